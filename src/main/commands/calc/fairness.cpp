// The Gini index and the Lorenz curve (model.md §13), and equal rights on a result (§7).
#include "rules/fairness.hpp"
#include "main/commands/calc/calc.hpp"
#include "rules/rights.hpp"

namespace osmose::cli {

Result<std::string> calc_gini(Reader& in) {
    const std::vector<Fraction> values = in.fractions("values");
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    auto answer = rules::gini(values).and_then([&](const Fraction& index) {
        return rules::lorenz_curve(values).transform([&](const std::vector<rules::LorenzPoint>& curve) {
            std::string out = "{\"gini\":" + json_of(index) + ",\"lorenz\":[";
            for (const rules::LorenzPoint& point : curve) {
                if (&point != curve.data()) out += ',';
                out += '[' + json_of(point.people) + ',' + json_of(point.held) + ']';
            }
            return out + "]}";
        });
    });
    return in.about("values", std::move(answer));
}

Result<std::string> calc_rights(Reader& in) {
    const std::vector<std::string> contributors = in.names("contributors");
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    auto answer = rules::equal_right(contributors.size()).transform([&](const Fraction& right) {
        std::string out = "{\"rights\":{";
        for (const std::string& name : contributors) {
            if (&name != contributors.data()) out += ',';
            out += json_of(name) + ':' + json_of(right);
        }
        return out + "}}";
    });
    return in.about("contributors", std::move(answer));
}

} // namespace osmose::cli
