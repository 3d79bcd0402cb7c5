// What the workspace does with stores that are not as it left them.
#include "desk.hpp"

#include "app/rule_preview.hpp"
#include "journal/action.hpp"

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
