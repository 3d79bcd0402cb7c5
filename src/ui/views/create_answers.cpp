#include "ui/views/create_answers.hpp"

#include "base/limits.hpp"
#include "base/text.hpp"
#include "journal/actions/founding.hpp"
#include "locale/catalogue.hpp"
#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "locale/text.hpp"
#include "rules/waterfall.hpp"
#include "ui/typed.hpp"

#include <algorithm>

namespace osmose::ui {

using locale::tr;

namespace {

Result<Percent> read_part(std::string_view typed) {
    return locale::read_percent(typed).and_then([](Percent percent) -> Result<Percent> {
        if (percent <= Percent{} || percent > hundred_percent) return fail(errc::percent_out_of_range);
        return percent;
    });
}

} // namespace

std::string_view Answers::error_of(std::string_view field) const {
    const auto found = std::ranges::find_if(wrong, [&](const Wrong& each) { return each.field == field && (tried || !each.missing); });
    return found == wrong.end() ? std::string_view{} : found->words;
}

bool Answers::right(int question) const {
    return std::ranges::none_of(wrong, [&](const Wrong& each) { return each.question == question || question > 4; });
}

Answers read_answers(const CreateState& state) {
    Answers answers{.currency = parse_currency(state.currency).value_or(Currency{}), .tried = state.tried};
    const auto needs = [&](std::string_view field, int question, const std::string& typed, Errc missing) {
        if (is_blank(typed)) return answers.wrong.push_back({field, question, locale::sentence({.code = missing}), true});
        if (const auto well = check_text(typed, limits::name_chars); !well) answers.wrong.push_back({field, question, locale::sentence(well.error()), false});
    };
    const auto percent = [&](std::string_view field, const std::string& typed) {
        const auto read = read_part(typed);
        if (!read) answers.wrong.push_back({field, 4, locale::sentence(read.error()), false});
        return read.value_or(Percent{});
    };
    needs("name", 0, state.name, journal::errc::name_missing);
    needs("person", 1, state.person, journal::errc::name_missing);
    answers.choice.preset = model::from_word<model::Preset>(state.preset).value_or(model::Preset::even);
    answers.choice.confirmed_by = model::from_word<model::ConfirmedBy>(state.confirmed_by).value_or(model::ConfirmedBy::members);
    answers.choice.advances = state.advances;
    if (state.reserve) answers.choice.reserve = percent("reserve-percent", state.reserve_percent);
    if (state.solidarity) {
        answers.choice.solidarity = percent("solidarity-percent", state.solidarity_percent);
        answers.choice.cause = state.cause;
        needs("cause", 4, state.cause, journal::errc::name_missing);
    }
    const auto sum = locale::read_money(state.sum, answers.currency);
    if (!sum) answers.wrong.push_back({"sum", -1, locale::sentence(sum.error()), false});
    answers.sum = sum.value_or(Money{});
    return answers;
}

std::string currency_name(std::string_view code) {
    const std::string key = "currency_name." + std::string(code);
    return locale::catalogue(locale::language()).find(key) != nullptr ? tr(key) : std::string(code);
}

std::string steps_in_words(const app::RuleChoice& choice) {
    std::vector<std::string> steps;
    if (choice.advances) steps.push_back(tr("step.advances"));
    if (choice.reserve > Percent{}) steps.push_back(tr("step.reserve") + " " + locale::percent(choice.reserve));
    if (choice.solidarity > Percent{}) steps.push_back(tr("step.solidarity") + " " + locale::percent(choice.solidarity));
    return steps.empty() ? tr("create.summary_none") : locale::list_and(steps);
}

} // namespace osmose::ui
