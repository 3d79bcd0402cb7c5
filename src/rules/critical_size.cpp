#include "rules/critical_size.hpp"

#include "base/law.hpp"
#include "rules/coverage.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace osmose::rules {

namespace {

// What every person could give to a set of mandatory needs if he served nothing else.
class Givers {
public:
    Givers(const Means& means, std::span<const std::size_t> person_of, std::size_t persons)
        : means_(means), person_of_(person_of), persons_(persons) {
        std::map<std::string_view, std::size_t> numbers;
        for (std::size_t i = 0; i < means.needs.size(); ++i) {
            if (!means.needs[i].mandatory) continue;
            const auto [at, added] = numbers.try_emplace(means.needs[i].skill, skills_.size());
            if (added) skills_.emplace_back();
            skills_[at->second].push_back(i);
        }
        for (std::size_t i = 0; i < means.offers.size(); ++i)
            if (const auto found = numbers.find(means.offers[i].skill); found != numbers.end())
                offers_.emplace_back(i, found->second);
    }

    std::vector<std::int64_t> gives(const std::vector<bool>& set) const {
        std::vector<std::int32_t> lowest(skills_.size(), most_level + 1); // level asked for in the set
        for (std::size_t skill = 0; skill < skills_.size(); ++skill)
            for (const std::size_t need : skills_[skill])
                if (set[need]) lowest[skill] = std::min(lowest[skill], means_.needs[need].level);
        std::vector<std::int64_t> sums(means_.caps.size());
        for (const auto& [index, skill] : offers_) {
            const Offer& offer = means_.offers[index];
            if (offer.level >= lowest[skill])
                sums[offer.member] += offer.period ? dated(offer, skills_[skill], set) : offer.volume;
        }
        std::vector<std::int64_t> of_persons(persons_);
        for (std::size_t i = 0; i < sums.size(); ++i)
            of_persons[person_of_[i]] += std::min(sums[i], means_.caps[i].value_or(sums[i]));
        return of_persons;
    }

    // Steps, of the needs of the set.
    std::int64_t wanted(const std::vector<bool>& set) const {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < set.size(); ++i)
            if (set[i]) sum += means_.needs[i].volume;
        return sum;
    }

    // A set for each skill: what is broken first, more often than not.
    std::vector<std::vector<bool>> by_skill() const {
        std::vector<std::vector<bool>> sets;
        for (const auto& needs : skills_) {
            sets.emplace_back(means_.needs.size());
            for (const std::size_t need : needs)
                sets.back()[need] = true;
        }
        return sets;
    }

private:
    std::int64_t dated(const Offer& offer, const std::vector<std::size_t>& needs, const std::vector<bool>& set) const {
        std::int64_t sum = 0;
        for (const std::size_t need : needs) {
            if (!set[need]) continue;
            const std::int64_t one = usable(offer, means_.needs[need]);
            if (one >= offer.volume - sum) return offer.volume;
            sum += one;
        }
        return sum;
    }

    const Means& means_;
    std::span<const std::size_t> person_of_;
    std::size_t persons_;
    std::vector<std::vector<std::size_t>> skills_;            // mandatory needs, of each skill
    std::vector<std::pair<std::size_t, std::size_t>> offers_; // of these skills: index, skill
};

class Teams {
public:
    Teams(const Means& means, std::span<const std::size_t> person_of, std::size_t persons)
        : means_(means), givers_(means, person_of, persons), coverage_(means, mandatory_needs(means)),
          members_(persons) {
        for (std::size_t i = 0; i < person_of.size(); ++i)
            members_[person_of[i]].push_back(i);
    }

    // The fewest of the candidates who cover everything together with those who are there.
    std::optional<Team> fewest(const std::vector<bool>& there) {
        const std::vector<std::int64_t> whole = givers_.gives(mandatory_needs(means_));
        std::vector<std::size_t> candidates, present;
        for (std::size_t i = 0; i < whole.size(); ++i)
            if (whole[i] > 0) (there[i] ? present : candidates).push_back(i);
        const auto condition = [&](const std::vector<bool>& set) {
            const std::vector<std::int64_t> all = givers_.gives(set);
            Condition out{{}, givers_.wanted(set)};
            for (const std::size_t i : present)
                out.wanted -= std::min(out.wanted, all[i]);
            for (const std::size_t i : candidates)
                out.gives.push_back(all[i]);
            return out;
        };
        const auto broken = [&](std::span<const std::size_t> chosen) -> std::optional<Condition> {
            std::vector<std::size_t> team = present;
            for (const std::size_t i : chosen)
                team.push_back(candidates[i]);
            if (coverage_.covers(members_of(team))) return std::nullopt;
            return condition(coverage_.short_of());
        };
        std::vector<Condition> known;
        if (candidates.size() <= most_with_skills)
            for (const std::vector<bool>& set : givers_.by_skill())
                if (Condition each = condition(set); each.wanted > 0) known.push_back(std::move(each));
        return least_cover(candidates.size(), std::move(known), broken).transform([&](const Cover& cover) {
            Team team{{}, cover.at_least};
            for (const std::size_t i : cover.chosen)
                team.members.push_back(candidates[i]);
            return team;
        });
    }

    std::vector<std::int64_t> covered(const std::vector<std::size_t>& team) {
        coverage_.worth(members_of(team));
        return coverage_.covered();
    }

private:
    static constexpr std::size_t most_with_skills = 64;

    std::vector<std::size_t> members_of(const std::vector<std::size_t>& persons) const {
        std::vector<std::size_t> members;
        for (const std::size_t person : persons)
            members.insert(members.end(), members_[person].begin(), members_[person].end());
        return members;
    }

    const Means& means_;
    Givers givers_;
    TeamCoverage coverage_;
    std::vector<std::vector<std::size_t>> members_; // of the means, of each person
};

} // namespace

Result<CriticalSize> critical_size(const Means& means, const std::vector<bool>& there) {
    std::vector<std::size_t> himself(means.caps.size());
    std::iota(himself.begin(), himself.end(), std::size_t{0});
    must_hold(there.size() == himself.size(), "every member is there or is not");
    return critical_size(means, there, himself);
}

Result<CriticalSize> critical_size(const Means& means, const std::vector<bool>& there,
                                   std::span<const std::size_t> person_of) {
    if (auto sound = check(means); !sound) return std::unexpected(sound.error());
    must_hold(person_of.size() == means.caps.size(), "every member is a person's");
    Teams teams(means, person_of, there.size());
    CriticalSize out;
    out.team = teams.fewest(std::vector<bool>(there.size()));
    out.joining = std::ranges::contains(there, true) ? teams.fewest(there) : out.team;
    if (out.team)
        out.there =
            static_cast<std::size_t>(std::ranges::count_if(out.team->members, [&](std::size_t i) { return there[i]; }));

    std::vector<std::size_t> present, all(there.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::ranges::copy_if(all, std::back_inserter(present), [&](std::size_t i) { return there[i]; });
    for (const Need& need : means.needs)
        out.needed.push_back(need.mandatory ? need.volume : 0);
    out.covered = teams.covered(present);
    out.within_reach = teams.covered(all);
    return out;
}

} // namespace osmose::rules
