// osmoseit calc WHAT < in.json > out.json: the calculations of model.md §4 and §5 as filters, for scripts and auditors (cli.md).
#include "base/json.hpp"
#include "exchange/project_file.hpp"
#include "journal/archives/leaves.hpp"
#include "main/commands/command.hpp"
#include "rules/modes.hpp"
#include "rules/waterfall.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <span>

namespace osmose::cli {

namespace {

// One object of the input. What is wrong with it first is kept; whoever has read all of it asks.
class Reader {
public:
    Reader(const Json& json, std::string path) : json_(json), path_(std::move(path)) {
        if (json.kind != Json::Kind::object) wrong(exchange::errc::wrong_kind, json, "");
    }

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
    std::string word(std::string_view key) {
        const Json* value = member(key);
        if (value && value->kind == Json::Kind::string) return value->text;
        if (value) wrong(exchange::errc::wrong_kind, *value, key);
        return {};
    }
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
    void wrong(Errc code, const Json& at, std::string_view key, std::vector<std::pair<std::string, std::string>> values = {}) {
        if (error_) return;
        values.emplace_back("key", path_ + std::string(key));
        error_ = Error{code, at.place(), std::move(values)};
    }
    void unknown_word(std::string_view key, std::string_view text) { wrong(journal::errc::unknown_word, *json_.find(key), key, {{"word", std::string(text)}}); }

    // What was wrong, or a key that nobody asked for.
    Result<void> done() {
        for (const JsonMember& each : json_.members)
            if (!error_ && std::ranges::find(known_, each.key) == known_.end())
                error_ = Error{exchange::errc::unknown_key, each.place(), {{"key", path_ + each.key}}};
        if (error_) return std::unexpected(*error_);
        return {};
    }

private:
    const Json* member(std::string_view key) {
        if (!has(key)) wrong(exchange::errc::key_missing, json_, key);
        return json_.find(key);
    }
    std::int64_t whole(const Json* value, std::string_view key) {
        if (value && value->kind == Json::Kind::integer) return value->integer;
        if (value) wrong(exchange::errc::wrong_kind, *value, key);
        return 0;
    }
    Fraction exact(const Json* value, std::string_view key) {
        if (value && value->kind == Json::Kind::string) {
            if (const auto read = parse_fraction(value->text)) return *read;
            wrong(osmose::errc::not_a_fraction, *value, key);
            return {};
        }
        return whole(value, key);
    }
    template <class T, class Read>
    std::vector<T> list(std::string_view key, const Read& read) {
        const Json* value = member(key);
        std::vector<T> out;
        if (!value) return out;
        if (value->kind != Json::Kind::array) wrong(exchange::errc::wrong_kind, *value, key);
        for (const Json& item : value->items) out.push_back(read(item));
        return out;
    }

