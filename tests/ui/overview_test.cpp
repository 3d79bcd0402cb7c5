// The overview of a project that lives, the palette over it, and what if: a draft that nothing is kept of.
#include "look.hpp"

#include "app/overview_figures.hpp"
#include "app/rule_preview.hpp"
#include "journal/action.hpp"
#include "locale/number.hpp"
#include "ui/app_keys.hpp"
#include "ui/marks.hpp"
#include "ui/text.hpp"
#include "ui/views/palette.hpp"

#include <algorithm>
#include <array>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using namespace osmose;
using namespace osmose::ui;
using namespace osmose::ui::test;
using model::ContributionKind;

namespace {

const model::Project& project(const Desk& desk) { return desk.workspace.project()->journal().project(); }
const app::Figures& figures(const Desk& desk) { return desk.workspace.project()->figures(desk.workspace.today()); }
void act(Desk& desk, journal::Action action) { desk.ask(app::Act{std::move(action), "toast.contribution.record", {{"what", ""}}}); }
void go_to(Desk& desk, app::Screen screen, std::string item = {}) { desk.ask(app::Go{{screen, desk.project(), std::move(item)}}); }

void found(Desk& desk) {
    desk.ask(app::CreateProject{.name = "Le fournil partagé de Montreuil", .purpose = "Du bon pain pour le quartier, fait ensemble", .person = "Nadia Benali",
                                .currency = {}, .rule = app::rule_of({.reserve = {15'000}}), .date = day("2026-01-12")});
}

std::vector<model::MemberId> members_of(const Desk& desk) {
    std::vector<model::MemberId> ids;
    for (const model::Member& member : project(desk).members) ids.push_back(member.id);
    return ids;
}

void give(Desk& desk, const model::MemberId& who, Date when, ContributionKind kind, std::int64_t much, std::string note) {
    model::ContributionFacts facts{.member = who, .date = when, .kind = kind, .note = std::move(note)};
    if (counts_money(kind)) facts.amount = {much};
    else facts.quantity = {much}, facts.unit = kind == ContributionKind::use ? "day" : "hour";
    desk.ask(app::ActAs{who});
    act(desk, journal::RecordContribution{facts});
}

void confirm_all(Desk& desk, std::size_t but) {
    const auto ids = members_of(desk);
    const auto rows = figures(desk).contributions();
    for (std::size_t i = but; i < rows.size(); ++i) {
        desk.ask(app::ActAs{rows[i].person.id == ids[0] ? ids[1] : ids[0]});
        act(desk, journal::ConfirmContribution{.contribution = rows[i].id, .edit = rows[i].last_edit});
    }
}

// Nine months of a bakery; in the end Awa, the treasurer, acts: there is a vote, a dispute, a candidate, and sums to pay and to share.
void live(Desk& desk) {
    found(desk);
    const auto member = [&](std::string name, model::Roles roles, std::string offer) {
        desk.ask(app::AddMember{.name = std::move(name), .contact = "", .offers = {std::move(offer)}, .roles = roles, .date = day("2026-02-02")});
    };
    constexpr model::Roles gives = model::Roles{}.with(model::Role::contributor);
    member("Thomas Lefèvre", gives, "Travaux");
    member("Julien Marchand", gives, "Boulangerie");
    member("Awa Diallo", gives.with(model::Role::treasurer), "Comptabilité");
    member("Inès Moreau", gives, "Vente au marché");
    const auto ids = members_of(desk);
    const std::vector<std::string> months{"2026-02-20", "2026-03-18", "2026-04-21", "2026-05-19", "2026-06-23", "2026-07-08", "2026-09-15", "2026-10-06"};
    for (std::size_t i = 0; i < months.size(); ++i) {
        const Date when = day(months[i]);
        give(desk, ids[0], when, ContributionKind::time, 18'000 + static_cast<std::int64_t>(i) * 4'000, "Fournées");
        give(desk, ids[2], when, ContributionKind::time, 26'000 - static_cast<std::int64_t>(i) * 2'000, "Fournées du samedi");
        if (i % 2 == 0) give(desk, ids[1], when, ContributionKind::use, 3'000, "Camionnette");
        if (i % 3 == 0) give(desk, ids[3], when, ContributionKind::time, 9'000, "Comptes du mois");
        if (i == 0) give(desk, ids[1], when, ContributionKind::money, 30'000, "Fonds de démarrage");
        if (i == 2) give(desk, ids[3], when, ContributionKind::expense, 42'000, "Pétrin d’occasion");
    }
    confirm_all(desk, 2);
    desk.ask(app::ActAs{ids[3]});
    act(desk, journal::RecordRevenue{.date = day("2026-06-30"), .amount = {640'000}, .from = "Vente au marché"});
    act(desk, journal::RecordCost{.date = day("2026-06-30"), .amount = {121'460}, .note = "Farines"});
    std::vector<model::RevenueId> revenues;
    for (const app::RevenueRow& row : figures(desk).sharing().revenues) revenues.push_back(row.id);
    desk.ask(app::Distribute{.revenues = revenues, .date = day("2026-06-30")});
    act(desk, journal::RecordRevenue{.date = day("2026-09-30"), .amount = {1'248'000}, .from = "Vente au marché"});
    act(desk, journal::StateNeed{{.skill = "Boulangerie", .volume = {32'000}, .unit = "hour", .level = 4, .from = {}, .to = {}, .priority = {}, .mandatory = true, .note = {}}});
    act(desk, journal::StateNeed{{.skill = "Vente", .volume = {12'000}, .unit = "hour", .level = 1, .from = {}, .to = {}, .priority = {}, .mandatory = true, .note = {}}});
    desk.ask(app::ActAs{ids[4]});
    act(desk, journal::MakeOffer{{.skill = "Vente", .volume = {6'000}, .pace = model::Pace::week, .unit = "hour", .level = 3, .from = {}, .to = {}, .compensation = {}}});
    act(desk, journal::ProposeDecision{.facts = {.title = "Acheter un second four", .text = "Quatre cents pains par semaine.", .method = model::Method::majority,
                                                 .options = {}, .quorum = {}, .chair = {}, .deputy = {}, .called_again = {}}, .effects = {}});
    act(desk, journal::OpenDecision{.decision = project(desk).decisions[0].id, .closes = {desk.clock.ms + 3 * day_ms}});
    for (const app::ContributionRow& row : figures(desk).contributions())
        if (row.person.id == ids[3] && row.facts.kind == ContributionKind::time) {
            act(desk, journal::DisputeContribution{.contribution = row.id, .edit = row.last_edit, .reason = "Deux heures de trop"});
            break;
        }
    Desk candidate;
    candidate.clock.ms = desk.clock.ms;
    std::array<std::uint8_t, 3> another{}; // device than the one that founded
    candidate.random.fill(another);
    candidate.ask(app::ReadText{desk.workspace.link().text});
    candidate.ask(app::RequestToJoin{.name = "Malo Kerbrat", .contact = "", .offers = {"8 h de boulangerie par semaine"}, .date = day("2026-10-12")});
    desk.ask(app::ReadText{candidate.workspace.request_link().text});
    desk.ask(app::TakeIncoming{});
    desk.ask(app::ActAs{ids[3]});
}

std::size_t stored(Desk& desk) {
    std::size_t count = 0;
    desk.storage.read_all("p/", [&](Result<std::vector<app::Storage::Record>> records) { count = records->size(); });
    return count;
}

} // namespace

TEST_CASE("the overview says all that waits for me, each with one thing to do") {
    Desk desk;
    live(desk);
    using Kind = app::Waiting::Kind;
    std::vector<Kind> kinds;
    for (const app::Waiting& each : figures(desk).waiting()) kinds.push_back(each.kind);
    for (const Kind kind : {Kind::vote, Kind::confirm, Kind::dispute, Kind::admit, Kind::receive, Kind::share}) CHECK(std::ranges::contains(kinds, kind));
    CHECK(kinds.front() == Kind::vote);
    const app::OverTime& time = figures(desk).over_time();
    CHECK(time.step == app::OverTime::Step::month);
    REQUIRE(time.starts.size() == 9);
    for (const auto* list : {&time.by_kind, &time.by_member})
        for (std::size_t i = 0; i < time.starts.size(); ++i) {
            std::int64_t sum = 0;
            for (const app::OverTime::Series& series : *list) sum += series.values[i].minor;
            CHECK(sum == time.totals[i].minor);
        }
    REQUIRE(figures(desk).critical_in_short());
    CHECK(figures(desk).critical_in_short()->needs == 2);
    CHECK(figures(desk).critical_in_short()->covered == 1);
    go_to(desk, app::Screen::overview);
    look(desk, "overview-live");
}

TEST_CASE("the first steps of a project, until they are done") {
    Desk desk;
    found(desk);
    CHECK(!figures(desk).first_steps().contribution);
    give(desk, project(desk).members[0].id, day("2026-10-01"), ContributionKind::time, 4'000, "Premier essai");
    CHECK(figures(desk).first_steps().contribution);
    CHECK(!figures(desk).first_steps().confirmed);
    go_to(desk, app::Screen::overview);
    look(desk, "overview-first-steps");
    app::Settings settings = desk.workspace.settings();
    settings.first_steps_hidden = true;
    desk.ask(app::ChangeSettings{settings});
    Stage stage({});
    desk.draw(stage);
    CHECK(stage.find("first-steps") == nullptr);
}

TEST_CASE("the palette finds what a few letters mean, and goes there") {
    Desk desk;
    live(desk);
    go_to(desk, app::Screen::overview);
    Stage stage({});
    const auto draw = [&] {
        app::Commands commands;
        desk.view.draw(desk.workspace, commands);
        desk.workspace.carry_out(commands.take());
    };
    desk.draw(stage);
    stage.click("search", draw);
    REQUIRE(stage.find("palette") != nullptr);
    stage.type("ines", draw);
    const Node* first = nullptr;
    for (const Node& node : stage.nodes())
        if (node.key.starts_with("member/")) first = &node;
    CHECK(first != nullptr);
    look(desk, "palette-typed");
    Stage again({});
    for (int i = 0; i < 3; ++i) again.draw(draw);
    again.press(ImGuiKey_Escape, draw);
    again.draw(draw);
    CHECK(again.find("palette") == nullptr);
    again.click("search", draw);
    look(desk, "palette-open");
}

TEST_CASE("nothing of a draft is kept, and what proves good is taken over") {
    Desk desk;
    live(desk);
    desk.ask(app::ActAs{project(desk).members[0].id}); // the holder, who admits
    const std::size_t kept = stored(desk), entries = desk.workspace.project()->journal().size();
    desk.ask(app::StartDraft{});
    REQUIRE(desk.workspace.draft() != nullptr);
    desk.ask(app::AddMember{.name = "Sophie Nguyen", .contact = "", .offers = {}, .roles = model::Roles{}.with(model::Role::contributor), .date = day("2026-10-10")});
    const model::MemberId sophie = project(desk).members[project(desk).members.size() - 1].id;
    const model::MemberId me = desk.workspace.project()->me();
    give(desk, sophie, day("2026-10-11"), ContributionKind::time, 60'000, "Un mois de fournées");
    const auto tried = std::ranges::find(figures(desk).contributions(), sophie, [](const app::ContributionRow& row) { return row.person.id; });
    REQUIRE(tried != figures(desk).contributions().end());
    const journal::ConfirmContribution confirmation{.contribution = tried->id, .edit = tried->last_edit, .quality = {}, .estimate = {}};
    desk.ask(app::ActAs{me});
    act(desk, confirmation);
    CHECK(stored(desk) == kept);
    CHECK(desk.workspace.real_project()->journal().size() == entries);
    CHECK(desk.workspace.project()->journal().size() == entries + 4);

    const auto compared = [&]() -> const app::Comparison& { return desk.workspace.draft()->compared(*desk.workspace.real_project(), desk.workspace.today()); };
    REQUIRE(compared().entries.size() == 4);
    CHECK(compared().draft_members == compared().real_members + 1);
    CHECK(compared().value.draft > compared().value.real);
    CHECK(std::ranges::any_of(compared().members, &app::MemberBeside::differs));
    CHECK(compared().entries[0].may_take);
    CHECK(!compared().entries[3].may_take); // it is about what is not there yet
    go_to(desk, app::Screen::what_if);
    look(desk, "what-if");
    go_to(desk, app::Screen::overview);
    look(desk, "draft-overview");
    for (std::size_t i = 0; i < 4; ++i) {
        CAPTURE(i);
        REQUIRE(compared().entries[i].may_take);
        desk.ask(app::TakeFromDraft{compared().entries[i].row.id});
        CHECK(compared().entries[i].taken);
    }
    CHECK(desk.workspace.real_project()->journal().size() == entries + 4);
    CHECK(!compared().value.differs());
    CHECK(stored(desk) == kept + 5); // four entries and a card
    desk.ask(app::DropDraft{});
    CHECK(desk.workspace.draft() == nullptr);
    const auto row = std::ranges::find(figures(desk).members(), "Sophie Nguyen", [](const app::MemberRow& each) { return each.person.name; });
    REQUIRE(row != figures(desk).members().end());
    CHECK(row->contributions == 1);
    CHECK(desk.workspace.project()->me() == me);
}

TEST_CASE("the history says who did what to whom") {
    Desk desk;
    found(desk);
    const auto newest = [&] { return without_markup(sentence_of(figures(desk).history().front())); };
    desk.ask(app::AddMember{.name = "Jean-Baptiste", .contact = "", .offers = {}, .roles = model::Roles{}.with(model::Role::contributor), .date = day("2026-02-02")});
    for (const app::HistoryRow& row : figures(desk).history()) {
        if (!row.kind.starts_with("member.")) continue;
        const std::string sentence = without_markup(sentence_of(row));
        CAPTURE(sentence);
        CHECK(sentence.starts_with("Nadia Benali"));
        CHECK(sentence.contains("Jean-Baptiste"));
    }
    const auto ids = members_of(desk);
    give(desk, ids[1], day("2026-03-01"), ContributionKind::time, 7'500, "Tournées");
    const std::string recorded = newest();
    desk.ask(app::RevertEntry{figures(desk).history().front().id});
    CHECK(newest() == tr("history.revert_of", {{"who", "Jean-Baptiste"}, {"what", recorded}}));
    desk.ask(app::RevertEntry{figures(desk).history().front().id});
    CHECK(newest() == tr("history.restore_of", {{"who", "Jean-Baptiste"}, {"what", recorded}}));
    desk.ask(app::ActAs{ids[0]});
    model::ContributionFacts facts{.member = ids[1], .date = day("2026-03-02"), .quantity = {2'000}, .unit = "hour"};
    act(desk, journal::RecordContribution{facts});
    CHECK(newest().contains("Jean-Baptiste"));

    go_to(desk, app::Screen::overview); // the news tell what, how much and when, on a phone too
    Stage stage({.width = 390, .height = 2400});
    for (int i = 0; i < 4; ++i) desk.draw(stage);
    CHECK(std::ranges::any_of(stage.nodes(), [](const Node& node) { return node.name.starts_with(locale::quantity({2'000}, "hour") + " · "); }));
}

TEST_CASE("the palette finds every action and every screen by its own name, and by the words that people have for it") {
    struct Sought {
        const char *en, *fr, *key;
    };
    static constexpr Sought list[]{{"undo", "annuler", "screen/-/history"}, {"distribution", "répartition", "screen/-/sharing"}, {"export", "exporter", "save-file"},
                                   {"back in time", "remonter le temps", "past"}, {"erase", "effacer", "screen/settings"}, {"loss", "perte", "screen/-/sharing"},
                                   {"reserve", "réserve", "screen/-/sharing"}, {"admit", "admettre", "add-member"}, {"vote", "voter", "screen/-/decisions"},
                                   {"certificate", "certificat", "screen/-/results"}, {"timer", "chronomètre", "start-timer"}};
    for (const auto language : {locale::Language::en, locale::Language::fr}) {
        locale::use(language);
        ShellModel model;
        model.groups = {{"", {}}};
        for (const ScreenLetter& letter : screen_letters()) {
            std::string key(letter.name.substr(4));
            std::ranges::replace(key, '_', '-');
            model.groups[0].links.push_back({.key = key, .label = tr(letter.name), .href = app::href({.screen = letter.screen, .project = "0123456789ab", .item = {}})});
        }
        const app::SearchIndex index(palette_findables(model, {.in_project = true, .can_redo = true, .drafting = true, .can_time = true}, "0123456789ab", {}));
        const auto finds = [&](std::string_view typed, std::string_view key) {
            const auto places = index.find(typed, {}, 9);
            return std::ranges::any_of(places, [&](std::size_t place) { return index.all()[place].key == key || index.all()[place].key.ends_with(key); });
        };
        for (const app::Findable& each : index.all()) {
            CAPTURE(each.title);
            CHECK(finds(each.title, each.key));
        }
        for (const Sought& sought : list) {
            CAPTURE(sought.en);
            CHECK(finds(language == locale::Language::en ? sought.en : sought.fr, std::string_view(sought.key).starts_with("screen/") ? std::string_view(sought.key).substr(sought.key[7] == '-' ? 9 : 7) : sought.key));
        }
        for (const std::string& key : locale::missing_keys()) FAIL_CHECK(key);
    }
}
