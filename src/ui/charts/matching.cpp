#include "ui/charts/matching.hpp"

#include "ui/charts/charts.hpp"
#include "ui/charts/shapes.hpp"
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/memory.hpp"
#include "ui/text.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <cmath>
#include <imgui.h>
#include <map>
#include <numeric>

namespace osmose::ui {
namespace {

constexpr float need_height = 76, giver_height = 64, space = 10, head = 30, thickest = 46, thinnest = 2.5f;

bool lacks(const MatchNeed& need) { return need.covered < need.volume; }

// "Nadia 24 h; Julien 16 h": what a reader who does not see the bands is told.
std::string served_by(const MatchingChart& chart, std::size_t need) {
    std::string words;
    for (const MatchBand& band : chart.bands)
        if (band.need == need) words += (words.empty() ? "" : "; ") + chart.givers[band.giver].label + " " + band.value;
    return words;
}
std::string gives(const MatchingChart& chart, std::size_t giver) {
    std::string words;
    for (const MatchBand& band : chart.bands)
        if (band.giver == giver) words += (words.empty() ? "" : "; ") + chart.needs[band.need].label + " " + band.value;
    return words;
}

// What the pointer or the keyboard is on: its bands stand out, the others step back.
struct Attention {
    enum class On : std::uint8_t { nothing, need, giver, band } on = On::nothing;
    std::size_t which = 0;
    bool operator==(const Attention&) const = default;
};

class Drawing {
public:
    Drawing(Id id, const MatchingChart& chart, const Rect& area) : chart_(chart), area_(area), kept_(kept<Attention>(id)), before_(kept_), grown_(entrance(part_of(id, "grown"), 400)) {
        left_ = {area.x, area.y, std::round(area.w * .36f), area.h};
        right_ = {draw::right(area) - left_.w, area.y, left_.w, area.h};
        order_givers();
        place();
    }

    static float height(const MatchingChart& chart) {
        const float needs = px(need_height + space) * static_cast<float>(chart.needs.size());
        const float givers = px(giver_height + space) * static_cast<float>(std::max<std::size_t>(1, chart.givers.size()));
        return px(head) + std::max(needs, givers) - px(space);
    }

    void draw() {
        now_ = {};
        heads();
        draw_bands();
        draw_needs();
        draw_givers();
        draw_volumes();
        if (now_ != before_) unsettle();
        kept_ = now_;
    }

private:
    struct End {
        float from = 0, to = 0; // the widths that its bands have at both ends
    };
    struct Place {
        float top0 = 0, top1 = 0, thick = 0;
    };

