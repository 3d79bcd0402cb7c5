// Writes a struct as the one canonical JSON text of RFC 8785: no space, keys in order, one way to write each text. It is what
// hashes are taken over and what files hold, so equal values give equal bytes on every machine.
#pragma once

#include "base/field.hpp"
#include "journal/archives/leaves.hpp"
#include "journal/effect.hpp"

#include <cereal/cereal.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace osmose::journal {

// Appends a JSON string with its quotes.
void append_json_string(std::string& out, std::string_view text);

class CanonicalOutput : public cereal::OutputArchive<CanonicalOutput, cereal::AllowEmptyClassElision> {
public:
    CanonicalOutput() : OutputArchive(this) {}
    std::string take() { return std::move(text_); }

    void open_object();
    void member(std::string_view name); // its value follows
    void close_object();                // puts the members in order

    template <class T>
    void value(const T& value) {
        if constexpr (std::same_as<T, std::string>) append_json_string(text_, value);
        else if constexpr (std::same_as<T, bool>) text_ += value ? "true" : "false";
        else if constexpr (TextLeaf<T>) append_json_string(text_, leaf_text(value));
        else if constexpr (CountLeaf<T>) text_ += std::to_string(count_of(value));
        else {
            open_object();
            (*this)(value);
            close_object();
        }
    }
    void value(const model::Roles& roles);
    void value(const Effect& effect); // journal/effect.cpp
    template <class T>
    void value(const std::optional<T>& optional) { value(optional.value()); } // an optional field is there or not
    template <class T>
    void value(const std::vector<T>& items) {
        text_ += '[';
        for (const T& item : items) {
            if (text_.back() != '[' || &item != items.data()) text_ += ',';
            value(item);
        }
        text_ += ']';
    }
    void raw(std::string_view json) { text_ += json; } // canonical already

private:
    struct Member {
        std::string_view name;
        std::size_t start;
    };
    std::string text_;
    std::vector<std::vector<Member>> open_;
};

template <class T>
void CEREAL_SAVE_FUNCTION_NAME(CanonicalOutput& archive, const Field<T>& field) {
    if (field.presence != Presence::required && field.value == T{}) return;
    archive.member(field.name);
    archive.value(field.value);
}

// The canonical text of a struct that has `serialize`.
template <class T>
std::string canonical_text(const T& value) {
    CanonicalOutput archive;
    archive.value(value);
    return archive.take();
}

} // namespace osmose::journal
