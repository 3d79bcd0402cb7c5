#include "locale/text.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::locale;

TEST_CASE("values are filled in by name, numbers as the language writes them") {
    use(Language::fr);
    CHECK(tr("count.members", {{"count", 1}}) == "1 membre");
    CHECK(tr("count.members", {{"count", 0}}) == "0 membre");
    CHECK(tr("count.members", {{"count", 1'200}}) == "1\u202f200 membres");
    CHECK(tr("people.name_you", {{"name", "Awa"}}) == "Awa (vous)");
    use(Language::en);
    CHECK(tr("count.members", {{"count", 0}}) == "0 members");
    CHECK(tr("count.members", {{"count", std::size_t{1}}}) == "1 member");
    CHECK(tr("people.name_you", {{"other", "Awa"}}) == "{name} (you)"); // a value that is missing shows
}

TEST_CASE("a value that ends in a mark of its own ends the sentence") {
    use(Language::en);
    const auto said = [](const char* title) { return tr("toast.decision.propose", {{"title", title}}); };
    CHECK(said("Open on Sundays") == "Proposed: Open on Sundays.");
    for (const char* title : {"Open on Sundays?", "At last!", "Wait…", "As it is."}) CHECK(said(title) == std::string("Proposed: ") + title);
}

TEST_CASE("French elides de and que before a vowel and a mute h") {
    use(Language::fr);
    const auto of = [](const char* name) { return tr("members.request_from", {{"name", name}}); };
    for (const char* name : {"Awa", "Inès", "Élodie", "Émile", "Îlona", "Œdipe", "Hélène", "Hugo", "Yves", "orage"})
        CHECK(of(name) == std::string("Demande d’") + name);
    for (const char* name : {"Julien", "Çiğdem", "Hassan", "Hamza", "Yanis", "Ñandú", "李", "3 personnes", "H"})
        CHECK(of(name) == std::string("Demande de ") + name);
    use(Language::en);
    CHECK(tr("members.request_from", {{"name", "Awa"}}) == "Request from Awa");
}

TEST_CASE("a key that no catalogue holds shows, is remembered once, and stops nothing") {
    use(Language::en);
    const auto before = missing_keys().size();
    CHECK(tr("no.such.key") == "[no.such.key]");
    CHECK(tr("no.such.key", {{"count", 3}}) == "[no.such.key]");
    REQUIRE(missing_keys().size() == before + 1);
    CHECK(missing_keys().back() == "no.such.key");
}

TEST_CASE("a word before a placeholder's name says how its value is written") {
    use(Language::fr);
    CHECK(sentence(Error{Errc{"contribution.not-for-this-kind"}, {}, {{"kind", "time"}}}).ends_with("(Temps)."));
    CHECK(sentence(Error{Errc{"contribution.not-for-this-kind"}, {}, {{"kind", "magic"}}}).ends_with("(magic)."));
    CHECK(sentence(Error{Errc{"contribution.quality-out-of-bounds"}, {}, {{"least", "500"}, {"most", "2000"}}}) ==
          "La qualité va de 0,5 à 2 dans la règle du projet.");
    CHECK(sentence(Error{Errc{"json.out-of-range"}, {}, {{"number", "1e99"}, {"most", "9007199254740991"}}}) ==
          "Le nombre 1e99 est trop grand\u202f: la limite est 9\u202f007\u202f199\u202f254\u202f740\u202f991.");
}

TEST_CASE("a detail that is empty leaves nothing behind")  {
    use(Language::en);
    CHECK(tr("explain.open_cost", {{"date", "3 Oct"}, {"note", "flour"}}) == "Cost of 3 Oct \u00b7 flour");
    CHECK(tr("explain.open_cost", {{"date", "3 Oct"}, {"note", ""}}) == "Cost of 3 Oct");
}

TEST_CASE("lists") {
    const std::vector<std::string> three{"Sophie", "Karim", "Inès"};
    use(Language::fr);
    CHECK(list_and(three) == "Sophie, Karim et Inès");
    CHECK(list_or(three) == "Sophie, Karim ou Inès");
    CHECK(list_and(std::span(three).first(2)) == "Sophie et Karim");
    CHECK(list_and(std::span(three).first(1)) == "Sophie");
    CHECK(list_and({}).empty());
    use(Language::en);
    CHECK(list_and(three) == "Sophie, Karim and Inès");
}

TEST_CASE("an error says what, why, what to do, and where") {
    Error error{Errc{"currency.unknown"},
                {.file = "projet.json", .field = "currency", .line = 1'200, .column = 3},
                {{"currency", "EUX"}}};
    use(Language::fr);
    CHECK(sentence(error) == "«\u202fEUX\u202f» n’est pas une monnaie de la norme ISO 4217. Choisissez-en une dans la "
                             "liste, par exemple EUR.");
    CHECK(report(error).starts_with(
        "projet.json, ligne 1\u202f200, colonne 3, champ «\u202fmonnaie\u202f»\u202f: «\u202fEUX"));
    error.place = {};
    CHECK(report(error) == sentence(error));
    use(Language::en);
    error.place = {.field = "no_such_field"};
    CHECK(report(error).starts_with("field “no_such_field”: “EUX” is not a known currency"));
    CHECK(sentence(Error{Errc{"json.too-large"}, {}, {{"most", "268435456"}}}) ==
          "The file is too large: the limit is 268 MB.");
}
