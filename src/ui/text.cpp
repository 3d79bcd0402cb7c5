#include "ui/text.hpp"

#include "ui/fonts.hpp"
#include "ui/runs.hpp"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>
#include <utility>

namespace osmose::ui {
namespace {

constexpr std::string_view ellipsis = "\u2026";

char32_t decode(std::string_view text, std::size_t& at) {
    unsigned int c = 0;
    const int length = ImTextCharFromUtf8(&c, text.data() + at, text.data() + text.size());
    at += static_cast<std::size_t>(std::max(length, 1));
    return c;
}

bool joins_backwards(char32_t c) {
    return (c >= 0x300 && c < 0x370) || c == 0x200D || (c >= 0xFE00 && c < 0xFE10) || c == 0x20E3;
}

// Characters that only say where a line may break, or that two stars are no markup.
bool shows(char32_t c) { return c >= 0x20 && c != 0xAD && c != 0x200B && c != 0x2060; }

// Cuts a text into pieces that our fonts hold and runs that the face shapes; spaces between two foreign words stay in the run.
template <class Held, class Foreign>
void for_each_piece(std::string_view text, Held&& held, Foreign&& foreign) {
    std::size_t at = 0, piece = 0, before = 0;
    while (at < text.size()) {
        const std::size_t start = at;
        const char32_t c = decode(text, at);
        if (!shows(c) || fonts_hold(c)) {
            before = start;
            continue;
        }
        const std::size_t from = joins_backwards(c) ? std::max(before, piece) : start;
        if (from > piece) held(text.substr(piece, from - piece));
        std::size_t end = at;
        for (std::size_t next = at; next < text.size();) {
            const char32_t n = decode(text, next);
            if (!fonts_hold(n) && shows(n)) end = next;
            else if (n != ' ') break;
        }
        foreign(text.substr(from, end - from));
        at = piece = before = end;
    }
    if (piece < text.size()) held(text.substr(piece));
}

bool has_foreign(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (const char32_t c = decode(text, at); shows(c) && !fonts_hold(c)) return true;
    return false;
}

float held_width(std::string_view text, const Baked& font) {
    float width = 0;
    for (std::size_t at = 0; at < text.size();)
        if (const char32_t c = decode(text, at); shows(c)) width += font.advance(c);
    return width;
}

// What the face could not shape is shown as so many unknown characters, never as nothing.
std::string unknown(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); decode(text, at)) out += "\uFFFD";
    return out;
}

float draw_held(ImDrawList& list, float x, float baseline, std::string_view text, const Baked& font, Color color) {
    // Loading a glyph may move the atlas to another texture: all of them first, then the vertices.
    int count = 0;
    for (std::size_t at = 0; at < text.size();)
        if (const char32_t c = decode(text, at); shows(c) && font.glyph(c).Visible) ++count;
    if (count > 0) list.PrimReserve(count * 6, count * 4);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decode(text, at);
        if (!shows(c)) continue;
        const ImFontGlyph& glyph = font.glyph(c);
        if (glyph.Visible) {
            const float left = x + glyph.X0 * font.scale, top = font.top(glyph, baseline);
            list.PrimRectUV({left, top}, {left + (glyph.X1 - glyph.X0) * font.scale, top + (glyph.Y1 - glyph.Y0) * font.scale},
                            {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1}, color);
        }
        x += glyph.AdvanceX * font.scale;
    }
    return x;
}

float to_device_pixel(float value) {
    const float density = ImGui::GetCurrentContext()->FontRasterizerDensity;
    return std::round(value * density) / density;
}

} // namespace

TextStyle bold(TextStyle style) {
    if (style.face != Cut::display) style.face = Cut::semibold;
    return style;
}

float text_width(std::string_view text, const TextStyle& style) {
    const Baked font = baked(style);
    float width = 0;
    for_each_piece(
        text, [&](std::string_view piece) { width += held_width(piece, font); },
        [&](std::string_view piece) {
            const Run& run = shaped_run(piece, style);
            width += run.width > 0 ? run.width : held_width(unknown(piece), font);
        });
    return width;
}

