// A project from nothing, in five questions and a summary: what it is, who starts it, in which currency, how it shares, what comes
// before. From the fourth question on, what the rule would do with an example sum stands beside it and changes with every answer.
#pragma once

#include "app/commands.hpp"
#include "app/rule_preview.hpp"

#include <optional>
#include <string>

namespace osmose::ui {

struct CreateShown {
    std::string_view person; // how this person is called, from the settings
    Date today;
};

// What was answered so far, as typed.
struct CreateState {
    int question = 0; // 0 to 4; 5 is the summary
    bool begun = false, tried = false, sent = false;
    std::string name, purpose, person, currency = "EUR", preset = "even", confirmed_by = "members";
    bool advances = true, reserve = false, solidarity = false;
    std::string reserve_percent = "10", solidarity_percent = "2", cause;
    std::string sum = "1000";

    // The last preview, kept while nothing that it depends on changes.
    struct Previewed {
        std::string of;
        Result<app::RulePreview> preview;
    };
    std::optional<Previewed> previewed;
};

void create_view(const CreateShown& shown, CreateState& state, app::Commands& commands);

} // namespace osmose::ui
