// The application without pixels: the projects of this device, the open one, what came in, what is being saved. It carries out
// commands, writes each entry as it is made, and says "saved" only when it is. Views read it; main drives it.
#pragma once

#include "app/commands.hpp"
#include "app/draft.hpp"
#include "app/open_project.hpp"
#include "app/ports/platform.hpp"
#include "app/records.hpp"
#include "app/settings.hpp"
#include "exchange/link.hpp"
#include "exchange/preview.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace osmose::app {

namespace errc {
inline constexpr Errc incomplete{"workspace.incomplete"};             // values: count of the records that are here, without the founding
inline constexpr Errc records_left_out{"workspace.records-left-out"}; // values: count
inline constexpr Errc not_carried_out{"workspace.not-carried-out"};   // another tab took over
inline constexpr Errc not_copied{"workspace.not-copied"};             // to the clipboard
inline constexpr Errc link_too_long{"workspace.link-too-long"};       // values: length, most: take the file instead
} // namespace errc

struct Ports {
    Storage& storage;
    Files& files;
    Clock& clock;
    Address& address;
    Random& random;
};

enum class SaveState : std::uint8_t { saved, saving, local_only, memory_only, failed };

struct Toast {
    std::string key; // of its sentence
    std::vector<std::pair<std::string, std::string>> values;
    std::optional<Done> undo; // what its Undo takes back
    std::optional<Error> error;
    std::uint64_t number = 0; // a new toast has a new number
};

// A decision that another screen leads to.
struct Prefilled {
    std::string project; // address of the one it is meant for
    model::MemberId by;  // who asked for it
    Propose asked;
    std::uint64_t number = 0; // a new one has a new number
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

class Workspace {
public:
    explicit Workspace(Ports ports);
    ~Workspace();

    // Reads what this device keeps, and the address.
    void start(std::string_view browser_language);
    // Goes on with what is under way (reading, verifying, folding), for about this long; true when there is more to do.
    bool step(std::chrono::milliseconds budget);
    void carry_out(std::vector<Command> commands);
    // Called when something changed outside a command: a store answered, a file came. The face then draws.
    void on_news(std::function<void()> news);

    bool ready() const; // settings and the list of projects are read
    const Settings& settings() const;
    std::string_view language() const; // "fr" or "en": chosen, or the browser's
    const Route& route() const;
    const std::vector<ProjectSummary>& projects() const; // the last changed one first
    const OpenProject* project() const; // what is shown of the one that the route names; null while it is read, or where there is none
    const Draft* draft() const;         // of it, while one is shown in its place
    const OpenProject* real_project() const; // what is kept of it
    const Error* unread() const; // why the project that the route names could not be read; null otherwise
    const Incoming* incoming() const;
    const Toast* toast() const;
    bool can_undo(const Done& done) const; // in the project that is open, or the draft of it
    const Prefilled* prefilled() const; // the last proposal that a screen of this project led its person to
    std::optional<Progress> progress() const;
    SaveState save_state() const;
    const Storage::Usage& usage() const;
    Date today() const;
    Instant now() const;
    int utc_offset_minutes() const;
    // The link that CopyLink copies, and the one of my request to join; made when first asked for.
    const exchange::Link& link() const;
    const exchange::Link& request_link() const;
    // Text for the clipboard, once: the face copies it within the gesture.
    std::optional<std::string> take_clipboard();
    void copied(bool well); // what the clipboard answered

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace osmose::app
