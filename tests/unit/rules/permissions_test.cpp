// Who may do what by his roles, and who confirms what others brought (model.md §3, §4).
#include "rules/permissions.hpp"

#include "rules/confirmation.hpp"
#include "rules/preset.hpp"
#include "support/projects.hpp"

#include <limits>

using namespace osmose;
using namespace osmose::rules;
using model::ConfirmedBy;
using model::Role;
using test::day;
using test::ProjectBuilder;

namespace {

constexpr model::Roles holds = model::Roles{}.with(Role::holder), contributes = model::Roles{}.with(Role::contributor);

struct Builder : ProjectBuilder {
    explicit Builder(model::Rule rule = preset_rule(model::Preset::even)) : ProjectBuilder(std::move(rule)) {}
    model::MemberId with(model::Roles roles) {
        const model::MemberId id = member();
        project.members.edit(id).roles = roles;
        return id;
    }
    void leaves(const model::MemberId& id) { project.members.edit(id).state = model::MemberState::left; }
    const model::Member& row(const model::MemberId& id) const { return *project.members.find(id); }
    bool confirms(const model::MemberId& id, const model::MemberId& maker) const { return may_confirm(project, row(id), maker); }
};

model::Rule confirmed_by(ConfirmedBy by, std::int64_t confirmations = 1) {
    model::Rule rule = preset_rule(model::Preset::even);
    rule.confirmed_by = by;
    rule.confirmations = confirmations;
    return rule;
}

const EntryId nobody{blake2b("nobody")};

} // namespace

TEST_CASE("model.md §3: holder and contributor have a voice, and the roles that the rule adds, as long as they take part") {
    model::Rule rule = preset_rule(model::Preset::even);
    rule.voices = model::Roles{}.with(Role::ambassador);
    Builder builder(rule);
    const auto holder = builder.with(holds), contributor = builder.with(contributes), ambassador = builder.with(model::Roles{}.with(Role::ambassador)),
               consumer = builder.with(model::Roles{}.with(Role::consumer));
    const auto voice = [&](const model::MemberId& id) { return has_voice(builder.project, builder.row(id)); };
    CHECK(voice(holder));
    CHECK(voice(contributor));
    CHECK(voice(ambassador));
    CHECK_FALSE(voice(consumer));
    builder.leaves(ambassador);
    CHECK_FALSE(voice(ambassador));
    CHECK(active_member(builder.project, holder) == &builder.row(holder));
    CHECK_FALSE(active_member(builder.project, ambassador));
    CHECK_FALSE(active_member(builder.project, nobody));
}

TEST_CASE("model.md §3: the holder alone admits and adopts rules while nobody else has a voice, or where the rule lets him") {
    for (const bool by_decision : {false, true})
        for (const bool adopts : {false, true}) {
            model::Rule rule = preset_rule(model::Preset::even);
            rule.assembly.admission_by_decision = by_decision;
            rule.assembly.holder_adopts_rules = adopts;
            Builder builder(rule);
            const auto holder = builder.with(holds), consumer = builder.with(model::Roles{}.with(Role::consumer));
            CHECK(holds_alone(builder.project, holder));
            CHECK(may_admit_alone(builder.project, holder));
            CHECK(may_adopt_rules_alone(builder.project, holder));
            const auto other = builder.with(contributes);
            CHECK_FALSE(holds_alone(builder.project, holder));
            CHECK(may_admit_alone(builder.project, holder) == !by_decision);
            CHECK(may_adopt_rules_alone(builder.project, holder) == adopts);
            for (const auto& id : {consumer, other, nobody}) {
                CHECK_FALSE(is_holder(builder.project, id));
                CHECK_FALSE(holds_alone(builder.project, id));
                CHECK_FALSE(may_admit_alone(builder.project, id));
                CHECK_FALSE(may_adopt_rules_alone(builder.project, id));
            }
            builder.leaves(other);
            CHECK(holds_alone(builder.project, holder));
        }
}

TEST_CASE("model.md §3: the treasurer keeps the accounts; the holder as long as no active member is treasurer") {
    Builder builder;
    const auto holder = builder.with(holds), treasurer = builder.with(contributes.with(Role::treasurer)), other = builder.with(contributes);
    CHECK(keeps_accounts(builder.project, treasurer));
    CHECK_FALSE(keeps_accounts(builder.project, holder));
    CHECK_FALSE(keeps_accounts(builder.project, other));
    CHECK_FALSE(keeps_accounts(builder.project, nobody));
    builder.leaves(treasurer);
    CHECK_FALSE(keeps_accounts(builder.project, treasurer));
    CHECK(keeps_accounts(builder.project, holder));
    CHECK_FALSE(is_tied(builder.project, DeviceId{nobody.bytes}, holder));
}

