#include "app/open_project.hpp"

#include "app/decision_figures.hpp"
#include "rules/permissions.hpp"

#include <algorithm>
#include <ranges>

namespace osmose::app {

namespace {

constexpr std::size_t undo_depth = 100;

// Mine, newest last: what a person who just opened the project may take back. Entries of one instant were done as one.
std::vector<std::vector<EntryId>> undoable_entries(const journal::Journal& journal, const DeviceId& device) {
    std::vector<std::vector<EntryId>> done;
    Instant instant;
    for (std::size_t place = journal.size(); place > 0; --place) {
        const journal::Standing standing = journal.at(place - 1);
        if (standing.entry.device != device || standing.verdict.state != journal::EntryState::applied ||
            !journal::can_be_reverted(standing.entry.action) || std::holds_alternative<journal::Revert>(standing.entry.action))
            continue;
        if (done.empty() || standing.entry.instant != instant) {
            if (done.size() == undo_depth) break;
            done.emplace_back();
        }
        instant = standing.entry.instant;
        done.back().push_back(standing.entry.id);
    }
    for (std::vector<EntryId>& together : done) std::ranges::reverse(together);
    std::ranges::reverse(done);
    return done;
}

} // namespace

OpenProject::OpenProject(journal::Journal journal, DeviceRecord device)
    : journal_(std::move(journal)), device_(device), keys_(journal::keys_from(device.seed)),
      undoable_(undoable_entries(journal_, keys_.device)) {}

const Figures& OpenProject::figures(Date today) const {
    const Date day = as_on_.value_or(today);
    if (!figures_ || figures_of_ != day) figures_.emplace(journal_, keys_.device, me(), day, past_ ? &*past_ : nullptr), figures_of_ = day;
    return *figures_;
}

std::vector<model::MemberId> OpenProject::mine() const {
    std::vector<model::MemberId> members;
    for (const model::Member& member : journal_.project().members)
        if (rules::is_tied(journal_.project(), keys_.device, member.id)) members.push_back(member.id);
    return members;
}

bool OpenProject::is_candidate() const {
    const model::Member* member = journal_.project().members.find(me());
    return member && member->state == model::MemberState::candidate;
}

Result<void> OpenProject::check(const journal::Action& action, Instant at) const {
    if (as_on_) return fail(osmose::errc::in_the_past);
    return journal_.check(action, {keys_.device, me(), at});
}

Result<void> OpenProject::check_day(std::optional<Date> day, Date today) const {
    if (!day) return {};
    if (*day < journal_.project().founded) return fail(errc::before_founding, {}, {{"date", to_string(journal_.project().founded)}});
    if (*day >= today) return fail(errc::day_to_come, {}, {{"date", to_string(*day)}});
    return {};
}

void OpenProject::look_at(std::optional<Date> day) {
    as_on_ = day;
    if (day) past_ = journal_.state_at(*day);
    else past_.reset();
    changed();
}

bool OpenProject::can_revert(const Together& done) const {
    return std::ranges::any_of(done, [&](const EntryId& entry) { return check(journal::Revert{entry}).has_value(); });
}

OpenProject::All::const_iterator OpenProject::undoable(std::span<const EntryId> entries) const {
    return std::ranges::find_if(undoable_, [&](const Together& done) {
        return std::ranges::all_of(done, [&](const EntryId& entry) { return std::ranges::contains(entries, entry); });
    });
}

std::span<const EntryId> OpenProject::newest() const { return undoable_.empty() ? std::span<const EntryId>{} : undoable_.back(); }

bool OpenProject::can_undo() const { return !undoable_.empty() && can_revert(undoable_.back()); }
bool OpenProject::can_redo() const { return !redoable_.empty() && can_revert(redoable_.back()); }

bool OpenProject::can_undo(std::span<const EntryId> entries) const {
    const auto done = undoable(entries);
    return done != undoable_.end() && can_revert(*done);
}

journal::Writer OpenProject::writer(Instant instant) const { return {.device = keys_.device, .member = me(), .instant = instant}; }

Result<EntryId> OpenProject::append(journal::Action action, Instant instant) {
    std::vector<journal::Action> one;
    one.push_back(std::move(action));
    return append_all(std::move(one), instant).transform([](const std::vector<EntryId>& entries) { return entries.front(); });
}

Result<std::vector<EntryId>> OpenProject::append_all(std::vector<journal::Action> actions, Instant instant) {
    std::vector<EntryId> entries;
    Together together;
    std::optional<Error> refused;
    for (journal::Action& action : actions) {
        const bool undoable = journal::can_be_reverted(action);
        const Result<EntryId> entry = journal_.append(std::move(action), writer(instant));
        if (!entry) {
            refused = entry.error();
            continue;
        }
        entries.push_back(*entry);
        if (undoable) together.push_back(*entry);
    }
    if (entries.empty() && refused) return std::unexpected(*refused);
    if (entries.empty()) return entries;
    if (!together.empty()) undoable_.push_back(std::move(together));
    redoable_.clear();
    changed();
    return entries;
}

Result<EntryId> OpenProject::request(const model::Card& card, journal::RequestMembership request, Instant instant) {
    request.card = journal::id_of(card);
    const Result<EntryId> entry = journal_.append(std::move(request), {.device = keys_.device, .member = {}, .instant = instant});
    if (!entry) return entry;
    journal_.add_card(card);
    device_.acts_for = *entry;
    changed();
    return entry;
}

// The newest first, so that none stands on another that is still there.
Result<OpenProject::Together> OpenProject::revert(const Together& done, Instant instant) {
    Together reverts;
    std::optional<Error> refused;
    for (const EntryId& entry : done | std::views::reverse) {
        const Result<EntryId> revert = journal_.append(journal::Revert{entry}, writer(instant));
        if (revert) reverts.push_back(*revert);
        else refused = revert.error();
    }
    if (reverts.empty()) return std::unexpected(*refused);
    changed();
    return reverts;
}

Result<OpenProject::Together> OpenProject::undo(All::const_iterator done, Instant instant) {
    if (done == undoable_.end()) return fail(errc::nothing_to_undo);
    const Result<Together> reverts = revert(*done, instant);
    if (!reverts) return reverts;
    undoable_.erase(done);
    redoable_.push_back(*reverts);
    return reverts;
}

Result<std::vector<EntryId>> OpenProject::undo(Instant instant) { return undo(undoable_.empty() ? undoable_.end() : std::prev(undoable_.end()), instant); }

Result<std::vector<EntryId>> OpenProject::undo(std::span<const EntryId> entries, Instant instant) { return undo(undoable(entries), instant); }

Result<std::vector<EntryId>> OpenProject::redo(Instant instant) {
    if (redoable_.empty()) return fail(errc::nothing_to_redo);
    const Result<Together> reverts = revert(redoable_.back(), instant);
    if (!reverts) return reverts;
    redoable_.pop_back();
    Together again; // what the reverts of reverts brought back, in its first order
    for (const EntryId& revert : *reverts) {
        const EntryId undone = std::get<journal::Revert>(journal_.find(revert)->entry.action).entry;
        again.push_back(std::get<journal::Revert>(journal_.find(undone)->entry.action).entry);
    }
    undoable_.push_back(std::move(again));
    return reverts;
}

void OpenProject::act_as(const model::MemberId& member) {
    device_.acts_for = member;
    changed();
}

void OpenProject::replace(journal::Journal merged) {
    journal_ = std::move(merged);
    changed();
}

journal::HeadSignature OpenProject::sign_head() {
    const EntryId head = journal_.newest_of(keys_.device).value_or(EntryId{});
    const journal::HeadSignature signature = journal::sign(keys_, journal_.project().id, head);
    if (head) journal_.add_signature(signature.device, signature.head, {signature.bytes});
    return signature;
}

void OpenProject::changed() { figures_.reset(); }

namespace {

std::vector<std::string> first_names(const Figures& figures) {
    std::vector<std::string> names;
    for (const MemberRow& member : figures.members())
        if (member.state == model::MemberState::active && !member.person.name.empty() && names.size() < 6) names.push_back(member.person.name);
    return names;
}

} // namespace

ProjectSummary summary_of(const OpenProject& project, Date today, Instant now) {
    const model::Project& state = project.journal().project();
    const OverviewFigures& overview = project.figures(today).overview();
    return {.id = state.id,
            .name = state.name,
            .currency = to_string(state.currency),
            .members = static_cast<std::uint32_t>(overview.active_members),
            .contributions = static_cast<std::uint32_t>(state.contributions.size()),
            .to_confirm = static_cast<std::uint32_t>(overview.to_confirm),
            .votes = static_cast<std::uint32_t>(project.figures(today).decisions().waiting),
            .candidates = static_cast<std::uint32_t>(overview.candidates),
            .people = first_names(project.figures(today)),
            .undistributed = project.figures(today).sharing().undistributed.minor,
            .may_distribute = project.figures(today).sharing().may_record.has_value(),
            .changed_ms = now.ms};
}

} // namespace osmose::app
