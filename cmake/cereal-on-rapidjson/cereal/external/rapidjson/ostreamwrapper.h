// In place of the RapidJSON that upstream's cereal brings, which is too old for today's compilers: the one we build with.
#pragma once
#include "cereal/external/rapidjson/names.h"
#include <rapidjson/ostreamwrapper.h>
