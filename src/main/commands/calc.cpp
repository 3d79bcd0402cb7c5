// osmoseit calc WHAT < in.json > out.json: the calculations of the model as filters, for scripts and auditors (cli.md).
#include "main/commands/calc/calc.hpp"
#include "main/commands/command.hpp"

#include <algorithm>
#include <iostream>
#include <memory>

namespace osmose::cli {

namespace {

constexpr Calculation calculations[]{
    {"apportion", calc_apportion},
    {"cumulative", calc_cumulative},
    {"balanced", calc_balanced},
    {"value", calc_value},
    {"waterfall", calc_waterfall},
    {"tally", calc_tally},
    {"match", calc_match},
    {"settle", calc_settle},
    {"gini", calc_gini},
    {"rights", calc_rights},
    {"shapley", calc_shapley},
    {"bass", calc_bass, true},
};

int run_calc(const Calculation& calculation, const Common& common) {
    const auto out = read_file("-").and_then([&](const std::string& text) {
        return parse_json(text, {.decimals = calculation.decimals});
    }).and_then([&](const Json& json) {
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
