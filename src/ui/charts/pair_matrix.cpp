#include "ui/charts/pair_matrix.hpp"

#include "locale/number.hpp"
#include "ui/draw.hpp"
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/layout.hpp"
#include "ui/text.hpp"

#include <algorithm>

namespace osmose::ui {
namespace {

Tone tone_of(std::int64_t here, std::int64_t there) { return here > there ? Tone::ok : here < there ? Tone::accent : Tone::neutral; }

// Numbers would be read as ranks.
std::string letter_of(std::size_t i) { return {static_cast<char>('A' + i)}; }

} // namespace

void pair_matrix(std::string_view name, std::span<const std::string> options, const std::vector<std::vector<std::int64_t>>& preferred) {
    const Palette& p = palette();
    const std::size_t count = options.size();
    const TextStyle figure = type(Type::strong), words = type(Type::label);
    const float space = px(4), head = px(24), cells = room() * .6f;
    const float cell = std::min(px(46), cells / static_cast<float>(std::max<std::size_t>(count, 1)) - space);
    const float label = room() - (cell + space) * static_cast<float>(count);
    std::vector<std::vector<Line>> labels; // all rows are as high as the one whose words take the most lines
    std::vector<std::string> numbered;
    std::size_t lines = 1;
    numbered.reserve(count); // lines refer to the words
    for (std::size_t i = 0; i < count; ++i) {
        numbered.push_back(letter_of(i) + " · " + options[i]);
        labels.push_back(wrap(numbered.back(), words, label - space));
        lines = std::max(lines, labels.back().size());
    }
    const float height = std::max(px(36), words.line * static_cast<float>(lines) + px(4));
    const Rect all = take({.width = room(), .height = head + (height + space) * static_cast<float>(count)});
    const auto column_x = [&](std::size_t column) { return all.x + label + space + (cell + space) * static_cast<float>(column); };
    const auto width_of = static_cast<std::int32_t>(count) + 1;
    const Said table({.role = Role::table, .name = std::string(name), .rect = all, .rows = width_of, .columns = width_of});
    {
        const Said line({.key = "head", .role = Role::row, .rect = {all.x, all.y, all.w, head}, .row = 0});
        say({.key = "corner", .role = Role::column_header, .name = tr("widget.pairs_corner"), .rect = {all.x, all.y, label, head}, .column = 0});
        for (std::size_t column = 0; column < count; ++column) {
            const Rect rect{column_x(column), all.y, cell, head};
            draw::label(rect, letter_of(column), words, p.ink3, draw::Align::centre);
            say({.key = std::to_string(column), .role = Role::column_header, .name = options[column], .rect = rect, .column = static_cast<std::int32_t>(column) + 1});
        }
    }
    for (std::size_t r = 0; r < count; ++r) {
        const float y = all.y + head + (height + space) * static_cast<float>(r);
        const Said line({.key = std::to_string(r), .role = Role::row, .rect = {all.x, y, all.w, height}, .row = static_cast<std::int32_t>(r) + 1});
        const Rect name_rect{all.x, y, label - space, height};
        const Id id = id_of("name");
        float text_y = y + (height - words.line * static_cast<float>(labels[r].size())) / 2;
        for (const Line& each : labels[r]) draw_line(draw::canvas(), all.x, text_y, each, words, draw::paint(p.ink2)), text_y += words.line;
        say({.key = "name", .role = Role::row_header, .name = options[r], .rect = name_rect, .column = 0});
        for (std::size_t c = 0; c < count; ++c) {
            const Rect rect = draw::snap({column_x(c), y, cell, height});
            const bool itself = r == c;
            const ToneColors colors = tone_colors(p, itself ? Tone::neutral : tone_of(preferred[r][c], preferred[c][r]));
            draw::fill(rect, colors.ground, px(6));
            const std::string written = itself ? "" : locale::number(preferred[r][c]);
            draw::label(rect, written, figure, colors.ink, draw::Align::centre);
            if (!itself) tooltip(part_of(id, std::to_string(c)), rect, tr("widget.pairs_cell", {{"count", preferred[r][c]}, {"option", options[r]}, {"other", options[c]}}));
            say({.key = "c" + std::to_string(c), .role = Role::cell, .name = itself ? "–" : written, .rect = rect, .column = static_cast<std::int32_t>(c) + 1});
        }
    }
}

} // namespace osmose::ui
