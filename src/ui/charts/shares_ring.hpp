// Parts of a whole as arcs around a figure: who holds how much of it. One arc a person, in his tint, in order.
#pragma once

#include "base/fraction.hpp"
#include "ui/theme.hpp"

#include <span>
#include <string>
#include <string_view>

namespace osmose::ui {

struct RingPart {
    Fraction share; // of 1
    Color color = 0;
    std::string name;
    bool marked = false; // drawn stronger: one's own
};
struct RingOptions {
    std::string_view figure, caption; // in the middle
    float size = 190;
};
void shares_ring(std::span<const RingPart> parts, const RingOptions& options);

} // namespace osmose::ui
