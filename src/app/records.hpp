// How the workspace's things lie in the storage port: small text records under keys. An entry is one record, so that keeping it
// touches nothing else; what was kept in two places is joined as in any merge.
//   settings                      this device's choices
//   index/<project>               what the list of projects shows of one
//   device/<project>              this device's secret seed there, and for whom it acts
//   p/<project>/e/<entry>         an entry, a line of a project file
//   p/<project>/c/<card>          a card
//   p/<project>/s/<device>        a signature of a head
#pragma once

#include "app/ports/platform.hpp"
#include "exchange/bundle.hpp"
#include "journal/journal.hpp"
#include "model/ids.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace osmose::app {

inline constexpr std::string_view settings_key = "settings", index_prefix = "index/";

std::string index_key(const model::ProjectId& project);
std::string device_key(const model::ProjectId& project);
std::string project_prefix(const model::ProjectId& project);

std::string card_key(const model::ProjectId& project, const CardId& card);

std::vector<Storage::Record> records_of(const exchange::Bundle& bundle);
Storage::Record record_of(const model::ProjectId& project, const journal::Entry& entry);
Storage::Record record_of(const model::ProjectId& project, const model::Card& card);

// Reads the records of one project, so many at a time. A record that is torn or strange is left out and counted; nothing stops.
class RecordsReader {
public:
    RecordsReader(model::ProjectId project, std::vector<Storage::Record> records);
    bool step(std::size_t records); // false once all are read
    std::size_t done() const { return next_; }
    std::size_t total() const { return records_.size(); }
    exchange::Bundle take() { return std::move(bundle_); }
    std::size_t left_out() const { return left_out_; }

private:
    bool read(const Storage::Record& record);
    exchange::Bundle bundle_;
    std::vector<Storage::Record> records_;
    std::string prefix_;
    std::size_t next_ = 0, left_out_ = 0;
};

// Who this device is in a project.
struct DeviceRecord {
    std::array<std::uint8_t, 32> seed{};
    model::MemberId acts_for; // empty: for nobody yet
    bool operator==(const DeviceRecord&) const = default;
};
std::string to_record(const DeviceRecord& device);
std::optional<DeviceRecord> device_of(std::string_view record);

// What the list of projects shows, kept beside the entries so that it opens at once; made again whenever the project is open.
struct ProjectSummary {
    model::ProjectId id;
    std::string name, currency;
    std::uint32_t members = 0, contributions = 0, to_confirm = 0, votes = 0, candidates = 0; // the last three: what waits
    std::vector<std::string> people; // names of the first six members, in order of joining
    std::int64_t undistributed = 0; // minor units
    bool may_distribute = false;
    std::int64_t changed_ms = 0;
    bool operator==(const ProjectSummary&) const = default;
};
std::string to_record(const ProjectSummary& summary);
std::optional<ProjectSummary> summary_of(std::string_view record);

} // namespace osmose::app
