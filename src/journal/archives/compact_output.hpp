// Writes structs as few bytes: numbers as varints, dates as steps from the last one, ids as the number of the place where they
// were met before. Four streams, each of one nature, because deflate does better on them apart.
#pragma once

#include "base/field.hpp"
#include "journal/archives/leaves.hpp"
#include "journal/effect.hpp"

#include <cereal/cereal.hpp>

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace osmose::journal {

struct CompactStreams {
    std::string marks;   // one byte each: presence, booleans, words
    std::string numbers; // varints
    std::string texts;
    std::string hashes; // what does not shrink: ids met for the first time, salts
};

class CompactOutput : public cereal::OutputArchive<CompactOutput, cereal::AllowEmptyClassElision> {
public:
    CompactOutput() : OutputArchive(this) {}
    CompactStreams take() { return std::move(streams_); }

    void mark(std::uint8_t byte) { streams_.marks += static_cast<char>(byte); }
    void number(std::uint64_t value); // LEB128
    void signed_number(std::int64_t value);
    void bytes(std::span<const std::uint8_t> bytes) { streams_.hashes.append(bytes.begin(), bytes.end()); } // that do not shrink
    // An id that the reader will know at this place without being told (it is computed, or on both sides already).
    void know(const std::array<std::uint8_t, 32>& id) { known_.try_emplace(Id<void>{id}, known_.size()); }

    template <class T>
    void value(const T& value) {
        if constexpr (std::same_as<T, std::string>) text(value);
        else if constexpr (std::same_as<T, bool>) mark(value);
        else if constexpr (is_id<T>) reference(value.bytes);
        else if constexpr (std::same_as<T, Date>) signed_number(value.days - std::exchange(last_date_, value.days));
        else if constexpr (std::same_as<T, Instant>) signed_number(value.ms - std::exchange(last_instant_, value.ms));
        else if constexpr (std::same_as<T, Salt>) streams_.hashes.append(value.begin(), value.end());
        else if constexpr (model::HasWords<T>) mark(static_cast<std::uint8_t>(value));
        else if constexpr (TextLeaf<T>) text(leaf_text(value));
        else if constexpr (CountLeaf<T>) signed_number(count_of(value));
        else (*this)(value);
    }
    void value(const model::Roles& roles) { mark(roles.bits); }
    void value(const Effect& effect); // journal/effect.cpp
    template <class T>
    void value(const std::optional<T>& optional) { value(*optional); }
    template <class T>
    void value(const std::vector<T>& items) {
        number(items.size());
        for (const T& item : items) value(item);
    }

    // Whether a later field had something to say, which is not in the streams then (base/field.hpp).
    void note_later(bool there) { left_out_ = left_out_ || there; }
    bool left_out() const { return left_out_; }

private:
    void text(std::string_view text);
    void reference(const std::array<std::uint8_t, 32>& id);

    CompactStreams streams_;
    bool left_out_ = false;
    std::unordered_map<Id<void>, std::uint64_t> known_;
    std::int32_t last_date_ = 0;
    std::int64_t last_instant_ = 0;
};

template <class T>
void CEREAL_SAVE_FUNCTION_NAME(CompactOutput& archive, const Field<T>& field) {
    if (field.presence != Presence::required) {
        const bool there = !(field.value == T{});
        if (field.presence == Presence::later) return archive.note_later(there);
        archive.mark(there);
        if (!there) return;
    }
    archive.value(field.value);
}

} // namespace osmose::journal
