// Everything that can happen in a project, as values: the one list of actions. JSON, compact form, command line, history and
// fuzzing follow from it (architecture.md §2); to add an action, add its line here.
#pragma once

#include "base/json.hpp"
#include "journal/actions/contributions.hpp"
#include "journal/actions/decisions.hpp"
#include "journal/actions/distributions.hpp"
#include "journal/actions/founding.hpp"
#include "journal/actions/means.hpp"
#include "journal/actions/members.hpp"
#include "journal/actions/offices.hpp"
#include "journal/actions/money.hpp"
#include "journal/actions/payments.hpp"
#include "journal/actions/results.hpp"
#include "journal/actions/reverts.hpp"
#include "journal/actions/rules.hpp"
#include "journal/actions/spending.hpp"
#include "journal/archives/field_list.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace osmose::journal {

namespace errc {
inline constexpr Errc newer_kind{"entry.newer-kind"}; // values: kind
}

class CompactInput;
class CompactOutput;

// Of a kind that this version does not know, or knows otherwise: kept byte for byte and passed on (architecture.md §2).
struct UnknownAction {
    std::string kind;
    std::string data; // canonical JSON
    bool operator==(const UnknownAction&) const = default;
};

using Action = std::variant<
    FoundProject, DescribeProject, StateForm,
    RequestMembership, AdmitMember, ChangeCard, DropCard, TieDevice, CutDevice, CutBranch,
    LeaveProject, ExcludeMember, AssignRoles, StateCommitment,
    RecordContribution, EditContribution, ConfirmContribution, WithdrawContribution, DisputeContribution, SettleContribution,
    AdoptRule,
    RecordRevenue, RecordCost, ApplyDistribution,
    ProposeDecision, EditDecision, WithdrawDecision, NoteDecision, OpenDecision, CastVote, GiveProxy, CloseDecision,
    RecordPayment, CloseYear,
    ShareRevenue, BookLoss, ReleaseReserve, EndProject,
    RegisterResult, ChangeResult,
    StateNeed, EditNeed, EndNeed, MakeOffer, EditOffer, EndOffer, CapTime,
    Revert,
    UnknownAction>;

// An action within an effect.
struct EffectAction {
    Action action;
};
Effect effect_of(Action action);

// What can be done with a kind of action by its name.
struct ActionType {
    std::string_view kind;
    Result<Action> (*read)(const Json& data);
    std::string (*text)(const Action& action); // canonical JSON of its data
    void (*pack)(const Action& action, CompactOutput& archive);
    Action (*unpack)(CompactInput& archive); // throws BrokenCompact
    std::vector<FieldInfo> (*fields)();
    bool can_be_decided; // a decision can carry it out
};

std::span<const ActionType> action_types();               // in the order of the list, without UnknownAction
const ActionType* find_action_type(std::string_view kind); // nullptr where unknown

std::string_view kind_of(const Action& action);
std::string data_text(const Action& action);
// The data of an entry. A kind unknown here, or data that its known kind does not write just so, gives UnknownAction.
Action read_action(std::string_view kind, const Json& data, std::string_view canonical_data);

// Whether an action is judged, once and for all, by what its author had seen (model.md §2); else by the state at its place.
bool judged_by_seen_state(const Action& action);
Result<Judgement> judge(const Action& action, const model::Project& seen, const Author& author); // of such a one
Result<void> validate(const Action& action, const model::Project& project, const Author& author);
void apply(const Action& action, model::Project& project, const Author& author, const Judgement& judgement); // after these
std::vector<EntryId> objects_of(const Action& action); // the entries that it is about
bool can_be_reverted(const Action& action);            // by its kind
std::optional<Date> stated_date(const Action& action); // the day that it states, where it states one
} // namespace osmose::journal
