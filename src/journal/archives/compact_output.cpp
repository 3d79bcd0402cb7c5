#include "journal/archives/compact_output.hpp"

namespace osmose::journal {

void CompactOutput::number(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) streams_.numbers += static_cast<char>(value | 0x80);
    streams_.numbers += static_cast<char>(value);
}

// Zigzag: 0, -1, 1, -2... become 0, 1, 2, 3...
void CompactOutput::signed_number(std::int64_t value) {
    number(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
}

void CompactOutput::text(std::string_view text) {
    number(text.size());
    streams_.texts += text;
}

// 0: the id follows; 1: no id; beyond: how many known ids ago it was met.
void CompactOutput::reference(const std::array<std::uint8_t, 32>& id) {
    if (!Id<void>{id}) return number(1);
    if (const auto found = known_.find(Id<void>{id}); found != known_.end()) return number(1 + known_.size() - found->second);
    number(0);
    streams_.hashes.append(id.begin(), id.end());
    know(id);
}

} // namespace osmose::journal
