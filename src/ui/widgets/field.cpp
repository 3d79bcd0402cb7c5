#include "ui/widgets/field.hpp"

#include "locale/text.hpp"
#include "ui/fonts.hpp"
#include "ui/frame.hpp"
#include "ui/frame_state.hpp"
#include "ui/layout.hpp"
#include "ui/memory.hpp"
#include "ui/overlay.hpp"
#include "ui/text.hpp"
#include "ui/widgets/field_frame.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <imgui.h>
#include <imgui_internal.h>
#include <utility>

namespace osmose::ui {
namespace {

// Label, its space, and the box; what stands below comes as lines.
struct Below {
    std::vector<Line> lines;
    bool error = false;
};

Below below_of(const FieldOptions& options, float width) {
    Below out;
    out.error = !options.error.empty();
    const std::string_view words = out.error ? options.error : options.hint;
    if (!words.empty()) out.lines = wrap(words, type(Type::small), width - (out.error ? px(18) : 0));
    return out;
}

void draw_below(const Below& below, const Rect& box) {
    const TextStyle style = type(Type::small);
    const Color ink = below.error ? palette().red_ink : palette().ink3;
    float y = draw::bottom(box) + px(4);
    if (below.error && !below.lines.empty()) draw::icon(Icon::triangle_alert, box.x + px(7), y + style.line / 2, px(14), ink);
    for (const Line& line : below.lines) {
        draw_line(draw::canvas(), box.x + (below.error ? px(18) : 0), y, line, style, draw::paint(ink));
        y += style.line;
    }
}

void draw_box(const Rect& box, const FieldOptions& options, const FieldFrame& frame) {
    const Palette& p = palette();
    const bool wrong = !options.error.empty();
    const float round = px(radius::control);
    if (frame.focused) draw::fill(draw::grow(box, px(3)), p.primary_line, round + px(3));
    const Color edge = frame.focused ? p.primary : wrong ? p.red : mix(p.control, p.ink2, frame.touched.hover);
    draw::box(box, p.surface, edge, round, frame.focused ? 2.f : 1.f);
}

int grow_with(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto& text = *static_cast<std::string*>(data->UserData);
        text.resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = text.data();
    }
    return 0;
}

// The desktop's own editing, inside the frame; at rest the value is drawn as everywhere, and Dear ImGui's copy is not seen.
Edited edit_here(std::string_view key, std::string& value, const FieldFrame& frame, bool multiline, const FieldOptions& options) {
    const TextStyle style = field_type();
    const std::string hidden = "##" + std::string(key);
    ImGui::PushFont(font_of(style.face), line_size(style.size));
    const float padding = multiline ? px(8) : std::max(0.f, (frame.box.h - ImGui::GetFontSize()) / 2);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {frame.value.x - frame.box.x, padding});
    ImGui::PushStyleColor(ImGuiCol_Text, frame.typing ? palette().ink : 0);
    ImGui::GetCurrentWindow()->DC.CursorPos = draw::min(frame.box); // a place, not an extent: one that is out of view adds nothing to the page
    ImGui::PushOverrideID(scope_id());
    ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackResize | (frame.disabled ? ImGuiInputTextFlags_ReadOnly : ImGuiInputTextFlags_None);
    if (options.input_mode == "search") flags |= ImGuiInputTextFlags_CallbackHistory; // up and down go through what was found, and leave the field alone
    const float width = draw::right(frame.value) - frame.box.x;
    Edited out;
    struct Asked {
        bool once = false;
    };
    if (options.focus && !std::exchange(kept<Asked>(part_of(frame.id, "focus")).once, true)) ImGui::SetKeyboardFocusHere();
    if (multiline) {
        out.changed = ImGui::InputTextMultiline(hidden.c_str(), value.data(), value.capacity() + 1, {width, frame.box.h}, flags,
                                                grow_with, &value);
    } else {
        ImGui::SetNextItemWidth(width);
        out.changed = ImGui::InputText(hidden.c_str(), value.data(), value.capacity() + 1, flags, grow_with, &value);
    }
    out.committed = ImGui::IsItemDeactivatedAfterEdit();
    ImGui::PopID();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    ImGui::PopFont();
    return out;
}

