// A card holds a member's name and contact beside the journal; entries name it by its salted hash (model.md §2), so that it can
// be dropped on request while every figure and signature stays whole.
#pragma once

#include "base/field.hpp"
#include "model/ids.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace osmose::model {

struct Card {
    std::string name, contact;
    std::array<std::uint8_t, 16> salt{};
    template <class Archive>
    void serialize(Archive& ar) { ar(field("name", name), field("contact", contact), field("salt", salt)); }
    bool operator==(const Card&) const = default;
};

// By the card's id, which is its hash (journal/entry.hpp says of what).
using Cards = std::map<CardId, Card>;

} // namespace osmose::model
