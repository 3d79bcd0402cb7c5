// Laws that hold whatever comes in, checked in release too where money is at stake: a broken one is our own mistake,
// and the program stops rather than go on with figures that do not add up. What comes in from outside is never checked
// here.
#pragma once

namespace osmose {

[[noreturn]] void stop_for_broken_law(const char* law);

inline void must_hold(bool holds, const char* law) {
    if (!holds) stop_for_broken_law(law);
}

} // namespace osmose
