// The members as they are asked for, and one of them whole: what he brought, received, is owed and holds, and the devices that write
// in his name. Asked of app::Figures, which keeps the last answer.
#pragma once

#include "app/figures.hpp"
#include "model/means.hpp"
#include "model/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace osmose::app {

enum class MemberScope : std::uint8_t { active, candidates, gone };
enum class MemberOrder : std::uint8_t { joined, name, value, received };

struct MemberQuery {
    MemberScope scope = MemberScope::active;
    std::string text; // in the name, the contact, what is offered
    MemberOrder order = MemberOrder::joined;
    bool down = false;
    bool operator==(const MemberQuery&) const = default;
};
struct MemberList {
    std::vector<const MemberRow*> rows;
    Money value, received;
};

struct DeviceRow {
    DeviceId id;
    bool here = false;           // the one in use
    std::optional<Instant> tied; // by its own clock's word
    std::optional<Instant> wrote;
};
struct RightRow {
    model::ResultId result;
    std::string name;
    model::ResultKind kind = model::ResultKind::other;
    Fraction share;
};
struct MemberOffer {
    model::OfferId id;
    model::OfferFacts facts;
};
struct MemberProfile {
    model::MemberId id;
    std::optional<Date> roles_until, ended;
    bool has_card = false;
    std::vector<KindTotal> by_kind;  // of what counts, the greatest first
    std::vector<std::size_t> counts; // contributions of each of these
    std::size_t waiting = 0;         // recorded, not confirmed yet
    Money held;                      // of his parts, as long as what brought them is disputed
    Money balance;                   // above zero he is owed, below he owes
    Money refunded, borne, commitment;
    std::optional<model::TimeCap> time_cap;
    std::vector<RightRow> rights;
    std::vector<MemberOffer> offers;    // that stand
    std::vector<DeviceRow> devices;
};

} // namespace osmose::app
