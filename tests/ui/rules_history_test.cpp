// The rules' screen with its draft, the history with what was set aside and forked, and the project on a day gone by.
#include "look.hpp"

#include "app/history_figures.hpp"
#include "app/rule_figures.hpp"
#include "app/rule_preview.hpp"
#include "exchange/bundle.hpp"
#include "exchange/link.hpp"
#include "journal/action.hpp"
#include "locale/folded.hpp"
#include "rules/preset.hpp"

#include <algorithm>

using namespace osmose;
using namespace osmose::ui;
using namespace osmose::ui::test;
using To = app::Screen;

namespace {

const app::Figures& figures_of(const Desk& desk) { return desk.workspace.project()->figures(desk.workspace.today()); }

// A bakery of four whose rule was changed once, with a sharing made and revenue that waits.
struct Bakery {
    Desk desk;
    std::vector<model::MemberId> members;

    Bakery() {
        desk.ask(app::CreateProject{.name = "Le fournil partagé de Montreuil", .purpose = "Du bon pain", .person = "Nadia Benali", .currency = {},
                                    .rule = app::rule_of({.reserve = {10'000}}), .date = day("2026-01-12")});
        model::Rule second = app::rule_of({.preset = model::Preset::dynamic, .reserve = {15'000}, .solidarity = {2'000}, .cause = "épicerie La Graine"});
        second.phases = {{.name = "Avant les recettes", .from = day("2026-01-12"), .premium = {1250}}};
        const model::RuleId first = desk.workspace.project()->journal().project().rules[0].id;
        desk.ask(app::Act{journal::AdoptRule{.replaces = first, .rule = second, .date = day("2026-03-02")}, "toast.rule.adopt", {}});
        for (const char* name : {"Thomas Lefèvre", "Julien Marchand", "Awa Diallo"})
            desk.ask(app::AddMember{.name = name, .contact = "", .offers = {"Boulangerie"}, .roles = model::Roles{}.with(model::Role::contributor), .date = day("2026-03-09")});
        for (const app::MemberRow& row : figures_of(desk).members()) members.push_back(row.person.id);
        give(0, model::ContributionKind::time, 36'000, "2026-04-30", "Fournées d’avril");
        give(1, model::ContributionKind::money, 30'000, "2026-04-30", "Fonds de démarrage");
        give(2, model::ContributionKind::time, 28'000, "2026-06-30", "Fournées de juin");
        revenue(624'000, "2026-06-30");
        std::vector<model::RevenueId> revenues;
        for (const app::RevenueRow& row : figures_of(desk).sharing().revenues) revenues.push_back(row.id);
        desk.ask(app::ActAs{members[0]});
        desk.ask(app::Distribute{.revenues = revenues, .date = day("2026-07-01")});
        give(3, model::ContributionKind::time, 14'000, "2026-09-30", "Clôture du trimestre");
        revenue(200'000, "2026-09-30");
    }

    void revenue(std::int64_t cents, std::string_view on) {
        desk.ask(app::ActAs{members[0]});
        desk.ask(app::Act{journal::RecordRevenue{.date = day(on), .amount = {cents}, .from = "Vente au marché"}, "toast.revenue.record", {{"amount", ""}}});
    }

    void give(std::size_t who, model::ContributionKind kind, std::int64_t much, std::string_view on, std::string note) {
        model::ContributionFacts facts{.member = members[who], .date = day(on), .kind = kind, .note = std::move(note)};
        if (model::counts_money(kind)) facts.amount = {much};
        else facts.quantity = {much}, facts.unit = "hour";
        desk.ask(app::ActAs{members[who]});
        desk.ask(app::Act{journal::RecordContribution{facts}, "toast.contribution.record", {{"what", facts.note}}});
        const model::Contribution recorded = desk.workspace.project()->journal().project().contributions[desk.workspace.project()->journal().project().contributions.size() - 1];
        desk.ask(app::ActAs{members[who == 0 ? 1 : 0]});
        desk.ask(app::Act{journal::ConfirmContribution{.contribution = recorded.id, .edit = recorded.last_edit}, "toast.contribution.confirm", {{"whom", ""}, {"what", ""}}});
        desk.ask(app::ActAs{members[0]});
    }

    void see(To screen, const std::string& item) { desk.ask(app::Go{{.screen = screen, .project = desk.project(), .item = item}}); }

    // Presses what has this key, as on a desktop.
    void press(std::string_view key) {
        Stage stage({.width = 1440, .height = 2600, .seconds = 3});
        for (int i = 0; i < 4; ++i) desk.draw(stage);
        app::Commands commands;
        stage.click(key, [&] { desk.view.draw(desk.workspace, commands); });
        desk.workspace.carry_out(commands.take());
        desk.settle();
    }
};

} // namespace

TEST_CASE("rules: the one in force, a former one, and a draft that is tried and proposed") {
    Bakery bakery;
    Desk& desk = bakery.desk;
    const app::RuleFigures& rules = figures_of(desk).rules();
    REQUIRE(rules.rules.size() == 2);
    CHECK(rules.rules[0].number == 2);
    CHECK(rules.rules[1].until == day("2026-03-02"));
    CHECK_FALSE(rules.rules[0].changes.empty());

    model::Rule other = rules.rules[0].rule;
    other.keys = {{model::Key::equal}};
    CHECK(figures_of(desk).compare_rule(other).changes.size() == 1);
    const app::RuleTried& tried = figures_of(desk).try_rule(other);
    REQUIRE(tried.sharings.size() == 1);
    CHECK(tried.of_history);
    std::int64_t change = 0;
    for (const app::TriedLine& line : tried.members) change += line.change.minor;
    CHECK(change == 0);

    const std::string former = to_string(rules.rules[1].id);
    bakery.see(To::rules, "");
    look(desk, "rules");
    bakery.see(To::rules, former);
    look(desk, "rules-former");
    bakery.see(To::rules, "draft");
    look(desk, "rules-draft-same");
    bakery.press("even");
    bakery.press("add-keys");
    look(desk, "rules-draft");
    const std::size_t before = desk.workspace.project()->journal().project().decisions.size();
    bakery.press("propose");
    REQUIRE(desk.workspace.prefilled());
    CHECK(desk.workspace.prefilled()->asked.method == model::Method::two_thirds);
    look(desk, "rules-propose");
    bakery.press("save");
    const model::Project& project = desk.workspace.project()->journal().project();
    REQUIRE(project.decisions.size() == before + 1);
    CHECK(project.decisions[before].effects[0].kind == "rule.adopt");
    CHECK(project.decisions[before].facts.method == model::Method::two_thirds);
    CHECK(project.rules.size() == 2);
    bakery.see(To::rules, ""); // the draft stays until it is in force
    bakery.press("draft");
    CHECK(desk.workspace.route().item == "draft");
}

TEST_CASE("the draft of a rule outlives its page, and is dropped only when that was asked twice") {
    Bakery bakery;
    Desk& desk = bakery.desk;
    desk.ask(app::Go{{.screen = To::rules, .project = desk.project(), .item = "draft"}});
    const auto draw = [&](Stage& stage) { for (int i = 0; i < 4; ++i) desk.draw(stage); };
    const auto press = [&](Stage& stage, std::string_view key) {
        app::Commands commands;
        stage.click(key, [&] { desk.view.draw(desk.workspace, commands); });
        desk.workspace.carry_out(commands.take());
        draw(stage);
    };
    const auto changes_something = [](const Stage& stage) { return stage.find(tr("rules.nothing_changed")) == nullptr; };
    {
        Stage stage({.width = 1440, .height = 900});
        draw(stage);
        CHECK_FALSE(changes_something(stage));
        CHECK(desk.workspace.settings().rule_draft == app::RuleDraft{});
        press(stage, "hours");
        CHECK(changes_something(stage));
    }
    CHECK(desk.workspace.settings().rule_draft.project == desk.project());
    desk.view = {}; // a page that is loaded anew
    Stage stage({.width = 1440, .height = 900});
    draw(stage);
    CHECK(changes_something(stage));
    press(stage, "drop");
    REQUIRE(stage.find("drop-all"));
    press(stage, "keep");
    CHECK(changes_something(stage));
    press(stage, "drop");
    press(stage, "drop-all");
    CHECK(desk.workspace.settings().rule_draft == app::RuleDraft{});
    desk.ask(app::Go{{.screen = To::rules, .project = desk.project(), .item = "draft"}});
    draw(stage);
    CHECK_FALSE(changes_something(stage));
}

TEST_CASE("rules: nothing was shared yet, and one person decides") {
    Desk desk;
    desk.ask(app::CreateProject{.name = "Le fournil", .purpose = "", .person = "Nadia", .currency = {}, .rule = app::rule_of({}), .date = day("2026-01-12")});
    desk.ask(app::Go{{.screen = To::rules, .project = desk.project(), .item = "draft"}});
    look(desk, "rules-alone");
    Stage stage({.width = 1440, .height = 2600, .seconds = 3});
    app::Commands commands;
    const auto view = [&] { desk.view.draw(desk.workspace, commands); };
    for (int i = 0; i < 4; ++i) stage.draw(view);
    stage.click("hours", view);
    for (int i = 0; i < 3; ++i) stage.draw(view);
    stage.click("adopt", view);
    desk.workspace.carry_out(commands.take());
    const model::Project& project = desk.workspace.project()->journal().project();
    REQUIRE(project.rules.size() == 2);
    CHECK(project.rules[1].rule.preset == model::Preset::hours);
}

TEST_CASE("steps are moved by the menu of their handle") {
    Desk desk;
    desk.ask(app::Go{{.screen = To::gallery}});
    Stage stage({.width = 1440, .height = 3600, .seconds = 3});
    app::Commands commands;
    const auto view = [&] { desk.view.draw(desk.workspace, commands); };
    for (int i = 0; i < 5; ++i) stage.draw(view);
    const auto row_of = [&](std::string_view key) {
        const Node* node = stage.find(key);
        REQUIRE(node != nullptr);
        return node->rect.y;
    };
    REQUIRE(row_of("costs") < row_of("advances"));
    stage.click(locale::tr("widget.move", {{"name", locale::tr("step.costs")}}), view);
    for (int i = 0; i < 3; ++i) stage.draw(view);
    stage.click("down", view);
    for (int i = 0; i < 3; ++i) stage.draw(view);
    CHECK(row_of("costs") > row_of("advances"));

    // By hand: from the last place to the first.
    const Node* handle = stage.find(locale::tr("widget.move", {{"name", locale::tr("step.reserve")}}));
    REQUIRE(handle != nullptr);
    ImGuiIO& io = ImGui::GetIO();
    const float x = handle->rect.x + handle->rect.w / 2, y = handle->rect.y + handle->rect.h / 2, top = row_of("advances");
    io.AddMousePosEvent(x, y), stage.draw(view), stage.draw(view);
    io.AddMouseButtonEvent(0, true), stage.draw(view), stage.draw(view);
    for (const float at : {y - 20, (y + top) / 2, top + 2}) io.AddMousePosEvent(x, at), stage.draw(view), stage.draw(view);
    io.AddMouseButtonEvent(0, false), stage.draw(view), stage.draw(view);
    for (int i = 0; i < 3; ++i) stage.draw(view);
    CHECK(row_of("reserve") < row_of("advances"));
}

TEST_CASE("history: found by words, opened, and entered again when it was set aside") {
    Bakery bakery;
    Desk& desk = bakery.desk;
    // A copy of the profile in which Julien goes on after he has left here.
    journal::Journal copy = desk.workspace.project()->journal();
    const DeviceId device = journal::keys_from(desk.workspace.project()->device().seed).device;
    const model::MemberId julien = bakery.members[2];
    const auto late = copy.append(journal::RecordContribution{{.member = julien, .date = day("2026-10-01"), .quantity = {5'000}, .unit = "hour", .note = "Pétrin réparé"}},
                                  {device, julien, {desk.clock.ms}});
    REQUIRE(late);
    const auto need = copy.append(journal::StateNeed{{.skill = "Vente au marché", .volume = {20'000}, .unit = "hour"}}, {device, julien, {desk.clock.ms}});
    REQUIRE(need);
    desk.ask(app::ActAs{julien});
    desk.ask(app::Act{journal::LeaveProject{.date = day("2026-10-02")}, "toast.member.leave", {{"who", "Julien"}}});
    desk.ask(app::ActAs{bakery.members[0]});
    desk.ask(app::ReadText{exchange::make_link("https://example.org/app/", exchange::bundle_of(copy)).text});
    desk.ask(app::TakeIncoming{});

    const app::EntryDetail* detail = figures_of(desk).entry(*late);
    REQUIRE(detail != nullptr);
    CHECK(detail->row.state == app::EntryState::refused);
    REQUIRE(detail->because);
    CHECK(detail->because->kind == "member.leave");
    CHECK_FALSE(detail->seen.empty());
    CHECK(figures_of(desk).forks().size() == 1);

    bakery.see(To::history, "");
    look(desk, "history-filters");
    bakery.see(To::history, to_string(*late));
    look(desk, "history-entry");
    CHECK(figures_of(desk).entry(*need)->again); // of the need everybody may say the same
    bakery.see(To::history, to_string(*need));
    look(desk, "history-again");
    REQUIRE(desk.workspace.project()->journal().project().needs.empty());
    bakery.press("again");
    CHECK(desk.workspace.project()->journal().project().needs.size() == 1);
    CHECK(locale::folded("Pétrin réparé À L’ŒUVRE").contains("petrin repare a l"));
}

TEST_CASE("a day gone by: every screen shows it, and nothing can be changed") {
    Bakery bakery;
    Desk& desk = bakery.desk;
    bakery.see(To::history, "past");
    look(desk, "history-past");
    const std::size_t entries = desk.workspace.project()->journal().size();
    desk.ask(app::LookAt{day("2026-05-15")});
    REQUIRE(desk.workspace.project()->as_on() == day("2026-05-15"));
    CHECK(desk.address.at.ends_with("/history/past?on=2026-05-15"));
    CHECK(figures_of(desk).contributions().size() == 2);
    CHECK(figures_of(desk).sharing().past.empty());
    CHECK(figures_of(desk).rules().rules.size() == 2);
    CHECK_FALSE(desk.workspace.project()->can_undo());
    const auto refused = desk.workspace.project()->check(journal::RecordCost{.date = day("2026-05-01"), .amount = {100}});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == osmose::errc::in_the_past);
    desk.ask(app::Act{journal::RecordCost{.date = day("2026-05-01"), .amount = {100}}, "toast.cost.record", {{"amount", ""}}});
    CHECK(desk.workspace.project()->journal().size() == entries);
    for (const auto& [screen, name] : {std::pair{To::overview, "past-overview"}, {To::contributions, "past-contributions"}, {To::sharing, "past-sharing"}, {To::rules, "past-rules"}, {To::history, "past-history"}}) {
        bakery.see(screen, "");
        look(desk, name);
    }
    CHECK(desk.address.at.ends_with("/history?on=2026-05-15")); // from screen to screen
    const std::string past = desk.address.at;
    desk.ask(app::LookAt{desk.workspace.today()}); // not over yet, as any day to come: stays where it was
    desk.ask(app::LookAt{day("2999-01-01")});
    CHECK(desk.workspace.project()->as_on() == day("2026-05-15"));
    desk.ask(app::LookAt{day("2025-05-15")}); // not founded then, likewise
    CHECK(desk.workspace.project()->as_on() == day("2026-05-15"));
    CHECK(desk.address.at == past);
    {
        app::Workspace again(app::Ports{desk.storage, desk.files, desk.clock, desk.address, desk.random}); // a page that is loaded anew
        again.start("fr");
        while (again.step(std::chrono::milliseconds(50))) {}
        REQUIRE(again.project());
        CHECK(again.project()->as_on() == day("2026-05-15"));
        again.carry_out({app::Go{app::parse_route(past.substr(0, past.find('?')))}}); // a link within what is looked at
        CHECK(again.project()->as_on() == day("2026-05-15"));
        again.carry_out({app::Go{app::parse_route(past.substr(0, past.find('?')) + "?on=2025-05-15")}}); // nobody was there
        CHECK(again.project()->as_on() == day("2026-05-15"));
        CHECK(desk.address.at == past);
    }
    desk.ask(app::LookAt{});
    CHECK(desk.address.at.ends_with("/history"));
    CHECK(figures_of(desk).contributions().size() == 4);
    CHECK(desk.workspace.project()->can_undo());
}
