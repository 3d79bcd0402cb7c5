#include "ui/views/welcome_picture.hpp"

#include "ui/draw.hpp"
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/layout.hpp"
#include "ui/widgets/shell.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace osmose::ui {
namespace {

// On deep teal, in both themes.
constexpr Color white = rgb(0xFFFFFF), quiet = rgb(0xDDEBE5), paper = rgb(0xFBF5EA), disc_ground = rgb(0x0A4B40), dashes = rgb(0xF1E3C4);
Color panel_ground() { return palette().dark ? rgb(0x0E3B33) : rgb(0x0B5F51); }

struct Disc {
    float x, y, r; // in a picture 440 wide and 330 high
    Color color;
};
constexpr float picture_width = 440, picture_height = 330, membrane_x = 214;
constexpr std::array apart{
    Disc{55, 46, 19, rgb(0x74806C)},  Disc{158, 36, 12, rgb(0x657F8A)},  Disc{13, 94, 9, rgb(0x73797B)},
    Disc{119, 114, 15, rgb(0x52868E)}, Disc{32, 161, 13, rgb(0x6F8B5E)}, Disc{172, 161, 10, rgb(0x429080)},
    Disc{100, 199, 17, rgb(0x5D926B)}, Disc{71, 268, 12, rgb(0x52918F)}, Disc{158, 258, 14, rgb(0x6A856F)},
};
constexpr std::array joined{
    Disc{264, 55, 17, rgb(0xF4B08D)},  Disc{399, 46, 14, rgb(0xF6CB72)},  Disc{282, 123, 11, rgb(0xE8C19D)},
    Disc{334, 103, 22, rgb(0xA9C4EE)}, Disc{293, 190, 15, rgb(0xC9D583)}, Disc{389, 171, 18, rgb(0xD8B3E8)},
    Disc{349, 258, 20, rgb(0xF0A7C2)}, Disc{255, 277, 12, rgb(0x7FD8BE)}, Disc{424, 268, 12, rgb(0xA6DBE8)},
};
constexpr std::array<std::pair<int, int>, 11> bonds{
    {{0, 2}, {0, 3}, {1, 3}, {2, 3}, {2, 4}, {3, 5}, {4, 5}, {4, 6}, {5, 6}, {4, 7}, {5, 8}}};

void picture(const Rect& rect) {
    const float across = rect.w / picture_width, down = rect.h / picture_height, size = std::min(across, down) * 1.08f;
    const auto place = [&](const Disc& disc) { return ImVec2{rect.x + disc.x * across, rect.y + disc.y * down}; };
    const auto dot = [&](const Disc& disc) { draw::disc(place(disc).x, place(disc).y, disc.r * size, disc.color); };
    for (const Disc& disc : apart) dot(disc);
    const float x = rect.x + membrane_x * across;
    draw::dashed_line({x, rect.y}, {x, rect.y + rect.h}, dashes, std::max(2.f, 4 * size), std::max(5.f, 19 * size), std::max(4.f, 15 * size));
    for (const auto& [from, to] : bonds)
        draw::canvas().AddLine(place(joined[static_cast<std::size_t>(from)]), place(joined[static_cast<std::size_t>(to)]),
                               draw::paint(with_alpha(white, .42f)), std::max(1.f, 2 * size));
    for (const Disc& disc : joined) dot(disc);
}

void name() {
    row({.gap = 12}, [] {
        const Rect tile = take({.width = px(38), .height = px(38)});
        draw::fill(tile, paper, px(9));
        in_region(id_of("mark"), {tile.x + px(5), tile.y + px(5), px(28), px(28)}, [] { brand(false); });
        text("OsmoseIt", {.type = Type::h2, .color = white});
    });
}

void step(int number, std::string_view title, std::string_view what) {
    row({.gap = 12, .align = Align::start}, [&] {
        const Rect disc = take({.width = px(26), .height = px(26)});
        draw::disc(disc.x + disc.w / 2, disc.y + disc.h / 2, disc.w / 2, disc_ground);
        draw::label(disc, std::to_string(number), type(Type::strong), paper, Align::centre);
        stack({.gap = 0}, [&] {
            text(title, {.type = Type::h3, .color = white});
            paragraph(what, {.color = quiet});
        });
    });
}

} // namespace

void welcome_panel(const Rect& rect) {
    draw::fill(rect, panel_ground());
    const Said said({.key = "panel", .role = Role::complementary, .name = tr("app.name"), .rect = rect});
    const float edge = px(48), steps_height = px(176), tagline_height = px(76);
    const Rect inner{rect.x + edge, rect.y + px(44), rect.w - 2 * edge, 0};
    in_region(id_of("name"), inner, name);
    float y = inner.y + px(76);
    const float steps_y = draw::bottom(rect) - steps_height - px(28);
    if (const float height = std::min(px(330), steps_y - y - tagline_height - px(60)); height > px(120)) {
        picture({inner.x, y, inner.w, height});
        y += height + px(20);
    }
    in_region(id_of("idea"), {inner.x, y, inner.w, 0}, [] { paragraph(tr("app.tagline"), {.type = Type::figure_l, .color = white}); });
    if (steps_y < y + tagline_height) return;
    in_region(id_of("steps"), {inner.x, steps_y, inner.w, 0}, [] {
        step(1, tr("welcome.step1"), tr("welcome.step1_hint"));
        step(2, tr("welcome.step2"), tr("welcome.step2_hint"));
        step(3, tr("welcome.step3"), tr("welcome.step3_hint"));
    }, {.gap = 14});
}

void welcome_band() {
    const Rect rect = take({.height = px(136)});
    draw::fill(rect, panel_ground(), px(radius::card_phone));
    const Said said({.key = "band", .role = Role::complementary, .name = tr("app.name"), .rect = rect});
    picture({draw::right(rect) - px(146), rect.y + px(22), px(128), px(92)});
    in_region(id_of("band"), {rect.x + px(16), rect.y + px(18), rect.w - px(176), 0}, [] {
        name();
        paragraph(tr("app.tagline"), {.type = Type::medium, .color = quiet});
    }, {.gap = 12});
}

} // namespace osmose::ui
