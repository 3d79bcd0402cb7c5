// How a decision is taken, and what its votes can come to (model.md §8). The words stand in files and in the command
// line's answers; what a person reads stands in the catalogue of strings.
#pragma once

#include "model/words.hpp"

#include <cstdint>

namespace osmose::model {

// The first five ask yes or no, approval and ranked choose between options (ranked: the Schulze method).
enum class Method : std::uint8_t { majority, two_thirds, three_quarters, unanimity, consent, approval, ranked };
template <> struct Words<Method> {
    static constexpr std::array<std::string_view, 7> list{"majority", "two-thirds", "three-quarters", "unanimity",
                                                          "consent",  "approval",   "schulze"};
};

// Whether its ballots choose between options; else they say yes, no or abstain.
constexpr bool chooses_options(Method method) { return method == Method::approval || method == Method::ranked; }

enum class VoteOutcome : std::uint8_t { adopted, rejected, no_quorum };
template <> struct Words<VoteOutcome> {
    static constexpr std::array<std::string_view, 3> list{"adopted", "rejected", "no quorum"};
};

} // namespace osmose::model
