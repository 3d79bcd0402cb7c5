// The accounts, the results and what a sharing holds back, of a bakery that shared, paid in part, had a loss and a dispute.
#include "look.hpp"

#include "app/accounts_figures.hpp"
#include "app/reserve_figures.hpp"
#include "app/results_figures.hpp"
#include "app/rule_preview.hpp"
#include "journal/action.hpp"
#include "ui/spoken.hpp"

#include <algorithm>

using namespace osmose;
using namespace osmose::ui;
using namespace osmose::ui::test;
using model::ContributionKind;

namespace {

struct Bakery {
    Desk desk;
    std::vector<model::MemberId> ids; // Nadia, Thomas, Julien, Awa, Paul, Inès

    const app::Figures& figures() const { return desk.workspace.project()->figures(desk.workspace.today()); }
    const model::Project& state() const { return desk.workspace.project()->journal().project(); }
    void as(std::size_t who, journal::Action action, std::string done = "toast.settings") {
        desk.ask(app::ActAs{ids[who]});
        desk.ask(app::Act{std::move(action), std::move(done), {}});
    }
    void see(app::Screen screen, const std::string& item, const std::string& name) {
        desk.ask(app::Go{{.screen = screen, .project = desk.project(), .item = item}});
        look(desk, name);
    }

    void member(std::string name, model::Roles roles) {
        desk.ask(app::AddMember{.name = std::move(name), .contact = "", .offers = {}, .roles = roles, .date = day("2026-01-20")});
    }
    model::ContributionId give(std::size_t who, ContributionKind kind, std::int64_t much, std::string unit, std::string note) {
        model::ContributionFacts facts{.member = ids[who], .date = day("2026-09-20"), .kind = kind, .note = std::move(note)};
        if (counts_money(kind)) facts.amount = {much};
        else facts.quantity = {much}, facts.unit = std::move(unit);
        as(who, journal::RecordContribution{facts});
        const model::ContributionId id = state().contributions[state().contributions.size() - 1].id;
        as(who == 0 ? 1 : 0, journal::ConfirmContribution{.contribution = id, .edit = id});
        return id;
    }
    void share(std::string_view date) {
        std::vector<model::RevenueId> revenues;
        for (const app::RevenueRow& row : figures().sharing().revenues)
            if (!row.distributed) revenues.push_back(row.id);
        desk.ask(app::ActAs{ids[3]});
        desk.ask(app::Distribute{.revenues = revenues, .date = day(date)});
    }
    // Proposed, opened, voted by all, closed.
    void decide(std::string title, journal::Action effect) {
        as(0, journal::ProposeDecision{.facts = {.title = std::move(title)}, .effects = {journal::effect_of(std::move(effect))}});
        const model::DecisionId id = state().decisions[state().decisions.size() - 1].id;
        as(0, journal::OpenDecision{.decision = id, .closes = {desk.clock.ms + 86'400'000}});
        for (std::size_t who = 0; who < 5; ++who) as(who, journal::CastVote{.decision = id, .vote = {.voice = model::Voice::yes}});
        as(0, journal::CloseDecision{.decision = id});
    }
    void result(std::string name, model::ResultKind kind, std::string licence, std::size_t keeper, std::vector<model::MemberId> contributors = {}) {
        as(keeper, journal::RegisterResult{{.date = day("2026-09-28"), .name = std::move(name), .kind = kind, .contributors = std::move(contributors), .licence = std::move(licence), .keeper = ids[keeper]}});
    }

