// osmoseit show FILE [members|contributions|revenues|costs|distributions|payments|losses|accounts|decisions|results|needs|offers|history|
// fairness|critical-size|charter]:
// a table, --json, --csv
#include "main/commands/cells.hpp"
#include "main/commands/command.hpp"
#include "main/commands/show_figures.hpp"
#include "rules/accounts.hpp"
#include "rules/decision.hpp"
#include "rules/rights.hpp"
#include "rules/valuation.hpp"

#include <algorithm>
#include <iostream>
#include <memory>

namespace osmose::cli {
namespace {

using journal::Journal;
using locale::tr;

Cell roles(model::Roles roles) {
    std::string shown, raw;
    for (const auto name : model::Words<model::Role>::list) {
        if (!roles.has(*model::from_word<model::Role>(name))) continue;
        shown += (shown.empty() ? "" : ", ") + tr("role." + std::string(name));
        raw += (raw.empty() ? "" : ",") + std::string(name);
    }
    return {shown, raw};
}

Table members(const Journal& journal) {
    Table table{.columns = {column("id"), column("name"), column("state"), column("roles"), column("date")}, .rows = {}};
    for (const model::Member& member : journal.project().members)
        table.rows.push_back({id(member.id), name_of(journal, member.id), word("member_state.", member.state), roles(member.roles),
                              day(model::is_active(member) ? member.admitted : member.requested)});
    return table;
}

Cell measure(const Journal& journal, const model::ContributionFacts& facts) {
    if (model::counts_money(facts.kind)) return money(journal, facts.amount);
    return {locale::quantity(facts.quantity, facts.unit), std::to_string(facts.quantity.thousandths)};
}

// A dispute is no state of the contribution's own: it counts, and what it brings is held.
Cell state(const model::Contribution& contribution) {
    if (contribution.state != model::ContributionState::withdrawn && !contribution.disputes.empty()) return {tr("contribution_state.disputed"), "disputed"};
    return word("contribution_state.", contribution.state);
}

Table contributions(const Journal& journal) {
    Table table{.columns = {column("id"), column("date"), column("name"), column("kind"), column("measure", true), column("value", true),
                            column("state"), column("note")},
                .rows = {}};
    for (const model::Contribution& contribution : journal.project().contributions) {
        const auto valuation = rules::valuation(contribution, journal.project().rules.find(contribution.rule)->rule);
        const Money value = valuation ? valuation->value : Money{};
        table.rows.push_back({id(contribution.id), day(contribution.facts.date), name_of(journal, contribution.facts.member),
                              word("kind.", contribution.facts.kind), measure(journal, contribution.facts),
                              Cell{locale::points(value), std::to_string(value.minor)},
                              state(contribution), contribution.facts.note});
    }
    return table;
}

Table revenues(const Journal& journal) {
    Table table{.columns = {column("id"), column("date"), column("kind"), column("amount", true), column("from"), column("distribution")}, .rows = {}};
    for (const model::Revenue& revenue : journal.project().revenues)
        table.rows.push_back({id(revenue.id), day(revenue.date), word("revenue_kind.", revenue.kind), money(journal, revenue.amount),
                              revenue.from, revenue.distributed ? id(*revenue.distributed) : Cell{""}});
    return table;
}

Table costs(const Journal& journal) {
    Table table{.columns = {column("id"), column("date"), column("amount", true), column("covered", true), column("note")}, .rows = {}};
    for (const model::Cost& cost : journal.project().costs)
        table.rows.push_back({id(cost.id), day(cost.date), money(journal, cost.amount), money(journal, cost.covered), cost.note});
    return table;
}

Table distributions(const Journal& journal) {
    Table table{.columns = {column("id"), column("date"), column("name"), column("amount", true)}, .rows = {}};
    for (const model::Distribution& distribution : journal.project().distributions)
        for (const model::Part& part : distribution.outcome.parts)
            table.rows.push_back({id(distribution.id), day(distribution.date), name_of(journal, part.to), money(journal, part.amount)});
    return table;
}

// What each member was awarded, paid and received, and the balance; then the project's own, and what its purse should hold.
Result<Table> accounts(const Journal& journal) {
    const auto accounts = rules::accounts(journal.project());
    if (!accounts) return std::unexpected(accounts.error());
    Table table{.columns = {column("id"), column("name"), column("awarded", true), column("held", true), column("refunded", true), column("repaid", true), column("borne", true), column("paid", true),
                            column("received", true), column("balance", true), column("advance", true), column("holds", true)},
                .rows = {}};
    const auto sum = [&](Money amount) { return money(journal, amount); };
    const Cell none("");
    for (const rules::Account& account : accounts->members)
        table.rows.push_back({id(account.member), name_of(journal, account.member), sum(account.awarded), sum(account.held), sum(account.refunded),
                              sum(account.repaid), sum(account.borne), sum(account.paid), sum(account.received), sum(account.balance), sum(account.advance), none});
    const rules::Purse& purse = accounts->project;
    table.rows.push_back({Cell(std::string(project_word)), party_name(journal, {}), none, none, none, none, none, sum(purse.paid), sum(purse.received), sum(purse.balance), none,
                          sum(purse.holds)});
    return table;
}

// Who bore each loss: the reserve first, then members.
Table losses(const Journal& journal) {
    Table table{.columns = {column("id"), column("date"), column("amount", true), column("reserve", true), column("name"), column("borne", true), column("uncovered", true), column("note")},
                .rows = {}};
    for (const model::Loss& loss : journal.project().losses) {
        const auto add = [&](std::string name, Money borne) {
            table.rows.push_back({id(loss.id), day(loss.date), money(journal, loss.amount), money(journal, loss.spending.from_reserve), std::move(name),
                                  money(journal, borne), money(journal, loss.spending.uncovered), loss.note});
        };
        for (const model::Part& part : loss.spending.borne) add(name_of(journal, part.to), part.amount);
        if (loss.spending.borne.empty()) add("", {});
    }
    return table;
}

Table payments(const Journal& journal) {
    Table table{.columns = {column("id"), column("date"), column("from"), column("to"), column("amount", true), column("note")}, .rows = {}};
    for (const model::Payment& payment : journal.project().payments)
        table.rows.push_back({id(payment.id), day(payment.date), party_name(journal, payment.from), party_name(journal, payment.to),
                              money(journal, payment.amount), payment.note});
    return table;
}

// What was counted at the closing; of an open one the votes so far, which are open to everybody.
model::TallyFigures tally(const model::Project& project, const model::Decision& decision) {
    if (decision.state != model::DecisionState::open) return decision.tally;
    const auto tallied = rules::tally_of(project, decision);
    return tallied ? tallied->figures : model::TallyFigures{};
}

Table decisions(const Journal& journal) {
    Table table{.columns = {column("id"), column("title"), column("method"), column("state"), column("yes", true), column("no", true),
                            column("abstain", true), column("winner"), column("closes")},
                .rows = {}};
    for (const model::Decision& decision : journal.project().decisions) {
        const bool voted_on = decision.opening.has_value(), chooses = model::chooses_options(decision.facts.method);
        const model::TallyFigures figures = tally(journal.project(), decision);
        const auto votes = [&](std::uint32_t count) { return voted_on && !chooses ? Cell{std::to_string(count)} : Cell{""}; };
        const std::string winner = decision.closing && figures.winner > 0 ? decision.facts.options[figures.winner - 1] : "";
        table.rows.push_back({id(decision.id), decision.facts.title, word("method.", decision.facts.method), word("decision_state.", decision.state),
                              votes(figures.yes), votes(figures.no), votes(figures.abstain), winner,
                              voted_on ? Cell{locale::moment(decision.closes, 0), to_string(decision.closes)} : Cell{""}});
    }
    return table;
}

// Each right on each result.
Table results(const Journal& journal) {
    Table table{.columns = {column("id"), column("date"), column("result"), column("kind"), column("licence"), column("keeper"), column("name"), column("share")},
                .rows = {}};
    for (const model::RegisteredResult& result : journal.project().results) {
        const auto share = rules::equal_right(result.facts.contributors.size());
        for (const model::MemberId& contributor : result.facts.contributors)
            table.rows.push_back({id(result.id), day(result.facts.date), result.facts.name, word("result_kind.", result.facts.kind), result.facts.licence,
                                  name_of(journal, result.facts.keeper), name_of(journal, contributor), share ? to_string(*share) : ""});
    }
    return table;
}

Cell day_if(const std::optional<Date>& date) { return date ? day(*date) : Cell{""}; }
Cell ended(bool ended) { return {tr(ended ? "cli.state.ended" : "cli.state.running"), ended ? "ended" : "running"}; }
Cell unit(const std::string& unit) { return {tr("cli.unit", {{"unit", unit}}), unit}; }
template <class Facts>
Cell volume(const Facts& facts) { return {locale::quantity(facts.volume, facts.unit), std::to_string(facts.volume.thousandths)}; }

Table needs(const Journal& journal) {
    Table table{.columns = {column("id"), column("skill"), column("measure", true), column("unit"), column("level", true), column("since"), column("until"),
                            column("priority", true), column("mandatory"), column("name"), column("state"), column("note")},
                .rows = {}};
    for (const model::Need& need : journal.project().needs) {
        const model::NeedFacts& facts = need.facts;
        table.rows.push_back({id(need.id), facts.skill, volume(facts), unit(facts.unit), std::to_string(facts.level), day_if(facts.from), day_if(facts.to),
                              std::to_string(model::priority_of(facts)), Cell{tr(facts.mandatory ? "cli.yes" : "cli.no"), facts.mandatory ? "yes" : "no"},
                              name_of(journal, need.stated_by), ended(need.ended), facts.note});
    }
    return table;
}

Table offers(const Journal& journal) {
    Table table{.columns = {column("id"), column("name"), column("skill"), column("measure", true), column("unit"), column("pace"), column("level", true),
                            column("since"), column("until"), column("compensation", true), column("state")},
                .rows = {}};
    for (const model::Offer& offer : journal.project().offers) {
        const model::OfferFacts& facts = offer.facts;
        table.rows.push_back({id(offer.id), name_of(journal, offer.member), facts.skill, volume(facts), unit(facts.unit), word("pace.", facts.pace),
                              std::to_string(facts.level), day_if(facts.from), day_if(facts.to), money(journal, facts.compensation), ended(offer.ended)});
    }
    return table;
}

Table history(const Journal& journal) {
    Table table{.columns = {column("id"), column("clock", true), column("instant"), column("name"), column("action"), column("state"), column("reason")},
                .rows = {}};
    const auto add = [&](const journal::Standing& standing) {
        const journal::Entry& entry = standing.entry;
        const std::string state(state_word(standing.verdict.state));
        const model::MemberId who = entry.author ? entry.author : entry.id;
        table.rows.push_back({id(entry.id), std::to_string(standing.clock), Cell{locale::moment(entry.instant, 0), to_string(entry.instant)},
                              name_of(journal, who), std::string(kind_of(entry.action)), Cell{tr("cli.state." + state), state},
                              standing.verdict.reason ? locale::sentence(*standing.verdict.reason) : ""});
    };
    for (std::size_t place = 0; place < journal.size(); ++place) add(journal.at(place));
    for (const journal::Standing& waiting : journal.waiting()) add(waiting);
    return table;
}

struct View {
    std::string_view name;
    Result<Table> (*table)(const Journal&);
};
template <Table (*View)(const Journal&)>
Result<Table> always(const Journal& journal) { return View(journal); }
constexpr std::array views{View{"members", always<members>},   View{"contributions", always<contributions>}, View{"revenues", always<revenues>},
                           View{"costs", always<costs>},       View{"distributions", always<distributions>}, View{"payments", always<payments>},
                           View{"losses", always<losses>},     View{"accounts", accounts},         View{"decisions", always<decisions>},         View{"results", always<results>},
                           View{"needs", always<needs>},       View{"offers", always<offers>},               View{"history", always<history>},
                           View{"fairness", fairness_table},   View{"critical-size", critical_size_table},   View{"charter", charter_table}};

struct Options {
    std::string file, what = "members";
    bool csv = false;
};

int run_show(const Options& options, const Common& common) {
    const auto journal = load(options.file);
    if (!journal) return refuse(journal.error(), common);
    const auto view = std::ranges::find(views, options.what, &View::name);
    const auto table = view->table(*journal);
    if (!table) return refuse(table.error(), common, not_right);
    std::cout << written(*table, common.json ? TableForm::json : options.csv ? TableForm::csv : TableForm::text);
    return done;
}

} // namespace

void add_show(Program program) {
    auto options = std::make_shared<Options>();
    CLI::App* const command = add_command(program, "show", "Show a project as a table");
    command->add_option("file", options->file, "The project file")->required();
    std::vector<std::string> names;
    for (const View& view : views) names.emplace_back(view.name);
    command->add_option("what", options->what, "What to show")->check(CLI::IsMember(names));
    command->add_flag("--csv", options->csv, "As CSV");
    command->callback([program, options] { program.run = [&common = program.common, options] { return run_show(*options, common); }; });
}

} // namespace osmose::cli
