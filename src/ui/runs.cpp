#include "ui/runs.hpp"

#include "ui/mirror.hpp"
#include "ui/text.hpp"

#include <cmath>
#include <imgui_internal.h>
#include <string>
#include <unordered_map>

namespace osmose::ui {
namespace {

struct Kept {
    Run run;
    int last_frame = 0;
};
std::unordered_map<std::string, Kept> kept;
constexpr int frames_unused = 240;

void put_into_atlas(Run& run, const ShapedRun& shaped) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    ImFontAtlasRect place;
    run.rect = atlas.AddCustomRect(shaped.width, shaped.height, &place);
    if (run.rect == ImFontAtlasRectId_Invalid) return;
    ImTextureData& texture = *atlas.TexData;
    run.coloured = !shaped.rgba.empty();
    const auto format = run.coloured ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8;
    const int bytes = run.coloured ? 4 : 1;
    const auto* pixels = run.coloured ? shaped.rgba.data() : shaped.alpha.data();
    ImFontAtlasTextureBlockConvert(pixels, format, shaped.width * bytes,
                                   static_cast<unsigned char*>(texture.GetPixelsAt(place.x, place.y)), texture.Format,
                                   texture.GetPitch(), shaped.width, shaped.height);
    if (atlas.RendererHasTextures)
        ImFontAtlasTextureBlockQueueUpload(&atlas, &texture, place.x, place.y, shaped.width, shaped.height);
}

} // namespace

const Run& shaped_run(std::string_view text, const TextStyle& style) {
    const float density = ImGui::GetCurrentContext()->FontRasterizerDensity;
    const float pixels = std::round(style.size * density * 2) / 2;
    const bool heavy = style.face != Cut::regular;
    std::string key{text};
    key += heavy ? '\1' : '\2';
    key += std::to_string(pixels);
    Kept& entry = kept[key];
    if (entry.last_frame == 0) {
        const ShapedRun shaped = face().shape(text, pixels, heavy);
        const auto area = static_cast<std::size_t>(shaped.width) * static_cast<std::size_t>(shaped.height);
        if (area > 0 && (shaped.alpha.size() == area || shaped.rgba.size() == area * 4)) {
            entry.run.width = static_cast<float>(shaped.width) / density;
            entry.run.height = static_cast<float>(shaped.height) / density;
            entry.run.baseline = static_cast<float>(shaped.baseline) / density;
            put_into_atlas(entry.run, shaped);
        }
    }
    entry.last_frame = ImGui::GetFrameCount() + 1;
    return entry.run;
}

void draw_run(ImDrawList& list, float x, float baseline, const Run& run, Color color) {
    ImFontAtlasRect place;
    if (run.rect < 0 || !ImGui::GetIO().Fonts->GetCustomRect(run.rect, &place)) return;
    const ImVec2 from{x, baseline - run.baseline}, to{x + run.width, baseline - run.baseline + run.height};
    list.AddImage(ImGui::GetIO().Fonts->TexRef, from, to, place.uv0, place.uv1,
                  run.coloured ? (color | 0x00FFFFFFu) : color);
}

void forget_all_runs() { kept.clear(); }

void forget_unused_runs() {
    const int now = ImGui::GetFrameCount() + 1;
    std::erase_if(kept, [now](const auto& item) {
        const auto& [key, entry] = item;
        if (now - entry.last_frame < frames_unused) return false;
        if (entry.run.rect >= 0) ImGui::GetIO().Fonts->RemoveCustomRect(entry.run.rect);
        return true;
    });
}

} // namespace osmose::ui
