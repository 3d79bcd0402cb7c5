#include "journal/actions/checks.hpp"

#include "base/limits.hpp"
#include "journal/actions/founding.hpp"
#include "rules/permissions.hpp"

namespace osmose::journal {

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

Result<void> check_field_text(std::string_view field, std::string_view text, std::size_t most) {
    return check_text(text, most).transform_error([&](Error error) {
        error.place.field = field;
        return error;
    });
}

Result<void> check_name(std::string_view field, std::string_view text) {
    if (is_blank(text)) return fail_at_field(errc::name_missing, field);
    return check_field_text(field, text, limits::name_chars);
}

Result<void> check_amount(std::string_view field, Money amount) {
    if (amount.minor <= 0) return fail_at_field(errc::amount_missing, field);
    return {};
}

Result<void> check_foreign(const model::Project& project, const std::optional<model::ForeignAmount>& foreign) {
    if (!foreign) return {};
    if (foreign->currency == project.currency)
        return fail_at_field(errc::own_currency, "foreign", {{"currency", to_string(foreign->currency)}});
    return check_amount("foreign", Money{foreign->minor});
}

Result<void> check_active(const model::Project& project, std::string_view field, const model::MemberId& member) {
    if (!rules::active_member(project, member)) return fail_at_field(errc::no_such_member, field);
    return {};
}

Result<void> check_year_open(const model::Project& project, const Author& author, std::string_view field, Date date) {
    const std::int64_t year = model::year_of(date);
    if (author.decided || !model::is_closed(project, year)) return {};
    return fail_at_field(errc::year_closed, field, {{"year", std::to_string(year)}});
}

Result<void> check_running(const model::Project& project) {
    if (project.ended) return fail(errc::project_ended);
    return {};
}

Result<void> check_running(const model::Project& project, std::string_view field, Date date) {
    if (project.ended && date > project.ended->date) return fail_at_field(errc::project_ended, field);
    return {};
}

Result<void> check_voice(const model::Project& project, const model::MemberId& author) {
    const model::Member* const member = rules::active_member(project, author);
    if (!member || !rules::has_voice(project, *member)) return fail(errc::voice_only);
    return {};
}

} // namespace osmose::journal
