// What the project is in law (forme juridique, model.md §3). What follows from it for sharing stands in rules/legal_form.hpp.
#pragma once

#include "model/words.hpp"

#include <cstdint>

namespace osmose::model {

enum class LegalForm : std::uint8_t { none, association, cooperative, other };
template <>
struct Words<LegalForm> {
    static constexpr std::array<std::string_view, 4> list{"none", "association", "cooperative", "other"};
};

} // namespace osmose::model
