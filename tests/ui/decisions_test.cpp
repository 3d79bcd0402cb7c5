// Decisions from the proposal to the minutes: written, discussed, opened, voted on by each method, closed, called again.
#include "look.hpp"

#include "app/decision_figures.hpp"
#include "app/rule_figures.hpp"
#include "app/rule_preview.hpp"
#include "journal/action.hpp"
#include "ui/views/decision_parts.hpp"
#include "ui/widgets/ranked_list.hpp"

#include <algorithm>

using namespace osmose;
using namespace osmose::ui;
using namespace osmose::ui::test;
using model::Method;
using model::Voice;

namespace {

struct Bakery {
    Desk desk;
    std::vector<model::MemberId> ids;

    Bakery() {
        desk.ask(app::CreateProject{.name = "Le fournil partagé de Montreuil", .purpose = "Du bon pain pour le quartier", .person = "Nadia Benali", .currency = {},
                                    .rule = app::rule_of({.reserve = {15'000}, .solidarity = {}, .cause = ""}), .date = parse_date("2026-01-12").value()});
        for (const std::string name : {"Julien Marchand", "Lucie Perrin", "Paul Girard", "Sophie Nguyen", "Awa Diallo", "Thomas Lefèvre", "Karim Haddad"})
            desk.ask(app::AddMember{.name = name, .contact = "", .offers = {}, .roles = model::Roles{}.with(model::Role::contributor), .date = parse_date("2026-02-02").value()});
        for (const app::MemberRow& row : figures().members()) ids.push_back(row.person.id);
    }

    const app::Figures& figures() { return desk.workspace.project()->figures(desk.workspace.today()); }
    void as(std::size_t who, journal::Action action) {
        desk.ask(app::ActAs{ids[who]});
        desk.ask(app::Act{std::move(action), "toast.decision.note", {}});
        REQUIRE(!(desk.workspace.toast() && desk.workspace.toast()->error));
    }
    model::DecisionId propose(std::size_t who, model::DecisionFacts facts, std::vector<journal::Action> actions = {}) {
        std::vector<journal::Effect> effects;
        for (journal::Action& action : actions) effects.push_back(journal::effect_of(std::move(action)));
        as(who, journal::ProposeDecision{.facts = std::move(facts), .effects = std::move(effects)});
        const auto& decisions = desk.workspace.project()->journal().project().decisions;
        return decisions[decisions.size() - 1].id;
    }
    void open(std::size_t who, const model::DecisionId& id, std::int64_t days) { as(who, journal::OpenDecision{.decision = id, .closes = {desk.clock.ms + days * day_ms}}); }
    void vote(std::size_t who, const model::DecisionId& id, Voice voice, std::string reason = "") {
        as(who, journal::CastVote{.decision = id, .vote = {.voice = voice, .reason = std::move(reason)}});
    }
    void rank(std::size_t who, const model::DecisionId& id, std::initializer_list<std::uint32_t> order) {
        journal::CastVote cast{.decision = id};
        for (const std::uint32_t option : order) cast.vote.ranking.push_back({{option}});
        as(who, std::move(cast));
    }
    void approve(std::size_t who, const model::DecisionId& id, std::vector<std::uint32_t> options) {
        as(who, journal::CastVote{.decision = id, .vote = {.ranking = {{std::move(options)}}}});
    }
    void see(const std::string& item, const std::string& name) {
        desk.ask(app::Go{{.screen = app::Screen::decisions, .project = desk.project(), .item = item}});
        look(desk, name);
    }
};

} // namespace

TEST_CASE("decisions, from a proposal to its minutes") {
    Bakery bakery;
    Desk& desk = bakery.desk;
    bakery.see("", "decisions-none");
    bakery.see("new", "decisions-new");

    // Adopted, with a quorum and a reason.
    const auto reserve = bakery.propose(1, {.title = "Porter la réserve à 15 %", .text = "Le four a vingt ans : mettons de côté de quoi le remplacer.", .method = Method::two_thirds, .quorum = Percent{50'000}});
    bakery.as(3, journal::NoteDecision{.decision = reserve, .text = "Et si l’on commençait par 12 % ?"});
    bakery.open(1, reserve, 3);
    CHECK(outcome_sentence(*bakery.figures().decision(reserve)) == tr("decisions.nobody_voted"));
    for (std::size_t who = 0; who < 6; ++who) bakery.vote(who, reserve, who == 2 ? Voice::no : who == 4 ? Voice::abstain : Voice::yes, who == 2 ? "Trop tôt" : "");
    desk.clock.ms += 4 * day_ms;
    bakery.as(1, journal::CloseDecision{reserve});
    CHECK(bakery.figures().decision(reserve)->row.state == model::DecisionState::adopted);
    CHECK(bakery.figures().decision(reserve)->yes_needed == 4);

    // Between options, by ranking and by approval.
    const auto market = bakery.propose(0, {.title = "Quel jour de marché pour l’automne ?", .method = Method::ranked, .options = {"Samedi, Croix de Chavaux", "Mercredi, place Carnot", "Dimanche, Ruffins"}});
    bakery.open(0, market, 3);
    for (const std::size_t who : {0, 1, 2, 3}) bakery.rank(who, market, {1, 2, 3});
    bakery.rank(4, market, {2, 1, 3}), bakery.rank(5, market, {3, 1, 2}), bakery.rank(6, market, {2});
    const auto flour = bakery.propose(2, {.title = "Quelles farines garder ?", .method = Method::approval, .options = {"Blé T80", "Seigle", "Petit épeautre", "Maïs"}});
    bakery.open(2, flour, 6);
    bakery.approve(0, flour, {1, 3}), bakery.approve(1, flour, {1}), bakery.approve(3, flour, {2, 3});
    desk.clock.ms += 4 * day_ms;
    bakery.as(0, journal::CloseDecision{market});
    CHECK(bakery.figures().decision(market)->row.tally.winner == 1);
    CHECK(bakery.figures().decision(market)->contest->preferred[0][2] == 5);

    // Without its quorum.
    const auto party = bakery.propose(0, {.title = "Une fête pour les deux ans du fournil", .quorum = Percent{75'000}});
    bakery.open(0, party, 1);
    bakery.vote(0, party, Voice::yes);
    desk.clock.ms += 2 * day_ms;
    bakery.as(0, journal::CloseDecision{party});

    // An exclusion is discussed, another one waits for a vote and for a proxy.
    const auto exclusion = bakery.propose(1, {.title = "Exclure Karim Haddad", .text = "Il ne vient plus depuis six mois.", .method = Method::three_quarters}, {journal::ExcludeMember{.member = bakery.ids[7], .date = desk.workspace.today()}});
    bakery.as(0, journal::NoteDecision{.decision = exclusion, .text = "Attendons de l’entendre."});
    const auto treasurer = bakery.propose(1, {.title = "Confier la trésorerie à Awa", .text = "« Je tiens déjà les comptes depuis l’été, autant le dire. »", .quorum = Percent{50'000}},
                                          {journal::AssignRoles{.member = bakery.ids[5], .roles = model::Roles{}.with(model::Role::contributor).with(model::Role::treasurer), .until = {}}});
    bakery.as(6, journal::GiveProxy{.decision = treasurer, .to = bakery.ids[5]});
    bakery.open(1, treasurer, 3);
    bakery.vote(0, treasurer, Voice::yes, "On a besoin de souffler le samedi"), bakery.vote(1, treasurer, Voice::yes), bakery.vote(2, treasurer, Voice::yes);
    bakery.vote(3, treasurer, Voice::abstain, "Un essai d’un mois ?"), bakery.vote(4, treasurer, Voice::yes);
    desk.ask(app::ActAs{bakery.ids[5]});
    CHECK(bakery.figures().decisions().waiting == 2); // this one and the flours
    CHECK(bakery.figures().decisions().open == 3);
    CHECK(bakery.figures().decision(treasurer)->i_vote_for.size() == 2);

    bakery.see("", "decisions");
    bakery.see(to_string(treasurer), "decision-open");
    bakery.see(to_string(flour), "decision-approval");
    bakery.see(to_string(market), "decision-ranked");
    bakery.see(to_string(reserve), "decision-adopted");
    bakery.see("minutes-" + to_string(reserve), "decision-minutes");
    bakery.see(to_string(party), "decision-no-quorum");
    bakery.see("again-" + to_string(party), "decision-again");
    bakery.see(to_string(exclusion), "decision-exclusion");
    desk.ask(app::ActAs{bakery.ids[1]});
    bakery.see("edit-" + to_string(exclusion), "decision-edit");
    bakery.see("open-" + to_string(exclusion), "decision-opening");
    desk.ask(app::Go{{.screen = app::Screen::explain, .project = desk.project(), .item = "vote/" + to_string(reserve)}});
    look(desk, "explain-vote");
    desk.ask(app::Go{{.screen = app::Screen::explain, .project = desk.project(), .item = "vote/" + to_string(market)}});
    look(desk, "explain-vote-ranked");
}

TEST_CASE("who votes on a rule reads what it changes; the rule then says which decision adopted it") {
    Bakery bakery;
    Desk& desk = bakery.desk;
    const auto says = [&](std::string_view words) {
        Stage stage({.width = 1440, .height = 900});
        for (int i = 0; i < 4; ++i) desk.draw(stage);
        return std::ranges::any_of(stage.nodes(), [&](const Node& node) { return node.name.contains(words); });
    };
    model::Rule rule = bakery.figures().rules().rules.front().rule;
    rule.confirmations = 3;
    const auto proposed = bakery.propose(1, {.title = "Trois confirmations"},
                                         {journal::AdoptRule{.replaces = bakery.figures().rules().rules.front().id, .rule = rule, .date = desk.workspace.today()}});
    const std::string was = tr("rules.change_was", {{"text", ""}}), is = tr("rules.change_is", {{"text", ""}});
    bakery.see(to_string(proposed), "decision-rule");
    CHECK((says(was) && says(is)));
    bakery.open(1, proposed, 3);
    for (std::size_t who = 0; who < 8; ++who) bakery.vote(who, proposed, Voice::yes);
    bakery.see("minutes-" + to_string(proposed), "decision-minutes-open");
    CHECK(says(tr("minutes.not_closed")));
    bakery.as(1, journal::CloseDecision{proposed});
    REQUIRE(bakery.figures().rules().rules.front().rule == rule);
    REQUIRE(bakery.figures().rules().rules.front().decided);
    CHECK(bakery.figures().rules().rules.front().decided->id == proposed);
    bakery.see("minutes-" + to_string(proposed), "decision-minutes-closed");
    CHECK_FALSE(says(tr("minutes.not_closed")));
    bakery.see(to_string(proposed), "decision-rule-adopted");
    CHECK((says(was) && says(is)));
    desk.ask(app::Go{{.screen = app::Screen::rules, .project = desk.project()}});
    CHECK(says(tr("rules.adopted_by_vote", {{"title", "Trois confirmations"}})));
}

TEST_CASE("a screen leads to a proposal that is filled in") {
    Bakery bakery;
    Desk& desk = bakery.desk;
    desk.ask(app::Propose{.title = "", .text = "", .effects = {journal::CloseYear{.year = 2025, .date = desk.workspace.today()}}});
    CHECK(desk.workspace.route().screen == app::Screen::decisions);
    CHECK(desk.workspace.route().item == "new");
    look(desk, "decisions-draft");
    Stage stage({.width = 1440, .height = 900});
    for (int i = 0; i < 4; ++i) desk.draw(stage);
    app::Commands commands;
    stage.click("save", [&] { desk.view.draw(desk.workspace, commands); });
    desk.workspace.carry_out(commands.take());
    REQUIRE(bakery.figures().decisions().rows.size() == 1);
    CHECK(bakery.figures().decisions().rows.front().title.ends_with("2025")); // what it is to do is its title
    CHECK(bakery.figures().decisions().rows.front().effects == std::vector<std::string>{"year.close"});
}

TEST_CASE("options are put in order by keys, by buttons and by dragging") {
    std::vector<Ranked> ranking{{"1"}, {"2"}};
    const auto view = [&] { (void)ranked_list("ranking", "Order", ranking, {{"1", "Saturday"}, {"2", "Wednesday"}, {"3", "Sunday"}}); };
    Stage stage({.width = 600, .height = 500});
    for (int i = 0; i < 3; ++i) stage.draw(view);
    CHECK(stage.faults().empty());
    stage.click("Rank “Sunday”", view);
    CHECK(ranking == std::vector<Ranked>{{"1"}, {"2"}, {"3"}});
    stage.click("Move “Sunday” up", view);
    CHECK(ranking == std::vector<Ranked>{{"1"}, {"3"}, {"2"}});
    stage.click("Leave out “Saturday”", view);
    CHECK(ranking == std::vector<Ranked>{{"3"}, {"2"}});

    stage.click("Put “Wednesday” level with the one above", view);
    CHECK(ranking == std::vector<Ranked>{{"3"}, {"2", true}});
    CHECK(stage.find("1: Wednesday, level with the one above") != nullptr);
    CHECK(stage.faults().empty());
    stage.click("Put “Wednesday” level with the one above", view);
    CHECK(ranking == std::vector<Ranked>{{"3"}, {"2"}});

    const Node* row = stage.find("2: Wednesday");
    REQUIRE(row != nullptr);
    stage.face.fields = true; // as the browser: it says which element has the focus
    stage.face.focused = row->item;
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, true);
    stage.press(ImGuiKey_L, view);
    CHECK(ranking == std::vector<Ranked>{{"3"}, {"2", true}});
    stage.press(ImGuiKey_L, view);
    stage.press(ImGuiKey_UpArrow, view);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Alt, false);
    stage.draw(view);
    CHECK(ranking == std::vector<Ranked>{{"2"}, {"3"}});

    const Rect from = stage.find("1: Wednesday")->rect, to = stage.find("2: Sunday")->rect;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(from.x + 100, from.y + from.h / 2);
    stage.draw(view), stage.draw(view);
    io.AddMouseButtonEvent(0, true);
    stage.draw(view), stage.draw(view);
    io.AddMousePosEvent(from.x + 100, to.y + to.h / 2);
    stage.draw(view), stage.draw(view);
    io.AddMouseButtonEvent(0, false);
    stage.draw(view), stage.draw(view);
    CHECK(ranking == std::vector<Ranked>{{"3"}, {"2"}});
}

TEST_CASE("who moves between two that stand level joins them; who leaves lets them stay so") {
    std::vector<Ranked> ranking{{"1"}, {"2", true}, {"3"}};
    move_ranked(ranking, 2, 1);
    CHECK(ranking == std::vector<Ranked>{{"1"}, {"3", true}, {"2", true}});
    CHECK(rank_of(ranking, 2) == 1);
    move_ranked(ranking, 1, 0);
    CHECK(ranking == std::vector<Ranked>{{"3"}, {"1"}, {"2", true}});
    CHECK(rank_of(ranking, 2) == 2);
    move_ranked(ranking, 1, 2); // the first of two: the other begins the rank
    CHECK(ranking == std::vector<Ranked>{{"3"}, {"2"}, {"1"}});
    ranking[2].level = true;
    leave_out(ranking, 1);
    CHECK(ranking == std::vector<Ranked>{{"3"}, {"1"}});
}
