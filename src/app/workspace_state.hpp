// What a workspace holds and does inside: seen by its two sources alone. workspace.cpp keeps it in step with the world
// (storage, address, what comes in), workspace_commands.cpp carries out what a person asked for.
#pragma once

#include "app/work.hpp"
#include "app/workspace.hpp"

#include <set>

namespace osmose::app {

// A command that waits until this tab writes for the device and has read what was written before.
struct Held {
    std::optional<model::ProjectId> project; // that it is meant for; none: one that is not here yet
    Command command;
};

// A project whose records are on their way.
struct Reading {
    model::ProjectId project;
    std::uint64_t number; // which reading
    bool again = false;   // another tab wrote something since it began
};

struct Workspace::State {
    explicit State(Ports ports) : ports(ports) {}

    Ports ports;
    Settings settings;
    std::string browser_language = "en";
    Route route;
    std::vector<ProjectSummary> projects;
    int starting = 2; // answers still awaited: settings, list
    std::function<void()> news = [] {};

    std::unique_ptr<OpenProject> open; // what is kept
    std::unique_ptr<Draft> draft;      // of it: shown and written to in its place, and never kept
    std::optional<Reading> asked_for;
    std::uint64_t readings = 0;
    std::optional<model::ProjectId> behind; // the open one, once another tab wrote something of it that is not read yet
    std::optional<std::pair<model::ProjectId, Error>> unread; // the last one that could not be read
    std::optional<OpeningWork> opening;
    std::optional<ReadingWork> reading;
    std::optional<Incoming> incoming;
    std::optional<std::pair<exchange::Bundle, std::string>> arrived; // waits for the project that it belongs to
    std::set<CardId> discarded;                                     // whose records are removed
    std::vector<Held> held;

    std::optional<Toast> toast;
    std::uint64_t toasts = 0;
    std::optional<Prefilled> prefilled;
    std::uint64_t prefills = 0;
    std::optional<std::string> clipboard;
    Toast copied; // said once the clipboard holds it
    mutable std::optional<exchange::Link> link, request_link;
    std::vector<Storage::Record> unsaved;
    bool summary_due = false; // the open one was written to
    std::size_t puts = 0; // groups on their way to the store
    std::optional<Error> put_error;
    Storage::Usage usage;

    // ---- small parts
    Instant now() const { return {ports.clock.now_ms()}; }
    Date today() const { return day_of(now(), ports.clock.utc_offset_minutes()); }

    void say(std::string key, std::vector<std::pair<std::string, std::string>> values = {}, std::optional<Done> undo = {});
    void say(Error error) { toast = Toast{.key = {}, .values = {}, .undo = {}, .error = std::move(error), .number = ++toasts}; }

    // What belongs together is kept together: records gather here until save().
    void put(std::string key, std::string value) { unsaved.push_back({std::move(key), std::move(value)}); }
    void put(Storage::Record record) { unsaved.push_back(std::move(record)); }
    void put(const exchange::Bundle& bundle);
    void save();
    void keep_settings() { put(std::string(settings_key), to_record(settings)); }

    void list(ProjectSummary summary);
    void keep_summary();

    Route route_to(Screen screen, std::string item = {}) const;
    void go(Route to, bool refine);

    // ---- where we are
    void arrive(Route to);
    void look(); // at the day that the address names
    void follow(std::string_view fragment);

    // ---- reading a project
    std::optional<model::ProjectId> open_id() const { return open ? std::optional(open->journal().project().id) : std::nullopt; }
    void read_project(model::ProjectId id);
    void not_read(Error error);
    void opened();
    void read_next(); // what was asked for meanwhile
    void changed_elsewhere(const std::vector<std::string>& keys);

    // ---- what comes in
    void receive(std::string text, std::string source) { reading.emplace(std::move(text), std::move(source)); }
    void received();
    void show_incoming();
    // Keeps what came in; the project is open afterwards.
    bool take_incoming();
    void keep_device() { put(device_key(open->journal().project().id), to_record(open->device())); }

    // ---- what is written
    OpenProject* written() const { return draft ? &draft->project() : open.get(); } // where entries go
    void wrote();
    void discard_cards(); // that were dropped: from the storage too
    void keep(const EntryId& entry);
    bool keep(const Result<EntryId>& entry);
    bool is_here(const Done& done) const { return open_id() == done.project && (draft != nullptr) == done.in_draft; }
    std::optional<Done> undo_of(std::vector<EntryId> entries) const; // none where it cannot be taken back
    bool keep(const Result<std::vector<EntryId>>& entries);
    model::Card new_card(std::string name, std::string contact);
    void keep(const model::Card& card);

    // ---- commands (workspace_commands.cpp)
    void carry_out(std::vector<Command> commands);
    static bool writes(const Command& command);
    bool must_wait(const Command& command) const;
    std::optional<model::ProjectId> meant_by(const Command& command) const; // the project; none: one that is not here yet
    void hold(Command command);
    void catch_up();
    void carry_out_held();
    void drop_held();
    void carry_out(Command& command);

    void run(Go& asked);
    void run(Act& asked);
    void run(ActAll& asked);
    void run(CreateProject& asked);
    void run(AddMember& asked);
    void run(ChangeCard& asked);
    void run(RequestToJoin& asked);
    void run(Distribute& asked);
    void run(Propose& asked);
    void run(Undo& asked);
    void run(Redo&);
    void undone(const Result<std::vector<EntryId>>& reverts, std::string said, int steps); // from a revert to what it is of
    void run(RevertEntry& asked);
    void run(LookAt& asked);
    void run(ActAs& asked);
    void run(ChangeSettings& asked);
    void run(SaveFile&);
    void run(CopyLink&);
    void run(CopyRequest&);
    void copy(const exchange::Link& link);
    void copy(std::string text, std::string done, std::vector<std::pair<std::string, std::string>> values = {});
    void save_file(const std::string& name, std::string_view media_type, std::string_view text, std::function<void()> saved = [] {});
    void arrived_from(Result<Files::File> file);
    void run(SaveRequest&);
    void run(CopyText& asked);
    void run(SaveDocument& asked);
    void run(PickFile&);
    void run(ReadText& asked);
    void run(TakeIncoming&);
    void run(DropIncoming&);
    void run(OpenExample& asked);
    void run(EraseProject& asked);
    void run(StartDraft&);
    void run(DropDraft&);
    void run(TakeFromDraft& asked);
    void run(ReadAgain&);
    void run(CancelWork&);

    std::string language() const { return settings.language.empty() ? browser_language : settings.language; }
    const exchange::Link& project_link() const;
    const exchange::Link& my_request_link() const;
};

} // namespace osmose::app
