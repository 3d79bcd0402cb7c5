// Enumerations and the words by which files call them, one table each. The words are part of the file format: they are never
// changed, only added to; what a person reads stands in the catalogue of strings.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace osmose::model {

// Specialised for each enumeration that stands in files: its words in the order of its values, which count from 0.
template <class Enum>
struct Words;

template <class Enum>
constexpr std::string_view word(Enum value) { return Words<Enum>::list[static_cast<std::size_t>(value)]; }

template <class Enum>
constexpr std::optional<Enum> from_word(std::string_view text) {
    for (std::size_t i = 0; i < Words<Enum>::list.size(); ++i)
        if (Words<Enum>::list[i] == text) return static_cast<Enum>(i);
    return std::nullopt;
}

// Whether an enumeration has words, so that archives know how to write it.
template <class T>
concept HasWords = requires { Words<T>::list.size(); };

} // namespace osmose::model
