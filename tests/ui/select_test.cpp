// A field whose value is chosen from a list, where the page owns its fields.
#include "stage.hpp"

#include "ui/layout.hpp"
#include "ui/widgets/select.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace osmose::ui;
using namespace osmose::ui::test;

namespace {

struct Form {
    std::vector<std::string> words;
    std::string chosen;

    explicit Form(int count) {
        for (int i = 0; i < count; ++i) words.push_back("Éloïse " + std::to_string(i));
    }
    void operator()() {
        std::vector<Option> options;
        for (const std::string& each : words) options.push_back({each, each});
        select("who", chosen, {.label = "Who"}, options);
    }
};

long of_role(const Stage& stage, Role role) { return std::ranges::count(stage.nodes(), role, &Node::role); }

} // namespace

TEST_CASE("a short list is the page's own, with all its options") {
    Form form(12);
    Stage stage({.width = 600, .height = 500});
    stage.face.fields = true;
    stage.draw(form);
    REQUIRE(stage.find("who"));
    CHECK(stage.find("who")->role == Role::select);
    CHECK(of_role(stage, Role::option) == 13); // and the one that says to choose
}

TEST_CASE("a long list is a button that opens a menu: what is typed narrows it, Enter takes the first") {
    Form form(1'000);
    Stage stage({.width = 600, .height = 500});
    stage.face.fields = true;
    for (int i = 0; i < 3; ++i) stage.draw(form);
    REQUIRE(stage.find("who"));
    CHECK(stage.find("who")->role == Role::button);
    CHECK(stage.find("who")->has_popup);
    CHECK(of_role(stage, Role::option) == 0);
    stage.click("who", form);
    REQUIRE(stage.find("filter"));
    CHECK(of_role(stage, Role::list_item) > 5);
    CHECK(of_role(stage, Role::list_item) < 60); // those near the view
    stage.face.focused = stage.find("filter")->item;
    stage.face.events.push_back({.kind = MirrorEvent::Kind::input, .item = stage.face.focused, .value = "eloise 77"});
    for (int i = 0; i < 3; ++i) stage.draw(form);
    CHECK(of_role(stage, Role::list_item) == 11); // 77, 770 to 779
    CHECK(stage.faults().empty());
    stage.press(ImGuiKey_Enter, form);
    stage.draw(form);
    CHECK(form.chosen == "Éloïse 77");
    CHECK(stage.find("filter") == nullptr);
    CHECK(stage.find("who")->name.contains("Éloïse 77"));
}
