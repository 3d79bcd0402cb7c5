// osmoseit distribute FILE --revenue ENTRY... --date D [--dry-run], or --amount A to try a sum
#include "journal/archives/canonical_output.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "main/commands/desk.hpp"
#include "main/commands/names.hpp"
#include "main/commands/sharing.hpp"
#include "main/commands/table.hpp"

#include <iostream>
#include <memory>

namespace osmose::cli {
namespace {

struct Options {
    std::string file;
    SharingOptions sharing;
    bool dry_run = false;
    DeskOptions desk;
};

// The steps and parts as a table: what enters, what is taken, what is left; then who gets what.
std::string as_text(const journal::Journal& journal, const rules::Calculation& calculation) {
    const auto money = [&](Money amount) { return Cell{locale::money(amount, journal.project().currency), ""}; };
    Table table{.columns = {{"what", locale::tr("cli.column.step")}, {"taken", locale::tr("cli.column.taken"), true}, {"left", locale::tr("cli.column.left"), true}},
                .rows = {}};
    table.rows.push_back({locale::tr("cli.revenue"), Cell{""}, money(calculation.draw.total)});
    for (const model::Step& step : calculation.outcome.steps) {
        std::string name = locale::tr("step." + std::string(model::word(step.kind)));
        if (!step.cause.empty()) name += ": " + step.cause;
        table.rows.push_back({name, money(step.taken), money(step.out)});
    }
    Money left = calculation.sharing.amount;
    for (const model::Part& part : calculation.outcome.parts) {
        left.minor -= part.amount.minor;
        table.rows.push_back({name_of(journal, part.to), money(part.amount), money(left)});
    }
    return written(table, TableForm::text);
}

std::string as_json(const rules::Calculation& calculation, const std::string& entry) {
    std::string text = "{\"date\":\"" + to_string(calculation.draw.date) + "\",\"total\":" + std::to_string(calculation.draw.total.minor);
    if (!entry.empty()) text += ",\"entry\":\"" + entry + '"';
    const std::string outcome = journal::canonical_text(calculation.outcome);
    return text + ',' + outcome.substr(1) + '\n';
}

int run_distribute(const Options& options, const Common& common) {
    auto journal = load(options.file);
    if (!journal) return refuse(journal.error(), common);
    const auto desk = open_desk(options.desk);
    if (!desk) return refuse(desk.error(), common);
    const auto computed = try_sharing(*journal, options.sharing, day_of(desk->now, 0));
    if (!computed) return refuse(computed.error(), common, not_right);
    const rules::Calculation& calculation = computed->calculation;
    std::string written_entry;
    if (!options.dry_run && options.sharing.amount.empty()) {
        const auto member = acting_member(*journal, *desk);
        if (!member) return refuse(member.error(), common);
        const auto entry = write_entry(*journal, *desk, *member,
                                       journal::ApplyDistribution{.revenues = calculation.draw.revenues,
                                                                  .date = calculation.draw.date,
                                                                  .rule = calculation.rule,
                                                                  .outcome = calculation.outcome});
        if (!entry) return refuse(entry.error(), common, not_right);
        if (auto saved = save(options.file, *journal); !saved) return refuse(saved.error(), common);
        written_entry = to_string(*entry);
    }
    std::cout << (common.json ? as_json(calculation, written_entry) : as_text(*journal, calculation));
    if (!common.json && !written_entry.empty()) std::cout << written_entry << '\n';
    return done;
}

} // namespace

void add_distribute(Program program) {
    auto options = std::make_shared<Options>();
    CLI::App* const command = add_command(program, "distribute", "Share revenue down the steps of the rule");
    command->add_option("file", options->file, "The project file")->required();
    command->add_option("--revenue", options->sharing.revenues, "A revenue; all that is undistributed if left out");
    command->add_option("--date", options->sharing.date, "The day of the distribution, today if left out");
    command->add_option("--amount", options->sharing.amount, "A sum to try; nothing is written");
    command->add_flag("--dry-run", options->dry_run, "Show it, and write nothing");
    add_desk_options(*command, options->desk);
    command->callback([program, options] { program.run = [&common = program.common, options] { return run_distribute(*options, common); }; });
}

} // namespace osmose::cli
