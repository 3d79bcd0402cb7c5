// Every screen of a project with 1,000 members and 10,000 contributions, whose names and notes are long and in many scripts.
// With OSMOSE_TIMES set, prints what a frame of each costs.
#include "look.hpp"

#include "app/decision_figures.hpp"
#include "app/results_figures.hpp"
#include "app/rule_preview.hpp"
#include "journal/action.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <utility>

using namespace osmose;
using namespace osmose::ui;
using namespace osmose::ui::test;
using To = app::Screen;
using model::ContributionKind;

namespace {

constexpr std::size_t members = 1'000, contributions_each = 10;

constexpr std::array first_names{"Marie-Antoinette-Joséphine", "محمد عبد الرحمن", "अनुष्का", "小林", "👩🏽‍🌾 Wren", "Nguyễn Thị", "Þórður", "Ọlá", "Jo", "🏳️‍🌈👨‍👩‍👧‍👦"};
constexpr std::array last_names{"de la Rochefoucauld-Montbéliard", "بن سلمان الفهد", "त्रिपाठी", "春樹太郎左衛門", "Bartholomew-Featherstonehaugh", "Minh Khai", "Ægisson", "Adébáyọ̀", "Li", "O’Shaughnessy"};
constexpr std::array notes{"Fournées de septembre", "Four à sole, prêté du lundi au samedi depuis le début de l’été, entretien et ramonage compris, sans les bâches",
                           "العمل في المخبز طوال شهر رمضان المبارك", "रोटी बनाना और बाज़ार में बेचना", "毎週土曜日の朝市での販売と片付け", "👩🏽‍🍳🥖 Levain 🏳️‍🌈",
                           "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "x"};
constexpr std::string_view project_name = "Coopérative d’habitants et de production du grand Montreuil et de ses environs";
constexpr std::array skills{"Boulangerie", "Vente au marché", "محاسبة", "会計", "Donaudampfschifffahrtsgesellschaftskapitän"};

std::string person_name(std::size_t i) {
    return std::string(first_names[i % first_names.size()]) + " " + last_names[i / first_names.size() % last_names.size()] + " " + std::to_string(i);
}

// The longest names and words of people have no room on a phone; the program's own words have.
bool said_by_people(std::string_view text) {
    const auto within = [&](std::string_view words) { return text.contains(words); };
    return std::ranges::any_of(last_names, within) || std::ranges::any_of(notes, [&](std::string_view note) { return note.size() > 1 && within(note); }) ||
           std::ranges::any_of(skills, within) || within(project_name);
}

class Cooperative {
public:
    Cooperative() {
        desk.ask(app::CreateProject{.name = std::string(project_name), .purpose = "مخبز الحي · 街のパン屋 · Du bon pain",
                                    .person = person_name(0), .currency = {}, .rule = app::rule_of({.reserve = {15'000}, .solidarity = {2'000}, .cause = "l’épicerie La Graine"}),
                                    .date = day("2024-11-12")});
        using enum model::Role;
        for (std::size_t i = 1; i < members; ++i)
            together.push_back(app::AddMember{.name = person_name(i), .contact = "someone-with-a-long-address@a-very-long-domain.example.org", .offers = {skills[i % skills.size()]},
                                    .roles = i == 3 ? model::Roles{}.with(contributor).with(treasurer) : model::Roles{}.with(contributor), .date = day("2024-12-02")});
        carry_out();
        for (const model::Member& member : state().members) ids.push_back(member.id);
        app::ActAll given{.actions = {}, .done = "toast.contributions.confirmed"};
        for (std::size_t i = 0; i < members * contributions_each; ++i) given.actions.push_back(contribution(i));
        together.push_back(std::move(given));
        carry_out();
        confirm(4, 8'000);
        for (std::size_t i = 0; i < 40; ++i) {
            as(i * 7, journal::StateNeed{{.skill = skills[i % skills.size()], .volume = {static_cast<std::int64_t>(40'000 + i * 1'000)}, .unit = "hour", .level = static_cast<std::int32_t>(1 + i % 5),
                                          .from = {}, .to = {}, .priority = {}, .mandatory = i % 3 == 0, .note = notes[i % notes.size()]}});
            as(i * 11, journal::MakeOffer{{.skill = skills[i % skills.size()], .volume = {6'000}, .pace = model::Pace::week, .unit = "hour", .level = static_cast<std::int32_t>(1 + i % 5), .from = {}, .to = {},
                                           .compensation = {static_cast<std::int64_t>(i % 4 * 100)}}});
            as(i * 13, journal::ProposeDecision{.facts = {.title = std::string(notes[i % notes.size()]) + " ?", .text = notes[1]}, .effects = {}});
        }
        decide();
        for (std::size_t i = 0; i < 24; ++i) {
            const Date when{day("2025-01-10").days + static_cast<std::int32_t>(i) * 25};
            as(3, journal::RecordRevenue{.date = when, .amount = {1'248'000'00}, .from = notes[i % notes.size()]});
            as(3, journal::RecordCost{.date = when, .amount = {321'460}, .note = notes[(i + 3) % notes.size()]});
            if (i == 8 || i == 16) share(when);
        }
        for (std::size_t i = 10; i < 40; ++i) as(3, journal::RecordPayment{.date = day("2026-10-07"), .from = {}, .to = ids[i], .amount = {5'000}, .note = notes[i % notes.size()]});
        for (std::size_t i = 0; i < 30; ++i)
            as(0, journal::RegisterResult{{.date = day("2026-09-28"), .name = std::string(notes[i % notes.size()]), .kind = static_cast<model::ResultKind>(i % 8), .contributors = {}, .licence = "CC-BY-SA-4.0", .keeper = ids[i]}});
        as(3, journal::DisputeContribution{.contribution = state().contributions[40].id, .edit = state().contributions[40].last_edit, .reason = notes[2]});
        together.push_back(app::ActAs{ids[3]});
        carry_out();
    }

    const model::Project& state() const { return desk.workspace.project()->journal().project(); }
    const app::Figures& figures() const { return desk.workspace.project()->figures(desk.workspace.today()); }
    void go_to(To screen, const std::string& item) { desk.ask(app::Go{{.screen = screen, .project = desk.project(), .item = item}}); }

    // Each screen, and what opens on it.
    std::vector<std::pair<To, std::string>> places() const {
        const auto& row = figures().contributions().front();
        return {{To::overview, ""}, {To::members, ""}, {To::members, to_string(ids[4])}, {To::contributions, ""}, {To::contributions, to_string(row.id)},
                {To::contributions, "new"}, {To::decisions, ""}, {To::decisions, to_string(state().decisions[0].id)}, {To::means, ""}, {To::sharing, ""},
                {To::sharing, "share"}, {To::explain, figures().sharing().preview.value().parts.front().figure}, {To::accounts, ""}, {To::accounts, "settle-all"}, {To::accounts, "new"},
                {To::results, ""}, {To::results, to_string(state().results[0].id)}, {To::rules, ""}, {To::rules, "draft"}, {To::critical_size, ""},
                {To::fairness, ""}, {To::what_if, ""}, {To::history, ""}, {To::history, to_string(figures().history().front().id)}, {To::exchange, ""},
                {To::project_settings, ""}};
    }

    Desk desk;
    std::vector<model::MemberId> ids;

private:
    void as(std::size_t who, journal::Action action) {
        together.push_back(app::ActAs{ids[who]});
        together.push_back(app::Act{std::move(action), "toast.settings", {}});
    }
    void carry_out() {
        desk.clock.ms += 60'000;
        desk.workspace.carry_out(std::exchange(together, {}));
        desk.settle();
        REQUIRE(!(desk.workspace.toast() && desk.workspace.toast()->error));
    }
    journal::Action contribution(std::size_t i) const {
        model::ContributionFacts facts{.member = ids[i / contributions_each], .date = {day("2024-12-03").days + static_cast<std::int32_t>(i * 37 % 660)}, .kind = static_cast<ContributionKind>(i % 7 == 4 ? 0 : i % 7),
                                       .skill = skills[i % skills.size()], .note = std::string(notes[i % notes.size()]) + " " + std::to_string(i)};
        if (counts_money(facts.kind)) facts.amount = {static_cast<std::int64_t>(1'000 + i % 97 * 731)};
        else facts.quantity = {static_cast<std::int64_t>(1'000 + i % 7'000)}, facts.unit = facts.kind == ContributionKind::referral ? "person" : "hour";
        return journal::RecordContribution{facts};
    }
    void confirm(std::size_t who, std::size_t most) {
        app::ActAll given{.actions = {}, .done = "toast.contributions.confirmed"};
        for (const model::Contribution& each : state().contributions)
            if (each.facts.member != ids[who] && given.actions.size() < most) given.actions.push_back(journal::ConfirmContribution{.contribution = each.id, .edit = each.last_edit});
        together.push_back(app::ActAs{ids[who]});
        together.push_back(std::move(given));
        carry_out();
    }
    // One vote that half of all have taken part in.
    void decide() {
        carry_out();
        const model::DecisionId id = state().decisions[0].id;
        as(0, journal::OpenDecision{.decision = id, .closes = {desk.clock.ms + 30 * day_ms}});
        for (std::size_t i = 0; i < members / 2; ++i)
            as(i, journal::CastVote{.decision = id, .vote = {.voice = static_cast<model::Voice>(i % 3), .reason = i % 3 == 1 ? notes[i % notes.size()] : ""}});
    }
    void share(Date when) {
        carry_out();
        std::vector<model::RevenueId> revenues;
        for (const model::Revenue& revenue : state().revenues)
            if (!revenue.distributed) revenues.push_back(revenue.id);
        together.push_back(app::ActAs{ids[3]});
        together.push_back(app::Distribute{.revenues = revenues, .date = when});
        carry_out();
    }
    std::vector<app::Command> together; // what is carried out at once: each time the figures are made anew
};

double ms_of(auto&& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

std::string place_name(To screen, const std::string& item) {
    const std::string fragment = app::to_fragment({.screen = screen, .project = "p", .item = item});
    return fragment.substr(5, 34);
}

// The first frame computes what the screen shows; those after it move the view down.
void print_times(Cooperative& large) {
    std::printf("%-36s %10s %10s %10s %8s\n", "ms a frame, natively", "first", "second", "scrolling", "nodes");
    for (const auto& [screen, item] : large.places()) {
        large.go_to(screen, item);
        Stage stage({.width = 1440, .height = 900});
        const double first = ms_of([&] { large.desk.draw(stage); }), second = ms_of([&] { large.desk.draw(stage); });
        double scrolling = 0;
        constexpr int frames = 10;
        for (int i = 0; i < frames; ++i) {
            const auto area = std::ranges::max_element(stage.nodes(), {}, [](const Node& node) { return node.role == Role::scroll_area ? node.content_h - node.rect.h : -1; });
            stage.face.events.push_back({.kind = MirrorEvent::Kind::scroll, .item = area->item, .value = {}, .x = 0, .y = static_cast<float>(i * 40)});
            scrolling += ms_of([&] { large.desk.draw(stage); }) / frames;
        }
        std::printf("%-36s %10.1f %10.1f %10.1f %8zu\n", place_name(screen, item).c_str(), first, second, scrolling, stage.nodes().size());
    }
}

} // namespace

TEST_CASE("a project of 1,000 members and 10,000 contributions, in many scripts") {
    Cooperative large;
    REQUIRE(large.state().contributions.size() == members * contributions_each);
    REQUIRE(large.state().members.size() == members);
    if (std::getenv("OSMOSE_TIMES") != nullptr) print_times(large);
    for (const auto& [screen, item] : large.places()) {
        large.go_to(screen, item);
        look(large.desk, "large-" + place_name(screen, item), few_views, said_by_people);
    }
}
