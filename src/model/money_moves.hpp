// Money that comes in and goes out of the project itself: revenue (recettes) and costs. What members advance stands among the
// contributions; what they get, in the distributions.
#pragma once

#include "model/contribution.hpp"

namespace osmose::model {

enum class RevenueKind : std::uint8_t { gift, sale, subscription, licence, service, grant, in_kind, fee, other };
template <>
struct Words<RevenueKind> {
    static constexpr std::array<std::string_view, 9> list{"gift",  "sale",    "subscription", "licence", "service",
                                                          "grant", "in-kind", "fee",          "other"};
};

struct Revenue {
    RevenueId id;
    Date date;
    RevenueKind kind = RevenueKind::sale;
    Money amount; // > 0
    std::string from;
    std::optional<MemberId> buyer; // a member who bought: counts for patronage
    std::string note;
    std::optional<ForeignAmount> foreign;
    MemberId entered_by;
    std::optional<DistributionId> distributed; // the distribution that took it
    std::optional<ContributionId> returned;    // it was held, and comes back to be shared
    bool operator==(const Revenue&) const = default;
};

struct Cost {
    CostId id;
    Date date;
    Money amount; // > 0
    std::string note;
    MemberId entered_by;
    Money covered; // by distributions so far
    bool operator==(const Cost&) const = default;
};

} // namespace osmose::model