TEST_CASE("model.md §4: members, more than half, the holder or a decision confirm, as the rule says, and never the maker") {
    const auto project = [](ConfirmedBy by, std::int64_t confirmations = 1) {
        Builder builder(confirmed_by(by, confirmations));
        builder.with(holds);
        for (int i = 0; i < 3; ++i) builder.with(contributes);
        builder.with(model::Roles{}.with(Role::consumer));
        return builder;
    };
    const auto id = [](const Builder& builder, std::size_t i) { return builder.project.members[i].id; };
    const auto asked = [&](Builder builder, std::size_t maker, bool dated_back = false) {
        const auto work = builder.works(id(builder, maker), "2026-02-01", 1);
        builder.project.contributions.edit(work).needs_majority = dated_back;
        return confirmations_needed(builder.project, *builder.project.contributions.find(work));
    };
    const Builder members = project(ConfirmedBy::members, 2), majority = project(ConfirmedBy::majority), holder = project(ConfirmedBy::holder),
                  decision = project(ConfirmedBy::decision);
    for (const Builder* builder : {&members, &majority}) {
        CHECK(builder->confirms(id(*builder, 0), id(*builder, 1)));
        CHECK(builder->confirms(id(*builder, 2), id(*builder, 1)));
        CHECK_FALSE(builder->confirms(id(*builder, 1), id(*builder, 1)));
        CHECK_FALSE(builder->confirms(id(*builder, 4), id(*builder, 1))); // no voice
    }
    CHECK(holder.confirms(id(holder, 0), id(holder, 1)));
    CHECK_FALSE(holder.confirms(id(holder, 2), id(holder, 1)));
    CHECK(holder.confirms(id(holder, 2), id(holder, 0))); // of the holder's own, any other voice
    CHECK_FALSE(holder.confirms(id(holder, 0), id(holder, 0)));
    for (std::size_t i = 0; i < 5; ++i) CHECK_FALSE(decision.confirms(id(decision, i), id(decision, 1)));

    CHECK(asked(members, 1) == 2);
    CHECK(asked(project(ConfirmedBy::members, 9), 1) == 3); // never more than those who may
    CHECK(asked(members, 4) == 2);
    CHECK(asked(majority, 1) == 2); // of three
    CHECK(asked(majority, 4) == 3); // of four
    CHECK(asked(holder, 1) == 1);
    CHECK(asked(holder, 0) == 1);
    CHECK(asked(project(ConfirmedBy::members), 1, true) == 2); // dated back: more than half of those who may
    CHECK(asked(holder, 1, true) == 1);
    CHECK(asked(decision, 1) == std::numeric_limits<std::size_t>::max());
    Builder alone;
    alone.with(holds);
    CHECK(asked(alone, 0) == 0);
    CHECK(asked(alone, 0, true) == 0);
}

TEST_CASE("model.md §4: what counts as a confirmation: another voice; who entered it for him, once he accepts") {
    Builder builder(confirmed_by(ConfirmedBy::members, 2));
    const auto holder = builder.with(holds), maker = builder.with(contributes), other = builder.with(contributes),
               consumer = builder.with(model::Roles{}.with(Role::consumer));
    const auto given = [&](const model::MemberId& entered_by, std::vector<model::MemberId> by) {
        const auto work = builder.works(maker, "2026-02-01", 1);
        model::Contribution& row = builder.project.contributions.edit(work);
        row.entered_by = entered_by;
        for (const model::MemberId& each : by) row.confirmations.push_back({.by = each});
        return confirmations_given(builder.project, row);
    };
    CHECK(given(maker, {}) == 0);
    CHECK(given(maker, {holder, other}) == 2);
    CHECK(given(maker, {maker}) == 0);
    CHECK(given(holder, {}) == 0);
    CHECK(given(holder, {maker}) == 1);
    CHECK(given(holder, {maker, other}) == 2);
    CHECK(given(consumer, {maker}) == 0); // who has no voice
    CHECK(given(maker, {nobody, consumer}) == 0);
    builder.leaves(other);
    CHECK(given(maker, {holder, other}) == 1);
}
