// A message of a moment: one at a time, and never over what is needed next: a sheet's title, its cross, its buttons.
#include "stage.hpp"

#include "ui/layout.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace osmose::ui;
using namespace osmose::ui::test;

namespace {

const Node* toast_of(const Stage& stage) {
    const auto found = std::ranges::find_if(stage.nodes(), [](const Node& node) { return node.role == Role::group && node.key.starts_with("toast."); });
    return found == stage.nodes().end() ? nullptr : &*found;
}

bool apart(const Rect& a, const Rect& b) { return a.x >= draw::right(b) || b.x >= draw::right(a) || a.y >= draw::bottom(b) || b.y >= draw::bottom(a); }

} // namespace

TEST_CASE("a toast covers neither the title, nor the cross, nor the buttons of what is open") {
    const auto actions = [] {
        button("cancel", "Cancel");
        button("save", "Save the contribution", {.style = ButtonStyle::primary});
    };
    for (const auto& [width, height] : {std::pair{360.f, 640.f}, {390.f, 844.f}, {390.f, 420.f}, {768.f, 1024.f}, {1440.f, 900.f}})
        for (const int lines : {1, 12, 80})
            for (const bool panel : {false, true}) {
                Stage stage({.width = width, .height = height});
                bool open = true;
                const auto body = [&] {
                    for (int i = 0; i < lines; ++i) paragraph("A line that has to be read");
                };
                const auto view = [&] {
                    if (panel) side_panel("sheet", open, {.title = "New contribution", .actions = actions}, body);
                    else dialog("sheet", open, {.title = "New contribution", .actions = actions}, body);
                };
                stage.draw(view);
                show_toast({.text = "Thomas Lefèvre is part of the project.", .action_label = "Undo", .action = [] {}});
                for (int i = 0; i < 4; ++i) stage.draw(view);
                CAPTURE(width);
                CAPTURE(height);
                CAPTURE(lines);
                CAPTURE(panel);
                const Node* const toast = toast_of(stage);
                REQUIRE(toast != nullptr);
                CHECK((toast->rect.x >= 0 && draw::right(toast->rect) <= width && toast->rect.y >= 0 && draw::bottom(toast->rect) <= height));
                for (const Node& node : stage.nodes())
                    if (node.key == "close" || node.key == "cancel" || node.key == "save" || node.role == Role::heading) CHECK_MESSAGE(apart(toast->rect, node.rect), node.key);
            }
}

TEST_CASE("a new toast takes the place of the one before, and each can be put away") {
    Stage stage({});
    const auto view = [] { text("A page"); };
    stage.draw(view);
    show_toast({.text = "Payment recorded", .action_label = {}, .action = {}});
    stage.draw(view);
    show_toast({.text = "Distribution made", .action_label = "Undo", .action = [] {}});
    for (int i = 0; i < 3; ++i) stage.draw(view);
    CHECK(stage.find("Payment recorded") == nullptr);
    REQUIRE(stage.find("Distribution made") != nullptr);
    stage.click("hide", view);
    stage.draw(view);
    CHECK(toast_of(stage) == nullptr);
}
