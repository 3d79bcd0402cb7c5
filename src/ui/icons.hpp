// The icons in use, by their Lucide names (an underscore for each hyphen; see lucide.dev). The build makes assets/icons.ttf from
// this very list (assets/fonts/subset.py): an icon's character is U+E000 + its place here. Adding one is adding its name.
#pragma once

#include <cstdint>

namespace osmose::ui {

enum class Icon : std::uint16_t {
    // navigation
    layout_dashboard, users, hand_heart, vote, git_fork, scale, sliders_horizontal, megaphone, heart_handshake, history,
    share_2, settings, folder_open, store, book_open, panel_left_close, panel_left_open, house, chevrons_up_down,
    puzzle, target, chart_spline, table_2,
    // kinds of contribution
    clock, coins, wrench, wheat, lightbulb, receipt,
    // actions
    plus, check, x, pencil, copy, download, file_down, link, undo_2, redo_2, search, chevron_down, chevron_left,
    chevron_right, arrow_right, arrow_left, arrow_up, arrow_down, calendar, paperclip, lock, info, user_plus, user,
    trash_2, send, list_tree, equal, scissors, wallet, thumbs_up, thumbs_down, minus, grip_vertical, message_circle,
    ellipsis, repeat, timer, circle_stop, calendar_days, list, list_filter, log_out, smartphone, star, id_card,
    // states
    circle_check, circle_x, triangle_alert, message_circle_warning, hourglass, git_merge, clock_alert, hard_drive, sun,
    moon, monitor, circle_dashed,
    // results
    award, palette, file_text, badge_check, drafting_compass, database, shapes,
    // projects
    croissant, bike, sprout, code, film, hammer, shopping_basket, piggy_bank, landmark,
};

inline constexpr char32_t first_icon = 0xE000;
constexpr char32_t character(Icon icon) { return first_icon + static_cast<char32_t>(icon); }

} // namespace osmose::ui
