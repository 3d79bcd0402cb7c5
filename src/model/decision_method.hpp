// How the votes of a decision are counted (model.md §8). rules/tally.hpp computes it.
#pragma once

#include "model/words.hpp"

#include <cstdint>

namespace osmose::model {

enum class Method : std::uint8_t { majority, two_thirds, three_quarters, unanimity, consent, approval, ranked };
template <>
struct Words<Method> {
    static constexpr std::array<std::string_view, 7> list{"majority", "two-thirds", "three-quarters", "unanimity", "consent", "approval", "schulze"};
};

// Yes or no to one proposal; the other two choose among options.
constexpr bool has_options(Method method) { return method == Method::approval || method == Method::ranked; }

} // namespace osmose::model
