// Money of the project itself: what it gets and what it pays (model.md §5). By who keeps the accounts, or by a
// decision.
#pragma once

#include "base/field.hpp"
#include "base/result.hpp"
#include "journal/author.hpp"
#include "model/project.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace osmose::journal {

namespace errc {
inline constexpr Errc accounts_only{"permission.accounts-only"};
}

struct RecordRevenue {
    static constexpr std::string_view kind = "revenue.record";
    static constexpr bool can_be_decided = true;
    Date date;
    model::RevenueKind revenue_kind = model::RevenueKind::sale;
    Money amount; // > 0
    std::string from, note;
    std::optional<model::MemberId> buyer;
    std::optional<model::ForeignAmount> foreign;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("date", date), field("kind", revenue_kind), field("amount", amount), optional_field("from", from),
           optional_field("buyer", buyer), optional_field("note", note), optional_field("foreign", foreign));
    }
    bool operator==(const RecordRevenue&) const = default;
};

// What the project had already comes back to be shared, as revenue under the id of the entry that says so.
void bring_back(model::Project& project, Money amount, const Author& author, Date date);

struct RecordCost {
    static constexpr std::string_view kind = "cost.record";
    static constexpr bool can_be_decided = true;
    Date date;
    Money amount; // > 0
    std::string note;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) { ar(field("date", date), field("amount", amount), optional_field("note", note)); }
    bool operator==(const RecordCost&) const = default;
};

} // namespace osmose::journal
