#include "platform/native/storage.hpp"

#include <sqlite3.h>
#include <system_error>

namespace osmose::platform::native {
namespace {

std::unexpected<Error> what_went_wrong(sqlite3* database) {
    return fail(sqlite3_errcode(database) == SQLITE_FULL ? app::errc::storage_full : app::errc::storage_failed);
}

bool run(sqlite3* database, const char* sql) { return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }

// Exclusive from the first moment: a second window must not write beside this one.
bool prepare(sqlite3* database) {
    return run(database, "PRAGMA locking_mode = EXCLUSIVE") && run(database, "PRAGMA journal_mode = WAL") &&
           run(database, "PRAGMA synchronous = FULL") &&
           run(database, "CREATE TABLE IF NOT EXISTS record (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID") &&
           run(database, "BEGIN IMMEDIATE") && run(database, "COMMIT");
}

class Statement {
public:
    Statement(sqlite3* database, const char* sql) { sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr); }
    ~Statement() { sqlite3_finalize(statement_); }
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    void bind(int place, std::string_view text) {
        sqlite3_bind_text(statement_, place, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }
    // Every key that begins with the prefix: UTF-8 holds no byte 0xFF.
    void bind_range(std::string_view prefix) { bind(1, prefix), bind(2, std::string(prefix) + '\xff'); }
    int step() { return sqlite3_step(statement_); }
    void reset() { sqlite3_reset(statement_); }
    std::string text(int column) const {
        return {reinterpret_cast<const char*>(sqlite3_column_text(statement_, column)), static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
    }

private:
    sqlite3_stmt* statement_ = nullptr;
};

} // namespace

void FileStorage::Close::operator()(sqlite3* database) const { sqlite3_close(database); }

FileStorage::FileStorage(const std::filesystem::path& file) : file_(file) {
    const auto open = [](const char* name) {
        sqlite3* database = nullptr;
        sqlite3_open(name, &database);
        return database;
    };
    database_.reset(open(file.string().c_str()));
    durable_ = prepare(database_.get());
    if (durable_) return;
    database_.reset(open(":memory:"));
    prepare(database_.get());
}

void FileStorage::read_all(std::string_view prefix, std::function<void(Result<std::vector<Record>>)> done) {
    Statement select(database_.get(), "SELECT key, value FROM record WHERE key >= ?1 AND key < ?2");
    select.bind_range(prefix);
    std::vector<Record> records;
    int state = SQLITE_OK;
    while ((state = select.step()) == SQLITE_ROW) records.push_back({select.text(0), select.text(1)});
    if (state != SQLITE_DONE) return done(fail(app::errc::storage_unread));
    done(std::move(records));
}

void FileStorage::put(std::span<const Record> records, std::function<void(Result<void>)> done) {
    sqlite3* database = database_.get();
    Statement insert(database, "INSERT INTO record VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
    bool well = run(database, "BEGIN IMMEDIATE");
    for (const auto& [key, value] : records) {
        insert.bind(1, key), insert.bind(2, value);
        well = well && insert.step() == SQLITE_DONE;
        insert.reset();
    }
    well = well && run(database, "COMMIT");
    Result<void> kept = well ? Result<void>{} : what_went_wrong(database);
    if (!well) run(database, "ROLLBACK");
    done(std::move(kept));
}

void FileStorage::remove(std::string_view prefix, std::function<void(Result<void>)> done) {
    Statement erase(database_.get(), "DELETE FROM record WHERE key >= ?1 AND key < ?2");
    erase.bind_range(prefix);
    done(erase.step() == SQLITE_DONE ? Result<void>{} : what_went_wrong(database_.get()));
}

void FileStorage::usage(std::function<void(Usage)> done) {
    std::error_code none;
    const auto size = std::filesystem::file_size(file_, none);
    const auto space = std::filesystem::space(file_.parent_path(), none);
    done({.used = none ? 0 : size, .quota = none ? 0 : size + space.available, .persisted = durable_});
}

} // namespace osmose::platform::native
