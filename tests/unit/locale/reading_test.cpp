#include "locale/reading.hpp"

#include "base/money.hpp"
#include "locale/text.hpp"

#include <doctest/doctest.h>
#include <string>
#include <utility>

using namespace osmose;
using namespace osmose::locale;

namespace {

constexpr Currency eur{}, jpy{{'J', 'P', 'Y'}}, chf{{'C', 'H', 'F'}};

Errc code_of(const auto& result) { return result ? Errc{"no error"} : result.error().code; }

} // namespace

#define CHECK_TYPED(condition, typed) CHECK_MESSAGE((condition), std::string(typed))

TEST_CASE("comma and point are both decimal signs, and thousands may be grouped") {
    for (const Language language : languages) {
        use(language);
        for (const char* typed :
             {"12480", "12480,00", "12480.00", "12 480,00", "12\u202f480,00", "12\u00a0480.00", "12,480.00",
              "12.480,00", "12’480.00", "12'480,00", " 12480 ", "12480,", "+12480", "12480,0"})
            CHECK_TYPED(read_number(typed, 2) == 1'248'000, typed);
        CHECK(read_number("1,234,567", 0) == 1'234'567);
        CHECK(read_number("1.234.567,8", 1) == 12'345'678);
        CHECK(read_number("-0,5", 2) == -50);
        CHECK(read_number("\u22120.5", 2) == -50);
        CHECK(read_number(",5", 2) == 50);
        CHECK(read_number("0", 0) == 0);
    }
}

TEST_CASE("one comma before three digits is what the language in use writes") {
    use(Language::fr);
    CHECK(read_number("1,250", 3) == 1'250);
    CHECK(code_of(read_number("1,250", 2)) == errc::reading_too_many_decimals);
    CHECK(read_number("0,500", 3) == 500);
    use(Language::en);
    CHECK(read_number("1,250", 3) == 1'250'000);
    CHECK(read_number("1,250", 2) == 125'000);
    CHECK(read_number("1.250", 3) == 1'250);
    CHECK(code_of(read_number("1.250", 2)) == errc::reading_too_many_decimals); // thousands of another language?
    CHECK(read_number("0,500", 3) == 500);
    CHECK(read_number("12,5", 2) == 1'250);
}

TEST_CASE("an expression is evaluated exactly") {
    use(Language::fr);
    CHECK(read_number("2,5+1", 2) == 350);
    CHECK(read_number("2 500 + 2*3", 0) == 2'506);
    CHECK(read_number("(1+2)×3−4", 0) == 5);
    CHECK(read_number("10 ÷ 4", 1) == 25);
    CHECK(read_number("1/3*3", 2) == 100);
    CHECK(read_number("3x4", 0) == 12);
    CHECK(read_number("--2", 0) == 2);
    CHECK(read_number("0,1+0,2", 1) == 3);
    CHECK(read_fraction("2/3").value() == Fraction::of(2, 3).value());
}

TEST_CASE("what is unclear is an error in words, never a guess") {
    use(Language::fr);
    CHECK(code_of(read_number("", 2)) == errc::reading_empty);
    CHECK(code_of(read_number(" \u00a0 ", 2)) == errc::reading_empty);
    for (const char* typed : {"abc", "1 2", "12 34", "1,2,3", "1.2.3,4", "1 2345", "12480 000", "1,234 567", "€", "1e3",
                              "2 2+", "()", "1..2", "1)", "²", "١"})
        CHECK_TYPED(code_of(read_number(typed, 2)) == errc::reading_not_a_number, typed);
    for (const char* typed : {"2,5+", "(1", "-", "3*", "((1)"})
        CHECK_TYPED(code_of(read_number(typed, 2)) == errc::reading_unfinished, typed);
    CHECK(code_of(read_number("1/0", 2)) == errc::reading_divided_by_zero);
    CHECK(code_of(read_number("1/(2-2)", 2)) == errc::reading_divided_by_zero);
    CHECK(code_of(read_number("12,345", 2)) == errc::reading_too_many_decimals);
    CHECK(read_number("12,3456", 2).error().values ==
          std::vector<std::pair<std::string, std::string>>{{"most", "2"}, {"near", "12,35"}});
    CHECK(code_of(read_number("100/3", 2)) == errc::reading_too_many_decimals);
    CHECK(read_number("12,0000", 2) == 1'200);
}

TEST_CASE("limits: length, depth and size") {
    use(Language::en);
    CHECK(code_of(read_number(std::string(max_typed + 1, '1'), 0)) == errc::reading_too_long);
    CHECK(code_of(read_number(std::string(max_typed, '1'), 0)) == errc::amount_out_of_range);
    CHECK(code_of(read_number(std::string(90, '(') + "1" + std::string(90, ')'), 0)) == errc::reading_not_a_number);
    CHECK(code_of(read_number(std::string(150, '-') + "1", 0)) == errc::reading_not_a_number);
    CHECK(read_number("9007199254740991", 0) == json_max);
    CHECK(code_of(read_number("9007199254740992", 0)) == errc::amount_out_of_range);
    CHECK(code_of(read_number("90071992547409.92", 2)) == errc::amount_out_of_range);
    std::string product = "99999999";
    for (int i = 0; i < 18; ++i)
        product += "*99999999";
    CHECK(code_of(read_number(product, 0)) == errc::amount_out_of_range);
}

TEST_CASE("money may carry its symbol or code, and has the decimals of its currency") {
    use(Language::fr);
    CHECK(read_money("12 480,00 €", eur).value() == Money{1'248'000});
    CHECK(read_money("€12,480.00", eur).value() == Money{1'248'000});
    CHECK(read_money("12 EUR", eur).value() == Money{1'200});
    CHECK(read_money("CHF 12.50", chf).value() == Money{1'250});
    CHECK(read_money("1200 ¥", jpy).value() == Money{1'200});
    CHECK(code_of(read_money("12,5", jpy)) == errc::reading_too_many_decimals);
    CHECK(code_of(read_money("12 $", eur)) == errc::reading_not_a_number);
}

TEST_CASE("hours are also read as hours and minutes") {
    use(Language::fr);
    for (const char* typed : {"1,5", "1h30", "1 h 30", "1:30", "90 min", "1,5 h"})
        CHECK_TYPED(read_hours(typed).value() == Quantity{1'500}, typed);
    CHECK(read_hours("0h20").value() == Quantity{333});
    CHECK(read_hours("2h").value() == Quantity{2'000});
    for (const char* typed : {"1h60", "h30", ":30", "1:", "1h3x", "-1h30"})
        CHECK_TYPED(!read_hours(typed), typed);
}

TEST_CASE("percentages are exact") {
    use(Language::fr);
    CHECK(read_percent("15 %").value() == Percent{15'000});
    CHECK(read_percent("12,5%").value() == Percent{12'500});
    CHECK(read_percent("0,001").value() == Percent{1});
    CHECK(code_of(read_percent("33,3333")) == errc::reading_too_many_decimals);
}
