// What the store's state is called: in the rail, in few words; over the page, when what is done would be lost. Nothing here draws.
#pragma once

#include "app/workspace.hpp"
#include "ui/theme.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui {

struct SavedWords {
    std::string words;
    bool sound = true; // kept, or about to be
};
SavedWords saved_words(app::SaveState state);

struct StoreWarning {
    std::string_view key;
    std::string words;
    Tone tone = Tone::warn;
};
std::vector<StoreWarning> store_warnings(app::SaveState state, const app::Storage::Usage& usage);

} // namespace osmose::ui
