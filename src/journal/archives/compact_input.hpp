// Reads what CompactOutput wrote. Whatever the bytes are, it ends in a value or an error: every size is checked against what is
// there before room is made for it.
#pragma once

#include "base/field.hpp"
#include "journal/archives/compact_output.hpp"

#include <cereal/cereal.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc compact_broken{"compact.broken"}; // the bytes do not fit together
}

// Ends where the compact form is read (exchange/bundle.cpp).
struct BrokenCompact : cereal::Exception {
    BrokenCompact() : cereal::Exception("") {}
};

class CompactInput : public cereal::InputArchive<CompactInput, cereal::AllowEmptyClassElision> {
public:
    struct Streams {
        std::string_view marks, numbers, texts, hashes;
    };
    explicit CompactInput(const Streams& streams) : InputArchive(this), streams_(streams) {}

    std::uint8_t mark();
    std::uint64_t number();
    std::int64_t signed_number();
    void bytes(std::span<std::uint8_t> bytes) { take(streams_.hashes, bytes); }
    void know(const std::array<std::uint8_t, 32>& id);
    bool at_end() const;

    template <class T>
    void read(T& value) {
        if constexpr (std::same_as<T, std::string>) value = text();
        else if constexpr (std::same_as<T, bool>) value = choice(2) != 0;
        else if constexpr (is_id<T>) value.bytes = reference();
        else if constexpr (std::same_as<T, Date>) value = date();
        else if constexpr (std::same_as<T, Instant>) value = instant();
        else if constexpr (std::same_as<T, Salt>) take(streams_.hashes, value);
        else if constexpr (model::HasWords<T>) value = static_cast<T>(choice(model::Words<T>::list.size()));
        else if constexpr (TextLeaf<T>) value = sound(leaf_from<T>(text()));
        else if constexpr (CountLeaf<T>) value = sound(count_from<T>(counted()));
        else (*this)(value);
    }
    void read(model::Roles& roles);
    void read(Effect& effect); // journal/effect.cpp
    template <class T>
    void read(std::optional<T>& optional) { read(optional.emplace()); }
    template <class T>
    void read(std::vector<T>& items) {
        items.clear();
        for (std::uint64_t left = number(); left > 0; --left) read(items.emplace_back()); // ends with the streams at the latest
    }

private:
    template <class T>
    static T sound(Result<T> result) {
        if (!result) throw BrokenCompact();
        return std::move(*result);
    }
    static void take(std::string_view& stream, std::span<std::uint8_t> bytes);
    std::uint8_t choice(std::size_t count);
    std::int64_t counted(); // within ±(2^53 - 1), as in JSON
    std::string text();
    std::array<std::uint8_t, 32> reference();
    Date date();
    Instant instant();

    Streams streams_;
    std::vector<std::array<std::uint8_t, 32>> known_;
    std::unordered_map<Id<void>, std::uint64_t> numbers_; // as the writer counted them
    std::int32_t last_date_ = 0;
    std::int64_t last_instant_ = 0;
};

template <class T>
void CEREAL_LOAD_FUNCTION_NAME(CompactInput& archive, Field<T>& field) {
    if (field.presence == Presence::later) {
        field.value = T{};
        return;
    }
    if (field.presence == Presence::optional) {
        const std::uint8_t there = archive.mark();
        if (there > 1) throw BrokenCompact();
        if (!there) {
            field.value = T{};
            return;
        }
    }
    archive.read(field.value);
}

} // namespace osmose::journal
