// The example projects (assets/examples) on this device: on whose they open.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace osmose::app {

// The seed of the device of who founded the example called so ("bakery"): an example opens as his. Known to all, as an example is
// to play with.
std::array<std::uint8_t, 32> example_seed(std::string_view example);

} // namespace osmose::app
