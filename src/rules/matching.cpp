#include "rules/matching.hpp"

#include "rules/even_use.hpp"

#include <algorithm>

namespace osmose::rules {

namespace {

// Of each need: 1 for the lowest priority above 0, one more for each higher one.
std::vector<std::int64_t> ranks_of(const std::vector<Need>& needs) {
    std::vector<std::int64_t> all{0};
    for (const Need& need : needs)
        all.push_back(need.priority);
    std::ranges::sort(all);
    const auto same = std::ranges::unique(all);
    all.erase(same.begin(), same.end());
    std::vector<std::int64_t> ranks;
    for (const Need& need : needs)
        ranks.push_back(std::ranges::lower_bound(all, need.priority) - all.begin());
    return ranks;
}

void set_costs(MeansNetwork& net, const Means& means) {
    Cost step = 1; // more than any way round can ask
    for (std::size_t i = 0; i < means.offers.size(); ++i)
        if (net.offer_arc[i] != MeansNetwork::none) {
            net.arcs[net.offer_arc[i]].cost = means.offers[i].compensation.minor;
            step += means.offers[i].compensation.minor;
        }
    const std::vector<std::int64_t> ranks = ranks_of(means.needs);
    for (std::size_t i = 0; i < means.needs.size(); ++i)
        if (net.need_arc[i] != MeansNetwork::none) net.arcs[net.need_arc[i]].cost = -ranks[i] * step;
}

Result<Money> asked(const Means& means, const std::vector<Assignment>& assignments) {
    Wide sum = 0;
    for (const Assignment& each : assignments)
        sum += Wide(each.volume) * means.offers[each.offer].compensation.minor;
    if (sum > json_max) return fail(errc::amount_out_of_range);
    return Money{narrow_or_throw(sum)};
}

Result<Matching> matched(const Means& means, const MeansNetwork& net, const std::vector<std::int64_t>& flow) {
    Matching out{.assignments = net.served(flow),
                 .covered = std::vector<std::int64_t>(means.needs.size()),
                 .missing = {},
                 .money = {},
                 .used = {},
                 .utilisation = {}};
    for (const Assignment& each : out.assignments)
        out.covered[each.need] += each.volume;
    for (std::size_t i = 0; i < means.needs.size(); ++i)
        out.missing.push_back(means.needs[i].volume - out.covered[i]);
    const std::vector<std::int64_t> open = available(means);
    for (std::size_t i = 0; i < open.size(); ++i) {
        out.used.push_back(flow[net.member_arc[i]]);
        out.utilisation.push_back(open[i] == 0 ? Fraction() : Fraction::of(out.used[i], open[i]).value());
    }
    return asked(means, out.assignments).transform([&](Money money) {
        out.money = money;
        return std::move(out);
    });
}

} // namespace

Result<Matching> match(const Means& means) {
    if (auto sound = check(means); !sound) return std::unexpected(sound.error());
    std::vector<bool> wanted;
    for (const Need& need : means.needs)
        wanted.push_back(need.priority > 0);
    MeansNetwork net = network_of(means, wanted);
    set_costs(net, means);
    Circulation circulation = least_cost_circulation(net.nodes, net.arcs);

    std::vector<MemberUse> members;
    const std::vector<std::int64_t> open = available(means);
    for (std::size_t i = 0; i < open.size(); ++i)
        members.push_back({.arc = net.member_arc[i], .available = open[i]});
    use_evenly(net.nodes, net.arcs, members, circulation);
    return guard([&] { return matched(means, net, circulation.flow); });
}

} // namespace osmose::rules
