// The app's own fonts: four cuts of Inter and the icons, given as files and rasterised by Dear ImGui at any size and density.
// Which characters they hold is known here; what they do not hold is drawn by the face (ui/text.hpp). It measures no string.
#pragma once

#include "base/result.hpp"
#include "ui/body.hpp"
#include "ui/icons.hpp"
#include "ui/theme.hpp"

#include <imgui.h>
#include <string>
#include <string_view>

namespace osmose::ui {

namespace errc {
inline constexpr Errc font_missing{"font.missing"}; // Place::file says which
}

// Once, after ImGui::CreateContext(). read gives the bytes of a file that assets/fonts/subset.py makes ("inter-regular.ttf"),
// or nothing. Errors: errc::font_missing.
Result<void> load_fonts(CallRef<std::string(std::string_view)> read);

// A cut at a size in CSS pixels, ready for measuring and drawing: glyphs are baked at the exact device size (Dear ImGui would
// round it), so `scale` brings the baked coordinates back.
struct Baked {
    ImFontBaked* font = nullptr;
    float scale = 1;
    float ascent = 0, descent = 0; // CSS pixels, of the em box that browsers use
    const ImFontGlyph& glyph(char32_t c) const { return *font->FindGlyph(static_cast<ImWchar>(c)); }
    float advance(char32_t c) const { return font->GetCharAdvance(static_cast<ImWchar>(c)) * scale; }
    float top(const ImFontGlyph& g, float baseline) const { return baseline + (g.Y0 - ascent_baked) * scale; }
    float ascent_baked = 0;
};
Baked baked(const TextStyle& style);
Baked baked_icon(float size);

// For Dear ImGui's own text fields: its font, and the size that it gives the same letters.
ImFont* font_of(Cut cut);
float line_size(float em_size);

bool fonts_hold(char32_t c);

} // namespace osmose::ui
