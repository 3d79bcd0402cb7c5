// Who takes part: a member's roles and state, and the card that holds his name beside the journal (model.md §2, §3).
// Cards are no part of the state: one may be dropped while every figure stays whole.
#pragma once

#include "base/date.hpp"
#include "base/money.hpp"
#include "model/ids.hpp"
#include "model/means.hpp"
#include "model/words.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace osmose::model {

enum class Role : std::uint8_t { holder, contributor, ambassador, consumer, treasurer, secretary };
template <>
struct Words<Role> {
    static constexpr std::array<std::string_view, 6> list{"holder",   "contributor", "ambassador",
                                                          "consumer", "treasurer",   "secretary"};
};

// A set of roles.
struct Roles {
    std::uint8_t bits = 0; // bit n is the role with value n
    constexpr bool has(Role role) const { return bits >> static_cast<unsigned>(role) & 1u; }
    constexpr Roles with(Role role) const { return {static_cast<std::uint8_t>(bits | 1u << static_cast<unsigned>(role))}; }
    constexpr Roles without(Role role) const { return {static_cast<std::uint8_t>(bits & ~(1u << static_cast<unsigned>(role)))}; }
    bool operator==(const Roles&) const = default;
};

enum class MemberState : std::uint8_t { candidate, active, left, excluded };
template <>
struct Words<MemberState> {
    static constexpr std::array<std::string_view, 4> list{"candidate", "active", "left", "excluded"};
};

struct Member {
    MemberId id;
    MemberState state = MemberState::candidate;
    Roles roles;
    CardId card;                     // the last one stated; model/card.hpp; empty once it was dropped
    std::vector<CardId> cards_before; // that he stated
    std::uint32_t ordinal = 0;       // 1 for the holder, then in the order of admission; 0 while a candidate
    std::optional<Date> roles_until; // the end of their term, where an office has one
    Date requested, admitted, ended; // stated days; admitted counts once active, ended once left or excluded
    Money commitment;                // how much of losses he would bear at most
    Money repaid;                    // of what he bore
    std::optional<TimeCap> time_cap; // how much of his time he gives at most, where he said so
    std::vector<std::string> offers; // what the request says he brings, in his words
    std::vector<DeviceId> devices;   // those that may write in his name; a candidate's asking device among them
    bool operator==(const Member&) const = default;
};

} // namespace osmose::model
