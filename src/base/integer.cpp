#include "base/integer.hpp"

#include <limits>
#include <stdexcept>

namespace osmose {

namespace {

bool fits(const Wide& value) {
    return value >= std::numeric_limits<std::int64_t>::min() && value <= std::numeric_limits<std::int64_t>::max();
}

} // namespace

Result<std::int64_t> narrow(const Wide& value) {
    if (!fits(value)) return fail(errc::overflow);
    return static_cast<std::int64_t>(value);
}

std::int64_t narrow_or_throw(const Wide& value) {
    if (!fits(value)) throw std::overflow_error("beyond 64 bits");
    return static_cast<std::int64_t>(value);
}

Wide divide_half_even(const Wide& num, const Wide& den) {
    Wide quotient, remainder;
    boost::multiprecision::divide_qr(num, den, quotient, remainder); // towards zero; the remainder has num's sign
    const Wide twice = abs(remainder) * 2;
    const bool odd = quotient % 2 != 0;
    if (twice > den || (twice == den && odd)) quotient += num < 0 ? -1 : 1;
    return quotient;
}

} // namespace osmose
