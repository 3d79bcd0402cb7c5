// osmoseit shares FILE [--at D] [--seen ENTRY]: every member's weight under the rule's key, and his exact share
#include "main/commands/cells.hpp"
#include "main/commands/command.hpp"
#include "rules/apportion.hpp"
#include "rules/weights.hpp"

#include <iostream>
#include <memory>

namespace osmose::cli {
namespace {

struct Options {
    std::string file, at, seen;
};

Result<model::Project> state_asked(const journal::Journal& journal, const Options& options) {
    if (!options.seen.empty()) {
        const auto entry = entry_named(journal, options.seen);
        if (!entry) return std::unexpected(entry.error());
        const auto standing = journal.find(*entry);
        if (!standing || standing->clock == 0) return fail(errc::no_such_name, {}, {{"name", options.seen}});
        return journal.seen_state(*entry);
    }
    if (options.at.empty()) return journal.project();
    return parse_date(options.at).transform([&](Date day) { return journal.state_at(day); });
}

int run_shares(const Options& options, const Common& common) {
    const auto journal = load(options.file);
    if (!journal) return refuse(journal.error(), common);
    const auto project = state_asked(*journal, options);
    if (!project) return refuse(project.error(), common);
    const auto ledger = rules::ledger_of(*project);
    if (!ledger) return refuse(ledger.error(), common);
    const model::Rule& rule = model::rule_in_force(*project).rule;
    const Date until = options.at.empty() ? last_day : *parse_date(options.at);
    const auto weights = rules::weights_by(*ledger, rule, rule.keys.front().key, {.until = until});
    const auto shares = rules::shares_of(weights);
    if (!shares) return refuse(shares.error(), common, not_right);

    Table table{.columns = {column("id"), column("name"), column("weight"), column("share")}, .rows = {}};
    for (std::size_t i = 0; i < ledger->members.size(); ++i)
        table.rows.push_back({id(ledger->members[i]), name_of(*journal, ledger->members[i]),
                              to_string(weights[i]), Cell{to_string((*shares)[i]) + "  " + locale::percent((*shares)[i]), to_string((*shares)[i])}});
    std::cout << written(table, common.json ? TableForm::json : TableForm::text);
    return done;
}

} // namespace

void add_shares(Program program) {
    auto options = std::make_shared<Options>();
    CLI::App* const command = add_command(program, "shares", "Every member's weight and exact share");
    command->add_option("file", options->file, "The project file")->required();
    command->add_option("--at", options->at, "Only what is dated up to this day");
    command->add_option("--seen", options->seen, "Exactly what this entry had seen");
    command->callback([program, options] { program.run = [&common = program.common, options] { return run_shares(*options, common); }; });
}

} // namespace osmose::cli