    // Those who serve the upper needs stand higher, so that fewer bands cross.
    void order_givers() {
        std::vector<double> weight(chart_.givers.size()), sum(chart_.givers.size());
        for (const MatchBand& band : chart_.bands) weight[band.giver] += band.volume, sum[band.giver] += band.volume * static_cast<double>(band.need);
        order_.resize(chart_.givers.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        const auto middle = [&](std::size_t giver) { return weight[giver] > 0 ? sum[giver] / weight[giver] : static_cast<double>(chart_.needs.size()); };
        std::ranges::stable_sort(order_, {}, middle);
        rank_.resize(order_.size());
        for (std::size_t i = 0; i < order_.size(); ++i) rank_[order_[i]] = i;
    }

    float need_middle(std::size_t need) const { return area_.y + px(head) + px(need_height + space) * static_cast<float>(need) + px(need_height) / 2; }
    float giver_middle(std::size_t giver) const { return area_.y + px(head) + px(giver_height + space) * static_cast<float>(rank_[giver]) + px(giver_height) / 2; }

    float thick(const MatchBand& band) const { return std::max(px(thinnest), static_cast<float>(band.volume * scale_.at(chart_.needs[band.need].unit))); }

    // Where each band begins and ends: those of one need side by side, in the order of where they go, and so at the other end.
    void place() {
        std::map<std::string, double> largest;
        std::vector<double> of_need(chart_.needs.size()), of_giver(chart_.givers.size());
        for (const MatchBand& band : chart_.bands) of_need[band.need] += band.volume, of_giver[band.giver] += band.volume;
        for (const MatchBand& band : chart_.bands) {
            double& most = largest[chart_.needs[band.need].unit];
            most = std::max({most, of_need[band.need], of_giver[band.giver]});
        }
        for (const auto& [unit, most] : largest) scale_[unit] = most > 0 ? px(thickest) / most : 0;
        places_.resize(chart_.bands.size());
        std::vector<std::size_t> order(chart_.bands.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto stack_up = [&](std::size_t count, auto&& end_of, auto&& middle, auto&& top_of) {
            std::vector<float> whole(count), at(count);
            for (const std::size_t i : order) whole[end_of(i)] += thick(chart_.bands[i]);
            for (std::size_t i = 0; i < count; ++i) at[i] = middle(i) - whole[i] / 2;
            for (const std::size_t i : order) top_of(i) = at[end_of(i)], at[end_of(i)] += thick(chart_.bands[i]);
            return at;
        };
        for (const std::size_t i : order) places_[i].thick = thick(chart_.bands[i]);
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return rank_[chart_.bands[i].giver]; });
        foot_ = stack_up(chart_.needs.size(), [&](std::size_t i) { return chart_.bands[i].need; }, [&](std::size_t need) { return need_middle(need); },
                         [&](std::size_t i) -> float& { return places_[i].top0; });
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return chart_.bands[i].need; });
        stack_up(chart_.givers.size(), [&](std::size_t i) { return chart_.bands[i].giver; }, [&](std::size_t giver) { return giver_middle(giver); },
                 [&](std::size_t i) -> float& { return places_[i].top1; });
    }

    float band_from() const { return draw::right(left_) + px(6); }
    float band_to() const { return right_.x - px(6); }

    // On the curve of a band, its part t of the way: as shapes::band draws it.
    ImVec2 on_band(std::size_t i, float t) const {
        const float u = 1 - t, x0 = band_from(), x1 = band_to(), middle = (x0 + x1) / 2, half = places_[i].thick / 2;
        const float y0 = places_[i].top0 + half, y1 = places_[i].top1 + half;
        return {u * u * u * x0 + 3 * u * t * middle + t * t * t * x1, (u * u * u + 3 * u * u * t) * y0 + (3 * u * t * t + t * t * t) * y1};
    }

    bool pointed_at(std::size_t i, const ImVec2& at) const {
        float low = 0, high = 1;
        for (int round = 0; round < 12; ++round) (on_band(i, (low + high) / 2).x < at.x ? low : high) = (low + high) / 2;
        return std::fabs(on_band(i, low).y - at.y) < std::max(places_[i].thick / 2, px(5));
    }

    bool stands_out(std::size_t i) const {
        const MatchBand& band = chart_.bands[i];
        switch (before_.on) {
        case Attention::On::need: return band.need == before_.which;
        case Attention::On::giver: return band.giver == before_.which;
        case Attention::On::band: return i == before_.which;
        case Attention::On::nothing: break;
        }
        return chart_.givers[band.giver].you;
    }

    void heads() {
        const auto label = [](const Rect& rect, const std::string& words, Align align) {
            draw::label({rect.x, rect.y, rect.w, px(18)}, words, type(Type::label), palette().ink2, align);
            say({.role = Role::text, .name = words, .rect = {rect.x, rect.y, rect.w, px(18)}, .font_size = type(Type::label).size, .font_weight = 500});
        };
        label(left_, chart_.needs_label, Align::start);
        if (!chart_.bands.empty()) label({band_from(), area_.y, band_to() - band_from(), 0}, chart_.bands_label, Align::centre);
        label(right_, chart_.givers_label, Align::start);
    }

