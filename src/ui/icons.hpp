// The icons in use, by their Lucide names (an underscore for each hyphen; see lucide.dev). The build makes assets/icons.ttf from
// this very list (assets/fonts/subset.py): an icon's character is U+E000 + its place here. Adding one is adding its name.
#pragma once

#include <cstdint>

namespace osmose::ui {

enum class Icon : std::uint16_t {
    // navigation
    layout_dashboard, users, hand_heart, vote, puzzle, git_fork, scale, award, sliders_horizontal, target, chart_spline, megaphone,
    heart_handshake, history, share_2, settings, folder_open, list_checks, calendar_clock, store, book_open, panel_left_close,
    panel_left_open, house, chevrons_up_down,
    // kinds of contribution
    clock, coins, wrench, wheat, lightbulb, receipt, badge_euro,
    // actions
    plus, minus, check, x, pencil, copy, download, upload, file_up, file_down, file_plus, printer, link, qr_code, undo_2, redo_2,
    search, list_filter, chevron_down, chevron_up, chevron_left, chevron_right, arrow_right, arrow_left, arrow_up, arrow_down,
    ellipsis, ellipsis_vertical, grip_vertical, calendar, paperclip, lock, circle_help, info, user_plus, user, log_out, trash_2,
    refresh_cw, external_link, eye, send, save, layout_grid, list, list_tree, columns_3, equal,
    // states
    circle_check, circle_x, triangle_alert, message_circle_warning, message_circle, hourglass, git_merge, circle_dashed,
    shield_check, shield_alert, clock_alert, cloud_off, hard_drive, sun, moon, sun_moon, languages, sparkles, monitor, smartphone,
    // projects
    croissant, bike, sprout, code, film, hammer, palette, shopping_basket, wallet, piggy_bank, landmark, gift, tag,
};

inline constexpr char32_t first_icon = 0xE000;
constexpr char32_t character(Icon icon) { return first_icon + static_cast<char32_t>(icon); }

} // namespace osmose::ui
