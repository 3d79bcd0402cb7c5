#include "ui/store_words.hpp"

#include "locale/text.hpp"

namespace osmose::ui {

using app::SaveState;
using locale::tr;

SavedWords saved_words(SaveState state) {
    switch (state) {
    case SaveState::saved: return {tr("storage.saved")};
    case SaveState::saving: return {tr("storage.saving"), false};
    case SaveState::local_only: return {tr("storage.local_only")};
    case SaveState::memory_only: return {tr("storage.memory_only"), false};
    case SaveState::failed: return {tr("storage.failed"), false};
    }
    return {};
}

std::vector<StoreWarning> store_warnings(SaveState state, const app::Storage::Usage& usage) {
    std::vector<StoreWarning> warnings;
    if (state == SaveState::failed) warnings.push_back({"not-saved", tr("storage.failed_banner"), Tone::bad});
    if (state == SaveState::memory_only) warnings.push_back({"memory-only", tr("storage.memory_only_banner"), Tone::bad});
    if (usage.quota > 0 && usage.used >= usage.quota / 10 * 9)
        warnings.push_back({"nearly-full", tr("storage.nearly_full_banner", {{"used", usage.used}, {"quota", usage.quota}}), Tone::warn});
    return warnings;
}

} // namespace osmose::ui
