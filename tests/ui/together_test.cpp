// What members do together: the contributions with their filters, groups, week and questions; the profile of a member and what is asked
// of him. Each is looked at on every screen, and what is pressed does what it says.
#include "look.hpp"

#include "app/contribution_figures.hpp"
#include "app/member_figures.hpp"
#include "app/rule_preview.hpp"
#include "journal/action.hpp"
#include "locale/folded.hpp"
#include "ui/widgets/date_range.hpp"
#include "ui/widgets/table_rows.hpp"
#include "ui/typed.hpp"

#include <array>
#include <doctest/doctest.h>
#include <string>

using namespace osmose;
using namespace osmose::ui;
using namespace osmose::ui::test;
using model::ContributionKind;

namespace {


struct Bakery {
    Desk desk;
    std::vector<model::MemberId> ids;

    Bakery() {
        desk.ask(app::CreateProject{.name = "Le fournil partagé de Montreuil", .purpose = "Du bon pain pour le quartier", .person = "Nadia Benali", .currency = {},
                                    .rule = app::rule_of({.reserve = {15'000}}), .date = day("2026-01-12")});
        using enum model::Role;
        constexpr model::Roles gives = model::Roles{}.with(contributor);
        const auto member = [&](std::string name, model::Roles roles, std::string offers) {
            desk.ask(app::AddMember{.name = std::move(name), .contact = "06 12 34 56 78", .offers = {std::move(offers)}, .roles = roles, .date = day("2026-02-02")});
        };
        member("Thomas Lefèvre", gives, "Travaux et entretien du pétrin, tous les samedis matin");
        member("Julien Marchand", gives, "Boulangerie");
        member("Awa Diallo", gives.with(treasurer), "Comptabilité");
        member("Inès Moreau", model::Roles{}.with(ambassador), "Vente au marché");
        for (const app::MemberRow& row : figures().members()) ids.push_back(row.person.id);
    }

    const app::Figures& figures() { return desk.workspace.project()->figures(desk.workspace.today()); }
    const app::ContributionRow& row(std::string_view note) {
        for (const app::ContributionRow& row : figures().contributions())
            if (row.facts.note == note) return row;
        FAIL("no such contribution: " << note);
        return figures().contributions().front();
    }
    void as(std::size_t who) { desk.ask(app::ActAs{ids[who]}); }
    void act(journal::Action action, std::string done = "toast.contribution.dispute") { desk.ask(app::Act{std::move(action), std::move(done), {}}); }
    void give(std::size_t who, ContributionKind kind, std::string_view date, std::int64_t much, std::string unit, std::string note, std::string evidence = {}) {
        model::ContributionFacts facts{.member = ids[who], .date = day(date), .kind = kind, .skill = kind == ContributionKind::time ? "Boulangerie" : "", .note = std::move(note), .evidence = std::move(evidence)};
        if (counts_money(kind)) facts.amount = {much};
        else facts.quantity = {much}, facts.unit = std::move(unit);
        as(who);
        act(journal::RecordContribution{facts});
    }
    void confirm(std::size_t who, std::string_view note) {
        as(who);
        const app::ContributionRow& what = row(note);
        act(journal::ConfirmContribution{.contribution = what.id, .edit = what.last_edit});
    }
    void fill() {
        give(0, ContributionKind::time, "2026-09-28", 36'000, "hour", "Fournées de septembre");
        give(1, ContributionKind::money, "2026-09-14", 30'000, "", "Fonds de démarrage");
        give(2, ContributionKind::time, "2026-10-13", 8'000, "hour", "Fournées de la semaine 41", "https://example.org/planning/semaine-41");
        give(2, ContributionKind::time, "2026-10-12", 7'500, "hour", "Tournées du week-end dans tout le quartier, avec le vélo cargo", "carnet, page 12");
        give(3, ContributionKind::use, "2026-10-09", 9'000, "day", "Four à sole");
        give(3, ContributionKind::idea, "2026-10-14", 1'000, "flat", "Maquette de la page de commande");
        give(3, ContributionKind::expense, "2026-10-05", 18'640, "", "Achat de bannetons");
        give(1, ContributionKind::time, "2026-10-14", 4'000, "hour", "Réparation de la porte du four");
        confirm(1, "Fournées de septembre");
        confirm(0, "Fonds de démarrage");
        confirm(0, "Four à sole");
        confirm(0, "Réparation de la porte du four");
        as(2);
        const app::ContributionRow& door = row("Réparation de la porte du four");
        act(journal::DisputeContribution{.contribution = door.id, .edit = door.last_edit, .reason = "La porte ferme toujours mal, et deux heures ont suffi."});
        as(3);
        desk.ask(app::Act{journal::RecordRevenue{.date = day("2026-09-30"), .amount = {1'248'000}, .from = "Vente au marché"}, "toast.revenue.record", {{"amount", ""}}});
        as(0);
    }
    void go(app::Screen screen, const std::string& item = {}) { desk.ask(app::Go{{.screen = screen, .project = desk.project(), .item = item}}); }
};

} // namespace

TEST_CASE("together: contributions on every screen") {
    Bakery bakery;
    bakery.go(app::Screen::contributions);
    look(bakery.desk, "contributions-empty");
    bakery.fill();
    const std::string door = to_string(bakery.row("Réparation de la porte du four").id), idea = to_string(bakery.row("Maquette de la page de commande").id),
                      week = to_string(bakery.row("Fournées de la semaine 41").id);
    for (const auto& [item, name] : {std::pair<std::string, std::string>{"", "list"}, {"new", "new"}, {"filters", "filters"}, {door, "disputed"}, {week, "detail"},
                                     {"dispute-" + week, "dispute"}, {"settle-" + door, "settle"}, {"confirm-" + idea, "estimate"}}) {
        bakery.go(app::Screen::contributions, item);
        look(bakery.desk, "contributions-" + name);
    }
    bakery.as(2);
    bakery.go(app::Screen::contributions, "withdraw-" + week);
    look(bakery.desk, "contributions-withdraw");
    app::Settings settings = bakery.desk.workspace.settings();
    settings.timer = {.project = bakery.desk.project(), .started_ms = bakery.desk.clock.ms - 4'600'000, .stopped_ms = 0};
    bakery.desk.ask(app::ChangeSettings{settings});
    bakery.go(app::Screen::contributions);
    look(bakery.desk, "contributions-timer");
}

TEST_CASE("together: the week, groups and several at once, by pressing") {
    Bakery bakery;
    bakery.fill();
    bakery.go(app::Screen::contributions);
    for (const float width : {1440.f, 390.f}) {
        Stage stage({.width = width, .height = 900});
        const auto draw = [&] { bakery.desk.draw(stage); };
        for (int i = 0; i < 4; ++i) draw();
        const auto press = [&](std::string_view key) {
            app::Commands commands;
            stage.click(key, [&] { bakery.desk.view.draw(bakery.desk.workspace, commands); });
            bakery.desk.workspace.carry_out(commands.take());
            bakery.desk.settle();
            for (int i = 0; i < 3; ++i) draw();
        };
        const std::string size = std::to_string(static_cast<int>(width));
        const auto paint = [&](const std::string& name) {
            for (const std::string& fault : stage.faults()) FAIL_CHECK(fault);
            if (const std::string folder = pictures_folder(); !folder.empty()) stage.save_png(folder + "/" + name + "-" + size + ".png");
        };
        press(width > 600 ? "week" : "form");
        paint("contributions-week");
        press(width > 600 ? "list" : "form");
        press("select");
        paint("contributions-select");
        press("stop");
    }
}

TEST_CASE("together: what is asked of the list is answered") {
    Bakery bakery;
    bakery.fill();
    const app::Figures& figures = bakery.figures();
    CHECK(figures.contribution_list({}).count == 8);
    CHECK(figures.contribution_list({.text = locale::folded("FOURNEES")}).count == 2);
    CHECK(figures.contribution_list({.scope = app::ContributionScope::disputed}).count == 1);
    CHECK(figures.contribution_list({.standing = app::ContributionStanding::disputed}).lines.front().row->facts.note == "Réparation de la porte du four");
    CHECK(figures.contribution_list({.kind = ContributionKind::time, .from = day("2026-10-01"), .to = day("2026-10-13")}).count == 2);
    const app::ContributionList& months = figures.contribution_list({.grouping = app::ContributionGrouping::month});
    REQUIRE(months.groups.size() == 2);
    CHECK(months.groups[0].month == day("2026-10-01"));
    CHECK(months.groups[0].count == 6);
    CHECK(months.lines.size() == 10);
    CHECK(months.lines.front().row == nullptr);
    const app::ContributionWeek& week = figures.contribution_week({}, day("2026-10-12"));
    CHECK(week.count == 4);
    CHECK(week.hours == Quantity{19'500});
    CHECK(week.days[2].rows.size() == 2);
    CHECK(app::monday_of(day("2026-10-18")) == day("2026-10-12"));
    CHECK(app::monday_of(day("2026-10-12")) == day("2026-10-12"));
    CHECK(figures.member_list({.text = "ines"}).rows.size() == 1);
    CHECK(figures.member_list({.order = app::MemberOrder::name, .down = true}).rows.front()->person.name == "Thomas Lefèvre");
}

TEST_CASE("together: several confirmations are one command, and say how many") {
    Bakery bakery;
    bakery.fill();
    std::vector<journal::Action> actions;
    for (const app::ContributionRow* row : bakery.figures().contribution_list({}).confirmable)
        actions.push_back(journal::ConfirmContribution{.contribution = row->id, .edit = row->last_edit});
    const std::size_t many = actions.size();
    REQUIRE(many == 4);
    actions.push_back(actions.front()); // a second time: refused, and the others stand
    bakery.desk.ask(app::ActAll{.actions = std::move(actions), .done = "toast.contributions.confirmed"});
    REQUIRE(bakery.desk.workspace.toast());
    CHECK(bakery.desk.workspace.toast()->values == std::vector<std::pair<std::string, std::string>>{{"count", "4"}});
    CHECK(bakery.figures().contribution_list({.scope = app::ContributionScope::to_confirm}).count == 0);
    CHECK(bakery.desk.workspace.toast()->undo);
    bakery.desk.ask(app::Undo{}); // all of them
    CHECK(bakery.figures().contribution_list({.scope = app::ContributionScope::to_confirm}).count == 4);
    CHECK(bakery.desk.workspace.toast()->key == "toast.revert_all");
    CHECK(bakery.desk.workspace.toast()->values.front() == std::pair<std::string, std::string>{"count", "4"});
    bakery.desk.ask(app::Redo{});
    CHECK(bakery.figures().contribution_list({.scope = app::ContributionScope::to_confirm}).count == 0);
    CHECK(bakery.desk.workspace.toast()->key == "toast.redo_all");
    bakery.desk.ask(app::RevertEntry{bakery.desk.workspace.project()->journal().at(bakery.desk.workspace.project()->journal().size() - 1).entry.id});
    bakery.desk.ask(app::Undo{}); // of that one
    bakery.desk.ask(app::Undo{});
    CHECK(bakery.figures().contribution_list({.scope = app::ContributionScope::to_confirm}).count == 4);
}

TEST_CASE("together: a dispute holds what it brings, until a decision that it leads to") {
    Bakery bakery;
    bakery.fill();
    const model::ContributionId door = bakery.row("Réparation de la porte du four").id;
    bakery.as(3);
    std::vector<model::RevenueId> revenues;
    for (const app::RevenueRow& row : bakery.figures().sharing().revenues) revenues.push_back(row.id);
    bakery.desk.ask(app::Distribute{.revenues = revenues, .date = bakery.desk.workspace.today()});
    const app::ContributionDetail& detail = bakery.figures().contribution_detail(door);
    REQUIRE(detail.disputes.size() == 1);
    CHECK(detail.held.minor > 0);
    CHECK_FALSE(detail.settlement);
    const app::MemberProfile& profile = bakery.figures().member_profile(bakery.ids[1]);
    CHECK(profile.held == detail.held);
    const EntryId edit = bakery.row("Réparation de la porte du four").last_edit;
    bakery.act(journal::ProposeDecision{.facts = {.title = "La porte du four", .text = ""}, .effects = {journal::effect_of(journal::SettleContribution{.contribution = door, .edit = edit, .counts = false})}});
    const app::ContributionDetail& settled = bakery.figures().contribution_detail(door);
    REQUIRE(settled.settlement);
    CHECK(settled.settlement->title == "La porte du four");
    CHECK_FALSE(settled.settlement->counts);
    bakery.act(journal::NoteDecision{.decision = settled.settlement->decision, .text = "Quatre heures, avec le remplacement du joint."}, "toast.decision.note");
    CHECK(bakery.figures().contribution_detail(door).settlement->notes.size() == 1);
    bakery.go(app::Screen::contributions, to_string(door));
    look(bakery.desk, "contributions-settlement");
}

TEST_CASE("together: the timer survives a reload, and gives quarters of an hour") {
    using app::WorkTimer;
    const WorkTimer timer{.project = "1f2e", .started_ms = 1'000'000, .stopped_ms = 0};
    CHECK(timer.runs());
    CHECK(app::minutes_of(timer, {1'000'000 + 52 * 60'000}) == 52);
    CHECK(app::minutes_of(timer, {0}) == 0);
    CHECK(app::quarter_hours(52) == Quantity{750});
    CHECK(app::quarter_hours(53) == Quantity{1'000});
    CHECK(app::quarter_hours(0) == Quantity{250});
    app::Settings settings;
    settings.timer = timer;
    CHECK(app::settings_of(to_record(settings)) == settings);
}

TEST_CASE("together: words and days that people type") {
    CHECK(locale::folded("Fournées d’Œuvre ÀÉ łódź") == "fournees d'oeuvre ae lodz");
    CHECK(is_web_address("https://example.org/a?b=c"));
    CHECK(is_web_address("HTTP://example.org"));
    for (const std::string_view wrong : {"javascript:alert(1)", "https://", "ftp://example.org", "https://a b", " https://example.org", "carnet"}) CHECK_FALSE(is_web_address(wrong));
    const Date today = day("2026-03-14");
    const Days last = days_of({.preset = "last-month", .from = {}, .to = {}}, today);
    CHECK(last.from == day("2026-02-01"));
    CHECK(last.to == day("2026-02-28"));
    CHECK_FALSE(days_of({}, today).from);
    const std::vector<float> tops{0, 48, 120, 192, 240, 312}; // a head, two rows, a head, a row
    const RowWindow window = row_window(tops, 130, 200);
    CHECK(window.first == 2);
    CHECK(window.end == 4);
}

TEST_CASE("together: members on every screen") {
    Bakery bakery;
    bakery.fill();
    bakery.act(journal::MakeOffer{{.skill = "Boulangerie", .volume = {8'000}, .pace = model::Pace::week, .unit = "hour", .level = 4, .compensation = {}}}, "toast.offer.make");
    bakery.act(journal::StateCommitment{.amount = {50'000}}, "toast.member.commitment");
    const std::string me = to_string(bakery.ids[0]), thomas = to_string(bakery.ids[1]);
    const std::string offer = to_string(bakery.figures().member_profile(bakery.ids[0]).offers.front().id);
    for (const auto& [item, name] : {std::pair<std::string, std::string>{"", "list"}, {me, "me"}, {thomas, "other"}, {"roles-" + thomas, "roles"}, {"exclude-" + thomas, "exclude"}, {"drop-" + me, "drop"},
                                     {"leave", "leave"}, {"card", "card"}, {"commitment", "commitment"}, {"tie", "tie"}, {"offer", "offer"}, {"offer-" + offer, "offer-edit"}}) {
        bakery.go(app::Screen::members, item);
        look(bakery.desk, "members-" + name);
    }
}

TEST_CASE("together: a member's name and contact change, and are dropped") {
    Bakery bakery;
    bakery.as(1);
    bakery.desk.ask(app::ChangeCard{.name = "Thomas L.", .contact = "thomas@example.org"});
    CHECK(bakery.figures().person(bakery.ids[1]).name == "Thomas L.");
    bakery.act(journal::DropCard{.member = bakery.ids[1]}, "toast.card.drop");
    CHECK(bakery.figures().person(bakery.ids[1]).name.empty());
    CHECK_FALSE(bakery.figures().member_profile(bakery.ids[1]).has_card);
}

TEST_CASE("together: a device that is tied writes in the member's name") {
    Bakery bakery;
    DeviceId other;
    other.bytes.fill(7);
    bakery.act(journal::TieDevice{.device = other, .member = {}}, "toast.device.tie");
    const auto& devices = bakery.figures().member_profile(bakery.ids[0]).devices;
    REQUIRE(devices.size() == 2);
    CHECK(devices[0].here);
    CHECK(devices[1].id == other);
    bakery.go(app::Screen::members, "cut-" + to_string(other));
    look(bakery.desk, "members-cut");
    bakery.act(journal::CutDevice{.device = other}, "toast.device.cut");
    CHECK(bakery.figures().member_profile(bakery.ids[0]).devices.size() == 1);
}

TEST_CASE("together: whoever asks for a decision on a dispute says which way, and nothing is chosen before") {
    Bakery bakery;
    bakery.fill();
    bakery.as(2);
    const std::string item = "settle-" + to_string(bakery.row("Réparation de la porte du four").id);
    bakery.go(app::Screen::contributions, item);
    Stage stage({.width = 1440, .height = 900});
    for (int i = 0; i < 4; ++i) bakery.desk.draw(stage);
    CHECK(stage.find(tr("contributions.settle_outcome"))); // read, not only heard
    const auto press = [&](std::string_view key) {
        app::Commands commands;
        stage.click(key, [&] { bakery.desk.view.draw(bakery.desk.workspace, commands); });
        bakery.desk.workspace.carry_out(commands.take());
        bakery.desk.settle();
        for (int i = 0; i < 3; ++i) bakery.desk.draw(stage);
    };
    press("propose");
    CHECK(bakery.desk.workspace.route().item == item);
    press("not");
    press("propose");
    CHECK(bakery.desk.workspace.route().screen == app::Screen::decisions);
    REQUIRE(bakery.desk.workspace.prefilled());
    CHECK_FALSE(std::get<journal::SettleContribution>(bakery.desk.workspace.prefilled()->asked.effects.front()).counts);
}
