// Who paid whom, and the years whose accounts are approved (model.md §6).
#pragma once

#include "base/field.hpp"
#include "base/result.hpp"
#include "journal/author.hpp"
#include "model/project.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc payment_not_yours{"payment.not-yours"};         // only who keeps the accounts, pays or receives
inline constexpr Errc payment_to_oneself{"payment.to-oneself"};       // or from the project to the project
inline constexpr Errc payment_for_nothing{"payment.for-nothing"};     // it names neither a distribution nor an advance
inline constexpr Errc no_such_party{"payment.no-such-party"};         // nobody who is or was a member
inline constexpr Errc year_not_over{"accounts.year-not-over"};        // values: year
inline constexpr Errc year_approved{"accounts.year-approved"};        // closed already; values: year
inline constexpr Errc no_such_year{"accounts.no-such-year"};          // 1900 to 9999
} // namespace errc

// Money that really changed hands, between two members or a member and the project's own purse (no from, or no to). By who keeps
// the accounts, or by the member who pays or receives; former members too pay and are paid.
struct RecordPayment {
    static constexpr std::string_view kind = "payment.record";
    static constexpr bool can_be_decided = true;
    Date date;
    std::optional<model::MemberId> from, to;
    Money amount; // > 0
    std::string note;
    std::optional<EntryId> about; // "for": the distribution or the advance that it pays

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    std::vector<EntryId> objects() const { return about ? std::vector{*about} : std::vector<EntryId>{}; }
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("date", date), optional_field("from", from), optional_field("to", to), field("amount", amount),
           optional_field("note", note), optional_field("for", about));
    }
    bool operator==(const RecordPayment&) const = default;
};

// Approves the accounts of a civil year that is over. By a decision alone.
struct CloseYear {
    static constexpr std::string_view kind = "year.close";
    static constexpr bool can_be_decided = true;
    std::int64_t year = 0; // 1900 to 9999
    Date date;             // in a later year

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) { ar(field("year", year), field("date", date)); }
    bool operator==(const CloseYear&) const = default;
};

} // namespace osmose::journal
