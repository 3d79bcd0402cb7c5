// What the application needs of the world: storage, files, clock, address, randomness. Implemented twice in platform/, faked in tests.
// Calls return at once; what takes time answers through a callback in a later frame.
#pragma once

#include "base/result.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::app {

namespace errc {
inline constexpr Errc not_shipped{"file.not-shipped"}; // this build comes without it
inline constexpr Errc none_chosen{"file.none"};        // the person thought better of it
inline constexpr Errc unreadable{"file.unreadable"};
inline constexpr Errc not_saved{"file.not-saved"};
inline constexpr Errc storage_full{"storage.full"};
inline constexpr Errc storage_denied{"storage.denied"}; // there is no store: what is put lives in memory
inline constexpr Errc storage_failed{"storage.failed"};
inline constexpr Errc storage_unread{"storage.unread"}; // what is kept could not be read
}

// A store of small text records under keys; two implementations behind it on the web (localStorage at once, IndexedDB durably).
class Storage {
public:
    virtual ~Storage() = default;
    struct Record { std::string key, value; };
    // Everything kept under a prefix: the union of what the stores hold; storage_unread where one of them did not answer.
    virtual void read_all(std::string_view prefix, std::function<void(Result<std::vector<Record>>)> done) = 0;
    // Keeps records, all or none of them; `done` is called when they are durable ("saved"), or with what went wrong: storage_full,
    // storage_denied, storage_failed. They are readable at once but for a large group,
    // which is readable when it is durable. Keys that begin with "settings" or "index" are there first when the program starts.
    virtual void put(std::span<const Record> records, std::function<void(Result<void>)> done) = 0;
    virtual void remove(std::string_view prefix, std::function<void(Result<void>)> done) = 0;
    enum class Durability : std::uint8_t { durable, local_only, memory_only };
    virtual Durability durability() const = 0;
    struct Usage { std::uint64_t used = 0, quota = 0; bool persisted = false; };
    virtual void usage(std::function<void(Usage)> done) = 0;
    virtual void ask_to_persist(std::function<void(bool)> done) = 0;
    // Called with the keys that another tab wrote.
    virtual void on_foreign_change(std::function<void(std::vector<std::string> keys)> changed) = 0;
    // Called when the stored data was cleared or evicted under the running program: what it holds in memory must be written again.
    virtual void on_vanished(std::function<void()> vanished) { (void)vanished; }
    // True while this tab is the one that writes for this device (Web Locks).
    virtual bool holds_device() const = 0;
    // Makes this tab the one that writes, where another one was; then what that one wrote is readable here.
    virtual void take_device(std::function<void()> done) { done(); }
};

class Files {
public:
    virtual ~Files() = default;
    struct File { std::string name, bytes; };
    // Errors: none_chosen, not_saved.
    virtual void save(std::string_view name, std::string_view media_type, std::string_view bytes, std::function<void(Result<void>)> done) = 0;
    // Errors: none_chosen, unreadable.
    virtual void pick(std::string_view accept, std::function<void(Result<File>)> opened) = 0;
    // A file that comes with the program: "examples/bakery.fr.json".
    virtual void read_own(std::string_view path, std::function<void(Result<std::string>)> read) {
        read(fail(errc::not_shipped, {.file = std::string(path)}));
    }
    virtual void on_drop(std::function<void(Result<File>)> dropped) = 0; // also a pasted file or link text (name empty)
};

class Clock {
public:
    virtual ~Clock() = default;
    virtual std::int64_t now_ms() const { // UTC milliseconds since 1970
        using namespace std::chrono;
        return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    }
    virtual int utc_offset_minutes() const = 0; // of this device, now
};

class Address {
public:
    virtual ~Address() = default;
    virtual std::string fragment() const = 0;          // without '#'
    virtual std::string base() const = 0;               // the page's address without its fragment
    virtual void push(std::string_view fragment) = 0;   // a new place: back returns here
    virtual void replace(std::string_view fragment) = 0;
    virtual void on_change(std::function<void(std::string fragment)> changed) = 0;
};

class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0; // cryptographically strong
};

} // namespace osmose::app
