// What the workspace does with stores that are not as it left them.
#include "desk.hpp"
#include "look.hpp"

#include "app/rule_preview.hpp"
#include "journal/action.hpp"

#include <array>
#include <doctest/doctest.h>
#include <string>

using namespace osmose;
using namespace osmose::ui::test;

namespace {

std::vector<app::Storage::Record> all(MemoryStorage& storage) {
    std::vector<app::Storage::Record> found;
    storage.read_all("", [&](Result<std::vector<app::Storage::Record>> records) { found = std::move(*records); });
    return found;
}

} // namespace

TEST_CASE("Where a decision alone confirms, no number of confirmations is missing") {
    Desk desk;
    desk.ask(app::CreateProject{.name = "Le fournil", .purpose = "", .person = "Nadia", .currency = {},
                                .rule = app::rule_of({.confirmed_by = model::ConfirmedBy::decision}), .date = parse_date("2026-01-12").value()});
    desk.ask(app::Act{journal::RecordContribution{{.member = desk.workspace.project()->me(), .date = parse_date("2026-02-02").value(),
                                                   .quantity = {8000}, .unit = "hour"}}, "toast.contribution.record", {{"what", "8 h"}}});
    const auto& contributions = desk.workspace.project()->figures(desk.workspace.today()).contributions();
    REQUIRE(contributions.size() == 1);
    CHECK(contributions[0].state == model::ContributionState::recorded);
    CHECK(contributions[0].confirmations_needed == 0);
}

TEST_CASE("A project whose founding is not among its records is not shown as an empty one, and keeps what is there") {
    Desk desk;
    desk.ask(app::CreateProject{.name = "Le fournil", .purpose = "", .person = "Nadia", .currency = {}, .rule = app::rule_of({}), .date = parse_date("2026-01-12").value()});
    const model::ProjectId id = desk.workspace.project()->journal().project().id;
    desk.ask(app::AddMember{.name = "Paul", .contact = "", .offers = {}, .roles = model::Roles{}.with(model::Role::contributor), .date = parse_date("2026-02-02").value()});
    const std::string address = desk.address.at;
    desk.storage.remove("p/" + to_string(id) + "/e/" + to_string(id), [](Result<void>) {});
    const std::size_t kept = all(desk.storage).size();

    app::Workspace again({desk.storage, desk.files, desk.clock, desk.address, desk.random});
    again.start("fr");
    while (again.step(std::chrono::milliseconds(50))) {}
    CHECK(desk.address.at == address);
    CHECK(again.project() == nullptr);
    CHECK(again.route().screen == app::Screen::not_found);
    REQUIRE(again.toast());
    REQUIRE(again.toast()->error);
    CHECK(again.toast()->error->code == app::errc::incomplete);
    CHECK(again.projects().size() == 1);
    CHECK(all(desk.storage).size() == kept);
}

namespace {

void found(Desk& desk, std::string name) {
    desk.ask(app::CreateProject{.name = std::move(name), .purpose = "", .person = "Nadia", .currency = {}, .rule = app::rule_of({}), .date = parse_date("2026-01-12").value()});
}

void add(Desk& desk, std::string name) {
    desk.ask(app::AddMember{.name = std::move(name), .contact = "", .offers = {}, .roles = model::Roles{}.with(model::Role::contributor), .date = parse_date("2026-02-02").value()});
}

app::Act revenue(std::int64_t cents) {
    return {journal::RecordRevenue{.date = parse_date("2026-03-01").value(), .amount = {cents}, .from = "Vente"}, "toast.revenue.record", {{"amount", std::to_string(cents)}}};
}

std::vector<std::int64_t> revenues(const app::Workspace& workspace) {
    std::vector<std::int64_t> amounts;
    for (const model::Revenue& each : workspace.project()->journal().project().revenues) amounts.push_back(each.amount.minor);
    return amounts;
}

// Another tab of the same browser: the same records.
struct Tab {
    explicit Tab(Desk& beside) : storage(beside.storage.beside()), desk(beside), workspace({storage, beside.files, beside.clock, address, beside.random}) {
        address.at = beside.address.at;
        workspace.start("fr");
        settle();
    }
    void settle() {
        while (workspace.step(std::chrono::milliseconds(50))) {}
    }
    void ask(app::Command command) {
        desk.clock.ms += 60'000;
        std::vector<app::Command> commands;
        commands.push_back(std::move(command));
        workspace.carry_out(std::move(commands));
        settle();
    }
    std::vector<std::string> keys_of_project() const { return {app::project_prefix(workspace.project()->journal().project().id) + "e/"}; }

