#include "ui/charts/calendar_week.hpp"

#include "locale/date.hpp"
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/layout.hpp"
#include "ui/memory.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {
namespace {

std::string number_of(Date day) { return std::to_string(static_cast<unsigned>(civil(day).day())); }

// Which week it is, and the ways to others; on a phone one above the other.
WeekStep head(const CalendarWeek& week) {
    WeekStep step = WeekStep::none;
    const auto words = [&] {
        stack({.gap = 0}, [&] {
            heading(3, week.name);
            if (!week.total.empty()) caption(week.total);
        });
    };
    row({.gap = 4}, [&] {
        if (icon_button("earlier", Icon::chevron_left, tr("widget.previous_week"), {.framed = true})) step = WeekStep::earlier;
        if (icon_button("later", Icon::chevron_right, tr("widget.next_week"), {.framed = true})) step = WeekStep::later;
        if (phone()) {
            spacer();
        } else {
            gap(8);
            words();
        }
        if (button("now", tr("widget.this_week"), {.size = ButtonSize::small})) step = WeekStep::now;
    });
    if (phone()) words();
    return step;
}

void entry_block(const CalendarEntry& entry) {
    const Said said({.key = entry.key, .role = Role::list_item});
    const Id id = id_of("entry");
    block(id, {}, [&](const Rect& place) {
        Measured height(part_of(id, "h"), px(44));
        const Rect box = draw::snap({place.x, place.y, place.w, height.value()});
        const Palette& p = palette();
        const Touched touched = touch(id, box);
        draw::box(box, mix(p.surface, p.surface2, touched.hover), mix(p.line, p.line2, touched.hover), px(radius::small));
        draw::fill({box.x, box.y + px(6), px(3), box.h - px(12)}, chart_fill(entry.tint), px(1.5f));
        focus_ring(box, px(radius::small), touched);
        std::string words = entry.title;
        for (const std::string& more : {entry.value, entry.caption})
            if (!more.empty()) words += ", " + more;
        say({.key = "open", .role = Role::link, .name = words, .href = entry.href, .rect = box, .item = id, .radius = px(radius::small)});
        const Hushed quiet; // the block is one sentence
        const Color ink = entry.quiet ? p.ink3 : p.ink;
        height.set(in_region(part_of(id, "words"), {box.x + px(10), box.y + px(6), box.w - px(16), 0}, [&] {
            text(entry.title, {.type = Type::small, .color = ink});
            text(entry.value, {.type = Type::label, .color = ink});
            text(entry.caption, {.type = Type::small, .color = p.ink3});
        }, {.gap = 0}) + px(12));
        if (touched.clicked) go(entry.href);
        if (height.value() > 0) tooltip(id, box, words);
        return height.value();
    });
}

void day_column(const CalendarDay& day, Date today) {
    const bool now = day.date == today;
    stack({.gap = 6}, [&] {
        row({.gap = 6}, [&] {
            text(locale::weekday(day.date), {.type = Type::label, .color = now ? palette().primary_ink : palette().ink2});
            spacer();
            text(number_of(day.date), {.type = now ? Type::strong : Type::body, .color = now ? palette().primary_ink : palette().ink2});
        });
        divider();
        if (!day.total.empty()) caption(day.total);
        const Said said({.key = to_string(day.date), .role = Role::list, .name = locale::date_full(day.date)});
        stack({.gap = 6}, [&] { for (const CalendarEntry& entry : day.entries) entry_block(entry); });
    });
}

void day_list(const CalendarDay& day, Date today) {
    section(locale::day_heading(day.date, today), {.note = day.total, .gap = 0}, [&] {
        list(to_string(day.date), locale::date_full(day.date), [&] {
            for (const CalendarEntry& entry : day.entries)
                list_row(entry.key, entry.title, {.href = entry.href, .last = &entry == &day.entries.back()}, [&] {
                    icon_tile(entry.icon, entry.tint, 30);
                    stack({.gap = 0}, [&] {
                        text(entry.title, {.type = Type::medium, .color = entry.quiet ? palette().ink3 : 0});
                        text(entry.caption, {.type = Type::small, .color = palette().ink3});
                    });
                    text(entry.value, {.type = Type::strong});
                });
        });
    });
}

} // namespace

WeekStep calendar_week(std::string_view key, const CalendarWeek& week) {
    WeekStep step = WeekStep::none;
    card(key, {}, [&] {
        step = head(week);
        if (phone()) {
            const bool empty = std::ranges::all_of(week.days, [](const CalendarDay& day) { return day.entries.empty(); });
            if (empty) paragraph(tr("widget.empty_week"), {.color = palette().ink2});
            for (const CalendarDay& day : week.days)
                if (!day.entries.empty()) day_list(day, week.today);
            return;
        }
        grid(7, {.least = 64, .gap = 10, .most_columns = 7}, [&](int i) { day_column(week.days[static_cast<std::size_t>(i)], week.today); });
    });
    return step;
}

} // namespace osmose::ui
