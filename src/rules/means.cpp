#include "rules/means.hpp"

#include "base/law.hpp"
#include "rules/availability.hpp"

#include <algorithm>
#include <map>

namespace osmose::rules {

namespace {

std::string field_of(std::string_view list, std::size_t index, std::string_view name) {
    return std::string(list) + '[' + std::to_string(index + 1) + ']' + (name.empty() ? "" : ".") + std::string(name);
}

// What a need and an offer have in common. Adds the volume to `sum`.
template <class Mean>
Result<void> check_one(const Mean& mean, std::string_view list, std::size_t index, std::int64_t& sum) {
    const auto wrong = [&](Errc code, std::string_view name,
                           std::vector<std::pair<std::string, std::string>> values = {}) {
        return fail_at_field(code, field_of(list, index, name), std::move(values));
    };
    if (mean.volume < 0) return wrong(errc::negative_volume, "volume");
    if (mean.volume > json_max - sum) return wrong(errc::amount_out_of_range, "volume");
    sum += mean.volume;
    if (mean.level < least_level || mean.level > most_level)
        return wrong(errc::level_out_of_range, "level",
                     {{"least", std::to_string(least_level)}, {"most", std::to_string(most_level)}});
    if (mean.period && mean.period->to < mean.period->from) return wrong(errc::period_turned, "to");
    return {};
}

Result<void> check_counts(const Means& means) {
    for (const auto& [list, count] :
         {std::pair{"needs", means.needs.size()}, {"offers", means.offers.size()}, {"members", means.caps.size()}})
        if (count > most_means)
            return fail_at_field(errc::too_many_means, list, {{"most", std::to_string(most_means)}});
    std::map<std::string_view, std::size_t> needs, dated;
    for (const Need& need : means.needs)
        ++needs[need.skill];
    for (const Offer& offer : means.offers)
        if (offer.period) ++dated[offer.skill];
    std::size_t pairs = 0;
    for (const auto& [skill, count] : dated)
        if (const auto found = needs.find(skill); found != needs.end()) pairs += count * found->second;
    if (pairs > most_dated_pairs)
        return fail_at_field(errc::too_many_dated_pairs, "offers", {{"most", std::to_string(most_dated_pairs)}});
    return {};
}

} // namespace

Result<void> check(const Means& means) {
    if (auto sound = check_counts(means); !sound) return sound;
    std::int64_t needed = 0, offered = 0;
    for (std::size_t i = 0; i < means.needs.size(); ++i) {
        if (auto sound = check_one(means.needs[i], "needs", i, needed); !sound) return sound;
        const std::int64_t priority = means.needs[i].priority;
        if (priority < 0) return fail_at_field(errc::negative_priority, field_of("needs", i, "priority"));
        if (priority > json_max) return fail_at_field(errc::amount_out_of_range, field_of("needs", i, "priority"));
    }
    for (std::size_t i = 0; i < means.offers.size(); ++i) {
        if (auto sound = check_one(means.offers[i], "offers", i, offered); !sound) return sound;
        must_hold(means.offers[i].member < means.caps.size(), "an offer is a member's");
        const Money asked = means.offers[i].compensation;
        if (asked.minor < 0) return fail_at_field(errc::negative_compensation, field_of("offers", i, "money_per_unit"));
        if (!check_range(asked.minor))
            return fail_at_field(errc::amount_out_of_range, field_of("offers", i, "money_per_unit"));
    }
    for (std::size_t i = 0; i < means.caps.size(); ++i) {
        if (!means.caps[i]) continue;
        if (*means.caps[i] < 0) return fail_at_field(errc::negative_cap, field_of("members", i, ""));
        if (!check_range(*means.caps[i])) return fail_at_field(errc::amount_out_of_range, field_of("members", i, ""));
    }
    return {};
}

std::int64_t usable(const Offer& offer, const Need& need) {
    if (offer.skill != need.skill || offer.level < need.level) return 0;
    if (!offer.period || !need.period) return offer.volume;
    const Period both = common(*offer.period, *need.period);
    if (days_in(both) == 0) return 0;
    if (!offer.rate) return static_cast<std::int64_t>(__int128{offer.volume} * days_in(both) / days_in(*offer.period));
    const auto given = guard([&] { return steps_down(offer.rate->units * periods_in(offer.rate->pace, *offer.period, both)); });
    return std::min(offer.volume, given.value_or(offer.volume)); // what does not fit is more than there is
}

std::vector<std::int64_t> available(const Means& means) {
    std::vector<std::int64_t> all(means.caps.size());
    for (const Offer& offer : means.offers)
        all[offer.member] += offer.volume;
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = means.caps[i].value_or(all[i]);
    return all;
}

} // namespace osmose::rules
