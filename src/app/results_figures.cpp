#include "app/results_figures.hpp"

#include "app/figures_parts.hpp"
#include "journal/actions/results.hpp"
#include "rules/rights.hpp"

#include <algorithm>

namespace osmose::app {

const std::vector<ResultRow>& Figures::results() const {
    return kept(parts_->results, [&] {
        std::vector<ResultRow> rows;
        for (const model::RegisteredResult& result : project().results) {
            ResultRow row{.id = result.id,
                          .facts = result.facts,
                          .keeper = person(result.facts.keeper),
                          .registered_by = person(result.registered_by),
                          .contributors = {},
                          .right = rules::equal_right(result.facts.contributors.size()).value_or(Fraction{}),
                          .last_change = result.last_change};
            for (const model::MemberId& member : result.facts.contributors) {
                if (member == parts_->me) row.mine = static_cast<int>(row.contributors.size());
                row.contributors.push_back(person(member));
            }
            rows.push_back(std::move(row));
        }
        std::ranges::reverse(rows);
        std::ranges::stable_sort(rows, std::ranges::greater{}, [](const ResultRow& row) { return row.facts.date; });
        return rows;
    });
}

const std::vector<Person>& Figures::contributors_up_to(Date day) const {
    auto& known = parts_->contributors;
    if (known && known->first == day) return known->second;
    std::vector<Person> people;
    const auto judged = journal::RegisterResult{{.date = day}}.judge(project(), {.entry = {}, .member = parts_->me, .device = parts_->device});
    if (judged)
        for (const model::MemberId& member : judged->contributors) people.push_back(person(member));
    known.emplace(day, std::move(people));
    return known->second;
}

} // namespace osmose::app
