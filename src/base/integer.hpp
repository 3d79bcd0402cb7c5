// Whole numbers wide enough for products of amounts: 320 bits, checked. Used inside calculations, never stored.
// What leaves a calculation is narrowed again, and what does not fit is an error in words, never a wrap.
#pragma once

#include "base/result.hpp"

#include <boost/multiprecision/cpp_int.hpp>
#include <cstdint>

namespace osmose {

namespace errc {
inline constexpr Errc overflow{"number.overflow"};
}

// Signed 320 bits; an overflow throws std::overflow_error inside the calculation, which guard() turns into an Error.
// The longest product is a due of balanced mode times a total: 2^53 × 10,000 × 2^53 for all that was ever shared, by
// 10,000 weights below 2^126 over a common denominator (model.md §1, §5): 261 bits.
using Wide = boost::multiprecision::number<boost::multiprecision::cpp_int_backend<
    320, 320, boost::multiprecision::signed_magnitude, boost::multiprecision::checked, void>>;

// The greatest whole number that every JSON reader reads exactly (IEEE 754 binary64): 2^53 - 1. model.md §1.
inline constexpr std::int64_t json_max = (std::int64_t{1} << 53) - 1;

// Narrows to 64 bits. Errors: errc::overflow. Inside a calculation: narrow_or_throw, within guard().
Result<std::int64_t> narrow(const Wide& value);
std::int64_t narrow_or_throw(const Wide& value);

// num / den rounded once, half to even. den > 0. model.md §1.
Wide divide_half_even(const Wide& num, const Wide& den);

// Runs a calculation that throws on overflow at the wall of the library and answers a Result.
template <class Function> auto guard(Function&& calculation) -> decltype(calculation()) {
    try {
        return calculation();
    } catch (const std::overflow_error&) {
        return fail(errc::overflow);
    } catch (const std::range_error&) {
        return fail(errc::overflow);
    }
}

} // namespace osmose
