// Every screen of the program, as a person would see it: nothing unnamed, on a phone and a desktop, light and dark, in both languages.
#include "look.hpp"

#include "app/rule_preview.hpp"
#include "journal/action.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace osmose;
using namespace osmose::ui;
using namespace osmose::ui::test;
using model::ContributionKind;

namespace {

void found(Desk& desk) {
    desk.ask(app::CreateProject{.name = "Le fournil partagé de Montreuil", .purpose = "Du bon pain pour le quartier, fait ensemble", .person = "Nadia Benali",
                                .currency = {}, .rule = app::rule_of({.reserve = {15'000}, .solidarity = {2'000}, .cause = "épicerie La Graine"}), .date = day("2026-01-12")});
}

// A bakery of six, with contributions, a cost, and revenue that waits to be shared.
void fill(Desk& desk) {
    found(desk);
    using enum model::Role;
    const auto member = [&](std::string name, model::Roles roles, std::string offers) {
        desk.ask(app::AddMember{.name = std::move(name), .contact = "", .offers = {std::move(offers)}, .roles = roles, .date = day("2026-02-02")});
    };
    constexpr model::Roles gives = model::Roles{}.with(contributor);
    member("Thomas Lefèvre", gives, "Travaux");
    member("Julien Marchand", gives, "Boulangerie");
    member("Awa Diallo", gives.with(treasurer), "Comptabilité");
    member("Paul Girard", gives, "Locaux et four");
    member("Inès Moreau", model::Roles{}.with(ambassador), "Vente au marché");
    const auto& members = desk.workspace.project()->figures(desk.workspace.today()).members();
    std::vector<model::MemberId> ids;
    for (const app::MemberRow& row : members) ids.push_back(row.person.id);
    const auto give = [&](std::size_t who, ContributionKind kind, std::int64_t much, std::string unit, std::string note) {
        model::ContributionFacts facts{.member = ids[who], .date = day("2026-09-30"), .kind = kind, .note = std::move(note)};
        if (counts_money(kind)) facts.amount = {much};
        else facts.quantity = {much}, facts.unit = std::move(unit);
        desk.ask(app::ActAs{ids[who]});
        desk.ask(app::Act{journal::RecordContribution{facts}, "toast.contribution.record", {{"what", facts.note}}});
    };
    give(0, ContributionKind::time, 36'000, "hour", "Fournées de septembre");
    give(1, ContributionKind::money, 30'000, "", "Fonds de démarrage");
    give(2, ContributionKind::time, 28'000, "hour", "Fournées de septembre");
    give(4, ContributionKind::use, 9'000, "day", "Four à sole, prêté du lundi au samedi depuis le début de l’été, entretien compris");
    give(3, ContributionKind::time, 14'000, "hour", "Clôture du trimestre");
    give(5, ContributionKind::goods, 6'000, "kg", "Farine T80");
    const auto rows = desk.workspace.project()->figures(desk.workspace.today()).contributions();
    std::size_t left = 2; // to confirm
    for (const app::ContributionRow& row : rows) {
        if (left > 0) {
            --left;
            continue;
        }
        desk.ask(app::ActAs{row.person.id == ids[0] ? ids[1] : ids[0]});
        const auto& contribution = *desk.workspace.project()->journal().project().contributions.find(row.id);
        desk.ask(app::Act{journal::ConfirmContribution{.contribution = row.id, .edit = contribution.last_edit}, "toast.contribution.confirm", {{"whom", row.person.name}, {"what", ""}}});
    }
    desk.ask(app::ActAs{ids[3]});
    desk.ask(app::Act{journal::RecordRevenue{.date = day("2026-09-30"), .amount = {1'248'000}, .from = "Vente au marché"}, "toast.revenue.record", {{"amount", "12 480,00 €"}}});
    desk.ask(app::Act{journal::RecordCost{.date = day("2026-09-30"), .amount = {321'460}, .note = "Farines et levain"}, "toast.cost.record", {{"amount", "3 214,60 €"}}});
}

} // namespace

TEST_CASE("the first run, and the questions of a new project") {
    Desk desk;
    look(desk, "welcome");
    desk.ask(app::Go{{.screen = app::Screen::create}});
    look(desk, "create-1");
}

TEST_CASE("the questions of a new project are read whole on a phone, each choice with what is asked") {
    for (const char* const language : {"fr", "en"}) {
        Desk desk;
        Stage stage({.width = 390, .height = 844});
        app::Settings settings = desk.workspace.settings();
        settings.language = language;
        desk.ask(app::ChangeSettings{settings});
        desk.ask(app::Go{{.screen = app::Screen::create}});
        app::Commands commands;
        const auto view = [&] { desk.view.draw(desk.workspace, commands); };
        const auto press = [&](std::string_view key) {
            stage.click(key, view);
            desk.workspace.carry_out(commands.take());
            for (int i = 0; i < 3; ++i) desk.draw(stage);
        };
        for (int i = 0; i < 3; ++i) desk.draw(stage);
        for (const auto& [field, typed] : {std::pair{"name", "Le fournil"}, {"person", "Nadia"}}) {
            press(field);
            stage.type(typed, view);
            press("on");
        }
        press("on");
        for (const std::string& fault : stage.faults()) FAIL_CHECK(fault); // what each rule means is whole
        press("on");
        CHECK(stage.find(tr("create.confirmations")));
        for (const std::string& fault : stage.faults()) FAIL_CHECK(fault);
    }
}

TEST_CASE("a project of one person") {
    Desk desk;
    found(desk);
    REQUIRE(desk.workspace.project() != nullptr);
    using enum app::Screen;
    for (const auto& [screen, item] : {std::pair<app::Screen, std::string>{overview, ""}, {members, ""}, {members, "new"}, {contributions, ""}, {contributions, "new"}, {decisions, ""},
                                       {decisions, "new"}, {means, ""}, {sharing, ""}, {sharing, "new"}, {accounts, ""}, {accounts, "new"}, {results, ""}, {results, "new"}, {rules, ""},
                                       {rules, "draft"}, {critical_size, ""}, {fairness, ""}, {what_if, ""}, {history, ""}, {exchange, ""}, {project_settings, ""}}) {
        const app::Route place{.screen = screen, .project = desk.project(), .item = item};
        desk.ask(app::Go{place});
        look(desk, "empty-" + app::to_fragment(place).substr(3 + desk.project().size()));
    }
}

TEST_CASE("a project of six") {
    Desk desk;
    fill(desk);
    const std::string project = desk.project();
    for (const auto& [screen, name] : {std::pair{app::Screen::overview, "overview"}, {app::Screen::members, "members"}, {app::Screen::what_if, "what-if-empty"}}) {
        desk.ask(app::Go{{.screen = screen, .project = project}});
        look(desk, name);
    }
    for (const std::string item : {"new", "invite"}) {
        desk.ask(app::Go{{.screen = app::Screen::members, .project = project, .item = item}});
        look(desk, "members-" + item);
    }
    const model::MemberId me = desk.workspace.project()->me();
    const auto see = [&](app::Screen screen, const std::string& item, const std::string& name) {
        desk.ask(app::Go{{.screen = screen, .project = project, .item = item}});
        look(desk, name);
    };
    const auto figures = [&]() -> const app::Figures& { return desk.workspace.project()->figures(desk.workspace.today()); }; // anew on a new day
    see(app::Screen::contributions, "", "contributions");
    see(app::Screen::contributions, "new", "contributions-new");
    see(app::Screen::contributions, to_string(figures().contributions().front().id), "contribution");
    for (const std::string item : {"", "new"}) see(app::Screen::decisions, item, item.empty() ? "decisions" : "decisions-new");
    see(app::Screen::sharing, "", "sharing");
    for (const std::string item : {"new", "cost", "share"}) see(app::Screen::sharing, item, "sharing-" + item);
    see(app::Screen::explain, figures().sharing().preview.value().parts.front().figure, "explain-part");
    see(app::Screen::explain, figures().sharing().preview.value().figure, "explain-whole");
    see(app::Screen::explain, "nothing/such", "explain-missing");
    see(app::Screen::accounts, "", "accounts-before");
    see(app::Screen::results, "", "results-none");
    for (const auto& [screen, name] : {std::pair{app::Screen::means, "means-empty"}, {app::Screen::critical_size, "critical-size-empty"}, {app::Screen::fairness, "fairness"}})
        see(screen, "", name);
    see(app::Screen::history, "", "history");
    see(app::Screen::rules, "", "rules");
    see(app::Screen::exchange, "", "exchange");
    see(app::Screen::project_settings, "", "project-settings");
    std::vector<model::RevenueId> revenues;
    for (const app::RevenueRow& row : figures().sharing().revenues) revenues.push_back(row.id);
    desk.ask(app::Distribute{.revenues = revenues, .date = desk.workspace.today()});
    see(app::Screen::sharing, "", "sharing-done");
    see(app::Screen::overview, "", "overview-done");
    desk.ask(app::Go{{.screen = app::Screen::members, .project = project, .item = to_string(me)}});
    look(desk, "member");
    for (const auto& [screen, name] : {std::pair{app::Screen::projects, "projects"}, {app::Screen::join, "join"}, {app::Screen::settings, "settings"}, {app::Screen::about, "about"}, {app::Screen::not_found, "not-found"}}) {
        desk.ask(app::Go{{.screen = screen}});
        look(desk, name);
    }
}

TEST_CASE("the second question before a project is removed says all of its answers") {
    Desk desk;
    found(desk);
    const std::string erase = "erase-" + to_string(desk.workspace.projects().front().id);
    desk.ask(app::Go{{.screen = app::Screen::settings}});
    for (const View& view : few_views) {
        Stage stage({.width = view.width, .height = 1800}); // all of the page in view
        app::Settings settings = desk.workspace.settings();
        settings.language = view.language, settings.theme = view.theme;
        desk.ask(app::ChangeSettings{settings});
        app::Commands commands;
        const auto frame = [&] { desk.view.draw(desk.workspace, commands); };
        for (int i = 0; i < 4; ++i) desk.draw(stage);
        stage.click(erase, frame);
        for (int i = 0; i < 3; ++i) desk.draw(stage);
        CHECK(stage.find("erase") != nullptr);
        CHECK(cut_in_sheets(stage).empty());
        for (const std::string& fault : stage.faults()) FAIL_CHECK(fault);
        stage.click("keep", frame);
        desk.draw(stage);
    }
}

TEST_CASE("what arrives is shown before anything is taken over") {
    Desk sender, receiver;
    fill(sender);
    const std::string link = sender.workspace.link().text;
    receiver.ask(app::ReadText{link});
    look(receiver, "incoming");
    receiver.ask(app::ReadText{link.substr(0, link.size() / 2)});
    look(receiver, "incoming-cut");
}
