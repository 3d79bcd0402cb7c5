#include "rules/rule_check.hpp"

#include "base/limits.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <set>

namespace osmose::rules {

namespace {

using model::Key;
using model::StepKind;

constexpr std::size_t most_rows = 1000;         // tables, phases, rates of a table, steps
constexpr std::int64_t most_weight = 1'000'000; // × 1000
constexpr std::size_t unit_chars = 40;

std::string row(std::string_view list, std::size_t index, std::string_view field = {}) {
    std::string text = std::string(list) + "[" + std::to_string(index) + "]";
    if (!field.empty()) text += "." + std::string(field);
    return text;
}

Result<void> within(std::int64_t count, std::int64_t least, std::int64_t most, std::string_view field) {
    if (count >= least && count <= most) return {};
    return fail_at_field(errc::rule_number_out_of_range, field,
                         {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
}

Result<void> at_most(std::size_t size, std::size_t most, std::string_view field) {
    if (size <= most) return {};
    return fail_at_field(errc::rule_too_long, field, {{"most", std::to_string(most)}});
}

Result<void> text_within(std::string_view text, std::size_t most, bool needed, std::string_view field) {
    if (needed && text.empty()) return fail_at_field(errc::rule_text_missing, field);
    return check_text(text, most).or_else([&](const Error& error) -> Result<void> {
        return fail_at_field(error.code, field, error.values);
    });
}

// Each row after the first one is later than the one before.
template <class Row> Result<void> by_date(const std::vector<Row>& rows, std::string_view list) {
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].from <= rows[i - 1].from) return fail_at_field(errc::rule_table_order, row(list, i, "from"));
    }
    return {};
}

// What `name` makes of a row is made of no other one.
template <class Row, class Name>
Result<void> all_different(const std::vector<Row>& rows, std::string_view list, Name name) {
    std::set<decltype(name(rows.front()))> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!seen.insert(name(rows[i])).second) return fail_at_field(errc::rule_named_twice, row(list, i));
    }
    return {};
}

template <class Row, class Check>
Result<void> each(const std::vector<Row>& rows, std::string_view list, std::size_t most, Check check) {
    Result<void> result = at_most(rows.size(), most, list);
    for (std::size_t i = 0; result && i < rows.size(); ++i)
        result = check(rows[i], row(list, i));
    return result;
}

Result<void> check_rate(const model::Rate& rate, const std::string& place) {
    return text_within(rate.skill, limits::name_chars, false, place + ".skill")
        .and_then([&] { return text_within(rate.unit, unit_chars, true, place + ".unit"); })
        .and_then([&] { return within(rate.per_unit.minor, 0, json_max, place + ".per-unit"); });
}

Result<void> check_table(const model::ValueTable& table, const std::string& place) {
    const auto weight = [](const model::KindWeight& row, const std::string& at) {
        return within(row.weight.thousandths, 0, most_weight, at + ".weight");
    };
    const auto meant = [](const model::Rate& rate) {
        return std::tuple(rate.kind, rate.skill, rate.member, rate.unit);
    };
    return each(table.weights, place + ".weights", model::contribution_kinds, weight)
        .and_then(
            [&] { return all_different(table.weights, place + ".weights", [](const auto& row) { return row.kind; }); })
        .and_then([&] { return each(table.rates, place + ".rates", most_rows, check_rate); })
        .and_then([&] { return all_different(table.rates, place + ".rates", meant); });
}

Result<void> check_phase(const model::Phase& phase, const std::string& place) {
    return text_within(phase.name, limits::name_chars, true, place + ".name").and_then([&] {
        return within(phase.premium.thousandths, 0, most_weight, place + ".premium");
    });
}

Result<void> check_step(const model::StepRule& step, const std::string& place) {
    return within(step.percent.thousandths, 0, hundred_percent.thousandths, place + ".percent")
        .and_then([&] { return within(step.target.minor, 0, json_max, place + ".target"); })
        .and_then([&] {
            return text_within(step.cause, limits::name_chars, step.kind == StepKind::solidarity, place + ".cause");
        });
}

Result<void> check_mix(const std::vector<model::KeyPart>& keys, std::string_view list) {
    const auto percent = [](const model::KeyPart& part, const std::string& at) {
        return within(part.percent.thousandths, 1, hundred_percent.thousandths, at + ".percent");
    };
    return each(keys, list, model::Words<Key>::list.size(), percent)
        .and_then([&] { return all_different(keys, list, [](const auto& part) { return part.key; }); })
        .and_then([&]() -> Result<void> {
            std::int64_t sum = 0;
            for (const model::KeyPart& part : keys)
                sum += part.percent.thousandths;
            if (sum == hundred_percent.thousandths) return {};
            return fail_at_field(errc::rule_percent_sum, list, {{"sum", std::to_string(sum)}});
        });
}

Result<void> check_keys(const model::Rule& rule) {
    const auto weight = [](const model::FixedWeight& row, const std::string& at) {
        return within(row.weight, 0, json_max, at + ".weight");
    };
    return check_mix(rule.keys, "keys")
        .and_then([&] { return rule.loss_keys.empty() ? Result<void>{} : check_mix(rule.loss_keys, "loss-keys"); })
        .and_then([&] { return each(rule.fixed, "fixed", limits::members, weight); })
        .and_then([&] { return all_different(rule.fixed, "fixed", [](const auto& row) { return row.member; }); })
        .and_then([&]() -> Result<void> {
            const bool asked = std::ranges::contains(rule.keys, Key::fixed, &model::KeyPart::key) ||
                               std::ranges::contains(rule.loss_keys, Key::fixed, &model::KeyPart::key);
            const bool given = std::ranges::any_of(rule.fixed, [](const auto& row) { return row.weight > 0; });
            if (asked && !given) return fail_at_field(errc::rule_fixed_missing, "fixed");
            return {};
        });
}

// Solidarity can go to several causes; every other step stands once.
Result<void> check_steps(const model::Rule& rule) {
    return each(rule.steps, "steps", most_rows, check_step).and_then([&] {
        const auto meant = [](const model::StepRule& step) {
            return std::pair(step.kind, step.kind == StepKind::solidarity ? step.cause : std::string());
        };
        return all_different(rule.steps, "steps", meant);
    });
}

} // namespace

Result<void> check_rule(const model::Rule& rule) {
    return within(static_cast<std::int64_t>(rule.tables.size()), 1, most_rows, "tables")
        .and_then([&] { return by_date(rule.tables, "tables"); })
        .and_then([&] { return each(rule.tables, "tables", most_rows, check_table); })
        .and_then([&] { return by_date(rule.phases, "phases"); })
        .and_then([&] { return each(rule.phases, "phases", most_rows, check_phase); })
        .and_then([&] { return within(rule.hours_per_day.thousandths, 1, 24'000, "hours-per-day"); })
        .and_then([&] { return within(rule.least_quality.thousandths, 0, 1000, "least-quality"); })
        .and_then([&] { return within(rule.most_quality.thousandths, 1000, most_weight, "most-quality"); })
        .and_then(
            [&] { return within(rule.confirmations, 1, static_cast<std::int64_t>(limits::members), "confirmations"); })
        .and_then([&] { return within(rule.assembly.quorum.thousandths, 0, hundred_percent.thousandths, "assembly.quorum"); })
        .and_then([&] { return within(rule.assembly.notice_days, 0, 365, "assembly.notice-days"); })
        .and_then([&] { return check_steps(rule); })
        .and_then([&] { return check_keys(rule); });
}

} // namespace osmose::rules
