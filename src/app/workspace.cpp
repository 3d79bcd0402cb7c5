#include "app/workspace.hpp"

#include "app/example.hpp"
#include "app/work.hpp"
#include "journal/distribution_draft.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"

#include <algorithm>

namespace osmose::app {

namespace {

std::string file_name(std::string_view project_name) {
    std::string name;
    for (const char c : project_name) name += std::string_view("/\\:*?\"<>|").contains(c) || static_cast<unsigned char>(c) < 0x20 ? '-' : c;
    return name + ".osmoseit.json";
}

} // namespace

struct Workspace::State {
    explicit State(Ports ports) : ports(ports) {}

    Ports ports;
    Settings settings;
    std::string browser_language = "en";
    Route route;
    std::vector<ProjectSummary> projects;
    int starting = 2; // answers still awaited: settings, list
    std::function<void()> news = [] {};

    std::unique_ptr<OpenProject> open;
    std::optional<model::ProjectId> asked_for; // the project whose records are on their way
    std::optional<OpeningWork> opening;
    std::optional<ReadingWork> reading;
    std::optional<Incoming> incoming;
    std::optional<std::pair<exchange::Bundle, std::string>> arrived; // waits for the project that it belongs to
    std::vector<Command> held;                                      // until this tab writes for the device

    std::optional<Toast> toast;
    std::uint64_t toasts = 0;
    std::optional<std::string> clipboard;
    mutable std::optional<exchange::Link> link, request_link;
    std::vector<Storage::Record> unsaved;
    std::size_t puts = 0; // groups on their way to the store
    std::optional<Error> put_error;
    Storage::Usage usage;

    // ---- small parts
    Instant now() const { return {ports.clock.now_ms()}; }
    Date today() const { return day_of(now(), ports.clock.utc_offset_minutes()); }

    void say(std::string key, std::vector<std::pair<std::string, std::string>> values = {}, bool undo = false) {
        toast = Toast{.key = std::move(key), .values = std::move(values), .undo = undo, .error = {}, .number = ++toasts};
    }
    void say(Error error) { toast = Toast{.key = {}, .values = {}, .undo = false, .error = std::move(error), .number = ++toasts}; }

    // What belongs together is kept together: records gather here until save().
    void put(std::string key, std::string value) { unsaved.push_back({std::move(key), std::move(value)}); }
    void put(Storage::Record record) { unsaved.push_back(std::move(record)); }
    void put(const exchange::Bundle& bundle) {
        for (Storage::Record& record : records_of(bundle)) put(std::move(record));
    }
    void save() {
        if (unsaved.empty()) return;
        ++puts;
        ports.storage.put(std::exchange(unsaved, {}), [this](Result<void> kept) {
            --puts;
            if (kept) put_error.reset();
            else if (put_error = kept.error(); ports.storage.durability() != Storage::Durability::memory_only) say(kept.error());
            if (puts == 0) ports.storage.usage([this](Storage::Usage used) { usage = used, news(); });
            news();
        });
    }
    void keep_settings() { put(std::string(settings_key), to_record(settings)); }

    void list(ProjectSummary summary) {
        std::erase_if(projects, [&](const ProjectSummary& other) { return other.id == summary.id; });
        projects.insert(projects.begin(), std::move(summary));
    }
    void keep_summary() {
        ProjectSummary summary = summary_of(*open, today(), now());
        put(index_key(summary.id), to_record(summary));
        list(std::move(summary));
    }

    Route route_to(Screen screen, std::string item = {}) const {
        return {screen, in_project(screen) ? to_string(open->journal().project().id).substr(0, 12) : "", std::move(item)};
    }
    void go(Route to, bool refine) {
        if (to == route) return;
        const std::string fragment = to_fragment(to);
        if (refine) ports.address.replace(fragment);
        else ports.address.push(fragment);
        arrive(std::move(to));
    }
    // ---- where we are
    void arrive(Route to) {
        route = std::move(to);
        if (!in_project(route.screen)) return;
        if (open && to_string(open->journal().project().id).starts_with(route.project)) return;
        for (const ProjectSummary& summary : projects)
            if (to_string(summary.id).starts_with(route.project)) return read_project(summary.id);
        if (starting == 0) {
            open.reset();
            route = {.screen = Screen::not_found};
        }
    }
    void follow(std::string_view fragment) {
        if (exchange::find_fragment(fragment) == fragment) {
            receive(std::string(fragment), "");
            ports.address.replace(to_fragment({.screen = Screen::incoming})); // the payload leaves the address
            return arrive({.screen = Screen::incoming});
        }
        arrive(parse_route(fragment));
    }

