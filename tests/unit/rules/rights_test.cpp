#include "rules/rights.hpp"

#include "model/ids.hpp"

#include <doctest/doctest.h>
#include <string>

using namespace osmose;
using namespace osmose::rules;

namespace {

Result<Fraction> right_of(const std::vector<std::string>& names) { return equal_right<std::string>(names); }

} // namespace

TEST_CASE("rights: each contributor holds exactly 1/n, whatever n") {
    for (std::size_t count = 1; count <= 10'000; count += count < 50 ? 1 : 331) {
        const Fraction right = equal_right(count).value();
        CHECK(right * static_cast<std::int64_t>(count) == 1);
    }
    CHECK(right_of({"ana", "bo", "chi"}).value() == Fraction::of(1, 3).value());
}

TEST_CASE("rights: nobody, somebody twice, or too many are refused") {
    CHECK(right_of({}).error().code == errc::no_contributor);
    const auto twice = right_of({"chi", "ana", "bo", "ana"});
    REQUIRE(!twice);
    CHECK(twice.error().code == errc::contributor_twice);
    CHECK(twice.error().values.front().second == "4");
    CHECK(equal_right(10'001).error().code == errc::too_many_contributors);
}

TEST_CASE("rights: of members by their ids") {
    std::vector<model::MemberId> members(2);
    CHECK(equal_right<model::MemberId>(members).error().code == errc::contributor_twice);
}
