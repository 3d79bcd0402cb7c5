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

// The players are persons by their numbers; all others add nothing to anybody.
Result<void> add_exact(PivotalMembers& pivotal, CoverageGame& game, const std::vector<std::size_t>& players) {
    const Worth worth = [&](std::uint32_t coalition) {
        std::vector<std::size_t> persons;
        for (std::size_t i = 0; i < players.size(); ++i)
            if (coalition >> i & 1u) persons.push_back(players[i]);
        return game.worth(persons);
    };
    return shapley_gains(players.size(), worth).transform([&](const std::vector<std::vector<Wide>>& gains) {
        for (std::size_t i = 0; i < players.size(); ++i) {
            Pivotal& row = pivotal.members[players[i]];
            row.value = in_units(shapley_value(gains[i]));
            for (const Wide& gain : gains[i])
                row.gains.push_back(*Fraction::of(gain, steps_a_unit));
        }
    });
}

Result<void> add_sampled(PivotalMembers& pivotal, CoverageGame& game, const std::vector<std::size_t>& players) {
    const WorthOfMany worth = [&](std::span<const std::uint32_t> order) {
        std::vector<std::size_t> persons;
        for (const std::uint32_t player : order)
            persons.push_back(players[player]);
        return game.worth(persons);
    };
    pivotal.exact = false;
    pivotal.orders = std::max(least_orders, sampled_worths / players.size());
    return sampled_shapley(players.size(), worth, pivotal.orders, seed).transform([&](const auto& estimates) {
        for (std::size_t i = 0; i < players.size(); ++i) {
            Pivotal& row = pivotal.members[players[i]];
            row.value = in_units(estimates[i].value);
            row.standard_error = estimates[i].standard_error / static_cast<double>(steps_a_unit);
            row.gains.push_back(row.value * Fraction(static_cast<std::int64_t>(pivotal.orders)));
        }
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
        PivotalMembers pivotal{.members = {}, .worth = in_units(Fraction(together))};
        std::vector<std::size_t> players;
        for (const std::size_t person : all) {
            if (game.worth(std::vector{person}) > 0) players.push_back(person); // alone he adds the most he ever adds
            std::vector<std::size_t> others = all;
            others.erase(others.begin() + static_cast<std::ptrdiff_t>(person));
            pivotal.members.push_back(
                {.member = means.members[person], .lost = in_units(Fraction(together - game.worth(others)))});
        }
        const auto added = players.size() > players_exactly ? add_sampled(pivotal, game, players) : add_exact(pivotal, game, players);
        if (!added) return std::unexpected(added.error());
        return pivotal;
    });
}

} // namespace osmose::rules
