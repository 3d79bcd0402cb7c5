#include "locale/folded.hpp"

#include <doctest/doctest.h>

using osmose::locale::folded;

TEST_CASE("words are compared without case and marks") {
    CHECK(folded("Épicerie, Œuvre, l’Été") == "epicerie, oeuvre, l'ete");
    CHECK(folded("Łódź ŞĞİ ß Þ") == "lodz sgi ss th");
    CHECK(folded("Ώρα ΠΡΟΣ Ёлка") == "ωρα προσ ёлка");
    CHECK(folded("e\u0301te\u0301") == "ete"); // marks on their own
    CHECK(folded("東京 🥖") == "東京 🥖");
    CHECK(folded("cut \xC3") == "cut \xC3");
}
