#include "ui/widgets/date_range.hpp"

#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/layout.hpp"
#include "ui/widgets/select.hpp"

namespace osmose::ui {

using namespace std::chrono;

bool date_range(std::string_view key, std::string_view label, DateRange& range, float width) {
    const Scope scope(key);
    const std::string any = tr("widget.any_time"), month = tr("widget.this_month"), last = tr("widget.last_month"), year = tr("widget.this_year"),
                      between = tr("widget.between");
    bool changed = select("preset", range.preset, {.label = label, .label_hidden = width > 0, .width = width},
                          {{.key = "", .label = any},
                           {.key = "month", .label = month},
                           {.key = "last-month", .label = last}, {.key = "year", .label = year}, {.key = "between", .label = between}});
    if (range.preset != "between") return changed;
    const std::string from = tr("widget.from_day"), to = tr("widget.to_day");
    const auto begins = [&] { changed |= date_field("from", range.from, {.label = from, .label_hidden = width > 0, .placeholder = from, .width = width > 0 ? 150.f : 0.f}); };
    const auto ends = [&] {
        const bool wrong = range.from && range.to && *range.to < *range.from;
        changed |= date_field("to", range.to, {.label = to, .label_hidden = width > 0, .error = wrong ? std::string_view(tr("widget.ends_before")) : "", .placeholder = to, .width = width > 0 ? 150.f : 0.f});
    };
    if (width > 0) {
        begins();
        ends();
    } else {
        columns({.gap = 12, .stacked_up_to = Breakpoint{}}, {1, 1}, {begins, ends});
    }
    return changed;
}

Days days_of(const DateRange& range, Date today) {
    const year_month_day date = civil(today);
    const year_month month = date.year() / date.month();
    const auto whole = [](year_month from, year_month to) {
        return Days{date_of(from / day{1}), date_of(year_month_day{to / std::chrono::last})};
    };
    if (range.preset == "month") return whole(month, month);
    if (range.preset == "last-month") return whole(month - months{1}, month - months{1});
    if (range.preset == "year") return whole(date.year() / January, date.year() / December);
    if (range.preset == "between") return {range.from, range.to};
    return {};
}

} // namespace osmose::ui
