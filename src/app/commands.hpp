// What a person asked for, as a value: views put commands into the sink, the workspace carries them out after the frame.
// A view never changes anything by itself, and a test can read what a click asked for (architecture.md §2).
#pragma once

#include "app/route.hpp"
#include "app/settings.hpp"
#include "base/date.hpp"
#include "base/money.hpp"
#include "journal/action.hpp"
#include "model/decision_method.hpp"
#include "model/member.hpp"
#include "model/rule.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace osmose::app {

// To another screen; back returns, unless the place is only refined (a filter, an opened row).
struct Go {
    Route route;
    bool refine = false;
};

// One entry in the open project's journal. `done` is the key of the sentence that says so, with its values.
struct Act {
    journal::Action action;
    std::string done;
    std::vector<std::pair<std::string, std::string>> values;
};

// Several entries of one kind, as far as they apply, undone as one; `done` says {count} of how many did.
struct ActAll {
    std::vector<journal::Action> actions;
    std::string done;
};

struct CreateProject {
    std::string name, purpose, person;
    Currency currency;
    model::Rule rule;
    Date date;
};

// A member entered by somebody here for him: a request and its admission, in one step.
struct AddMember {
    std::string name, contact;
    std::vector<std::string> offers;
    model::Roles roles;
    Date date;
};

struct RequestToJoin { // into the project that came in by link or file, which this device does not belong to yet
    std::string name, contact;
    std::vector<std::string> offers;
    Date date;
};

struct ChangeCard { // name and contact of who acts here
    std::string name, contact;
};

struct Distribute {
    std::vector<model::RevenueId> revenues;
    Date date;
};

// To the form of a new decision, filled in: a screen whose change takes a vote leads there with what the vote is to carry out.
struct Propose {
    std::string title, text;
    std::vector<journal::Action> effects;
    model::Method method = model::Method::majority; // suggested; the form may choose another
};

// Entries that were done as one, and where.
struct Done {
    model::ProjectId project;
    bool in_draft = false;
    std::vector<EntryId> entries;
};

struct Undo {
    std::optional<Done> done = {}; // this and nothing else; none: the newest of mine
};
struct Redo {};
struct RevertEntry { // undo of one entry chosen in the history
    EntryId entry;
};

// The whole project as on a day gone by, read-only; without a day, as it is today.
struct LookAt {
    std::optional<Date> day;
};

struct ActAs { // on a device that several members share
    model::MemberId member;
};

struct ChangeSettings {
    Settings settings;
};

struct SaveFile {};   // the whole project as JSON
struct CopyLink {};   // the whole project in a link
struct CopyRequest {}; // my request to join, in a link to send back
struct SaveRequest {}; // the same as a file
struct CopyText {      // as it stands: a list of payments, a device's code
    std::string text;
};
struct SaveDocument {  // a page made for people: a certificate, minutes
    std::string file, media_type, text;
};
struct PickFile {};   // a file chooser; what it gives arrives as Incoming
struct ReadText {     // a pasted link or file text
    std::string text;
};
struct TakeIncoming {};
struct DropIncoming {};
struct OpenExample {  // a copy of a told example, to change and throw away
    std::string name; // "bakery", "software", "film"
};
struct EraseProject { // from this device; asked twice, after an export (issue: nothing is lost by one click)
    model::ProjectId project;
};
struct StartDraft {}; // what if: a copy in memory, in which anything can be tried (app/draft.hpp)
struct DropDraft {};
struct TakeFromDraft { // the same action, on the real project
    EntryId entry;
};
struct ReadAgain {};   // the project that the address names, after it could not be read
struct CancelWork {};

using Command = std::variant<Go, Act, ActAll, CreateProject, AddMember, ChangeCard, RequestToJoin, Distribute, Propose, Undo, Redo, RevertEntry, LookAt, ActAs,
                             ChangeSettings, SaveFile, CopyLink, CopyRequest, SaveRequest, CopyText, SaveDocument, PickFile, ReadText, TakeIncoming, DropIncoming,
                             OpenExample, EraseProject, StartDraft, DropDraft, TakeFromDraft, ReadAgain, CancelWork>;

class Commands {
public:
    void push(Command command) { asked_.push_back(std::move(command)); }
    std::vector<Command> take() { return std::exchange(asked_, {}); }

private:
    std::vector<Command> asked_;
};

} // namespace osmose::app
