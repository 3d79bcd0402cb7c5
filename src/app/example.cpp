#include "app/example.hpp"

#include "journal/signature.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace osmose::app {

namespace {

// Who founds each story; with the names that assets/examples/make.mjs gives to the devices.
constexpr std::pair<std::string_view, std::string_view> holders[] = {{"bakery", "nadia"}, {"software", "wanjiru"}, {"film", "roseaimee"}};

} // namespace

std::array<std::uint8_t, 32> example_seed(std::string_view example) {
    const auto* const found = std::ranges::find(holders, example, &std::pair<std::string_view, std::string_view>::first);
    if (found == std::end(holders)) return {};
    return journal::seed_named(std::string(example) + '-' + std::string(found->second), "default");
}

} // namespace osmose::app
