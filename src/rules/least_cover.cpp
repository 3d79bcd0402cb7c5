#include "rules/least_cover.hpp"

#include "base/law.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

namespace osmose::rules {

namespace {

constexpr std::size_t searched = 64;   // a set of so many candidates is one number
constexpr std::size_t most_kept = 200; // conditions, where there are more candidates
constexpr std::size_t most_tries = 200;

struct Kept {
    std::vector<std::int64_t> gives; // at most what is wanted
    std::int64_t wanted;
    std::vector<std::size_t> order; // who gives something, the most first
    std::uint64_t givers = 0;       // the same as a set, of up to 64 candidates
};

Kept kept(Condition condition) {
    Kept out{std::move(condition.gives), condition.wanted, {}};
    for (std::size_t i = 0; i < out.gives.size(); ++i) {
        out.gives[i] = std::min(out.gives[i], out.wanted);
        if (out.gives[i] == 0) continue;
        out.order.push_back(i);
        if (i < searched) out.givers |= std::uint64_t{1} << i;
    }
    std::ranges::stable_sort(out.order, [&](std::size_t a, std::size_t b) { return out.gives[a] > out.gives[b]; });
    return out;
}

constexpr std::size_t never = SIZE_MAX;

// What is still lacking when these are chosen.
std::int64_t lacking_of(const auto& condition, std::span<const std::size_t> chosen) {
    std::int64_t lacking = condition.wanted;
    for (const std::size_t i : chosen)
        lacking -= std::min(lacking, condition.gives[i]);
    return lacking;
}
bool breaks(const auto& condition, std::span<const std::size_t> chosen) { return lacking_of(condition, chosen) > 0; }

// The fewest of the free candidates who give so much together; never where not even all do.
template <class Free> std::size_t fewest(const Kept& condition, std::int64_t lacking, const Free& free) {
    std::size_t count = 0;
    for (const std::size_t i : condition.order) {
        if (lacking <= 0) break;
        if (!free(i)) continue;
        lacking -= condition.gives[i];
        ++count;
    }
    return lacking <= 0 ? count : never;
}

class Search {
public:
    Search(std::size_t candidates, std::vector<Condition> known,
           const std::function<std::optional<Condition>(std::span<const std::size_t>)>& broken)
        : candidates_(candidates), broken_(broken) {
        for (Condition& each : known)
            keep(std::move(each));
    }

    std::optional<Cover> run() {
        std::vector<std::size_t> all(candidates_);
        std::iota(all.begin(), all.end(), std::size_t{0});
        if (broken_(all)) return std::nullopt;
        Cover cover{.chosen = greedy(), .at_least = 0};
        drop_spare(cover.chosen);
        cover.at_least = bound();
        if (candidates_ <= searched) {
            looks_left_ = candidates_ <= exact_candidates ? exact_looks : search_looks;
            while (!cover.proved()) {
                chosen_.clear();
                if (const bool found = choose(cover.at_least, everyone()); found) {
                    cover.chosen = chosen_;
                    std::ranges::sort(cover.chosen);
                } else if (looks_left_ == 0) {
                    break;
                } else {
                    ++cover.at_least;
                }
            }
        }
        return cover;
    }

private:
    std::uint64_t everyone() const {
        return candidates_ == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << candidates_) - 1;
    }

    std::optional<Condition> next_broken(std::span<const std::size_t> chosen) const {
        auto condition = broken_(chosen);
        if (condition) must_hold(breaks(*condition, chosen), "a condition that a choice breaks is broken by it");
        return condition;
    }

    void keep(Condition condition) {
        if (candidates_ <= searched || kept_.size() < most_kept) kept_.push_back(kept(std::move(condition)));
    }

    // Always who gives most to the condition that is broken; of many candidates, a quarter of those whom it takes at
    // once.
    std::vector<std::size_t> greedy() {
        std::vector<std::size_t> chosen;
        std::vector<bool> in(candidates_);
        while (auto condition = next_broken(chosen)) {
            const Kept broken = kept(*condition);
            const auto open = [&](std::size_t i) { return !in[i]; };
            const std::size_t takes = fewest(broken, lacking_of(broken, chosen), open);
            std::size_t left = candidates_ <= searched ? 1 : std::max<std::size_t>(1, takes / 4);
            for (auto i = broken.order.begin(); left > 0; ++i) {
                if (in[*i]) continue;
                in[*i] = true;
                chosen.push_back(*i);
                --left;
            }
            std::ranges::sort(chosen);
            keep(std::move(*condition));
        }
        return chosen;
    }

