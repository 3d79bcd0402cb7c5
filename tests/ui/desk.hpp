// A whole program without a window or a disk: a workspace on stores in memory, its root view, a pointer. Tests press what a person
// would press, and look at what he would see.
#pragma once

#include "stage.hpp"

#include "ui/app_view.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::ui::test {

class MemoryStorage final : public app::Storage {
public:
    void read_all(std::string_view prefix, std::function<void(Result<std::vector<Record>>)> done) override;
    void put(std::span<const Record> records, std::function<void(Result<void>)> done) override;
    void remove(std::string_view prefix, std::function<void(Result<void>)> done) override;
    Durability durability() const override { return Durability::durable; }
    void usage(std::function<void(Usage)> done) override { done({.used = 1000, .quota = 1'000'000}); }
    void ask_to_persist(std::function<void(bool)> done) override { done(true); }
    void on_foreign_change(std::function<void(std::vector<std::string>)> changed) override { changed_ = std::move(changed); }
    bool holds_device() const override { return holds; }
    void take_device(std::function<void()> done) override;

    MemoryStorage beside() const; // another tab's, of the same records
    void change(std::vector<std::string> keys) { changed_(std::move(keys)); } // as if another tab had written them
    void answer(); // what was asked for while answers were late

    bool holds = true;         // this tab writes for the device
    bool is_late = false;      // readings and the device are answered by answer()
    std::string fails_to_read; // the next reading of this prefix fails

private:
    void answered(std::function<void()> answer);
    std::shared_ptr<std::map<std::string, std::string, std::less<>>> records_ = std::make_shared<std::map<std::string, std::string, std::less<>>>();
    std::vector<std::function<void()>> late_;
    std::function<void(std::vector<std::string>)> changed_ = [](const std::vector<std::string>&) {};
};

class MemoryFiles final : public app::Files {
public:
    void save(std::string_view name, std::string_view, std::string_view bytes, std::function<void(Result<void>)> done) override {
        if (refuses) return done(fail(*refuses));
        saved = {std::string(name), std::string(bytes)};
        done({});
    }
    void pick(std::string_view, std::function<void(Result<File>)> opened) override { opened(refuses ? Result<File>(fail(*refuses)) : saved); }
    void on_drop(std::function<void(Result<File>)>) override {}
    File saved;
    std::optional<Errc> refuses;
};

class FixedClock final : public app::Clock {
public:
    std::int64_t now_ms() const override { return ms; }
    int utc_offset_minutes() const override { return 0; }
    std::int64_t ms = 1'791'970'860'000; // 2026-10-14T09:41:00Z
};

class MemoryAddress final : public app::Address {
public:
    std::string fragment() const override { return at; }
    std::string base() const override { return "https://example.org/app/"; }
    void push(std::string_view fragment) override { at = fragment; }
    void replace(std::string_view fragment) override { at = fragment; }
    void on_change(std::function<void(std::string)>) override {}
    std::string at;
};

class CountingRandom final : public app::Random {
public:
    void fill(std::span<std::uint8_t> bytes) override {
        for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(state_ = state_ * 1'103'515'245 + 12'345);
    }

private:
    std::uint32_t state_ = 7;
};

class Desk {
public:
    Desk();
    void ask(app::Command command); // as a view would, carried out at once
    void settle();                  // until nothing is under way
    // Draws a frame and carries out what was asked for.
    void draw(Stage& stage);
    std::string project() const; // the address of the open one

    MemoryStorage storage;
    MemoryFiles files;
    FixedClock clock;
    MemoryAddress address;
    CountingRandom random;
    app::Workspace workspace;
    AppView view;
};

} // namespace osmose::ui::test
