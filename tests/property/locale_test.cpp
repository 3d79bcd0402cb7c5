// What is written is read back to the same value, in each language; and whatever is typed ends in a value or in words.
#include "base/currency.hpp"
#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "locale/text.hpp"
#include "support/random.hpp"

using namespace osmose;
using namespace osmose::locale;
using test::for_random_cases;
using test::Random;

namespace {

Language any_language(Random& random) { return languages[random.index(languages.size())]; }

std::int64_t any_count(Random& random) {
    const std::int64_t size = random.of_any_length(json_max);
    return random.once_in(3) ? -size : size;
}

} // namespace

TEST_CASE("money, quantities, factors and percentages are read back as they were written") {
    for_random_cases(3'000, [](Random& random) {
        use(any_language(random));
        const std::int64_t count = any_count(random);
        const auto codes = currency_codes();
        const Currency currency = parse_currency(codes[random.index(codes.size())]).value();
        const std::string written = money({count}, currency);
        CHECK_MESSAGE(read_money(written, currency) == Money{count}, written);
        CHECK(read_percent(percent(Percent{count})) == Percent{count});
        // In English "1,250" is written for 1250 and "1.25" for 1.25: no decimal is ever taken for a thousand.
        CHECK(read_quantity(quantity({count})) == Quantity{count});
        CHECK(read_factor(factor({count})) == Factor{count});
        CHECK(read_number(number(count), 0) == count);
    });
}

TEST_CASE("a sum of typed numbers is the sum of the numbers") {
    for_random_cases(1'000, [](Random& random) {
        use(any_language(random));
        const std::int64_t a = random.between(0, 1'000'000), b = random.between(0, 1'000'000);
        const auto typed = [](std::int64_t count) { return decimal(count, 2, {2, 2}); };
        CHECK(read_number(typed(a) + " + " + typed(b), 2) == a + b);
        CHECK(read_number(typed(a) + "-" + typed(b), 2) == a - b);
        CHECK(read_number("(" + typed(a) + ")*2", 2) == 2 * a);
    });
}

TEST_CASE("whatever is typed ends in a value or in an error that has its sentence") {
    constexpr std::string_view letters = "0123456789,. '+-*/()hminx%€:\xE2\x80\xAF\xC3";
    for_random_cases(20'000, [&](Random& random) {
        use(any_language(random));
        std::string typed;
        for (auto left = random.between(0, 24); left > 0; --left)
            typed += letters[random.index(letters.size())];
        const auto said = [](const auto& read) {
            if (!read) CHECK_FALSE(sentence(read.error()).starts_with('['));
        };
        said(read_number(typed, static_cast<int>(random.between(0, 3))));
        said(read_fraction(typed));
        said(read_hours(typed));
        said(read_money(typed, {}));
        said(read_percent(typed));
    });
}