    // ---- reading a project
    void read_project(model::ProjectId id) {
        if (asked_for == id) return;
        asked_for = id;
        opening.reset();
        ports.storage.read_all(device_key(id), [this, id](Result<std::vector<Storage::Record>> device) {
            ports.storage.read_all(project_prefix(id), [this, id, device](Result<std::vector<Storage::Record>> records) {
                if (asked_for != id) return; // another one was asked for meanwhile
                if (!records) return say(records.error()), news();
                opening.emplace(id, std::move(*records), device && !device->empty() ? device_of(device->front().value) : std::nullopt);
                news();
            });
        });
    }
    void opened() {
        const std::size_t left_out = opening->left_out(), records = opening->records();
        auto whole = opening->take(ports.random);
        opening.reset();
        asked_for.reset();
        if (!whole->journal().project().id) { // its founding is not among what is here
            route = {.screen = Screen::not_found};
            return say({.code = errc::incomplete, .place = {}, .values = {{"count", std::to_string(records)}}});
        }
        open = std::move(whole);
        link.reset(), request_link.reset();
        if (left_out > 0) say({.code = errc::records_left_out, .place = {}, .values = {{"count", std::to_string(left_out)}}});
        list(summary_of(*open, today(), now()));
        if (arrived) show_incoming();
        if (!held.empty()) carry_out(std::exchange(held, {}));
    }

    // ---- what comes in
    void receive(std::string text, std::string source) { reading.emplace(std::move(text), std::move(source)); }
    void received() {
        Result<exchange::Bundle> bundle = reading->take();
        std::string source = reading->source();
        reading.reset();
        if (!bundle) {
            incoming = Incoming{std::unexpected(bundle.error()), std::move(source)};
        } else {
            const model::ProjectId id = bundle->project;
            arrived = {std::move(*bundle), std::move(source)};
            const bool here = open && open->journal().project().id == id;
            const bool known = std::ranges::contains(projects, id, &ProjectSummary::id);
            if (known && !here) read_project(id); // to compare with; opened() goes on
            else show_incoming();
        }
        if (route.screen != Screen::incoming) go({.screen = Screen::incoming}, false);
    }
    void show_incoming() {
        const bool here = open && open->journal().project().id == arrived->first.project;
        incoming = Incoming{exchange::preview(std::move(arrived->first), here ? &open->journal() : nullptr), std::move(arrived->second)};
        arrived.reset();
    }
    // Keeps what came in; the project is open afterwards.
    bool take_incoming() {
        if (!incoming || !incoming->preview) return false;
        exchange::Preview preview = std::move(*incoming->preview);
        incoming.reset();
        if (preview.known_project) {
            put(exchange::part_of(preview.merged, preview.fresh_ids));
            for (const journal::Standing& waiting : preview.merged.waiting()) put(record_of(preview.merged.project().id, waiting.entry));
            open->replace(std::move(preview.merged));
        } else {
            put(exchange::bundle_of(preview.merged));
            open = std::make_unique<OpenProject>(std::move(preview.merged), fresh_device(ports.random));
            keep_device();
        }
        wrote();
        return true;
    }
    void keep_device() { put(device_key(open->journal().project().id), to_record(open->device())); }

    // ---- what is written
    void wrote() {
        link.reset(), request_link.reset();
        keep_summary();
    }
    void keep(const EntryId& entry) {
        put(record_of(open->journal().project().id, open->journal().find(entry)->entry));
        wrote();
    }
    bool keep(const Result<EntryId>& entry) {
        if (!entry) return say(entry.error()), false;
        return keep(*entry), true;
    }
    model::Card new_card(std::string name, std::string contact) {
        model::Card card{.name = std::move(name), .contact = std::move(contact)};
        ports.random.fill(card.salt);
        return card;
    }
    void keep(const model::Card& card) {
        open->add_card(card);
        put(record_of(open->journal().project().id, card));
    }

