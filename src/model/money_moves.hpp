// Money that comes in and goes out of the project itself: revenue (recettes) and costs; and payments (paiements), what really
// changed hands. What members advance stands among the contributions; what they are awarded, in the distributions.
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
    Money from_purse; // of the amount, what the project had already: it was held, or reserved, and comes back to be shared
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

// Money that really changed hands, between two members or a member and the project's own purse.
struct Payment {
    PaymentId id;
    Date date;
    std::optional<MemberId> from, to; // the project itself where there is none; never both
    Money amount;                     // > 0
    std::string note;
    std::optional<EntryId> about;     // the distribution or the advance that it pays
    MemberId entered_by;
    bool operator==(const Payment&) const = default;
};

// A civil year whose accounts a decision approved: what is dated in it takes a decision from then on (model.md §6).
struct ClosedYear {
    std::int64_t year = 0;
    Date date;       // stated: of the approval
    EntryId closing; // of the decision
    bool operator==(const ClosedYear&) const = default;
};

} // namespace osmose::model
