// What if: a project in memory that began as a copy of the real one and in which anything can be tried. Its entries are never stored
// and never leave this device; one that proves good is written anew into the real project. Beside it, what differs between the two.
#pragma once

#include "app/open_project.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace osmose::app {

// A figure in the real project and in the draft.
struct Beside {
    Money real, draft;
    bool differs() const { return real != draft; }
};

struct MemberBeside {
    Person person;
    Beside value;                     // points
    Fraction real_share, draft_share; // of all counted value
    Beside part;                      // of what sharing now would give, or the last sharing gave
    Beside balance;
    bool differs() const { return value.differs() || part.differs() || balance.differs() || real_share != draft_share; }
};

struct DraftEntry {
    HistoryRow row; // as it stands in the draft
    bool taken = false;
    Result<void> may_take; // into the real project, as that one is now
};

struct Comparison {
    std::vector<MemberBeside> members; // in order of joining; those of the draft alone too
    Beside value, to_share, reserve, shared; // points counted; revenue that waits, what is held, what members got in all
    std::size_t real_members = 0, draft_members = 0;
    std::vector<DraftEntry> entries;   // the first one first
};

class Draft { // stays where it is: its figures look at its journal
public:
    explicit Draft(const OpenProject& real) : project_(journal::Journal(real.journal()), real.device()) {}
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    OpenProject& project() { return project_; }
    const OpenProject& project() const { return project_; }
    void wrote(const EntryId& entry) { entries_.push_back(entry); } // into the draft
    std::size_t size() const { return entries_.size(); }

    // Writes an entry of the draft anew into the real project, as its author: what names another entry of the draft names the one
    // that was taken from it.
    struct Taken {
        EntryId entry;                  // in the real project
        std::optional<model::Card> card; // that it names
    };
    Result<Taken> take(OpenProject& real, const EntryId& entry, Instant instant);
    // Kept until one of the two changes.
    const Comparison& compared(const OpenProject& real, Date today) const;

private:
    struct Again {
        journal::Action action;
        model::MemberId author;
    };
    Result<Again> again(const OpenProject& real, const EntryId& entry) const;

    struct Place { // of what was compared
        std::size_t real = 0, draft = 0, taken = 0;
        Date today;
        bool operator==(const Place&) const = default;
    };
    OpenProject project_;
    std::vector<EntryId> entries_;
    std::map<EntryId, EntryId> taken_; // entry of the draft: entry of the real one
    mutable std::optional<std::pair<Place, Comparison>> compared_;
};

} // namespace osmose::app
