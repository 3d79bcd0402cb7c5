// Makes the code that reads and writes one action, in the source file of its topic alone: cereal's templates are slow to compile,
// and so nobody else pays for them.
#pragma once

#include "journal/action.hpp"
#include "journal/archives/canonical_input.hpp"
#include "journal/archives/canonical_output.hpp"
#include "journal/archives/compact_input.hpp"
#include "journal/archives/compact_output.hpp"

namespace osmose::journal {

template <class A>
ActionType type_of_action() {
    return {.kind = A::kind,
            .read = [](const Json& data) -> Result<Action> { return read_json<A>(data); },
            .text = [](const Action& action) { return canonical_text(std::get<A>(action)); },
            .pack = [](const Action& action, CompactOutput& archive) { archive.value(std::get<A>(action)); },
            .unpack = [](CompactInput& archive) -> Action {
                A action;
                archive.read(action);
                return action;
            },
            .fields = [] { return FieldList::describe(A{}).members; },
            .can_be_decided = requires { A::can_be_decided; }};
}

} // namespace osmose::journal
