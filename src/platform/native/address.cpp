#include "platform/native/address.hpp"

#include <cstdlib>

namespace osmose::platform::native {

std::string NativeAddress::base() const {
    const char* page = std::getenv("OSMOSE_PAGE");
    return page ? page : "";
}

void NativeAddress::push(std::string_view fragment) {
    places_.resize(++here_);
    places_.emplace_back(fragment);
}

void NativeAddress::go(int steps) {
    const auto to = static_cast<std::ptrdiff_t>(here_) + steps;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(places_.size())) return;
    here_ = static_cast<std::size_t>(to);
    changed_(places_[here_]);
}

} // namespace osmose::platform::native
