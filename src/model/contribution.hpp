// What a member brings (apport): its kinds, its units, and where it stands between recorded and counted (model.md §4).
// The value in points is no part of it: `rules` computes that with the rule in force.
#pragma once

#include "base/currency.hpp"
#include "base/date.hpp"
#include "base/field.hpp"
#include "base/money.hpp"
#include "model/ids.hpp"
#include "model/words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace osmose::model {

enum class ContributionKind : std::uint8_t { time, money, use, goods, idea, referral, expense };
template <>
struct Words<ContributionKind> {
    static constexpr std::array<std::string_view, 7> list{"time", "money",    "use",    "goods",
                                                          "idea", "referral", "expense"};
};
inline constexpr std::size_t contribution_kinds = Words<ContributionKind>::list.size();

// Money and expenses are an amount, everything else a quantity of a unit.
constexpr bool counts_money(ContributionKind kind) {
    return kind == ContributionKind::money || kind == ContributionKind::expense;
}

// Units that the catalogue of strings knows; any other short text ("sac") is a unit too, shown as it is.
namespace unit {
inline constexpr std::string_view hour = "hour", day = "day", km = "km", kg = "kg", piece = "piece", use = "use",
                                  flat = "flat", person = "person";
}

// An amount in another currency than the project's; its member states both (model.md §1).
struct ForeignAmount {
    Currency currency;
    std::int64_t minor = 0;
    template <class Archive>
    void serialize(Archive& ar) { ar(field("currency", currency), field("amount", minor)); }
    bool operator==(const ForeignAmount&) const = default;
};

enum class ContributionState : std::uint8_t { recorded, confirmed, withdrawn };
template <>
struct Words<ContributionState> {
    static constexpr std::array<std::string_view, 3> list{"recorded", "confirmed", "withdrawn"};
};

// What its author states; an edit states it anew as a whole.
struct ContributionFacts {
    MemberId member; // who made it
    Date date;
    ContributionKind kind = ContributionKind::time;
    Quantity quantity;                    // where the kind counts a quantity
    std::string unit;                     // its unit; empty where the kind counts money
    Money amount;                         // where the kind counts money, in the project's currency
    std::optional<ForeignAmount> foreign; // what was really paid, where that was in another currency
    std::string skill, note, evidence;    // evidence: a link
    std::optional<Date> waived;           // an expense that its author does not ask back: it counts as money of that day
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("member", member), field("date", date), field("kind", kind), optional_field("quantity", quantity),
           optional_field("unit", unit), optional_field("amount", amount), optional_field("foreign", foreign),
           optional_field("skill", skill), optional_field("note", note), optional_field("evidence", evidence),
           optional_field("waived", waived));
    }
    bool operator==(const ContributionFacts&) const = default;
};

// An expense that the project owes its author: an advance, which weighs nothing.
inline bool is_advance(const ContributionFacts& facts) { return facts.kind == ContributionKind::expense && !facts.waived; }

struct Confirmation {
    EntryId entry;
    MemberId by;
    std::optional<Factor> quality; // counts where all confirmers name the same
    std::optional<Money> estimate; // of an idea, in points (hundredths); the median counts
    bool operator==(const Confirmation&) const = default;
};

// Who doubts it, and why: it goes on counting, and what it brings its author is held until a decision ends it.
struct Dispute {
    EntryId entry;
    MemberId by;
    std::string reason;
    bool operator==(const Dispute&) const = default;
};

struct Contribution {
    ContributionId id;
    ContributionFacts facts;
    ContributionState state = ContributionState::recorded;
    MemberId entered_by;                     // of the last edit that matters
    RuleId rule;                             // in force at that edit: its tables value the contribution
    EntryId last_edit;                       // the record, or its last edit: what a confirmation names
    std::vector<Confirmation> confirmations; // of what stands now
    std::vector<Dispute> disputes;           // of what stands now, not ended yet
    bool needs_majority = false;             // dated back: more than half of those who may confirm
    Money repaid;                            // of an advance, by distributions so far
    bool operator==(const Contribution&) const = default;
};

} // namespace osmose::model
