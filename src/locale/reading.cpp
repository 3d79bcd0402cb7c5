#include "locale/reading.hpp"

#include "locale/catalogue.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace osmose::locale {

namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The signs that people type and paste, each as one ASCII sign: any space as ' ', any minus as '-', × and · as '*', ÷
// and : as '/'.
constexpr std::array<std::pair<std::string_view, char>, 12> signs{{
    {"\u00A0", ' '},
    {"\u202F", ' '},
    {"\u2009", ' '},
    {"\u2019", '\''},
    {"\u2212", '-'},
    {"\u2013", '-'},
    {"\u00D7", '*'},
    {"\u00B7", '*'},
    {"\u00F7", '/'},
    {":", '/'},
    {"\t", ' '},
    {"x", '*'},
}};

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(' ');
    if (first == text.npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(' ') - first + 1));
}

Result<std::string> plain(std::string_view typed) {
    if (typed.size() > max_typed) return fail(errc::reading_too_long);
    std::string out;
    for (std::size_t i = 0; i < typed.size();) {
        const auto rest = typed.substr(i);
        const auto sign = std::ranges::find_if(signs, [&](const auto& pair) { return rest.starts_with(pair.first); });
        out += sign == signs.end() ? rest[0] : sign->second;
        i += sign == signs.end() ? 1 : sign->first.size();
    }
    out = trimmed(out);
    if (out.empty()) return fail(errc::reading_empty);
    return out;
}

std::unexpected<Error> no_number(std::string_view text) {
    return fail(errc::reading_not_a_number, {}, {{"text", std::string(text)}});
}

// A number as it is written: its digits, and how many of them stand behind the decimal sign.
struct Literal {
    std::string digits;
    std::size_t decimals = 0;
};

// Which of ',' and '.' is the decimal sign of a number; 0 when none is.
char decimal_sign(std::string_view text) {
    const auto commas = std::ranges::count(text, ','), points = std::ranges::count(text, '.');
    if (commas > 0 && points > 0) return text.find_last_of(",.") == text.rfind(',') ? ',' : '.';
    if (commas + points != 1) return 0;
    const char sign = commas == 1 ? ',' : '.';
    const auto at = text.find(sign);
    // "1,250" is one thousand two hundred and fifty where thousands are written so.
    const bool thousands = tr("number.group").front() == sign && text.size() - at == 4 && at >= 1 && at <= 3 &&
                           text[0] != '0' && std::ranges::all_of(text.substr(0, at), is_digit) &&
                           std::ranges::all_of(text.substr(at + 1), is_digit);
    return thousands ? 0 : sign;
}

// Digits without their group signs; nothing when these do not part groups of three, or are of two kinds.
std::optional<std::string> ungrouped(std::string_view text) {
    std::string digits;
    char group = 0;
    std::size_t in_group = 0;
    for (const char c : text) {
        if (is_digit(c)) {
            digits += c;
            ++in_group;
            continue;
        }
        const bool first = group == 0;
        if (!first && c != group) return std::nullopt;
        if (first ? in_group < 1 || in_group > 3 : in_group != 3) return std::nullopt;
        group = c;
        in_group = 0;
    }
    if (group != 0 && in_group != 3) return std::nullopt;
    return digits;
}

std::optional<Literal> literal(std::string_view text) {
    const char sign = decimal_sign(text);
    const auto at = sign == 0 ? text.npos : text.find(sign);
    const auto whole = ungrouped(text.substr(0, at));
    const auto tail = at == text.npos ? std::string_view{} : text.substr(at + 1);
    if (!whole || !std::ranges::all_of(tail, is_digit) || (whole->empty() && tail.empty())) return std::nullopt;
    return Literal{*whole + std::string(tail), tail.size()};
}

