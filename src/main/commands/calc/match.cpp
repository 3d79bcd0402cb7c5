// Needs and offers (model.md §9).
#include "main/commands/calc/calc.hpp"
#include "rules/matching.hpp"

#include <unordered_map>
#include <unordered_set>

namespace osmose::cli {

namespace {

struct NamedNeed {
    std::string id;
    rules::Need need;
};
struct NamedOffer {
    std::string id, member;
    rules::Offer offer;
};

std::int32_t level_of(Reader& in) {
    const std::int64_t level = in.money("level").minor;
    return level >= rules::least_level && level <= rules::most_level ? static_cast<std::int32_t>(level) : 0;
}

NamedNeed need_input(Reader& in) {
    return {in.word("id"),
            {.skill = in.word("skill"),
             .volume = in.money("volume").minor,
             .level = level_of(in),
             .priority = in.money("priority").minor,
             .mandatory = in.has("mandatory") && in.flag("mandatory"),
             .period = std::nullopt}};
}

NamedOffer offer_input(Reader& in) {
    return {in.word("id"),
            in.word("member"),
            {.member = 0,
             .skill = in.word("skill"),
             .volume = in.money("volume").minor,
             .level = level_of(in),
             .compensation = in.has("money_per_unit") ? in.money("money_per_unit") : Money{},
             .period = std::nullopt}};
}

struct Input {
    std::vector<std::string> needs, offers, members; // ids
    rules::Means means;
};

template <class Named> Result<void> all_different(std::span<const Named> list, std::string_view key) {
    std::unordered_set<std::string_view> seen;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (!seen.insert(list[i].id).second)
            return fail_at_field(errc::named_twice, std::string(key) + "[" + std::to_string(i + 1) + "].id",
                                 {{"name", list[i].id}});
    return {};
}

// Members in the order of their first offers, then those who only have a cap.
Result<Input> input_of(std::span<const NamedNeed> needs, std::span<const NamedOffer> offers,
                       const std::vector<std::pair<std::string, Money>>& caps) {
    if (auto sound = all_different(needs, "needs"); !sound) return std::unexpected(sound.error());
    if (auto sound = all_different(offers, "offers"); !sound) return std::unexpected(sound.error());
    Input input;
    for (const NamedNeed& each : needs) {
        input.needs.push_back(each.id);
        input.means.needs.push_back(each.need);
    }
    std::unordered_map<std::string, std::size_t> places;
    const auto place_of = [&](const std::string& member) {
        const auto [at, added] = places.emplace(member, input.members.size());
        if (added) {
            input.members.push_back(member);
            input.means.caps.emplace_back();
        }
        return at->second;
    };
    for (const NamedOffer& each : offers) {
        input.offers.push_back(each.id);
        input.means.offers.push_back(each.offer);
        input.means.offers.back().member = place_of(each.member);
    }
    for (const auto& [member, cap] : caps) {
        if (cap.minor < 0) return fail_at_field(osmose::errc::negative_cap, "members");
        input.means.caps[place_of(member)] = cap.minor;
    }
    return input;
}

// An object: a value each, by its id.
template <class Value> std::string by_id(const std::vector<std::string>& ids, const Value& value) {
    std::string out = "{";
    for (std::size_t i = 0; i < ids.size(); ++i)
        out += (i == 0 ? "" : ",") + json_of(ids[i]) + ":" + value(i);
    return out + "}";
}

std::string json_of_matching(const Input& input, const rules::Matching& matching) {
    std::string out;
    for (const rules::Assignment& each : matching.assignments)
        out += std::string(out.empty() ? "" : ",") + "{\"need\":" + json_of(input.needs[each.need]) +
               ",\"offer\":" + json_of(input.offers[each.offer]) + ",\"volume\":" + std::to_string(each.volume) + "}";
    return "{\"assignments\":[" + out +
           "],\"covered\":" + by_id(input.needs, [&](std::size_t i) { return std::to_string(matching.covered[i]); }) +
           ",\"money\":" + std::to_string(matching.money.minor) +
           ",\"utilisation\":" + by_id(input.members, [&](std::size_t i) { return json_of(matching.utilisation[i]); }) +
           "}";
}

} // namespace

Result<std::string> calc_match(Reader& in) {
    const auto needs = in.objects<NamedNeed>("needs", need_input);
    const auto offers = in.objects<NamedOffer>("offers", offer_input);
    std::vector<std::pair<std::string, Money>> caps;
    if (in.has("members")) caps = in.named_moneys("members");
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    auto answer = input_of(needs, offers, caps).and_then([](const Input& input) {
        return rules::match(input.means).transform([&](const rules::Matching& matching) {
            return json_of_matching(input, matching);
        });
    });
    return in.about("offers", std::move(answer).transform_error([&](const Error& error) { return in.placed(error); }));
}

} // namespace osmose::cli
