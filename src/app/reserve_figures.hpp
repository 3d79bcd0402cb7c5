// What the sharing keeps back and what it lost (model.md §5): parts held while a contribution is disputed, the reserve with what
// came into it and went out of it, and losses with who bears them.
#pragma once

#include "app/figures.hpp"

#include <optional>
#include <string>
#include <vector>

namespace osmose::app {

struct HeldRow {
    Person person;
    model::ContributionId contribution;
    std::string what; // its note, or its skill
    model::ContributionKind kind = model::ContributionKind::time;
    Money amount;
    model::DistributionId distribution;
    Date date; // of the distribution
    std::optional<Person> disputed_by; // the first who did
    std::string reason;
    std::optional<model::DecisionId> decision; // under way, that would end the dispute
};

struct LossRow {
    model::LossId id;
    Date date;
    Money amount;
    std::string note;
    Money from_reserve, uncovered;
    std::vector<std::pair<Person, Money>> borne;
    std::string figure; // for explain()
};

// Into the reserve by a distribution, or out of it.
struct ReserveMove {
    EntryId id;
    Date date;
    enum class Kind : std::uint8_t { distribution, loss, to_costs, to_sharing, at_end } kind = Kind::distribution;
    Money amount; // what it adds; below zero: takes
};

struct ReserveFigures {
    std::vector<HeldRow> held; // still held, newest first
    Money held_total;
    std::vector<LossRow> losses;     // newest first
    Money reserve;
    std::vector<ReserveMove> moves; // newest first
    Money open_costs;               // what a loss can be booked of
};

} // namespace osmose::app
