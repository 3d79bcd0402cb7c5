#include "rules/waterfall.hpp"

#include "base/law.hpp"

#include <algorithm>

namespace osmose::rules {

namespace {

using model::StepKind;

Result<void> check_amounts(std::span<const Money> amounts) {
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (amounts[i].minor < 0)
            return fail_at_field(errc::negative_amount, "amounts", {{"index", std::to_string(i + 1)}});
    }
    return {};
}

// percent of in, within 0 and in.
Result<Money> percentage(const Fraction& percent, Money in) {
    if (percent < 0 || percent > 100) return fail_at_field(errc::percent_out_of_range, "percent");
    if (in.minor <= 0) return Money{0};
    return guard([&] {
        const Wide taken = divide_half_even(Wide(in.minor) * percent.num(), percent.den() * 100);
        return narrow(taken).transform([](std::int64_t minor) { return Money{minor}; });
    });
}

StepOutput taking(const StepInput& step, Money in, Money taken, std::vector<Money> parts = {}) {
    must_hold(taken.minor == 0 || (taken.minor > 0 && taken <= in), "a step takes from what enters it, and no more");
    if (!parts.empty()) must_hold(sum(parts) == taken, "what a step takes is the sum of its parts");
    return {step.kind, in, taken, Money{in.minor - taken.minor}, std::move(parts)};
}

Result<StepOutput> pay_open(const StepInput& step, Money in) {
    return check_amounts(step.amounts)
        .and_then([&] { return sum(step.amounts); })
        .and_then([&](Money open) -> Result<StepOutput> {
            if (open <= in) return taking(step, in, open, step.amounts);
            const Money taken = std::max(in, Money{0});
            if (open.minor == 0) return taking(step, in, Money{0}, step.amounts); // of a negative sum
            return apportion(taken, weights_from(step.amounts)).transform([&](std::vector<Money> parts) {
                return taking(step, in, taken, std::move(parts));
            });
        });
}

Result<StepOutput> fill_reserve(const StepInput& step, Money in) {
    if (step.target && step.target->minor < 0) return fail_at_field(errc::negative_amount, "target");
    return percentage(step.percent, in).and_then([&](Money wanted) -> Result<StepOutput> {
        if (!step.target) return taking(step, in, wanted);
        return subtract(*step.target, step.held).transform([&](Money room) {
            return taking(step, in, std::clamp(room, Money{0}, wanted));
        });
    });
}

Result<StepOutput> refund_patronage(const StepInput& step, Money in) {
    return percentage(step.percent, in).and_then([&](Money wanted) -> Result<StepOutput> {
        return apportion(wanted, step.purchases)
            .transform([&](std::vector<Money> parts) { return taking(step, in, wanted, std::move(parts)); })
            .or_else([&](const Error& error) -> Result<StepOutput> {
                if (error.code != errc::no_weight) return fail(error.code, {.field = "purchases"}, error.values);
                return taking(step, in, Money{0}, std::vector<Money>(step.purchases.size()));
            });
    });
}

} // namespace

Result<StepOutput> run_step(const StepInput& step, Money in) {
    switch (step.kind) {
    case StepKind::costs:
    case StepKind::advances:
        return pay_open(step, in);
    case StepKind::reserve:
        return fill_reserve(step, in);
    case StepKind::solidarity:
        return percentage(step.percent, in).transform([&](Money taken) { return taking(step, in, taken); });
    case StepKind::patronage:
        return refund_patronage(step, in);
    }
    std::unreachable();
}

Result<std::vector<StepOutput>> run_steps(std::span<const StepInput> steps, Money revenue) {
    std::vector<StepOutput> outputs;
    outputs.reserve(steps.size());
    Money in = revenue;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        Result<StepOutput> output = run_step(steps[i], in);
        if (!output) {
            Error error = output.error();
            const std::string step = "steps[" + std::to_string(i) + "]";
            error.place.field = error.place.field.empty() ? step : step + "." + error.place.field;
            return std::unexpected(std::move(error));
        }
        in = output->out;
        outputs.push_back(std::move(*output));
    }
    return outputs;
}

} // namespace osmose::rules
