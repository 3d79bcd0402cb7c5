#include "locale/catalogue.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/charts/charts.hpp"
#include "ui/charts/pair_matrix.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/text.hpp"
#include "ui/views/decision_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {

using app::DecisionDetail;
using app::DecisionRow;
using locale::tr;
using model::DecisionState;
using model::Method;
using model::Voice;
using To = app::Screen;

namespace {

constexpr std::size_t most_compared = 9; // options in the table of pairs: the first ones
constexpr std::size_t most_rankings = 12, most_duels = 12;

std::vector<Part> parts_of(const DecisionRow& row, bool with_silent) {
    const model::TallyFigures& tally = row.tally;
    std::vector<Part> parts;
    const auto add = [&](const std::string& label, std::uint32_t count, Color color) {
        parts.push_back({.label = label, .value = locale::number(count), .amount = static_cast<double>(count), .color = color});
    };
    if (model::chooses_options(row.method)) {
        add(tr("decisions.took_part"), tally.took_part, color_of(Voice::yes));
    } else {
        const bool consent = row.method == Method::consent;
        add(consent ? tr("decisions.consent_yes") : word_of(Voice::yes), tally.yes, color_of(Voice::yes));
        add(consent ? tr("decisions.consent_no") : word_of(Voice::no), tally.no, color_of(Voice::no));
        add(word_of(Voice::abstain), tally.abstain, color_of(Voice::abstain));
    }
    if (with_silent)
        add(tr(row.state == DecisionState::open ? "decisions.not_yet" : "decisions.not_voted"), tally.voters - std::min(tally.voters, tally.took_part), palette().track);
    return parts;
}

const std::string& option_at(const DecisionRow& row, std::uint32_t number) {
    static const std::string nothing;
    return number == 0 || number > row.options.size() ? nothing : row.options[number - 1];
}

void turnout(const DecisionDetail& decision) {
    const bool reached = decision.quorum_reached(), asked = decision.quorum_needed > 0;
    const auto votes = [&] { strong(tr("decisions.votes_of", {{"count", decision.row.tally.took_part}, {"voters", decision.row.tally.voters}})); };
    const auto quorum = [&] {
        if (!asked) return hint(tr("decisions.quorum_none"));
        icon_mark(reached ? Icon::circle_check : Icon::hourglass, reached ? palette().primary_ink : palette().gold_ink, 16);
        text(reached ? tr("decisions.quorum_reached") : tr("decisions.quorum_missing", {{"count", decision.quorum_needed - decision.row.tally.took_part}}),
             {.type = Type::medium, .color = reached ? palette().primary_ink : palette().gold_ink});
    };
    if (phone()) {
        votes();
        row({.gap = 6}, quorum);
    } else {
        row({.gap = 6}, [&] {
            votes();
            spacer();
            quorum();
        });
    }
}

void approvals(const DecisionDetail& decision) {
    std::vector<Bar> list;
    for (const model::Rank& level : decision.row.tally.order)
        for (const std::uint32_t option : level.options)
            list.push_back({.key = std::to_string(option), .label = option_at(decision.row, option), .value = locale::number(decision.approvals[option - 1]),
                            .amount = static_cast<double>(decision.approvals[option - 1]), .color = color_of(Voice::yes),
                            .highlighted = option == decision.row.tally.winner});
    bars("approvals", tr("decisions.approvals"), list);
}

void order(const DecisionDetail& decision) {
    std::size_t place = 1;
    list("order", tr("decisions.order"), [&] {
        for (const model::Rank& level : decision.row.tally.order) {
            for (const std::uint32_t option : level.options)
                list_row(std::to_string(option), option_at(decision.row, option), {.height = 42}, [&] {
                    chip(locale::number(static_cast<std::int64_t>(place)), {.tone = place == 1 ? Tone::ok : Tone::neutral});
                    paragraph(escape_markup(option_at(decision.row, option)), {.type = place == 1 ? Type::strong : Type::body});
                });
            place += level.options.size();
        }
    });
}

// The best ones beside each other, in their order.
void pairs(const DecisionDetail& decision) {
    std::vector<std::size_t> first;
    for (const model::Rank& level : decision.row.tally.order)
        for (const std::uint32_t option : level.options)
            if (first.size() < most_compared) first.push_back(option - 1);
    std::vector<std::string> names;
    std::vector<std::vector<std::int64_t>> counts;
    for (const std::size_t a : first) {
        names.push_back(decision.facts.options[a]);
        auto& line = counts.emplace_back();
        for (const std::size_t b : first) line.push_back(decision.contest->preferred[a][b]);
    }
    pair_matrix(tr("decisions.pairs"), names, counts);
    hint(first.size() < decision.facts.options.size() ? tr("decisions.pairs_first", {{"count", first.size()}}) : tr("decisions.pairs_hint"));
}

void duels(const DecisionDetail& decision) {
    stack({.gap = 4}, [&] {
        for (std::size_t i = 0; i < std::min(most_duels, decision.duels.size()); ++i) {
            const DecisionDetail::Duel& duel = decision.duels[i];
            const std::string option = escape_markup(decision.facts.options[duel.option]), other = escape_markup(decision.facts.options[duel.other]);
            const bool direct = duel.prefer > duel.prefer_other;
            const bool level = duel.path == duel.path_back;
            paragraph(direct ? tr("decisions.duel", {{"option", option}, {"other", other}, {"count", duel.prefer}, {"against", duel.prefer_other}})
                      : level ? tr("decisions.duel_level", {{"option", option}, {"other", other}, {"count", duel.prefer}, {"against", duel.prefer_other}})
                              : tr("decisions.duel_path", {{"option", option}, {"other", other}, {"count", duel.path}, {"against", duel.path_back}}),
                      {.color = palette().ink2});
        }
    });
}

void rankings(const DecisionDetail& decision) {
    label_text(tr("decisions.ballots"));
    stack({.gap = 4}, [&] {
        for (std::size_t i = 0; i < std::min(most_rankings, decision.rankings.size()); ++i) paragraph(escape_markup(ranking_words(decision, decision.rankings[i])));
        if (decision.rankings.size() > most_rankings) hint(tr("decisions.rankings_more", {{"count", decision.rankings.size() - most_rankings}}));
    });
}

} // namespace

