// What a decision does with the reserve and with what the project lost (model.md §5): losses that the reserve and then members
// bear, releases of the reserve, and the end of the project. Each carries what it came to, so that later entries never change it.
#pragma once

#include "model/distribution.hpp"

#include <optional>

namespace osmose::model {

// What paid for what. Sums of 0 are left out of the parts.
struct Spending {
    Money from_reserve;
    std::vector<Part> borne;    // by members, of a loss
    Money uncovered;            // of a loss: what nobody bears; its costs stay open
    std::vector<Part> costs;    // that are covered
    std::vector<Part> advances; // that are repaid, by contribution; what a member bore of losses, by member
    Money handed_on;            // to a cause, or to what is shared where none is named
    std::string cause;
    bool operator==(const Spending&) const = default;
};

struct Loss {
    LossId id;
    Date date;
    Money amount; // > 0: of costs that are open
    std::string note;
    Spending spending;
    bool operator==(const Loss&) const = default;
};

// What a reserve is released to. A cause only where the project ends.
enum class ReleaseTo : std::uint8_t { costs, sharing, cause };
template <>
struct Words<ReleaseTo> {
    static constexpr std::array<std::string_view, 3> list{"costs", "sharing", "cause"};
};

struct Release {
    ReleaseId id;
    Date date;
    ReleaseTo to = ReleaseTo::costs;
    std::string note;
    Spending spending;
    bool operator==(const Release&) const = default;
};

// Nobody joins any more, and nothing is brought that is dated after it.
struct ProjectEnd {
    Date date;
    EntryId closing; // of the decision
    bool operator==(const ProjectEnd&) const = default;
};

} // namespace osmose::model
