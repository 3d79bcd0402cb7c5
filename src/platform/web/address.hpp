// The address port in the browser: the page's fragment and its history (shell/address.js).
#pragma once

#include "app/ports/platform.hpp"

namespace osmose::platform::web {

class WebAddress final : public app::Address {
public:
    std::string fragment() const override;
    std::string base() const override;
    void push(std::string_view fragment) override;
    void replace(std::string_view fragment) override;
    void on_change(std::function<void(std::string)> changed) override;
};

} // namespace osmose::platform::web
