// Licences to choose from, by what is licensed: their SPDX identifiers and, in a few words each, what they let others do. Any other
// text is a licence too.
#pragma once

#include "model/result.hpp"

#include <span>
#include <string>
#include <string_view>

namespace osmose::ui {

struct Licence {
    std::string_view id;    // SPDX
    std::string_view allows; // key of its words
};

// The one that suits a cooperation best first.
std::span<const Licence> licences_for(model::ResultKind kind);
// As people read it: terms that only a project has ("LicenseRef-association") are called so.
std::string name_of_licence(std::string_view licence);
// What it lets others do, in a sentence; empty for what is no SPDX identifier.
std::string allowed_by_licence(std::string_view licence);
// Where its text can be read; empty for what is no SPDX identifier of ours.
std::string text_of_licence(std::string_view licence);

} // namespace osmose::ui
