// The application without pixels: the projects of this device, the open one, what came in, what is being saved. It carries out
// commands, writes each entry as it is made, and says "saved" only when it is. Views read it; main drives it.
#pragma once

#include "app/commands.hpp"
#include "app/figures.hpp"
#include "app/ports/platform.hpp"
#include "app/settings.hpp"
#include "exchange/preview.hpp"

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace osmose::app {

struct Ports {
    Storage& storage;
    Files& files;
    Clock& clock;
    Address& address;
    Random& random;
};

struct ProjectSummary { // of the projects screen, kept beside the entries so that the list opens at once
    model::ProjectId id;
    std::string name, currency;
    std::uint32_t members = 0, contributions = 0, to_confirm = 0;
    std::int64_t undistributed = 0; // minor units
    std::int64_t changed_ms = 0;
};

enum class SaveState : std::uint8_t { saved, saving, local_only, memory_only, failed };

struct Toast {
    std::string key; // of its sentence
    std::vector<std::pair<std::string, std::string>> values;
    bool undo = false;
    std::optional<Error> error;
    std::uint64_t number = 0; // a new toast has a new number
};

// What arrived by link, file, drop or paste, shown before anything is taken over.
struct Incoming {
    Result<exchange::Preview> preview;
    std::string source; // the file's name; empty for a link
};

struct Progress {
    std::string key; // what is being done
    std::uint64_t done = 0, total = 0;
};

class OpenProject {
public:
    const journal::Journal& journal() const;
    const Figures& figures() const;
    model::MemberId me() const;                         // who acts; empty for a reader
    const std::vector<model::MemberId>& mine() const;   // those whom this device may act for
    // Whether an action would apply, in words that the form shows beside the field.
    Result<void> check(const journal::Action& action) const;
    bool can_undo() const;
    bool can_redo() const;
    std::string undo_kind() const, redo_kind() const;   // the kind of the entry meant

private:
    friend class Workspace;
    struct State;
    std::shared_ptr<State> state_;
};

class Workspace {
public:
    explicit Workspace(Ports ports);
    ~Workspace();

    // Reads what this device keeps and the address; then `step` until it is done.
    void start(std::string_view browser_language);
    // Goes on with what is under way (reading, verifying, folding), for about this long. True while there is more to do.
    bool step(std::chrono::milliseconds budget);
    void carry_out(std::vector<Command> commands);

    bool ready() const; // the list of projects is read
    const Settings& settings() const;
    std::string_view language() const; // chosen, or the browser's
    const Route& route() const;
    const std::vector<ProjectSummary>& projects() const;
    const OpenProject* project() const; // the one that the route names; null while it is read, or where there is none
    const Incoming* incoming() const;
    const Toast* toast() const;
    std::optional<Progress> progress() const;
    SaveState save_state() const;
    const Storage::Usage& usage() const;
    Date today() const;
    Instant now() const;
    // The link that CopyLink copies, with where its length still works; made when first asked for.
    Result<exchange::Link> link() const;
    // Text for the clipboard, once: the face copies it within the gesture.
    std::optional<std::string> take_clipboard();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace osmose::app
