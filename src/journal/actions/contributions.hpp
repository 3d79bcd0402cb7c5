// What members bring: recorded, edited, confirmed, withdrawn (model.md §4).
#pragma once

#include "base/field.hpp"
#include "base/result.hpp"
#include "journal/author.hpp"
#include "model/project.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc no_such_contribution{"contribution.none"};
inline constexpr Errc quantity_missing{"contribution.quantity-missing"};
inline constexpr Errc unit_missing{"contribution.unit-missing"};
inline constexpr Errc not_for_this_kind{"contribution.not-for-this-kind"};
inline constexpr Errc contribution_withdrawn{"contribution.withdrawn"};
inline constexpr Errc not_your_contribution{"contribution.not-yours"};
inline constexpr Errc edited_since{"contribution.edited-since"};
inline constexpr Errc confirmed_by_you{"contribution.confirmed-by-you"};
inline constexpr Errc your_own{"contribution.your-own"};
inline constexpr Errc entered_by_you{"contribution.entered-by-you"};
inline constexpr Errc may_not_confirm{"contribution.may-not-confirm"};
inline constexpr Errc quality_out_of_bounds{"contribution.quality-out-of-bounds"}; // values: least, most
inline constexpr Errc estimate_for_ideas{"contribution.estimate-for-ideas"};
inline constexpr Errc dispute_reason_missing{"contribution.dispute-reason-missing"};
inline constexpr Errc disputed_by_you{"contribution.disputed-by-you"};
inline constexpr Errc nothing_to_settle{"contribution.nothing-to-settle"}; // confirmed, and nobody disputes it
} // namespace errc

// By an active member, for himself or for another one; or by a decision.
struct RecordContribution {
    static constexpr std::string_view kind = "contribution.record";
    static constexpr bool can_be_decided = true;
    model::ContributionFacts facts;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) { facts.serialize(ar); }
    bool operator==(const RecordContribution&) const = default;
};

// By who made it or who entered it; states it anew as a whole. What bears on its value makes it recorded again.
struct EditContribution {
    static constexpr std::string_view kind = "contribution.edit";
    model::ContributionId contribution;
    model::ContributionFacts facts;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {contribution}; }
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("contribution", contribution));
        facts.serialize(ar);
    }
    bool operator==(const EditContribution&) const = default;
};

// By who may (rules/confirmation.hpp); or by who made it, where another entered it: then that other one's voice counts.
struct ConfirmContribution {
    static constexpr std::string_view kind = "contribution.confirm";
    model::ContributionId contribution;
    EntryId edit; // what was seen of it: the record or the last edit that bears on its value
    std::optional<Factor> quality; // within the rule's bounds; counts where all confirmers name the same
    std::optional<Money> estimate; // of an idea, in points (hundredths)

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {contribution, edit}; }
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("contribution", contribution), field("edit", edit), optional_field("quality", quality),
           optional_field("estimate", estimate));
    }
    bool operator==(const ConfirmContribution&) const = default;
};

// By who made it or who entered it.
struct WithdrawContribution {
    static constexpr std::string_view kind = "contribution.withdraw";
    model::ContributionId contribution;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {contribution}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("contribution", contribution)); }
    bool operator==(const WithdrawContribution&) const = default;
};

// By a member with a voice, other than who made it. It goes on counting; what it brings is held (model.md §4).
struct DisputeContribution {
    static constexpr std::string_view kind = "contribution.dispute";
    model::ContributionId contribution;
    EntryId edit; // what was seen of it
    std::string reason;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {contribution, edit}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("contribution", contribution), field("edit", edit), field("reason", reason)); }
    bool operator==(const DisputeContribution&) const = default;
};

// By a decision alone: it counts from now on, or it does not; its disputes are over.
struct SettleContribution {
    static constexpr std::string_view kind = "contribution.settle";
    static constexpr bool can_be_decided = true;
    model::ContributionId contribution;
    EntryId edit; // what was decided on
    bool counts = false;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return {contribution, edit}; }
    template <class Archive>
    void serialize(Archive& ar) { ar(field("contribution", contribution), field("edit", edit), field("counts", counts)); }
    bool operator==(const SettleContribution&) const = default;
};

} // namespace osmose::journal
