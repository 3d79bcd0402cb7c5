// The desktop's ports on a real disk.
#include "platform/native/address.hpp"
#include "platform/native/files.hpp"
#include "platform/native/storage.hpp"

#include <doctest/doctest.h>
#include <fstream>

using namespace osmose;
using namespace osmose::platform::native;
using Record = app::Storage::Record;

namespace {

struct Folder {
    std::filesystem::path path = std::filesystem::temp_directory_path() / "osmose-native-test";
    Folder() { std::filesystem::remove_all(path), std::filesystem::create_directories(path); }
    ~Folder() { std::filesystem::remove_all(path); }
};

std::vector<std::string> keys(app::Storage& storage, std::string_view prefix) {
    std::vector<std::string> found;
    storage.read_all(prefix, [&](Result<std::vector<Record>> records) {
        for (const Record& record : records.value()) found.push_back(record.key);
    });
    return found;
}

bool put(app::Storage& storage, const std::vector<Record>& records) {
    bool kept = false;
    storage.put(records, [&](Result<void> done) { kept = done.has_value(); });
    return kept;
}

} // namespace

TEST_CASE("what was put is there when the database is opened again, byte for byte") {
    const Folder folder;
    const std::string text("é €\0🥖", 12);
    {
        FileStorage storage(folder.path / "a.sqlite");
        REQUIRE(storage.durability() == app::Storage::Durability::durable);
        CHECK(put(storage, {{"p/1/e/a", text}, {"p/1/e/b", "1"}, {"p/10/e/a", "x"}, {"settings", "s"}}));
        CHECK(put(storage, {{"p/1/e/b", "2"}}));
    }
    FileStorage storage(folder.path / "a.sqlite");
    CHECK(keys(storage, "p/1/") == std::vector<std::string>{"p/1/e/a", "p/1/e/b"});
    storage.read_all("p/1/", [&](Result<std::vector<Record>> records) {
        CHECK((*records)[0].value == text);
        CHECK((*records)[1].value == "2");
    });
    storage.remove("p/1/", [](Result<void> done) { CHECK(done); });
    CHECK(keys(storage, "") == std::vector<std::string>{"p/10/e/a", "settings"});
}

TEST_CASE("a second window does not write beside the first, and says that it keeps nothing") {
    const Folder folder;
    FileStorage first(folder.path / "a.sqlite");
    FileStorage second(folder.path / "a.sqlite");
    CHECK(second.durability() == app::Storage::Durability::memory_only);
    CHECK(put(second, {{"settings", "s"}}));
    CHECK(keys(first, "") == std::vector<std::string>{});
}

TEST_CASE("a file that is no database, or lies where nothing can be written, is left as it is") {
    const Folder folder;
    std::ofstream(folder.path / "a.sqlite") << "not a database, but somebody's text that is longer than a header of a hundred bytes is, as it must be";
    FileStorage storage(folder.path / "a.sqlite");
    CHECK(storage.durability() == app::Storage::Durability::memory_only);
    FileStorage nowhere(folder.path / "missing" / "a.sqlite");
    CHECK(nowhere.durability() == app::Storage::Durability::memory_only);
    std::ifstream in(folder.path / "a.sqlite");
    CHECK(std::string(std::istreambuf_iterator<char>(in), {}).starts_with("not a database"));
}

TEST_CASE("a saved file overwrites nothing") {
    const Folder folder;
    CHECK(free_name(folder.path / "a.osmoseit.json") == folder.path / "a.osmoseit.json");
    std::ofstream(folder.path / "a.osmoseit.json") << "1";
    CHECK(free_name(folder.path / "a.osmoseit.json") == folder.path / "a (2).osmoseit.json");
    std::ofstream(folder.path / "a (2).osmoseit.json") << "2";
    CHECK(free_name(folder.path / "a.osmoseit.json") == folder.path / "a (3).osmoseit.json");
}

TEST_CASE("back and forward go where one was; a new place forgets what was ahead") {
    NativeAddress address("");
    std::vector<std::string> seen;
    address.on_change([&](std::string to) { seen.push_back(std::move(to)); });
    address.push("/a");
    address.push("/b");
    address.replace("/c");
    address.go(-1), address.go(1), address.go(1), address.go(-1), address.go(-1), address.go(-1);
    CHECK(seen == std::vector<std::string>{"/a", "/c", "/a", ""});
    address.push("/d");
    address.go(1);
    CHECK(address.fragment() == "/d");
    CHECK(seen.size() == 4);
}
