#include "base/law.hpp"

#include <cstdio>
#include <cstdlib>

namespace osmose {

void stop_for_broken_law(const char* law) {
    std::fprintf(stderr, "osmoseit: this does not hold and should: %s. Please report it.\n", law);
    std::abort();
}

} // namespace osmose
