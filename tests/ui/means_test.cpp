// Needs and offers, the critical size, fairness and the charter: drawn everywhere, and used as a person would use them.
#include "look.hpp"

#include "app/critical_size_figures.hpp"
#include "app/fairness_figures.hpp"
#include "app/means_figures.hpp"
#include "app/rule_preview.hpp"
#include "journal/action.hpp"

#include <algorithm>

using namespace osmose;
using namespace osmose::ui;
using namespace osmose::ui::test;

namespace {

// A bakery of nine, in the words of its members.
class Bakery {
public:
    Bakery() {
        desk.ask(app::CreateProject{.name = "Le fournil partagé de Montreuil", .purpose = "Du bon pain pour le quartier, fait ensemble", .person = "Nadia Benali",
                                    .currency = {}, .rule = app::rule_of({.reserve = {15'000}, .solidarity = {2'000}, .cause = "épicerie La Graine"}), .date = day("2026-01-12")});
        using enum model::Role;
        constexpr model::Roles gives = model::Roles{}.with(contributor);
        for (const std::string name : {"Thomas Lefèvre", "Julien Marchand", "Awa Diallo", "Paul Girard", "Sophie Nguyen", "Karim Haddad", "Inès Moreau", "Lucie Petit"})
            desk.ask(app::AddMember{.name = name, .contact = "", .offers = {}, .roles = gives, .date = day("2026-02-02")});
        for (const app::MemberRow& row : figures().members()) ids.push_back(row.person.id);
    }

