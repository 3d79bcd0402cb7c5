#include "journal/actions/distributions.hpp"

#include "journal/actions/archives_of.hpp"
#include "journal/actions/checks.hpp"
#include "rules/permissions.hpp"

namespace osmose::journal {

Result<Judgement> ApplyDistribution::judge(const model::Project& seen, const Author& author) const {
    if (!rules::keeps_accounts(seen, author.member)) return fail(errc::accounts_only);
    return Judgement{};
}
Result<void> ApplyDistribution::validate(const model::Project&, const Author&) const { return {}; }
void ApplyDistribution::apply(model::Project&, const Author&, const Judgement&) const {}

template ActionType type_of_action<ApplyDistribution>();

} // namespace osmose::journal
