#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace osmose::ui {
namespace {

constexpr Palette light{
    .bg = rgb(0xFAF6EF), .rail = rgb(0xF2EBDF), .surface = rgb(0xFFFFFF), .surface2 = rgb(0xF7F2E9), .hover = rgb(0xEFE7DA),
    .line = rgb(0xE8DFD1), .line2 = rgb(0xD2C6B3), .track = rgb(0xEBE3D6),
    .ink = rgb(0x221C15), .ink2 = rgb(0x584E42), .ink3 = rgb(0x6F6457),
    .primary = rgb(0x0B6B5B), .primary_hover = rgb(0x085547), .primary_soft = rgb(0xDDEEE8), .primary_line = rgb(0xB9DACF),
    .primary_ink = rgb(0x0A5548), .on_primary = rgb(0xFFFFFF),
    .accent = rgb(0xB4472A), .accent_soft = rgb(0xFAE6DD), .accent_ink = rgb(0x97371D),
    .gold = rgb(0xD08A1D), .gold_soft = rgb(0xFBEDCB), .gold_ink = rgb(0x7A4F00),
    .red = rgb(0xB3261E), .red_soft = rgb(0xFBE3E0), .red_ink = rgb(0x9A1C15),
    .blue_soft = rgb(0xE1EBF5), .blue_ink = rgb(0x274C73), .violet_soft = rgb(0xEFE5F3), .violet_ink = rgb(0x6B3F80),
    .on_accent = rgb(0xFAF6EF), .control = rgb(0x6F6457), .dark = false,
};

constexpr Palette dark{
    .bg = rgb(0x181511), .rail = rgb(0x13110D), .surface = rgb(0x221E19), .surface2 = rgb(0x2A2520), .hover = rgb(0x332D26),
    .line = rgb(0x37302A), .line2 = rgb(0x4D443A), .track = rgb(0x3A332B),
    .ink = rgb(0xF5EFE6), .ink2 = rgb(0xCDC2B3), .ink3 = rgb(0xA89C8C),
    .primary = rgb(0x4CC2A6), .primary_hover = rgb(0x6AD3BA), .primary_soft = rgb(0x163B33), .primary_line = rgb(0x24574B),
    .primary_ink = rgb(0x8FE0CB), .on_primary = rgb(0x06251E),
    .accent = rgb(0xF0916F), .accent_soft = rgb(0x47261A), .accent_ink = rgb(0xF7B79F),
    .gold = rgb(0xE8AE4C), .gold_soft = rgb(0x44330F), .gold_ink = rgb(0xF5CF88),
    .red = rgb(0xF28B82), .red_soft = rgb(0x4A201C), .red_ink = rgb(0xF9B4AE),
    .blue_soft = rgb(0x1F3247), .blue_ink = rgb(0xB3D0EF), .violet_soft = rgb(0x38263F), .violet_ink = rgb(0xDDB8EC),
    .on_accent = rgb(0x181511), .control = rgb(0xA89C8C), .dark = true,
};

constexpr ContrastPair pairs[] = {
    {"ink on bg", &Palette::ink, &Palette::bg, 4.5f},
    {"ink on rail", &Palette::ink, &Palette::rail, 4.5f},
    {"ink on surface", &Palette::ink, &Palette::surface, 4.5f},
    {"ink on surface2", &Palette::ink, &Palette::surface2, 4.5f},
    {"ink on hover", &Palette::ink, &Palette::hover, 4.5f},
    {"ink on psoft", &Palette::ink, &Palette::primary_soft, 4.5f},
    {"ink2 on bg", &Palette::ink2, &Palette::bg, 4.5f},
    {"ink2 on rail", &Palette::ink2, &Palette::rail, 4.5f},
    {"ink2 on surface", &Palette::ink2, &Palette::surface, 4.5f},
    {"ink2 on surface2", &Palette::ink2, &Palette::surface2, 4.5f},
    {"ink2 on hover", &Palette::ink2, &Palette::hover, 4.5f},
    {"ink2 on psoft", &Palette::ink2, &Palette::primary_soft, 4.5f},
    {"ink3 on bg", &Palette::ink3, &Palette::bg, 4.5f},
    {"ink3 on rail", &Palette::ink3, &Palette::rail, 4.5f},
    {"ink3 on surface", &Palette::ink3, &Palette::surface, 4.5f},
    {"ink3 on surface2", &Palette::ink3, &Palette::surface2, 4.5f},
    {"onp on primary", &Palette::on_primary, &Palette::primary, 4.5f},
    {"onp on primaryh", &Palette::on_primary, &Palette::primary_hover, 4.5f},
    {"pink on psoft", &Palette::primary_ink, &Palette::primary_soft, 4.5f},
    {"pink on surface", &Palette::primary_ink, &Palette::surface, 4.5f},
    {"pink on surface2", &Palette::primary_ink, &Palette::surface2, 4.5f},
    {"pink on hover", &Palette::primary_ink, &Palette::hover, 4.5f},
    {"pink on bg", &Palette::primary_ink, &Palette::bg, 4.5f},
    {"aink on asoft", &Palette::accent_ink, &Palette::accent_soft, 4.5f},
    {"aink on surface", &Palette::accent_ink, &Palette::surface, 4.5f},
    {"gink on gsoft", &Palette::gold_ink, &Palette::gold_soft, 4.5f},
    {"rink on rsoft", &Palette::red_ink, &Palette::red_soft, 4.5f},
    {"rink on surface", &Palette::red_ink, &Palette::surface, 4.5f},
    {"rink on bg", &Palette::red_ink, &Palette::bg, 4.5f},
    {"bink on bsoft", &Palette::blue_ink, &Palette::blue_soft, 4.5f},
    {"vink on vsoft", &Palette::violet_ink, &Palette::violet_soft, 4.5f},
    {"bg on accent", &Palette::on_accent, &Palette::accent, 4.5f},
    {"control on surface", &Palette::control, &Palette::surface, 3},
    {"control on bg", &Palette::control, &Palette::bg, 3},
    {"control on surface2", &Palette::control, &Palette::surface2, 3},
    {"red on surface", &Palette::red, &Palette::surface, 3},
    {"primary on surface", &Palette::primary, &Palette::surface, 3},
    {"primary on bg", &Palette::primary, &Palette::bg, 3},
    {"primary on rail", &Palette::primary, &Palette::rail, 3},
};

struct TintColors {
    Color fill, on_light, on_dark;
};
constexpr TintColors tints[] = {
    {rgb(0x0F7A68), rgb(0x0B6B5B), rgb(0x5CCBB1)}, {rgb(0xD08A1D), rgb(0x8A5A00), rgb(0xEDB95B)},
    {rgb(0x4A6FA5), rgb(0x3A5C8E), rgb(0x94B7E8)}, {rgb(0x7A8F3A), rgb(0x586A1F), rgb(0xB6CB72)},
    {rgb(0x8A5A9E), rgb(0x744487), rgb(0xCF9FE2)}, {rgb(0xC8583A), rgb(0xA8431F), rgb(0xF29C7D)},
    {rgb(0x8B7D6B), rgb(0x665B4C), rgb(0xC5B8A5)},
};
constexpr Color member_tints[member_tint_count] = {
    rgb(0xBF4D2A), rgb(0x3F669E), rgb(0xA06008), rgb(0x84549A), rgb(0x61742A),
    rgb(0xB5436E), rgb(0x0B6B5B), rgb(0x2F7F98), rgb(0x7E5630), rgb(0x5A6672),
};

float channel(Color color, int shift) {
    const float c = static_cast<float>((color >> shift) & 0xFF) / 255;
    return c <= 0.04045f ? c / 12.92f : std::pow((c + 0.055f) / 1.055f, 2.4f);
}

float luminance(Color color) { return 0.2126f * channel(color, 0) + 0.7152f * channel(color, 8) + 0.0722f * channel(color, 16); }

} // namespace

