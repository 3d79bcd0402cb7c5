// The catalogues themselves: both languages say the same things, in the typography of each, and the sources ask for
// nothing else.
#include "locale/catalogue.hpp"
#include "locale/text.hpp"
#include "model/contribution.hpp"
#include "model/decision.hpp"
#include "model/distribution.hpp"
#include "model/legal_form.hpp"
#include "model/means.hpp"
#include "model/member.hpp"
#include "model/money_moves.hpp"
#include "model/result.hpp"
#include "model/rule.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

using namespace osmose;
using namespace osmose::locale;

namespace {

struct Placeholder {
    std::string how, name;
};

std::vector<Placeholder> placeholders(std::string_view text) {
    std::vector<Placeholder> found;
    for (auto open = text.find('{'); open != text.npos; open = text.find('{', open + 1)) {
        const auto inside = text.substr(open + 1, text.find('}', open) - open - 1);
        const auto space = inside.find(' ');
        found.push_back(space == inside.npos
                            ? Placeholder{"", std::string(inside)}
                            : Placeholder{std::string(inside.substr(0, space)), std::string(inside.substr(space + 1))});
    }
    return found;
}

std::set<std::string> names(std::string_view text) {
    std::set<std::string> all;
    for (auto& placeholder : placeholders(text))
        all.insert(std::move(placeholder.name));
    return all;
}

// Every text of a language, one call a plural form.
void for_each_text(Language language, auto&& check) {
    for (const auto& [key, text] : catalogue(language).texts())
        for (const std::string& form : text.forms)
            if (!form.empty()) {
                INFO(code(language), ": ", key, ": ", form);
                check(key, std::string_view(form));
            }
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// What stands between `before` and the next quote, at each place of the sources.
std::set<std::string> quoted_after(std::string_view before) {
    std::set<std::string> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("src")) {
        if (entry.path().extension() != ".cpp" && entry.path().extension() != ".hpp") continue;
        std::istringstream lines(read_file(entry.path()));
        for (std::string line; std::getline(lines, line);) {
            if (line.find_first_not_of(' ') != line.npos && line.substr(line.find_first_not_of(' ')).starts_with("//"))
                continue;
            for (auto at = line.find(before); at != line.npos; at = line.find(before, at + 1)) {
                const auto start = at + before.size(), end = line.find('"', start);
                const bool whole =
                    at == 0 || !(std::isalnum(static_cast<unsigned char>(line[at - 1])) || line[at - 1] == '_');
                if (end != line.npos && whole) all.insert(line.substr(start, end - start));
            }
        }
    }
    return all;
}

bool known(std::string_view key) { return catalogue(Language::fr).find(key) && catalogue(Language::en).find(key); }

template <class Enum> void check_words(std::string_view prefix) {
    for (const auto word : model::Words<Enum>::list)
        CHECK_MESSAGE(known(std::string(prefix) + std::string(word)), prefix, word);
}

} // namespace

TEST_CASE("both catalogues are read whole, and their files are sorted, one key a line") {
    for (const Language language : languages) {
        const std::string json = read_file("assets/strings/" + std::string(code(language)) + ".json");
        REQUIRE(Catalogue::parse(language, json));
        CHECK(catalogue_json(language) == json);
        std::istringstream lines(json);
        std::vector<std::string> keys;
        for (std::string line; std::getline(lines, line);)
            if (line.starts_with("  \"")) keys.push_back(line.substr(3, line.find('"', 3) - 3));
        CHECK(keys.size() == catalogue(language).texts().size());
        const auto unsorted = std::ranges::is_sorted_until(keys);
        CHECK_MESSAGE(unsorted == keys.end(), "node cmake/tidy-strings.mjs sorts ",
                      unsorted == keys.end() ? "" : *unsorted);
    }
}

TEST_CASE("every text stands in both languages, with the same placeholders") {
    for (const auto& [here, there] : {std::pair{Language::fr, Language::en}, {Language::en, Language::fr}})
        for (const auto& [key, text] : catalogue(here).texts()) {
            INFO(code(here), ": ", key);
            const Text* other = catalogue(there).find(key);
            CHECK(other);
            if (!other) continue;
            const auto mine = names(text.form(PluralForm::other));
            CHECK(mine == names(other->form(PluralForm::other)));
            for (const std::string& form : text.forms)
                CHECK(std::ranges::includes(mine, names(form)));
        }
}

TEST_CASE("plural forms are those of the language, and count something") {
    for (const Language language : languages)
        for (const auto& [key, text] : catalogue(language).texts()) {
            INFO(code(language), ": ", key);
            const bool rank = key.starts_with("number.ordinal");
            for (const PluralForm form : {PluralForm::two, PluralForm::few})
                CHECK((text.forms[std::to_underlying(form)].empty() || (rank && language == Language::en)));
            if (language == Language::en) CHECK(text.forms[std::to_underlying(PluralForm::many)].empty());
            // A caption beside a large figure names nothing at all: the figure counts.
            const auto named = names(text.form(PluralForm::other));
            if (text.counts() && !named.empty()) CHECK(named.contains(rank ? "rank" : "count"));
        }
}

