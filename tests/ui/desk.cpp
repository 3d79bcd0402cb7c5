#include "desk.hpp"

namespace osmose::ui::test {

void MemoryStorage::read_all(std::string_view prefix, std::function<void(Result<std::vector<Record>>)> done) {
    std::vector<Record> found;
    for (const auto& [key, value] : records_)
        if (key.starts_with(prefix)) found.push_back({key, value});
    done(std::move(found));
}
void MemoryStorage::put(std::span<const Record> records, std::function<void(Result<void>)> done) {
    for (const auto& [key, value] : records) records_.insert_or_assign(key, value);
    done({});
}
void MemoryStorage::remove(std::string_view prefix, std::function<void(Result<void>)> done) {
    std::erase_if(records_, [&](const auto& record) { return record.first.starts_with(prefix); });
    done({});
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
