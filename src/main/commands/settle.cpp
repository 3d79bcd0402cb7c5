// osmoseit settle FILE [--through NAME] [--only NAME...]: the payments that bring all balances to zero, and why each is asked
#include "main/commands/cells.hpp"
#include "main/commands/command.hpp"
#include "rules/settlement.hpp"

#include <iostream>
#include <memory>

namespace osmose::cli {
namespace {

using journal::Journal;
using rules::Settlement;

struct Options {
    std::string file, through;
    std::vector<std::string> only;
    bool csv = false;
};

// The place of a party among the balances: the project's, then the members'.
Result<std::size_t> place_of(const Journal& journal, const rules::Accounts& accounts, const std::string& name) {
    if (name == project_word) return 0;
    const auto member = member_named(journal, name);
    if (!member) return std::unexpected(member.error());
    for (std::size_t i = 0; i < accounts.members.size(); ++i)
        if (accounts.members[i].member == *member) return i + 1;
    return fail(osmose::errc::no_such_balance, {}, {{"name", name.substr(0, 80)}});
}

Result<rules::Way> way_asked(const Journal& journal, const Options& options) {
    rules::Way way;
    if (options.through.empty() && options.only.empty()) return way;
    const auto accounts = rules::accounts(journal.project());
    if (!accounts) return std::unexpected(accounts.error());
    if (!options.through.empty()) {
        const auto place = place_of(journal, *accounts, options.through);
        if (!place) return std::unexpected(place.error());
        way.through = *place;
    }
    for (const std::string& name : options.only) {
        const auto place = place_of(journal, *accounts, name);
        if (!place) return std::unexpected(place.error());
        way.only.push_back(*place);
    }
    return way;
}

std::optional<model::MemberId> party(const Settlement& settlement, std::size_t place) {
    if (place == 0) return std::nullopt;
    return settlement.accounts.members[place - 1].member;
}

Cell party_cell(const Journal& journal, const Settlement& settlement, std::size_t place) {
    const auto member = party(settlement, place);
    return {party_name(journal, member), member ? to_string(*member) : std::string(project_word)};
}

// From his balance and hers; through one person, from that of the other one.
std::string why(const Journal& journal, const Settlement& settlement, const rules::Way& way, const rules::Transfer& transfer) {
    const auto name = [&](std::size_t place) { return party_name(journal, party(settlement, place)); };
    const auto size = [&](std::size_t place) {
        return locale::money(Money{std::abs(settlement.balances[place].minor)}, journal.project().currency);
    };
    const std::string from = name(transfer.from), to = name(transfer.to), owes = size(transfer.from), owed = size(transfer.to);
    if (way.through == transfer.to) return locale::tr("cli.settle.in", {{"from", from}, {"to", to}, {"owes", owes}});
    if (way.through == transfer.from) return locale::tr("cli.settle.out", {{"from", from}, {"to", to}, {"owed", owed}});
    return locale::tr("cli.settle.why", {{"from", from}, {"to", to}, {"owes", owes}, {"owed", owed}});
}

int run_settle(const Options& options, const Common& common) {
    const auto journal = load(options.file);
    if (!journal) return refuse(journal.error(), common);
    const auto way = way_asked(*journal, options);
    if (!way) return refuse(way.error(), common);
    const auto settlement = rules::settlement(journal->project(), *way);
    if (!settlement) return refuse(settlement.error(), common, not_right);

    Table table{.columns = {column("from"), column("to"), column("amount", true), column("why")}, .rows = {}};
    for (const rules::Transfer& transfer : settlement->transfers)
        table.rows.push_back({party_cell(*journal, *settlement, transfer.from), party_cell(*journal, *settlement, transfer.to),
                              Cell{locale::money(transfer.amount, journal->project().currency), std::to_string(transfer.amount.minor)},
                              why(*journal, *settlement, *way, transfer)});
    const TableForm form = common.json ? TableForm::json : options.csv ? TableForm::csv : TableForm::text;
    if (table.rows.empty() && form == TableForm::text) std::cout << locale::tr("cli.settle.nothing") << '\n';
    else std::cout << written(table, form);
    return done;
}

} // namespace

void add_settle(Program program) {
    auto options = std::make_shared<Options>();
    CLI::App* const command = add_command(program, "settle", "The fewest payments that bring all balances to zero");
    command->add_option("file", options->file, "The project file")->required();
    command->add_option("--through", options->through, "All through this member, or through the project");
    command->add_option("--only", options->only, "Only these among themselves: members, or the project");
    command->add_flag("--csv", options->csv, "As CSV");
    command->callback([program, options] { program.run = [&common = program.common, options] { return run_settle(*options, common); }; });
}

} // namespace osmose::cli
