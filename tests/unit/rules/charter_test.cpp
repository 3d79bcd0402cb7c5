// The charter of cooperation, point by point (model.md §13).
#include "rules/charter.hpp"

#include "locale/catalogue.hpp"
#include "rules/preset.hpp"
#include "support/projects.hpp"

#include <algorithm>

using namespace osmose;
using namespace osmose::rules;
using model::LegalForm;
using model::Role;
using model::StepKind;
using test::day;
using test::ProjectBuilder;

namespace {

const Date today = day("2026-06-01");

model::StepRule reserve(std::int64_t percent, Money target = {}) {
    return {.kind = StepKind::reserve, .percent = {percent * 1000}, .target = target, .cause = ""};
}
model::StepRule cause(std::int64_t percent) {
    return {.kind = StepKind::solidarity, .percent = {percent * 1000}, .target = {}, .cause = "school"};
}

// Two contributors who said how much of a loss they bear, one shared sum and one result: all is kept but the form.
struct Good : ProjectBuilder {
    model::MemberId ana = voter(Role::holder), bo = voter(Role::contributor);
    explicit Good(model::Rule rule = preset_rule(model::Preset::even)) : ProjectBuilder(std::move(rule)) {
        works(ana, "2026-01-10", 1);
        shares(1'000, "2026-02-01");
        project.results.add({.id = EntryId{blake2b("result")}});
    }
    model::MemberId voter(Role role) {
        const model::MemberId id = member();
        project.members.edit(id).roles = model::Roles{}.with(role);
        project.members.edit(id).commitment = Money{100};
        return id;
    }
    void candidate(const char* asked) {
        project.members.add(
            {.id = EntryId{blake2b(asked)}, .state = model::MemberState::candidate, .requested = day(asked)});
    }
    void rule(const std::function<void(model::Rule&)>& change) {
        model::Rule changed = model::rule_in_force(project).rule;
        change(changed);
        adopt(changed);
    }
};

CharterAnswer answer(const model::Project& project, CharterPoint point) {
    const auto answers = charter(project, today).value();
    REQUIRE(answers.size() == 6);
    for (const CharterAnswer& each :
         answers) { // whatever is said stands in both languages, and what departs can be mended
        for (const auto language : {locale::Language::en, locale::Language::fr}) {
            CHECK_MESSAGE(locale::catalogue(language).find("charter." + each.why.key), each.why.key);
            if (each.mend) CHECK_MESSAGE(locale::catalogue(language).find("charter." + each.mend->key), each.mend->key);
        }
        CHECK(each.mend.has_value() == (each.verdict != Verdict::kept));
    }
    return answers[static_cast<std::size_t>(point)];
}
std::string why(const ProjectBuilder& builder, CharterPoint point, Verdict verdict) {
    const CharterAnswer given = answer(builder.project, point);
    CHECK(given.point == point);
    CHECK(given.verdict == verdict);
    return given.why.key;
}

} // namespace

TEST_CASE("model.md §13, charter: what is kept is kept by the rule, the members and what they did") {
    const Good good;
    for (const auto point :
         {CharterPoint::gains, CharterPoint::voice, CharterPoint::rights, CharterPoint::risks, CharterPoint::open})
        CHECK(answer(good.project, point).verdict == Verdict::kept);
    CHECK(why(good, CharterPoint::form, Verdict::not_yet) == "form_none");
}

TEST_CASE("model.md §13, charter: gains shared by contribution") {
    Good good;
    good.rule([](model::Rule& rule) { rule.keys = {{model::Key::hours, {70'000}}, {model::Key::equal, {30'000}}}; });
    const CharterAnswer mixed = answer(good.project, CharterPoint::gains);
    CHECK(mixed.verdict == Verdict::departs);
    CHECK(mixed.why.values == SpokenValues{{"percent", Measure{Fraction::of(3, 10).value(), Unit::share, {}}}});
    good.rule([](model::Rule& rule) { rule.keys = {{model::Key::hours, {20'000}}, {model::Key::period, {30'000}}, {model::Key::contribution, {50'000}}}; });
    CHECK(answer(good.project, CharterPoint::gains).verdict == Verdict::kept); // each of them goes by what was brought
    good.project.form = LegalForm::association; // then nothing is shared at all
    CHECK(why(good, CharterPoint::gains, Verdict::kept) == "gains_form");
    ProjectBuilder nothing(preset_rule(model::Preset::hours));
    CHECK(why(nothing, CharterPoint::gains, Verdict::not_yet) == "gains_nothing");
}

TEST_CASE("model.md §13, charter: one member, one voice") {
    Good good;
    good.rule([](model::Rule& rule) { rule.assembly.casting_vote = true; });
    CHECK(why(good, CharterPoint::voice, Verdict::departs) == "voice_casting");
    good.voter(Role::consumer);
    CHECK(why(good, CharterPoint::voice, Verdict::departs) == "voice_without");
    good.rule(
        [](model::Rule& rule) { rule.voices = rule.voices.with(Role::consumer), rule.assembly.casting_vote = false; });
    CHECK(why(good, CharterPoint::voice, Verdict::kept) == "voice_kept");
    good.project.members.edit(good.bo).state = model::MemberState::left;
    good.project.members.edit(good.project.members[2].id).state = model::MemberState::excluded;
    CHECK(why(good, CharterPoint::voice, Verdict::not_yet) == "alone");
}

TEST_CASE("model.md §13, charter: equal rights") {
    Good good;
    good.rule([](model::Rule& rule) { rule.confirmed_by = model::ConfirmedBy::holder; });
    CHECK(why(good, CharterPoint::rights, Verdict::departs) == "rights_holder_confirms");
    good.rule([](model::Rule& rule) { rule.assembly.holder_adopts_rules = true; });
    CHECK(why(good, CharterPoint::rights, Verdict::departs) == "rights_holder_adopts");
    Good without;
    without.project.results = {};
    CHECK(why(without, CharterPoint::rights, Verdict::not_yet) == "rights_no_result");
}

TEST_CASE("model.md §13, charter: costs and risks shared") {
    Good good;
    good.project.members.edit(good.bo).commitment = {};
    CHECK(why(good, CharterPoint::risks, Verdict::not_yet) == "risks_uncommitted");
    good.rule([](model::Rule& rule) { rule.steps.pop_back(); });
    CHECK(why(good, CharterPoint::risks, Verdict::departs) == "risks_no_advances");
    good.rule([](model::Rule& rule) { rule.steps.clear(); });
    CHECK(why(good, CharterPoint::risks, Verdict::departs) == "risks_no_costs");
}

TEST_CASE("model.md §13, charter: open to join, until a request waits for more than 60 days") {
    Good good;
    good.candidate("2026-04-02"); // 60 days before today
    CHECK(why(good, CharterPoint::open, Verdict::kept) == "open_kept");
    good.candidate("2026-04-01");
    CHECK(why(good, CharterPoint::open, Verdict::departs) == "open_waiting");
    ProjectBuilder alone(preset_rule(model::Preset::even));
    alone.member();
    CHECK(why(alone, CharterPoint::open, Verdict::not_yet) == "alone");
}

TEST_CASE("model.md §3, §13, charter: an association's rule leaves nothing to share") {
    Good good;
    good.project.form = LegalForm::association;
    CHECK(why(good, CharterPoint::form, Verdict::departs) == "form_association_shares");
    good.rule([](model::Rule& rule) { rule.steps.push_back(reserve(100, Money{500})); }); // until its target
    CHECK(why(good, CharterPoint::form, Verdict::departs) == "form_association_shares");
    good.rule([](model::Rule& rule) { rule.steps.push_back(cause(99)); }); // and so something is left
    CHECK(why(good, CharterPoint::form, Verdict::departs) == "form_association_shares");
    good.rule([](model::Rule& rule) { rule.steps.back() = cause(100); });
    CHECK(why(good, CharterPoint::form, Verdict::kept) == "form_association_kept");
    good.rule([](model::Rule& rule) { rule.steps = {{.kind = StepKind::patronage}, reserve(100)}; }); // a refund of nothing
    CHECK(why(good, CharterPoint::form, Verdict::kept) == "form_association_kept");
    good.rule([](model::Rule& rule) {
        rule.steps.insert(rule.steps.begin(), {.kind = StepKind::patronage, .percent = {1}, .target = {}, .cause = ""});
    });
    CHECK(why(good, CharterPoint::form, Verdict::departs) == "form_association_shares");
}

TEST_CASE("model.md §3, §13, charter: a cooperative's reserve takes three twentieths of the surplus at least") {
    Good good;
    good.project.form = LegalForm::cooperative;
    const auto with = [&](std::vector<model::StepRule> steps, Verdict verdict) {
        good.rule([&](model::Rule& rule) {
            rule.steps = {{.kind = StepKind::costs}, {.kind = StepKind::advances}};
            rule.steps.insert(rule.steps.end(), steps.begin(), steps.end());
        });
        return answer(good.project, CharterPoint::form).verdict == verdict;
    };
    CHECK(with({}, Verdict::departs));
    CHECK(with({reserve(14)}, Verdict::departs));
    CHECK(with({reserve(15)}, Verdict::kept));
    CHECK(with({reserve(15), cause(50)}, Verdict::kept));
    CHECK(with({cause(10), reserve(16)}, Verdict::departs)); // 16 % of 90 %
    CHECK(with({cause(10), reserve(17)}, Verdict::kept));
    CHECK(reserved_part(model::rule_in_force(good.project).rule) == Fraction::of(153, 1000).value());
}

TEST_CASE("model.md §13, charter: of a form that is not known nothing is claimed") {
    Good good;
    good.project.form = LegalForm::other;
    CHECK(why(good, CharterPoint::form, Verdict::not_yet) == "form_other");
}

TEST_CASE("model.md §13, charter: every point and verdict has its words") {
    for (const auto language : {locale::Language::en, locale::Language::fr}) {
        for (const auto point : model::Words<CharterPoint>::list)
            CHECK(locale::catalogue(language).find("charter.point_" + std::string(point)));
        for (const auto verdict : model::Words<Verdict>::list)
            CHECK(locale::catalogue(language).find("charter.verdict_" + std::string(verdict)));
    }
}
