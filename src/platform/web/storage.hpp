// The storage port in the browser: localStorage at once, IndexedDB durably (shell/store.js holds how).
#pragma once

#include "app/ports/platform.hpp"

namespace osmose::platform::web {

class WebStorage final : public app::Storage {
public:
    void read_all(std::string_view prefix, std::function<void(Result<std::vector<Record>>)> done) override;
    void put(std::span<const Record> records, std::function<void(Result<void>)> done) override;
    void remove(std::string_view prefix, std::function<void(Result<void>)> done) override;
    Durability durability() const override;
    void usage(std::function<void(Usage)> done) override;
    void ask_to_persist(std::function<void(bool)> done) override;
    void on_foreign_change(std::function<void(std::vector<std::string>)> changed) override;
    void on_vanished(std::function<void()> vanished) override;
    bool holds_device() const override;
    void take_device(std::function<void()> done) override;
};

} // namespace osmose::platform::web
