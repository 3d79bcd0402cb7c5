// Rules as data (model.md §4): what they say, in what they differ, and what they would have given, on random rules and
// histories.
#include "locale/text.hpp"
#include "rules/rule_difference.hpp"
#include "rules/rule_trial.hpp"
#include "support/projects.hpp"
#include "support/rules.hpp"

#include <map>
#include <set>

using namespace osmose;
using namespace osmose::rules;
using test::for_random_cases;
using test::ProjectBuilder;
using test::Random;
using test::random_rule;

namespace {

using Cells = std::map<std::string, RuleSentence>;

Cells cells(const std::vector<RuleSentence>& sentences) {
    Cells cells;
    for (const RuleSentence& sentence : sentences)
        cells.emplace(sentence.cell, sentence);
    CHECK(cells.size() == sentences.size()); // a cell is said once
    return cells;
}

Cells changed(Cells cells, const std::vector<RuleChange>& changes) {
    for (const RuleChange& change : changes) {
        if (change.from) {
            CHECK(cells.at(change.from->cell) == *change.from);
            cells.erase(change.from->cell);
        }
        if (change.to) CHECK(cells.emplace(change.to->cell, *change.to).second);
    }
    return cells;
}

std::string shown(const Spoken& spoken) {
    if (const auto* text = std::get_if<std::string>(&spoken)) return *text;
    if (const auto* measure = std::get_if<Measure>(&spoken)) return to_string(measure->value);
    return "x";
}

std::string words(const Sentence& sentence) {
    std::vector<std::pair<std::string, std::string>> values;
    for (const auto& [name, value] : sentence.values)
        values.emplace_back(name, shown(value));
    return locale::tr("rule_text." + sentence.key, values);
}

// A year of four members: what they brought, paid and bought is the same whatever the rule.
class Year {
public:
    Year(Random& random, const model::Rule& rule) : builder_(rule) {
        for (int i = 0; i < 4; ++i)
            members_.push_back(builder_.member());
        for (int month = 1; month <= 6; ++month) {
            for (const model::MemberId& member : members_) {
                events_.push_back({month, member, random.between(0, 12), random.between(0, 3'000)});
                if (random.once_in(3)) events_.back().advance = random.between(1, 9'000);
                if (random.once_in(4)) events_.back().skilled = true;
            }
            sold_.push_back(random.between(100, 60'000));
            costs_.push_back(random.between(1, 9'000));
        }
    }
    const std::vector<model::MemberId>& members() const { return members_; }

    // A month's events, then its sharing; false where nobody would have weight.
    bool month(int month) {
        const std::string date = "2026-0" + std::to_string(month) + "-10";
        for (const Event& event : events_) {
            if (event.month != month) continue;
            if (event.hours > 0)
                builder_.brings({.member = event.member,
                                 .date = test::day(date.c_str()),
                                 .quantity = {1000 * event.hours},
                                 .unit = "hour",
                                 .skill = event.skilled ? "baking" : ""});
            if (event.paid > 0) builder_.pays(event.member, date.c_str(), event.paid);
            if (event.advance > 0) builder_.advances(event.member, date.c_str(), event.advance);
        }
        builder_.cost(date.c_str(), costs_[static_cast<std::size_t>(month - 1)]);
        const auto revenue = builder_.revenue(date.c_str(), sold_[static_cast<std::size_t>(month - 1)],
                                              members_[static_cast<std::size_t>(month) % 4]);
        if (!builder_.calculation({revenue}, date.c_str())) return false;
        seen_.push_back(builder_.project);
        builder_.distributes({revenue}, date.c_str());
        return true;
    }
    void adopt(const model::Rule& rule) { builder_.adopt(rule); }
    bool whole() {
        for (int i = 1; i <= 6; ++i)
            if (!month(i)) return false;
        return true;
    }

    std::vector<SeenSharing> history() const {
        std::vector<SeenSharing> history;
        for (std::size_t i = 0; i < seen_.size(); ++i)
            history.push_back({&seen_[i], &builder_.project.distributions[i]});
        return history;
    }
    const model::Project& project() const { return builder_.project; }

private:
    struct Event {
        int month;
        model::MemberId member;
        std::int64_t hours, paid, advance = 0;
        bool skilled = false;
    };
    ProjectBuilder builder_;
    std::vector<model::MemberId> members_;
    std::vector<Event> events_;
    std::vector<std::int64_t> sold_, costs_;
    std::vector<model::Project> seen_;
};

// What a distribution gave, by step and by member.
std::map<std::pair<std::string, std::string>, std::int64_t> sums_of(const model::Outcome& outcome) {
    std::map<std::pair<std::string, std::string>, std::int64_t> sums;
    for (const model::Step& step : outcome.steps)
        sums[{std::string(model::word(step.kind)), step.cause}] += step.taken.minor;
    for (const model::Part& part : outcome.parts)
        sums[{"", to_string(part.to)}] += part.amount.minor;
    std::erase_if(sums, [](const auto& each) { return each.second == 0; });
    return sums;
}
std::map<std::pair<std::string, std::string>, std::int64_t> sums_of(const TriedSharing& tried,
                                                                    Money TrialLine::* side) {
    std::map<std::pair<std::string, std::string>, std::int64_t> sums;
    for (const TrialLine& line : tried.lines) {
        const auto key = line.step ? std::pair(std::string(model::word(*line.step)), line.cause)
                                   : std::pair(std::string(), to_string(line.member));
        if ((line.*side).minor != 0) sums[key] += (line.*side).minor;
    }
    return sums;
}

} // namespace

TEST_CASE("model.md §4: every sentence of a rule stands in both languages, with all that it names") {
    for_random_cases(300, [](Random& random) {
        const model::Rule rule = random_rule(random, {EntryId{blake2b("ana")}});
        for (const auto language : {locale::Language::en, locale::Language::fr}) {
            locale::use(language);
            std::set<std::string> said;
            for (const RuleSentence& sentence : rule_text(rule)) {
                const std::string text = words(sentence.says);
                CHECK_MESSAGE(text.find_first_of("{}[]") == text.npos, text);
                said.insert(text);
            }
            CHECK(said.size() > 15);
        }
        locale::use(locale::Language::en);
    });
    CHECK(locale::missing_keys().empty());
}

TEST_CASE("model.md §4: a rule differs in nothing from itself; the differences make one rule's sentences the other's") {
    for_random_cases(500, [](Random& random) {
        const model::Rule from = random_rule(random), to = random_rule(random);
        CHECK(rule_difference(from, from).empty());
        const auto changes = rule_difference(from, to), back = rule_difference(to, from);
        CHECK(changed(cells(rule_text(from)), changes) == cells(rule_text(to)));
        CHECK(changed(cells(rule_text(to)), back) == cells(rule_text(from)));
        CHECK(changes.size() == back.size());
    });
}

TEST_CASE("model.md §4: tried under the rule that was in force throughout, everybody would have got what he got") {
    for_random_cases(150, [](Random& random) {
        Random same = random;
        const std::vector<model::MemberId> members =
            Year(same, random_rule(same)).members(); // ids are the same in every year
        const model::Rule rule = random_rule(random, members);
        Year year(random, rule);
        year.whole();
        const auto trial = rule_trial(year.history(), rule);
        REQUIRE(trial);
        for (const TriedSharing& tried : trial->sharings) {
            CHECK(!tried.refused);
            for (const TrialLine& line : tried.lines)
                CHECK(line.was == line.would);
        }
    });
}

TEST_CASE("model.md §4: a trial gives what the same year would have given, had the other rule been in force from the "
          "founding on") {
    int compared = 0;
    for_random_cases(250, [&](Random& random) {
        Random same = random;
        const std::vector<model::MemberId> members = Year(same, random_rule(same)).members();
        const model::Rule one = random_rule(random, members), changed_to = random_rule(random, members),
                          other = random_rule(random, members);
        Random events = random;
        Year as_it_was(random, one), as_it_would(events, other);
        for (int month = 1; month <= 6; ++month) {
            if (month == 4) { // the rule changes midway; in the other year too one is adopted, so that all ids agree
                as_it_was.adopt(changed_to);
                as_it_would.adopt(other);
            }
            if (!as_it_was.month(month) || !as_it_would.month(month)) return; // nobody had weight: the histories part
        }
        ++compared;
        const model::Project before = as_it_was.project();
        const auto trial = rule_trial(as_it_was.history(), other);
        REQUIRE(trial);
        CHECK(as_it_was.project() == before);
        REQUIRE(trial->sharings.size() == 6);
        std::map<model::MemberId, std::pair<std::int64_t, std::int64_t>> all;
        for (std::size_t i = 0; i < 6; ++i) {
            const TriedSharing& tried = trial->sharings[i];
            const model::Distribution& was = as_it_was.project().distributions[i];
            const model::Distribution& would = as_it_would.project().distributions[i];
            CHECK(sums_of(tried, &TrialLine::was) == sums_of(was.outcome));
            CHECK(sums_of(tried, &TrialLine::would) == sums_of(would.outcome));
            std::int64_t sum_was = 0, sum_would = 0;
            for (const TrialLine& line : tried.lines) {
                sum_was += line.was.minor, sum_would += line.would.minor;
                if (!line.step) all[line.member].first += line.was.minor, all[line.member].second += line.would.minor;
            }
            CHECK(sum_was == was.total.minor);
            CHECK(sum_would == was.total.minor);
        }
        for (const TrialLine& line : trial->members)
            CHECK(all.at(line.member) == std::pair(line.was.minor, line.would.minor));
        CHECK(all.size() == trial->members.size());
    });
    CHECK(compared > 100);
}
