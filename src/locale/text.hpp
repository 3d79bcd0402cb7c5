// The words on the screen: a key becomes a text of the language in use, with its values filled in.
// A key that no catalogue holds shows as [key], is remembered, and fails a test; it never stops the program.
#pragma once

#include "base/money.hpp"
#include "base/result.hpp"
#include "locale/language.hpp"

#include <concepts>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace osmose::locale {

// Chooses the language of this thread; English until then. Set once a frame (or once, in the command line).
void use(Language language);
Language language();

// What fills a placeholder: a text as it stands, or a number, written as the language writes it.
class Value {
public:
    Value(std::string_view text) : text_(text) {}
    Value(const std::string& text) : text_(text) {}
    Value(const char* text) : text_(text) {}
    Value(std::integral auto count) : count_(static_cast<std::int64_t>(count)) {}
    Value(Quantity quantity) : count_(quantity.thousandths), decimals_(3) {}

    std::string written() const;            // the text, or the number in the language in use
    std::string plain() const;              // the text, or the number's digits alone
    std::optional<PluralForm> form() const; // of a number

private:
    std::string_view text_; // seen, not kept: a Value lives within one call of tr()
    std::optional<std::int64_t> count_;
    int decimals_ = 0;
};

struct Argument {
    std::string_view name;
    Value value;
};

// The text under a key, in its form `other`. The reference stays good as long as the program runs.
const std::string& tr(std::string_view key);
// With named values: tr("count.members", {{"count", 3}}) is "3 membres". The value "count" chooses the plural form.
// A placeholder is {name}; a word before the name says how to write the value:
//   {de name}, {que name}  French: with its elision, "de Julien", "d’Awa", "qu’Inès"
//   {dot name}             " · note", or nothing where the value is empty
//   {number name}          digits grouped: "3912" becomes "3 912"
//   {size name}            a count of bytes: "18 ko"
//   {money name}           minor units and a currency: "1500 EUR" becomes "15,00 €"
//   {thousandths name}     "1500" becomes "1,5"
//   {kind. name}           the text under "kind." + value: "time" becomes "Temps"
//   {date name}            an ISO 8601 date: "14 oct. 2026"
std::string tr(std::string_view key, std::initializer_list<Argument> values);
std::string tr(std::string_view key, std::span<const Argument> values);
// With values that were kept: those of an error, of a line of the history. One that is a whole number counts as a
// number.
std::string tr(std::string_view key, std::span<const std::pair<std::string, std::string>> values);

// What went wrong and what to do, from "error." + code; the values are the error's own. For a form, beside the field.
std::string sentence(const Error& error);
// The same with where it is, as far as it is known: "projet.osmose.json, line 3, column 12: ...".
std::string report(const Error& error);

// "A, B et C"; "A, B ou C".
std::string list_and(std::span<const std::string> items);
std::string list_or(std::span<const std::string> items);

// The keys asked for in vain on this thread, each once, in order: a test checks that there are none.
const std::vector<std::string>& missing_keys();

} // namespace osmose::locale
