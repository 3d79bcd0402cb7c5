// Reads a struct from JSON that the strict pass let through (base/json.hpp). What is missing, of another type or unknown is an
// error at its place; the exception that cereal's way asks for ends in read_json().
#pragma once

#include "base/field.hpp"
#include "base/json.hpp"
#include "journal/archives/leaves.hpp"
#include "journal/effect.hpp"

#include <cereal/cereal.hpp>

#include <optional>
#include <string>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc missing_field{"field.missing"};   // place: field
inline constexpr Errc unknown_field{"field.unknown"};   // place: field
inline constexpr Errc not_text{"field.not-text"};       // a text was expected; and so on
inline constexpr Errc not_number{"field.not-number"};
inline constexpr Errc not_boolean{"field.not-boolean"};
inline constexpr Errc not_list{"field.not-list"};
inline constexpr Errc not_object{"field.not-object"};
} // namespace errc

// Ends in read_json().
struct Unreadable : cereal::Exception {
    explicit Unreadable(Error what) : cereal::Exception(""), error(std::move(what)) {}
    Error error;
};

class CanonicalInput : public cereal::InputArchive<CanonicalInput, cereal::AllowEmptyClassElision> {
public:
    // The JSON outlives the archive.
    explicit CanonicalInput(const Json& json) : InputArchive(this), json_(&json) {}

    template <class T>
    void read_field(Field<T>& field) {
        const Json* found = json_->find(field.name);
        if (!found) {
            if (field.presence == Presence::required)
                throw Unreadable({errc::missing_field, place(*json_, field.name), {{"field", field.name}}});
            field.value = T{};
            return;
        }
        ++read_;
        field_ = field.name;
        read(*found, field.value);
    }

    template <class T>
    void read(const Json& json, T& value) {
        if constexpr (std::same_as<T, std::string>) value = text(json);
        else if constexpr (std::same_as<T, bool>) value = boolean(json);
        else if constexpr (TextLeaf<T>) take(json, leaf_from<T>(text(json)), value);
        else if constexpr (CountLeaf<T>) take(json, count_from<T>(number(json)), value);
        else read_object(json, value);
    }
    void read(const Json& json, model::Roles& roles);
    void read(const Json& json, Effect& effect); // journal/effect.cpp
    template <class T>
    void read(const Json& json, std::optional<T>& optional) { read(json, optional.emplace()); }
    template <class T>
    void read(const Json& json, std::vector<T>& items) {
        expect(json, Json::Kind::array, errc::not_list);
        items.clear();
        items.reserve(json.items.size());
        for (const Json& item : json.items) read(item, items.emplace_back());
    }
    // Every member of the object must be a field of the struct.
    template <class T>
    void read_object(const Json& json, T& value) {
        expect(json, Json::Kind::object, errc::not_object);
        const Json* const outer = std::exchange(json_, &json);
        const std::size_t outer_read = std::exchange(read_, 0);
        (*this)(value);
        if (read_ != json.members.size()) refuse_unknown(value);
        json_ = outer;
        read_ = outer_read;
    }

private:
    // Which names a struct reads, to say which one of a file it does not.
    struct Names : cereal::OutputArchive<Names, cereal::AllowEmptyClassElision> {
        Names() : OutputArchive(this) {}
        std::vector<std::string_view> list;
        template <class T>
        friend void CEREAL_SAVE_FUNCTION_NAME(Names& names, const Field<T>& field) { names.list.push_back(field.name); }
    };
    template <class T>
    [[noreturn]] void refuse_unknown(const T& value) {
        Names names;
        names(value);
        refuse_unknown_of(*json_, names.list);
    }
    [[noreturn]] void refuse_unknown_of(const Json& json, const std::vector<std::string_view>& names) const;

    template <class T>
    void take(const Json& json, Result<T> result, T& value) {
        if (!result) refuse(json, std::move(result.error()));
        value = std::move(*result);
    }
    static osmose::Place place(const Json& json, std::string_view field) {
        return {.field = std::string(field), .line = json.line, .column = json.column};
    }
    [[noreturn]] void refuse(const Json& json, Error error) const;
    void expect(const Json& json, Json::Kind kind, Errc code) const;
    const std::string& text(const Json& json) const;
    std::int64_t number(const Json& json) const;
    bool boolean(const Json& json) const;

    const Json* json_;
    std::size_t read_ = 0;
    std::string_view field_;
};

template <class T>
void CEREAL_LOAD_FUNCTION_NAME(CanonicalInput& archive, Field<T>& field) { archive.read_field(field); }

// Errors: errc::missing_field... and those of the values, with line, column and field.
template <class T>
Result<T> read_json(const Json& json) {
    try {
        T value;
        CanonicalInput(json).read_object(json, value);
        return value;
    } catch (Unreadable& unreadable) {
        return std::unexpected(std::move(unreadable.error));
    }
}

} // namespace osmose::journal