void draw_value(const FieldFrame& frame, std::string_view value, const FieldOptions& options, bool multiline, Align align) {
    const TextStyle style = field_type();
    const bool empty = value.empty();
    const Color ink = empty ? palette().ink3 : palette().ink;
    const std::string_view words = empty ? options.placeholder : value;
    if (!multiline) {
        if (draw::label(frame.value, words, style, ink, align) && !empty) tooltip(frame.id, frame.value, words);
        return;
    }
    float y = frame.value.y;
    draw::canvas().PushClipRect(draw::min(frame.box), draw::max(frame.box), true);
    for (const Line& line : wrap(words, style, frame.value.w)) {
        draw_line(draw::canvas(), frame.value.x, y, line, style, draw::paint(ink));
        y += style.line;
    }
    draw::canvas().PopClipRect();
}

struct Kind {
    Role role = Role::text_field;
    Align align = Align::start;
    int lines = 1;
};

Edited field(std::string_view key, std::string& value, const FieldOptions& options, const Kind& kind) {
    const bool multiline = kind.lines > 1;
    const Id id = id_of("##" + std::string(key));
    const FieldFrame frame = field_frame(id, options, kind.lines);
    Edited out;
    const draw::Fade fade(frame.disabled ? .45f : 1);
    if (face().owns_fields()) {
        if (const std::optional<FieldInput> input = frame.disabled ? std::nullopt : field_input(id)) {
            out = {input->text != value, input->committed};
            value = input->text;
        }
    } else {
        out = edit_here(key, value, frame, multiline, options);
    }
    if (!frame.typing) draw_value(frame, value, options, multiline, kind.align);
    if (frame.typing) frame_state().field_focused = true;
    Node node = field_node(key, kind.role, options, frame, value);
    node.align_end = kind.align == Align::end;
    if (multiline) node.line_height = field_type().line;
    say(std::move(node));
    return out;
}

} // namespace

TextStyle field_type() {
    TextStyle style = type(Type::body);
    if (phone()) style.size = px(16); // a browser on a phone zooms into smaller ones
    return style;
}

FieldFrame field_frame(Id id, const FieldOptions& options, int lines, float trailing) {
    FieldFrame out;
    out.id = id;
    out.disabled = !options.disabled_because.empty();
    const TextStyle text = field_type();
    TextStyle label = type(Type::label);
    label.size = px(13);
    const float head = options.label_hidden || options.label.empty() ? 0 : label.line + px(6);
    const float height = lines > 1 ? text.line * static_cast<float>(lines) + px(18) : px(phone() ? 46 : 38);
    Want want;
    if (options.width > 0) want.width = std::min(px(options.width), in_row() ? px(options.width) : room());
    else if (in_row()) want.grow = 1;
    block(part_of(id, "field"), want, [&](const Rect& place) {
        out.box = draw::snap({place.x, place.y + head, place.w, height});
        const Below below = below_of(options, place.w);
        if (head > 0) {
            out.label = {place.x, place.y, std::min(place.w, text_width(options.label, label)), label.line};
            draw::label({place.x, place.y, place.w, label.line}, options.label, label, palette().ink);
            if (options.optional) {
                TextStyle light = label;
                light.face = Cut::regular;
                const float x = draw::right(out.label) + px(4);
                draw::label({x, place.y, std::max(0.f, draw::right(place) - x), label.line}, "(" + tr("widget.optional") + ")", light, palette().ink3);
            }
        }
        out.touched.hovered = pointer_over(out.box) && !out.disabled;
        out.touched.hover = eased(part_of(id, "hover"), out.touched.hovered, 90);
        if (face().owns_fields() || trailing > 0) out.touched = touch(id, out.box, out.disabled);
        const ImGuiContext& g = *ImGui::GetCurrentContext();
        const bool active = g.ActiveId == id;
        out.typing = face().owns_fields() ? face().focused_item() == id : active;
        out.focused = face().owns_fields() ? out.typing : active || (g.NavId == id && g.NavCursorVisible);
        const draw::Fade fade(out.disabled ? .45f : 1);
        draw_box(out.box, options, out);
        float left = out.box.x + px(12), right = draw::right(out.box) - px(12) - trailing;
        const float middle = out.box.y + out.box.h / 2;
        if (options.icon) {
            draw::icon(*options.icon, left + px(8), middle, px(16), palette().ink3);
            left += px(24);
        }
        if (!options.unit.empty()) {
            const float width = text_width(options.unit, text);
            draw::label({right - width, out.box.y, width, out.box.h}, options.unit, text, palette().ink3);
            right -= width + px(8);
        }
        out.value = lines > 1 ? Rect{left, out.box.y + px(9), right - left, out.box.h - px(18)} : Rect{left, out.box.y, right - left, out.box.h};
        draw_below(below, out.box);
        const float foot = below.lines.empty() ? 0 : px(4) + type(Type::small).line * static_cast<float>(below.lines.size());
        if (out.disabled) tooltip(id, out.box, options.disabled_because);
        if (!options.error.empty() && appears(part_of(id, "error"))) reveal({place.x, place.y, place.w, head + height + foot});
        return head + height + foot;
    });
    return out;
}

