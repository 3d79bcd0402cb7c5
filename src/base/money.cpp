#include "base/money.hpp"

#include <algorithm>

namespace osmose {

namespace {

// product × factors / 1000^(their number + thousands), rounded once.
Result<Money> scale(Wide product, std::span<const Factor> factors, int thousands) {
    if (factors.size() > max_factors) {
        return fail(errc::too_many_factors, {}, {{"most", std::to_string(max_factors)}});
    }
    if (std::ranges::contains(factors, Factor{0})) return Money{0};
    return guard([&]() -> Result<Money> {
        Wide den = 1;
        for (int i = 0; i < thousands; ++i)
            den *= 1000;
        for (Factor factor : factors) {
            product *= factor.thousandths;
            den *= 1000;
        }
        return narrow(divide_half_even(product, den)).transform([](std::int64_t minor) { return Money{minor}; });
    });
}

} // namespace

Result<Money> add(Money a, Money b) {
    std::int64_t minor = 0;
    if (__builtin_add_overflow(a.minor, b.minor, &minor)) return fail(errc::overflow);
    return Money{minor};
}

Result<Money> subtract(Money a, Money b) {
    std::int64_t minor = 0;
    if (__builtin_sub_overflow(a.minor, b.minor, &minor)) return fail(errc::overflow);
    return Money{minor};
}

Result<Money> sum(std::span<const Money> amounts) {
    Wide total = 0; // an order of summing that passes the limit and comes back is no overflow
    for (Money amount : amounts)
        total += amount.minor;
    return narrow(total).transform([](std::int64_t minor) { return Money{minor}; });
}

Result<void> check_range(std::int64_t count) {
    if (count < -json_max || count > json_max) {
        return fail(errc::amount_out_of_range, {},
                    {{"count", std::to_string(count)}, {"most", std::to_string(json_max)}});
    }
    return {};
}

Result<Money> value_of(Quantity quantity, Money rate, std::span<const Factor> factors) {
    return scale(Wide(quantity.thousandths) * rate.minor, factors, 1);
}

Result<Money> value_of(Money amount, std::span<const Factor> factors) { return scale(amount.minor, factors, 0); }

} // namespace osmose
