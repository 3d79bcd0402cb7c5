#include "journal/actions/money.hpp"

#include "base/limits.hpp"
#include "journal/actions/archives_of.hpp"
#include "journal/actions/checks.hpp"
#include "rules/permissions.hpp"

namespace osmose::journal {

Result<void> RecordRevenue::validate(const model::Project& project, const Author& author) const {
    if (!author.decided && !rules::keeps_accounts(project, author.member)) return fail(errc::accounts_only);
    return all_of_these(check_once(project.revenues, author), check_year_open(project, author, "date", date),
                        check_amount("amount", amount), check_foreign(project, foreign),
                        check_field_text("from", from, limits::name_chars), check_field_text("note", note, limits::note_chars),
                        buyer ? check_active(project, "buyer", *buyer) : Result<void>{});
}

void RecordRevenue::apply(model::Project& project, const Author& author) const {
    project.revenues.add({.id = author.entry,
                          .date = date,
                          .kind = revenue_kind,
                          .amount = amount,
                          .from = from,
                          .buyer = buyer,
                          .note = note,
                          .foreign = foreign,
                          .entered_by = author.member});
}

void bring_back(model::Project& project, Money amount, const Author& author, Date date) {
    if (!project.revenues.contains(author.entry))
        project.revenues.add({.id = author.entry, .date = date, .kind = model::RevenueKind::other, .entered_by = author.member});
    model::Revenue& row = project.revenues.edit(author.entry);
    row.amount.minor += amount.minor;
    row.from_purse.minor += amount.minor;
}

Result<void> RecordCost::validate(const model::Project& project, const Author& author) const {
    if (!author.decided && !rules::keeps_accounts(project, author.member)) return fail(errc::accounts_only);
    return all_of_these(check_once(project.costs, author), check_year_open(project, author, "date", date),
                        check_amount("amount", amount), check_field_text("note", note, limits::note_chars));
}

void RecordCost::apply(model::Project& project, const Author& author) const {
    project.costs.add({.id = author.entry, .date = date, .amount = amount, .note = note, .entered_by = author.member});
}

template ActionType type_of_action<RecordRevenue>();
template ActionType type_of_action<RecordCost>();

} // namespace osmose::journal