    Bakery() {
        desk.ask(app::CreateProject{.name = "Le fournil partagé de Montreuil", .purpose = "Du bon pain pour le quartier, fait ensemble", .person = "Nadia Benali", .currency = {},
                                    .rule = app::rule_of({.reserve = {15'000}, .solidarity = {2'000}, .cause = "l’épicerie La Graine"}), .date = day("2025-11-12")});
        constexpr model::Roles gives = model::Roles{}.with(model::Role::contributor);
        member("Thomas Lefèvre", gives);
        member("Julien Marchand", gives);
        member("Awa Diallo", gives.with(model::Role::treasurer));
        member("Paul Girard", gives);
        member("Inès Moreau", model::Roles{}.with(model::Role::ambassador));
        for (const app::MemberRow& row : figures().members()) ids.push_back(row.person.id);
        give(0, ContributionKind::time, 36'000, "hour", "Fournées de septembre");
        give(1, ContributionKind::money, 30'000, "", "Fonds de démarrage");
        const model::ContributionId doubted = give(2, ContributionKind::time, 28'000, "hour", "Fournées de septembre");
        give(3, ContributionKind::time, 14'000, "hour", "Clôture du trimestre");
        give(4, ContributionKind::use, 9'000, "day", "Four à sole, prêté tout l’été");
        give(5, ContributionKind::time, 21'000, "hour", "Vente au marché");
        give(0, ContributionKind::expense, 42'000, "", "Farine avancée");
        as(4, journal::DisputeContribution{.contribution = doubted, .edit = doubted, .reason = "Deux fournées comptées deux fois"});
        as(3, journal::RecordRevenue{.date = day("2025-12-20"), .amount = {40'000}, .from = "Précommandes"});
        as(3, journal::RecordRevenue{.date = day("2026-09-30"), .amount = {1'248'000}, .from = "Vente au marché"});
        as(3, journal::RecordCost{.date = day("2026-09-30"), .amount = {321'460}, .note = "Farines et levain"});
        share("2026-10-02");
    }
    // What came after the sharing.
    void go_on() {
        as(3, journal::RecordCost{.date = day("2026-10-05"), .amount = {90'000}, .note = "Vitrine cassée"});
        decide("Vitrine cassée", journal::BookLoss{.date = day("2026-10-06"), .amount = {60'000}, .note = "Vitrine cassée"});
        as(3, journal::RecordPayment{.date = day("2026-10-07"), .from = {}, .to = ids[0], .amount = {600'000}, .note = "Espèces des marchés"});
        as(3, journal::RecordPayment{.date = day("2026-10-08"), .from = {}, .to = ids[5], .amount = {30'000}, .note = "Acompte"});
        give(1, ContributionKind::expense, 18'000, "", "Sacs en papier");
        using enum model::ResultKind;
        result("Recettes du pain au levain", method, "CC-BY-SA-4.0", 0, {ids[0], ids[2], ids[3]});
        result("Page de commande", software, "AGPL-3.0-or-later", 1);
        result("Nom « Fournil partagé »", brand, "Usage collectif, décidé ensemble", 0, {ids[1], ids[2]});
        desk.ask(app::ActAs{ids[3]});
    }
};

} // namespace

TEST_CASE("accounts: balances come to zero, the purse is for what it holds, and the plan stays when a part of it is paid") {
    Bakery bakery;
    bakery.go_on();
    const app::AccountsFigures before = bakery.figures().accounts().value();
    Money sum;
    for (const app::BalanceRow& row : before.balances) {
        sum.minor += row.balance.minor;
        CHECK(row.due.minor + row.advances.minor - row.has.minor == row.balance.minor);
    }
    CHECK(sum.minor == 0);
    CHECK_FALSE(before.balances.back().party);
    CHECK(before.due.minor + before.advances.minor == before.has.minor);
    const app::PurseFigures& purse = before.purse;
    CHECK(purse.holds.minor == purse.revenue.minor - purse.costs.minor - purse.paid.minor + purse.received.minor);
    CHECK(purse.holds.minor == purse.reserve.minor + purse.causes.minor + purse.undistributed.minor + purse.held.minor + purse.owed.minor);
    CHECK(before.payments.size() == 2);
    CHECK(before.years.size() == 2);
    CHECK(before.years.back().year == 2025);

    const app::SettlingUp plan = bakery.figures().settling_up({}).value();
    REQUIRE(plan.transfers.size() > 2);
    CHECK(plan.fewest);
    const app::TransferRow& paid = plan.transfers.front();
    const auto member = [](const app::Party& party) { return party ? std::optional(party->id) : std::nullopt; };
    bakery.as(3, journal::RecordPayment{.date = day("2026-10-14"), .from = member(paid.from), .to = member(paid.to), .amount = {paid.amount.minor / 2}});
    const app::SettlingUp after = bakery.figures().settling_up({}).value();
    REQUIRE(after.transfers.size() == plan.transfers.size());
    for (const app::TransferRow& then : plan.transfers) {
        const auto now = std::ranges::find_if(after.transfers, [&](const app::TransferRow& row) { return row.from_place == then.from_place && row.to_place == then.to_place; });
        REQUIRE(now != after.transfers.end());
        CHECK(now->amount.minor == (&then == &paid ? then.amount.minor - then.amount.minor / 2 : then.amount.minor));
    }
    // Through one person each of the others has one payment.
    const app::SettlingUp through = bakery.figures().settling_up({.through = 0}).value();
    for (const app::TransferRow& row : through.transfers) CHECK((row.from_place == 0 || row.to_place == 0));
}

TEST_CASE("sharing: what is held names who doubts it and why; a loss says who bears it") {
    Bakery bakery;
    bakery.go_on();
    const app::ReserveFigures& figures = bakery.figures().reserve();
    REQUIRE(figures.held.size() == 1);
    CHECK(figures.held[0].amount == figures.held_total);
    CHECK(figures.held[0].disputed_by->name == "Paul Girard");
    CHECK(figures.held[0].reason == "Deux fournées comptées deux fois");
    REQUIRE(figures.losses.size() == 1);
    Money borne = figures.losses[0].from_reserve;
    borne.minor += figures.losses[0].uncovered.minor;
    for (const auto& [person, part] : figures.losses[0].borne) borne.minor += part.minor;
    CHECK(borne == figures.losses[0].amount);
    Money moved;
    for (const app::ReserveMove& move : figures.moves) moved.minor += move.amount.minor;
    CHECK(moved == figures.reserve);
}

TEST_CASE("results: everybody whose contributions count holds the same; a registration shows at once") {
    Bakery bakery;
    bakery.go_on();
    const auto& results = bakery.figures().results();
    REQUIRE(results.size() == 3);
    const auto page = std::ranges::find(results, "Page de commande", [](const app::ResultRow& row) { return row.facts.name; });
    REQUIRE(page != results.end());
    CHECK(page->contributors.size() == bakery.figures().contributors_up_to(day("2026-09-28")).size());
    CHECK(page->right == Fraction::of(1, static_cast<std::int64_t>(page->contributors.size())).value());
    CHECK(page->mine >= 0);
}

TEST_CASE("accounts and results by pointer and keyboard") {
    Bakery bakery;
    Desk& desk = bakery.desk;
    bakery.go_on();
    Stage stage({.width = 1440, .height = 900, .seconds = 3});
    const auto draw = [&] {
        for (int i = 0; i < 3; ++i) desk.draw(stage);
    };
    app::Commands commands;
    const auto view = [&] { desk.view.draw(desk.workspace, commands); };
    const auto act = [&] {
        for (app::Command& command : commands.take()) desk.ask(std::move(command));
        draw();
    };
    desk.ask(app::Go{{.screen = app::Screen::accounts, .project = desk.project()}});
    draw();
    stage.press(ImGuiKey_M, view);
    act();
    CHECK(desk.workspace.route().item == "new");
    desk.ask(app::Go{{.screen = app::Screen::accounts, .project = desk.project()}});
    draw();
    const std::size_t payments = bakery.state().payments.size(), proposed = bakery.figures().settling_up({})->transfers.size();
    stage.click("paid", view); // the first box of the plan
    act();
    CHECK(bakery.state().payments.size() == payments + 1);
    CHECK(bakery.figures().settling_up({})->transfers.size() == proposed - 1);
    stage.click("copy", view);
    act();
    const auto list = desk.workspace.take_clipboard();
    REQUIRE(list);
    CHECK(static_cast<std::size_t>(std::ranges::count(*list, '\n')) == proposed); // a title, and a line for each that is left
    desk.ask(app::Go{{.screen = app::Screen::results, .project = desk.project(), .item = to_string(bakery.figures().results().front().id)}});
    draw();
    stage.click("save", view);
    act();
    CHECK(desk.files.saved.name.ends_with(".html"));
    CHECK(desk.files.saved.bytes.starts_with("<!doctype html>"));
}

TEST_CASE("all payments of the plan are recorded as one, and undone as one") {
    Bakery bakery;
    Desk& desk = bakery.desk;
    bakery.go_on();
    const app::SettlingUp plan = bakery.figures().settling_up({}).value(); // Awa keeps the accounts: all of it
    Money sum;
    for (const app::TransferRow& row : plan.transfers) sum.minor += row.amount.minor;
    CHECK(plan.recordable == sum);
    const std::size_t before = bakery.state().payments.size(), many = plan.transfers.size();
    desk.ask(app::Go{{.screen = app::Screen::accounts, .project = desk.project(), .item = "settle-all"}});
    Stage stage({.width = 1440, .height = 900, .seconds = 3});
    for (int i = 0; i < 3; ++i) desk.draw(stage);
    app::Commands commands;
    stage.click(locale::tr("accounts.settle_all_done", {{"count", many}}), [&] { desk.view.draw(desk.workspace, commands); });
    desk.workspace.carry_out(commands.take());
    CHECK(bakery.state().payments.size() == before + many);
    CHECK(bakery.figures().settling_up({})->transfers.empty());
    CHECK(desk.workspace.toast()->key == "toast.payments.recorded");
    desk.ask(app::Undo{});
    CHECK(bakery.state().payments.size() == before);
    CHECK(desk.workspace.toast()->values.front() == std::pair<std::string, std::string>{"count", std::to_string(many)});
    desk.ask(app::Redo{});
    CHECK(bakery.state().payments.size() == before + many);
    app::OpenProject opened_again(desk.workspace.project()->journal(), desk.workspace.project()->device());
    CHECK(opened_again.undo(desk.workspace.now()).value().size() == many);
    CHECK(opened_again.state().payments.size() == before);
}

TEST_CASE("what everybody decides is proposed from the screen that shows it, filled in") {
    Bakery bakery;
    Desk& desk = bakery.desk;
    bakery.go_on();
    Stage stage({.width = 1440, .height = 2600, .seconds = 3});
    app::Commands commands;
    const auto view = [&] { desk.view.draw(desk.workspace, commands); };
    const auto act = [&] {
        for (app::Command& command : commands.take()) desk.ask(std::move(command));
        for (int i = 0; i < 4; ++i) desk.draw(stage);
    };
    const auto see = [&](app::Screen screen, const std::string& item) {
        desk.ask(app::Go{{.screen = screen, .project = desk.project(), .item = item}});
        for (int i = 0; i < 4; ++i) desk.draw(stage);
    };
    const auto press = [&](std::string_view key) {
        REQUIRE(stage.find(key));
        stage.click(key, view);
        act();
    };
    const auto proposed = [&]() -> const app::Propose& {
        CHECK(desk.workspace.route().screen == app::Screen::decisions);
        CHECK(desk.workspace.route().item == "new");
        REQUIRE(desk.workspace.prefilled());
        CHECK_FALSE(desk.workspace.prefilled()->asked.title.empty());
        REQUIRE(desk.workspace.prefilled()->asked.effects.size() == 1);
        return desk.workspace.prefilled()->asked;
    };
    SUBCASE("a year") {
        see(app::Screen::accounts, "");
        press("close-2025");
        CHECK(std::get<journal::CloseYear>(proposed().effects[0]).year == 2025);
        CHECK_FALSE(proposed().text.empty());
    }
    SUBCASE("a year once: its button leads to the proposal, from another day too") {
        see(app::Screen::accounts, "");
        press("close-2025");
        press("save");
        const model::DecisionId first = bakery.state().decisions[bakery.state().decisions.size() - 1].id;
        desk.clock.ms += 36 * 3'600'000;
        see(app::Screen::accounts, "");
        press("close-2025");
        CHECK(desk.workspace.route().screen == app::Screen::decisions);
        CHECK(desk.workspace.route().item == to_string(first));
    }
    SUBCASE("what one was led to is not before who acts next") {
        see(app::Screen::accounts, "");
        press("close-2025");
        CHECK(desk.workspace.prefilled());
        desk.ask(app::ActAs{bakery.ids[1]});
        CHECK_FALSE(desk.workspace.prefilled());
    }
    SUBCASE("a loss, of the costs that are open") {
        see(app::Screen::sharing, "");
        press("book-loss");
        CHECK(desk.workspace.route().item == "loss");
        press("save");
        CHECK(std::get<journal::BookLoss>(proposed().effects[0]).amount == bakery.figures().reserve().open_costs);
    }
    SUBCASE("of the reserve no more than it holds") {
        see(app::Screen::sharing, "");
        press("release");
        CHECK(desk.workspace.route().item == "release");
        stage.click("amount", view);
        stage.press(ImGuiKey_Home, view);
        stage.type("9999", view);
        press("save");
        CHECK(desk.workspace.route().screen == app::Screen::sharing);
    }
    SUBCASE("a part of the reserve, for the costs that are open") {
        see(app::Screen::sharing, "release");
        press("save");
        const auto& release = std::get<journal::ReleaseReserve>(proposed().effects[0]);
        CHECK(release.amount == std::min(bakery.figures().reserve().open_costs, bakery.figures().reserve().reserve));
        CHECK(release.to == model::ReleaseTo::costs);
    }
    SUBCASE("the end of a dispute") {
        see(app::Screen::sharing, "");
        press("settle");
        CHECK(desk.workspace.route().screen == app::Screen::contributions);
        CHECK(desk.workspace.route().item.starts_with("settle-"));
        press("counts");
        press("propose");
        CHECK(std::get<journal::SettleContribution>(proposed().effects[0]).contribution == bakery.figures().reserve().held[0].contribution);
    }
    SUBCASE("a change of a result") {
        const app::ResultRow result = bakery.figures().results().front();
        see(app::Screen::results, to_string(result.id));
        press("change");
        CHECK(desk.workspace.route().item == "change-" + to_string(result.id));
        press("save"); // nothing is changed yet
        CHECK(desk.workspace.route().screen == app::Screen::results);
        stage.click("note", view);
        stage.type("Imprimées", view);
        press("save");
        const auto& change = std::get<journal::ChangeResult>(proposed().effects[0]);
        CHECK(change.result == result.id);
        CHECK(change.facts.name == result.facts.name);
        CHECK(change.facts.note == "Imprimées");
        CHECK(change.facts.contributors.empty()); // as they are
        CHECK(proposed().text.contains("Imprimées"));
    }
    SUBCASE("the end of the project") {
        see(app::Screen::project_settings, "");
        press("propose-end");
        press("propose");
        const auto& end = std::get<journal::EndProject>(proposed().effects[0]);
        CHECK(end.rest == model::ReleaseTo::cause); // its rule names one
        press("save");
        CHECK(bakery.state().decisions[bakery.state().decisions.size() - 1].effects.front().kind == "project.end");
    }
}

TEST_CASE("the pictures of accounts, results and what is held") {
    Bakery bakery;
    bakery.see(app::Screen::accounts, "", "accounts-shared");
    bakery.go_on();
    const auto transfer = [&] {
        const auto& rows = bakery.figures().settling_up({})->transfers;
        const auto key = [](const app::Party& party) { return party ? to_string(party->id).substr(0, 12) : std::string("project"); };
        return "pay-" + key(rows.back().from) + "-" + key(rows.back().to);
    };
    bakery.see(app::Screen::accounts, "", "accounts");
    bakery.see(app::Screen::accounts, "new", "accounts-new");
    bakery.see(app::Screen::accounts, "purse", "accounts-purse");
    bakery.see(app::Screen::accounts, "settle-all", "accounts-all");
    bakery.see(app::Screen::accounts, transfer(), "accounts-transfer");
    bakery.see(app::Screen::accounts, to_string(bakery.state().payments[0].id), "accounts-payment");
    bakery.see(app::Screen::sharing, "", "sharing-held");
    bakery.see(app::Screen::sharing, "loss", "sharing-loss");
    bakery.see(app::Screen::sharing, "release", "sharing-release");
    bakery.see(app::Screen::project_settings, "", "project-settings");
    bakery.see(app::Screen::results, "change-" + to_string(bakery.figures().results().front().id), "result-change");
    bakery.see(app::Screen::results, "", "results");
    bakery.see(app::Screen::results, "new", "results-new");
    bakery.see(app::Screen::results, to_string(bakery.figures().results().front().id), "result");
}

TEST_CASE("the payments of a plan come by their amount, and whoever owes is not shown in the colour of a credit") {
    Bakery bakery;
    bakery.go_on();
    const app::SettlingUp& plan = bakery.figures().settling_up({}).value();
    REQUIRE(plan.transfers.size() > 2);
    CHECK(std::ranges::is_sorted(plan.transfers, std::ranges::greater{}, &app::TransferRow::amount));
}

TEST_CASE("every explanation leads to the very figure that it is asked about, and can be passed on and discussed") {
    Bakery bakery;
    bakery.go_on();
    Desk& desk = bakery.desk;
    std::vector<std::string> asked;
    for (const app::BalanceRow& row : bakery.figures().accounts()->balances)
        if (row.party) asked.push_back(row.figure);
    for (const app::PartRow& part : bakery.figures().sharing().past.front().parts) asked.push_back(part.figure);
    for (const std::string& figure : asked) {
        desk.ask(app::Go{{.screen = app::Screen::explain, .project = desk.project(), .item = figure}});
        Stage stage({.width = 1440, .height = 1600});
        for (int i = 0; i < 3; ++i) desk.draw(stage);
        const std::string amount = said(bakery.figures().explain(figure)->result, bakery.state().currency);
        CAPTURE(figure);
        CAPTURE(amount);
        std::size_t lines = 0;
        for (const Node& node : stage.nodes()) {
            if (node.role != Role::group || !node.name.contains(" = ")) continue;
            const std::size_t last = std::max(node.name.rfind(" = "), node.name.rfind(" → ") == std::string::npos ? 0 : node.name.rfind(" → "));
            CHECK(node.name.substr(last).contains(amount));
            ++lines;
        }
        CHECK(lines <= 1);
    }
    desk.ask(app::Go{{.screen = app::Screen::explain, .project = desk.project(), .item = asked.back()}});
    const auto press = [&](std::string_view key) {
        Stage stage({.width = 1440, .height = 1600});
        for (int i = 0; i < 3; ++i) desk.draw(stage);
        app::Commands commands;
        stage.click(key, [&] { desk.view.draw(desk.workspace, commands); });
        desk.workspace.carry_out(commands.take());
        desk.settle();
    };
    press("copy");
    const std::optional<std::string> copied = desk.workspace.take_clipboard();
    REQUIRE(copied);
    CHECK(copied->contains(said(bakery.figures().explain(asked.back())->result, bakery.state().currency)));
    press("doubt");
    CHECK(desk.workspace.route().screen == app::Screen::decisions);
    CHECK(desk.workspace.route().item == "new");
}
