// osmoseit match FILE... [--explain] [--date D]: who serves which need, over one or many projects, what is missing and why, and how
// much of everybody's time it takes (model.md §9)
#include "journal/archives/canonical_output.hpp"
#include "main/commands/cells.hpp"
#include "main/commands/command.hpp"
#include "rules/availability.hpp"
#include "rules/match_input.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <memory>
#include <set>

namespace osmose::cli {

namespace errc {
inline constexpr Errc project_twice{"cli.project-twice"}; // place: file
}

namespace {

using journal::Journal;
using locale::tr;

struct Options {
    std::vector<std::string> files;
    std::string date;
    bool explain = false;
};

// Who is called and reached the same in several projects is one person; of two who are so in one project, neither is.
std::map<model::MemberId, std::string> people_of(const Journal& journal) {
    std::map<model::MemberId, std::string> people;
    std::set<std::string> met, twice;
    for (const model::Member& member : journal.project().members) {
        const auto card = journal.cards().find(member.card);
        if (card == journal.cards().end() || !model::is_active(member)) continue;
        const std::string who = card->second.name + '\n' + card->second.contact;
        if (!met.insert(who).second) twice.insert(who);
        people.emplace(member.id, who);
    }
    std::erase_if(people, [&](const auto& each) { return twice.contains(each.second); });
    return people;
}

// What is matched, and how it came out.
struct Answer {
    std::vector<Journal> journals;
    rules::MatchInput input;
    rules::Matching matching;
};

Cell volume(std::int64_t steps, std::string_view unit) {
    const Quantity quantity{steps * (1000 / rules::steps_a_unit)};
    return {locale::quantity(quantity, unit), std::to_string(quantity.thousandths)};
}

const Journal& journal_of(const Answer& answer, const rules::MatchInput::Source& source) { return answer.journals[source.project]; }
std::string project_of(const Answer& answer, const rules::MatchInput::Source& source) { return journal_of(answer, source).project().name; }
const model::NeedFacts& need_at(const Answer& answer, std::size_t need) {
    const auto& source = answer.input.needs[need];
    return journal_of(answer, source).project().needs.find(source.id)->facts;
}

std::string why(const Answer& answer, std::size_t need) {
    constexpr std::array<std::string_view, 5> words{"none", "no-offer", "no-level", "no-days", "all-used"};
    return std::string(words[static_cast<std::size_t>(rules::shortage_of(answer.input.means, answer.matching, need))]);
}

Table needs(const Answer& answer) {
    Table table{.columns = {column("project"), column("need"), column("skill"), column("measure", true), column("covered", true), column("missing", true), column("reason")},
                .rows = {}};
    for (std::size_t i = 0; i < answer.input.needs.size(); ++i) {
        const auto& source = answer.input.needs[i];
        const std::string unit = rules::unit_of(answer.input.means.needs[i]), reason = why(answer, i);
        table.rows.push_back({project_of(answer, source), id(source.id), need_at(answer, i).skill, volume(answer.input.means.needs[i].volume, unit),
                              volume(answer.matching.covered[i], unit), volume(answer.matching.missing[i], unit),
                              Cell{reason == "none" ? "" : tr("shortage." + reason), reason}});
    }
    return table;
}

Table assignments(const Answer& answer) {
    Table table{.columns = {column("need"), column("skill"), column("offer"), column("name"), column("measure", true)}, .rows = {}};
    for (const rules::Assignment& each : answer.matching.assignments) {
        const auto& offer = answer.input.offers[each.offer];
        const Journal& journal = journal_of(answer, offer);
        table.rows.push_back({id(answer.input.needs[each.need].id), need_at(answer, each.need).skill, id(offer.id),
                              name_of(journal, journal.project().offers.find(offer.id)->member),
                              volume(each.volume, rules::unit_of(answer.input.means.needs[each.need]))});
    }
    return table;
}

Table members(const Answer& answer) {
    Table table{.columns = {column("id"), column("name"), column("available", true), column("used", true), column("unit"), column("share")}, .rows = {}};
    const auto available = rules::available(answer.input.means);
    for (std::size_t i = 0; i < answer.input.givers.size(); ++i) {
        const auto& giver = answer.input.givers[i];
        const Fraction& share = answer.matching.utilisation[i];
        table.rows.push_back({id(giver.member.id), name_of(journal_of(answer, giver.member), giver.member.id), volume(available[i], giver.unit),
                              volume(answer.matching.used[i], giver.unit), Cell{tr("cli.unit", {{"unit", giver.unit}}), giver.unit}, cli::share(share)});
    }
    return table;
}

void print(const Answer& answer, const model::Period& plan, bool explain) {
    std::cout << tr("cli.match.plan", {{"from", locale::date(plan.from)}, {"to", locale::date(plan.to)}}) << "\n\n" << written(needs(answer), TableForm::text);
    if (explain) std::cout << '\n' << tr("cli.match.order") << "\n\n" << written(assignments(answer), TableForm::text);
    std::cout << '\n' << written(members(answer), TableForm::text);
    if (!answer.input.currency) return;
    const int decimals = osmose::decimals(*answer.input.currency);
    std::cout << '\n' << tr("cli.match.money", {{"amount", locale::money(rules::money_of(answer.input, answer.matching), *answer.input.currency, {decimals, decimals + 4})}}) << '\n';
}

void print_json(const Answer& answer, const model::Period& plan) {
    std::cout << "{\"from\":\"" << to_string(plan.from) << "\",\"to\":\"" << to_string(plan.to) << "\",\"needs\":" << written(needs(answer), TableForm::json)
              << ",\"assignments\":" << written(assignments(answer), TableForm::json) << ",\"members\":" << written(members(answer), TableForm::json)
              << ",\"money\":\"" << to_string(rules::money_of(answer.input, answer.matching)) << "\"}\n";
}

int run_match(const Options& options, const Common& common) {
    Answer answer;
    std::vector<rules::Pooled> projects;
    for (const std::string& file : options.files) {
        auto journal = load(file);
        if (!journal) return refuse(journal.error(), common);
        if (std::ranges::contains(answer.journals, journal->project().id, [](const Journal& other) { return other.project().id; }))
            return refuse({errc::project_twice, {.file = file}, {}}, common);
        answer.journals.push_back(std::move(*journal));
    }
    for (const Journal& journal : answer.journals) projects.push_back({&journal.project(), people_of(journal)});
    const auto from = options.date.empty() ? Result<Date>(today()) : parse_date(options.date);
    if (!from) return refuse(from.error(), common);
    const model::Period plan = rules::planned(projects, *from);
    auto input = rules::match_input(projects, plan);
    if (!input) return refuse(input.error(), common, not_right);
    auto matching = rules::match(input->means);
    if (!matching) return refuse(matching.error(), common, not_right);
    answer.input = std::move(*input);
    answer.matching = std::move(*matching);
    if (common.json) print_json(answer, plan);
    else print(answer, plan, options.explain);
    return done;
}

} // namespace

void add_match(Program program) {
    auto options = std::make_shared<Options>();
    CLI::App* const command = add_command(program, "match", "Who serves which need, over one project or many");
    command->add_option("files", options->files, "Project files")->required();
    command->add_option("--date", options->date, "Plan from this day on; today if left out");
    command->add_flag("--explain", options->explain, "Who serves what, and in which order it was found");
    command->callback([program, options] { program.run = [&common = program.common, options] { return run_match(*options, common); }; });
}

} // namespace osmose::cli
