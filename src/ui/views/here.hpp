// Where a screen of a project is drawn: which project, which day, and whether an action would apply. Every view of a project gets
// it beside its own rows; it is made once a frame by app_view, or by hand in a test.
#pragma once

#include "app/route.hpp"
#include "base/currency.hpp"
#include "base/date.hpp"
#include "journal/action.hpp"
#include "ui/body.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace osmose::ui {

struct Here {
    std::string project; // as in its address
    std::string name, purpose;
    Currency currency;
    Date today; // or the day gone by that is looked at
    Instant now;
    int utc_offset_minutes = 0;
    // Whether an action would apply now, with the field that is wrong in the error's place.
    std::function<Result<void>(const journal::Action&)> check;
    // The decision, not over yet, that would do the same.
    std::function<std::optional<model::DecisionId>(const journal::Action&)> pending;
    std::optional<Date> day = {}; // gone by, and looked at: links keep it, and nothing can be done

    // Buttons that do something: none on a day gone by.
    Body acts(Body buttons) const { return day ? Body{} : buttons; }
    app::Route route(app::Screen screen, std::string_view item = {}) const { return {screen, project, std::string(item), day}; }
    std::string href(app::Screen screen, std::string_view item = {}) const { return app::href(route(screen, item)); }
};

} // namespace osmose::ui