    void draw_bands() {
        const Rect middle{band_from(), area_.y + px(head), band_to() - band_from(), area_.h - px(head)};
        const bool over = pointer_over(middle);
        draw::canvas().PushClipRect({middle.x, middle.y - px(8)}, {middle.x + middle.w * grown_, draw::bottom(middle) + px(8)}, true);
        for (const bool marked : {false, true}) // those that stand out lie above
            for (std::size_t i = 0; i < chart_.bands.size(); ++i) {
                if (stands_out(i) != marked) continue;
                const Place& at = places_[i];
                const float strength = marked ? .85f : before_.on == Attention::On::nothing ? (palette().dark ? .46f : .34f) : .14f;
                shapes::band(band_from(), at.top0, at.top0 + at.thick, band_to(), at.top1, at.top1 + at.thick,
                             with_alpha(member_tint(chart_.givers[chart_.bands[i].giver].person), strength));
                if (over && pointed_at(i, ImGui::GetIO().MousePos)) now_ = {Attention::On::band, i};
            }
        for (std::size_t i = 0; i < chart_.needs.size(); ++i)
            if (lacks(chart_.needs[i])) draw_missing(foot_[i], chart_.needs[i].covered > 0);
        draw::canvas().PopClipRect();
    }

    // Below the bands of what is covered it is short: there they still run level.
    void draw_missing(float foot, bool below_bands) {
        const float x = band_from(), length = px(below_bands ? 18 : 64), r = px(below_bands ? 8 : 10), y = foot + (below_bands ? r + px(2) : 0);
        if (!draw::visible({x, y - r, length + 2 * r, 2 * r})) return;
        draw::dashed_line({x, y}, {x + length, y}, palette().accent, px(1.8f), px(5), px(4));
        draw::disc(x + length + r, y, r, palette().accent_soft);
        draw::dashed_border({x + length, y - r, 2 * r, 2 * r}, palette().accent, r);
        draw::label({x + length, y - r, 2 * r, 2 * r}, "?", type(below_bands ? Type::label : Type::strong), palette().accent_ink, Align::centre);
    }

    void draw_needs() {
        const Said said({.key = "needs", .role = Role::group, .name = chart_.needs_label});
        for (std::size_t i = 0; i < chart_.needs.size(); ++i) {
            const MatchNeed& need = chart_.needs[i];
            const Palette& p = palette();
            const bool missing = lacks(need);
            const Rect card = draw::snap({left_.x, need_middle(i) - px(need_height) / 2, left_.w, px(need_height)});
            const Touched touched = pressed(need.key, card, need.href, need.label + ", " + need.value + ", " + need.detail + ", " + need.note, served_by(chart_, i));
            if (touched.hovered || touched.focused) now_ = {Attention::On::need, i};
            const Color ground = missing ? p.accent_soft : p.surface;
            draw::box(card, mix(ground, missing ? mix(ground, p.accent, .12f) : p.surface2, touched.hover), missing ? mix(p.accent_soft, p.accent, .45f) : p.line, px(12));
            const Rect tile{card.x + px(14), card.y + (card.h - px(36)) / 2, px(36), px(36)};
            draw::fill(tile, missing ? p.surface : p.surface2, px(10));
            draw::icon(need.icon, tile.x + tile.w / 2, tile.y + tile.h / 2, px(18), missing ? p.accent_ink : p.ink2);
            words(card, px(62), need.label, need.value, need.detail, need.note, missing ? p.accent_ink : p.primary_ink);
            const Rect track{card.x + px(62), card.y + px(38), card.w - px(76), px(6)};
            meter(track, need.volume > 0 ? need.covered / need.volume : 0, missing ? p.accent : p.primary);
            focus_ring(card, px(12), touched);
        }
    }

