#include "app/means_figures.hpp"

#include "app/figures_parts.hpp"
#include "journal/action.hpp"
#include "rules/availability.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace osmose::app {

namespace {

Fraction part_of(std::int64_t part, std::int64_t whole) { return Fraction::of(part, whole).value_or(Fraction{}); }

std::vector<std::string> skills_of(const model::Project& project) {
    std::set<std::string> skills;
    for (const model::Need& need : project.needs) skills.insert(need.facts.skill);
    for (const model::Offer& offer : project.offers) skills.insert(offer.facts.skill);
    for (const model::Rate& rate : model::rule_in_force(project).rule.tables.back().rates) skills.insert(rate.skill);
    for (const model::Contribution& contribution : project.contributions) skills.insert(contribution.facts.skill);
    skills.erase("");
    return {skills.begin(), skills.end()};
}

// Fills in what the matching says. The rows stand in the order of the project's tables.
class Matched {
public:
    Matched(MeansFigures& figures, const model::Project& project, const rules::MatchInput& input, const rules::Matching& matching)
        : figures_(figures), project_(project), input_(input), matching_(matching) {
        for (std::size_t i = 0; i < figures.needs.size(); ++i) need_rows_.emplace(figures.needs[i].id, i);
        for (std::size_t i = 0; i < figures.offers.size(); ++i) offer_rows_.emplace(figures.offers[i].id, i);
    }

    void fill(const auto& person_of) {
        for (std::size_t i = 0; i < input_.needs.size(); ++i) fill_need(i);
        for (std::size_t i = 0; i < input_.offers.size(); ++i) {
            OfferRow& row = offer(i);
            row.planned = true;
            row.unit = input_.givers[input_.means.offers[i].member].unit;
            row.given = rules::volume_of(input_.means.offers[i].volume);
        }
        const auto available = rules::available(input_.means);
        for (std::size_t i = 0; i < input_.givers.size(); ++i) {
            const rules::MatchInput::Giver& giver = input_.givers[i];
            GiverRow row{.person = person_of(giver.member.id), .unit = giver.unit, .available = rules::volume_of(available[i]),
                         .used = rules::volume_of(matching_.used[i]), .part = matching_.utilisation[i], .cap = {}, .gives = {}};
            if (giver.unit == model::unit::hour) row.cap = project_.members.find(giver.member.id)->time_cap;
            figures_.givers.push_back(std::move(row));
        }
        for (const rules::Assignment& each : matching_.assignments) add(each);
        for (NeedRow& row : figures_.needs) std::ranges::stable_sort(row.served, std::ranges::greater{}, &ServiceRow::volume);
        if (std::ranges::any_of(input_.means.offers, [](const rules::Offer& offer) { return offer.compensation.minor > 0; }))
            figures_.asked = rules::money_of(input_, matching_);
    }

private:
    NeedRow& need(std::size_t i) { return figures_.needs[need_rows_.at(input_.needs[i].id)]; }
    OfferRow& offer(std::size_t i) { return figures_.offers[offer_rows_.at(input_.offers[i].id)]; }

    void fill_need(std::size_t i) {
        NeedRow& row = need(i);
        const std::int64_t volume = input_.means.needs[i].volume;
        row.planned = true;
        row.unit = rules::unit_of(input_.means.needs[i]);
        row.volume = rules::volume_of(volume);
        row.covered = rules::volume_of(matching_.covered[i]);
        row.missing = rules::volume_of(matching_.missing[i]);
        row.part = part_of(matching_.covered[i], volume);
        row.shortage = rules::shortage_of(input_.means, matching_, i);
        ++figures_.planned;
        if (row.missing.thousandths == 0) {
            ++figures_.covered;
            return;
        }
        auto at = std::ranges::find(figures_.missing, row.unit, &std::pair<std::string, Quantity>::first);
        if (at == figures_.missing.end()) at = figures_.missing.insert(at, {row.unit, Quantity{}});
        at->second.thousandths += row.missing.thousandths;
    }

    void add(const rules::Assignment& each) {
        NeedRow& asking = need(each.need);
        OfferRow& giving = offer(each.offer);
        const Quantity volume = rules::volume_of(each.volume);
        const ServiceRow service{.need = asking.id, .offer = giving.id, .person = giving.person, .skill = asking.facts.skill, .unit = asking.unit, .volume = volume};
        asking.served.push_back(service);
        giving.serves.push_back(service);
        giving.used.thousandths += volume.thousandths;
        figures_.givers[input_.means.offers[each.offer].member].gives.push_back(service);
    }

    MeansFigures& figures_;
    const model::Project& project_;
    const rules::MatchInput& input_;
    const rules::Matching& matching_;
    std::map<EntryId, std::size_t> need_rows_, offer_rows_;
};

void order(MeansFigures& figures) {
    std::ranges::stable_sort(figures.needs, [](const NeedRow& a, const NeedRow& b) {
        const auto rank = [](const NeedRow& row) { return std::tuple(!row.planned, !row.facts.mandatory, -model::priority_of(row.facts)); };
        return rank(a) < rank(b);
    });
    std::ranges::stable_sort(figures.offers, {}, [](const OfferRow& row) { return row.person.ordinal; });
    std::ranges::stable_sort(figures.givers, {}, [](const GiverRow& row) { return row.person.ordinal; });
}

} // namespace

const MeansFigures& Figures::means() const {
    return kept(parts_->means, [&] {
        const model::Project& project = parts_->project();
        const rules::Pooled pooled{&project, {}};
        const std::span<const rules::Pooled> one(&pooled, 1);
        MeansFigures figures;
        figures.plan = rules::planned(one, parts_->today);
        figures.skills = skills_of(project);
        figures.may_need = check(journal::StateNeed{{.skill = "?", .volume = {1000}, .unit = std::string(model::unit::hour), .from = {}, .to = {}, .priority = {}, .note = {}}});
        figures.may_offer = check(journal::MakeOffer{{.skill = "?", .volume = {1000}, .unit = std::string(model::unit::hour), .from = {}, .to = {}, .compensation = {}}});
        if (const model::Member* me = project.members.find(parts_->me)) figures.my_cap = me->time_cap;
        for (const model::Need& need : project.needs)
            if (!need.ended)
                figures.needs.push_back({.id = need.id, .facts = need.facts, .stated_by = person(need.stated_by), .planned = false, .unit = need.facts.unit,
                                         .volume = need.facts.volume, .covered = {}, .missing = {}, .part = {}, .served = {},
                                         .may_edit = check(journal::EndNeed{need.id}), .figure = "need/" + to_string(need.id)});
        for (const model::Offer& offer : project.offers)
            if (!offer.ended && model::is_active(*project.members.find(offer.member)))
                figures.offers.push_back({.id = offer.id, .facts = offer.facts, .person = person(offer.member), .planned = false, .unit = offer.facts.unit,
                                          .given = {}, .used = {}, .serves = {}, .may_edit = check(journal::EndOffer{offer.id})});
        const auto input = rules::match_input(one, figures.plan);
        const auto matching = input ? rules::match(input->means) : Result<rules::Matching>(std::unexpected(input.error()));
        if (matching) Matched(figures, project, *input, *matching).fill([&](const model::MemberId& id) { return person(id); });
        else figures.refused = matching.error();
        order(figures);
        return figures;
    });
}

} // namespace osmose::app
