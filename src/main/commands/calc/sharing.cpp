// Apportionment, the modes and the waterfall (model.md §4, §5).
#include "journal/archives/leaves.hpp"
#include "main/commands/calc/calc.hpp"
#include "rules/modes.hpp"
#include "rules/waterfall.hpp"

namespace osmose::cli {

namespace {

Result<std::string> parts_json(Result<std::vector<Money>> parts) {
    return std::move(parts).transform([](const std::vector<Money>& list) { return "{\"parts\":" + json_of(list) + "}"; });
}

} // namespace

Result<std::string> calc_apportion(Reader& in) {
    const Money total = in.money("total");
    const std::vector<Fraction> weights = in.fractions("weights");
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    return parts_json(rules::apportion(total, weights));
}

namespace {

rules::WeightedSum weighted_sum(Reader& in) { return {.amount = in.money("amount"), .weights = in.fractions("weights")}; }

} // namespace

Result<std::string> calc_cumulative(Reader& in) {
    const auto sums = in.objects<rules::WeightedSum>("sums", weighted_sum);
    const std::vector<Money> received = in.moneys("received");
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    return rules::share_cumulative(sums, received).transform([](const rules::DueShare& share) {
        return "{\"targets\":" + json_of(share.targets) + ",\"parts\":" + json_of(share.parts) + "}";
    });
}

Result<std::string> calc_balanced(Reader& in) {
    const Money total = in.money("total");
    const std::vector<Fraction> weights = in.fractions("weights");
    const std::vector<Money> received = in.moneys("received");
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    return parts_json(rules::share_balanced(total, weights, received));
}

// quantity × rate × factors, the first and the last ones in thousandths, rounded once.
Result<std::string> calc_value(Reader& in) {
    const Money quantity = in.money("quantity"), rate = in.money("rate");
    std::vector<Factor> factors;
    for (const Money& factor : in.moneys("factors")) factors.push_back({factor.minor});
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    return value_of(Quantity{quantity.minor}, rate, factors).transform([](Money worth) { return "{\"value\":" + std::to_string(worth.minor) + "}"; });
}

namespace {

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

} // namespace

Result<std::string> calc_waterfall(Reader& in) {
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

} // namespace osmose::cli
