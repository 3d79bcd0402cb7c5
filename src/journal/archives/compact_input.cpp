#include "journal/archives/compact_input.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace osmose::journal {

void CompactInput::take(std::string_view& stream, std::span<std::uint8_t> bytes) {
    if (stream.size() < bytes.size()) throw BrokenCompact();
    std::ranges::copy(stream.substr(0, bytes.size()), bytes.begin());
    stream.remove_prefix(bytes.size());
}

std::uint8_t CompactInput::mark() {
    std::uint8_t byte;
    take(streams_.marks, {&byte, 1});
    return byte;
}

std::uint8_t CompactInput::choice(std::size_t count) {
    const std::uint8_t byte = mark();
    if (byte >= count) throw BrokenCompact();
    return byte;
}

std::uint64_t CompactInput::number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        std::uint8_t byte;
        take(streams_.numbers, {&byte, 1});
        if (shift == 63 && byte > 1) throw BrokenCompact();
        value |= std::uint64_t{byte & 0x7Fu} << shift;
        if (byte < 0x80) {
            if (byte == 0 && shift > 0) throw BrokenCompact(); // one way to write each number
            return value;
        }
    }
}

std::int64_t CompactInput::signed_number() {
    const std::uint64_t zigzag = number();
    return static_cast<std::int64_t>(zigzag >> 1 ^ (~(zigzag & 1) + 1));
}

std::int64_t CompactInput::counted() {
    const std::int64_t value = signed_number();
    if (!check_range(value)) throw BrokenCompact();
    return value;
}

std::string CompactInput::text() {
    const std::uint64_t size = number();
    if (size > streams_.texts.size()) throw BrokenCompact();
    std::string text(streams_.texts.substr(0, size));
    streams_.texts.remove_prefix(size);
    if (!check_text(text, text.size())) throw BrokenCompact();
    return text;
}

void CompactInput::know(const std::array<std::uint8_t, 32>& id) {
    if (numbers_.try_emplace(Id<void>{id}, known_.size()).second) known_.push_back(id);
}

std::array<std::uint8_t, 32> CompactInput::reference() {
    std::array<std::uint8_t, 32> id{};
    const std::uint64_t ago = number();
    if (ago == 1) return id;
    if (ago == 0) {
        take(streams_.hashes, id);
        if (!Id<void>{id} || numbers_.contains(Id<void>{id})) throw BrokenCompact();
        know(id);
        return id;
    }
    if (ago - 1 > known_.size()) throw BrokenCompact();
    return known_[known_.size() - (ago - 1)];
}

Date CompactInput::date() {
    const std::int64_t days = std::int64_t{last_date_} + std::clamp<std::int64_t>(signed_number(), -10'000'000, 10'000'000);
    const Date date{static_cast<std::int32_t>(std::clamp<std::int64_t>(days, -10'000'000, 10'000'000))};
    if (sound(parse_date(to_string(date))) != date) throw BrokenCompact(); // within the years that a file may hold
    last_date_ = date.days;
    return date;
}

Instant CompactInput::instant() {
    const std::int64_t step = signed_number();
    constexpr std::int64_t most = std::int64_t{1} << 53;
    if (step > most || step < -most) throw BrokenCompact();
    const Instant instant{last_instant_ + step};
    if (sound(parse_instant(to_string(instant))) != instant) throw BrokenCompact();
    last_instant_ = instant.ms;
    return instant;
}

void CompactInput::read(model::Roles& roles) {
    roles.bits = mark();
    if (roles.bits >> model::Words<model::Role>::list.size()) throw BrokenCompact();
}

bool CompactInput::at_end() const {
    return streams_.marks.empty() && streams_.numbers.empty() && streams_.texts.empty() && streams_.hashes.empty();
}

} // namespace osmose::journal
