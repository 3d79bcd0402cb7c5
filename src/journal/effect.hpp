// An action that a decision carries out when it is adopted (model.md §8, Effects), as a value that other actions can hold.
#pragma once

#include "journal/archives/leaves.hpp"

#include <memory>

namespace osmose {
struct Json;
}

namespace osmose::journal {

namespace errc {
inline constexpr Errc no_effect{"decision.no-effect"}; // no decision carries out such an action; values: kind
}

struct EffectAction; // of journal/action.hpp: a list of actions cannot hold itself

// Never empty once it was read or made.
struct Effect {
    std::shared_ptr<const EffectAction> of;
    bool operator==(const Effect& other) const;
};

} // namespace osmose::journal
