// A distribution: what is drawn, and every sum that came out (model.md §5). It is judged by what its author had seen, once and for
// all; whether it takes effect can change only where another one, that it had not seen, drew on the same revenue before it.
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
inline constexpr Errc no_such_revenue{"revenue.none"};
inline constexpr Errc revenue_missing{"distribution.revenue-missing"};         // it names none
inline constexpr Errc distributed_already{"revenue.distributed-already"};      // place: the distribution that took it
inline constexpr Errc sums_differ{"distribution.sums-differ"};                 // recomputed, it comes out otherwise
inline constexpr Errc newer_calculation{"distribution.newer-calculation"};     // of a version unknown here; values: version
inline constexpr Errc does_not_add_up{"distribution.does-not-add-up"};         // of a version unknown here
} // namespace errc

struct ApplyDistribution {
    static constexpr std::string_view kind = "distribution.apply";
    static constexpr bool judged_by_seen_state = true;
    std::vector<model::RevenueId> revenues; // ascending
    Date date;
    model::RuleId rule; // in force
    model::Outcome outcome;
    std::uint32_t calculation = model::calculation_version;

    Result<Judgement> judge(const model::Project& seen, const Author&) const;
    Result<void> validate(const model::Project&, const Author&) const; // at its place: is the revenue still there
    void apply(model::Project&, const Author&, const Judgement&) const;
    std::vector<EntryId> objects() const { return revenues; }
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("revenues", revenues), field("date", date), field("rule", rule), field("calculation", calculation));
        outcome.serialize(ar);
    }
    bool operator==(const ApplyDistribution&) const = default;
};

// Shares revenue by a decision: its closing comes to what the rule gives from what it had seen.
struct ShareRevenue {
    static constexpr std::string_view kind = "distribution.share";
    static constexpr bool judged_by_seen_state = true;
    static constexpr bool can_be_decided = true;
    std::vector<model::RevenueId> revenues; // ascending
    Date date;
    std::uint32_t calculation = model::calculation_version;

    Result<Judgement> judge(const model::Project& seen, const Author&) const;
    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&, const Judgement&) const;
    std::vector<EntryId> objects() const { return revenues; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("revenues", revenues), field("date", date), field("calculation", calculation)); }
    bool operator==(const ShareRevenue&) const = default;
};

} // namespace osmose::journal
