#include "ui/widgets/ranked_list.hpp"

#include "ui/draw.hpp"
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/layout.hpp"
#include "ui/memory.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <ranges>

namespace osmose::ui {
namespace {

struct Drag {
    std::string key;   // of the row that is held; empty: none
    float grabbed = 0; // where in the row the pointer took it
    bool moved = false;
};

constexpr float row_gap = 6;
float button_size() { return px(phone() ? 44 : 36); } // as icon_button() has it

class Ranking {
public:
    Ranking(std::vector<Ranked>& ranking, Items<RankedOption> options) : ranking_(ranking), options_(options), drag_(kept<Drag>(id_of("drag"))) {}

    bool draw() {
        const auto ranked = ranking_; // as it stands while it is drawn
        const float plain = row_height(), height = plain + (buttons_below() ? button_size() : 0), step = height + px(row_gap);
        stack({.gap = row_gap}, [&] {
            for (std::size_t place = 0; place < ranked.size(); ++place)
                if (const RankedOption* option = find(ranked[place].key)) ranked_row(*option, ranked, place, height, step);
            left_out(plain);
        });
        if (!drag_.key.empty() && !ImGui::IsMouseDown(ImGuiMouseButton_Left)) drag_ = {};
        if (changed_) unsettle(); // what was drawn is the order before
        return changed_;
    }

private:
    const RankedOption* find(std::string_view key) const {
        const auto found = std::ranges::find(options_, key, &RankedOption::key);
        return found == options_.end() ? nullptr : &*found;
    }

    // Beside the words, or on a phone below them.
    static bool buttons_below() { return phone(); }
    static float buttons_room() { return 4 * button_size(); }

    // All rows are as high as the one whose words take the most lines.
    float row_height() const {
        const TextStyle style = type(Type::medium);
        std::size_t lines = 1;
        for (const RankedOption& option : options_) lines = std::max(lines, wrap(option.label, style, label_room()).size());
        return std::max(px(48), style.line * static_cast<float>(lines) + px(16));
    }
    float label_room() const { return std::max(px(60), room() - px(phone() ? 46 : 72) - (buttons_below() ? 0 : buttons_room()) - px(10)); }

    void move(std::size_t from, std::size_t to) {
        if (from == to || from >= ranking_.size() || to >= ranking_.size()) return;
        move_ranked(ranking_, from, to);
        changed_ = true;
    }

    void set_level(std::size_t place, bool level) {
        ranking_[place].level = level;
        changed_ = true;
    }

    void words(const RankedOption& option, float x, const Rect& rect, Color ink) const {
        const TextStyle style = type(Type::medium);
        const std::vector<Line> lines = wrap(option.label, style, label_room());
        float y = rect.y + (rect.h - style.line * static_cast<float>(lines.size())) / 2;
        for (const Line& line : lines) draw_line(draw::canvas(), x, y, line, style, draw::paint(ink)), y += style.line;
    }

    void ranked_row(const RankedOption& option, const std::vector<Ranked>& ranked, std::size_t place, float height, float step) {
        const Palette& p = palette();
        const std::size_t count = ranked.size(), rank = rank_of(ranked, place);
        const Rect home = take({.width = room(), .height = height});
        const Said item({.key = std::string(option.key), .role = Role::list_item, .rect = home});
        const Id id = id_of("row");
        const float below = buttons_below() ? button_size() : 0;
        const Rect handle{home.x, home.y, home.w - (buttons_below() ? 0 : buttons_room() + px(6)), home.h - below};
        const Touched touched = touch(id, handle);
        follow_pointer(option, touched, home, place, count, step);
        if (touched.focused && shortcut("Alt+ArrowUp") && place > 0) move(place, place - 1);
        if (touched.focused && shortcut("Alt+ArrowDown")) move(place, std::min(place + 1, count - 1));
        if (touched.focused && shortcut("Alt+L") && place > 0) set_level(place, !ranked[place].level);
        const bool held = drag_.key == option.key && drag_.moved;
        Rect rect = home;
        if (held) { // its place is shown dashed, and it lies over it where the pointer holds it
            draw::fill(home, p.primary_soft, px(radius::inset));
            draw::dashed_border(home, p.primary, px(radius::inset));
            rect.x += px(14);
            rect.w -= px(14);
            rect.y = ImGui::GetIO().MousePos.y - drag_.grabbed;
            draw::shadow(rect, draw::Level::menu, px(radius::inset));
        }
        draw::box(rect, mix(p.surface, p.surface2, touched.hover), held ? p.primary : p.control, px(radius::inset), held ? 2 : 1);
        const Rect said_in{rect.x, rect.y, rect.w, rect.h - below};
        const float middle = said_in.y + said_in.h / 2;
        float x = rect.x + px(10);
        if (!phone()) draw::icon(Icon::grip_vertical, x + px(8), middle, px(16), p.ink3), x += px(26);
        if (ranked[place].level && !held) draw::fill({x + px(11), home.y - px(row_gap) - px(1), px(2), px(row_gap) + px(2)}, p.primary, 0); // tied to the one above
        draw::disc(x + px(12), middle, px(12), rank == 1 ? p.primary : p.hover);
        draw::label({x, said_in.y, px(24), said_in.h}, std::to_string(rank), type(Type::label), rank == 1 ? p.on_primary : p.ink2, draw::Align::centre);
        words(option, x + px(34), said_in, p.ink);
        focus_ring(handle, px(radius::inset), touched);
        say({.key = "row", .role = Role::button, .name = tr(ranked[place].level ? "widget.rank_row_level" : "widget.rank_row", {{"place", rank}, {"option", option.label}}),
             .description = tr("widget.rank_hint"), .shortcut = "Alt+ArrowUp Alt+ArrowDown Alt+L", .rect = handle, .item = id, .radius = px(radius::inset), .drags = true});
        if (!held) row_buttons(option, ranked[place].level, place, count, home);
    }

