#include "ui/fonts.hpp"

#include <bitset>
#include <cmath>
#include <cstdio>
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

bool exists(const std::string& path) {
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file != nullptr) std::fclose(file);
    return file != nullptr;
}

Baked bake(ImFont* font, float size, float density) {
    const float whole = std::max(1.f, std::round(size));
    Baked out;
    out.font = font->GetFontBaked(whole, density * size / whole);
    out.scale = size / whole;
    out.ascent_baked = std::round(out.font->Ascent);
    out.ascent = ascent_em * size;
    out.descent = descent_em * size;
    return out;
}

float density() { return ImGui::GetCurrentContext()->FontRasterizerDensity; }

} // namespace

Result<void> load_fonts(const std::string& folder) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const auto load = [&](const char* name) -> ImFont* {
        const std::string path = folder + "/" + name + ".ttf";
        if (!exists(path)) return nullptr;
        ImFontConfig config;
        config.SizePixels = -16; // negative: a size is the em's, as in CSS, not the line's
        return atlas.AddFontFromFileTTF(path.c_str(), config.SizePixels, &config);
    };
    static constexpr const char* files[] = {"text-regular", "text-medium", "text-semibold", "display-semibold"};
    for (int i = 0; i < 4; ++i)
        if ((loaded.cuts[i] = load(files[i])) == nullptr)
            return fail(errc::font_missing, {.file = folder + "/" + files[i] + ".ttf"});
    if ((loaded.icons = load("icons")) == nullptr) return fail(errc::font_missing, {.file = folder + "/icons.ttf"});
    for (std::size_t c = 0x20; c < last_character; ++c)
        loaded.held[c] = loaded.cuts[0]->IsGlyphInFont(static_cast<ImWchar>(c));
    ImGui::GetStyle().FontSizeBase = 14;
    return {};
}

Baked baked(const TextStyle& style) { return bake(loaded.cuts[static_cast<int>(style.face)], style.size, density()); }
Baked baked_icon(float size) { return bake(loaded.icons, size, density()); }

bool fonts_hold(char32_t c) { return c < last_character ? loaded.held[c] : c == 0xFFFD; }

} // namespace osmose::ui
