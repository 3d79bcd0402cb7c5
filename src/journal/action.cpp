#include "journal/action.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace osmose::journal {

template <class A>
ActionType type_of_action(); // made in the source file of its topic (journal/actions/archives_of.hpp)

namespace {

constexpr std::size_t known_kinds = std::variant_size_v<Action> - 1;

template <class A>
concept Stays = requires { A::stays; };
template <class A>
concept JudgedBySeenState = requires { A::judged_by_seen_state; };
template <class A>
concept HasObjects = requires(const A& action) { action.objects(); };
template <class A>
concept StatesDate = requires(const A& action) { { action.date } -> std::convertible_to<Date>; };
template <class A>
concept StatesFacts = requires(const A& action) { action.facts.date; };
template <class A>
inline constexpr bool is_known = !std::same_as<A, UnknownAction>;

const std::array<ActionType, known_kinds>& types() {
    static const auto all = []<std::size_t... I>(std::index_sequence<I...>) {
        return std::array{type_of_action<std::variant_alternative_t<I, Action>>()...};
    }(std::make_index_sequence<known_kinds>{});
    return all;
}

} // namespace

std::span<const ActionType> action_types() { return types(); }

const ActionType* find_action_type(std::string_view kind) {
    const auto found = std::ranges::find(types(), kind, &ActionType::kind);
    return found == types().end() ? nullptr : &*found;
}

std::string_view kind_of(const Action& action) {
    if (const auto* const unknown = std::get_if<UnknownAction>(&action)) return unknown->kind;
    return types()[action.index()].kind;
}

std::string data_text(const Action& action) {
    if (const auto* const unknown = std::get_if<UnknownAction>(&action)) return unknown->data;
    return types()[action.index()].text(action);
}

Action read_action(std::string_view kind, const Json& data, std::string_view canonical_data) {
    if (const ActionType* const type = find_action_type(kind))
        if (auto action = type->read(data); action && type->text(*action) == canonical_data) return std::move(*action);
    return UnknownAction{std::string(kind), std::string(canonical_data)};
}

bool judged_by_seen_state(const Action& action) {
    return std::visit([]<class A>(const A&) { return JudgedBySeenState<A>; }, action);
}

Result<Judgement> judge(const Action& action, const model::Project& seen, const Author& author) {
    return std::visit(
        [&]<class A>(const A& act) -> Result<Judgement> {
            if constexpr (JudgedBySeenState<A>) return act.judge(seen, author);
            else std::unreachable();
        },
        action);
}

Result<void> validate(const Action& action, const model::Project& project, const Author& author) {
    return std::visit(
        [&]<class A>(const A& act) -> Result<void> {
            if constexpr (is_known<A>) return act.validate(project, author);
            else return fail(errc::newer_kind, {}, {{"kind", act.kind}});
        },
        action);
}

void apply(const Action& action, model::Project& project, const Author& author, const Judgement& judgement) {
    std::visit(
        [&]<class A>(const A& act) {
            if constexpr (JudgedBySeenState<A>) act.apply(project, author, judgement);
            else if constexpr (is_known<A>) act.apply(project, author);
        },
        action);
}

std::vector<EntryId> objects_of(const Action& action) {
    return std::visit(
        []<class A>(const A& act) -> std::vector<EntryId> {
            if constexpr (HasObjects<A>) return act.objects();
            else return {};
        },
        action);
}

bool can_be_reverted(const Action& action) {
    return std::visit([]<class A>(const A&) { return is_known<A> && !Stays<A>; }, action);
}

std::optional<Date> stated_date(const Action& action) {
    return std::visit(
        []<class A>(const A& act) -> std::optional<Date> {
            if constexpr (StatesDate<A>) return act.date;
            else if constexpr (StatesFacts<A>) return act.facts.date;
            else return std::nullopt;
        },
        action);
}

} // namespace osmose::journal