    // Whoever came in first may not be needed any more. At most so many are tried whom no known condition asks for.
    void drop_spare(std::vector<std::size_t>& chosen) {
        std::size_t tries = most_tries;
        for (std::size_t i = chosen.size(); i-- > 0 && tries > 0;) {
            if (needed_by_known(chosen, chosen[i])) continue;
            std::vector<std::size_t> without = chosen;
            without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
            --tries;
            if (auto condition = next_broken(without)) {
                keep(std::move(*condition));
            } else {
                chosen = std::move(without);
                spare_.reset();
            }
        }
    }
    // Whether a known condition breaks when this one leaves the choice, which fulfils all of them.
    bool needed_by_known(std::span<const std::size_t> chosen, std::size_t leaves) {
        if (!spare_) spare_.emplace();
        while (spare_->size() < kept_.size()) {
            const Kept& each = kept_[spare_->size()];
            std::int64_t given = -each.wanted;
            for (const std::size_t i : chosen)
                given = std::min(given, INT64_MAX - each.gives[i]) + each.gives[i];
            spare_->push_back(given);
        }
        for (std::size_t at = 0; at < kept_.size(); ++at)
            if (kept_[at].gives[leaves] > (*spare_)[at]) return true;
        return false;
    }

    // How many it takes at least: the most that one condition takes, or the sum over conditions without a giver in
    // common.
    std::size_t bound() const {
        std::vector<std::pair<std::size_t, const Kept*>> counts;
        for (const Kept& each : kept_)
            counts.emplace_back(fewest(each, each.wanted, [](std::size_t) { return true; }), &each);
        std::size_t most = 0, sum = 0;
        for (const auto& [count, each] : counts)
            most = std::max(most, count);
        std::ranges::stable_sort(counts, [](const auto& a, const auto& b) {
            return a.first * b.second->order.size() > b.first * a.second->order.size();
        });
        std::vector<bool> taken(candidates_);
        for (const auto& [count, each] : counts) {
            if (std::ranges::any_of(each->order, [&](std::size_t i) { return taken[i]; })) continue;
            for (const std::size_t i : each->order)
                taken[i] = true;
            sum += count;
        }
        return std::max(most, sum);
    }

    struct Lacking {
        std::size_t condition, count;
        std::uint64_t givers;
    };

    // Whether the choice can be completed with `more` of the free candidates. Somebody who gives to a condition that is
    // broken must come in: each is tried, and whoever was tried stays out of the tries that follow.
    bool choose(std::size_t more, std::uint64_t free) {
        std::optional<Lacking> branch;
        while (!branch) {
            if (!look(more, free, branch)) return false;
            if (branch) break;
            std::vector<std::size_t> now = chosen_;
            std::ranges::sort(now);
            auto condition = next_broken(now);
            if (!condition) return true;
            keep(std::move(*condition));
        }
        if (more == 0) return false;
        const std::vector<std::size_t> order = kept_[branch->condition].order; // as more conditions can come
        for (const std::size_t i : order) {
            const std::uint64_t bit = std::uint64_t{1} << i;
            if (!(free & bit)) continue;
            free &= ~bit;
            chosen_.push_back(i);
            if (choose(more - 1, free)) return true;
            chosen_.pop_back();
            std::optional<Lacking> still;
            if (!look(more, free, still)) return false;
        }
        return false;
    }

    // False: `more` of the free candidates are too few, or there was no time to tell. Else a broken condition, if any is
    // known: the one that leaves the least choice.
    bool look(std::size_t more, std::uint64_t free, std::optional<Lacking>& branch) {
        lacking_.clear();
        for (std::size_t at = 0; at < kept_.size(); ++at) {
            if (looks_left_ == 0) return false;
            --looks_left_;
            const Kept& each = kept_[at];
            const std::int64_t lacking = lacking_of(each, chosen_);
            if (lacking == 0) continue;
            const std::size_t count = fewest(each, lacking, [&](std::size_t i) { return (free >> i & 1) != 0; });
            if (count > more) {
                std::swap(kept_[at], kept_[at / 2]); // what has stopped a try is asked sooner the next time
                return false;
            }
            lacking_.push_back({at, count, each.givers & free});
        }
        std::ranges::sort(lacking_, {}, [](const Lacking& each) {
            return std::pair(std::popcount(each.givers) - static_cast<int>(each.count), each.condition);
        });
        std::size_t sum = 0;
        std::uint64_t taken = 0;
        for (const Lacking& each : lacking_) {
            if (each.givers & taken) continue;
            taken |= each.givers;
            sum += each.count;
            if (sum > more) return false;
        }
        if (!lacking_.empty()) branch = lacking_.front();
        return true;
    }

    std::size_t candidates_;
    const std::function<std::optional<Condition>(std::span<const std::size_t>)>& broken_;
    std::vector<Kept> kept_;
    std::vector<std::size_t> chosen_;
    std::vector<Lacking> lacking_;
    std::optional<std::vector<std::int64_t>> spare_; // what is given beyond what each known condition wants
    std::size_t looks_left_ = 0;                     // at a condition
};

} // namespace

std::optional<Cover> least_cover(std::size_t candidates, std::vector<Condition> known,
                                 const std::function<std::optional<Condition>(std::span<const std::size_t>)>& broken) {
    return Search(candidates, std::move(known), broken).run();
}

} // namespace osmose::rules
