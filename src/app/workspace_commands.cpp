// What a person asked for, carried out: one function per command (app/commands.hpp).
#include "app/example.hpp"
#include "app/workspace_state.hpp"
#include "journal/distribution_draft.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"

#include <algorithm>

namespace osmose::app {
namespace {

// Without what file systems take for something else.
std::string safe_name(std::string_view text) {
    std::string name;
    for (const char c : text) name += std::string_view("/\\:*?\"<>|").contains(c) || static_cast<unsigned char>(c) < 0x20 ? '-' : c;
    return name;
}

std::string file_name(std::string_view project_name) { return safe_name(project_name) + ".osmoseit.json"; }

} // namespace

void Workspace::State::carry_out(std::vector<Command> commands) {
    for (Command& command : commands) {
        if (must_wait(command)) hold(std::move(command));
        else carry_out(command);
    }
    save();
}

void Workspace::State::carry_out(Command& command) {
    if (writes(command) && open && written()->as_on()) {
        if (!std::holds_alternative<TakeIncoming>(command)) return say({.code = osmose::errc::in_the_past});
        written()->look_at({}); // what came in is of today
    }
    std::visit([this](auto& asked) { run(asked); }, command);
}

bool Workspace::State::writes(const Command& command) {
    return std::holds_alternative<Act>(command) || std::holds_alternative<ActAll>(command) ||
           std::holds_alternative<AddMember>(command) || std::holds_alternative<ChangeCard>(command) || std::holds_alternative<Undo>(command) ||
           std::holds_alternative<Redo>(command) || std::holds_alternative<RevertEntry>(command) ||
           std::holds_alternative<Distribute>(command) || std::holds_alternative<TakeIncoming>(command) ||
           std::holds_alternative<RequestToJoin>(command) || std::holds_alternative<TakeFromDraft>(command);
}

namespace {

bool is_of_incoming(const Command& command) { return std::holds_alternative<TakeIncoming>(command) || std::holds_alternative<RequestToJoin>(command); }

// What must not overtake a command that waits.
bool keeps_its_turn(const Command& command) {
    return std::holds_alternative<ActAs>(command) || std::holds_alternative<StartDraft>(command) || std::holds_alternative<DropDraft>(command);
}

} // namespace

std::optional<model::ProjectId> Workspace::State::meant_by(const Command& command) const {
    if (is_of_incoming(command) && incoming && incoming->preview)
        return incoming->preview->known_project ? std::optional(incoming->preview->merged.project().id) : std::nullopt;
    return open_id();
}

// One tab writes for this device at a time, on all that is kept: an entry written beside another one would fork the device's chain.
bool Workspace::State::must_wait(const Command& command) const {
    if (!held.empty() && (writes(command) || keeps_its_turn(command))) return true;
    const bool is_drafted = draft && !std::holds_alternative<TakeFromDraft>(command) && !is_of_incoming(command);
    if (!writes(command) || is_drafted) return false;
    const auto project = meant_by(command);
    return !ports.storage.holds_device() || (project && (project != open_id() || project == behind));
}

void Workspace::State::hold(Command command) {
    const auto project = meant_by(command);
    if (auto* undo = std::get_if<Undo>(&command); undo != nullptr && !undo->done && open) { // what is the newest now
        const auto newest = written()->newest();
        undo->done = undo_of({newest.begin(), newest.end()});
    }
    held.push_back({project, std::move(command)});
    if (held.size() > 1) return; // they wait together
    if (ports.storage.holds_device()) return catch_up();
    ports.storage.take_device([this] {
        behind = open_id();
        catch_up();
        news();
    });
}

void Workspace::State::catch_up() {
    if (held.empty()) return; // cancelled meanwhile
    if (!ports.storage.holds_device()) return drop_held(); // another tab took over again
    const auto project = held.front().project;
    if (!project) carry_out_held();
    else if (asked_for && asked_for->project == project) asked_for->again = true;
    else read_project(*project);
}

void Workspace::State::carry_out_held() {
    for (Held& each : std::exchange(held, {})) {
        if (each.project && each.project != open_id()) say({.code = errc::not_carried_out});
        else if (must_wait(each.command)) hold(std::move(each.command));
        else carry_out(each.command);
    }
    save();
}

void Workspace::State::drop_held() {
    if (!std::exchange(held, {}).empty()) say({.code = errc::not_carried_out});
}

// A day gone by that is looked at stays so from screen to screen; LookAt leads back to today.
void Workspace::State::run(Go& asked) {
    const bool stays = in_project(asked.route.screen) && asked.route.project == route.project;
    if (stays && !asked.route.day) asked.route.day = route.day;
    go(std::move(asked.route), asked.refine);
}

void Workspace::State::run(Act& asked) {
    if (!open) return;
    const Result<EntryId> entry = written()->append(std::move(asked.action), now());
    if (keep(entry)) say(asked.done, asked.values, undo_of({*entry}));
}

void Workspace::State::run(ActAll& asked) {
    if (!open) return;
    const Result<std::vector<EntryId>> entries = written()->append_all(std::move(asked.actions), now());
    if (keep(entries) && !entries->empty()) say(asked.done, {{"count", std::to_string(entries->size())}}, undo_of(*entries));
}

void Workspace::State::run(CreateProject& asked) {
    journal::FoundProject found{.name = asked.name, .purpose = asked.purpose, .currency = asked.currency, .date = asked.date, .rule = asked.rule};
    ports.random.fill(found.salt);
    const model::Card card = new_card(asked.person, "");
    found.holder = journal::id_of(card);
    auto created = std::make_unique<OpenProject>(journal::Journal{}, fresh_device(ports.random));
    const Result<EntryId> founding = created->append(std::move(found), now());
    if (!founding) return say(founding.error());
    draft.reset();
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

void Workspace::State::run(AddMember& asked) {
    if (!open) return;
    const model::Card card = new_card(asked.name, asked.contact);
    const Result<EntryId> request = written()->append(journal::RequestMembership{.card = journal::id_of(card), .date = asked.date, .offers = asked.offers}, now());
    if (!keep(request)) return;
    keep(card);
    if (keep(written()->append(journal::AdmitMember{.request = *request, .roles = asked.roles, .date = asked.date}, now())))
        say("toast.member.add", {{"whom", asked.name}});
}

void Workspace::State::run(ChangeCard& asked) {
    if (!open) return;
    const model::Card card = new_card(asked.name, asked.contact);
    const Result<EntryId> change = written()->append(journal::ChangeCard{.card = journal::id_of(card)}, now());
    if (!keep(change)) return;
    keep(card);
    say("toast.member.card", {}, undo_of({*change}));
}

void Workspace::State::run(RequestToJoin& asked) {
    draft.reset();
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

void Workspace::State::run(Distribute& asked) {
    if (!open) return;
    Result<journal::ApplyDistribution> action = journal::draft_distribution(written()->journal().project(), asked.revenues, asked.date);
    if (!action) return say(action.error());
    const Result<rules::Draw> draw = rules::draw_on(written()->journal().project(), asked.revenues, asked.date);
    const Result<EntryId> entry = written()->append(std::move(*action), now());
    if (keep(entry)) say("toast.distribution.apply", {{"amount", locale::money(draw->total, written()->journal().project().currency)}}, undo_of({*entry}));
}

void Workspace::State::run(Propose& asked) {
    if (!open) return;
    prefilled = Prefilled{.project = route.project, .by = written()->me(), .asked = std::move(asked), .number = ++prefills};
    go(route_to(Screen::decisions, "new"), false);
}

void Workspace::State::run(Undo& asked) {
    if (!open) return;
    if (!asked.done) return undone(written()->undo(now()), "toast.revert", 1);
    undone(is_here(*asked.done) ? written()->undo(asked.done->entries, now()) : fail(errc::nothing_to_undo), "toast.revert", 1);
}

void Workspace::State::run(Redo&) {
    if (open) undone(written()->redo(now()), "toast.redo", 2); // the revert of a revert
}

void Workspace::State::undone(const Result<std::vector<EntryId>>& reverts, std::string said, int steps) {
    if (!keep(reverts)) return;
    EntryId meant = reverts->front();
    for (; steps > 0; --steps) meant = std::get<journal::Revert>(written()->journal().find(meant)->entry.action).entry;
    const std::string words = locale::tr("action_name." + std::string(journal::kind_of(written()->journal().find(meant)->entry.action)));
    if (reverts->size() == 1) return say(said, {{"what", words}});
    say(said + "_all", {{"count", std::to_string(reverts->size())}, {"what", words}});
}

void Workspace::State::run(RevertEntry& asked) {
    if (!open) return;
    const auto reverted = written()->journal().find(asked.entry);
    const std::string what = reverted ? locale::tr("action_name." + std::string(journal::kind_of(reverted->entry.action))) : "";
    const Result<EntryId> revert = written()->append(journal::Revert{asked.entry}, now());
    if (keep(revert)) say("toast.revert", {{"what", what}}, undo_of({*revert}));
}

void Workspace::State::run(LookAt& asked) {
    if (!open) return;
    if (const Result<void> there = written()->check_day(asked.day, today()); !there) return say(there.error());
    written()->look_at(asked.day);
    Route to = route;
    to.day = asked.day;
    go(std::move(to), false);
}

void Workspace::State::run(ActAs& asked) {
    if (!open) return;
    written()->act_as(asked.member);
    if (!draft) keep_device();
}

void Workspace::State::run(ChangeSettings& asked) {
    settings = std::move(asked.settings);
    keep_settings();
}

// `saved`, and the words, once it is: a person may think better of it where the system asks where to.
void Workspace::State::save_file(const std::string& name, std::string_view media_type, std::string_view text, std::function<void()> saved) {
    ports.files.save(name, media_type, text, [this, name, saved = std::move(saved)](Result<void> done) {
        if (done) saved(), say("toast.file_saved", {{"file", name}});
        else if (done.error().code != errc::none_chosen) say(done.error());
        save();
        news();
    });
}

void Workspace::State::run(SaveFile&) {
    if (!open) return;
    put({project_prefix(*open_id()) + "s/" + to_string(open->sign_head().device), exchange::signature_text(open->sign_head())});
    save_file(file_name(open->journal().project().name), exchange::file_media_type, exchange::write_project(exchange::bundle_of(open->journal())),
              [this, begun = now()] { settings.exported_ms = begun.ms, keep_settings(); });
}

void Workspace::State::copy(const exchange::Link& link) {
    if (link.reach == exchange::Reach::nowhere)
        return say({.code = errc::link_too_long,
                    .place = {},
                    .values = {{"length", std::to_string(link.text.size())}, {"most", std::to_string(exchange::browsers_chars)}}});
    copy(link.text, "toast.link_copied", {{"count", std::to_string(link.text.size())}});
}

void Workspace::State::copy(std::string text, std::string done, std::vector<std::pair<std::string, std::string>> values) {
    clipboard = std::move(text);
    copied = {.key = std::move(done), .values = std::move(values), .undo = {}, .error = {}};
}

void Workspace::State::run(SaveRequest&) {
    if (!open) return;
    const EntryId me = open->me();
    save_file(file_name(open->journal().project().name), exchange::file_media_type,
              exchange::write_project(exchange::part_of(open->journal(), std::span(&me, 1))));
}

void Workspace::State::run(CopyText& asked) { copy(std::move(asked.text), "toast.copied"); }

void Workspace::State::run(SaveDocument& asked) { save_file(safe_name(asked.file), asked.media_type, asked.text); }

void Workspace::State::run(PickFile&) {
    ports.files.pick(".json,.osmoseit,application/json", [this](Result<Files::File> file) { arrived_from(std::move(file)); });
}

void Workspace::State::arrived_from(Result<Files::File> file) {
    if (file) receive(std::move(file->bytes), std::move(file->name));
    else if (file.error().code != errc::none_chosen) say(file.error());
    news();
}

void Workspace::State::run(ReadText& asked) { receive(std::move(asked.text), ""); }

void Workspace::State::run(TakeIncoming&) {
    const std::size_t fresh = incoming && incoming->preview ? incoming->preview->fresh : 0;
    const bool known = incoming && incoming->preview && incoming->preview->known_project;
    if (!take_incoming()) return;
    if (known) say("toast.merged", {{"count", std::to_string(fresh)}});
    else say("toast.opened");
    go(route_to(Screen::overview), true);
}

void Workspace::State::run(DropIncoming&) {
    incoming.reset();
    arrived.reset();
    go({.screen = Screen::projects}, true);
}

void Workspace::State::run(OpenExample& asked) {
    const std::string name = asked.name;
    ports.files.read_own("examples/" + name + "." + language() + ".json", [this, name](Result<std::string> text) {
        Result<exchange::Bundle> bundle = std::move(text).and_then(exchange::read_project);
        if (!bundle) return say(bundle.error()), news();
        const DeviceRecord device{.seed = example_seed(name), .acts_for = bundle->project};
        if (const auto known = std::ranges::find(projects, bundle->project, &ProjectSummary::id); known != projects.end()) {
            go({Screen::overview, address_of(bundle->project), ""}, false);
            return news();
        }
        put(*bundle);
        journal::Journal journal;
        (void)exchange::take_in(journal, std::move(*bundle)); // its own file: checked by a test
        journal.settle();
        draft.reset();
        open = std::make_unique<OpenProject>(std::move(journal), device);
        keep_device();
        wrote();
        save();
        go(route_to(Screen::overview), false);
        news();
    });
}

void Workspace::State::run(EraseProject& asked) {
    if (open_id() == asked.project) draft.reset(), open.reset();
    if (asked_for && asked_for->project == asked.project) asked_for.reset(), opening.reset();
    std::erase_if(held, [&](const Held& waiting) { return waiting.project == asked.project; });
    std::string name;
    for (const ProjectSummary& summary : projects)
        if (summary.id == asked.project) name = summary.name;
    std::erase_if(projects, [&](const ProjectSummary& summary) { return summary.id == asked.project; });
    for (const std::string& prefix : {project_prefix(asked.project), index_key(asked.project), device_key(asked.project)})
        ports.storage.remove(prefix, [this](Result<void> removed) {
            if (!removed) say(removed.error());
            news();
        });
    if (is_at({.screen = Screen::rules, .project = settings.rule_draft.project}, asked.project)) settings.rule_draft = {}, keep_settings();
    say("toast.erased", {{"name", name}});
    go({.screen = Screen::projects}, true);
}

void Workspace::State::run(StartDraft&) {
    if (!open) return;
    Route today = route; // a draft is of today
    today.day.reset();
    go(std::move(today), true);
    open->look_at({});
    draft = std::make_unique<Draft>(*open);
    say("toast.draft.start");
}

void Workspace::State::run(DropDraft&) {
    if (!draft) return;
    draft.reset();
    look();
    say("toast.draft.drop");
    if (!route.item.empty()) go(route_to(route.screen), true); // what is open may be of the draft alone
}

void Workspace::State::run(TakeFromDraft& asked) {
    if (!open || !draft) return;
    const Result<Draft::Taken> taken = draft->take(*open, asked.entry, now());
    if (!taken) return say(taken.error());
    std::unique_ptr<Draft> aside = std::move(draft); // what follows is kept
    if (taken->card) keep(*taken->card);
    keep(taken->entry);
    draft = std::move(aside);
    say("toast.draft.take");
}

void Workspace::State::run(ReadAgain&) { arrive(route); }

void Workspace::State::run(CancelWork&) {
    opening.reset();
    reading.reset();
    asked_for.reset();
    arrived.reset();
    drop_held();
    go({.screen = Screen::projects}, true);
}

} // namespace osmose::app
