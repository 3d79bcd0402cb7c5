#include "journal/journal.hpp"

#include "base/limits.hpp"

#include <algorithm>
#include <ranges>

namespace osmose::journal {

EntryId founding_among(std::span<const Entry> entries) {
    const auto founding = std::ranges::find_if(entries, [](const Entry& entry) { return entry.seen.empty(); });
    return founding == entries.end() ? EntryId{} : founding->id;
}

Standing Journal::standing(Index i) const {
    const Verdict verdict = fold_.verdict(i);
    return {.entry = graph_.entry(i),
            .clock = graph_.clock(i),
            .verdict = verdict,
            .reverted_by = verdict.reverted_by == no_index ? std::nullopt : std::optional(graph_.entry(verdict.reverted_by).id)};
}

Standing Journal::at(std::size_t place) const { return standing(graph_.order()[place]); }

std::optional<Standing> Journal::find(const EntryId& id) const {
    return graph_.find(id).transform([this](Index i) { return standing(i); });
}

std::vector<Standing> Journal::waiting() const {
    std::vector<Standing> result;
    for (const Index i : graph_.waiting()) result.push_back(standing(i));
    return result;
}

std::vector<EntryId> Journal::heads() const {
    std::vector<EntryId> result;
    for (const Index i : graph_.heads()) result.push_back(graph_.entry(i).id);
    return result;
}

std::vector<std::pair<EntryId, EntryId>> Journal::forks() const {
    std::vector<std::pair<EntryId, EntryId>> result;
    for (auto [a, b] : graph_.forks()) {
        if (graph_.before(b, a)) std::swap(a, b);
        result.emplace_back(graph_.entry(a).id, graph_.entry(b).id);
    }
    std::ranges::sort(result);
    return result;
}

bool Journal::had_seen(const EntryId& by, const EntryId& entry) const {
    const auto a = graph_.find(by), b = graph_.find(entry);
    return a && b && graph_.is_placed(*a) && graph_.is_placed(*b) && graph_.had_seen(*a, *b);
}

std::optional<EntryId> Journal::newest_of(const DeviceId& device) const {
    return graph_.newest_of(device).transform([this](Index i) { return graph_.entry(i).id; });
}

model::Project Journal::state_at(Date day) const {
    return fold_.state_of(graph_, [&](const Entry& entry) { return stated_date(entry.action).value_or(day) <= day; });
}

Result<void> Journal::check(const Action& action, const Writer& writer) const {
    return fold_.check(graph_, action, writer.member, writer.device, writer.instant);
}

Result<EntryId> Journal::append(Action action, const Writer& writer) {
    if (auto valid = check(action, writer); !valid) return std::unexpected(std::move(valid.error()));
    if (graph_.size() >= limits::entries)
        return fail(errc::too_many_entries, {}, {{"most", std::to_string(limits::entries)}});
    Entry entry{.device = writer.device, .number = 1, .instant = writer.instant, .author = writer.member, .action = std::move(action)};
    const auto previous = graph_.newest_of(writer.device);
    if (previous) {
        entry.number = graph_.entry(*previous).number + 1;
        entry.seen.push_back(graph_.entry(*previous).id);
    }
    for (const Index head : std::views::reverse(graph_.heads())) // the newest ones first, where there are too many
        if (head != previous && entry.seen.size() < limits::seen_per_entry) entry.seen.push_back(graph_.entry(head).id);
    std::ranges::sort(entry.seen);
    entry = sealed(std::move(entry));
    const EntryId id = entry.id;
    graph_.add(std::move(entry));
    settle();
    return id;
}

Result<void> Journal::take(std::vector<Entry> entries, const model::Cards& cards, const Signatures& signatures) {
    const EntryId mine = graph_.order().empty() ? founding_among(entries) : graph_.entry(graph_.order()[0]).id;
    for (const Entry& entry : entries)
        if (entry.seen.empty() && entry.id != mine) return fail(errc::other_project);
    if (graph_.size() + entries.size() > limits::entries)
        return fail(errc::too_many_entries, {}, {{"most", std::to_string(limits::entries)}});
    for (Entry& entry : entries) graph_.add(std::move(entry));
    cards_.insert(cards.begin(), cards.end());
    signatures_.insert(signatures.begin(), signatures.end());
    return {};
}

Result<void> Journal::merge(const Journal& other) {
    std::vector<Entry> entries;
    for (const Index i : other.graph_.order())
        if (!graph_.find(other.graph_.entry(i).id)) entries.push_back(other.graph_.entry(i));
    for (const Index i : other.graph_.waiting()) entries.push_back(other.graph_.entry(i));
    return take(std::move(entries), other.cards_, other.signatures_);
}

bool Journal::settle(std::size_t budget) {
    std::vector<Index> placed;
    const Place from = graph_.place_arrivals(placed);
    if (!placed.empty()) {
        fold_.learn(graph_, placed, from);
        drop_covered_signatures();
    }
    if (!fold_.step(graph_, budget)) return false;
    for (const CardId& card : project().dropped_cards) cards_.erase(card); // also one that another copy still had
    return true;
}

void Journal::drop_covered_signatures() {
    std::erase_if(signatures_, [this](const auto& signature) {
        const auto& [device, head] = signature.first;
        for (auto other = signatures_.lower_bound({device, EntryId{}}); other != signatures_.end() && other->first.first == device; ++other)
            if (had_seen(other->first.second, head)) return true;
        return false;
    });
}

void Journal::add_card(const model::Card& card) { cards_.try_emplace(id_of(card), card); }

void Journal::add_signature(const DeviceId& device, const EntryId& head, const Signature& signature) {
    signatures_.insert_or_assign({device, head}, signature);
    drop_covered_signatures();
}

} // namespace osmose::journal
