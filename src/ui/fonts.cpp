#include "ui/fonts.hpp"

#include "ui/runs.hpp"

#include <bitset>
#include <cmath>
#include <cstring>
#include <imgui_internal.h>

namespace osmose::ui {
namespace {

// Inter's own metrics, which browsers read too: 1984 above and 494 below the baseline, in 2048.
constexpr float ascent_em = 1984.f / 2048, descent_em = 494.f / 2048;
constexpr std::size_t last_character = 0x2800; // nothing of Inter's beyond it is shipped

struct Loaded {
    ImFont* cuts[4] = {};
    ImFont* icons = nullptr;
    std::bitset<last_character> held;
};
Loaded loaded;

Baked bake(ImFont* font, float size, float density) {
    const float whole = std::max(1.f, std::round(size));
    Baked out;
    out.font = font->GetFontBaked(whole, density * size / whole);
    out.scale = size / whole;
    out.ascent_baked = std::round(out.font->Ascent);
    return out;
}

float density() { return ImGui::GetCurrentContext()->FontRasterizerDensity; }

} // namespace

Result<void> load_fonts(CallRef<std::string(std::string_view)> read) {
    forget_all_runs();
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    static constexpr const char* files[] = {"inter-regular.ttf", "inter-medium.ttf", "inter-semibold.ttf",
                                            "inter-display-semibold.ttf", "icons.ttf"};
    for (std::size_t i = 0; i < std::size(files); ++i) {
        const std::string bytes = read(files[i]);
        if (bytes.empty()) return fail(errc::font_missing, {.file = files[i]});
        void* copy = ImGui::MemAlloc(bytes.size()); // the atlas frees it
        std::memcpy(copy, bytes.data(), bytes.size());
        ImFont* font = atlas.AddFontFromMemoryTTF(copy, static_cast<int>(bytes.size()), 16);
        (i < 4 ? loaded.cuts[i] : loaded.icons) = font;
    }
    for (std::size_t c = 0x20; c < last_character; ++c)
        loaded.held[c] = loaded.cuts[0]->IsGlyphInFont(static_cast<ImWchar>(c));
    ImGui::GetStyle().FontSizeBase = 14;
    return {};
}

ImFont* font_of(Cut cut) { return loaded.cuts[static_cast<int>(cut)]; }
float line_size(float em_size) { return em_size * (ascent_em + descent_em); } // Dear ImGui's size is the line's, CSS's the em's

Baked baked(const TextStyle& style) {
    Baked out = bake(font_of(style.face), line_size(style.size), density());
    out.ascent = ascent_em * style.size;
    out.descent = descent_em * style.size;
    return out;
}
Baked baked_icon(float size) { return bake(loaded.icons, size, density()); }

bool fonts_hold(char32_t c) { return c < last_character ? loaded.held[c] : c == 0xFFFD; }

} // namespace osmose::ui
