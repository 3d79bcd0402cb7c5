#include "base/fraction.hpp"

#include <algorithm>

namespace osmose {

namespace {

// Greatest whole number <= num / den, and what is left; den > 0.
std::pair<Wide, Wide> floor_divide(const Wide& num, const Wide& den) {
    Wide quotient, remainder;
    boost::multiprecision::divide_qr(num, den, quotient, remainder);
    if (remainder < 0) {
        quotient -= 1;
        remainder += den;
    }
    return {quotient, remainder};
}

std::strong_ordering compare(const Wide& a, const Wide& b) {
    return a < b ? std::strong_ordering::less : a > b ? std::strong_ordering::greater : std::strong_ordering::equal;
}

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

Wide number_of(std::string_view digits) {
    Wide value = 0;
    for (char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

} // namespace

Result<Fraction> Fraction::of(Wide num, Wide den) {
    if (den == 0) return fail(errc::not_a_fraction);
    if (den < 0) {
        num = -num;
        den = -den;
    }
    const Wide divisor = gcd(num, den);
    Fraction fraction;
    fraction.num_ = num / divisor;
    fraction.den_ = den / divisor;
    return fraction;
}

// By continued fractions: no product, so nothing overflows however long the terms.
std::strong_ordering operator<=>(const Fraction& left, const Fraction& right) {
    Wide a = left.num(), b = left.den(), c = right.num(), d = right.den();
    bool turned = false;
    for (;;) {
        const auto [whole_a, rest_a] = floor_divide(a, b);
        const auto [whole_c, rest_c] = floor_divide(c, d);
        std::strong_ordering order = compare(whole_a, whole_c);
        if (order == 0 && (rest_a == 0 || rest_c == 0))
            order = compare(rest_a, rest_c); // one is 0: their signs decide
        else if (order == 0) {
            a = b, b = rest_a, c = d, d = rest_c;
            turned = !turned; // the greater rest has the lesser reciprocal
            continue;
        }
        return turned ? 0 <=> order : order;
    }
}

Fraction operator+(const Fraction& a, const Fraction& b) {
    if (a.den_ == 1 && b.den_ == 1) { // whole numbers are added by the ten thousand
        Fraction sum;
        sum.num_ = a.num_ + b.num_;
        return sum;
    }
    return *Fraction::of(a.num() * b.den() + b.num() * a.den(), a.den() * b.den());
}

Fraction operator-(const Fraction& a, const Fraction& b) {
    return *Fraction::of(a.num() * b.den() - b.num() * a.den(), a.den() * b.den());
}

Fraction operator*(const Fraction& a, const Fraction& b) { return *Fraction::of(a.num() * b.num(), a.den() * b.den()); }

Fraction operator/(const Fraction& a, const Fraction& b) { return *Fraction::of(a.num() * b.den(), a.den() * b.num()); }

Wide round_half_even(const Fraction& fraction) { return divide_half_even(fraction.num(), fraction.den()); }

std::string to_string(const Fraction& fraction) {
    return fraction.den() == 1 ? fraction.num().str() : fraction.num().str() + "/" + fraction.den().str();
}

Result<Fraction> parse_fraction(std::string_view text) {
    const auto wrong = [&] { return fail(errc::not_a_fraction, {}, {{"text", std::string(text.substr(0, 60))}}); };
    if (text.size() > 60) return wrong();
    std::string_view rest = text;
    const bool negative = rest.starts_with('-');
    if (negative) rest.remove_prefix(1);

    const std::size_t mark = rest.find_first_of("/.");
    const std::string_view first = rest.substr(0, mark);
    if (!is_digits(first)) return wrong();
    Wide num = number_of(first), den = 1;
    if (mark != std::string_view::npos) {
        const std::string_view second = rest.substr(mark + 1);
        if (!is_digits(second)) return wrong();
        if (rest[mark] == '/') {
            den = number_of(second);
        } else {
            for (std::size_t i = 0; i < second.size(); ++i)
                den *= 10;
            num = num * den + number_of(second);
        }
    }
    if (den == 0) return wrong();
    return Fraction::of(negative ? -num : num, den);
}

} // namespace osmose