float draw_text(ImDrawList& list, float x, float y, std::string_view text, const TextStyle& style, Color color) {
    const Baked font = baked(style);
    const float baseline = to_device_pixel(y + (style.line + font.ascent - font.descent) / 2);
    const float start = to_device_pixel(x);
    const ImVec4& clip = list._CmdHeader.ClipRect;
    if (baseline + style.line < clip.y || y > clip.w) return text_width(text, style);
    float pen = start;
    for_each_piece(
        text, [&](std::string_view piece) { pen = draw_held(list, pen, baseline, piece, font, color); },
        [&](std::string_view piece) {
            const Run& run = shaped_run(piece, style);
            if (run.width > 0) {
                draw_run(list, to_device_pixel(pen), baseline, run, color);
                pen += run.width;
            } else {
                pen = draw_held(list, pen, baseline, unknown(piece), font, color);
            }
        });
    return pen - start;
}

namespace {

// How much of the beginning fits, found by halving: each try of a run has to be shaped.
std::size_t fitting(std::string_view text, const TextStyle& style, float width) {
    std::vector<std::size_t> ends{0};
    for (std::size_t at = 0; at < text.size();) {
        decode(text, at);
        std::size_t after = at;
        if (at == text.size() || !joins_backwards(decode(text, after))) ends.push_back(at);
    }
    const auto fits = [&](std::size_t end) { return end == 0 || text_width(text.substr(0, end), style) <= width; };
    return *std::prev(std::ranges::partition_point(ends, fits));
}

} // namespace

Fitted fit(std::string_view text, const TextStyle& style, float width) {
    if (text_width(text, style) <= width + 0.5f) return {std::string(text), false};
    const Baked font = baked(style);
    const float room = width - held_width(ellipsis, font);
    float used = 0;
    std::string out;
    bool full = false;
    for_each_piece(
        text,
        [&](std::string_view piece) {
            for (std::size_t at = 0; at < piece.size() && !full;) {
                const std::size_t start = at;
                const char32_t c = decode(piece, at);
                used += shows(c) ? font.advance(c) : 0;
                if (used > room) full = true;
                else out += piece.substr(start, at - start);
            }
        },
        [&](std::string_view piece) {
            if (full) return;
            const std::string_view part = piece.substr(0, fitting(piece, style, room - used));
            used += text_width(part, style);
            full = part.size() < piece.size();
            out += part;
        });
    while (out.ends_with(' ')) out.pop_back();
    out += ellipsis;
    return {std::move(out), true};
}

namespace {

// The next place where a line may end after `from`, and where the following one starts.
struct Break {
    std::size_t end, next;
};
Break next_break(std::string_view text, std::size_t from) {
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] == ' ' || text[at] == '\n') {
            std::size_t next = at;
            while (next < text.size() && text[next] == ' ') ++next;
            return {at, next};
        }
        if (text[at] == '-' && at > from && at + 1 < text.size() && text[at + 1] != ' ') return {at + 1, at + 1};
    }
    return {text.size(), text.size()};
}

// As much of a word as fits, at least one character.
std::size_t fitting_prefix(std::string_view word, const TextStyle& style, float width) {
    std::size_t first = 0;
    decode(word, first);
    return std::max(first, fitting(word, style, width));
}

struct Chunk {
    std::string_view text;
    bool bold;
};
std::vector<Chunk> chunks_of(std::string_view text, bool markup) {
    std::vector<Chunk> out;
    bool heavy = false;
    while (markup) {
        const std::size_t star = text.find("**");
        if (star == std::string_view::npos) break;
        if (star > 0) out.push_back({text.substr(0, star), heavy});
        text.remove_prefix(star + 2);
        heavy = !heavy;
    }
    if (!text.empty()) out.push_back({text, heavy});
    return out;
}

// Sets words one after the other, and starts a line when one no longer fits.
class Setter {
public:
    Setter(const TextStyle& style, float width) : style_(style), heavy_(ui::bold(style)), width_(width), lines_(1) {}

