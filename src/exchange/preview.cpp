#include "exchange/preview.hpp"

#include "base/limits.hpp"
#include "exchange/link.hpp"
#include "exchange/project_file.hpp"

#include <algorithm>

namespace osmose::exchange {

namespace {

journal::Signatures signatures_of(const Bundle& bundle) {
    journal::Signatures signatures;
    for (const journal::HeadSignature& signature : bundle.signatures) signatures[{signature.device, signature.head}] = {signature.bytes};
    return signatures;
}

model::Cards cards_of(const Bundle& bundle) {
    model::Cards cards;
    for (const model::Card& card : bundle.cards) cards.emplace(journal::id_of(card), card);
    return cards;
}

const CardId* card_named(const journal::Action& action) {
    if (const auto* found = std::get_if<journal::FoundProject>(&action)) return &found->holder;
    if (const auto* request = std::get_if<journal::RequestMembership>(&action)) return &request->card;
    if (const auto* change = std::get_if<journal::ChangeCard>(&action)) return &change->card;
    return nullptr;
}

} // namespace

Bundle bundle_of(const journal::Journal& journal) {
    Bundle bundle{.project = journal.project().id};
    bundle.entries.reserve(journal.size());
    for (std::size_t place = 0; place < journal.size(); ++place) bundle.entries.push_back(journal.at(place).entry);
    for (const journal::Standing& standing : journal.waiting()) bundle.entries.push_back(standing.entry);
    for (const auto& [id, card] : journal.cards()) bundle.cards.push_back(card);
    for (const auto& [key, signature] : journal.signatures()) bundle.signatures.push_back({key.first, key.second, signature.bytes});
    return bundle;
}

Bundle part_of(const journal::Journal& journal, std::span<const EntryId> entries) {
    Bundle part{.project = journal.project().id};
    for (const EntryId& id : entries) {
        const auto standing = journal.find(id);
        if (!standing) continue;
        part.entries.push_back(standing->entry);
        const CardId* named = card_named(standing->entry.action);
        const auto card = named ? journal.cards().find(*named) : journal.cards().end();
        if (card != journal.cards().end()) part.cards.push_back(card->second);
    }
    return part;
}

Result<void> take_in(journal::Journal& journal, Bundle bundle) {
    const auto cards = cards_of(bundle);
    const auto signatures = signatures_of(bundle);
    return journal.take(std::move(bundle.entries), cards, signatures);
}

namespace {

// What devices that are tied to nobody wrote of some entries, but for requests to join, and for what waits: who wrote that is not known.
std::size_t bytes_of_strangers(const journal::Journal& journal, std::span<const EntryId> entries) {
    std::size_t bytes = 0;
    for (const EntryId& id : entries) {
        const journal::Standing standing = *journal.find(id);
        const journal::Entry& entry = standing.entry;
        const model::Device* const device = journal.project().devices.find(entry.device);
        const bool is_tied = device && !device->ties.empty();
        if (standing.clock != 0 && !is_tied && !std::holds_alternative<journal::RequestMembership>(entry.action)) bytes += journal::entry_text(entry).size();
    }
    return bytes;
}

} // namespace

Result<Preview> preview(Bundle bundle, const journal::Journal* ours) {
    if (bundle.entries.empty()) return fail(errc::nothing_inside);
    if (!ours && !journal::founding_among(bundle.entries)) return fail(errc::project_unknown);
    Preview preview{.merged = ours ? *ours : journal::Journal{}, .known_project = ours != nullptr, .entries = bundle.entries.size()};
    std::vector<EntryId> fresh;
    for (const journal::Entry& entry : bundle.entries)
        if (!ours || !ours->find(entry.id)) fresh.push_back(entry.id);
    if (const Result<void> taken = take_in(preview.merged, std::move(bundle)); !taken) return std::unexpected(taken.error());
    preview.merged.settle();
    const std::size_t strange = ours ? bytes_of_strangers(preview.merged, fresh) : 0;
    if (strange > limits::unknown_device_bytes)
        return fail(errc::from_strangers, {}, {{"bytes", std::to_string(strange)}, {"most", std::to_string(limits::unknown_device_bytes)}});
    preview.fresh = fresh.size();
    for (const EntryId& id : fresh) {
        const auto standing = preview.merged.find(id);
        preview.waiting += standing->clock == 0;
        preview.newer += std::holds_alternative<journal::UnknownAction>(standing->entry.action);
        if (standing->clock != 0) preview.fresh_ids.push_back(id);
        const model::Member* member = preview.merged.project().members.find(id);
        if (member && member->state == model::MemberState::candidate) preview.requests.push_back(id);
    }
    return preview;
}

bool is_file(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    const bool object = first != text.npos && (text[first] == '{' || text.starts_with("\xEF\xBB\xBF"));
    return object || !find_fragment(text);
}

Result<Bundle> read_any(std::string text) {
    if (is_file(text)) return read_project(std::move(text));
    return read_fragment(*find_fragment(text));
}

} // namespace osmose::exchange