    MemoryStorage storage;
    MemoryAddress address;
    Desk& desk;
    app::Workspace workspace;
};

// That no device wrote two entries on the same one of its own: its chain is one line.
bool is_forked(const app::Workspace& workspace) { return !workspace.project()->journal().forks().empty(); }

} // namespace

TEST_CASE("What waits for the device is written in the project it was asked for in, after what the other tab wrote") {
    Desk desk;
    found(desk, "Un");
    Tab other(desk);
    other.ask(revenue(100)); // this tab is not told
    desk.storage.holds = false;
    desk.ask(revenue(200));
    CHECK(desk.storage.holds);
    CHECK(revenues(desk.workspace) == std::vector<std::int64_t>{100, 200});
    CHECK_FALSE(is_forked(desk.workspace));
}

TEST_CASE("An undo that waits for the device takes back what was the newest when it was asked for") {
    Desk desk;
    found(desk, "Un");
    desk.ask(revenue(100));
    Tab other(desk);
    other.ask(revenue(200)); // this tab is not told
    desk.storage.holds = false;
    desk.ask(app::Undo{});
    CHECK(revenues(desk.workspace) == std::vector<std::int64_t>{200});
}

TEST_CASE("What waits for the device goes into no other project, and is not lost by going to one") {
    Desk desk;
    found(desk, "Un");
    const std::string first = desk.project();
    found(desk, "Deux");
    const std::string second = desk.project();
    desk.storage.holds = false;
    desk.storage.is_late = true;
    desk.ask(revenue(200));
    desk.ask(revenue(300));
    desk.ask(app::Go{{.screen = app::Screen::overview, .project = first}});
    desk.storage.answer(), desk.settle();
    desk.storage.answer(), desk.settle();
    REQUIRE(desk.workspace.project());
    CHECK(desk.project() == first);
    CHECK(revenues(desk.workspace).empty());
    desk.ask(app::Go{{.screen = app::Screen::overview, .project = second}});
    desk.storage.answer(), desk.settle();
    CHECK(revenues(desk.workspace) == std::vector<std::int64_t>{200, 300});
}

TEST_CASE("What waits for the device is dropped, and said to be, when its project is removed or the wait is cancelled") {
    Desk desk;
    found(desk, "Un");
    const model::ProjectId id = desk.workspace.project()->journal().project().id;
    desk.storage.holds = false;
    desk.storage.is_late = true;
    desk.ask(revenue(200));
    desk.ask(app::CancelWork{});
    REQUIRE(desk.workspace.toast()->error);
    CHECK(desk.workspace.toast()->error->code == app::errc::not_carried_out);
    desk.storage.answer(), desk.settle();
    desk.ask(app::Go{{.screen = app::Screen::overview, .project = app::address_of(id)}});
    desk.storage.answer(), desk.settle();
    CHECK(revenues(desk.workspace).empty());
    desk.storage.holds = false;
    desk.ask(revenue(200));
    desk.ask(app::EraseProject{id});
    desk.storage.answer(), desk.settle();
    CHECK(desk.workspace.projects().empty());
    CHECK(desk.workspace.project() == nullptr);
    desk.storage.is_late = false;
    std::size_t left = 0;
    desk.storage.read_all("p/", [&](const Result<std::vector<app::Storage::Record>>& records) { left = records->size(); });
    CHECK(left == 0);
}

TEST_CASE("Who acts is not changed before what waits is written in his name") {
    Desk desk;
    found(desk, "Un");
    add(desk, "Paul");
    const model::MemberId nadia = desk.workspace.project()->me();
    const model::MemberId paul = desk.workspace.project()->mine().back();
    REQUIRE(paul != nadia);
    desk.storage.holds = false;
    desk.storage.is_late = true;
    desk.ask(revenue(200));
    desk.ask(app::ActAs{paul});
    desk.storage.answer(), desk.settle();
    const journal::Journal& journal = desk.workspace.project()->journal();
    CHECK(revenues(desk.workspace) == std::vector<std::int64_t>{200});
    CHECK(journal.at(journal.size() - 1).entry.author == nadia);
    CHECK(desk.workspace.project()->me() == paul);
}

