#include "exchange/bundle.hpp"

#include "exchange/deflate.hpp"
#include "journal/archives/compact_input.hpp"
#include "journal/archives/compact_output.hpp"
#include "journal/journal.hpp"

#include <array>
#include <map>

namespace osmose::exchange {

namespace {

using journal::BrokenCompact;
using journal::CompactInput;
using journal::CompactOutput;

// ---- the words of kinds: told once, then by number

class KindsOut {
public:
    void write(CompactOutput& out, std::string_view kind) {
        const auto [found, fresh] = numbers_.try_emplace(std::string(kind), numbers_.size() + 1);
        out.number(fresh ? 0 : found->second);
        if (fresh) out.value(std::string(kind));
    }

private:
    std::map<std::string, std::uint64_t, std::less<>> numbers_;
};

class KindsIn {
public:
    const std::string& read(CompactInput& in) {
        if (const std::uint64_t number = in.number(); number > 0) return words_.size() >= number ? words_[number - 1] : throw BrokenCompact();
        in.read(words_.emplace_back());
        return words_.back();
    }

private:
    std::vector<std::string> words_;
};

// ---- entries

// Of a kind that is known here, and without what came later (base/field.hpp).
bool has_compact_form(const journal::Action& action) {
    if (std::holds_alternative<journal::UnknownAction>(action)) return false;
    CompactOutput tried;
    journal::find_action_type(kind_of(action))->pack(action, tried);
    return !tried.left_out();
}

void write_entry(CompactOutput& out, KindsOut& kinds, const journal::Entry& entry) {
    out.value(entry.device);
    out.number(entry.number);
    out.value(entry.seen);
    out.value(entry.instant);
    out.value(entry.author);
    const bool as_json = !has_compact_form(entry.action);
    out.mark(as_json);
    kinds.write(out, kind_of(entry.action));
    if (as_json) out.value(data_text(entry.action));
    else journal::find_action_type(kind_of(entry.action))->pack(entry.action, out);
    out.know(entry.id.bytes);
}

journal::Action read_action(CompactInput& in, bool unknown, const std::string& kind) {
    if (unknown) {
        std::string data;
        in.read(data);
        const Result<Json> json = parse_json(data);
        const Result<std::string> canonical = json ? journal::canonical_text(*json) : std::unexpected(json.error());
        if (!canonical || *canonical != data) throw BrokenCompact();
        return journal::read_action(kind, *json, data); // known by now, perhaps
    }
    const journal::ActionType* type = journal::find_action_type(kind);
    if (!type) throw BrokenCompact();
    return type->unpack(in);
}

journal::Entry read_entry(CompactInput& in, KindsIn& kinds) {
    journal::Entry entry;
    in.read(entry.device);
    const std::uint64_t number = in.number();
    if (!std::in_range<std::uint32_t>(number)) throw BrokenCompact();
    entry.number = static_cast<std::uint32_t>(number);
    in.read(entry.seen);
    in.read(entry.instant);
    in.read(entry.author);
    const std::uint8_t unknown = in.mark();
    if (unknown > 1) throw BrokenCompact();
    const std::string kind = kinds.read(in);
    entry.action = read_action(in, unknown, kind);
    if (!journal::check_form(entry)) throw BrokenCompact();
    entry = journal::sealed(std::move(entry));
    in.know(entry.id.bytes);
    return entry;
}

// ---- the streams, one after the other, each with its length before all of them

constexpr std::array streams{&journal::CompactStreams::marks, &journal::CompactStreams::numbers, &journal::CompactStreams::texts,
                             &journal::CompactStreams::hashes};

std::string join(const journal::CompactStreams& parts) {
    CompactOutput lengths;
    for (const auto stream : streams) lengths.number((parts.*stream).size());
    std::string joined = lengths.take().numbers;
    for (const auto stream : streams) joined += parts.*stream;
    return joined;
}

CompactInput::Streams split(std::string_view joined) {
    std::array<std::uint64_t, streams.size()> lengths{};
    for (std::uint64_t& length : lengths) {
        for (unsigned shift = 0;; shift += 7) {
            if (joined.empty() || shift > 56) throw BrokenCompact();
            const auto byte = static_cast<std::uint8_t>(joined.front());
            joined.remove_prefix(1);
            length |= std::uint64_t{byte & 0x7Fu} << shift;
            if (byte < 0x80) break;
        }
    }
    const auto take = [&joined](std::uint64_t length) {
        if (length > joined.size()) throw BrokenCompact();
        const std::string_view taken = joined.substr(0, length);
        joined.remove_prefix(length);
        return taken;
    };
    return {.marks = take(lengths[0]), .numbers = take(lengths[1]), .texts = take(lengths[2]), .hashes = take(lengths[3])};
}

} // namespace

std::string pack(const Bundle& bundle) {
    CompactOutput out;
    KindsOut kinds;
    out.number(bundle.cards.size()); // first, so that entries name them by number
    for (const model::Card& card : bundle.cards) {
        out.value(card.name);
        out.value(card.contact);
        out.value(card.salt);
        out.know(journal::id_of(card).bytes);
    }
    out.number(bundle.entries.size());
    for (const journal::Entry& entry : bundle.entries) write_entry(out, kinds, entry);
    out.value(bundle.project);
    out.number(bundle.signatures.size());
    for (const journal::HeadSignature& signature : bundle.signatures) {
        out.value(signature.device);
        out.value(signature.head);
        out.bytes(signature.bytes);
    }
    return deflate(join(out.take()));
}

Result<Bundle> unpack(std::string_view bytes) {
    const Result<std::string> inflated = inflate(bytes, limits::file_bytes);
    if (!inflated) return std::unexpected(inflated.error());
    try {
        CompactInput in(split(*inflated));
        KindsIn kinds;
        Bundle bundle;
        for (std::uint64_t left = in.number(); left > 0; --left) {
            model::Card& card = bundle.cards.emplace_back();
            in.read(card.name);
            in.read(card.contact);
            in.read(card.salt);
            in.know(journal::id_of(card).bytes);
        }
        const std::uint64_t entries = in.number();
        if (entries > limits::entries) return fail(journal::errc::too_many_entries, {}, {{"most", std::to_string(limits::entries)}});
        for (std::uint64_t left = entries; left > 0; --left) bundle.entries.push_back(read_entry(in, kinds));
        in.read(bundle.project);
        for (std::uint64_t left = in.number(); left > 0; --left) {
            journal::HeadSignature& signature = bundle.signatures.emplace_back();
            in.read(signature.device);
            in.read(signature.head);
            in.bytes(signature.bytes);
        }
        if (!in.at_end()) throw BrokenCompact();
        return bundle;
    } catch (const BrokenCompact&) {
        return fail(journal::errc::compact_broken);
    }
}

} // namespace osmose::exchange
