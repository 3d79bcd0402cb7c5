#include "stage.hpp"

#include "painter.hpp"
#include "ui/fonts.hpp"

#include <algorithm>
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <imgui_internal.h>
#include <map>
#include <set>

namespace osmose::ui::test {

ShapedRun StageFace::shape(std::string_view utf8, float pixel_size, bool) {
    const auto characters = std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; });
    ShapedRun run;
    run.width = static_cast<int>(pixel_size * 0.7f * static_cast<float>(characters)) + 2;
    run.height = static_cast<int>(pixel_size);
    run.baseline = static_cast<int>(pixel_size * 0.8f);
    run.alpha.assign(static_cast<std::size_t>(run.width) * static_cast<std::size_t>(run.height), 90);
    return run;
}

namespace {

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

std::string fonts_folder() {
    const char* folder = std::getenv("OSMOSE_FONTS");
    return folder != nullptr ? folder : OSMOSE_FONTS;
}

std::string pictures_folder() {
    const char* folder = std::getenv("OSMOSE_PICTURES");
    return folder != nullptr ? folder : "";
}

Stage::Stage(const StageOptions& given) : options(given), context_(ImGui::CreateContext()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.DisplaySize = {options.width, options.height};
    io.DisplayFramebufferScale = {options.density, options.density};
    const auto fonts = load_fonts([](std::string_view name) { return read_file(fonts_folder() + "/" + std::string(name)); });
    REQUIRE_MESSAGE(fonts.has_value(), "fonts are built by the target osmose_assets; looked in " << fonts_folder());
}

Stage::~Stage() { ImGui::DestroyContext(context_); }

void Stage::draw(Body view) {
    ImGui::GetIO().DeltaTime = options.seconds;
    draw_frame(face, options.look, view);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
            texture->SetTexID(static_cast<ImTextureID>(texture->UniqueID + 1));
            texture->SetStatus(ImTextureStatus_OK);
        } else if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        }
    }
}

const Node* Stage::find(std::string_view key) const {
    for (const Node& node : nodes())
        if (node.key == key) return &node;
    for (const Node& node : nodes())
        if (node.name == key) return &node;
    return nullptr;
}

void Stage::point_at(std::string_view key, Body view) {
    const Node* node = find(key);
    REQUIRE_MESSAGE(node != nullptr, "nothing is called " << key);
    ImGui::GetIO().AddMousePosEvent(node->rect.x + node->rect.w / 2, node->rect.y + node->rect.h / 2);
    draw(view);
    draw(view);
}

void Stage::click(std::string_view key, Body view) {
    point_at(key, view);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    draw(view);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    draw(view);
    draw(view);
}

void Stage::press(ImGuiKey key, Body view) {
    ImGui::GetIO().AddKeyEvent(key, true);
    draw(view);
    ImGui::GetIO().AddKeyEvent(key, false);
    draw(view);
}

void Stage::type(std::string_view text, Body view) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
    draw(view);
    draw(view);
}

namespace {

// The container that cuts the node's middle off, so that no finger and no pointer finds it there; what scrolls may be further down.
const Node* cut_by(const Node& node, std::span<const Node> nodes) {
    const float x = node.rect.x + node.rect.w / 2, y = node.rect.y + node.rect.h / 2;
    for (std::int32_t at = node.parent; at >= 0; at = nodes[static_cast<std::size_t>(at)].parent) {
        const Node& around = nodes[static_cast<std::size_t>(at)];
        if (around.role == Role::scroll_area) return nullptr;
        const Rect& r = around.rect;
        if (r.w > 0 && r.h > 0 && (x < r.x || x > r.x + r.w || y < r.y || y > r.y + r.h)) return &around;
    }
    return nullptr;
}

// The text stands in a row that is pressed as a whole, and leads to a page that says all of it.
bool opens(std::int32_t inside, std::span<const Node> nodes) {
    for (; inside >= 0; inside = nodes[static_cast<std::size_t>(inside)].parent) {
        const Node& around = nodes[static_cast<std::size_t>(inside)];
        for (const Node& node : nodes)
            if (around.role == Role::list_item && node.parent == inside && node.item != 0 && node.rect == around.rect) return true;
    }
    return false;
}

} // namespace

std::vector<std::string> Stage::faults() const {
    std::vector<std::string> out = semantics().unnamed_items();
    for (std::string& item : out) item = "unnamed: " + item;
    if (screen().breakpoint == Breakpoint::phone) // elsewhere a pointer that rests on it shows the rest
        for (const Semantics::Cut& cut : semantics().cuts())
            if (!opens(cut.inside, nodes())) out.push_back("cut: " + cut.text);
    std::map<std::int32_t, std::set<std::string>> keys;
    std::set<std::uint32_t> items;
    for (const Node& node : nodes()) {
        if (!keys[node.parent].insert(node.key).second) out.push_back("two siblings with the key " + node.key + " (" + node.name + ")");
        if (node.item == 0) continue;
        if (!items.insert(node.item).second) out.push_back("two nodes for one item: " + node.key);
        if (node.name.empty() && node.role != Role::scroll_area) out.push_back("an item without a name: " + node.key);
        if (const Node* around = cut_by(node, nodes())) out.push_back(node.key + " (" + node.name + ") is cut off by " + around->key);
    }
    return out;
}

void Stage::save_png(const std::string& path) const { paint_png(*ImGui::GetDrawData(), path); }

} // namespace osmose::ui::test
