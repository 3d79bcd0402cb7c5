// What takes longer than a frame: reading a project from the store, reading a file. Each goes on by steps, says how far it is, and
// can be dropped at any time; nothing is changed before it is done.
#pragma once

#include "app/open_project.hpp"
#include "app/records.hpp"
#include "exchange/project_file.hpp"

#include <memory>
#include <string>

namespace osmose::app {

// Reads a project from its records: parse and verify, then place and fold.
class OpeningWork {
public:
    OpeningWork(model::ProjectId project, std::vector<Storage::Record> records, std::optional<DeviceRecord> device);
    bool step(); // true while there is more
    std::uint64_t done() const { return reader_.done() + journal_.progress().done; }
    std::uint64_t total() const { return 2 * reader_.total(); }
    std::size_t records() const { return reader_.total(); }
    std::size_t left_out() const { return reader_.left_out(); }
    const model::ProjectId& project() const { return project_; }
    // The device's record, or a fresh one for a reader. Precondition: all steps are done.
    std::unique_ptr<OpenProject> take(Random& random);

private:
    model::ProjectId project_;
    RecordsReader reader_;
    std::optional<DeviceRecord> device_;
    journal::Journal journal_;
    bool taken_in_ = false;
};

// Reads what somebody handed over: a file's text, or a link.
class ReadingWork {
public:
    ReadingWork(std::string text, std::string source);
    bool step();
    std::uint64_t done() const { return file_ ? file_->done() : 0; }
    std::uint64_t total() const { return file_ ? file_->total() : 0; }
    const std::string& source() const { return source_; }
    Result<exchange::Bundle> take();

private:
    std::string source_;
    std::optional<exchange::ProjectReader> file_;
    Result<exchange::Bundle> link_;
};

DeviceRecord fresh_device(Random& random);

} // namespace osmose::app
