// The register of results and of the rights on them (model.md §7).
#pragma once

#include "base/field.hpp"
#include "base/result.hpp"
#include "journal/author.hpp"
#include "journal/judgement.hpp"
#include "model/project.hpp"

#include <string_view>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc no_such_result{"result.none"};
inline constexpr Errc licence_missing{"result.licence-missing"};
inline constexpr Errc no_such_contributor{"result.no-such-contributor"};   // values: number; never admitted
inline constexpr Errc nobody_contributed{"result.nobody-contributed"};     // nothing counted yet at that date
} // namespace errc

// By an active member with a voice. Who contributed, where it is not said, follows once and for all from what the author had seen:
// all with a contribution that counted, dated up to that day, active or not.
struct RegisterResult {
    static constexpr std::string_view kind = "result.register";
    static constexpr bool judged_by_seen_state = true;
    model::ResultFacts facts;

    Result<Judgement> judge(const model::Project& seen, const Author&) const;
    Result<void> validate(const model::Project&, const Author&) const; // at its place: permission, and who keeps it
    void apply(model::Project&, const Author&, const Judgement&) const;
    template <class Archive>
    void serialize(Archive& ar) { facts.serialize(ar); }
    bool operator==(const RegisterResult&) const = default;
};

// By a decision alone; states it anew as a whole. Contributors who are not named stay as they were.
struct ChangeResult {
    static constexpr std::string_view kind = "result.change";
    static constexpr bool can_be_decided = true;
    model::ResultId result;
    model::ResultFacts facts;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {result}; }
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("result", result));
        facts.serialize(ar);
    }
    bool operator==(const ChangeResult&) const = default;
};

} // namespace osmose::journal
