// The face's proof: one page with one button, one field and one table, drawn by Dear ImGui and mirrored. A program of its own, which the
// browser tests drive, so that what the face does is tested apart from the screens.
#include "platform/web/assets.hpp"
#include "platform/web/page.hpp"
#include "platform/web/storage.hpp"
#include "ui/fonts.hpp"
#include "ui/mirror.hpp"
#include "ui/semantics.hpp"

#include <array>
#include <cstdlib>
#include <imgui.h>
#include <imgui_internal.h>
#include <string>

namespace osmose::proof {
namespace {

using ui::Role;

std::string name = "Awa", greeting, day = "2026-10-14", choice = "hours", kept;
int presses = 0;
bool agreed = false, dialog_open = false;
app::Storage* storage = nullptr;

ui::Rect rect_of(ImVec2 min, ImVec2 max) { return {min.x, min.y, max.x - min.x, max.y - min.y}; }
ui::Rect last_item() { return rect_of(ImGui::GetItemRectMin(), ImGui::GetItemRectMax()); }
float em() { return ImGui::GetFontSize() / 1.21f; }

void text(const std::string& key, const std::string& words, Role role = Role::text, std::int16_t level = 0) {
    ImGui::TextUnformatted(words.c_str());
    ui::semantics().leaf({.key = key, .role = role, .name = words, .rect = last_item(), .level = level, .font_size = em()});
}

void field() {
    text("label", "Name");
    const ImGuiID id = ImGui::GetID("field");
    const ImVec2 at = ImGui::GetCursorScreenPos(), size{260, 38};
    ImGui::ItemSize(size);
    const ImRect box(at, {at.x + size.x, at.y + size.y});
    ImGui::ItemAdd(box, id);
    if (const auto input = ui::field_input(id)) name = input->text;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRect(box.Min, box.Max, IM_COL32(111, 100, 87, 255), 9);
    const ImVec2 inside{box.Min.x + 12, box.Min.y + (size.y - ImGui::GetFontSize()) / 2};
    if (ui::face().focused_item() != id) draw.AddText(inside, ImGui::GetColorU32(ImGuiCol_Text), name.c_str());
    const std::string error = name.empty() ? "A name is needed" : "";
    ui::semantics().leaf({.key = "name", .role = Role::text_field, .name = "Name", .value = name, .error = error,
                          .rect = rect_of(box.Min, box.Max), .content = {inside.x, inside.y, size.x - 24, ImGui::GetFontSize()},
                          .item = id, .font_size = em()});
}

void button() {
    if (ImGui::Button("Greet###greet", {120, 40})) {
        ++presses;
        greeting = "Hello, " + name + " (" + std::to_string(presses) + ")";
    }
    ui::semantics().leaf({.key = "greet", .role = Role::button, .name = "Greet", .item = ImGui::GetItemID(), .font_size = em()});
    ui::semantics().leaf({.key = "said", .role = Role::status, .name = greeting, .rect = {360, 150, 300, 24}, .font_size = em()});
    ImGui::SameLine();
    ImGui::TextUnformatted(greeting.c_str());
}

// A control drawn as a frame with its value; the face draws what is edited in it.
ui::Node control(const char* key, Role role, const char* label, const std::string& value, float width) {
    const ImGuiID id = ImGui::GetID(key);
    const ImVec2 at = ImGui::GetCursorScreenPos(), size{width, 38};
    ImGui::ItemSize(size);
    const ImRect box(at, {at.x + size.x, at.y + size.y});
    ImGui::ItemAdd(box, id);
    ImGui::GetWindowDrawList()->AddRect(box.Min, box.Max, IM_COL32(111, 100, 87, 255), 9);
    if (ui::face().focused_item() != id)
        ImGui::GetWindowDrawList()->AddText({box.Min.x + 12, box.Min.y + 10}, ImGui::GetColorU32(ImGuiCol_Text), value.c_str());
    return {.key = key, .role = role, .name = label, .value = value, .rect = rect_of(box.Min, box.Max), .item = id, .font_size = em()};
}

void more_controls() {
    ui::Node date = control("day", Role::date_field, "Day", day, 160);
    if (const auto input = ui::field_input(date.item)) day = input->text;
    ui::semantics().leaf(date);
    ImGui::SameLine();
    ui::Node unit = control("unit", Role::select, "Unit", choice == "hours" ? "Hours" : "Days", 160);
    unit.value = choice;
    if (const auto input = ui::field_input(unit.item)) choice = input->text;
    ui::semantics().open(unit);
    ui::semantics().leaf({.key = "hours", .role = Role::option, .name = "Hours"});
    ui::semantics().leaf({.key = "days", .role = Role::option, .name = "Days"});
    ui::semantics().close();
    ImGui::Checkbox("I agree###agree", &agreed);
    ui::semantics().leaf({.key = "agree", .role = Role::checkbox, .name = "I agree", .item = ImGui::GetItemID(), .font_size = em(), .checked = agreed});
    ImGui::SameLine();
    if (ImGui::Button("Keep###keep")) {
        kept = "saving";
        storage->put(std::array{app::Storage::Record{"entry/" + name, name}}, [](Result<void> done) { kept = done ? "saved" : std::string(done.error().code.key); });
    }
    ui::semantics().leaf({.key = "keep", .role = Role::button, .name = "Keep", .item = ImGui::GetItemID(), .font_size = em()});
    ui::semantics().leaf({.key = "kept", .role = Role::status, .name = kept, .rect = {600, 60, 100, 20}});
    ImGui::SameLine();
    if (ImGui::Button("Ask###ask")) dialog_open = true;
    ui::semantics().leaf({.key = "ask", .role = Role::button, .name = "Ask", .item = ImGui::GetItemID(), .font_size = em(), .has_popup = true});
    ImGui::SameLine();
    if (ImGui::Button("Copy###copy")) ImGui::SetClipboardText(name.c_str());
    ui::semantics().leaf({.key = "copy", .role = Role::button, .name = "Copy", .item = ImGui::GetItemID(), .font_size = em()});
}

void dialog() {
    if (!dialog_open) return;
    ImGui::SetNextWindowPos({450, 250});
    ImGui::SetNextWindowSize({300, 120});
    ImGui::Begin("dialog", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoSavedSettings);
    ui::semantics().open({.key = "dialog", .role = Role::dialog, .name = "Sure?", .rect = {450, 250, 300, 120}, .modal = true, .focus = true});
    text("question", "Sure?", Role::heading, 2);
    if (ImGui::Button("Close###close") || ImGui::IsKeyPressed(ImGuiKey_Escape)) dialog_open = false;
    ui::semantics().leaf({.key = "close", .role = Role::button, .name = "Close", .item = ImGui::GetItemID(), .font_size = em()});
    ui::semantics().close();
    ImGui::End();
}

void table(int rows) {
    ImGui::BeginChild("scroll", {420, 260});
    const ImGuiWindow& window = *ImGui::GetCurrentWindow();
    ui::semantics().open({.key = "scroll", .role = Role::scroll_area, .name = "All members", .rect = rect_of(window.Pos, {window.Pos.x + window.Size.x, window.Pos.y + window.Size.y}),
                          .item = window.ID, .scroll_x = window.Scroll.x, .scroll_y = window.Scroll.y,
                          .content_w = window.Size.x + window.ScrollMax.x, .content_h = window.Size.y + window.ScrollMax.y});
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float height = 30;
    ui::semantics().open({.key = "members", .role = Role::table, .name = "Members", .rect = {top.x, top.y, 400, height * static_cast<float>(rows)},
                          .rows = rows, .columns = 2});
    for (int row = 0; row < rows; ++row) {
        const ImVec2 at{top.x, top.y + height * static_cast<float>(row)};
        ui::semantics().open({.key = "r" + std::to_string(row), .role = Role::row, .rect = {at.x, at.y, 400, height}, .row = row});
        ImGui::SetCursorScreenPos({at.x, at.y + 4});
        ImGui::Text("Member %d", row);
        ui::semantics().leaf({.key = "who", .role = row == 0 ? Role::column_header : Role::cell, .name = "Member " + std::to_string(row),
                              .rect = last_item(), .column = 0, .font_size = em()});
        ImGui::SetCursorScreenPos({at.x + 200, at.y + 4});
        ImGui::Text("%d,00 pts", row * 12);
        ui::semantics().leaf({.key = "points", .role = row == 0 ? Role::column_header : Role::cell, .name = std::to_string(row * 12) + ",00 pts",
                              .rect = last_item(), .column = 1, .font_size = em()});
        ui::semantics().close();
    }
    ui::semantics().close();
    ui::semantics().close();
    ImGui::EndChild();
}

void draw(ui::Face& face) {
    ui::begin_mirror_frame(face);
    ImGui::NewFrame();
    if (face.wishes().dark) ImGui::StyleColorsDark();
    else ImGui::StyleColorsLight();
    face.show_scheme(face.wishes().dark);
    ui::semantics().begin_frame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("all", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
    ui::semantics().open({.key = "main", .role = Role::main, .rect = {0, 0, ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y}});
    text("title", "Proof", Role::heading, 1);
    field();
    button();
    more_controls();
    table(200);
    ui::semantics().close();
    ImGui::End();
    dialog();
    ImGui::Render();
    ui::semantics().end_frame();
    face.present(ui::semantics(), "Proof – OsmoseIt", "en");
}

} // namespace
} // namespace osmose::proof

int main() {
    using namespace osmose;
    ImGui::CreateContext();
    platform::web::Page& page = platform::web::page();
    page.open();
    if (!ui::load_fonts([](std::string_view name) { return platform::web::asset("fonts/" + std::string(name)); })) std::abort();
    static platform::web::WebStorage storage;
    proof::storage = &storage;
    page.run([&page] { proof::draw(page); }, [] { return false; });
}
