#include "journal/actions/payments.hpp"

#include "base/limits.hpp"
#include "journal/actions/archives_of.hpp"
#include "journal/actions/checks.hpp"
#include "journal/actions/offices.hpp"
#include "rules/permissions.hpp"

#include <algorithm>

namespace osmose::journal {
namespace {

constexpr std::int64_t first_year = 1900, last_year = 9999;

Result<void> check_party(const model::Project& project, std::string_view field, const std::optional<model::MemberId>& party) {
    if (!party) return {};
    const model::Member* const member = project.members.find(*party);
    if (!member || member->ordinal == 0) return fail_at_field(errc::no_such_party, field);
    return {};
}

Result<void> check_about(const model::Project& project, const std::optional<EntryId>& about) {
    if (!about || project.distributions.contains(*about)) return {};
    const model::Contribution* const advance = project.contributions.find(*about);
    if (advance && model::is_advance(advance->facts)) return {};
    return fail_at_field(errc::payment_for_nothing, "for");
}

} // namespace

Result<void> RecordPayment::validate(const model::Project& project, const Author& author) const {
    if (!author.decided && !rules::keeps_accounts(project, author.member) && author.member != from && author.member != to)
        return fail(errc::payment_not_yours);
    if (from == to) return fail_at_field(errc::payment_to_oneself, "to");
    return all_of_these(check_once(project.payments, author), check_year_open(project, author, "date", date), check_amount("amount", amount),
                        check_party(project, "from", from), check_party(project, "to", to), check_about(project, about),
                        check_field_text("note", note, limits::note_chars));
}

void RecordPayment::apply(model::Project& project, const Author& author) const {
    project.payments.add({.id = author.entry,
                          .date = date,
                          .from = from,
                          .to = to,
                          .amount = amount,
                          .note = note,
                          .about = about,
                          .entered_by = author.member});
}

Result<void> CloseYear::validate(const model::Project& project, const Author& author) const {
    if (!author.decided) return fail(errc::decision_needed);
    if (year < first_year || year > last_year) return fail_at_field(errc::no_such_year, "year");
    if (model::is_closed(project, year)) return fail_at_field(errc::year_approved, "year", {{"year", std::to_string(year)}});
    if (model::year_of(date) <= year) return fail_at_field(errc::year_not_over, "date", {{"year", std::to_string(year)}});
    return {};
}

void CloseYear::apply(model::Project& project, const Author& author) const {
    auto& years = project.closed_years;
    years.insert(std::ranges::upper_bound(years, year, {}, &model::ClosedYear::year), {.year = year, .date = date, .closing = author.entry});
}

template ActionType type_of_action<RecordPayment>();
template ActionType type_of_action<CloseYear>();

} // namespace osmose::journal
