#include "app/workspace.hpp"

#include "app/workspace_state.hpp"

#include <algorithm>

namespace osmose::app {

void Workspace::State::say(std::string key, std::vector<std::pair<std::string, std::string>> values, std::optional<Done> undo) {
    toast = Toast{.key = std::move(key), .values = std::move(values), .undo = std::move(undo), .error = {}, .number = ++toasts};
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
    return {screen, in_project(screen) ? address_of(*open_id()) : "", std::move(item)};
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
    if (open && is_at(route, *open_id())) {
        if (behind == open_id()) read_project(*behind);
        return look();
    }
    for (const ProjectSummary& summary : projects)
        if (is_at(route, summary.id)) return read_project(summary.id);
    if (starting == 0) {
        open.reset();
        route = {.screen = Screen::not_found};
    }
}

void Workspace::State::look() {
    if (!open || written()->as_on() == route.day) return;
    const Result<void> there = written()->check_day(route.day, today());
    if (there) return written()->look_at(route.day);
    say(there.error());
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
    if (asked_for && asked_for->project == id) return;
    if (!held.empty() && held.front().project && held.front().project != id) return; // after what waits for another one
    const std::uint64_t number = ++readings;
    asked_for = Reading{.project = id, .number = number};
    opening.reset();
    unread.reset();
    const auto still_asked = [this, number] { return asked_for && asked_for->number == number; };
    ports.storage.read_all(device_key(id), [this, id, still_asked](Result<std::vector<Storage::Record>> device) {
        if (!still_asked()) return;
        if (!device) return not_read(device.error());
        ports.storage.read_all(project_prefix(id), [this, id, still_asked, device](Result<std::vector<Storage::Record>> records) {
            if (!still_asked()) return;
            if (!records) return not_read(records.error());
            opening.emplace(id, std::move(*records), device->empty() ? std::nullopt : device_of(device->front().value));
            news();
        });
    });
}

void Workspace::State::not_read(Error error) {
    const model::ProjectId id = std::exchange(asked_for, std::nullopt)->project;
    unread = {id, error};
    held.clear();
    if (arrived && arrived->first.project == id) incoming = Incoming{std::unexpected(error), std::move(arrived->second)}, arrived.reset();
    say(std::move(error));
    read_next();
    news();
}

void Workspace::State::opened() {
    const model::ProjectId id = opening->project();
    const bool again = std::exchange(asked_for, std::nullopt)->again;
    const std::size_t left_out = opening->left_out(), records = opening->records();
    auto whole = opening->take(ports.random);
    opening.reset();
    if (again) return read_project(id);
    if (!whole->journal().project().id) { // its founding is not among what is here
        drop_held();
        route = {.screen = Screen::not_found};
        return say({.code = errc::incomplete, .place = {}, .values = {{"count", std::to_string(records)}}});
    }
    if (draft && open_id() != id) draft.reset();
    open = std::move(whole);
    if (behind == id) behind.reset();
    link.reset(), request_link.reset();
    if (left_out > 0) say({.code = errc::records_left_out, .place = {}, .values = {{"count", std::to_string(left_out)}}});
    list(summary_of(*open, today(), now()));
    if (is_at(route, id)) look();
    discard_cards();
    if (arrived && arrived->first.project == id) show_incoming();
    carry_out_held();
    read_next();
}

void Workspace::State::read_next() {
    if (arrived) read_project(arrived->first.project);
    else if (in_project(route.screen) && !(open && is_at(route, *open_id())) && !(unread && is_at(route, unread->first))) arrive(route);
}

void Workspace::State::changed_elsewhere(const std::vector<std::string>& keys) {
    const auto touches = [&](const model::ProjectId& id) {
        return std::ranges::any_of(keys, [prefix = project_prefix(id)](const std::string& key) { return key.starts_with(prefix); });
    };
    if (asked_for && touches(asked_for->project)) asked_for->again = true;
    if (!open || !touches(*open_id())) return;
    behind = open_id();
    if (!asked_for) read_project(*behind);
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
        const bool here = open_id() == id;
        const bool known = std::ranges::contains(projects, id, &ProjectSummary::id);
        if (known && !here) read_project(id); // to compare with; opened() goes on
        else show_incoming();
    }
    if (route.screen != Screen::incoming) go({.screen = Screen::incoming}, false);
}

void Workspace::State::show_incoming() {
    const bool here = open_id() == arrived->first.project;
    incoming = Incoming{exchange::preview(std::move(arrived->first), here ? &open->journal() : nullptr), std::move(arrived->second)};
    arrived.reset();
}

bool Workspace::State::take_incoming() {
    if (!incoming || !incoming->preview) return false;
    exchange::Preview preview = std::move(*incoming->preview);
    draft.reset();
    incoming.reset();
    if (preview.known_project) {
        (void)exchange::take_in(preview.merged, exchange::bundle_of(open->journal())); // what came since it was shown
        preview.merged.settle();
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

std::optional<Done> Workspace::State::undo_of(std::vector<EntryId> entries) const {
    if (!written()->can_undo(entries)) return std::nullopt;
    return Done{.project = *open_id(), .in_draft = draft != nullptr, .entries = std::move(entries)};
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
        if (!records) state.say(records.error());
        else if (!records->empty()) state.settings = settings_of(records->front().value);
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
    state.ports.files.on_drop([&state](Result<Files::File> file) { state.arrived_from(std::move(file)); });
    state.ports.storage.on_foreign_change([&state](std::vector<std::string> keys) {
        state.changed_elsewhere(keys);
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
    if (!state.open) return nullptr;
    if (!is_at(state.route, *state.open_id())) return nullptr;
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

const Error* Workspace::unread() const {
    const auto& unread = state_->unread;
    return unread && is_at(route(), unread->first) && !project() ? &unread->second : nullptr;
}

bool Workspace::can_undo(const Done& done) const {
    const State& state = *state_;
    return state.is_here(done) && state.written()->can_undo(done.entries);
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

void Workspace::copied(bool well) {
    State& state = *state_;
    if (well) state.say(std::move(state.copied.key), std::move(state.copied.values));
    else state.say({.code = errc::not_copied});
    state.news();
}

} // namespace osmose::app