    void set(const Chunk& chunk) {
        std::size_t at = 0;
        while (at < chunk.text.size()) {
            if (chunk.text[at] == '\n') {
                start_line();
                ++at;
                continue;
            }
            const Break stop = next_break(chunk.text, at);
            put(chunk.text.substr(at, stop.end - at), chunk.bold);
            if (stop.next > stop.end) pending_space_ = true;
            glued_ = stop.end == chunk.text.size(); // what follows in another weight belongs to the same word
            at = stop.next;
        }
    }
    std::vector<Line> lines() {
        for (Line& line : lines_) join(line);
        return std::move(lines_);
    }

private:
    // The words of a line that follow one another, as one text: what runs from right to left is set as a whole.
    void join(Line& line) const {
        std::vector<Span> joined;
        float moved = 0; // what a run differs in width from its words
        for (Span span : line.spans) {
            span.x += moved;
            const Span* last = joined.empty() ? nullptr : &joined.back();
            const char* const end = last != nullptr ? last->text.data() + last->text.size() : nullptr;
            const bool follows = last != nullptr && last->bold == span.bold && (span.text.data() == end || (span.text.data() == end + 1 && *end == ' '));
            if (!follows) {
                joined.push_back(span);
                continue;
            }
            Span& whole = joined.back();
            const float before = span.x + span.width - whole.x;
            whole.text = {whole.text.data(), span.text.data() + span.text.size()};
            whole.width = has_foreign(span.text) ? text_width(whole.text, whole.bold ? heavy_ : style_) : before;
            moved += whole.width - before;
        }
        line.spans = std::move(joined);
        line.width += moved;
    }

    void start_line() {
        lines_.emplace_back();
        pending_space_ = glued_ = false;
    }
    void put(std::string_view word, bool heavy) {
        if (word.empty()) return;
        const TextStyle& style = heavy ? heavy_ : style_;
        const bool first = lines_.back().spans.empty();
        const float space = pending_space_ && !first ? text_width(" ", style) : 0;
        float width = text_width(word, style);
        if (!first && lines_.back().width + space + width > width_ + 0.5f) {
            const bool glued = glued_ && !pending_space_;
            const Span before = lines_.back().spans.back();
            if (glued) {
                lines_.back().spans.pop_back();
                lines_.back().width = before.x;
            }
            start_line();
            if (glued) add(before.text, before.bold, before.width);
        } else {
            lines_.back().width += space;
        }
        while (lines_.back().spans.empty() && width > width_ + 0.5f) {
            const std::size_t part = fitting_prefix(word, style, width_);
            if (part == word.size()) break;
            add(word.substr(0, part), heavy, text_width(word.substr(0, part), style));
            start_line();
            word.remove_prefix(part);
            width = text_width(word, style);
        }
        add(word, heavy, width);
        pending_space_ = false;
    }
    void add(std::string_view word, bool heavy, float width) {
        Line& line = lines_.back();
        line.spans.push_back({word, heavy, line.width, width});
        line.width += width;
    }

    TextStyle style_, heavy_;
    float width_;
    std::vector<Line> lines_;
    bool pending_space_ = false, glued_ = false;
};

} // namespace

std::vector<Line> wrap(std::string_view text, const TextStyle& style, float width, bool markup) {
    Setter setter(style, std::max(width, style.size));
    for (const Chunk& chunk : chunks_of(text, markup)) setter.set(chunk);
    return setter.lines();
}

void draw_line(ImDrawList& list, float x, float y, const Line& line, const TextStyle& style, Color color) {
    for (const Span& span : line.spans) draw_text(list, x + span.x, y, span.text, span.bold ? bold(style) : style, color);
}

std::string without_markup(std::string_view text) {
    std::string out;
    for (const Chunk& chunk : chunks_of(text, true)) out += chunk.text;
    return out;
}

std::string escape_markup(std::string_view text) {
    // A zero-width joiner between the stars: they stay two stars to the eye and are none to the setter.
    std::string out;
    for (const char c : text) {
        if (c == '*' && out.ends_with('*')) out += "\u2060";
        out += c;
    }
    return out;
}

} // namespace osmose::ui
