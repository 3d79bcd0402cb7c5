#include "ui/spoken.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"

namespace osmose::ui {
namespace {

std::string spoken(const rules::Spoken& value, const Here& here, const app::Figures& figures) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* measure = std::get_if<rules::Measure>(&value)) return written(*measure, here.currency);
    if (const auto* date = std::get_if<Date>(&value)) return locale::date(*date);
    return name_of(figures.person(std::get<model::MemberId>(value)));
}

} // namespace

std::string written(const rules::Measure& measure, const Currency& currency) {
    switch (measure.unit) {
    case rules::Unit::money: return locale::money(measure.value, currency, {decimals(currency), decimals(currency) + 4});
    case rules::Unit::points: return locale::points(measure.value, {2, 4});
    case rules::Unit::share: return locale::percent(measure.value, {0, 4});
    case rules::Unit::quantity: return locale::decimal(measure.value, {0, 3}) + " " + unit_word(measure.of);
    case rules::Unit::factor:
    case rules::Unit::count: return locale::decimal(measure.value, {0, 4});
    }
    return {};
}

std::string said(std::string_view prefix, const rules::Sentence& sentence, const Here& here, const app::Figures& figures) {
    std::vector<std::pair<std::string, std::string>> words;
    words.reserve(sentence.values.size());
    for (const auto& [name, value] : sentence.values) words.emplace_back(name, spoken(value, here, figures));
    return locale::tr(std::string(prefix) + sentence.key, words);
}

} // namespace osmose::ui
