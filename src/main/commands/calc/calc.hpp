// How a calculation reads its input and answers: a filter from JSON to JSON (cli.md, The engine as a filter).
#pragma once

#include "base/fraction.hpp"
#include "base/json.hpp"
#include "base/money.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace osmose::cli {

namespace errc {
inline constexpr Errc named_twice{"calc.named-twice"}; // values: name
}

// One object of the input. What is wrong with it first is kept; whoever has read all of it asks.
class Reader {
public:
    Reader(const Json& json, std::string path);

    bool has(std::string_view key) {
        known_.emplace_back(key);
        return json_.find(key) != nullptr;
    }
    Money money(std::string_view key) { return {whole(member(key), key)}; }
    std::vector<Money> moneys(std::string_view key) {
        return list<Money>(key, [&](const Json& item) { return Money{whole(&item, key)}; });
    }
    Fraction fraction(std::string_view key) { return exact(member(key), key); }
    std::vector<Fraction> fractions(std::string_view key) {
        return list<Fraction>(key, [&](const Json& item) { return exact(&item, key); });
    }
    std::string word(std::string_view key);
    bool flag(std::string_view key); // true or false
    std::vector<std::string> words(std::string_view key);
    // Names, each of them once.
    std::vector<std::string> names(std::string_view key);
    // An object of amounts: {"ana": -3000, "bo": 3000}.
    std::vector<std::pair<std::string, Money>> named_moneys(std::string_view key);
    // Any number, in floating point: where no money is meant. Needs Calculation::decimals.
    double number(std::string_view key);
    // The objects of a list, each read by a reader of its own.
    template <class T>
    std::vector<T> objects(std::string_view key, const std::function<T(Reader&)>& read) {
        std::size_t place = 0;
        return list<T>(key, [&](const Json& item) {
            Reader inner(item, path_ + std::string(key) + "[" + std::to_string(++place) + "].");
            T value = read(inner);
            if (Result<void> sound = inner.done(); !sound && !error_) error_ = sound.error();
            return value;
        });
    }
    // The items of a list, and of a list within it.
    std::span<const Json> items(std::string_view key);
    std::span<const Json> items_of(const Json& list, std::string_view key);
    std::string text_of(const Json& value, std::string_view key);
    void wrong(Errc code, const Json& at, std::string_view key, std::vector<std::pair<std::string, std::string>> values = {});
    void unknown_word(std::string_view key, std::string_view text); // that `key` holds

    // What was wrong, or a key that nobody asked for.
    Result<void> done();
    // An error of a rule that names its field ("ballots[2].count", from 1), with the line and column of that field.
    Error placed(Error error) const;
    // What a calculation found wrong, at the key that it is about.
    template <class T>
    Result<T> about(std::string_view key, Result<T> result) const {
        if (!result && result.error().place.line == 0) result.error().place = json_.find(key)->place();
        return result;
    }

private:
    const Json* member(std::string_view key);
    std::int64_t whole(const Json* value, std::string_view key);
    Fraction exact(const Json* value, std::string_view key);
    template <class T, class Read>
    std::vector<T> list(std::string_view key, const Read& read) {
        std::vector<T> out;
        for (const Json& item : items(key)) out.push_back(read(item));
        return out;
    }

    const Json& json_;
    std::string path_;
    std::vector<std::string> known_;
    std::optional<Error> error_;
};

struct Calculation {
    std::string_view name;
    Result<std::string> (*run)(Reader&);
    bool decimals = false; // whether its input may hold numbers that are not whole
};

std::string json_of(std::span<const Money> amounts); // [1,2]
std::string json_of(std::string_view text);          // "text"
std::string json_of(const Fraction& fraction);       // "2/3"
std::string json_of(double number);                  // the shortest that reads back as the same

// ---- the calculations, one file a topic
Result<std::string> calc_apportion(Reader&);
Result<std::string> calc_cumulative(Reader&);
Result<std::string> calc_balanced(Reader&);
Result<std::string> calc_value(Reader&);
Result<std::string> calc_waterfall(Reader&);
Result<std::string> calc_tally(Reader&);
Result<std::string> calc_match(Reader&);
Result<std::string> calc_settle(Reader&);
Result<std::string> calc_gini(Reader&);
Result<std::string> calc_rights(Reader&);
Result<std::string> calc_shapley(Reader&);
Result<std::string> calc_bass(Reader&);

} // namespace osmose::cli
