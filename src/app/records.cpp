#include "app/records.hpp"

#include "app/record_text.hpp"
#include "exchange/project_file.hpp"

namespace osmose::app {

namespace {

template <class Parsed>
Parsed id_or_none(std::string_view text) {
    const auto bytes = from_hex(text);
    return bytes ? Parsed{*bytes} : Parsed{};
}

std::uint32_t count_of(const RecordReader& read, std::string_view key) {
    const std::int64_t value = read.number(key);
    return std::in_range<std::uint32_t>(value) ? static_cast<std::uint32_t>(value) : 0;
}

} // namespace

std::string index_key(const model::ProjectId& project) { return std::string(index_prefix) + to_string(project); }
std::string device_key(const model::ProjectId& project) { return "device/" + to_string(project); }
std::string project_prefix(const model::ProjectId& project) { return "p/" + to_string(project) + "/"; }

std::string card_key(const model::ProjectId& project, const CardId& card) { return project_prefix(project) + "c/" + to_string(card); }

Storage::Record record_of(const model::ProjectId& project, const journal::Entry& entry) {
    return {project_prefix(project) + "e/" + to_string(entry.id), journal::entry_text(entry)};
}

Storage::Record record_of(const model::ProjectId& project, const model::Card& card) {
    return {card_key(project, journal::id_of(card)), journal::card_text(card)};
}

std::vector<Storage::Record> records_of(const exchange::Bundle& bundle) {
    std::vector<Storage::Record> records;
    records.reserve(bundle.entries.size() + bundle.cards.size());
    for (const journal::Entry& entry : bundle.entries) records.push_back(record_of(bundle.project, entry));
    for (const model::Card& card : bundle.cards) records.push_back(record_of(bundle.project, card));
    for (const journal::HeadSignature& signature : bundle.signatures)
        records.push_back({project_prefix(bundle.project) + "s/" + to_string(signature.device), exchange::signature_text(signature)});
    return records;
}

RecordsReader::RecordsReader(model::ProjectId project, std::vector<Storage::Record> records)
    : bundle_{.project = project}, records_(std::move(records)), prefix_(project_prefix(project)) {}

bool RecordsReader::step(std::size_t records) {
    for (; records > 0 && next_ < records_.size(); --records, ++next_) left_out_ += !read(records_[next_]);
    return next_ < records_.size();
}

bool RecordsReader::read(const Storage::Record& record) {
    if (record.key.size() < prefix_.size() + 2) return false;
    Result<Json> json = parse_json(record.value);
    if (!json) return false;
    switch (record.key[prefix_.size()]) {
    case 'e':
        if (Result<journal::Entry> entry = journal::read_entry(std::move(*json))) return bundle_.entries.push_back(std::move(*entry)), true;
        return false;
    case 'c':
        if (Result<model::Card> card = journal::read_card(*json)) return bundle_.cards.push_back(std::move(*card)), true;
        return false;
    case 's':
        if (auto signature = exchange::read_signature(*json, bundle_.project)) return bundle_.signatures.push_back(*signature), true;
        return false;
    default: return false;
    }
}

std::string to_record(const DeviceRecord& device) {
    return RecordWriter{}.text("seed", to_hex(device.seed)).text("acts_for", device.acts_for ? to_string(device.acts_for) : "").take();
}

std::optional<DeviceRecord> device_of(std::string_view record) {
    const RecordReader read(record);
    const auto seed = from_hex(read.text("seed"));
    if (!seed) return std::nullopt;
    return DeviceRecord{.seed = *seed, .acts_for = id_or_none<model::MemberId>(read.text("acts_for"))};
}

namespace {

std::string one_a_line(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += name + '\n';
    return text;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (auto end = text.find('\n'); end != text.npos; end = text.find('\n')) {
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return lines;
}

} // namespace

std::string to_record(const ProjectSummary& summary) {
    return RecordWriter{}
        .text("id", to_string(summary.id))
        .text("name", summary.name)
        .text("currency", summary.currency)
        .number("members", summary.members)
        .number("contributions", summary.contributions)
        .number("to_confirm", summary.to_confirm)
        .number("votes", summary.votes)
        .number("candidates", summary.candidates)
        .text("people", one_a_line(summary.people))
        .number("undistributed", summary.undistributed)
        .flag("may_distribute", summary.may_distribute)
        .number("changed_ms", summary.changed_ms)
        .take();
}

std::optional<ProjectSummary> summary_of(std::string_view record) {
    const RecordReader read(record);
    const auto id = id_or_none<model::ProjectId>(read.text("id"));
    if (!id) return std::nullopt;
    return ProjectSummary{.id = id,
                          .name = read.text("name"),
                          .currency = read.text("currency"),
                          .members = count_of(read, "members"),
                          .contributions = count_of(read, "contributions"),
                          .to_confirm = count_of(read, "to_confirm"),
                          .votes = count_of(read, "votes"),
                          .candidates = count_of(read, "candidates"),
                          .people = lines_of(read.text("people")),
                          .undistributed = read.number("undistributed"),
                          .may_distribute = read.number("may_distribute") != 0,
                          .changed_ms = read.number("changed_ms")};
}

} // namespace osmose::app