std::string order_in_words(const DecisionDetail& decision, const std::vector<model::Rank>& order) {
    std::string words;
    for (const model::Rank& level : order)
        for (std::size_t i = 0; i < level.options.size(); ++i)
            words += (words.empty() ? "" : i > 0 ? " = " : " > ") + option_at(decision.row, level.options[i]);
    return words.empty() ? tr("decisions.blank") : words;
}

std::string ranking_words(const DecisionDetail& decision, const DecisionDetail::Ranking& ranking) {
    return tr("decisions.ranking_count", {{"count", ranking.count}, {"order", order_in_words(decision, ranking.order)}});
}

void decision_chips(const DecisionRow& row) {
    ui::row({.gap = 6, .wrap = true}, [&] {
        chip(word_of(row.state), {.tone = tone_of(row.state), .icon = icon_of(row.state)});
        if (row.waits_for_me) chip(tr("decisions.waits_for_you"), {.tone = Tone::accent, .icon = Icon::hourglass});
        chip(word_of(row.method), {.tone = model::chooses_options(row.method) ? Tone::violet : Tone::neutral});
        if (row.effects.empty()) return;
        const std::string topic = "decisions.about." + row.effects.front().substr(0, row.effects.front().find('.'));
        if (locale::catalogue(locale::language()).find(topic)) chip(tr(topic), {.tone = Tone::outlined}); // a newer version's has no word here
    });
}

std::string tally_words(const DecisionRow& row) {
    if (!model::chooses_options(row.method)) {
        std::string words;
        for (const Part& part : parts_of(row, false)) words += (words.empty() ? "" : " · ") + part.label + " " + part.value;
        return words;
    }
    if (row.tally.winner != 0) return tr("decisions.option_first", {{"option", option_at(row, row.tally.winner)}});
    return tr("decisions.votes_of", {{"count", row.tally.took_part}, {"voters", row.tally.voters}});
}

void tally_bar(const DecisionRow& row, float height) { stacked_bar(tr("decisions.result"), parts_of(row, true), height); }

std::string outcome_sentence(const DecisionDetail& decision) {
    const model::TallyFigures& tally = decision.row.tally;
    const bool open = decision.row.state == DecisionState::open;
    if (open && tally.took_part == 0) return tr("decisions.nobody_voted");
    const auto said = [&] {
        if (decision.outcome == DecisionState::no_quorum)
            return tr("decisions.outcome_no_quorum", {{"count", tally.took_part}, {"needed", decision.quorum_needed}, {"voters", tally.voters}});
        if (model::chooses_options(decision.facts.method))
            return tally.winner != 0 ? tr("decisions.outcome_option", {{"option", option_at(decision.row, tally.winner)}}) : tr("decisions.outcome_level");
        const bool adopted = decision.outcome == DecisionState::adopted;
        if (decision.facts.method == Method::consent) return adopted ? tr("decisions.outcome_consent") : tr("decisions.outcome_objections", {{"count", tally.no}});
        if (tally.casting_vote) return tr(adopted ? "decisions.outcome_chair_yes" : "decisions.outcome_chair_no", {{"count", tally.yes}});
        return tr(adopted ? "decisions.outcome_adopted" : "decisions.outcome_rejected",
                  {{"count", tally.yes}, {"given", tally.yes + tally.no}, {"needed", decision.yes_needed}});
    };
    return open ? tr("decisions.as_it_stands", {{"outcome", said()}}) : said();
}

void decision_result(const Here& here, const DecisionDetail& decision) {
    turnout(decision);
    tally_bar(decision.row, 12);
    if (!model::chooses_options(decision.facts.method)) legend_line(parts_of(decision.row, true));
    if (decision.row.tally.took_part > 0 && model::chooses_options(decision.facts.method)) {
        if (decision.facts.method == Method::approval) {
            approvals(decision);
        } else {
            order(decision);
            if (decision.contest) pairs(decision);
            duels(decision);
            rankings(decision);
        }
    }
    paragraph(escape_markup(outcome_sentence(decision)), {.type = Type::medium});
    if (!decision.figure.empty()) row([&] { link("explain", tr("decisions.explain"), here.href(To::explain, decision.figure), {.icon = Icon::list_tree}); });
}

} // namespace osmose::ui
