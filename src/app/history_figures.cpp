#include "app/history_figures.hpp"

#include "app/figures_parts.hpp"
#include "app/sharing_rows.hpp"
#include "journal/action.hpp"

#include <algorithm>

namespace osmose::app {

namespace {

HistoryRow row_of(const journal::Standing& standing, const Figures& figures, const journal::Journal& journal);

// Undoing and redoing may go on and on: what is told is the entry at the end of it, and whether it stands again.
void describe_undone(HistoryRow& row, const journal::Revert& revert, const Figures& figures, const journal::Journal& journal) {
    const auto about = journal.find(revert.entry);
    if (!about) return;
    const auto* earlier = std::get_if<journal::Revert>(&about->entry.action);
    if (!earlier) return void(row.undone = std::make_shared<const HistoryRow>(row_of(*about, figures, journal)));
    row.restores = !row.restores;
    describe_undone(row, *earlier, figures, journal);
}

HistoryRow row_of(const journal::Standing& standing, const Figures& figures, const journal::Journal& journal) {
    const journal::Entry& entry = standing.entry;
    HistoryRow row{.id = entry.id,
                   .clock = standing.clock,
                   .number = entry.number,
                   .device = entry.device,
                   .instant = entry.instant,
                   .author = figures.person(entry.author ? entry.author : entry.id), // a founder, a candidate: his own entry names him
                   .kind = std::string(journal::kind_of(entry.action)),
                   .state = standing.verdict.state,
                   .reverted_by = standing.reverted_by};
    if (standing.verdict.reason) row.reason = *standing.verdict.reason;
    describe(row, entry.action, figures, journal);
    if (const auto* revert = std::get_if<journal::Revert>(&entry.action)) describe_undone(row, *revert, figures, journal);
    row.may_revert = figures.check(journal::Revert{entry.id});
    return row;
}

bool is_signed(const journal::Journal& journal, const journal::Entry& entry) {
    return std::ranges::any_of(journal.signatures(), [&](const auto& signature) {
        const auto& [device, head] = signature.first;
        return device == entry.device && (head == entry.id || journal.had_seen(head, entry.id));
    });
}

// Which entries there are for a day gone by: those that state no later day. Of today all.
auto known_at(bool past, Date day) {
    return [past, day](const journal::Standing& standing) { return !past || journal::stated_date(standing.entry.action).value_or(day) <= day; };
}

std::optional<EntryId> entry_named(std::string_view text) {
    const auto id = parse_id<struct EntryTag>(text);
    return id ? std::optional(EntryId{id->bytes}) : std::nullopt;
}

} // namespace

const std::vector<HistoryRow>& Figures::history() const {
    return kept(parts_->history, [&] {
        const journal::Journal& journal = *parts_->journal;
        const auto is_known = known_at(parts_->past != nullptr, parts_->today);
        std::vector<HistoryRow> rows;
        const auto add = [&](const journal::Standing& standing) {
            if (is_known(standing)) rows.push_back(row_of(standing, *this, journal));
        };
        for (const journal::Standing& standing : journal.waiting()) add(standing);
        const auto waiting = static_cast<std::ptrdiff_t>(rows.size());
        for (std::size_t place = journal.size(); place > 0; --place) add(journal.at(place - 1));
        // The journal's order is that of what entries had seen; people look for what happened when.
        std::ranges::stable_sort(rows.begin() + waiting, rows.end(), std::ranges::greater{}, [](const HistoryRow& row) { return row.instant.ms; });
        return rows;
    });
}

std::vector<HistoryRow> Figures::newest(std::size_t most) const {
    const journal::Journal& journal = *parts_->journal;
    const auto is_known = known_at(parts_->past != nullptr, parts_->today);
    std::vector<std::pair<std::int64_t, std::size_t>> applied; // when, and where in the journal
    for (std::size_t place = 0; place < journal.size(); ++place) {
        const journal::Standing standing = journal.at(place);
        if (standing.verdict.state == EntryState::applied && is_known(standing)) applied.emplace_back(standing.entry.instant.ms, place);
    }
    const auto newest = static_cast<std::ptrdiff_t>(std::min(most, applied.size()));
    std::ranges::partial_sort(applied, applied.begin() + newest, std::ranges::greater{});
    std::vector<HistoryRow> rows;
    for (const auto& [when, place] : std::span(applied).first(static_cast<std::size_t>(newest))) rows.push_back(row_of(journal.at(place), *this, journal));
    return rows;
}

const EntryDetail* Figures::entry(const EntryId& id) const {
    if (parts_->entry && parts_->entry->row.id == id) return &*parts_->entry;
    const journal::Journal& journal = *parts_->journal;
    const auto standing = journal.find(id);
    if (!standing) return nullptr;
    const journal::Entry& entry = standing->entry;
    EntryDetail detail{.row = row_of(*standing, *this, journal),
                       .objects = journal::objects_of(entry.action),
                       .stated = journal::stated_date(entry.action),
                       .is_signed = is_signed(journal, entry)};
    const auto other = [&](const EntryId& named) { return journal.find(named).transform([&](const auto& found) { return row_of(found, *this, journal); }); };
    for (const EntryId& named : entry.seen) {
        if (auto row = other(named)) detail.seen.push_back(std::move(*row));
        else detail.missing.push_back(named);
    }
    const std::optional<EntryId> because = detail.row.reverted_by ? detail.row.reverted_by
                                           : detail.row.reason    ? entry_named(detail.row.reason->place.entry)
                                                                  : std::nullopt;
    if (because) detail.because = other(*because);
    const bool set_aside = detail.row.reason && detail.row.reason->code == journal::errc::set_aside;
    if (set_aside && check(entry.action)) detail.again = entry.action;
    return &parts_->entry.emplace(std::move(detail));
}

const std::vector<ForkRow>& Figures::forks() const {
    return kept(parts_->forks, [&] {
        const journal::Journal& journal = *parts_->journal;
        std::vector<ForkRow> rows;
        for (const auto& [first, second] : journal.forks())
            rows.push_back({row_of(*journal.find(first), *this, journal), row_of(*journal.find(second), *this, journal)});
        return rows;
    });
}

} // namespace osmose::app