Node field_node(std::string_view key, Role role, const FieldOptions& options, const FieldFrame& frame, std::string value) {
    const auto string = [](std::string_view words) { return std::string(words); };
    std::string description = string(options.disabled_because.empty() ? options.hint : options.disabled_because);
    std::string name = string(options.label);
    if (!options.unit.empty()) name += ", " + string(options.unit);
    return {.key = string(key), .role = role, .name = std::move(name), .value = std::move(value), .description = std::move(description),
            .error = string(options.error), .placeholder = string(options.placeholder), .input_mode = string(options.input_mode),
            .autocomplete = string(options.autocomplete), .rect = frame.box, .text = frame.label, .content = frame.value, .item = frame.id,
            .font_size = field_type().size, .radius = px(radius::control), .disabled = frame.disabled, .focus = options.focus};
}

Edited text_field(std::string_view key, std::string& value, const FieldOptions& options) { return field(key, value, options, {}); }

Edited text_area(std::string_view key, std::string& value, const FieldOptions& options, int lines) {
    return field(key, value, options, {.role = Role::text_area, .lines = lines});
}

Edited number_field(std::string_view key, std::string& value, const FieldOptions& options) {
    FieldOptions decimal = options;
    if (decimal.input_mode.empty()) decimal.input_mode = "decimal";
    return field(key, value, decimal, {.role = Role::number_field, .align = options.unit.empty() ? Align::end : Align::start});
}

Edited search_field(std::string_view key, std::string& value, const FieldOptions& options) {
    FieldOptions search = options;
    search.icon = Icon::search;
    search.input_mode = "search";
    search.label_hidden = true;
    return field(key, value, search, {});
}

std::string error_of(const Result<void>& checked, std::string_view field, bool shown) {
    return shown && !checked && checked.error().place.field == field ? locale::sentence(checked.error()) : std::string{};
}

void form_error(std::string_view words) {
    if (words.empty()) return;
    const Said said({.role = Role::alert, .name = std::string(words)});
    row({.gap = 8, .align = Align::start}, [&] {
        const Rect rect = take({.width = px(18), .height = type(Type::body).line});
        if (appears(id_of(words))) reveal(rect);
        draw::icon(Icon::triangle_alert, rect.x + px(9), rect.y + rect.h / 2, px(16), palette().red_ink);
        paragraph(words, {.color = palette().red_ink});
    });
}

} // namespace osmose::ui
