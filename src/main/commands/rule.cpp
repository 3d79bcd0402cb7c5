// osmoseit rule FILE [--at D]: the rule in force, in words. With --with RULE: in what that one differs, and what it
// would have given in the project's own history, beside what was awarded (model.md §4). Nothing is written.
#include "journal/archives/canonical_input.hpp"
#include "journal/archives/canonical_output.hpp"
#include "main/commands/cells.hpp"
#include "main/commands/command.hpp"
#include "main/commands/form.hpp"
#include "main/commands/spoken.hpp"
#include "rules/rule_difference.hpp"
#include "rules/rule_trial.hpp"

#include <array>
#include <iostream>
#include <memory>

namespace osmose::cli {

namespace errc {
inline constexpr Errc no_rule_yet{"cli.no-rule-yet"}; // the project was not founded on that day; place: file
}

namespace {

using journal::Journal;
using locale::tr;

struct Options {
    std::string file, at, with;
    bool csv = false;
};

std::string words(const Journal& journal, const rules::RuleSentence& sentence) {
    const std::string text = said(journal, "rule_text.", sentence.says);
    return sentence.from ? tr("rule_text.from", {{"date", locale::date(*sentence.from)}, {"text", text}}) : text;
}

std::string_view heading(rules::RuleTopic topic) {
    constexpr std::array<std::string_view, 5> keys{"rule_text.topic_worth", "rule_text.topic_confirmation",
                                                   "rule_text.topic_steps", "rule_text.topic_sharing",
                                                   "rule_text.topic_assembly"};
    return keys[static_cast<std::size_t>(topic)];
}

void print_rule(const Journal& journal, const model::Project& project) {
    const model::AdoptedRule& adopted = model::rule_in_force(project);
    std::cout << tr("rule.since", {{"number", project.rules.size()}, {"date", locale::date(adopted.from)}}) << '\n';
    const auto form = rules::form_text(project.form);
    std::optional<rules::RuleTopic> topic;
    for (const rules::RuleSentence& sentence : rules::rule_text(adopted.rule)) {
        if (topic != sentence.topic) {
            if (form && topic == form->topic) std::cout << "  " << words(journal, *form) << '\n';
            std::cout << '\n' << tr(heading(sentence.topic)) << '\n';
        }
        topic = sentence.topic;
        std::cout << "  " << words(journal, sentence) << '\n';
    }
}

// The rule that is tried: a preset's word, or a file. Errors: those of reading and of rules::check_rule come with the
// file.
Result<model::Rule> rule_tried(const std::string& with) {
    const bool named = model::from_word<model::Preset>(with).has_value() || with.starts_with('@');
    return rule_named(named ? with : '@' + with)
        .and_then([](const Json& json) { return journal::read_json<model::Rule>(json); })
        .or_else([&](Error error) -> Result<model::Rule> {
            if (!named) error.place.file = with;
            return std::unexpected(std::move(error));
        });
}

// The project's distributions, each with what its author had seen.
struct History {
    std::vector<model::Project> seen;
    std::vector<rules::SeenSharing> sharings;
};
History history_of(const Journal& journal, const model::Project& project) {
    History history;
    for (const model::Distribution& distribution : project.distributions)
        history.seen.push_back(journal.seen_state(distribution.id));
    for (std::size_t i = 0; i < history.seen.size(); ++i)
        history.sharings.push_back({&history.seen[i], &project.distributions[i]});
    return history;
}

Cell step_of(const rules::TrialLine& line) {
    if (!line.step) return {tr("cli.rule.part"), "part"};
    const std::string word(model::word(*line.step));
    return {tr("step." + word), word};
}

Table trial_table(const Journal& journal, const rules::RuleTrial& trial) {
    Table table{.columns = {column("distribution"), column("date"), column("step"), column("name"), column("was", true),
                            column("would", true), column("change", true), column("reason")},
                .rows = {}};
    const auto add = [&](const Cell& distribution, const Cell& date, const Cell& step, const rules::TrialLine& line,
                         const std::string& reason = {}) {
        table.rows.push_back({distribution, date, step, line.member ? name_of(journal, line.member) : line.cause,
                              money(journal, line.was), money(journal, line.would),
                              money(journal, Money{line.would.minor - line.was.minor}), reason});
    };
    for (const rules::TriedSharing& sharing : trial.sharings) {
        for (const rules::TrialLine& line : sharing.lines)
            add(id(sharing.distribution), day(sharing.date), step_of(line), line);
        if (sharing.refused)
            add(id(sharing.distribution), day(sharing.date), {tr("cli.rule.undistributed"), "undistributed"},
                {.step = {}, .cause = {}, .member = {}, .was = {}, .would = sharing.undistributed},
                locale::sentence(*sharing.refused));
    }
    for (const rules::TrialLine& line : trial.members)
        add({""}, {""}, {tr("cli.rule.total"), "total"}, line);
    return table;
}

void print_changes(const Journal& journal, const std::vector<rules::RuleChange>& changes) {
    std::cout << tr(changes.empty() ? "cli.rule.same" : "cli.rule.differences") << '\n';
    for (const rules::RuleChange& change : changes) {
        if (change.from) std::cout << "- " << words(journal, *change.from) << '\n';
        if (change.to) std::cout << "+ " << words(journal, *change.to) << '\n';
    }
}

std::string changes_json(const Journal& journal, const std::vector<rules::RuleChange>& changes) {
    const auto side = [&](const std::optional<rules::RuleSentence>& sentence) {
        if (!sentence) return std::string("null");
        std::string text;
        journal::append_json_string(text, words(journal, *sentence));
        return text;
    };
    std::string text = "[";
    for (const rules::RuleChange& change : changes) {
        text += text.size() > 1 ? ",\n{\"cell\":" : "\n{\"cell\":";
        journal::append_json_string(text, (change.to ? change.to : change.from)->cell);
        text += ",\"from\":" + side(change.from) + ",\"to\":" + side(change.to) + '}';
    }
    return text + "\n]";
}

int run_with(const Journal& journal, const model::Project& project, const Options& options, const Common& common) {
    const auto other = rule_tried(options.with);
    if (!other) return refuse(other.error(), common);
    const History history = history_of(journal, project);
    const auto trial = rules::rule_trial(history.sharings, *other);
    if (!trial) return refuse(trial.error(), common);
    const auto changes = rules::rule_difference(model::rule_in_force(project).rule, *other);
    const Table table = trial_table(journal, *trial);
    if (common.json) {
        std::cout << "{\"differences\":" << changes_json(journal, changes)
                  << ",\"trial\":" << written(table, TableForm::json) << "}\n";
    } else if (options.csv) {
        std::cout << written(table, TableForm::csv);
    } else {
        print_changes(journal, changes);
        std::cout << '\n'
                  << (history.sharings.empty() ? tr("cli.rule.no_history") + '\n' : written(table, TableForm::text));
    }
    return done;
}

int run_rule(const Options& options, const Common& common) {
    const auto journal = load(options.file);
    if (!journal) return refuse(journal.error(), common);
    const auto project = options.at.empty()
                             ? Result<model::Project>(journal->project())
                             : parse_date(options.at).transform([&](Date until) { return journal->state_at(until); });
    if (!project) return refuse(project.error(), common);
    if (!project->id) return refuse({errc::no_rule_yet, {.file = options.file}, {}}, common, not_right);
    if (!options.with.empty()) return run_with(*journal, *project, options, common);
    if (common.json)
        std::cout << journal::canonical_text(model::rule_in_force(*project).rule) << '\n';
    else
        print_rule(*journal, *project);
    return done;
}

} // namespace

void add_rule(Program program) {
    auto options = std::make_shared<Options>();
    CLI::App* const command =
        add_command(program, "rule", "The rule in force, in words; what another one would have given");
    command->add_option("file", options->file, "The project file")->required();
    command->add_option("--at", options->at, "As it was on this day");
    CLI::Option* const with = command->add_option(
        "--with", options->with, "Another rule, a JSON file or a preset: what differs, and what it would have given");
    command->add_flag("--csv", options->csv, "What it would have given, as CSV")->needs(with);
    command->callback([program, options] {
        program.run = [&common = program.common, options] { return run_rule(*options, common); };
    });
}

} // namespace osmose::cli
