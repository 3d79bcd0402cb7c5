#include "ui/marks.hpp"

#include "journal/action.hpp"

#include <doctest/doctest.h>

using namespace osmose;

TEST_CASE("in the history every kind of action has an icon of its topic, and only what a newer version wrote has the general one") {
    const auto icon_of = [](std::string_view kind) { return ui::icon_of(app::HistoryRow{.kind = std::string(kind)}); };
    for (const journal::ActionType& type : journal::action_types()) {
        CAPTURE(type.kind);
        CHECK(icon_of(type.kind) != ui::Icon::info);
    }
    CHECK(icon_of("moon.landing") == ui::Icon::info);
    CHECK(icon_of("payment.record") != icon_of("cost.record"));
    CHECK(icon_of("decision.vote") != icon_of("result.register"));
}
