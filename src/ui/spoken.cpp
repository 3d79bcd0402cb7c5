#include "ui/spoken.hpp"

#include "locale/date.hpp"
#include "locale/text.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"

#include <utility>
#include <vector>

namespace osmose::ui {

using locale::tr;

namespace {

// One of a unit as it is counted ("1 h"), so many of it in words ("9 heures").
std::string quantity(const rules::Measure& measure) {
    if (measure.value == 1 && !measure.of.empty()) return locale::quantity({1000}, measure.of);
    return locale::decimal(measure.value, {0, 3}) + (measure.of.empty() ? "" : " " + unit_word(measure.of));
}

std::string filling(const app::Figures& figures, const rules::Spoken& value, locale::Decimals share) {
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    if (const auto* measure = std::get_if<rules::Measure>(&value)) return said(*measure, figures.project().currency, share);
    if (const auto* date = std::get_if<Date>(&value)) return locale::date(*date);
    return name_of(figures.person(std::get<model::MemberId>(value)));
}

} // namespace

std::string said(const rules::Measure& measure, const Currency& currency, locale::Decimals share) {
    switch (measure.unit) {
    case rules::Unit::money: {
        const int exact = measure.value.den() == 1 ? decimals(currency) : decimals(currency) + 4;
        return locale::money(measure.value, currency, {decimals(currency), exact});
    }
    case rules::Unit::points: return locale::points(measure.value, {2, 4});
    case rules::Unit::share: return locale::percent(measure.value, share);
    case rules::Unit::quantity: return quantity(measure);
    case rules::Unit::factor:
    case rules::Unit::count: return locale::decimal(measure.value, {0, 4});
    }
    return {};
}

std::string said(const app::Figures& figures, const std::string& key, const rules::SpokenValues& values, locale::Decimals share) {
    std::vector<std::pair<std::string, std::string>> words;
    words.reserve(values.size());
    for (const auto& [name, value] : values) words.emplace_back(name, filling(figures, value, share));
    return tr(key, words);
}

std::string said(const app::Figures& figures, const rules::RuleSentence& sentence) {
    const std::string text = said(figures, "rule_text." + sentence.says.key, sentence.says.values);
    return sentence.from ? tr("rule_text.from", {{"date", locale::date(*sentence.from)}, {"text", text}}) : text;
}

} // namespace osmose::ui
