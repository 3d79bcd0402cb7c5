// Where the window is, with back and forward as a browser has them. It has no address that others could open, so links are made
// for a page that the user names ($OSMOSE_PAGE, as `osmoseit link --page` does), or as the bare payload, which every OsmoseIt reads.
#pragma once

#include "app/ports/platform.hpp"

#include <string>
#include <vector>

namespace osmose::platform::native {

class NativeAddress final : public app::Address {
public:
    explicit NativeAddress(std::string fragment) : places_{std::move(fragment)} {}
    std::string fragment() const override { return places_[here_]; }
    std::string base() const override;
    void push(std::string_view fragment) override;
    void replace(std::string_view fragment) override { places_[here_] = fragment; }
    void on_change(std::function<void(std::string)> changed) override { changed_ = std::move(changed); }
    void go(int steps); // back: -1, forward: 1

private:
    std::vector<std::string> places_;
    std::size_t here_ = 0;
    std::function<void(std::string)> changed_ = [](const std::string&) {};
};

} // namespace osmose::platform::native
