#include "app/work.hpp"

#include "exchange/link.hpp"
#include "exchange/preview.hpp"

namespace osmose::app {

namespace {

constexpr std::size_t entries_a_step = 50; // about a millisecond in the browser

} // namespace

DeviceRecord fresh_device(Random& random) {
    DeviceRecord device;
    random.fill(device.seed);
    return device;
}

OpeningWork::OpeningWork(model::ProjectId project, std::vector<Storage::Record> records, std::optional<DeviceRecord> device)
    : project_(project), reader_(project, std::move(records)), device_(device) {}

bool OpeningWork::step() {
    if (reader_.step(entries_a_step)) return true;
    if (!taken_in_) {
        taken_in_ = true;
        (void)exchange::take_in(journal_, reader_.take()); // of one project by their keys: what is not is left out
        return true;
    }
    return !journal_.settle(entries_a_step);
}

std::unique_ptr<OpenProject> OpeningWork::take(Random& random) {
    return std::make_unique<OpenProject>(std::move(journal_), device_ ? *device_ : fresh_device(random));
}

ReadingWork::ReadingWork(std::string text, std::string source) : source_(std::move(source)) {
    if (exchange::is_file(text)) file_.emplace(std::move(text));
    else link_ = exchange::read_any(std::move(text));
}

bool ReadingWork::step() { return file_ && file_->step(entries_a_step); }

Result<exchange::Bundle> ReadingWork::take() { return file_ ? file_->take() : std::move(link_); }

} // namespace osmose::app
