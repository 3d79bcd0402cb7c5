#include "app/workspace.hpp"

#include "app/workspace_state.hpp"

#include <algorithm>

namespace osmose::app {

void Workspace::State::say(std::string key, std::vector<std::pair<std::string, std::string>> values, bool undo) {
    toast = Toast{.key = std::move(key), .values = std::move(values), .undo = undo, .error = {}, .number = ++toasts};
}

void Workspace::State::put(const exchange::Bundle& bundle) {
    for (Storage::Record& record : records_of(bundle)) put(std::move(record));
}

void Workspace::State::save() {
    if (std::exchange(summary_due, false) && open) keep_summary(); // once for all that was written
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

void Workspace::State::list(ProjectSummary summary) {
    std::erase_if(projects, [&](const ProjectSummary& other) { return other.id == summary.id; });
    projects.insert(projects.begin(), std::move(summary));
}

void Workspace::State::keep_summary() {
    if (open->as_on()) return; // its figures are of a day gone by
    ProjectSummary summary = summary_of(*open, today(), now());
    put(index_key(summary.id), to_record(summary));
    list(std::move(summary));
}

Route Workspace::State::route_to(Screen screen, std::string item) const {
    return {screen, in_project(screen) ? to_string(open->journal().project().id).substr(0, 12) : "", std::move(item)};
}

void Workspace::State::go(Route to, bool refine) {
    if (to == route) return;
    const std::string fragment = to_fragment(to);
    if (refine) ports.address.replace(fragment);
    else ports.address.push(fragment);
    arrive(std::move(to));
}

void Workspace::State::arrive(Route to) {
    route = std::move(to);
    if (!in_project(route.screen)) return;
    if (open && to_string(open->journal().project().id).starts_with(route.project)) return look();
    for (const ProjectSummary& summary : projects)
        if (to_string(summary.id).starts_with(route.project)) return read_project(summary.id);
    if (starting == 0) {
        open.reset();
        route = {.screen = Screen::not_found};
    }
}

void Workspace::State::look() {
    if (!open || written()->as_on() == route.day) return;
    const auto looked = written()->look_at(route.day);
    if (looked) return;
    say(looked.error());
    route.day = written()->as_on(); // as it was
    ports.address.replace(to_fragment(route));
}

void Workspace::State::follow(std::string_view fragment) {
    if (exchange::find_fragment(fragment) == fragment) {
        receive(std::string(fragment), "");
        ports.address.replace(to_fragment({.screen = Screen::incoming})); // the payload leaves the address
        return arrive({.screen = Screen::incoming});
    }
    arrive(parse_route(fragment));
}

void Workspace::State::read_project(model::ProjectId id) {
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

void Workspace::State::opened() {
    const std::size_t left_out = opening->left_out(), records = opening->records();
    auto whole = opening->take(ports.random);
    opening.reset();
    asked_for.reset();
    if (!whole->journal().project().id) { // its founding is not among what is here
        route = {.screen = Screen::not_found};
        return say({.code = errc::incomplete, .place = {}, .values = {{"count", std::to_string(records)}}});
    }
    if (draft && draft->project().journal().project().id != whole->journal().project().id) draft.reset();
    open = std::move(whole);
    link.reset(), request_link.reset();
    if (left_out > 0) say({.code = errc::records_left_out, .place = {}, .values = {{"count", std::to_string(left_out)}}});
    list(summary_of(*open, today(), now()));
    if (in_project(route.screen)) look();
    discard_cards();
    if (arrived) show_incoming();
    if (!held.empty()) carry_out(std::exchange(held, {}));
}

void Workspace::State::received() {
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

void Workspace::State::show_incoming() {
    const bool here = open && open->journal().project().id == arrived->first.project;
    incoming = Incoming{exchange::preview(std::move(arrived->first), here ? &open->journal() : nullptr), std::move(arrived->second)};
    arrived.reset();
}

bool Workspace::State::take_incoming() {
    if (!incoming || !incoming->preview) return false;
    exchange::Preview preview = std::move(*incoming->preview);
    draft.reset();
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

void Workspace::State::discard_cards() {
    const model::Project& project = open->journal().project();
    for (const CardId& card : project.dropped_cards)
        if (discarded.insert(card).second)
            ports.storage.remove(card_key(project.id, card), [this](Result<void> removed) {
                if (!removed) say(removed.error()), news();
            });
}

void Workspace::State::wrote() {
    link.reset(), request_link.reset();
    discard_cards();
    summary_due = true;
}

void Workspace::State::keep(const EntryId& entry) {
    if (draft) return draft->wrote(entry);
    put(record_of(open->journal().project().id, open->journal().find(entry)->entry));
    wrote();
}

bool Workspace::State::keep(const Result<EntryId>& entry) {
    if (!entry) return say(entry.error()), false;
    return keep(*entry), true;
}

bool Workspace::State::keep(const Result<std::vector<EntryId>>& entries) {
    if (!entries) return say(entries.error()), false;
    for (const EntryId& entry : *entries) keep(entry);
    return true;
}

model::Card Workspace::State::new_card(std::string name, std::string contact) {
    model::Card card{.name = std::move(name), .contact = std::move(contact)};
    ports.random.fill(card.salt);
    return card;
}

void Workspace::State::keep(const model::Card& card) {
    written()->add_card(card);
    if (!draft) put(record_of(open->journal().project().id, card));
}

void Workspace::State::run(CopyLink&) { copy(project_link()); }

void Workspace::State::run(CopyRequest&) { copy(my_request_link()); }

const exchange::Link& Workspace::State::project_link() const {
    if (!link) link = exchange::make_link(ports.address.base(), open ? exchange::bundle_of(open->journal()) : exchange::Bundle{});
    return *link;
}

const exchange::Link& Workspace::State::my_request_link() const {
    const EntryId me = open ? open->me() : EntryId{};
    if (!request_link)
        request_link = exchange::make_link(ports.address.base(), open ? exchange::part_of(open->journal(), std::span(&me, 1)) : exchange::Bundle{});
    return *request_link;
}
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
    const bool under_way = state.opening || state.reading;
    while (state.opening || state.reading) {
        if (state.opening) {
            if (!state.opening->step()) state.opened();
        } else if (!state.reading->step()) {
            state.received();
        }
        if (std::chrono::steady_clock::now() >= end) break;
    }
    return under_way;
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
    if (!to_string(state.open->journal().project().id).starts_with(state.route.project)) return nullptr;
    return state.draft ? &state.draft->project() : state.open.get();
}

const Draft* Workspace::draft() const { return project() != nullptr ? state_->draft.get() : nullptr; }
const OpenProject* Workspace::real_project() const { return project() != nullptr ? state_->open.get() : nullptr; }

const Incoming* Workspace::incoming() const { return state_->incoming ? &*state_->incoming : nullptr; }
const Prefilled* Workspace::prefilled() const {
    const auto& asked = state_->prefilled;
    const bool meant = asked && project() && asked->project == route().project && asked->by == project()->me();
    return meant ? &*asked : nullptr;
}

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
