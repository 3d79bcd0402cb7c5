// The first entry, which founds the project and names its holder, and what the holder later says of it.
// The founding's id is the project's and the holder's.
#pragma once

#include "base/field.hpp"
#include "base/result.hpp"
#include "journal/archives/leaves.hpp"
#include "journal/author.hpp"
#include "model/project.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace osmose::journal {

namespace errc {
inline constexpr Errc founded_already{"project.founded-already"};
inline constexpr Errc name_missing{"field.name-missing"};
inline constexpr Errc holder_only{"permission.holder-only"};
inline constexpr Errc nothing_changes{"field.nothing-changes"};
} // namespace errc

struct FoundProject {
    static constexpr std::string_view kind = "project.found";
    static constexpr bool stays = true; // cannot be reverted
    std::string name, purpose;
    Currency currency;
    CardId holder;
    Date date;
    model::Rule rule;
    Salt salt{}; // so that no two foundings are one

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) {
        ar(field("name", name), optional_field("purpose", purpose), field("currency", currency), field("holder", holder),
           field("date", date), field("rule", rule), field("salt", salt));
    }
    bool operator==(const FoundProject&) const = default;
};

struct DescribeProject {
    static constexpr std::string_view kind = "project.describe";
    static constexpr bool can_be_decided = true;
    std::optional<std::string> name, purpose; // what is left out stays

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) { ar(optional_field("name", name), optional_field("purpose", purpose)); }
    bool operator==(const DescribeProject&) const = default;
};

// What the project is in law (model.md §3): by the holder, as its description, or by a decision.
struct StateForm {
    static constexpr std::string_view kind = "project.form";
    static constexpr bool can_be_decided = true;
    model::LegalForm form = model::LegalForm::none;

    Result<void> validate(const model::Project&, const Author&) const;
    void apply(model::Project&, const Author&) const;
    template <class Archive>
    void serialize(Archive& ar) { ar(field("form", form)); }
    bool operator==(const StateForm&) const = default;
};

} // namespace osmose::journal