    // ---- commands
    void carry_out(std::vector<Command> commands) {
        for (Command& command : commands) {
            if (writes(command) && !ports.storage.holds_device()) { // another tab wrote last: what it wrote first, then this
                held.push_back(std::move(command));
                ports.storage.take_device([this] {
                    if (open) read_project(open->journal().project().id);
                    else carry_out(std::exchange(held, {}));
                });
                continue;
            }
            std::visit([this](auto& asked) { run(asked); }, command);
        }
        save();
    }
    static bool writes(const Command& command) {
        return std::holds_alternative<Act>(command) || std::holds_alternative<AddMember>(command) || std::holds_alternative<Undo>(command) ||
               std::holds_alternative<Redo>(command) || std::holds_alternative<RevertEntry>(command) ||
               std::holds_alternative<Distribute>(command) || std::holds_alternative<TakeIncoming>(command) ||
               std::holds_alternative<RequestToJoin>(command);
    }

    void run(Go& asked) { go(std::move(asked.route), asked.refine); }
    void run(Act& asked) {
        if (open && keep(open->append(std::move(asked.action), now()))) say(asked.done, asked.values, open->can_undo());
    }
    void run(CreateProject& asked) {
        journal::FoundProject found{.name = asked.name, .purpose = asked.purpose, .currency = asked.currency, .date = asked.date, .rule = asked.rule};
        ports.random.fill(found.salt);
        const model::Card card = new_card(asked.person, "");
        found.holder = journal::id_of(card);
        auto created = std::make_unique<OpenProject>(journal::Journal{}, fresh_device(ports.random));
        const Result<EntryId> founding = created->append(std::move(found), now());
        if (!founding) return say(founding.error());
        open = std::move(created);
        open->act_as(*founding);
        keep_device();
        keep(card);
        keep(*founding);
        settings.person = asked.person;
        keep_settings();
        ports.storage.ask_to_persist([this](bool) { news(); });
        say("toast.project.found");
        go(route_to(Screen::overview), true);
    }
    void run(AddMember& asked) {
        if (!open) return;
        const model::Card card = new_card(asked.name, asked.contact);
        keep(card);
        const Result<EntryId> request = open->append(journal::RequestMembership{.card = journal::id_of(card), .date = asked.date, .offers = asked.offers}, now());
        if (!keep(request)) return;
        if (keep(open->append(journal::AdmitMember{.request = *request, .roles = asked.roles, .date = asked.date}, now())))
            say("toast.member.admit", {{"whom", asked.name}});
    }
    void run(RequestToJoin& asked) {
        if (incoming && !take_incoming()) return;
        if (!open) return;
        const model::Card card = new_card(asked.name, asked.contact);
        const Result<EntryId> request = open->request(card, {.card = {}, .date = asked.date, .offers = asked.offers}, now());
        if (!request) return say(request.error());
        keep_device();
        keep(card);
        keep(*request);
        settings.person = asked.name;
        keep_settings();
        go(route_to(Screen::overview), false);
    }
    void run(Distribute& asked) {
        if (!open) return;
        Result<journal::ApplyDistribution> action = journal::draft_distribution(open->journal().project(), asked.revenues, asked.date);
        if (!action) return say(action.error());
        const Result<rules::Draw> draw = rules::draw_on(open->journal().project(), asked.revenues, asked.date);
        if (keep(open->append(std::move(*action), now())))
            say("toast.distribution.apply", {{"amount", locale::money(draw->total, open->journal().project().currency)}}, open->can_undo());
    }
    void run(Undo&) { undone(&OpenProject::undo, &OpenProject::undo_kind, "toast.revert"); }
    void run(Redo&) { undone(&OpenProject::redo, &OpenProject::redo_kind, "toast.redo"); }
    void undone(Result<EntryId> (OpenProject::*write)(Instant), std::string (OpenProject::*kind)() const, std::string said) {
        if (!open) return;
        const std::string what = (open.get()->*kind)();
        if (keep((open.get()->*write)(now()))) say(said, {{"what", locale::tr("action_name." + what)}});
    }
    void run(RevertEntry& asked) {
        if (!open) return;
        const auto reverted = open->journal().find(asked.entry);
        const std::string what = reverted ? locale::tr("action_name." + std::string(journal::kind_of(reverted->entry.action))) : "";
        if (keep(open->append(journal::Revert{asked.entry}, now()))) say("toast.revert", {{"what", what}}, open->can_undo());
    }
    void run(ActAs& asked) {
        if (!open) return;
        open->act_as(asked.member);
        keep_device();
    }
    void run(ChangeSettings& asked) {
        settings = std::move(asked.settings);
        keep_settings();
    }
    void run(SaveFile&) {
        if (!open) return;
        put({project_prefix(open->journal().project().id) + "s/" + to_string(open->sign_head().device), exchange::signature_text(open->sign_head())});
        ports.files.save(file_name(open->journal().project().name), exchange::file_media_type,
                         exchange::write_project(exchange::bundle_of(open->journal())));
        settings.exported_ms = now().ms;
        keep_settings();
        say("toast.file_saved", {{"file", file_name(open->journal().project().name)}});
    }
    void run(CopyLink&) { copy(project_link()); }
    void run(CopyRequest&) { copy(my_request_link()); }
    void copy(const exchange::Link& link) {
        if (link.reach == exchange::Reach::nowhere)
            return say({.code = errc::link_too_long,
                        .place = {},
                        .values = {{"length", std::to_string(link.text.size())}, {"most", std::to_string(exchange::browsers_chars)}}});
        clipboard = link.text;
        say("toast.link_copied", {{"count", std::to_string(link.text.size())}});
    }
    void run(SaveRequest&) {
        if (!open) return;
        const EntryId me = open->me();
        ports.files.save(file_name(open->journal().project().name), exchange::file_media_type,
                         exchange::write_project(exchange::part_of(open->journal(), std::span(&me, 1))));
        say("toast.file_saved", {{"file", file_name(open->journal().project().name)}});
    }
    void run(PickFile&) {
        ports.files.pick(".json,.osmoseit,application/json", [this](Files::File file) { receive(std::move(file.bytes), std::move(file.name)), news(); });
    }
    void run(ReadText& asked) { receive(std::move(asked.text), ""); }
    void run(TakeIncoming&) {
        const std::size_t fresh = incoming && incoming->preview ? incoming->preview->fresh : 0;
        const bool known = incoming && incoming->preview && incoming->preview->known_project;
        if (!take_incoming()) return;
        if (known) say("toast.merged", {{"count", std::to_string(fresh)}});
        else say("toast.opened");
        go(route_to(Screen::overview), true);
    }
    void run(DropIncoming&) {
        incoming.reset();
        arrived.reset();
        go({.screen = Screen::projects}, true);
    }
    void run(OpenExample& asked) {
        const std::string name = asked.name;
        ports.files.read_own("examples/" + name + "." + language() + ".json", [this, name](Result<std::string> text) {
            Result<exchange::Bundle> bundle = std::move(text).and_then(exchange::read_project);
            if (!bundle) return say(bundle.error()), news();
            const DeviceRecord device{.seed = example_seed(name), .acts_for = bundle->project};
            if (const auto known = std::ranges::find(projects, bundle->project, &ProjectSummary::id); known != projects.end()) {
                go({Screen::overview, to_string(bundle->project).substr(0, 12), ""}, false);
                return news();
            }
            put(*bundle);
            journal::Journal journal;
            (void)exchange::take_in(journal, std::move(*bundle)); // its own file: checked by a test
            journal.settle();
            open = std::make_unique<OpenProject>(std::move(journal), device);
            keep_device();
            wrote();
            save();
            go(route_to(Screen::overview), false);
            news();
        });
    }
    void run(EraseProject& asked) {
        if (open && open->journal().project().id == asked.project) open.reset();
        std::string name;
        for (const ProjectSummary& summary : projects)
            if (summary.id == asked.project) name = summary.name;
        std::erase_if(projects, [&](const ProjectSummary& summary) { return summary.id == asked.project; });
        for (const std::string& prefix : {project_prefix(asked.project), index_key(asked.project), device_key(asked.project)})
            ports.storage.remove(prefix, [this](Result<void> removed) {
                if (!removed) say(removed.error());
                news();
            });
        say("toast.erased", {{"name", name}});
        go({.screen = Screen::projects}, true);
    }
    void run(DismissToast&) { toast.reset(); }
    void run(CancelWork&) {
        opening.reset();
        reading.reset();
        asked_for.reset();
        arrived.reset();
        go({.screen = Screen::projects}, true);
    }

