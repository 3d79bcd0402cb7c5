#include "rules/rights.hpp"

#include "base/limits.hpp"

namespace osmose::rules {

Result<Fraction> equal_right(std::size_t contributors) {
    if (contributors == 0) return fail(errc::no_contributor);
    if (contributors > limits::members) {
        return fail(errc::too_many_contributors, {}, {{"most", std::to_string(limits::members)}});
    }
    return Fraction::of(1, contributors);
}

} // namespace osmose::rules
