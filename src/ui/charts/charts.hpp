// Charts of amounts: bars, one stacked bar, a ring of people, and the cascade from revenue to each member. Widths are true to scale.
// Each is also words: a screen reader gets the same rows. Amounts come written (with their unit) and as numbers for the widths.
#pragma once

#include "ui/icons.hpp"
#include "ui/items.hpp"
#include "ui/layout.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

// ---- a bar for each, with its words
struct Bar {
    std::string key, label, value, note; // note: "58,3 %"
    double amount = 0;                   // the largest fills the track...
    double whole = 0;                    // ...or this does, where it is stated
    Color color = 0;
    std::optional<Icon> icon = {};
    std::optional<Tint> tint = {};       // of the icon's tile; and of the bar, where it has no colour
    int person = -1;                     // an avatar instead, with this order of joining
    bool highlighted = false;            // you
    std::string href = {};
    bool acts = false;                   // or is pressed
};
// The key of the one that was pressed, or nothing.
std::optional<std::string> bars(std::string_view key, std::string_view name, Items<Bar> list);

// ---- one whole and its parts
struct Part {
    std::string label, value;
    double amount = 0;
    Color color = 0;
};
void stacked_bar(std::string_view name, Items<Part> parts, float height = 30);
// The parts as rows with their colours: what makes a stacked bar readable.
void legend(Items<Part> parts);
// The same in one line, where values are short.
void legend_line(Items<Part> parts);

// ---- above or below zero: a bar that leaves a common zero line to the right or to the left. Beside its figure, which says it.
struct BarScale {
    double least = 0, most = 0; // of all bars in a column
};
void balance_bar(double amount, const BarScale& scale, float width, float height = 10);

// ---- one whole in equal parts, one of them (from 0) marked as one's own; -1: none is. Beside its figure, which says it.
void equal_parts(int parts, int mine, Color color, float height = 7);

// Nine of eleven: one arc for each person.
void ring(std::string_view name, int filled, int whole, std::string_view figure, std::string_view caption, float size = 200);

// ---- from revenue to each member
struct CascadeFlow {
    std::string key, label, detail, value;
    double amount = 0;
    Color color = 0;
    std::string after = {}; // of a step: what is left after it
    int person = -1;        // of a member: order of joining
    bool you = false;
};
struct Cascade {
    std::string name;                            // the sentence that the chart says
    std::vector<CascadeFlow> sources, steps, members;
    std::string revenue_label, revenue, members_label, members_total;
    double revenue_amount = 0, members_amount = 0;
};
std::optional<std::string> cascade(std::string_view key, const Cascade& chart);

Color step_color(int kind); // costs, advances, reserve, solidarity, members

} // namespace osmose::ui
