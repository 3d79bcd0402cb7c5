// Settling up (model.md §6): the fewest payments; or all of them through one person, or only among some.
#include "rules/settle.hpp"
#include "main/commands/calc/calc.hpp"

#include <unordered_map>

namespace osmose::cli {

namespace {

using Balances = std::vector<std::pair<std::string, Money>>;

using Places = std::unordered_map<std::string_view, std::size_t>;

Places places_in(const Balances& balances) {
    Places places;
    for (const auto& [name, balance] : balances)
        places.emplace(name, places.size());
    return places;
}

Result<std::size_t> place_of(const Places& places, const std::string& name) {
    const auto found = places.find(name);
    if (found == places.end()) return fail(osmose::errc::no_such_balance, {}, {{"name", name}});
    return found->second;
}

Result<std::vector<std::size_t>> all_places_of(const Places& places, const std::vector<std::string>& names) {
    std::vector<std::size_t> all;
    for (const std::string& name : names) {
        const auto place = place_of(places, name);
        if (!place) return std::unexpected(place.error());
        all.push_back(*place);
    }
    return all;
}

std::string transfers_json(const Balances& balances, const std::vector<rules::Transfer>& transfers) {
    std::string out = "{\"transfers\":[";
    for (const rules::Transfer& each : transfers) {
        if (&each != transfers.data()) out += ',';
        out += "{\"from\":" + json_of(balances[each.from].first) + ",\"to\":" + json_of(balances[each.to].first) +
               ",\"amount\":" + std::to_string(each.amount.minor) + "}";
    }
    return out + "]}";
}

} // namespace

Result<std::string> calc_settle(Reader& in) {
    const Balances balances = in.named_moneys("balances");
    const bool some = in.has("only"), through = in.has("through");
    const std::vector<std::string> only = some ? in.names("only") : std::vector<std::string>{};
    const std::string person = through ? in.word("through") : "";
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());

    const Places places = places_in(balances);
    std::vector<Money> open;
    for (const auto& [name, balance] : balances)
        open.push_back(balance);
    if (some) {
        const auto members = in.about("only", all_places_of(places, only));
        if (!members) return std::unexpected(members.error());
        auto among = in.about("balances", rules::balances_among(open, *members));
        if (!among) return std::unexpected(among.error());
        open = std::move(*among);
    }
    Result<std::vector<rules::Transfer>> transfers;
    if (through) {
        transfers = in.about("through", place_of(places, person)).and_then([&](std::size_t place) {
            return rules::settle_through(open, place);
        });
    } else {
        transfers = rules::settle(open);
    }
    return in.about("balances", std::move(transfers)).transform([&](const auto& list) {
        return transfers_json(balances, list);
    });
}

} // namespace osmose::cli