    void row_buttons(const RankedOption& option, bool level, std::size_t place, std::size_t count, const Rect& home) {
        const float width = buttons_room(), high = button_size();
        in_row_region(id_of("buttons"), {draw::right(home) - width - px(4), buttons_below() ? home.y + home.h - high - px(2) : home.y + (home.h - high) / 2, width, 0}, {.gap = 0}, [&] {
            const std::string top = place == 0 ? tr("widget.rank_first") : "", foot = place + 1 == count ? tr("widget.rank_last") : "";
            if (icon_button("level", Icon::equal, tr("widget.rank_level", {{"option", option.label}}), {.pressed = level, .disabled_because = top})) set_level(place, !level);
            if (icon_button("up", Icon::arrow_up, tr("widget.rank_up", {{"option", option.label}}), {.disabled_because = top})) move(place, place - 1);
            if (icon_button("down", Icon::arrow_down, tr("widget.rank_down", {{"option", option.label}}), {.disabled_because = foot})) move(place, place + 1);
            if (icon_button("out", Icon::x, tr("widget.rank_out", {{"option", option.label}}))) {
                leave_out(ranking_, place);
                changed_ = true;
            }
        });
    }

    // Held and moved, the row goes where the pointer is; the others make room at once.
    void follow_pointer(const RankedOption& option, const Touched& touched, const Rect& home, std::size_t place, std::size_t count, float step) {
        if (!touched.held) return;
        const ImGuiIO& io = ImGui::GetIO();
        if (drag_.key != option.key) drag_ = {.key = std::string(option.key), .grabbed = io.MouseClickedPos[0].y - home.y};
        if (!drag_.moved && std::abs(io.MousePos.y - io.MouseClickedPos[0].y) < px(4)) return;
        drag_.moved = true;
        const float away = (io.MousePos.y - drag_.grabbed - home.y) / step;
        const auto to = static_cast<std::ptrdiff_t>(place) + static_cast<std::ptrdiff_t>(std::lround(away));
        move(place, static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, static_cast<std::ptrdiff_t>(count) - 1)));
    }

    void left_out(float height) {
        const Palette& p = palette();
        bool any = false;
        for (const RankedOption& option : options_) {
            if (std::ranges::contains(ranking_, option.key, &Ranked::key)) continue;
            if (!any) hint(tr(ranking_.empty() ? "widget.rank_none" : "widget.rank_left_out"));
            any = true;
            const Rect rect = take({.width = room(), .height = height});
            const Said item({.key = std::string(option.key), .role = Role::list_item, .rect = rect});
            const Id id = id_of("row");
            const Touched touched = touch(id, rect);
            if (touched.hover > 0) draw::fill(rect, with_alpha(p.surface2, touched.hover), px(radius::inset));
            draw::dashed_border(rect, p.control, px(radius::inset));
            draw::icon(Icon::plus, rect.x + px(22), rect.y + rect.h / 2, px(16), p.ink2);
            words(option, rect.x + px(44), rect, p.ink2);
            focus_ring(rect, px(radius::inset), touched);
            say({.key = "row", .role = Role::button, .name = tr("widget.rank_add", {{"option", option.label}}), .rect = rect, .item = id, .radius = px(radius::inset)});
            if (touched.clicked) ranking_.push_back({.key = std::string(option.key)}), changed_ = true;
        }
    }

    std::vector<Ranked>& ranking_;
    Items<RankedOption> options_;
    Drag& drag_;
    bool changed_ = false;
};

} // namespace

void leave_out(std::vector<Ranked>& ranking, std::size_t place) {
    if (place + 1 < ranking.size() && !ranking[place].level) ranking[place + 1].level = false;
    ranking.erase(ranking.begin() + static_cast<std::ptrdiff_t>(place));
}

void move_ranked(std::vector<Ranked>& ranking, std::size_t from, std::size_t to) {
    Ranked moved{.key = ranking[from].key};
    leave_out(ranking, from);
    moved.level = to < ranking.size() && ranking[to].level;
    ranking.insert(ranking.begin() + static_cast<std::ptrdiff_t>(to), std::move(moved));
}

std::size_t rank_of(const std::vector<Ranked>& ranking, std::size_t place) {
    return static_cast<std::size_t>(std::ranges::count(ranking | std::views::take(place + 1), false, &Ranked::level));
}

bool ranked_list(std::string_view key, std::string_view name, std::vector<Ranked>& ranking, Items<RankedOption> options) {
    const Said said({.key = std::string(key), .role = Role::list, .name = std::string(name)});
    return Ranking(ranking, options).draw();
}

} // namespace osmose::ui
