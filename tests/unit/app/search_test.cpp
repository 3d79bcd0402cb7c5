#include "app/search.hpp"

#include <algorithm>
#include <doctest/doctest.h>

using namespace osmose::app;

namespace {

std::vector<std::string> keys(const SearchIndex& index, std::string_view typed, std::vector<std::string> recent = {}) {
    std::vector<std::string> found;
    for (const std::size_t place : index.find(typed, recent, 9)) found.push_back(index.all()[place].key);
    return found;
}

} // namespace

TEST_CASE("the start of a word answers best, then what is inside one, then letters in their order") {
    CHECK(match("awa", "awa diallo") > match("dia", "awa diallo"));
    CHECK(match("dia", "awa diallo") > match("all", "awa diallo"));
    CHECK(match("all", "awa diallo") > match("adl", "awa diallo"));
    CHECK(match("adl", "awa diallo") > 0);
    CHECK(match("xyz", "awa diallo") == 0);
    CHECK(match("d", "l'ardoise") > 0);
    CHECK(match("a", "d'awa") > match("w", "d'awa"));
}

TEST_CASE("an index finds by every word that was typed, and remembers what was used") {
    const SearchIndex index({{FindableKind::action, "add", "Ajouter un apport", "", {}},
                             {FindableKind::screen, "members", "Membres", "Ensemble", Route{Screen::members, "p", ""}},
                             {FindableKind::member, "ines", "Inès Moreau", "Membre · Vente au marché", Route{Screen::members, "p", "1"}},
                             {FindableKind::contribution, "c", "Vente du samedi", "Inès Moreau · Temps", Route{Screen::contributions, "p", "2"}}});
    CHECK(keys(index, "INES").front() == "ines");
    auto both = keys(index, "ines vente");
    std::ranges::sort(both);
    CHECK(both == std::vector<std::string>{"c", "ines"});
    CHECK(keys(index, "membre").front() == "members");
    CHECK(keys(index, "zz").empty());
    CHECK(keys(index, "") == std::vector<std::string>{"add", "members", "ines", "c"});
    CHECK(keys(index, "", {"c", "ines"}) == std::vector<std::string>{"c", "ines", "add", "members"});
    CHECK(index.find("", {}, 2).size() == 2);
}
