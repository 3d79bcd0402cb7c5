#include "journal/actions/means.hpp"

#include "base/limits.hpp"
#include "journal/actions/archives_of.hpp"
#include "journal/actions/checks.hpp"
#include "journal/actions/contributions.hpp"
#include "journal/actions/founding.hpp"
#include "rules/permissions.hpp"

namespace osmose::journal {
namespace {

using model::Need;
using model::NeedFacts;
using model::Offer;
using model::OfferFacts;

constexpr std::size_t unit_chars = 40;

Result<void> check_within(Errc code, std::string_view field, std::int32_t value, std::int32_t least, std::int32_t most) {
    if (value < least || value > most) return fail_at_field(code, field, {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
    return {};
}

Result<void> check_unit(std::string_view unit) {
    if (is_blank(unit)) return fail_at_field(errc::unit_missing, "unit");
    return check_field_text("unit", unit, unit_chars);
}

// What a need and an offer both say.
template <class Facts>
Result<void> check_mean(const Facts& facts) {
    if (auto skill = check_name("skill", facts.skill); !skill) return skill;
    if (facts.volume.thousandths <= 0) return fail_at_field(errc::quantity_missing, "volume");
    if (facts.from && facts.to && *facts.to < *facts.from) return fail_at_field(errc::ends_before, "to");
    return all_of_these(check_unit(facts.unit), check_within(errc::wrong_level, "level", facts.level, model::least_level, model::most_level));
}

Result<void> check_facts(const NeedFacts& facts) {
    return all_of_these(check_mean(facts), check_field_text("note", facts.note, limits::note_chars),
                        check_within(errc::wrong_priority, "priority", model::priority_of(facts), model::least_priority, model::most_priority));
}

Result<void> check_facts(const OfferFacts& facts) {
    if (facts.compensation.minor < 0) return fail_at_field(errc::compensation_below_zero, "compensation");
    return check_mean(facts);
}

Result<const Need*> own_need(const model::Project& project, const model::NeedId& id, const Author& author) {
    const Need* const found = project.needs.find(id);
    if (!found) return fail_at_field(errc::no_such_need, "need");
    if (found->stated_by != author.member && !rules::is_holder(project, author.member)) return fail_at_field(errc::need_not_yours, "need");
    if (found->ended) return fail_at_field(errc::need_ended, "need");
    return found;
}

Result<const Offer*> own_offer(const model::Project& project, const model::OfferId& id, const Author& author) {
    const Offer* const found = project.offers.find(id);
    if (!found) return fail_at_field(errc::no_such_offer, "offer");
    if (found->member != author.member) return fail_at_field(errc::offer_not_yours, "offer");
    if (found->ended) return fail_at_field(errc::offer_ended, "offer");
    return found;
}

} // namespace

Result<void> StateNeed::validate(const model::Project& project, const Author& author) const {
    return all_of_these(check_running(project), check_voice(project, author.member), check_facts(facts));
}

void StateNeed::apply(model::Project& project, const Author& author) const {
    project.needs.add({.id = author.entry, .facts = facts, .stated_by = author.member});
}

Result<void> EditNeed::validate(const model::Project& project, const Author& author) const {
    const auto found = own_need(project, need, author);
    if (!found) return std::unexpected(found.error());
    if ((*found)->facts == facts) return fail(errc::nothing_changes);
    return check_facts(facts);
}

void EditNeed::apply(model::Project& project, const Author&) const { project.needs.edit(need).facts = facts; }

Result<void> EndNeed::validate(const model::Project& project, const Author& author) const {
    return own_need(project, need, author).transform([](const Need*) {});
}

void EndNeed::apply(model::Project& project, const Author&) const { project.needs.edit(need).ended = true; }

Result<void> MakeOffer::validate(const model::Project& project, const Author&) const { return all_of_these(check_running(project), check_facts(facts)); }

void MakeOffer::apply(model::Project& project, const Author& author) const {
    project.offers.add({.id = author.entry, .facts = facts, .member = author.member});
}

Result<void> EditOffer::validate(const model::Project& project, const Author& author) const {
    const auto found = own_offer(project, offer, author);
    if (!found) return std::unexpected(found.error());
    if ((*found)->facts == facts) return fail(errc::nothing_changes);
    return check_facts(facts);
}

void EditOffer::apply(model::Project& project, const Author&) const { project.offers.edit(offer).facts = facts; }

Result<void> EndOffer::validate(const model::Project& project, const Author& author) const {
    return own_offer(project, offer, author).transform([](const Offer*) {});
}

void EndOffer::apply(model::Project& project, const Author&) const { project.offers.edit(offer).ended = true; }

Result<void> CapTime::validate(const model::Project& project, const Author& author) const {
    if (pace == model::Pace::once) return fail_at_field(errc::cap_needs_pace, "period");
    if (volume && volume->thousandths < 0) return fail_at_field(errc::cap_below_zero, "volume");
    const auto& stated = project.members.find(author.member)->time_cap;
    const bool same = volume ? stated == model::TimeCap{*volume, pace} : !stated;
    if (same) return fail_at_field(errc::nothing_changes, "volume");
    return {};
}

void CapTime::apply(model::Project& project, const Author& author) const {
    auto& cap = project.members.edit(author.member).time_cap;
    if (volume) cap = model::TimeCap{*volume, pace};
    else cap.reset();
}

template ActionType type_of_action<StateNeed>();
template ActionType type_of_action<EditNeed>();
template ActionType type_of_action<EndNeed>();
template ActionType type_of_action<MakeOffer>();
template ActionType type_of_action<EditOffer>();
template ActionType type_of_action<EndOffer>();
template ActionType type_of_action<CapTime>();

} // namespace osmose::journal
