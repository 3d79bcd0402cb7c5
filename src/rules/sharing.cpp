#include "rules/sharing.hpp"

#include "base/law.hpp"

#include <algorithm>

namespace osmose::rules {

namespace {

using model::Distribution;
using model::Mode;
using model::Rule;

bool has_weight(const std::vector<Fraction>& weights) {
    return std::ranges::any_of(weights, [](const Fraction& weight) { return weight > 0; });
}

// The pieces of an amount under a rule's keys. Errors: errc::no_weight where no key gives anybody weight.
Result<std::vector<Piece>> pieces_of(const Ledger& ledger, const Rule& rule, Money amount, const Scope& scope) {
    std::vector<Piece> pieces;
    std::vector<Fraction> percents;
    for (const model::KeyPart& part : rule.keys) {
        Piece piece{.key = part.key, .weights = weights_by(ledger, rule, part.key, scope)};
        if (!has_weight(piece.weights)) continue;
        pieces.push_back(std::move(piece));
        percents.emplace_back(part.percent.thousandths);
    }
    return apportion(amount, percents).transform([&](const std::vector<Money>& amounts) {
        for (std::size_t i = 0; i < pieces.size(); ++i)
            pieces[i].amount = amounts[i];
        return std::move(pieces);
    });
}

// Each piece apportioned by its own weights, added up by member.
Result<std::vector<Money>> apportion_pieces(const std::vector<Piece>& pieces, std::size_t members,
                                            std::size_t first = 0) {
    std::vector<Money> parts(members);
    for (const Piece& piece : pieces) {
        const auto of_piece = apportion(piece.amount, piece.weights, first);
        if (!of_piece) return std::unexpected(of_piece.error());
        for (std::size_t i = 0; i < members; ++i)
            parts[i].minor += (*of_piece)[i].minor; // at most the amount of the sum
    }
    return parts;
}

// What was returned is not shared by it any more.
Money shared_in(const model::Project& project, const Distribution& distribution) {
    Money shared;
    for (const model::Part& part : distribution.outcome.parts)
        shared.minor += part.amount.minor;
    for (const model::Held& held : project.held)
        if (held.distribution == distribution.id && held.state == model::HeldState::returned) shared.minor -= held.part.amount.minor;
    return shared;
}

std::vector<Money> awarded_in(const model::Project& project, const Distribution& distribution, const Ledger& ledger) {
    std::vector<Money> awarded(ledger.members.size());
    const auto add = [&](const model::MemberId& to, std::int64_t minor) {
        const auto member = std::ranges::find(ledger.members, to);
        if (member != ledger.members.end()) awarded[static_cast<std::size_t>(member - ledger.members.begin())].minor += minor;
    };
    for (const model::Part& part : distribution.outcome.parts) add(part.to, part.amount.minor);
    for (const model::Held& held : project.held)
        if (held.distribution == distribution.id && held.state == model::HeldState::returned) add(held.part.member, -held.part.amount.minor);
    return awarded;
}

Result<SharedSum> past_sum(const model::Project& project, const Ledger& ledger, const Distribution& distribution) {
    SharedSum sum{distribution.id, distribution.date, shared_in(project, distribution), {}};
    if (sum.amount.minor == 0) return sum;
    const Rule& rule = project.rules.find(distribution.rule)->rule;
    const Scope scope{distribution.date, rule.mode == Mode::period, distribution.counted, distribution.revenues};
    auto pieces = pieces_of(ledger, rule, sum.amount, scope);
    if (pieces) {
        sum.pieces = std::move(*pieces);
    } else if (pieces.error().code == errc::no_weight) {
        sum.pieces = {
            {.as_awarded = true, .amount = sum.amount, .weights = weights_from(awarded_in(project, distribution, ledger))}};
    } else {
        return std::unexpected(pieces.error());
    }
    return sum;
}

// The amount by what each is due of the targets.
Result<Sharing> share_by_dues(Sharing sharing, std::vector<Money> targets) {
    return dues_of(targets, sharing.received)
        .and_then([&](const std::vector<Money>& dues) {
            sharing.targets = weights_from(targets);
            sharing.dues = weights_from(dues);
            return apportion(sharing.amount, sharing.dues);
        })
        .transform([&](std::vector<Money> parts) {
            sharing.parts = std::move(parts);
            return std::move(sharing);
        })
        .or_else([](const Error& error) -> Result<Sharing> {
            if (error.code == errc::no_weight) return fail(errc::nobody_is_due);
            return std::unexpected(error);
        });
}

Result<Sharing> share_period(const Ledger& ledger, Sharing sharing) {
    return apportion_pieces(sharing.sums.back().pieces, ledger.members.size(), sharing.first)
        .transform([&](std::vector<Money> parts) {
            sharing.parts = std::move(parts);
            return std::move(sharing);
        });
}

Result<Sharing> share_cumulatively(const model::Project& project, const Ledger& ledger, Sharing sharing) {
    std::vector<Money> targets(ledger.members.size());
    std::vector<SharedSum> sums;
    for (const Distribution& distribution : project.distributions) {
        auto sum = past_sum(project, ledger, distribution);
        if (!sum) return std::unexpected(sum.error());
        sums.push_back(std::move(*sum));
    }
    sums.push_back(std::move(sharing.sums.back()));
    for (const SharedSum& sum : sums) {
        const auto parts = apportion_pieces(sum.pieces, targets.size());
        if (!parts) return std::unexpected(parts.error());
        for (std::size_t i = 0; i < targets.size(); ++i) {
            const auto target = add(targets[i], (*parts)[i]);
            if (!target) return std::unexpected(target.error());
            targets[i] = *target;
        }
    }
    sharing.sums = std::move(sums);
    return share_by_dues(std::move(sharing), std::move(targets));
}

// One key: exact targets. A mix: its pieces of all that was ever shared, in minor units.
Result<Sharing> share_balanced_sum(const Ledger& ledger, const Rule& rule, const Scope& scope, Sharing sharing) {
    const auto all = sum(sharing.received).and_then([&](Money before) { return add(before, sharing.amount); });
    if (!all) return std::unexpected(all.error());
    auto pieces = pieces_of(ledger, rule, *all, scope);
    if (!pieces) return std::unexpected(pieces.error());
    sharing.sums.back().amount = *all;
    sharing.sums.back().pieces = std::move(*pieces);
    const std::vector<Piece>& parts = sharing.sums.back().pieces;
    if (parts.size() > 1) {
        return apportion_pieces(parts, ledger.members.size()).and_then([&](std::vector<Money> targets) {
            return share_by_dues(std::move(sharing), std::move(targets));
        });
    }
    return shares_of(parts.front().weights)
        .and_then([&](const std::vector<Fraction>& shares) {
            for (std::size_t i = 0; i < shares.size(); ++i) {
                sharing.targets.push_back(shares[i] * all->minor);
                sharing.dues.push_back(std::max(Fraction(0), sharing.targets[i] - sharing.received[i].minor));
            }
            return share_balanced(sharing.amount, parts.front().weights, sharing.received);
        })
        .transform([&](std::vector<Money> of_members) {
            sharing.parts = std::move(of_members);
            return std::move(sharing);
        });
}

} // namespace

Result<std::vector<Money>> received_by(const model::Project& project, const Ledger& ledger) {
    std::vector<Wide> sums(ledger.members.size());
    for (const Distribution& distribution : project.distributions) {
        const std::vector<Money> awarded = awarded_in(project, distribution, ledger);
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += awarded[i].minor;
    }
    return guard([&]() -> Result<std::vector<Money>> {
        std::vector<Money> received;
        for (const Wide& sum : sums)
            received.push_back(Money{narrow_or_throw(sum)});
        return received;
    });
}

Result<Sharing> share_sum(const model::Project& project, const Ledger& ledger, const Rule& rule,
                          const SumToShare& to_share) {
    auto received = received_by(project, ledger);
    if (!received) return std::unexpected(received.error());
    Sharing sharing{.mode = rule.mode, .amount = to_share.amount, .received = std::move(*received)};
    if (rule.mode == Mode::period && !ledger.members.empty()) {
        sharing.first = project.distributions.size() % ledger.members.size();
    }
    sharing.sums.push_back({{}, to_share.date, to_share.amount, {}});
    if (to_share.amount.minor == 0) {
        sharing.parts.resize(ledger.members.size());
        return sharing;
    }
    return guard([&]() -> Result<Sharing> {
               const Scope scope{to_share.date, rule.mode == Mode::period, to_share.counted, to_share.revenues};
               if (rule.mode == Mode::balanced) return share_balanced_sum(ledger, rule, scope, std::move(sharing));
               auto pieces = pieces_of(ledger, rule, to_share.amount, scope);
               if (!pieces) return std::unexpected(pieces.error());
               sharing.sums.back().pieces = std::move(*pieces);
               if (rule.mode == Mode::period) return share_period(ledger, std::move(sharing));
               return share_cumulatively(project, ledger, std::move(sharing));
           })
        .transform([](Sharing done) {
            must_hold(sum(done.parts) == done.amount, "the parts of the members add up to the sum that is shared");
            return done;
        });
}

} // namespace osmose::rules
