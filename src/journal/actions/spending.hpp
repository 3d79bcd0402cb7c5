// Losses, releases of the reserve and the end of the project (model.md §5, §8). By a decision alone: its closing says what they come
// to, from what it had seen.
#pragma once

#include "base/field.hpp"
#include "base/result.hpp"
#include "journal/author.hpp"
#include "journal/judgement.hpp"
#include "model/project.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc cause_missing{"reserve.cause-missing"};
inline constexpr Errc cause_needless{"reserve.cause-needless"}; // a cause is named, and the reserve does not go to one
inline constexpr Errc cause_at_end{"reserve.cause-at-end"};     // as long as a project goes on, solidarity is a step of its rule
inline constexpr Errc end_spends_all{"reserve.end-spends-all"}; // costs come first in any case: say where the rest goes
} // namespace errc

// Of costs that are open: the reserve bears it first, then members up to their commitments.
struct BookLoss {
    static constexpr std::string_view kind = "loss.book";
    static constexpr bool judged_by_seen_state = true;
    static constexpr bool can_be_decided = true;
    Date date;
    Money amount; // > 0
    std::string note;

    Result<Judgement> judge(const model::Project& seen, const Author&) const;
    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&, const Judgement&) const;
    template <class Archive>
    void serialize(Archive& ar) { ar(field("date", date), field("amount", amount), optional_field("note", note)); }
    bool operator==(const BookLoss&) const = default;
};

// To costs that are open, or back to be shared.
struct ReleaseReserve {
    static constexpr std::string_view kind = "reserve.release";
    static constexpr bool judged_by_seen_state = true;
    static constexpr bool can_be_decided = true;
    Date date;
    Money amount; // > 0
    model::ReleaseTo to = model::ReleaseTo::costs;
    std::string note;

    Result<Judgement> judge(const model::Project& seen, const Author&) const;
    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&, const Judgement&) const;
    template <class Archive>
    void serialize(Archive& ar) { ar(field("date", date), field("amount", amount), field("to", to), optional_field("note", note)); }
    bool operator==(const ReleaseReserve&) const = default;
};

// The reserve pays open costs, then advances; the rest goes to a cause, or is shared. Payments, votes and distributions go on.
struct EndProject {
    static constexpr std::string_view kind = "project.end";
    static constexpr bool judged_by_seen_state = true;
    static constexpr bool can_be_decided = true;
    Date date;
    model::ReleaseTo rest = model::ReleaseTo::cause; // never costs
    std::string cause;                               // where it goes to one; empty: the first that the rule names
    std::string note;

    Result<Judgement> judge(const model::Project& seen, const Author&) const;
    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&, const Judgement&) const;
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("date", date), field("rest", rest), optional_field("cause", cause), optional_field("note", note));
    }
    bool operator==(const EndProject&) const = default;
};

// Parts that are paid. What later entries took out of the state is in no row any more: then there is nothing to note.
void cover_costs(model::Project& project, const std::vector<model::Part>& parts);
void repay_advances(model::Project& project, const std::vector<model::Part>& parts); // of a contribution, or of what a member bore

} // namespace osmose::journal
