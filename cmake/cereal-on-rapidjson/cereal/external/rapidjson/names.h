// What cereal calls RapidJSON's names.
#pragma once
#define CEREAL_RAPIDJSON_NAMESPACE rapidjson
#ifndef RAPIDJSON_ASSERT
#define RAPIDJSON_ASSERT_THROWS
#define RAPIDJSON_ASSERT(x) CEREAL_RAPIDJSON_ASSERT(x)
#endif
