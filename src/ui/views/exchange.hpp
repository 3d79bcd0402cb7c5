// How copies travel: send one's own as a file or a link, and bring in what somebody sent. Nothing received changes anything before
// it was shown (views/incoming.hpp).
#pragma once

#include "app/workspace.hpp"
#include "ui/views/here.hpp"

#include <string>

namespace osmose::ui {

struct ExchangeShown {
    const exchange::Link& link;
    std::size_t contributions = 0, entries = 0;
    std::int64_t exported_ms = 0; // 0: never
};

struct ExchangeState {
    std::string pasted;
};

void exchange_view(const Here& here, const ExchangeShown& shown, ExchangeState& state, app::Commands& commands);

} // namespace osmose::ui
