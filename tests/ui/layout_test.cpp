// Rows inside rows: what gives way gives way wherever it stands, and what goes on below comes back once there is room.
#include "stage.hpp"

#include "ui/layout.hpp"
#include "ui/text.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::ui;
using namespace osmose::ui::test;

namespace {

const std::string sentence = "Four à sole, prêté du lundi au samedi depuis le début de l’été";

// Draws the body in a region that is this wide until its sizes have settled.
void lay_out(Stage& stage, float width, Body body) {
    for (int frame = 0; frame < 5; ++frame) stage.draw([&] { in_region(1, {0, 0, width, 0}, body); });
}

Rect place_of(const Stage& stage, std::string_view name) {
    const Node* node = stage.find(name);
    REQUIRE(node != nullptr);
    return node->rect;
}

} // namespace

TEST_CASE("the words of a line are set as one text, so that those of a script from right to left keep their order") {
    Stage stage({.width = 800, .height = 400});
    stage.draw([] {
        const std::string_view words = "Avec **أحمد بن عبد الله** et Lucie";
        const std::vector<Line> lines = wrap(words, type(Type::body), 600, true);
        REQUIRE(lines.size() == 1);
        REQUIRE(lines.front().spans.size() == 3);
        CHECK(lines.front().spans[1].text == "أحمد بن عبد الله");
        CHECK(lines.front().spans[2].text == "et Lucie");
        CHECK(lines.front().spans[2].x >= lines.front().spans[1].x + lines.front().spans[1].width);
        CHECK(wrap(words, type(Type::body), 60, true).size() > 2);
        CHECK(wrap("un  deux", type(Type::body), 600).front().spans.size() == 2); // two spaces are one, as ever
    });
}

TEST_CASE("a text in a row inside a row gives way, and the icon before it does not") {
    Stage stage({});
    lay_out(stage, 200, [] {
        row({.gap = 6}, [] {
            row({.gap = 10}, [] {
                icon_mark(Icon::clock, 0, 24, "tile");
                text(sentence);
            });
            icon_mark(Icon::check, 0, 24, "end");
        });
    });
    CHECK(place_of(stage, "tile").w == 24);
    CHECK(draw::right(place_of(stage, sentence)) <= 170.5f);
    CHECK(place_of(stage, "end").x == 176);
}

TEST_CASE("a row that wraps inside a row goes on below where there is no room, and comes back where there is") {
    Stage stage({});
    const auto body = [] {
        row([] {
            row({.gap = 8, .wrap = true}, [] {
                icon_mark(Icon::clock, 0, 100, "first");
                icon_mark(Icon::clock, 0, 100, "second");
            });
        });
    };
    lay_out(stage, 205, body);
    CHECK(place_of(stage, "second").y > place_of(stage, "first").y);
    lay_out(stage, 400, body);
    CHECK(place_of(stage, "second").y == place_of(stage, "first").y);
    CHECK(place_of(stage, "second").x == 108);
}

TEST_CASE("a row inside a row takes all the room when something in it grows, and only what it needs when nothing does") {
    Stage stage({});
    lay_out(stage, 300, [] {
        row({.gap = 10}, [] {
            row({.gap = 10}, [] {
                icon_mark(Icon::clock, 0, 20, "first");
                spacer();
                icon_mark(Icon::check, 0, 20, "pushed");
            });
            row([] { icon_mark(Icon::x, 0, 20, "last"); });
        });
    });
    CHECK(place_of(stage, "pushed").x == 250);
    CHECK(place_of(stage, "last").x == 280);
}

TEST_CASE("each line of a row that wraps is as high as what stands in it") {
    Stage stage({});
    lay_out(stage, 110, [] {
        stack({.gap = 0}, [] {
            row({.gap = 10, .wrap = true}, [] {
                icon_mark(Icon::clock, 0, 100, "high");
                icon_mark(Icon::clock, 0, 20, "low");
            });
            icon_mark(Icon::x, 0, 20, "below");
        });
    });
    CHECK(place_of(stage, "low").y == 110);
    CHECK(place_of(stage, "below").y == 130);
}
