#include "locale/number.hpp"

#include "locale/catalogue.hpp"
#include "locale/text.hpp"

#include <algorithm>
#include <array>

namespace osmose::locale {

namespace {

Wide power_of_ten(int exponent) {
    Wide power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

// A number without its sign, so that the sign can stand before a currency symbol.
struct Written {
    bool negative;
    std::string digits;
    std::string signed_text() const { return negative ? tr("number.minus") + digits : digits; }
};

// digits: those of a whole number, of which the last `decimals` stand behind the decimal sign.
Written write(bool negative, std::string digits, int decimals, int least) {
    const auto places = static_cast<std::size_t>(decimals);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    std::string tail = digits.substr(digits.size() - places);
    digits.resize(digits.size() - places);
    while (tail.size() > static_cast<std::size_t>(least) && tail.back() == '0')
        tail.pop_back();

    const bool zero = std::ranges::all_of(digits + tail, [](char c) { return c == '0'; });
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += tr("number.group");
        text += digits[i];
    }
    if (!tail.empty()) text.append(tr("number.decimal")).append(tail);
    return {negative && !zero, std::move(text)};
}

// num / den × scale
Written write(Wide num, Wide den, Decimals shown, int scale = 1) {
    const bool negative = num < 0;
    if (negative) num = -num;
    // For the eye 192 bits are plenty; beyond, the product below would not fit.
    while (num >= (Wide(1) << 192) || den >= (Wide(1) << 192)) {
        num >>= 1;
        den >>= 1;
    }
    if (den == 0) den = 1;
    const Wide scaled = divide_half_even(num * power_of_ten(shown.most) * scale, den);
    return write(negative, scaled.str(), shown.most, shown.least);
}

Written write(std::int64_t count, int exponent, Decimals shown) {
    if (shown.most < exponent) return write(Wide(count), power_of_ten(exponent), shown);
    std::string digits = std::to_string(count);
    const bool negative = digits[0] == '-';
    if (negative) digits.erase(0, 1);
    digits.append(static_cast<std::size_t>(shown.most - exponent), '0');
    return write(negative, std::move(digits), shown.most, shown.least);
}

std::string with_percent_sign(const Written& written) {
    const std::string text = tr("number.percent", {{"number", written.digits}});
    return written.negative ? tr("number.minus") + text : text;
}

// A sign stands close ("€12"), a word apart ("CHF 12", "FCFA 12").
std::string with_currency(const Written& amount, const Currency& currency) {
    const Text* known = catalogue(language()).find("symbol." + to_string(currency));
    const std::string symbol = known ? known->form(PluralForm::other) : to_string(currency);
    const bool word = symbol.back() >= 'A' && symbol.back() <= 'Z';
    const std::string text = word ? tr("money.code", {{"number", amount.digits}, {"code", symbol}})
                                  : tr("money.symbol", {{"number", amount.digits}, {"symbol", symbol}});
    return amount.negative ? tr("number.minus") + text : text;
}

} // namespace

std::string number(std::int64_t whole) { return write(whole, 0, {}).signed_text(); }

std::string decimal(std::int64_t count, int exponent, Decimals shown) {
    return write(count, exponent, shown).signed_text();
}

std::string decimal(const Fraction& value, Decimals shown) {
    return write(value.num(), value.den(), shown).signed_text();
}

std::string quantity(Quantity quantity) { return decimal(quantity.thousandths, 3, {0, 3}); }

std::string quantity(Quantity amount, std::string_view unit) {
    const std::string key = "unit." + std::string(unit);
    if (catalogue(language()).find(key)) return tr(key, {{"count", amount}});
    return tr("unit.other", {{"count", amount}, {"unit", unit}});
}

std::string factor(Factor factor) { return decimal(factor.thousandths, 3, {0, 3}); }

std::string percent(Percent percent) {
    return with_percent_sign(write(percent.thousandths, 3, {.least = 0, .most = 3}));
}

std::string percent(const Fraction& share, Decimals shown) {
    return with_percent_sign(write(share.num(), share.den(), shown, 100));
}

std::string money(Money amount, const Currency& currency) {
    const int exponent = decimals(currency);
    return with_currency(write(amount.minor, exponent, {exponent, exponent}), currency);
}

std::string money(const Fraction& minor_units, const Currency& currency, Decimals shown) {
    return with_currency(write(minor_units.num(), minor_units.den() * power_of_ten(decimals(currency)), shown),
                         currency);
}

std::string points(Money value) { return tr("number.points", {{"number", decimal(value.minor, 2, {2, 2})}}); }

std::string points(const Fraction& minor_units, Decimals shown) {
    return tr("number.points", {{"number", write(minor_units.num(), minor_units.den() * 100, shown).signed_text()}});
}

std::string with_sign(std::string written) {
    if (!written.starts_with(tr("number.minus"))) written.insert(0, "+");
    return written;
}

std::string ordinal(std::int64_t rank, bool feminine) {
    const std::string_view key = feminine ? "number.ordinal_feminine" : "number.ordinal";
    const Text* text = catalogue(language()).find(key);
    if (!text) return tr(key);
    std::string written = text->form(ordinal_form(language(), rank));
    if (const auto place = written.find("{rank}"); place != written.npos) written.replace(place, 6, number(rank));
    return written;
}

std::string bytes(std::uint64_t count) {
    static constexpr std::array<std::string_view, 4> keys{"size.bytes", "size.kilobytes", "size.megabytes",
                                                          "size.gigabytes"};
    std::size_t step = 0;
    std::uint64_t unit = 1;
    while (step + 1 < keys.size() && count >= unit * 1000) {
        unit *= 1000;
        ++step;
    }
    if (step == 0) return tr(keys[0], {{"count", static_cast<std::int64_t>(count)}});
    // Below 10 one decimal, so that "1,2 Mo" says more than "1 Mo"; rounded half up.
    const bool small = count < unit * 10;
    const std::uint64_t grain = small ? unit / 10 : unit;
    const std::uint64_t grains = count / grain + (count % grain >= grain / 2 ? 1 : 0);
    return tr(keys[step], {{"number", decimal(static_cast<std::int64_t>(grains), small ? 1 : 0, {0, 1})}});
}

} // namespace osmose::locale
