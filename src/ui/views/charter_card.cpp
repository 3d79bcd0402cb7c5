#include "ui/views/charter_card.hpp"

#include "app/fairness_figures.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/spoken.hpp"
#include "ui/text.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

namespace osmose::ui {

using locale::tr;
using rules::CharterAnswer;
using rules::CharterPoint;
using rules::Verdict;
using To = app::Screen;

namespace {

struct Mark {
    Icon icon;
    Tone tone;
    Color color;
};

Mark mark_of(Verdict verdict) {
    switch (verdict) {
    case Verdict::kept: return {Icon::circle_check, Tone::ok, palette().primary};
    case Verdict::departs: return {Icon::triangle_alert, Tone::warn, palette().gold_ink};
    case Verdict::not_yet: break;
    }
    return {Icon::circle_dashed, Tone::neutral, palette().ink3};
}

// The screen on which what would mend it is done.
To where_mended(const CharterAnswer& answer) {
    const std::string& mend = answer.mend->key;
    if (mend == "gains_nothing_mend") return To::sharing;
    if (mend == "rights_no_result_mend") return To::results;
    if (mend == "alone_mend" || mend == "open_waiting_mend" || mend == "risks_uncommitted_mend") return To::members;
    if (answer.point == CharterPoint::form && answer.verdict == Verdict::not_yet) return To::project_settings;
    return To::rules;
}

std::string_view name_of(To screen) {
    switch (screen) {
    case To::sharing: return "charter.go_sharing";
    case To::results: return "charter.go_results";
    case To::members: return "charter.go_members";
    case To::project_settings: return "charter.go_settings";
    default: return "charter.go_rules";
    }
}

void point(const Here& here, const app::Figures& figures, const CharterAnswer& answer) {
    const std::string word{model::word(answer.point)}, title = tr("charter.point_" + word);
    const Mark mark = mark_of(answer.verdict);
    const std::string verdict = tr("charter.chip_" + std::string(model::word(answer.verdict)));
    list_row(word, title, {}, [&] {
        row({.gap = 12, .align = Align::start}, [&] {
            icon_mark(mark.icon, mark.color, 20);
            stack({.gap = 4}, [&] {
                row({.gap = 8, .align = Align::start}, [&] {
                    paragraph(title, {.type = Type::strong});
                    chip(verdict, {.tone = mark.tone});
                });
                paragraph(escape_markup(said(figures, "charter." + answer.why.key, answer.why.values)), {.color = palette().ink2});
                if (answer.mend) {
                    paragraph(escape_markup(said(figures, "charter." + answer.mend->key, answer.mend->values)));
                    const To screen = where_mended(answer);
                    link("mend", tr(name_of(screen)), here.href(screen), {.arrow = true});
                }
                hint(tr("charter.source_" + word));
            });
        });
    });
}

} // namespace

void charter_card(const Here& here, const app::Figures& figures) {
    const app::FairnessFigures& fairness = *figures.fairness();
    const auto kept = [&] {
        chip(tr("charter.kept_of", {{"count", fairness.kept}, {"whole", fairness.charter.size()}}), {.tone = Tone::ok, .icon = Icon::heart_handshake});
    };
    card("charter", {.title = tr("charter.title"), .caption = tr("charter.hint"), .actions = kept}, [&] {
        list("points", tr("charter.title"), [&] {
            for (const CharterAnswer& answer : fairness.charter) point(here, figures, answer);
        });
    });
}

} // namespace osmose::ui
