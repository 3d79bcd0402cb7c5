// A result of the cooperation (résultat) and who holds rights on it: a line of the project's register (model.md §7). How much each
// holds is rules/rights.hpp.
#pragma once

#include "base/date.hpp"
#include "base/field.hpp"
#include "model/ids.hpp"
#include "model/words.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace osmose::model {

enum class ResultKind : std::uint8_t { software, design, text, brand, machine, method, data, other };
template <>
struct Words<ResultKind> {
    static constexpr std::array<std::string_view, 8> list{"software", "design", "text", "brand", "machine", "method", "data", "other"};
};

// What its author states; a change states it anew as a whole.
struct ResultFacts {
    Date date;
    std::string name;
    ResultKind kind = ResultKind::other;
    std::vector<MemberId> contributors; // empty: in an entry, those that follow from the journal; never in a row
    std::string licence;                // SPDX identifier or free text
    MemberId keeper;                    // who looks after it
    std::string note, link;
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("date", date), field("name", name), field("kind", kind), optional_field("contributors", contributors),
           field("licence", licence), field("keeper", keeper), optional_field("note", note), optional_field("link", link));
    }
    bool operator==(const ResultFacts&) const = default;
};

struct RegisteredResult {
    ResultId id;
    ResultFacts facts; // contributors in the order in which they joined
    MemberId registered_by;
    EntryId last_change; // the registration, or the closing that changed it
    bool operator==(const RegisteredResult&) const = default;
};

} // namespace osmose::model
