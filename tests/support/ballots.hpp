// Ballots in the short form of the literature: "ACBED" ranks A above C above B..., "AB" approves A and B.
#pragma once

#include "rules/tally.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace osmose::test {

inline std::size_t option_of(char letter) { return static_cast<std::size_t>(letter - 'A'); }

// "AB=CD": A, then B and C level, then D.
inline rules::RankedBallot ranks(std::int64_t count, std::string_view letters) {
    rules::RankedBallot ballot{.count = count, .ranking = {}};
    bool level = false;
    for (const char letter : letters) {
        if (letter == '=') {
            level = true;
            continue;
        }
        if (!level) ballot.ranking.emplace_back();
        ballot.ranking.back().push_back(option_of(letter));
        level = false;
    }
    return ballot;
}

inline rules::ApprovalBallot approves(std::int64_t count, std::string_view letters) {
    rules::ApprovalBallot ballot{.count = count, .approves = {}};
    for (const char letter : letters)
        ballot.approves.push_back(option_of(letter));
    return ballot;
}

// "E A C B=D": the order of a tally, those that stand level joined.
inline std::string written(const std::vector<std::vector<std::size_t>>& order) {
    std::string text;
    for (const std::vector<std::size_t>& level : order) {
        if (!text.empty()) text += ' ';
        for (const std::size_t& option : level) {
            if (&option != level.data()) text += '=';
            text += static_cast<char>('A' + option);
        }
    }
    return text;
}

} // namespace osmose::test
