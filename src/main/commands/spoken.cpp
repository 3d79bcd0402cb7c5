#include "main/commands/spoken.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "main/commands/names.hpp"

namespace osmose::cli {
namespace {

std::string said(const journal::Journal& journal, const rules::Spoken& spoken) {
    return std::visit(
        [&]<class T>(const T& value) -> std::string {
            if constexpr (std::same_as<T, std::string>)
                return value;
            else if constexpr (std::same_as<T, rules::Measure>)
                return cli::said(journal, value);
            else if constexpr (std::same_as<T, Date>)
                return locale::date(value);
            else
                return name_of(journal, value);
        },
        spoken);
}

// One of a unit as it is counted ("1 h"), so many of it in words ("9 hours").
std::string quantity(const rules::Measure& measure) {
    if (measure.value == 1) return locale::quantity({1000}, measure.of);
    return locale::decimal(measure.value, {0, 3}) + ' ' + locale::tr("cli.unit", {{"unit", measure.of}});
}

} // namespace

std::string said(const journal::Journal& journal, const rules::Measure& measure) {
    switch (measure.unit) {
    case rules::Unit::money: {
        const int decimals = osmose::decimals(journal.project().currency);
        return locale::money(measure.value, journal.project().currency, {decimals, decimals + 4});
    }
    case rules::Unit::points:
        return locale::points(measure.value, {2, 4});
    case rules::Unit::share:
        return locale::percent(measure.value, {0, 4});
    case rules::Unit::quantity:
        return quantity(measure);
    case rules::Unit::factor:
    case rules::Unit::count:
        return locale::decimal(measure.value, {0, 4});
    }
    return {};
}

std::string said(const journal::Journal& journal, std::string_view prefix, const std::string& key,
                 const rules::SpokenValues& values) {
    if (key.empty()) return {};
    std::vector<std::pair<std::string, std::string>> texts;
    for (const auto& [name, value] : values)
        texts.emplace_back(name, said(journal, value));
    return locale::tr(std::string(prefix) + key, texts);
}

} // namespace osmose::cli