    void draw_givers() {
        const Said said({.key = "givers", .role = Role::group, .name = chart_.givers_label});
        if (chart_.givers.empty()) {
            draw::label({right_.x, area_.y + px(head), right_.w, px(24)}, chart_.nobody, type(Type::body), palette().ink3);
            say({.role = Role::text, .name = chart_.nobody, .rect = {right_.x, area_.y + px(head), right_.w, px(24)}});
        }
        for (const std::size_t i : order_) {
            const MatchGiver& giver = chart_.givers[i];
            const Palette& p = palette();
            const Rect card = draw::snap({right_.x, giver_middle(i) - px(giver_height) / 2, right_.w, px(giver_height)});
            const Touched touched = pressed(giver.key, card, giver.href, giver.label + ", " + giver.value, gives(chart_, i));
            if (touched.hovered || touched.focused) now_ = {Attention::On::giver, i};
            draw::box(card, mix(giver.you ? p.primary_soft : p.surface, p.surface2, touched.hover), giver.you ? p.primary_line : p.line, px(12));
            {
                const Hushed quiet;
                in_region(part_of(id_of(giver.key), "avatar"), {card.x + px(14), card.y + (card.h - px(32)) / 2, px(32), 0}, [&] { avatar({giver.label, giver.person}, 32); });
            }
            words(card, px(58), giver.label, giver.value, "", "", 0);
            const Rect track{card.x + px(58), card.y + px(40), card.w - px(72), px(6)};
            meter(track, giver.available > 0 ? giver.used / giver.available : 0, member_tint(giver.person));
            focus_ring(card, px(12), touched);
        }
    }

    Touched pressed(const std::string& key, const Rect& card, const std::string& href, const std::string& name, const std::string& more) {
        const Id id = id_of(key);
        const Touched touched = touch(id, card);
        say({.key = key, .role = Role::link, .name = name, .description = more, .href = href, .rect = card, .item = id, .radius = px(12)});
        if (touched.clicked) go(href);
        return touched;
    }

    void words(const Rect& card, float indent, const std::string& label, const std::string& value, const std::string& detail, const std::string& note, Color note_ink) {
        const TextStyle strong = type(Type::strong), small = type(Type::label);
        const float x = card.x + indent, end = draw::right(card) - px(14), value_width = text_width(value, strong);
        if (draw::label({x, card.y + px(10), end - value_width - px(8) - x, px(20)}, label, type(Type::medium), palette().ink)) tooltip(part_of(next_layout_id(), label), card, label);
        draw::label({end - value_width, card.y + px(10), value_width, px(20)}, value, strong, palette().ink, Align::end);
        if (detail.empty() && note.empty()) return;
        const float note_width = std::min(text_width(note, small), (end - x) * .6f);
        if (draw::label({x, card.y + px(50), end - note_width - px(8) - x, px(18)}, detail, small, palette().ink2)) tooltip(part_of(next_layout_id(), detail), card, detail);
        if (draw::label({end - note_width, card.y + px(50), note_width, px(18)}, note, small, note_ink, Align::end)) tooltip(part_of(next_layout_id(), note), card, note);
    }

    static void meter(const Rect& track, double part, Color fill) {
        draw::fill(track, palette().track, track.h / 2);
        if (part > 0) draw::fill({track.x, track.y, std::max(track.h, track.w * static_cast<float>(std::min(part, 1.0))), track.h}, fill, track.h / 2);
    }

    // The volume of each band that stands out, spread along the way so that none hides another.
    void draw_volumes() {
        std::vector<std::size_t> marked;
        for (std::size_t i = 0; i < chart_.bands.size(); ++i)
            if (stands_out(i)) marked.push_back(i);
        const TextStyle style = type(Type::strong);
        for (std::size_t k = 0; k < marked.size() && grown_ >= 1; ++k) {
            const MatchBand& band = chart_.bands[marked[k]];
            const ImVec2 at = on_band(marked[k], marked.size() == 1 ? .5f : .3f + .4f * static_cast<float>(k) / static_cast<float>(marked.size() - 1));
            const float width = std::max(px(30), text_width(band.value, style) + px(14)), height = px(24);
            const Rect pill{at.x - width / 2, at.y - height / 2, width, height};
            draw::box(pill, palette().surface, member_tint(chart_.givers[band.giver].person), height / 2, 2);
            draw::label(pill, band.value, style, palette().ink, Align::centre);
        }
    }

