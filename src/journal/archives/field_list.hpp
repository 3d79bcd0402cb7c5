// Lists the fields of a struct with their types: what a form asks for and what `osmoseit actions` prints.
#pragma once

#include "base/field.hpp"
#include "journal/archives/leaves.hpp"
#include "journal/effect.hpp"

#include <cereal/cereal.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace osmose::journal {

enum class FieldType : std::uint8_t {
    text, boolean, date, instant, currency, entry, device, card, salt, word, roles,
    money, quantity, factor, percent, number, fraction,
    effect, // {"action":…,"data":…}
    list, object, // of the first of `members`; of all of `members`
};

struct FieldInfo {
    std::string name;
    FieldType type = FieldType::text;
    bool required = true;
    std::span<const std::string_view> words; // of a word
    std::vector<FieldInfo> members;
};

class FieldList : public cereal::OutputArchive<FieldList, cereal::AllowEmptyClassElision> {
public:
    FieldList() : OutputArchive(this) {}
    std::vector<FieldInfo> fields;

    template <class T>
    static FieldInfo describe(const T& value) {
        if constexpr (std::same_as<T, std::string>) return {.type = FieldType::text};
        else if constexpr (std::same_as<T, bool>) return {.type = FieldType::boolean};
        else if constexpr (std::same_as<T, Date>) return {.type = FieldType::date};
        else if constexpr (std::same_as<T, Instant>) return {.type = FieldType::instant};
        else if constexpr (std::same_as<T, Currency>) return {.type = FieldType::currency};
        else if constexpr (std::same_as<T, EntryId>) return {.type = FieldType::entry};
        else if constexpr (std::same_as<T, DeviceId>) return {.type = FieldType::device};
        else if constexpr (std::same_as<T, CardId>) return {.type = FieldType::card};
        else if constexpr (std::same_as<T, Salt>) return {.type = FieldType::salt};
        else if constexpr (std::same_as<T, Effect>) return {.type = FieldType::effect};
        else if constexpr (std::same_as<T, Fraction>) return {.type = FieldType::fraction};
        else if constexpr (std::same_as<T, model::Roles>)
            return {.type = FieldType::roles, .words = model::Words<model::Role>::list};
        else if constexpr (model::HasWords<T>) return {.type = FieldType::word, .words = model::Words<T>::list};
        else if constexpr (std::same_as<T, Money>) return {.type = FieldType::money};
        else if constexpr (std::same_as<T, Quantity>) return {.type = FieldType::quantity};
        else if constexpr (std::same_as<T, Factor>) return {.type = FieldType::factor};
        else if constexpr (std::same_as<T, Percent>) return {.type = FieldType::percent};
        else if constexpr (std::integral<T>) return {.type = FieldType::number};
        else {
            FieldList list;
            list(value);
            return {.type = FieldType::object, .members = std::move(list.fields)};
        }
    }
    template <class T>
    static FieldInfo describe(const std::optional<T>&) { return describe(T{}); }
    template <class T>
    static FieldInfo describe(const std::vector<T>&) { return {.type = FieldType::list, .members = {describe(T{})}}; }
};

template <class T>
void CEREAL_SAVE_FUNCTION_NAME(FieldList& list, const Field<T>& field) {
    FieldInfo info = FieldList::describe(field.value);
    info.name = field.name;
    info.required = field.presence == Presence::required;
    list.fields.push_back(std::move(info));
}

} // namespace osmose::journal
