#include "rules/means_network.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace osmose::rules {

namespace {

struct OfSkill {
    std::vector<std::size_t> needs, dated, undated; // indices
};

class Builder {
public:
    Builder(const Means& means, const std::vector<bool>& asked) : means_(means) {
        net_.offer_arc.assign(means.offers.size(), MeansNetwork::none);
        net_.need_arc.assign(means.needs.size(), MeansNetwork::none);
        net_.level_arc.assign(means.needs.size(), MeansNetwork::none);
        need_node_.assign(means.needs.size(), MeansNetwork::none);
        add_members();
        std::map<std::string_view, OfSkill> skills;
        for (std::size_t i = 0; i < means.needs.size(); ++i)
            if (asked[i]) {
                need_node_[i] = net_.nodes++;
                net_.need_arc[i] = add(need_node_[i], MeansNetwork::hub, means.needs[i].volume);
                skills[means.needs[i].skill].needs.push_back(i);
            }
        for (std::size_t i = 0; i < means.offers.size(); ++i) {
            const Offer& offer = means.offers[i];
            if (const auto found = skills.find(offer.skill); found != skills.end())
                (offer.period ? found->second.dated : found->second.undated).push_back(i);
        }
        for (const auto& [skill, of] : skills) {
            if (!of.undated.empty()) add_levels(of);
            for (const std::size_t offer : of.dated)
                add_dated(offer, of.needs);
        }
    }
    MeansNetwork take() { return std::move(net_); }

private:
    std::uint32_t add(std::uint32_t from, std::uint32_t to, std::int64_t capacity) {
        net_.arcs.push_back({.from = from, .to = to, .capacity = capacity, .cost = 0});
        return static_cast<std::uint32_t>(net_.arcs.size() - 1);
    }
    std::uint32_t member_node(std::size_t offer) const {
        return 1 + static_cast<std::uint32_t>(means_.offers[offer].member);
    }

    // No member gives more than he offers, whatever his cap.
    void add_members() {
        std::vector<std::int64_t> most(means_.caps.size());
        for (const Offer& offer : means_.offers)
            most[offer.member] += offer.volume;
        for (std::size_t i = 0; i < most.size(); ++i)
            net_.member_arc.push_back(
                add(MeansNetwork::hub, net_.nodes++, std::min(most[i], means_.caps[i].value_or(most[i]))));
    }

    void add_levels(const OfSkill& of) {
        std::int64_t all = 0;
        for (const std::size_t offer : of.undated)
            all += means_.offers[offer].volume;
        std::uint32_t above = MeansNetwork::none;
        std::int32_t above_level = most_level + 1;
        for (std::int32_t level = most_level; level >= least_level; --level) {
            MeansNetwork::Level here;
            for (const std::size_t need : of.needs)
                if (means_.needs[need].level == level) here.needs.push_back(need);
            if (here.needs.empty()) continue;
            const std::uint32_t node = net_.nodes++;
            if (above != MeansNetwork::none) add(above, node, all);
            for (const std::size_t offer : of.undated)
                if (means_.offers[offer].level >= level && means_.offers[offer].level < above_level) {
                    net_.offer_arc[offer] = add(member_node(offer), node, means_.offers[offer].volume);
                    here.offers.push_back(offer);
                }
            // As wide as the level, so that a need which is covered in full holds nothing up but itself (coverage.hpp).
            for (const std::size_t need : here.needs)
                net_.level_arc[need] = add(node, need_node_[need], all);
            net_.levels.push_back(std::move(here));
            above = node;
            above_level = level;
        }
        net_.levels.back().lowest = true;
    }

    void add_dated(std::size_t offer, const std::vector<std::size_t>& needs) {
        const std::uint32_t node = net_.nodes++;
        net_.offer_arc[offer] = add(member_node(offer), node, means_.offers[offer].volume);
        for (const std::size_t need : needs)
            if (const std::int64_t most = usable(means_.offers[offer], means_.needs[need]); most > 0)
                net_.direct.push_back({need, offer, add(node, need_node_[need], most)});
    }

    const Means& means_;
    MeansNetwork net_;
    std::vector<std::uint32_t> need_node_;
};

} // namespace

MeansNetwork network_of(const Means& means, const std::vector<bool>& asked) { return Builder(means, asked).take(); }

std::vector<MeansNetwork::Served> MeansNetwork::served(std::span<const std::int64_t> flow) const {
    std::vector<Served> all;
    // What has come in at a level and was not needed there goes on to the next lower one, in the order in which it
    // came.
    struct Waiting {
        std::size_t offer;
        std::int64_t volume;
    };
    std::vector<Waiting> waiting;
    std::size_t next = 0;
    for (const Level& level : levels) {
        for (const std::size_t offer : level.offers)
            if (const std::int64_t volume = flow[offer_arc[offer]]; volume > 0) waiting.push_back({offer, volume});
        for (const std::size_t need : level.needs)
            for (std::int64_t left = flow[level_arc[need]]; left > 0;) {
                Waiting& first = waiting[next];
                const std::int64_t taken = std::min(left, first.volume);
                all.push_back({need, first.offer, taken});
                left -= taken;
                first.volume -= taken;
                if (first.volume == 0) ++next;
            }
        if (level.lowest) {
            waiting.clear();
            next = 0;
        }
    }
    for (const Direct& each : direct)
        if (flow[each.arc] > 0) all.push_back({each.need, each.offer, flow[each.arc]});
    std::ranges::sort(all, {}, [](const Served& each) { return std::tuple(each.need, each.offer); });
    return all;
}

} // namespace osmose::rules