Color mix(Color from, Color to, float part) {
    Color out = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        const float a = static_cast<float>((from >> shift) & 0xFF), b = static_cast<float>((to >> shift) & 0xFF);
        out |= static_cast<Color>(a + (b - a) * part + 0.5f) << shift;
    }
    return out;
}

float contrast(Color a, Color b) {
    const float la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05f) / (std::min(la, lb) + 0.05f);
}

const Palette& light_palette() { return light; }
const Palette& dark_palette() { return dark; }
std::span<const ContrastPair> contrast_pairs() { return pairs; }

Palette with_more_contrast(Palette palette) {
    palette.line = palette.line2;
    palette.line2 = palette.ink3;
    palette.control = palette.ink2;
    palette.ink3 = palette.ink2;
    palette.ink2 = palette.ink;
    return palette;
}

ToneColors tone_colors(const Palette& p, Tone tone) {
    switch (tone) {
    case Tone::neutral: return {p.surface2, p.ink2};
    case Tone::ok: return {p.primary_soft, p.primary_ink};
    case Tone::warn: return {p.gold_soft, p.gold_ink};
    case Tone::bad: return {p.red_soft, p.red_ink};
    case Tone::info: return {p.blue_soft, p.blue_ink};
    case Tone::accent: return {p.accent_soft, p.accent_ink};
    case Tone::violet: return {p.violet_soft, p.violet_ink};
    case Tone::outlined: return {p.surface, p.ink2};
    }
    return {p.surface2, p.ink2};
}

Color chart_fill(Tint tint) { return tints[static_cast<int>(tint)].fill; }
Color icon_color(const Palette& palette, Tint tint) {
    const TintColors& colors = tints[static_cast<int>(tint)];
    return palette.dark ? colors.on_dark : colors.on_light;
}
Color member_tint(int order) { return member_tints[order % member_tint_count]; }

TextStyle style_of(Type type, bool phone) {
    switch (type) {
    case Type::hero: return phone ? TextStyle{Cut::display, 28, 34} : TextStyle{Cut::display, 34, 42};
    case Type::figure_l: return {Cut::display, 28, 34};
    case Type::figure_m: return {Cut::display, 20, 26};
    case Type::h1: return phone ? TextStyle{Cut::display, 18, 26} : TextStyle{Cut::display, 20, 26};
    case Type::h2: return {Cut::display, 18, 26};
    case Type::h3: return {Cut::semibold, 15, 22};
    case Type::body: return phone ? TextStyle{Cut::regular, 15, 22} : TextStyle{Cut::regular, 13.5f, 20};
    case Type::strong: return phone ? TextStyle{Cut::semibold, 15, 22} : TextStyle{Cut::semibold, 13.5f, 20};
    case Type::medium: return phone ? TextStyle{Cut::medium, 15, 22} : TextStyle{Cut::medium, 13.5f, 20};
    case Type::label: return phone ? TextStyle{Cut::medium, 13, 18} : TextStyle{Cut::medium, 12.5f, 18};
    case Type::small: return phone ? TextStyle{Cut::regular, 13, 18} : TextStyle{Cut::regular, 12, 16};
    }
    return {};
}

} // namespace osmose::ui
