#include "desk.hpp"

namespace osmose::ui::test {

void MemoryStorage::answered(std::function<void()> answer) {
    if (is_late) late_.push_back(std::move(answer));
    else answer();
}

void MemoryStorage::answer() {
    while (!late_.empty()) // what is answered may ask for more
        for (const auto& answer : std::exchange(late_, {})) answer();
}

// What is there when it is asked for.
void MemoryStorage::read_all(std::string_view prefix, std::function<void(Result<std::vector<Record>>)> done) {
    std::vector<Record> found;
    for (const auto& [key, value] : *records_)
        if (key.starts_with(prefix)) found.push_back({key, value});
    const bool fails = !fails_to_read.empty() && prefix.starts_with(fails_to_read);
    if (fails) fails_to_read.clear();
    answered([fails, found = std::move(found), done = std::move(done)] {
        if (fails) done(fail(app::errc::storage_unread));
        else done(found);
    });
}

void MemoryStorage::put(std::span<const Record> records, std::function<void(Result<void>)> done) {
    for (const auto& [key, value] : records) records_->insert_or_assign(key, value);
    done({});
}

void MemoryStorage::remove(std::string_view prefix, std::function<void(Result<void>)> done) {
    std::erase_if(*records_, [&](const auto& record) { return record.first.starts_with(prefix); });
    done({});
}

void MemoryStorage::take_device(std::function<void()> done) {
    answered([this, done = std::move(done)] {
        holds = true;
        done();
    });
}

MemoryStorage MemoryStorage::beside() const {
    MemoryStorage other;
    other.records_ = records_;
    return other;
}

Desk::Desk() : workspace(app::Ports{storage, files, clock, address, random}) {
    workspace.start("fr");
    settle();
}

void Desk::settle() {
    while (workspace.step(std::chrono::milliseconds(50))) {}
}

void Desk::ask(app::Command command) {
    clock.ms += 60'000;
    std::vector<app::Command> commands;
    commands.push_back(std::move(command));
    workspace.carry_out(std::move(commands));
    settle();
}

void Desk::draw(Stage& stage) {
    app::Commands commands;
    stage.options.look = look_of(workspace, {});
    stage.options.look.still = true;
    stage.draw([&] { view.draw(workspace, commands); });
    workspace.carry_out(commands.take());
    settle();
}

std::string Desk::project() const { return workspace.route().project; }

} // namespace osmose::ui::test