    std::string language() const { return settings.language.empty() ? browser_language : settings.language; }
    const exchange::Link& project_link() const {
        if (!link) link = exchange::make_link(ports.address.base(), open ? exchange::bundle_of(open->journal()) : exchange::Bundle{});
        return *link;
    }
    const exchange::Link& my_request_link() const {
        const EntryId me = open ? open->me() : EntryId{};
        if (!request_link)
            request_link = exchange::make_link(ports.address.base(), open ? exchange::part_of(open->journal(), std::span(&me, 1)) : exchange::Bundle{});
        return *request_link;
    }
};

Workspace::Workspace(Ports ports) : state_(std::make_unique<State>(ports)) {}
Workspace::~Workspace() = default;

void Workspace::start(std::string_view browser_language) {
    State& state = *state_;
    state.browser_language = browser_language;
    const auto begin = [&state] {
        if (--state.starting == 0) state.follow(state.ports.address.fragment());
        state.news();
    };
    state.ports.storage.read_all(settings_key, [&state, begin](Result<std::vector<Storage::Record>> records) {
        if (records && !records->empty()) state.settings = settings_of(records->front().value);
        begin();
    });
    state.ports.storage.read_all(index_prefix, [&state, begin](Result<std::vector<Storage::Record>> records) {
        if (!records) state.say(records.error());
        else
            for (const Storage::Record& record : *records)
                if (auto summary = app::summary_of(record.value)) state.projects.push_back(std::move(*summary));
        std::ranges::sort(state.projects, std::ranges::greater{}, &ProjectSummary::changed_ms);
        begin();
    });
    state.ports.address.on_change([&state](std::string fragment) { state.follow(fragment), state.news(); });
    state.ports.files.on_drop([&state](Files::File file) { state.receive(std::move(file.bytes), std::move(file.name)), state.news(); });
    state.ports.storage.on_foreign_change([&state](std::vector<std::string> keys) {
        if (!state.open) return;
        const std::string prefix = project_prefix(state.open->journal().project().id);
        if (std::ranges::any_of(keys, [&](const std::string& key) { return key.starts_with(prefix); }))
            state.read_project(state.open->journal().project().id);
        state.news();
    });
    state.ports.storage.on_vanished([&state] { // what is in memory is written again
        state.keep_settings();
        if (state.open) state.put(exchange::bundle_of(state.open->journal())), state.keep_device(), state.keep_summary();
        state.save();
        state.news();
    });
    state.ports.storage.usage([&state](Storage::Usage used) { state.usage = used, state.news(); });
}

bool Workspace::step(std::chrono::milliseconds budget) {
    State& state = *state_;
    const auto end = std::chrono::steady_clock::now() + budget;
    while (state.opening || state.reading) {
        if (state.opening) {
            if (!state.opening->step()) state.opened();
        } else if (!state.reading->step()) {
            state.received();
        }
        if (std::chrono::steady_clock::now() >= end) break;
    }
    return state.opening || state.reading;
}

void Workspace::carry_out(std::vector<Command> commands) { state_->carry_out(std::move(commands)); }
void Workspace::on_news(std::function<void()> news) { state_->news = std::move(news); }

bool Workspace::ready() const { return state_->starting == 0; }
const Settings& Workspace::settings() const { return state_->settings; }
std::string_view Workspace::language() const { return state_->settings.language.empty() ? state_->browser_language : state_->settings.language; }
const Route& Workspace::route() const { return state_->route; }
const std::vector<ProjectSummary>& Workspace::projects() const { return state_->projects; }

const OpenProject* Workspace::project() const {
    const State& state = *state_;
    if (!state.open || !in_project(state.route.screen)) return nullptr;
    return to_string(state.open->journal().project().id).starts_with(state.route.project) ? state.open.get() : nullptr;
}

const Incoming* Workspace::incoming() const { return state_->incoming ? &*state_->incoming : nullptr; }
const Toast* Workspace::toast() const { return state_->toast ? &*state_->toast : nullptr; }

std::optional<Progress> Workspace::progress() const {
    if (state_->opening) return Progress{"progress.opening", state_->opening->done(), state_->opening->total()};
    if (state_->reading) return Progress{"progress.reading", state_->reading->done(), state_->reading->total()};
    return std::nullopt;
}

SaveState Workspace::save_state() const {
    if (state_->ports.storage.durability() == Storage::Durability::memory_only) return SaveState::memory_only;
    if (state_->put_error) return SaveState::failed;
    if (state_->puts > 0) return SaveState::saving;
    return state_->ports.storage.durability() == Storage::Durability::durable ? SaveState::saved : SaveState::local_only;
}

const Storage::Usage& Workspace::usage() const { return state_->usage; }
Date Workspace::today() const { return state_->today(); }
Instant Workspace::now() const { return state_->now(); }
int Workspace::utc_offset_minutes() const { return state_->ports.clock.utc_offset_minutes(); }
const exchange::Link& Workspace::link() const { return state_->project_link(); }
const exchange::Link& Workspace::request_link() const { return state_->my_request_link(); }
std::optional<std::string> Workspace::take_clipboard() { return std::exchange(state_->clipboard, std::nullopt); }

} // namespace osmose::app