    const app::Figures& figures() const { return desk.workspace.project()->figures(desk.workspace.today()); }
    void act(const journal::Action& action, const std::string& toast = "toast.need.state") {
        desk.ask(app::Act{action, toast, {{"skill", "?"}, {"what", "?"}, {"whom", "?"}, {"amount", "?"}, {"title", "?"}}});
    }
    void need(const std::string& skill, std::int64_t volume, std::string_view unit, std::int32_t level, bool mandatory, std::optional<Date> from = {}, std::optional<Date> to = {}) {
        act(journal::StateNeed{{.skill = skill, .volume = {volume * 1000}, .unit = std::string(unit), .level = level, .from = from, .to = to, .priority = mandatory ? 4 : 2,
                                .mandatory = mandatory, .note = mandatory ? "" : "Quand il reste du temps"}});
    }
    void offer(std::size_t who, const std::string& skill, std::int64_t volume, model::Pace pace, std::string_view unit, std::int32_t level, Money asked = {}) {
        desk.ask(app::ActAs{ids[who]});
        act(journal::MakeOffer{{.skill = skill, .volume = {volume * 1000}, .pace = pace, .unit = std::string(unit), .level = level, .compensation = asked}}, "toast.offer.make");
    }
    void fill() {
        constexpr model::Pace week = model::Pace::week;
        need("Pétrissage et cuisson", 2400, "hour", 4, true);
        need("Vente au marché", 880, "hour", 2, true);
        need("Livraison à vélo", 600, "hour", 2, true);
        need("Comptabilité", 250, "hour", 3, true);
        need("Four à sole", 250, "use", 3, true);
        need("Travaux et entretien", 120, "hour", 3, true, day("2026-11-01"), day("2027-01-31"));
        need("Référent hygiène", 150, "hour", 4, true);
        need("Graphisme et affichage", 100, "hour", 3, false);
        offer(0, "Pétrissage et cuisson", 24, week, "hour", 5);
        offer(2, "Pétrissage et cuisson", 16, week, "hour", 4);
        offer(3, "Comptabilité", 5, week, "hour", 4);
        offer(3, "Vente au marché", 4, week, "hour", 3);
        offer(8, "Vente au marché", 8, week, "hour", 3);
        offer(7, "Vente au marché", 6, week, "hour", 2, {500});
        offer(6, "Livraison à vélo", 12, week, "hour", 3);
        offer(4, "Four à sole", 6, week, "use", 3);
        offer(1, "Travaux et entretien", 6, week, "hour", 4);
        offer(5, "Graphisme et affichage", 5, week, "hour", 5);
        desk.ask(app::ActAs{ids[3]});
        act(journal::CapTime{.volume = Quantity{8'000}, .pace = week}, "toast.time.cap");
    }
    // What each brought, confirmed by another, and one sharing.
    void bring() {
        const std::int64_t hours[]{480, 120, 320, 150, 90, 60, 260, 110, 90};
        for (std::size_t who = 0; who < ids.size(); ++who) {
            desk.ask(app::ActAs{ids[who]});
            act(journal::RecordContribution{{.member = ids[who], .date = day("2026-09-30"), .kind = model::ContributionKind::time, .quantity = {hours[who] * 1000}, .unit = "hour"}}, "toast.contribution.record");
        }
        for (const app::ContributionRow& row : std::vector(figures().contributions())) {
            desk.ask(app::ActAs{row.person.id == ids[0] ? ids[1] : ids[0]});
            act(journal::ConfirmContribution{.contribution = row.id, .edit = row.last_edit}, "toast.contribution.confirm");
        }
        desk.ask(app::ActAs{ids[0]});
        act(journal::RecordRevenue{.date = day("2026-09-30"), .amount = {1'248'000}, .from = "Vente au marché"}, "toast.revenue.record");
        desk.ask(app::Distribute{.revenues = {figures().sharing().revenues.front().id}, .date = desk.workspace.today()});
    }
    // Five of nine vote; the closing counts them.
    void decide(const std::string& title) {
        desk.ask(app::ActAs{ids[0]});
        act(journal::ProposeDecision{.facts = {.title = title, .text = ""}, .effects = {}}, "toast.decision.propose");
        const auto& decisions = figures().project().decisions;
        const model::DecisionId id = decisions[decisions.size() - 1].id;
        act(journal::OpenDecision{.decision = id, .closes = {desk.clock.ms + 3'600'000}}, "toast.decision.open");
        for (std::size_t who = 0; who < 5; ++who) {
            desk.ask(app::ActAs{ids[who]});
            act(journal::CastVote{.decision = id, .vote = {.voice = model::Voice::yes, .reason = ""}}, "toast.decision.vote");
        }
        desk.clock.ms += 7'200'000;
        desk.ask(app::ActAs{ids[0]});
        act(journal::CloseDecision{id}, "toast.decision.close");
    }
    void see(app::Screen screen, const std::string& item = {}) { desk.ask(app::Go{{.screen = screen, .project = desk.project(), .item = item}}); }

    Desk desk;
    std::vector<model::MemberId> ids;
};

std::string need_named(const Bakery& bakery, std::string_view skill) {
    const auto& needs = bakery.figures().means().needs;
    return to_string(std::ranges::find(needs, skill, [](const app::NeedRow& row) { return std::string_view(row.facts.skill); })->id);
}

} // namespace

TEST_CASE("needs and offers, before there is any") {
    Bakery bakery;
    bakery.see(app::Screen::means);
    look(bakery.desk, "means-empty");
    bakery.see(app::Screen::critical_size);
    look(bakery.desk, "critical-size-empty");
    bakery.see(app::Screen::fairness);
    look(bakery.desk, "fairness-empty");
}

TEST_CASE("needs and offers of a bakery") {
    Bakery bakery;
    bakery.fill();
    REQUIRE(bakery.figures().means().needs.size() == 8);
    CHECK(bakery.figures().means().covered == 5);
    const app::OfferRow offer = bakery.figures().means().offers.front();
    bakery.see(app::Screen::means);
    look(bakery.desk, "means");
    for (const std::string item : {"new-need", "new-offer", "cap"}) {
        bakery.see(app::Screen::means, item);
        look(bakery.desk, "means-" + item);
    }
    bakery.see(app::Screen::means, need_named(bakery, "Vente au marché"));
    look(bakery.desk, "need");
    bakery.see(app::Screen::means, need_named(bakery, "Référent hygiène"));
    look(bakery.desk, "need-short");
    bakery.see(app::Screen::means, to_string(offer.id));
    look(bakery.desk, "offer");
    bakery.see(app::Screen::means, "of-" + to_string(bakery.ids[3]));
    look(bakery.desk, "means-of");
}

TEST_CASE("the critical size of a bakery, within reach and not") {
    Bakery bakery;
    bakery.fill();
    bakery.see(app::Screen::critical_size);
    look(bakery.desk, "critical-size");
    CHECK_FALSE(bakery.figures().critical_size()->team);
    bakery.offer(5, "Référent hygiène", 4, model::Pace::week, "hour", 4);
    bakery.offer(5, "Pétrissage et cuisson", 8, model::Pace::week, "hour", 4);
    bakery.offer(1, "Travaux et entretien", 6, model::Pace::week, "hour", 4);
    const app::CriticalSizeFigures& figures = *bakery.figures().critical_size();
    REQUIRE(figures.team);
    CHECK(figures.team->proved);
    Fraction parts;
    for (const app::PivotalRow& row : bakery.figures().pivotal()->members) parts = parts + row.part;
    CHECK(parts == Fraction(1));
    look(bakery.desk, "critical-size-reached");
}

TEST_CASE("fairness and charter of a bakery") {
    Bakery bakery;
    bakery.bring();
    bakery.act(journal::RecordContribution{{.member = bakery.ids[0], .date = bakery.desk.workspace.today(), .kind = model::ContributionKind::time, .quantity = {64'000}, .unit = "hour"}}, "toast.contribution.record");
    const app::ContributionRow fresh = bakery.figures().contributions().front();
    bakery.desk.ask(app::ActAs{bakery.ids[1]});
    bakery.act(journal::ConfirmContribution{.contribution = fresh.id, .edit = fresh.last_edit}, "toast.contribution.confirm"); // since the sharing: so there are gaps
    bakery.decide("Acheter un second four");
    const app::FairnessFigures& figures = *bakery.figures().fairness();
    CHECK(figures.members.size() == 9);
    CHECK(figures.charter.size() == 6);
    REQUIRE(figures.votes.size() == 1);
    CHECK(figures.votes.front().voted == 5);
    CHECK(figures.votes.front().voters == 9);
    REQUIRE(figures.furthest);
    CHECK(figures.furthest->person.id == bakery.ids[0]);
    CHECK(*figures.furthest->gap < Fraction(0));
    Fraction gaps;
    for (const app::FairnessRow& row : figures.members) gaps = gaps + row.gap_money;
    CHECK(gaps == Fraction(0));
    bakery.see(app::Screen::fairness);
    look(bakery.desk, "fairness");
}

TEST_CASE("what was done for a need is recorded where one's time is shown") {
    Bakery bakery;
    bakery.fill();
    Desk& desk = bakery.desk;
    Stage stage({.height = 1600, .seconds = 3});
    const auto view = [&] {
        app::Commands commands;
        desk.view.draw(desk.workspace, commands);
        desk.workspace.carry_out(commands.take());
        desk.settle();
    };
    const auto draw = [&] {
        for (int i = 0; i < 3; ++i) desk.draw(stage);
    };
    bakery.see(app::Screen::means);
    draw();
    const std::size_t before = bakery.figures().contributions().size();
    stage.click("done", view); // of what the one at the keyboard serves
    draw();
    stage.click("save", view);
    draw();
    const auto& contributions = bakery.figures().contributions();
    REQUIRE(contributions.size() == before + 1);
    CHECK(contributions.front().facts.skill == "Vente au marché");
    CHECK(contributions.front().facts.quantity == Quantity{4'000}); // a week of what is offered
    CHECK(contributions.front().facts.member == bakery.ids[3]);
}
