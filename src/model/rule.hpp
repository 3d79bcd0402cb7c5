// The sharing rule that the members chose (model.md §4, §5): plain data, adopted whole. What it says of contributions
// (tables, phases, confirmation) and what it does with revenue (steps, key, mode). `rules` computes with it; presets
// stand in rules/preset.hpp, what a rule may not say in rules/rule_check.hpp.
#pragma once

#include "base/date.hpp"
#include "base/field.hpp"
#include "base/money.hpp"
#include "model/contribution.hpp"
#include "model/distribution.hpp"
#include "model/member.hpp"

#include <string>
#include <vector>

namespace osmose::model {

// A starting table; every cell can be changed afterwards.
enum class Preset : std::uint8_t { even, dynamic, hours, equal, patronage };
template <> struct Words<Preset> {
    static constexpr std::array<std::string_view, 5> list{"even", "dynamic", "hours", "equal", "patronage"};
};

// ---- what a contribution is worth (model.md §4)

// Points (as minor units) for one unit of a kind of contribution: for one skill of one member, for a skill, or for the
// kind.
struct Rate {
    ContributionKind kind = ContributionKind::time;
    std::string skill; // empty: for the kind
    MemberId member;   // empty: for everybody
    std::string unit;  // of quantity; hours and days are converted by the rule's hours a day
    Money per_unit;    // >= 0
    bool operator==(const Rate&) const = default;
    template <class Archive> void serialize(Archive& ar) {
        ar(field("kind", kind), optional_field("skill", skill), optional_field("member", member), field("unit", unit),
           field("per-unit", per_unit));
    }
};

struct KindWeight {
    ContributionKind kind = ContributionKind::time;
    Factor weight; // >= 0
    bool operator==(const KindWeight&) const = default;
    template <class Archive> void serialize(Archive& ar) { ar(field("kind", kind), field("weight", weight)); }
};

// Holds for contributions dated from its day until the next table's.
struct ValueTable {
    Date from;                       // of the first table: Date{}, and it holds for earlier days too
    std::vector<KindWeight> weights; // a kind that is not listed weighs 1; an advance always weighs 0
    std::vector<Rate> rates;
    bool operator==(const ValueTable&) const = default;
    template <class Archive> void serialize(Archive& ar) {
        ar(field("from", from), field("weights", weights), field("rates", rates));
    }
};

// A time of more risk or less; before the first one the premium is 1.
struct Phase {
    std::string name;
    Date from;
    Factor premium; // >= 0
    bool operator==(const Phase&) const = default;
    template <class Archive> void serialize(Archive& ar) {
        ar(field("name", name), field("from", from), field("premium", premium));
    }
};

enum class ConfirmedBy : std::uint8_t { members, majority, holder, decision };
template <> struct Words<ConfirmedBy> {
    static constexpr std::array<std::string_view, 4> list{"members", "majority", "holder", "decision"};
};

// ---- what becomes of revenue (model.md §5)

struct StepRule {
    StepKind kind = StepKind::costs;
    Percent percent;   // of what enters the step: reserve, solidarity, patronage
    Money target;      // of the reserve: it takes until it holds that much; 0: no target
    std::string cause; // of solidarity: whom it goes to
    bool operator==(const StepRule&) const = default;
    template <class Archive> void serialize(Archive& ar) {
        ar(field("kind", kind), optional_field("percent", percent), optional_field("target", target),
           optional_field("cause", cause));
    }
};

enum class Key : std::uint8_t { contribution, period, equal, hours, patronage, fixed };
template <> struct Words<Key> {
    static constexpr std::array<std::string_view, 6> list{"contribution", "period",    "equal",
                                                          "hours",        "patronage", "fixed"};
};

// A piece of the sum and the key that shares it.
struct KeyPart {
    Key key = Key::contribution;
    Percent percent = hundred_percent;
    bool operator==(const KeyPart&) const = default;
    template <class Archive> void serialize(Archive& ar) { ar(field("key", key), field("percent", percent)); }
};

struct FixedWeight {
    MemberId member;
    std::int64_t weight = 0; // >= 0
    bool operator==(const FixedWeight&) const = default;
    template <class Archive> void serialize(Archive& ar) { ar(field("member", member), field("weight", weight)); }
};

enum class Mode : std::uint8_t { cumulative, period, balanced };
template <> struct Words<Mode> {
    static constexpr std::array<std::string_view, 3> list{"cumulative", "period", "balanced"};
};

// How the members decide (model.md §8).
struct AssemblyRule {
    Percent quorum;                     // of the voters, where a decision states none
    std::int64_t notice_days = 0;       // from the proposal to the opening
    bool casting_vote = false;          // the chair's, where a majority is tied
    bool holder_adopts_rules = false;   // alone, as before anybody else had a voice
    bool admission_by_decision = false; // and not by the holder alone
    bool operator==(const AssemblyRule&) const = default;
    template <class Archive> void serialize(Archive& ar) {
        ar(optional_field("quorum", quorum), optional_field("notice-days", notice_days),
           optional_field("casting-vote", casting_vote), optional_field("holder-adopts-rules", holder_adopts_rules),
           optional_field("admission-by-decision", admission_by_decision));
    }
};

struct Rule {
    Preset preset = Preset::even;       // what it started from
    std::vector<ValueTable> tables{{}}; // by date, at least one
    std::vector<Phase> phases;          // by date
    Quantity hours_per_day{7000};       // > 0
    Factor least_quality{500}, most_quality{2000};
    ConfirmedBy confirmed_by = ConfirmedBy::members;
    std::int64_t confirmations = 1; // how many members, where members confirm
    Roles voices;                   // roles that vote and confirm besides holder and contributors
    std::vector<StepRule> steps;    // in this order; what is left is shared between the members
    std::vector<KeyPart> keys{{}};  // one, or a mix that adds up to 100 %
    std::vector<FixedWeight> fixed; // of the key `fixed`
    Mode mode = Mode::cumulative;
    std::vector<KeyPart> loss_keys; // who bears losses; none: the keys above
    AssemblyRule assembly;
    bool operator==(const Rule&) const = default;
    template <class Archive> void serialize(Archive& ar) {
        ar(field("preset", preset), field("tables", tables), optional_field("phases", phases),
           field("hours-per-day", hours_per_day), field("least-quality", least_quality),
           field("most-quality", most_quality), field("confirmed-by", confirmed_by),
           field("confirmations", confirmations), optional_field("voices", voices), field("steps", steps),
           field("keys", keys), optional_field("fixed", fixed), field("mode", mode), optional_field("assembly", assembly),
           later_field("loss-keys", loss_keys));
    }
};

} // namespace osmose::model
