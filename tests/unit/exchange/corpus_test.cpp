// Every file of tests/corpus (README.md there says what they are): what must be read, what must be refused and with which error, and
// projects that open for ever and come to the same figures.
#include "app/records.hpp"
#include "exchange/link.hpp"
#include "support/decoding.hpp"
#include "support/figures.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace osmose;
using namespace osmose::test;

namespace {

const std::filesystem::path corpus = "tests/corpus";

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// A file named y_<what>, i_<what> or n_<error>_<what>.
struct Sample {
    std::string name, bytes, error;
    bool refused() const { return name.starts_with("n_"); }
};

std::vector<Sample> samples(const std::string& folder) {
    std::vector<Sample> found;
    for (const auto& file : std::filesystem::directory_iterator(corpus / folder)) {
        Sample sample{.name = file.path().filename().string(), .bytes = bytes_of(file.path()), .error = ""};
        REQUIRE(std::string("yin").find(sample.name[0]) != std::string::npos);
        if (sample.refused()) sample.error = sample.name.substr(2, sample.name.find('_', 2) - 2);
        found.push_back(std::move(sample));
    }
    REQUIRE(found.size() > 4);
    std::ranges::sort(found, {}, &Sample::name);
    return found;
}

template <class T>
std::string error_of(const Result<T>& read) {
    return read ? "" : std::string(read.error().code.key);
}

// Empty where no project can hold it.
journal::Journal journal_of(exchange::Bundle bundle) {
    journal::Journal journal;
    if (exchange::take_in(journal, std::move(bundle))) journal.settle();
    return journal;
}

bool all_applies(const journal::Journal& journal) {
    using journal::EntryState;
    if (journal.size() == 0) return false;
    for (std::size_t place = 0; place < journal.size(); ++place)
        if (const EntryState state = journal.at(place).verdict.state; state != EntryState::applied && state != EntryState::reverted) return false;
    return journal.waiting().empty();
}

void check_bundle(const Sample& sample, const Result<exchange::Bundle>& read) {
    CAPTURE(sample.name);
    CHECK(error_of(read) == sample.error);
    CHECK(fault_of(read) == "");
    if (read) CHECK(all_applies(journal_of(*read)) == sample.name.starts_with("y_"));
}

} // namespace

TEST_CASE("corpus: JSON is read, or refused for what is wrong with it") {
    for (const Sample& sample : samples("json")) {
        CAPTURE(sample.name);
        const Result<Json> read = parse_json(sample.bytes);
        CHECK(error_of(read) == sample.error);
        CHECK(error_of(check_json(sample.bytes)) == sample.error);
        if (!read) CHECK(fault_of(read.error()) == "");
    }
}

TEST_CASE("corpus: files are opened, or refused for what is wrong with them") {
    for (const Sample& sample : samples("file")) check_bundle(sample, exchange::read_any(sample.bytes));
}

TEST_CASE("corpus: links are opened, or refused for what is wrong with them") {
    for (const Sample& sample : samples("link")) check_bundle(sample, exchange::read_any(sample.bytes));
}

TEST_CASE("corpus: the compact form is unpacked, or refused") {
    for (const Sample& sample : samples("compact")) check_bundle(sample, exchange::unpack(sample.bytes));
}

TEST_CASE("corpus: this device's own records are read, or left out and counted") {
    for (const Sample& sample : samples("record")) { // a file holds the record's key, a line feed, and its value
        CAPTURE(sample.name);
        const std::size_t end = sample.bytes.find('\n');
        const std::string key = sample.bytes.substr(0, end), value = sample.bytes.substr(end + 1);
        bool read = false;
        if (key.starts_with("device/")) read = app::device_of(value).has_value();
        else if (key.starts_with(app::index_prefix)) read = app::summary_of(value).has_value();
        else {
            app::RecordsReader reader(parse_id<struct EntryTag>(std::string_view(key).substr(2, 64)).value(), {{key, value}});
            reader.step(1);
            read = reader.left_out() == 0;
        }
        CHECK(read == !sample.refused());
    }
}

TEST_CASE("corpus: projects of version 1 open for ever, from a file and from a link, and come to the same figures") {
    for (const std::string name : {"small", "every-action", "odd-ends"}) {
        CAPTURE(name);
        const std::string file = bytes_of(corpus / "version-1" / (name + ".json"));
        const auto read = exchange::read_any(file), linked = exchange::read_any(bytes_of(corpus / "version-1" / (name + ".link")));
        REQUIRE(read);
        REQUIRE(linked);
        CHECK(*read == *linked);
        CHECK(exchange::write_project(*read) == file);
        const std::string figures = figures_of(journal_of(*read)), kept = bytes_of(corpus / "version-1" / (name + ".figures"));
        CHECK_MESSAGE(figures == kept, figures);
    }
}