    const MatchingChart& chart_;
    Rect area_, left_, right_;
    Attention& kept_;
    Attention before_, now_;
    float grown_;
    std::vector<std::size_t> order_, rank_; // givers from above, and the place of each
    std::map<std::string, double> scale_;   // of each unit
    std::vector<Place> places_;
    std::vector<float> foot_; // of each need, below its last band
};

// One need where there is little room: its words, and a bar of those who serve it.
void need_as_bar(const MatchingChart& chart, std::size_t place) {
    const MatchNeed& need = chart.needs[place];
    const Palette& p = palette();
    const bool missing = lacks(need);
    const TextStyle medium = type(Type::medium), strong = type(Type::strong), small = type(Type::label);
    const Rect line = take({.width = room(), .height = px(76)});
    const Id id = id_of(need.key);
    const Touched touched = touch(id, line);
    if (touched.hover > 0) draw::fill(draw::grow(line, px(4)), with_alpha(p.surface2, touched.hover), px(radius::control));
    say({.key = need.key, .role = Role::link, .name = need.label + ", " + need.value + ", " + need.detail + ", " + need.note, .description = served_by(chart, place),
         .href = need.href, .rect = line, .item = id});
    if (touched.clicked) go(need.href);
    const float value = text_width(need.value, strong), note = std::min(text_width(need.note, small), line.w * .6f);
    if (draw::label({line.x, line.y + px(4), line.w - value - px(8), px(22)}, need.label, medium, p.ink)) tooltip(id, line, need.label);
    draw::label({draw::right(line) - value, line.y + px(4), value, px(22)}, need.value, strong, p.ink, Align::end);
    const Rect track{line.x, line.y + px(32), line.w, px(10)};
    draw::fill(track, missing ? p.accent_soft : p.track, px(5));
    if (missing) draw::dashed_border(track, p.accent, px(5));
    float x = track.x;
    for (const MatchBand& band : chart.bands) {
        if (band.need != place || need.volume <= 0) continue;
        const float width = std::max(px(thinnest), track.w * static_cast<float>(band.volume / need.volume));
        draw::fill({x, track.y, std::max(px(thinnest), width - px(1)), track.h}, member_tint(chart.givers[band.giver].person), px(2));
        x += width;
    }
    if (draw::label({line.x, line.y + px(48), line.w - note - px(8), px(20)}, need.detail, small, p.ink2)) tooltip(part_of(id, "detail"), line, need.detail);
    if (draw::label({draw::right(line) - note, line.y + px(48), note, px(20)}, need.note, small, missing ? p.accent_ink : p.primary_ink, Align::end))
        tooltip(part_of(id, "note"), line, need.note);
    focus_ring(line, px(radius::control), touched);
}

void as_bars(const MatchingChart& chart) {
    stack({.gap = 20}, [&] {
        stack({.gap = 4}, [&] {
            paragraph(chart.needs_label, {.type = Type::label, .color = palette().ink2});
            const Said said({.key = "needs", .role = Role::group, .name = chart.needs_label});
            for (std::size_t i = 0; i < chart.needs.size(); ++i) need_as_bar(chart, i);
        });
        stack({.gap = 4}, [&] {
            paragraph(chart.givers_label, {.type = Type::label, .color = palette().ink2});
            if (chart.givers.empty()) hint(chart.nobody);
            std::vector<Bar> list;
            for (const MatchGiver& giver : chart.givers)
                list.push_back({.key = giver.key, .label = giver.label, .value = giver.value, .note = {}, .amount = giver.used, .whole = giver.available,
                                .person = giver.person, .highlighted = giver.you, .href = giver.href});
            bars("givers", chart.givers_label, list);
        });
    });
}

} // namespace

void matching(std::string_view key, const MatchingChart& chart) {
    const Said said({.key = std::string(key), .role = Role::region, .name = chart.name});
    const Id id = scope_id();
    if (room() < px(820)) return as_bars(chart); // below this there is no room for bands between the cards
    block(id, {}, [&](const Rect& place) {
        const float height = Drawing::height(chart);
        Drawing(id, chart, {place.x, place.y, place.w, height}).draw();
        return height;
    });
}

} // namespace osmose::ui