TEST_CASE("placeholders are well formed, and say only what the catalogue can do") {
    for (const Language language : languages)
        for_each_text(language, [&](std::string_view, std::string_view text) {
            CHECK(std::ranges::count(text, '{') == std::ranges::count(text, '}'));
            for (const auto& [how, name] : placeholders(text)) {
                const bool elision = how == "de" || how == "que";
                const bool written = how == "number" || how == "money" || how == "thousandths" || how == "size" || how == "date" || how == "dot";
                CHECK((how.empty() || written || how.ends_with('.') || (elision && language == Language::fr)));
                CHECK(!name.empty());
                CHECK(std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; }));
            }
        });
}

TEST_CASE("tokens.md §10: typography") {
    for (const Language language : languages)
        for_each_text(language, [&](std::string_view key, std::string_view text) {
            for (const char* wrong : {"'", "\"", "...", "  ", "!", "\t", "\n", " ,", " ."})
                CHECK(!text.contains(wrong));
            if (key != "list.comma") CHECK((!text.starts_with(' ') && !text.ends_with(' ')));
            if (language == Language::en) {
                for (const char* wrong : {" :", " ;", " ?", "«", "»", "\u202f:", "\u202f?"})
                    CHECK(!text.contains(wrong));
                return;
            }
            // French: a narrow no-break space before ; : ? » and after «, a no-break space before %.
            for (std::size_t i = 0; i < text.size(); ++i) {
                const auto before = text.substr(0, i), after = text.substr(i + 1);
                const bool between_digits = i > 0 && !after.empty() &&
                                            std::isdigit(static_cast<unsigned char>(text[i - 1])) &&
                                            std::isdigit(static_cast<unsigned char>(after[0]));
                if ((text[i] == ':' || text[i] == ';' || text[i] == '?') && !between_digits)
                    CHECK(before.ends_with("\u202f"));
                if (text[i] == '%') CHECK(before.ends_with("\u00a0"));
                if (text.substr(i).starts_with("»")) CHECK(before.ends_with("\u202f"));
                if (text.substr(i).starts_with("«")) CHECK(text.substr(i).starts_with("«\u202f"));
            }
            for (const char* wrong : {"“", "”"})
                CHECK(!text.contains(wrong));
        });
}

TEST_CASE("tokens.md §10: words that OsmoseIt does not use") {
    const auto check = [](Language language, std::initializer_list<std::string_view> words) {
        for_each_text(language, [&](std::string_view key, std::string_view text) {
            if (key.starts_with("palette.words.")) return; // by which people search; nobody reads them
            for (const auto word : words)
                CHECK_MESSAGE(!text.contains(word), word);
        });
    };
    check(Language::fr,
          {"dividende", "salaire", "utilisateur", "Utilisateur", "supprim", "Supprim", "OK", " tu ", " ton "});
    check(Language::en, {"dividend", "salary", "wage", " user", "User", "delete", "Delete", "OK"});
}

TEST_CASE("every error code of the sources has its sentence") {
    std::set<std::string> codes;
    for (const auto& entry : std::filesystem::recursive_directory_iterator("src")) {
        if (entry.path().extension() != ".hpp" && entry.path().extension() != ".cpp") continue;
        std::istringstream lines(read_file(entry.path()));
        for (std::string line; std::getline(lines, line);) {
            const auto at = line.find("Errc "), open = line.find("{\"", at);
            if (at == line.npos || open == line.npos || !line.contains("inline constexpr Errc")) continue;
            codes.insert(line.substr(open + 2, line.find('"', open + 2) - open - 2));
        }
    }
    CHECK(codes.size() > 20);
    for (const auto& code : codes)
        CHECK_MESSAGE(known("error." + code), code);
}

TEST_CASE("every key that the sources ask for stands in the catalogues") {
    for (const auto& key : quoted_after("tr(\"")) {
        // "unit." + unit, "charter.point_" + point: at least one key begins so
        const bool prefix = key.ends_with('.') || key.ends_with('_');
        const bool begun = std::ranges::any_of(catalogue(Language::fr).texts(),
                                               [&](const auto& pair) { return pair.first.starts_with(key); });
        CHECK_MESSAGE((prefix ? begun : known(key)), key);
    }
}

TEST_CASE("every word of the file format has its text") {
    check_words<model::ContributionKind>("kind.");
    check_words<model::ContributionState>("contribution_state.");
    check_words<model::Role>("role.");
    check_words<model::MemberState>("member_state.");
    check_words<model::RevenueKind>("revenue_kind.");
    check_words<model::StepKind>("step.");
    check_words<model::Preset>("preset.");
    check_words<model::ConfirmedBy>("confirmed_by.");
    check_words<model::Key>("key.");
    check_words<model::Mode>("mode.");
    check_words<model::Method>("method.");
    check_words<model::Voice>("voice.");
    check_words<model::DecisionState>("decision_state.");
    check_words<model::ResultKind>("result_kind.");
    check_words<model::Pace>("pace.");
    check_words<model::LegalForm>("legal_form.");
}

TEST_CASE("every action has its line in the history, its toast and its name") {
    for (const auto& kind : quoted_after("string_view kind = \""))
        for (const char* prefix : {"history.", "toast.", "action_name."})
            CHECK_MESSAGE(known(prefix + kind), prefix, kind);
}