    const Json& json_;
    std::string path_;
    std::vector<std::string> known_;
    std::optional<Error> error_;
};

std::string json_of(std::span<const Money> amounts) {
    std::string out = "[";
    for (const Money& amount : amounts) out += (out.size() > 1 ? "," : "") + std::to_string(amount.minor);
    return out + "]";
}

Result<std::string> parts_json(Result<std::vector<Money>> parts) {
    return std::move(parts).transform([](const std::vector<Money>& list) { return "{\"parts\":" + json_of(list) + "}"; });
}

Result<std::string> apportion(Reader& in) {
    const Money total = in.money("total");
    const std::vector<Fraction> weights = in.fractions("weights");
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    return parts_json(rules::apportion(total, weights));
}

rules::WeightedSum weighted_sum(Reader& in) { return {.amount = in.money("amount"), .weights = in.fractions("weights")}; }

Result<std::string> cumulative(Reader& in) {
    const auto sums = in.objects<rules::WeightedSum>("sums", weighted_sum);
    const std::vector<Money> received = in.moneys("received");
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    return rules::share_cumulative(sums, received).transform([](const rules::DueShare& share) {
        return "{\"targets\":" + json_of(share.targets) + ",\"parts\":" + json_of(share.parts) + "}";
    });
}

Result<std::string> balanced(Reader& in) {
    const Money total = in.money("total");
    const std::vector<Fraction> weights = in.fractions("weights");
    const std::vector<Money> received = in.moneys("received");
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    return parts_json(rules::share_balanced(total, weights, received));
}

// quantity × rate × factors, the first and the last ones in thousandths, rounded once.
Result<std::string> value(Reader& in) {
    const Money quantity = in.money("quantity"), rate = in.money("rate");
    std::vector<Factor> factors;
    for (const Money& factor : in.moneys("factors")) factors.push_back({factor.minor});
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    return value_of(Quantity{quantity.minor}, rate, factors).transform([](Money worth) { return "{\"value\":" + std::to_string(worth.minor) + "}"; });
}

rules::StepInput step_input(Reader& in) {
    const std::string word = in.word("kind");
    const auto kind = model::from_word<model::StepKind>(word);
    if (!kind) {
        if (in.has("kind")) in.unknown_word("kind", word);
        return {};
    }
    rules::StepInput step{.kind = *kind};
    switch (*kind) {
    case model::StepKind::costs:
    case model::StepKind::advances: step.amounts = in.has("amount") ? std::vector{in.money("amount")} : in.moneys("amounts"); break;
    case model::StepKind::reserve:
        step.percent = in.fraction("percent");
        if (in.has("target")) step.target = in.money("target");
        if (in.has("held")) step.held = in.money("held");
        break;
    case model::StepKind::solidarity: step.percent = in.fraction("percent"); break;
    case model::StepKind::patronage:
        step.percent = in.fraction("percent");
        step.purchases = in.fractions("purchases");
        break;
    }
    return step;
}

struct Sharing {
    std::string mode;
    std::vector<Fraction> weights;
    std::vector<Money> received;
    std::vector<rules::WeightedSum> past;
};

// What the last step left, by the mode. Where nobody has a weight, or is due anything, nothing is given out.
Result<std::vector<Money>> shared(Money left, const Sharing& by) {
    Result<std::vector<Money>> parts;
    if (by.mode == "period") {
        parts = rules::apportion(left, by.weights);
    } else if (by.mode == "balanced") {
        parts = rules::share_balanced(left, by.weights, by.received);
    } else {
        std::vector<rules::WeightedSum> sums = by.past;
        sums.push_back({left, by.weights});
        parts = rules::share_cumulative(sums, by.received).transform([](rules::DueShare share) { return std::move(share.parts); });
    }
    if (!parts && (parts.error().code == osmose::errc::no_weight || parts.error().code == osmose::errc::nobody_is_due))
        return std::vector<Money>(by.weights.size());
    return parts;
}

Result<std::string> waterfall(Reader& in) {
    const Money revenue = in.money("revenue");
    const auto steps = in.objects<rules::StepInput>("steps", step_input);
    Sharing by{.mode = in.has("mode") ? in.word("mode") : "period", .weights = in.fractions("weights"), .received = {}, .past = {}};
    if (by.mode != "period" && by.mode != "balanced" && by.mode != "cumulative") in.unknown_word("mode", by.mode);
    if (by.mode == "balanced" || by.mode == "cumulative") by.received = in.moneys("received");
    if (by.mode == "cumulative") by.past = in.objects<rules::WeightedSum>("past", weighted_sum);
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    return rules::run_steps(steps, revenue).and_then([&](const std::vector<rules::StepOutput>& outputs) -> Result<std::string> {
        const Money left = outputs.empty() ? revenue : outputs.back().out;
        const auto parts = shared(left, by);
        if (!parts) return std::unexpected(parts.error());
        std::string out = "{\"steps\":[";
        for (const rules::StepOutput& step : outputs) {
            out += (&step == outputs.data() ? "{\"kind\":\"" : ",{\"kind\":\"") + std::string(model::word(step.kind)) + "\",\"in\":" + std::to_string(step.in.minor) +
                   ",\"taken\":" + std::to_string(step.taken.minor) + ",\"out\":" + std::to_string(step.out.minor);
            if (!step.parts.empty()) out += ",\"parts\":" + json_of(step.parts);
            out += '}';
        }
        std::int64_t given = 0; // at most `left`, which fits
        for (const Money& part : *parts) given += part.minor;
        return out + "],\"parts\":" + json_of(*parts) + ",\"undistributed\":" + std::to_string(left.minor - given) + "}";
    });
}

struct Calculation {
    std::string_view name;
    Result<std::string> (*run)(Reader&);
};
constexpr Calculation calculations[]{{"apportion", apportion}, {"cumulative", cumulative}, {"balanced", balanced}, {"value", value}, {"waterfall", waterfall}};

int run_calc(const Calculation& calculation, const Common& common) {
    const auto out = read_file("-").and_then([](const std::string& text) { return parse_json(text); }).and_then([&](const Json& json) {
        Reader reader(json, "");
        return calculation.run(reader);
    });
    if (!out) return refuse(out.error(), common);
    std::cout << *out << '\n';
    return done;
}

} // namespace

void add_calc(Program program) {
    const auto what = std::make_shared<std::string>();
    CLI::App* const command = add_command(program, "calc", "Calculate from standard input, without a project");
    std::vector<std::string> names;
    for (const Calculation& each : calculations) names.emplace_back(each.name);
    command->add_option("what", *what, "What to calculate")->required()->check(CLI::IsMember(names));
    command->callback([program, what] {
        program.run = [what, &common = program.common] {
            return run_calc(*std::ranges::find(calculations, *what, &Calculation::name), common);
        };
    });
}

} // namespace osmose::cli