TEST_CASE("What another tab writes while a project is read is read too, before anything is written") {
    Desk desk;
    found(desk, "Un");
    Tab other(desk);
    const auto changed = other.keys_of_project();
    desk.storage.is_late = true;
    desk.storage.change(changed); // this tab reads
    other.ask(revenue(100));
    desk.storage.change(changed);
    desk.storage.answer(), desk.settle(); // as it was before
    desk.storage.answer(), desk.settle();
    CHECK(revenues(desk.workspace) == std::vector<std::int64_t>{100});
    desk.storage.change(changed); // reading again...
    other.ask(revenue(200));
    desk.storage.holds = false;
    desk.ask(revenue(300)); // ...when this tab takes the device over
    desk.storage.answer(), desk.settle();
    desk.storage.answer(), desk.settle();
    CHECK(revenues(desk.workspace) == std::vector<std::int64_t>{100, 200, 300});
    CHECK_FALSE(is_forked(desk.workspace));
}

TEST_CASE("A reading that fails, of the device as of the entries, says so and is tried again: the device stays who it was") {
    Desk desk;
    found(desk, "Un");
    const DeviceId device = desk.workspace.project()->device_id();
    const model::MemberId me = desk.workspace.project()->me();
    for (const std::string prefix : {"device/", "p/"}) {
        MemoryStorage storage = desk.storage.beside();
        MemoryAddress address;
        address.at = desk.address.at;
        storage.fails_to_read = prefix;
        app::Workspace again({storage, desk.files, desk.clock, address, desk.random});
        const auto settle = [&] {
            while (again.step(std::chrono::milliseconds(50))) {}
        };
        again.start("fr");
        settle();
        CHECK(again.project() == nullptr);
        REQUIRE(again.unread());
        CHECK(again.unread()->code == app::errc::storage_unread);
        std::vector<app::Command> commands;
        commands.push_back(app::ReadAgain{});
        again.carry_out(std::move(commands));
        settle();
        CHECK(again.unread() == nullptr);
        REQUIRE(again.project());
        CHECK(again.project()->device_id() == device);
        CHECK(again.project()->me() == me);
    }
}

TEST_CASE("A project that could not be read says so on its screen, with a way to try again") {
    Desk desk;
    found(desk, "Un");
    found(desk, "Deux");
    const std::string first = app::address_of(desk.workspace.projects()[1].id);
    desk.storage.fails_to_read = "p/";
    desk.ask(app::Go{{.screen = app::Screen::overview, .project = first}});
    look(desk, "unread");
    Stage stage({.width = 1440, .height = 900});
    for (int i = 0; i < 4; ++i) desk.draw(stage);
    app::Commands commands;
    stage.click("again", [&] { desk.view.draw(desk.workspace, commands); });
    desk.workspace.carry_out(commands.take());
    desk.settle();
    CHECK(desk.workspace.project() != nullptr);
}

TEST_CASE("What came in is joined to what was written since it was shown, in its own project") {
    Desk desk;
    found(desk, "Un");
    const std::string first = desk.project();
    Desk sender; // who has a copy, and asks to join
    std::array<std::uint8_t, 5> skipped{};
    sender.random.fill(skipped); // another device
    desk.ask(app::SaveFile{});
    sender.files.saved = desk.files.saved;
    sender.ask(app::PickFile{});
    sender.ask(app::RequestToJoin{.name = "Paul", .contact = "", .offers = {}, .date = parse_date("2026-02-02").value()});
    sender.ask(app::SaveFile{});
    desk.files.saved = sender.files.saved;
    desk.ask(app::PickFile{});
    REQUIRE(desk.workspace.incoming());
    REQUIRE(desk.workspace.incoming()->preview);
    desk.ask(app::Go{{.screen = app::Screen::overview, .project = first}});
    desk.ask(revenue(100)); // since it was shown
    found(desk, "Deux"); // and another one is open
    desk.ask(app::TakeIncoming{});
    REQUIRE(desk.workspace.project());
    CHECK(desk.project() == first);
    CHECK(revenues(desk.workspace) == std::vector<std::int64_t>{100});
    CHECK(desk.workspace.project()->journal().project().members.size() == 2);
    desk.ask(revenue(200));
    CHECK(revenues(desk.workspace) == std::vector<std::int64_t>{100, 200});
    CHECK_FALSE(is_forked(desk.workspace));
}

