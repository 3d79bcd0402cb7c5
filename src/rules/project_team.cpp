#include "rules/project_team.hpp"

#include "rules/availability.hpp"
#include "rules/coverage.hpp"
#include "rules/shapley.hpp"

#include <algorithm>
#include <numeric>

namespace osmose::rules {

namespace {

constexpr std::size_t sampled_worths = 200'000, least_orders = 2;
constexpr std::uint64_t seed = 1;

// The game in which a team of persons is worth what it covers.
class CoverageGame {
public:
    explicit CoverageGame(const ProjectMeans& means)
        : coverage_(means.input.means, needs_of_worth(means.input.means)), givers_(means.members.size()) {
        for (std::size_t i = 0; i < means.person_of.size(); ++i)
            givers_[means.person_of[i]].push_back(i);
    }

    template <class Persons> std::int64_t worth(const Persons& persons) {
        team_.clear();
        for (const std::size_t person : persons)
            team_.insert(team_.end(), givers_[person].begin(), givers_[person].end());
        return narrow_or_throw(coverage_.worth(team_));
    }

private:
    TeamCoverage coverage_;
    std::vector<std::vector<std::size_t>> givers_; // of each person
    std::vector<std::size_t> team_;
};

Fraction in_units(const Fraction& steps) { return steps / Fraction(steps_a_unit); }

// Of the players, who are persons by their numbers; all others add nothing to anybody.
Result<std::vector<ShapleyEstimate>> values_of(CoverageGame& game, const std::vector<std::size_t>& players) {
    if (players.size() > players_exactly) {
        const WorthOfMany worth = [&](std::span<const std::uint32_t> order) {
            std::vector<std::size_t> persons;
            for (const std::uint32_t player : order)
                persons.push_back(players[player]);
            return game.worth(persons);
        };
        return sampled_shapley(players.size(), worth, std::max(least_orders, sampled_worths / players.size()), seed);
    }
    const Worth worth = [&](std::uint32_t coalition) {
        std::vector<std::size_t> persons;
        for (std::size_t i = 0; i < players.size(); ++i)
            if (coalition >> i & 1u) persons.push_back(players[i]);
        return game.worth(persons);
    };
    return shapley(players.size(), worth).transform([](const std::vector<Fraction>& values) {
        std::vector<ShapleyEstimate> exact;
        for (const Fraction& value : values)
            exact.push_back({value, 0});
        return exact;
    });
}

} // namespace

Result<ProjectMeans> project_means(const model::Project& project, Date from) {
    const Pooled pooled{&project, {}};
    const std::span<const Pooled> one(&pooled, 1);
    return match_input(one, planned(one, from)).transform([](MatchInput input) {
        ProjectMeans means{.input = std::move(input), .members = {}, .person_of = {}};
        for (const MatchInput::Giver& giver : means.input.givers) {
            const auto found = std::ranges::find(means.members, giver.member.id);
            means.person_of.push_back(static_cast<std::size_t>(found - means.members.begin()));
            if (found == means.members.end()) means.members.push_back(giver.member.id);
        }
        return means;
    });
}

Result<CriticalSize> critical_size(const ProjectMeans& means) {
    return critical_size(means.input.means, std::vector<bool>(means.members.size(), true), means.person_of);
}

Result<PivotalMembers> pivotal_members(const ProjectMeans& means) {
    if (auto sound = check(means.input.means); !sound) return std::unexpected(sound.error());
    return guard([&]() -> Result<PivotalMembers> {
        CoverageGame game(means);
        std::vector<std::size_t> all(means.members.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        const std::int64_t together = game.worth(all);
        PivotalMembers pivotal{.members = {}, .worth = in_units(together)};
        std::vector<std::size_t> players;
        for (const std::size_t person : all) {
            if (game.worth(std::vector{person}) > 0) players.push_back(person); // alone he adds the most he ever adds
            std::vector<std::size_t> others = all;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(person));
            pivotal.members.push_back(
                {.member = means.members[person], .lost = in_units(together - game.worth(others))});
        }
        const auto values = values_of(game, players);
        if (!values) return std::unexpected(values.error());
        for (std::size_t i = 0; i < players.size(); ++i) {
            Pivotal& row = pivotal.members[players[i]];
            row.value = in_units((*values)[i].value);
            row.standard_error = (*values)[i].standard_error / static_cast<double>(steps_a_unit);
        }
        pivotal.exact = players.size() <= players_exactly;
        return pivotal;
    });
}

} // namespace osmose::rules
