// Why a figure is what it is (model.md §5, Explain): a tree of sums, products and entries that recomputes to it, down
// to what members brought. Sentences are keys of the catalogue with typed values; whoever shows them says names, dates
// and money in the reader's language.
#pragma once

#include "rules/distribution.hpp"
#include "rules/sentence.hpp"

#include <optional>
#include <string>
#include <vector>

namespace osmose::errc {
inline constexpr Errc no_such_figure{"explain.no-such-figure"}; // values: figure
}

namespace osmose::rules {

// How a node's value comes from its children's; `adds_up` says it exactly.
enum class Operation : std::uint8_t {
    entry,     // leaf: an entry states it
    given,     // leaf: the rule states it
    elsewhere, // leaf: another figure, which has a tree of its own
    rounding,  // leaf: what apportionment added to or took from an exact part, less than a minor unit
    sum,
    difference, // the first less all others
    product,
    rounded_product, // to a whole number, half to even
    quotient,        // the first by the second
    least,
    not_below_zero, // of the only child
    median,         // of two in the middle, half their sum, half to even
};

std::string_view word(Operation operation); // "sum", "rounded-product"

struct Explanation {
    std::string figure; // what to ask for to see it as a root: "part/<member>"; empty where it is none by itself
    Operation operation = Operation::entry;
    Measure result;
    std::string sentence; // key of the catalogue without "explain.": what it is
    std::string why;      // the same: how it came about; empty where the children say it all
    SpokenValues values;  // of both
    std::optional<EntryId> entry;
    std::vector<Explanation> children;
};

// Whether every node of the tree is what its operation makes of its children.
bool adds_up(const Explanation& tree);

// Figures of a calculation, ids as 64 hexadecimal digits:
//   value/<contribution>  weight/<member>  share/<member>       what he brought, under the rule's key (a mix: its first
//   key) part/<member>  due/<member>  target/<member>  received/<member> revenue  costs  advances  reserve  solidarity
//   patronage  members      what enters, what each step takes, what is shared covered/<cost>  repaid/<contribution>
//   refund/<member>                 a step's part
// (a second step of solidarity is solidarity/2.) Errors: errc::no_such_figure, errc::overflow.
Result<Explanation> explain(const model::Project& project, const Calculation& calculation, std::string_view figure);

// A member's balance (model.md §6), figure balance/<member>: what distributions owe him and he paid, less what he
// received. Errors: errc::no_such_figure, errc::overflow.
Result<Explanation> explain_balance(const model::Project& project, const model::MemberId& member);

// The votes of a decision that was opened (model.md §8), figure vote/<decision>: what yes has beyond what was needed; of consent, the
// objections; of options, the approvals of the first one, or by how much it is preferred to each other one. Errors:
// errc::no_such_figure, errc::overflow, those of rules/tally.hpp.
Result<Explanation> explain_vote(const model::Project& project, const model::DecisionId& id);

// A loss (model.md §5), figure loss/<loss>: what the reserve and each member bear, and what nobody does. Errors: errc::no_such_figure,
// errc::overflow.
Result<Explanation> explain_loss(const model::Project& project, const model::LossId& id);

} // namespace osmose::rules
