// A project that is open: its journal, who acts here, and the figures of its head. It changes only by entries: appended by this
// device, or merged in. What it wrote is handed back, to be kept.
#pragma once

#include "app/figures.hpp"
#include "app/records.hpp"
#include "journal/journal.hpp"
#include "journal/signature.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace osmose::app {

namespace errc {
inline constexpr Errc nothing_to_undo{"undo.nothing-to-undo"};
inline constexpr Errc nothing_to_redo{"undo.nothing-to-redo"};
inline constexpr Errc before_founding{"past.before-founding"}; // a day on which the project was not founded; values: date
inline constexpr Errc day_to_come{"past.to-come"};             // a day that is not over; values: date
} // namespace errc

class OpenProject {
public:
    OpenProject(journal::Journal journal, DeviceRecord device);

    const journal::Journal& journal() const { return journal_; }
    const Figures& figures(Date today) const;  // of the head, or of the day that is looked at; kept until that changes
    const model::Project& state() const { return past_ ? *past_ : journal_.project(); } // the same
    std::optional<Date> as_on() const { return as_on_; } // the day that is looked at; none: today, and things can be done
    const DeviceRecord& device() const { return device_; }
    const DeviceId& device_id() const { return keys_.device; }
    model::MemberId me() const { return device_.acts_for; } // who acts; empty for a reader
    std::vector<model::MemberId> mine() const;              // those whom this device may act for
    bool is_candidate() const;                              // I asked to join and nobody answered yet

    // Whether an action would apply at that instant, in words that the form shows beside the field.
    Result<void> check(const journal::Action& action, Instant at = {}) const;
    bool can_undo() const;
    bool can_undo(std::span<const EntryId> entries) const; // that were done as one
    bool can_redo() const;
    std::span<const EntryId> newest() const; // what undo() would take back; empty: nothing

    // Whether there is something to see on a day gone by; none: today. Errors: errc::before_founding, errc::day_to_come.
    Result<void> check_day(std::optional<Date> day, Date today) const;
    // Looks at it, or at today again. Precondition: check_day().
    void look_at(std::optional<Date> day);

    // ---- writing (by the workspace): each gives the entry that was written
    Result<EntryId> append(journal::Action action, Instant instant);
    Result<EntryId> request(const model::Card& card, journal::RequestMembership request, Instant instant);
    // Several, undone as one: as many as apply; the last error where none does.
    Result<std::vector<EntryId>> append_all(std::vector<journal::Action> actions, Instant instant);
    // Of what was done as one, all that can still be taken back; an error where nothing can.
    Result<std::vector<EntryId>> undo(Instant instant);
    Result<std::vector<EntryId>> undo(std::span<const EntryId> entries, Instant instant); // these and no others
    Result<std::vector<EntryId>> redo(Instant instant);
    void act_as(const model::MemberId& member);
    void add_card(const model::Card& card) { journal_.add_card(card); }
    void replace(journal::Journal merged); // it holds all that this one held
    journal::HeadSignature sign_head();

private:
    void changed();
    journal::Writer writer(Instant instant) const;
    journal::Journal journal_;
    DeviceRecord device_;
    journal::Keys keys_;
    using Together = std::vector<EntryId>; // done as one
    using All = std::vector<Together>;
    bool can_revert(const Together& done) const;
    All::const_iterator undoable(std::span<const EntryId> entries) const;
    Result<Together> revert(const Together& done, Instant instant);
    Result<Together> undo(All::const_iterator done, Instant instant);
    All undoable_, redoable_; // entries of mine; reverts of mine
    std::optional<Date> as_on_;
    std::optional<model::Project> past_; // the state on that day
    mutable std::optional<Figures> figures_;
    mutable Date figures_of_;
};

ProjectSummary summary_of(const OpenProject& project, Date today, Instant now);

} // namespace osmose::app