Wide power_of_ten(std::size_t exponent) {
    Wide power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

Wide whole_of(std::string_view digits) {
    Wide whole = 0;
    for (const char digit : digits)
        whole = whole * 10 + (digit - '0');
    return whole;
}

// expression = term { (+|-) term }; term = factor { (*|/) factor }; factor = [-|+] factor | number | ( expression )
class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    Result<Fraction> whole() {
        auto value = expression();
        if (value && !rest().empty()) return no_number(text_);
        return value;
    }

private:
    static constexpr int max_depth = 32;

    std::string_view rest() {
        while (at_ < text_.size() && text_[at_] == ' ')
            ++at_;
        return text_.substr(at_);
    }
    char next_of(std::string_view wanted) {
        const auto ahead = rest();
        if (ahead.empty() || !wanted.contains(ahead[0])) return 0;
        ++at_;
        return ahead[0];
    }
    Result<Fraction> expression() {
        auto sum = term();
        while (sum) {
            const char sign = next_of("+-");
            if (sign == 0) break;
            const auto other = term();
            if (!other) return other;
            const Wide added = sign == '+' ? other->num() : Wide(-other->num());
            sum = Fraction::of(sum->num() * other->den() + added * sum->den(), sum->den() * other->den());
        }
        return sum;
    }
    Result<Fraction> term() {
        auto product = factor();
        while (product) {
            const char sign = next_of("*/");
            if (sign == 0) break;
            const auto other = factor();
            if (!other) return other;
            if (sign == '/' && other->num() == 0) return fail(errc::reading_divided_by_zero);
            product = sign == '*' ? Fraction::of(product->num() * other->num(), product->den() * other->den())
                                  : Fraction::of(product->num() * other->den(), product->den() * other->num());
        }
        return product;
    }
    Result<Fraction> factor() {
        if (rest().empty()) return fail(errc::reading_unfinished);
        if (++depth_ > max_depth) return no_number(text_);
        auto value = unguarded_factor();
        --depth_;
        return value;
    }
    Result<Fraction> unguarded_factor() {
        if (const char sign = next_of("+-"); sign != 0) {
            const auto value = factor();
            return value && sign == '-' ? Fraction::of(-value->num(), value->den()) : value;
        }
        if (next_of("(") != 0) {
            auto value = expression();
            if (!value || next_of(")") != 0) return value;
            return rest().empty() ? Result<Fraction>(fail(errc::reading_unfinished)) : no_number(text_);
        }
        const auto ahead = rest();
        const auto token = trimmed(ahead.substr(0, std::min(ahead.find_first_not_of("0123456789,.' "), ahead.size())));
        const auto number = literal(token);
        if (!number) return no_number(text_);
        at_ += token.size();
        return Fraction::of(whole_of(number->digits), power_of_ten(number->decimals));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
};

Result<Fraction> evaluated(std::string_view text) {
    auto value = guard([&] { return Reader(text).whole(); });
    if (!value && value.error().code == errc::overflow) return fail(errc::amount_out_of_range);
    return value;
}

// Whether a lone number has more decimals than fit; three of them could as well be thousands ("1,250"), zeros or not.
bool surplus_decimals(std::string_view text, int exponent) {
    const auto number = literal(text);
    if (!number || number->decimals <= static_cast<std::size_t>(exponent)) return false;
    return number->decimals == 3 || number->digits.find_last_not_of('0') >=
                                        number->digits.size() - number->decimals + static_cast<std::size_t>(exponent);
}

// Without a symbol or a code before (behind the sign) or after the number.
std::string without(std::string text, std::string_view affix) {
    const std::size_t start = text.starts_with('-') || text.starts_with('+') ? 1 : 0;
    if (affix.empty()) return text;
    if (text.ends_with(affix))
        text.resize(text.size() - affix.size());
    else if (std::string_view(text).substr(start).starts_with(affix))
        text.erase(start, affix.size());
    return trimmed(text);
}

Result<std::int64_t> counted(std::string_view text, int exponent) {
    const auto value = evaluated(text);
    if (!value) return std::unexpected(value.error());
    const auto scaled = guard(
        [&] { return Fraction::of(value->num() * power_of_ten(static_cast<std::size_t>(exponent)), value->den()); });
    if (!scaled) return fail(errc::amount_out_of_range);
    if (scaled->den() != 1 || surplus_decimals(text, exponent))
        return fail(errc::reading_too_many_decimals, {},
                    {{"most", std::to_string(exponent)}, {"near", decimal(*value, {.least = 0, .most = exponent})}});
    const auto count = narrow(scaled->num());
    if (!count || !check_range(*count)) return fail(errc::amount_out_of_range);
    return *count;
}

} // namespace

Result<std::int64_t> read_number(std::string_view typed, int exponent) {
    return plain(typed).and_then([&](const std::string& text) { return counted(text, exponent); });
}

Result<Fraction> read_fraction(std::string_view typed) {
    return plain(typed).and_then([](const std::string& text) { return evaluated(text); });
}

Result<Quantity> read_quantity(std::string_view typed) {
    return read_number(typed, 3).transform([](std::int64_t count) { return Quantity{count}; });
}

Result<Factor> read_factor(std::string_view typed) {
    return read_number(typed, 3).transform([](std::int64_t count) { return Factor{count}; });
}

Result<Quantity> read_hours(std::string_view typed) {
    const auto text = plain(typed);
    if (!text) return std::unexpected(text.error());
    const auto minutes_only = text->ends_with("min");
    const auto parted = minutes_only ? text->npos : text->find_first_of("h/");
    if (!minutes_only && parted == text->npos) return read_quantity(*text);
    const auto hours = trimmed(minutes_only ? "" : text->substr(0, parted));
    const auto minutes = minutes_only ? without(*text, "min") : trimmed(text->substr(parted + 1));
    const auto all_digits = [](std::string_view part) {
        return part.size() <= 6 && std::ranges::all_of(part, is_digit);
    };
    if (!minutes_only && (*text)[parted] == 'h' && minutes.empty()) return read_quantity(hours); // "7,5 h"
    if (!all_digits(hours) || !all_digits(minutes) || minutes.empty() || (hours.empty() && !minutes_only))
        return no_number(*text);
    const auto total = (hours.empty() ? 0 : std::stoll(hours)) * 60 + std::stoll(minutes);
    if (!minutes_only && std::stoll(minutes) >= 60) return no_number(*text);
    return narrow(divide_half_even(Wide(total) * 1000, 60)).transform([](std::int64_t count) {
        return Quantity{count};
    });
}

Result<Money> read_money(std::string_view typed, const Currency& currency) {
    const Text* known = catalogue(language()).find("symbol." + to_string(currency));
    const std::string symbol = known ? plain(known->form(PluralForm::other)).value_or("") : "";
    return plain(typed)
        .and_then([&](const std::string& text) {
            return counted(without(without(text, symbol), currency.code()), decimals(currency));
        })
        .transform([](std::int64_t minor) { return Money{minor}; });
}

Result<Percent> read_percent(std::string_view typed) {
    return plain(typed)
        .and_then([](const std::string& text) { return counted(without(text, "%"), 3); })
        .transform([](std::int64_t count) { return Percent{count}; });
}

} // namespace osmose::locale
