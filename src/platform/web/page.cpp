#include "platform/web/page.hpp"

#include "platform/web/answers.hpp"
#include "platform/web/shell.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <emscripten/em_macros.h>
#include <imgui.h>
#include <imgui_internal.h>
#include <memory>

namespace osmose::platform::web {

Page& page() {
    static Page only;
    return only;
}

void Page::open() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendPlatformName = "osmose_web";
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigWindowsMoveFromTitleBarOnly = true;
    io.ConfigMacOSXBehaviors = shell_is_mac() != 0; // one wasm for all: Dear ImGui's own test is made when compiling
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    ImGui::GetPlatformIO().Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) { page().copy_to_clipboard(text, [](bool) {}); };
    ImGui::GetPlatformIO().Platform_GetClipboardTextFn = [](ImGuiContext*) { return ""; }; // pasting is the browser's
    const bool draws = shell_plain() == 0 && surface_.open();
    if (!draws) surface_.open_without_pixels();
    shell_ready(draws ? 1 : 0);
}

void Page::run(std::function<void()> draw, std::function<bool()> work) {
    draw_ = std::move(draw);
    work_ = std::move(work);
    woken(3);
}

void Page::woken(int frames) {
    settling_ = std::max(settling_, frames);
    shell_request_frame();
}

void Page::request_frame() { shell_request_frame(); }

void Page::request_frame_after(std::chrono::milliseconds delay) {
    shell_request_frame_after(static_cast<int>(std::max<std::chrono::milliseconds::rep>(delay.count(), 0)));
}

void Page::go_on() { shell_go_on(); }

bool Page::work() { return work_ && work_(); }

bool Page::frame() {
    if (!draw_ || drawing_ || !surface_.has_size()) return false;
    drawing_ = true;
    const double now = shell_now();
    ImGui::GetIO().DeltaTime = std::max(static_cast<float>((now - last_frame_) / 1000.0), 1.0f / 1000.0f); // after a rest: all of it
    last_frame_ = now;
    if (settling_ > 0) --settling_;
    surface_.begin_frame();
    draw_();
    surface_.render();
    if (const int cursor = ImGui::GetMouseCursor(); cursor != cursor_) shell_cursor(cursor_ = cursor);
    drawing_ = false;
    if (wants_another_frame()) shell_request_frame();
    return ImGui::GetCurrentContext()->InputEventsQueue.Size > 0 || !events_.empty();
}

bool Page::wants_another_frame() const {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (settling_ > 0 || !events_.empty() || context.InputEventsQueue.Size > 0) return true;
    for (const ImGuiWindow* window : context.Windows)
        if (window->Active && (window->HiddenFramesCannotSkipItems > 0 || window->AutoFitFramesX > 0 || window->AutoFitFramesY > 0))
            return true;
    return false;
}

void Page::present(const ui::Semantics& tree, std::string_view title, std::string_view language) {
    if (const auto patch = mirror_.build(tree); !patch.empty()) shell_mirror(patch.data(), static_cast<int>(patch.size()));
    if (title != title_ || language != language_) {
        title_ = title;
        language_ = language;
        shell_page(title_.c_str(), language_.c_str());
    }
    if (focused_number_ != 0) focused_item_ = mirror_.item_of(focused_number_);
}

std::vector<ui::MirrorEvent> Page::take_events() { return std::exchange(events_, {}); }

void Page::mirror_event(int kind, std::uint32_t number, std::string value, float x, float y) {
    using Kind = ui::MirrorEvent::Kind;
    const ui::MirrorEvent event{static_cast<Kind>(kind), mirror_.item_of(number), std::move(value), x, y};
    if (event.kind == Kind::scroll) mirror_.dom_scrolled(number, x, y);
    if (event.kind == Kind::focus) {
        focused_number_ = number;
        focused_item_ = event.item;
    } else if (event.kind == Kind::blur && focused_number_ == number) {
        focused_number_ = focused_item_ = 0;
    }
    events_.push_back(event);
    woken();
}

ui::ShapedRun Page::shape(std::string_view utf8, float pixel_size, bool bold) {
    const std::unique_ptr<std::uint8_t, decltype(&std::free)> bytes(
        shell_shape(utf8.data(), static_cast<int>(utf8.size()), pixel_size, bold ? 1 : 0), &std::free);
    if (!bytes) return {};
    std::int32_t head[4];
    std::memcpy(head, bytes.get(), sizeof head);
    ui::ShapedRun run{head[0], head[1], head[2], {}, {}};
    const auto pixels = static_cast<std::size_t>(run.width) * static_cast<std::size_t>(run.height);
    const std::uint8_t* data = bytes.get() + sizeof head;
    if (head[3] != 0)
        run.rgba.assign(data, data + pixels * 4);
    else
        run.alpha.assign(data, data + pixels);
    return run;
}

void Page::copy_to_clipboard(std::string_view text, std::function<void(bool)> done) {
    const int request = expect([done = std::move(done)](const Result<std::string>& answer) { done(answer.has_value()); });
    shell_copy(request, text.data(), static_cast<int>(text.size()));
}

void Page::show_scheme(bool dark) {
    if (scheme_known_ && dark == dark_) return;
    scheme_known_ = true;
    shell_scheme((dark_ = dark) ? 1 : 0);
}

void Page::environment(Wishes wishes, Insets insets) {
    wishes_ = wishes;
    insets_ = insets;
    woken();
}

} // namespace osmose::platform::web

using osmose::platform::web::page;

extern "C" {

// One frame; true when more input waits, so that a gesture can be carried out within its own event.
EMSCRIPTEN_KEEPALIVE bool osmose_frame() { return page().frame(); }

// A piece of the work under way; true when there is more.
EMSCRIPTEN_KEEPALIVE bool osmose_work() { return page().work(); }

EMSCRIPTEN_KEEPALIVE void osmose_surface(float css_width, float css_height, int pixel_width, int pixel_height) {
    page().surface().resize(css_width, css_height, pixel_width, pixel_height);
    page().woken();
}

EMSCRIPTEN_KEEPALIVE void osmose_context(bool lost) {
    if (lost) {
        page().surface().lose_context();
        return;
    }
    page().surface().restore_context();
    page().woken();
}

// `value` is the page's own copy, freed here.
EMSCRIPTEN_KEEPALIVE void osmose_mirror_event(int kind, std::uint32_t number, char* value, float x, float y) {
    page().mirror_event(kind, number, value != nullptr ? value : "", x, y);
    std::free(value);
}

EMSCRIPTEN_KEEPALIVE void osmose_environment(bool dark, bool contrast, bool still, bool touch, float top, float right, float bottom,
                                             float left) {
    page().environment({dark, contrast, still, touch}, {top, right, bottom, left});
}
}
