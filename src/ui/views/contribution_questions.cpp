// What is asked before one acts on a contribution: an opinion with a confirmation, the reason of a dispute, what is to be decided.
#include "journal/action.hpp"
#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/persons.hpp"
#include "ui/typed.hpp"
#include "ui/views/contribution_detail.hpp"
#include "ui/views/contribution_form.hpp"
#include "ui/views/proposal.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/words.hpp"

namespace osmose::ui {

using app::ContributionRow;
using locale::tr;
using To = app::Screen; // where a link leads

namespace {

// Begins anew where another one is asked about; true then.
bool begin(ContributionQuestion& question, std::string_view item) {
    if (question.of == item) return false;
    question = {.of = std::string(item)};
    return true;
}

void close(const Here& here, const ContributionRow& row, ContributionQuestion& question, app::Commands& commands) {
    question = {};
    commands.push(app::Go{here.route(To::contributions, to_string(row.id)), true});
}

std::string words_of(const Result<void>& checked, std::string_view field) {
    return !checked && checked.error().place.field == field ? locale::sentence(checked.error()) : std::string{};
}

struct Opinion {
    journal::ConfirmContribution action;
    std::string quality_error, estimate_error;
    bool sound() const { return quality_error.empty() && estimate_error.empty(); }
};

Opinion opinion_of(const ContributionRow& row, const ContributionQuestion& question) {
    Opinion opinion{.action = {.contribution = row.id, .edit = row.last_edit}, .quality_error = {}, .estimate_error = {}};
    if (!is_blank(question.quality)) {
        if (const auto quality = locale::read_factor(question.quality)) opinion.action.quality = *quality;
        else opinion.quality_error = locale::sentence(quality.error());
    }
    if (!is_blank(question.estimate)) {
        if (const auto points = locale::read_number(question.estimate, 2)) opinion.action.estimate = Money{*points};
        else opinion.estimate_error = locale::sentence(points.error());
    }
    return opinion;
}

} // namespace

void confirmation_dialog(const Here& here, const ContributionsShown& shown, const ContributionRow& row, ContributionQuestion& question, app::Commands& commands) {
    begin(question, shown.item);
    const app::ContributionDetail& detail = shown.figures.contribution_detail(row.id);
    const bool idea = row.facts.kind == model::ContributionKind::idea;
    const Opinion opinion = opinion_of(row, question);
    const Result<void> checked = opinion.sound() ? here.check(opinion.action) : Result<void>{};
    bool open = true;
    const auto actions = [&] {
        if (button("cancel", tr("action.cancel"))) open = false;
        if (!button("confirm", tr("contributions.confirm"), {.style = ButtonStyle::primary, .icon = Icon::check, .shortcut = "Ctrl+Enter"})) return;
        question.tried = true;
        if (!opinion.sound() || !checked) return;
        commands.push(app::Act{opinion.action, "toast.contribution.confirm", {{"whom", name_of(row.person)}, {"what", said_of(row, here)}}});
        open = false;
    };
    dialog("confirmation", open,
           {.title = tr("contributions.confirm_title", {{"name", first_name(row.person)}}), .caption = said_of(row, here), .width = 460, .actions = actions}, [&] {
        if (idea) {
            const std::string error = opinion.estimate_error.empty() ? words_of(checked, "estimate") : opinion.estimate_error;
            number_field("estimate", question.estimate,
                         {.label = tr("contributions.estimate"), .hint = tr("contributions.estimate_hint"), .error = error, .unit = tr("contributions.points_unit"), .focus = !phone()});
        }
        if (detail.least_quality < detail.most_quality) {
            const std::string error = opinion.quality_error.empty() ? words_of(checked, "quality") : opinion.quality_error;
            const std::string bounds = tr("contributions.quality_hint", {{"least", locale::factor(detail.least_quality)}, {"most", locale::factor(detail.most_quality)}});
            number_field("quality", question.quality, {.label = tr("contributions.quality"), .hint = bounds, .error = error, .placeholder = "1", .optional = true, .width = 200});
        }
        if (question.tried && !checked && checked.error().place.field != "quality" && checked.error().place.field != "estimate") form_error(locale::sentence(checked.error()));
    });
    if (!open) close(here, row, question, commands);
}

void dispute_dialog(const Here& here, const ContributionsShown& shown, const ContributionRow& row, ContributionQuestion& question, app::Commands& commands) {
    begin(question, shown.item);
    const journal::DisputeContribution action{.contribution = row.id, .edit = row.last_edit, .reason = question.reason};
    const Result<void> checked = here.check(action);
    bool open = true;
    const auto actions = [&] {
        if (button("cancel", tr("action.cancel"))) open = false;
        if (!button("dispute", tr("contributions.dispute_do"), {.style = ButtonStyle::primary, .icon = Icon::message_circle_warning, .shortcut = "Ctrl+Enter"})) return;
        question.tried = true;
        if (!checked) return;
        commands.push(app::Act{action, "toast.contribution.dispute", {}});
        open = false;
    };
    dialog("dispute", open,
           {.title = tr("contributions.dispute_title", {{"name", first_name(row.person)}}), .caption = said_of(row, here), .width = 480, .actions = actions}, [&] {
        paragraph(tr(row.state == model::ContributionState::confirmed ? "contributions.dispute_hint" : "contributions.dispute_unconfirmed"), {.color = palette().ink2});
        text_area("reason", question.reason, {.label = tr("contributions.dispute_reason"), .error = question.tried ? words_of(checked, "reason") : "", .focus = !phone()}, 3);
        if (question.tried && !checked && checked.error().place.field != "reason") form_error(locale::sentence(checked.error()));
    });
    if (!open) close(here, row, question, commands);
}

void settlement_dialog(const Here& here, const ContributionsShown& shown, const ContributionRow& row, ContributionQuestion& question, app::Commands& commands) {
    if (begin(question, shown.item)) question.title = tr("contributions.settle_proposal", {{"name", name_of(row.person)}, {"what", said_of(row, here)}});
    std::string reasons;
    for (const app::DisputeRow& dispute : shown.figures.contribution_detail(row.id).disputes) reasons += (reasons.empty() ? "" : "\n") + dispute.reason;
    const Deed deed{.action = journal::SettleContribution{.contribution = row.id, .edit = row.last_edit, .counts = question.outcome == "counts"},
                    .title = question.title, .done = "toast.contribution.settle", .values = {}, .text = reasons};
    const DeedWay way = way_of(here, deed);
    bool open = true;
    const auto actions = [&] {
        if (button("cancel", tr("action.cancel"))) open = false;
        if (!button("propose", proposing(way, deed), {.style = ButtonStyle::primary, .icon = Icon::vote, .shortcut = "Ctrl+Enter"})) return;
        question.tried = true;
        if (!way.allowed || question.outcome.empty()) return;
        question = {};
        carry_out(here, deed, way, commands);
    };
    dialog("settlement", open, {.title = tr("contributions.settle"), .caption = said_of(row, here), .width = 520, .actions = actions}, [&] {
        text_area("title", question.title, {.label = tr("proposal.title"), .error = question.tried ? words_of(way.allowed, "title") : ""}, 2);
        const std::string counts = tr("contributions.settle_counts"), counts_hint = tr("contributions.settle_counts_hint"), not_counts = tr("contributions.settle_counts_not"),
                          not_hint = tr("contributions.settle_counts_not_hint"), missing = tr("contributions.settle_outcome_missing");
        radio_group("outcome", tr("contributions.settle_outcome"), question.outcome,
                    {{.key = "counts", .label = counts, .caption = counts_hint}, {.key = "not", .label = not_counts, .caption = not_hint}},
                    {.error = question.tried && question.outcome.empty() ? std::string_view(missing) : std::string_view{}});
        hint(tr("proposal.hint"));
        if (question.tried && !way.allowed && way.allowed.error().place.field != "title") form_error(locale::sentence(way.allowed.error()));
    });
    if (!open) close(here, row, question, commands);
}

} // namespace osmose::ui
