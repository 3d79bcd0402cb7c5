// Undo: an entry that takes another one of the same author out of the fold, as long as nobody builds on it; by a decision, anybody's
// (model.md §2).
// Whether it takes effect is asked of the whole journal (journal/reverts.hpp); the state itself knows nothing of it.
#pragma once

#include "base/field.hpp"
#include "base/result.hpp"
#include "journal/author.hpp"
#include "model/project.hpp"

#include <string_view>
#include <vector>

namespace osmose::journal {

struct Revert {
    static constexpr std::string_view kind = "revert";
    static constexpr bool can_be_decided = true;
    EntryId entry;

    // Of a decision's: it names what can be taken out, as far as the state tells.
    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const {}
    std::vector<EntryId> objects() const { return {entry}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("entry", entry)); }
    bool operator==(const Revert&) const = default;
};

} // namespace osmose::journal
