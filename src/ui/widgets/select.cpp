#include "ui/widgets/select.hpp"

#include "locale/date.hpp"
#include "locale/folded.hpp"
#include "ui/frame.hpp"
#include "ui/frame_state.hpp"
#include "ui/memory.hpp"
#include "ui/overlay.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field_frame.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <chrono>
#include <imgui.h>
#include <vector>

namespace osmose::ui {
namespace {

constexpr std::size_t filter_from = 8; // a list that fits on a screen needs no filter
constexpr std::size_t longest_of_page = 60; // a browser's own list has no filter, and all its options would be elements at all times

void draw_shown(const FieldFrame& frame, std::string_view words, bool placeholder, const std::optional<Person>& person) {
    const draw::Fade fade(frame.disabled ? .45f : 1);
    Rect place = frame.value;
    if (person) {
        const float size = px(22);
        const Rect disc{place.x - px(2), place.y + (place.h - size) / 2, size, size};
        const Hushed quiet;
        in_region(part_of(frame.id, "person"), disc, [&] { avatar(*person, 22); });
        place.x += size + px(6);
        place.w -= size + px(6);
    }
    if (draw::label(place, words, field_type(), placeholder ? palette().ink3 : palette().ink)) tooltip(frame.id, frame.box, words);
}

struct ListState {
    bool open = false;
    std::string filter;
};

bool list_menu(std::string_view key, std::string_view name, const Rect& anchor, std::string& chosen, ListState& state, Items<Option> list) {
    bool changed = false;
    menu(std::string(key) + ".list", name, anchor, state.open, [&] {
        if (list.size() > filter_from) {
            gap(4); // the ring of its focus is not cut
            search_field("filter", state.filter, {.label = tr("widget.filter"), .placeholder = tr("widget.filter"), .focus = true});
            gap(4);
        }
        const std::string wanted = locale::folded(state.filter);
        std::vector<const Option*> found;
        for (const Option& option : list)
            if (wanted.empty() || locale::folded(option.label).contains(wanted)) found.push_back(&option);
        const auto take = [&](const Option& option) {
            changed = option.key != chosen;
            chosen = option.key;
        };
        long_list("options", name, found.size(), [&](std::size_t i) {
            const Option& option = *found[i];
            const Said item({.key = std::string(option.key), .role = Role::list_item});
            if (menu_item(option.key, option.label, {.caption = option.caption, .chosen = option.key == chosen})) take(option);
        });
        if (!wanted.empty() && !found.empty() && frame_state().typing && on_top() && ImGui::IsKeyPressed(ImGuiKey_Enter, false)) {
            take(*found.front());
            frame_state().menu_chosen = true;
        }
        if (found.empty()) inset(10, 8, [] { hint(tr("widget.no_match")); });
    });
    if (!state.open) state.filter.clear();
    return changed;
}

} // namespace

bool select(std::string_view key, std::string& chosen, const FieldOptions& options, Items<Option> list) {
    const Id id = id_of("##" + std::string(key));
    const FieldFrame frame = field_frame(id, options, 1, px(22));
    const auto found = std::find_if(list.begin(), list.end(), [&](const Option& option) { return option.key == chosen; });
    const bool none = found == list.end();
    const std::string words{none ? (options.placeholder.empty() ? tr("widget.choose") : options.placeholder) : found->label};
    draw_shown(frame, words, none, none ? std::nullopt : found->person);
    draw::icon(Icon::chevron_down, draw::right(frame.box) - px(19), frame.box.y + frame.box.h / 2, px(16), palette().ink2);

    bool changed = false;
    Node node = field_node(key, Role::select, options, frame, none ? std::string{} : chosen);
    if (face().owns_fields() && list.size() <= longest_of_page) {
        if (const auto input = frame.disabled ? std::nullopt : field_input(id)) {
            changed = input->text != chosen;
            chosen = input->text;
        }
        const Said said(std::move(node));
        if (none) say({.key = "", .role = Role::option, .name = words});
        for (const Option& option : list) say({.key = std::string(option.key), .role = Role::option, .name = std::string(option.label)});
        return changed;
    }
    ListState& state = kept<ListState>(id);
    if (frame.touched.clicked) state.open = !state.open;
    node.expanded = state.open;
    if (face().owns_fields()) { // to the page it is a button that opens our list
        node.role = Role::button;
        node.name += ": " + words;
        node.text = frame.value;
        node.has_popup = true;
    }
    say(std::move(node));
    return list_menu(key, options.label, frame.box, chosen, state, list);
}

namespace {

using namespace std::chrono;

struct MonthState {
    bool open = false;
    year_month month{};
};

// Six weeks that begin on a Monday, the days of other months quieter.
bool month_grid(year_month month, std::optional<Date>& day) {
    const Palette& p = palette();
    const Rect area = take({.width = px(7 * 36), .height = px(6 * 34)});
    const sys_days first = sys_days{month / 1};
    const unsigned lead = (weekday{first}.iso_encoding() + 6) % 7;
    bool chosen = false;
    for (int i = 0; i < 42; ++i) {
        const sys_days at = first - days{lead} + days{i};
        const year_month_day date{at};
        const Rect cell{area.x + static_cast<float>(i % 7) * px(36), area.y + static_cast<float>(i / 7) * px(34), px(34), px(32)};
        const Date value = date_of(date);
        const Id id = id_of(to_string(value));
        const Touched touched = touch(id, cell);
        const bool on = day && *day == value;
        if (on) draw::fill(cell, p.primary, px(radius::small));
        else if (touched.hover > 0) draw::fill(cell, with_alpha(p.hover, touched.hover), px(radius::small));
        const bool inside = date.month() == month.month();
        draw::label(cell, std::to_string(static_cast<unsigned>(date.day())), type(Type::body), on ? p.on_primary : inside ? p.ink : p.ink3, Align::centre);
        focus_ring(cell, px(radius::small), touched);
        say({.key = to_string(value), .role = Role::button, .name = locale::date_full(value), .rect = cell, .item = id, .checked = on});
        if (touched.clicked) {
            day = value;
            chosen = true;
        }
    }
    return chosen;
}

struct Typed { // into the page's own field
    std::string text;
};

bool calendar(std::string_view key, std::string_view name, const Rect& anchor, std::optional<Date>& day, MonthState& state) {
    bool changed = false;
    menu(std::string(key) + ".calendar", name, anchor, state.open, [&] {
        frame_state().menu_width = std::max(frame_state().menu_width, px(7 * 36));
        row({.gap = 4}, [&] {
            gap(8);
            strong(locale::month(date_of(state.month / 1)));
            spacer();
            if (icon_button("previous", Icon::chevron_left, tr("widget.previous_month"), {.size = ButtonSize::small})) state.month -= months{1};
            if (icon_button("next", Icon::chevron_right, tr("widget.next_month"), {.size = ButtonSize::small})) state.month += months{1};
        });
        gap(4);
        if (month_grid(state.month, day)) {
            changed = true;
            state.open = false;
        }
    });
    return changed;
}

} // namespace

void OptionList::add(std::string key, std::string label, std::optional<Person> drawn) {
    Option& option = options_.emplace_back(Option{.key = words_.emplace_back(std::move(key)), .label = words_.emplace_back(std::move(label)), .person = drawn});
    if (option.person) option.person->name = option.label;
}

bool date_field(std::string_view key, std::optional<Date>& day, const FieldOptions& options) {
    const Id id = id_of("##" + std::string(key));
    const FieldFrame frame = field_frame(id, options, 1, px(22));
    if (!frame.typing || !face().owns_fields()) draw_shown(frame, day ? locale::date(*day) : std::string(options.placeholder), !day, std::nullopt);
    draw::icon(Icon::calendar, draw::right(frame.box) - px(19), frame.box.y + frame.box.h / 2, px(16), palette().ink2);
    Node node = field_node(key, Role::date_field, options, frame, day ? to_string(*day) : "");
    if (face().owns_fields()) {
        const std::optional<Date> before = day;
        std::string& typed = kept<Typed>(id).text; // "0002-10-14" is no date, but on the way to one: the page's field keeps it
        if (const auto input = frame.disabled ? std::nullopt : field_input(id)) {
            typed = input->text;
            const Result<Date> read = parse_date(typed);
            day = read ? std::optional(*read) : std::nullopt;
        } else if (!frame.typing || day) typed = day ? to_string(*day) : "";
        node.value = typed;
        say(std::move(node));
        return day != before;
    }
    MonthState& state = kept<MonthState>(id);
    if (frame.touched.clicked) {
        state.open = !state.open;
        const year_month_day shown = day ? civil(*day) : year_month_day{floor<std::chrono::days>(system_clock::now())};
        state.month = shown.year() / shown.month();
    }
    node.expanded = state.open;
    say(std::move(node));
    return calendar(key, options.label, frame.box, day, state);
}

} // namespace osmose::ui
