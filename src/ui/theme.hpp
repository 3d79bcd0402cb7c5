// The look as data: colours, type, space, radii, breakpoints (the design's tokens). Nothing here draws or knows Dear ImGui.
// Every pair of text and ground that the widgets use stands in contrast_pairs(), so that a test can recompute its contrast.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace osmose::ui {

using Color = std::uint32_t; // 0xAABBGGRR, as Dear ImGui wants it

constexpr Color rgb(std::uint32_t hex) {
    return 0xFF000000u | ((hex & 0xFFu) << 16) | (hex & 0xFF00u) | (hex >> 16);
}
constexpr Color with_alpha(Color color, float alpha) {
    return (color & 0x00FFFFFFu) | (static_cast<Color>(alpha * static_cast<float>(color >> 24) + 0.5f) << 24);
}
Color mix(Color from, Color to, float part);
// WCAG 2: 1 to 21.
float contrast(Color a, Color b);

struct Palette {
    Color bg, rail, surface, surface2, hover;                            // grounds
    Color line, line2, track;                                            // hairlines, tracks
    Color ink, ink2, ink3;                                               // text: plain, secondary, hints
    Color primary, primary_hover, primary_soft, primary_line, primary_ink, on_primary;
    Color accent, accent_soft, accent_ink;                               // what waits for somebody
    Color gold, gold_soft, gold_ink;                                     // pending; gold is never text
    Color red, red_soft, red_ink;                                        // errors
    Color blue_soft, blue_ink, violet_soft, violet_ink;
    Color on_accent;
    Color control;                                                       // the border that shows where a control is
    bool dark;
};

const Palette& light_palette();
const Palette& dark_palette();
// Enhanced contrast: stronger hairlines and hints, the same grounds.
Palette with_more_contrast(Palette palette);

struct ContrastPair {
    std::string_view name;
    Color Palette::*front;
    Color Palette::*ground;
    float least; // 4.5 for text, 3 for what shows where a control is
};
std::span<const ContrastPair> contrast_pairs();

// A meaning that has a colour; never the colour alone (an icon or a word stands beside it).
enum class Tone : std::uint8_t { neutral, ok, warn, bad, info, accent, violet, outlined };
struct ToneColors {
    Color ground, ink;
};
ToneColors tone_colors(const Palette& palette, Tone tone);

// What a contribution is made of; also the colours of a chart's series.
enum class Tint : std::uint8_t { time, money, equipment, in_kind, idea, referral, advance };
Color chart_fill(Tint tint);
Color icon_color(const Palette& palette, Tint tint);
inline constexpr std::array all_tints{Tint::time, Tint::money, Tint::equipment, Tint::in_kind, Tint::idea, Tint::referral, Tint::advance};

// One disc for each member, in order of joining; from the eleventh on the tints start again, with a ring inside.
inline constexpr int member_tint_count = 10;
Color member_tint(int order);

// ---- type
enum class Cut : std::uint8_t { regular, medium, semibold, display };
struct TextStyle {
    Cut face = Cut::regular;
    float size = 13.5f, line = 20;
};
enum class Type : std::uint8_t { hero, figure_l, figure_m, h1, h2, h3, body, strong, medium, label, small };
TextStyle style_of(Type type, bool phone);

// ---- space and form
namespace space {
inline constexpr float card_x = 20, card_y = 18, between_cards = 20, page_x = 32, page_y = 24, page_phone = 16;
}
namespace radius {
inline constexpr float control = 9, small = 8, inset = 11, card = 14, card_phone = 16, dialog = 16;
}
enum class Breakpoint : std::uint8_t { phone, tablet, desktop, wide };
constexpr Breakpoint breakpoint_of(float width) {
    return width < 640 ? Breakpoint::phone : width < 1024 ? Breakpoint::tablet : width < 1440 ? Breakpoint::desktop : Breakpoint::wide;
}
inline constexpr std::array text_scales{0.9f, 1.0f, 1.15f, 1.3f};

} // namespace osmose::ui
