// The storage port on a desktop: one SQLite database, each group of records a transaction that is on the disk when it is committed.
#pragma once

#include "app/ports/platform.hpp"

#include <filesystem>
#include <memory>

struct sqlite3;

namespace osmose::platform::native {

class FileStorage final : public app::Storage {
public:
    // Opens the database, or makes it; where it cannot, or another window has it, what is put lives in memory and durability() says so.
    explicit FileStorage(const std::filesystem::path& file);
    void read_all(std::string_view prefix, std::function<void(Result<std::vector<Record>>)> done) override;
    void put(std::span<const Record> records, std::function<void(Result<void>)> done) override;
    void remove(std::string_view prefix, std::function<void(Result<void>)> done) override;
    Durability durability() const override { return durable_ ? Durability::durable : Durability::memory_only; }
    void usage(std::function<void(Usage)> done) override;
    void ask_to_persist(std::function<void(bool)> done) override { done(durable_); }
    void on_foreign_change(std::function<void(std::vector<std::string>)>) override {} // the database is this window's alone
    bool holds_device() const override { return true; }

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    std::filesystem::path file_;
    std::unique_ptr<sqlite3, Close> database_;
    bool durable_ = false;
};

} // namespace osmose::platform::native