TEST_CASE("A toast's Undo takes back what the toast says, or nothing") {
    Desk desk;
    found(desk, "Un");
    desk.ask(revenue(100));
    const auto first = desk.workspace.toast()->undo;
    REQUIRE(first);
    desk.ask(revenue(200));
    const auto second = desk.workspace.toast()->undo;
    REQUIRE(second);

    SUBCASE("not the newest") {
        desk.ask(app::Undo{first});
        CHECK(revenues(desk.workspace) == std::vector<std::int64_t>{200});
        CHECK_FALSE(desk.workspace.can_undo(*first));
        desk.ask(app::Undo{first}); // again
        CHECK(revenues(desk.workspace) == std::vector<std::int64_t>{200});
        desk.ask(app::Redo{});
        CHECK(revenues(desk.workspace).size() == 2);
    }
    SUBCASE("in a draft, and after it") {
        desk.ask(app::StartDraft{});
        CHECK_FALSE(desk.workspace.can_undo(*second));
        desk.ask(app::Undo{second});
        CHECK(revenues(desk.workspace).size() == 2);
        desk.ask(revenue(300));
        const auto drafted = desk.workspace.toast()->undo;
        REQUIRE(drafted);
        CHECK(desk.workspace.can_undo(*drafted));
        desk.ask(app::DropDraft{});
        CHECK_FALSE(desk.workspace.can_undo(*drafted));
        desk.ask(app::Undo{drafted});
        CHECK(revenues(desk.workspace).size() == 2);
    }
    SUBCASE("in another project") {
        found(desk, "Deux");
        desk.ask(revenue(400));
        CHECK_FALSE(desk.workspace.can_undo(*first));
        desk.ask(app::Undo{first});
        CHECK(revenues(desk.workspace) == std::vector<std::int64_t>{400});
    }
    SUBCASE("what cannot be taken back offers nothing of another one") {
        desk.ask(app::ChangeCard{.name = "Nadia B.", .contact = ""});
        if (const auto& undo = desk.workspace.toast()->undo) CHECK(undo->entries != second->entries);
    }
    SUBCASE("drawn: only the newest toast offers it, and not in another project") {
        Stage stage({.width = 1440, .height = 900});
        desk.draw(stage);
        CHECK(stage.find("action"));
        found(desk, "Deux");
        for (int i = 0; i < 2; ++i) desk.draw(stage);
        CHECK(stage.find("action") == nullptr);
    }
}

TEST_CASE("An action that is refused leaves no card behind") {
    Desk desk;
    found(desk, "Un");
    const model::MemberId nadia = desk.workspace.project()->me();
    desk.ask(app::ActAs{{}}); // for nobody
    const std::size_t kept = all(desk.storage).size();
    desk.ask(app::AddMember{.name = "Paul", .contact = "06", .offers = {}, .roles = {}, .date = parse_date("2026-02-02").value()});
    desk.ask(app::ChangeCard{.name = "Nadia B.", .contact = ""});
    REQUIRE(desk.workspace.toast()->error);
    CHECK(all(desk.storage).size() == kept);
    CHECK(desk.workspace.project()->journal().cards().size() == 1);
    desk.ask(app::ActAs{nadia});
}

TEST_CASE("A copy that was not made is not said to be, and is still due") {
    Desk desk;
    found(desk, "Un");
    desk.files.refuses = app::errc::none_chosen;
    desk.ask(app::SaveFile{});
    CHECK(desk.workspace.settings().exported_ms == 0);
    CHECK(desk.workspace.toast()->key != "toast.file_saved");
    desk.files.refuses = app::errc::not_saved;
    desk.ask(app::SaveFile{});
    REQUIRE(desk.workspace.toast()->error);
    CHECK(desk.workspace.toast()->error->code == app::errc::not_saved);
    CHECK(desk.workspace.settings().exported_ms == 0);
    desk.files.refuses = app::errc::unreadable;
    desk.ask(app::PickFile{});
    CHECK(desk.workspace.toast()->error->code == app::errc::unreadable);
    desk.files.refuses.reset();
    desk.ask(app::SaveFile{});
    CHECK(desk.workspace.toast()->key == "toast.file_saved");
    CHECK(desk.workspace.settings().exported_ms == desk.clock.ms);

    desk.ask(app::CopyText{"text"});
    CHECK(desk.workspace.take_clipboard() == "text");
    desk.workspace.copied(false);
    CHECK(desk.workspace.toast()->error->code == app::errc::not_copied);
    desk.workspace.copied(true);
    CHECK(desk.workspace.toast()->key == "toast.copied");
}
