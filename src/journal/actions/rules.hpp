// A rule is adopted whole and names the one that it replaces (model.md §4): by a decision; by the holder alone while nobody else has a
// voice, or where the rule says so.
#pragma once

#include "base/field.hpp"
#include "base/result.hpp"
#include "journal/author.hpp"
#include "model/project.hpp"

#include <string_view>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc rule_replaced{"rule.replaced"}; // the one that it would replace is no longer in force
}

struct AdoptRule {
    static constexpr std::string_view kind = "rule.adopt";
    static constexpr bool can_be_decided = true;
    model::RuleId replaces;
    model::Rule rule;
    Date date;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {replaces}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("replaces", replaces), field("rule", rule), field("date", date)); }
    bool operator==(const AdoptRule&) const = default;
};

} // namespace osmose::journal
