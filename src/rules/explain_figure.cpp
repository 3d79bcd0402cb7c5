#include "rules/explain_figure.hpp"

#include "rules/explain_fairness.hpp"
#include "rules/explain_means.hpp"
#include "rules/explain_settlement.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace osmose::rules {

namespace {

struct Asked {
    const model::Project& project;
    std::string_view figure, rest; // after the first slash
    std::vector<EntryId> ids;      // in the rest
    Date today;
};

std::unexpected<Error> no_such_figure(const Asked& asked) {
    return fail(errc::no_such_figure, {}, {{"figure", std::string(asked.figure.substr(0, 160))}});
}

Result<Explanation> transfer(const Asked& asked) {
    const auto settled = settlement(asked.project, {});
    if (!settled) return std::unexpected(settled.error());
    const auto is = [&](std::size_t place, const EntryId& member) { return place > 0 && settled->accounts.members[place - 1].member == member; };
    for (std::size_t i = 0; i < settled->transfers.size(); ++i)
        if (is(settled->transfers[i].from, asked.ids[0]) && is(settled->transfers[i].to, asked.ids[1])) return explain_transfer(asked.project, *settled, i);
    return no_such_figure(asked);
}

Result<Explanation> need(const Asked& asked) {
    const std::vector<Pooled> projects{{&asked.project, {}}};
    const auto input = match_input(projects, planned(projects, asked.today));
    if (!input) return std::unexpected(input.error());
    const auto matching = match(input->means);
    if (!matching) return std::unexpected(matching.error());
    const auto found = std::ranges::find(input->needs, asked.ids[0], &MatchInput::Source::id);
    if (found == input->needs.end()) return no_such_figure(asked);
    return guard([&]() -> Result<Explanation> { return explain_need(projects, *input, *matching, static_cast<std::size_t>(found - input->needs.begin())); });
}

Result<Explanation> pivotal(const Asked& asked) {
    return project_means(asked.project, asked.today).and_then(pivotal_members).and_then([&](const PivotalMembers& members) {
        return explain_pivotal(members, asked.ids[0]);
    });
}

Result<Explanation> gini_index(const Asked& asked) {
    if (asked.rest == "gains") return explain_gini(asked.project, Spreading::gains);
    if (asked.rest == "contributions") return explain_gini(asked.project, Spreading::contributions);
    return no_such_figure(asked);
}

struct Figure {
    std::string_view what;
    std::size_t ids;
    Result<Explanation> (*explain)(const Asked&);
};
constexpr std::array figures{
    Figure{"balance", 1, [](const Asked& asked) { return explain_balance(asked.project, asked.ids[0]); }},
    Figure{"transfer", 2, transfer},
    Figure{"vote", 1, [](const Asked& asked) { return explain_vote(asked.project, asked.ids[0]); }},
    Figure{"turnout", 1, [](const Asked& asked) { return explain_turnout(asked.project, asked.ids[0]); }},
    Figure{"turnout", 0, [](const Asked& asked) { return explain_turnout(asked.project); }},
    Figure{"loss", 1, [](const Asked& asked) { return explain_loss(asked.project, asked.ids[0]); }},
    Figure{"need", 1, need},
    Figure{"pivotal", 1, pivotal},
    Figure{"gini", 0, gini_index},
    Figure{"gap", 1, [](const Asked& asked) { return explain_gap(asked.project, asked.ids[0]); }},
};

std::string_view what_of(std::string_view figure) { return figure.substr(0, figure.find('/')); }

} // namespace

bool stands_by_itself(std::string_view figure) { return std::ranges::contains(figures, what_of(figure), &Figure::what); }

Result<Explanation> explain_figure(const model::Project& project, std::string_view figure, Date today) {
    Asked asked{.project = project, .figure = figure, .rest = {}, .ids = {}, .today = today};
    const std::string_view what = what_of(figure);
    asked.rest = figure.substr(std::min(what.size() + 1, figure.size()));
    for (std::string_view rest = asked.rest; !rest.empty();) {
        const auto end = std::min(rest.find('/'), rest.size());
        if (const auto id = parse_id<EntryTag>(rest.substr(0, end))) asked.ids.push_back(*id);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (const Figure& known : figures)
        if (known.what == what && known.ids == asked.ids.size()) return known.explain(asked);
    return no_such_figure(asked);
}

} // namespace osmose::rules
