// The cascade's geometry: whatever comes in and goes out, ends keep their order, lie apart and inside the chart, and stay true to scale.
#include "stage.hpp"

#include "ui/charts/cascade_layout.hpp"

#include <doctest/doctest.h>
#include <numeric>

using namespace osmose::ui;
using namespace osmose::ui::test;

namespace {

std::vector<CascadeFlow> flows(const std::vector<double>& amounts) {
    std::vector<CascadeFlow> out;
    for (const double amount : amounts) out.push_back({.key = std::to_string(out.size()), .label = {}, .detail = {}, .value = {}, .amount = amount});
    return out;
}

double sum(const std::vector<double>& amounts) { return std::accumulate(amounts.begin(), amounts.end(), 0.0); }

// Each drawn as thick as it is in the middle of its room: in order, apart, inside [0, whole].
void check_ends(const CascadeLayout& layout, const std::vector<CascadeSpan>& spans, const std::vector<double>& amounts) {
    REQUIRE(spans.size() == amounts.size());
    float before = 0;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const float thick = layout.thick(amounts[i]), top = spans[i].start + (spans[i].length - thick) / 2;
        CHECK(top >= before);
        before = top + thick + 1;
    }
    CHECK(before <= layout.height + 1);
}

void check(const std::vector<double>& sources, const std::vector<double>& steps, const std::vector<double>& members, float width) {
    const double revenue = sum(sources);
    const CascadeLayout layout = cascade_layout({.name = {}, .sources = flows(sources), .steps = flows(steps), .members = flows(members), .revenue_label = {}, .revenue = {},
                                                 .members_label = {}, .members_total = {}, .revenue_amount = revenue, .members_amount = sum(members)}, width);
    CAPTURE(width);
    CAPTURE(steps.size());
    CAPTURE(members.size());
    check_ends(layout, layout.sources, sources);
    check_ends(layout, layout.members, members);
    float before = layout.trunk_x;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        CHECK(layout.steps[i].start > before);
        before = layout.steps[i].start + cascade_bend + layout.thick(steps[i]);
    }
    CHECK(before <= layout.list_x);
    CHECK(layout.revenue_height > 0);
    for (const double amount : {revenue, revenue / 2, revenue / 10})
        CHECK(layout.thick(amount) == doctest::Approx(layout.revenue_height * amount / revenue));
}

} // namespace

TEST_CASE("the ends of a cascade lie apart, in order and inside it") {
    Stage stage({});
    const std::vector<double> forty(40, 25), one_large = [] {
        std::vector<double> parts(40, 1);
        parts[3] = 961;
        return parts;
    }();
    stage.draw([&] {
        for (const float width : {820.f, 1084.f, 1300.f})
            for (const auto& members : {std::vector<double>{1000}, {666.67, 333.33}, {333.33, 666.67}, {900, 99, 1}, {1000, 0}, {0, 0}, forty, one_large})
                for (const auto& steps : {std::vector<double>{}, {100}, {1, 2000, 50}, {4000, 50, 50, 50, 50}, {200, 200, 200, 200, 200}}) {
                    const double all = sum(members) + sum(steps);
                    if (all <= 0) continue;
                    check({all}, steps, members, width);
                    check({all * .97, all * .01, all * .01, all * .01}, steps, members, width);
                }
    });
}
