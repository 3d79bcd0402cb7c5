// The Shapley value of a game given by the worth of each coalition (model.md §10).
#include "rules/shapley.hpp"
#include "main/commands/calc/calc.hpp"

namespace osmose::cli {

Result<std::string> calc_shapley(Reader& in) {
    const std::vector<std::string> players = in.names("players");
    std::vector<std::int64_t> worths;
    for (const Money& worth : in.moneys("worth"))
        worths.push_back(worth.minor);
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    auto answer = rules::shapley(players.size(), worths).transform([&](const std::vector<Fraction>& values) {
        std::string out = "{\"values\":{";
        for (std::size_t i = 0; i < players.size(); ++i)
            out += (i > 0 ? "," : "") + json_of(players[i]) + ':' + json_of(values[i]);
        return out + "}}";
    });
    return in.about("worth", std::move(answer));
}

} // namespace osmose::cli
