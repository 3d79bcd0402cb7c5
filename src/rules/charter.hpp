// Whether a project keeps to the cooperative charter (model.md §13): six points, each kept, departed from, or not yet
// to be told, why, and what would mend it. It judges nobody and gives no legal advice.
#pragma once

#include "model/project.hpp"
#include "rules/sentence.hpp"

#include <optional>
#include <vector>

namespace osmose::rules {

enum class CharterPoint : std::uint8_t {
    gains,  // shared by contribution
    voice,  // one member, one voice
    rights, // equal ones
    risks,  // costs and risks are shared
    open,   // to join
    form,   // rule and legal form agree
};

enum class Verdict : std::uint8_t { kept, departs, not_yet };

struct CharterAnswer {
    CharterPoint point = CharterPoint::gains;
    Verdict verdict = Verdict::not_yet;
    Sentence why;                 // keys under "charter."
    std::optional<Sentence> mend; // none where it is kept, or nothing is to be done
};

inline constexpr std::int32_t days_to_answer = 60; // a request to join that waits longer is not answered

// One answer a point, in their order. today: against which open requests are held. Precondition: the project is
// founded. Errors: errc::overflow, for a rule with a great many percentages.
Result<std::vector<CharterAnswer>> charter(const model::Project& project, Date today);

// The part of the surplus, what is left once costs and advances are paid, that a rule's reserve takes while it is below
// its target. Throws std::overflow_error: use within guard().
Fraction reserved_part(const model::Rule& rule);

} // namespace osmose::rules

namespace osmose::model {

template <> struct Words<rules::CharterPoint> {
    static constexpr std::array<std::string_view, 6> list{"gains", "voice", "rights", "risks", "open", "form"};
};
template <> struct Words<rules::Verdict> {
    static constexpr std::array<std::string_view, 3> list{"kept", "departs", "not-yet"};
};

} // namespace osmose::model
