#include "ui/views/settings.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/effect_words.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/views/proposal.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>

namespace osmose::ui {

using locale::tr;
using To = app::Screen;

namespace {

constexpr std::array themes{"system", "light", "dark"};

std::string saved_when(const SettingsShown& shown, std::string_view key) {
    return tr(key, {{"when", locale::ago_in_sentence({shown.settings.exported_ms}, shown.now, shown.utc_offset_minutes)}});
}

void appearance(const SettingsShown& shown, SettingsState& state, app::Commands& commands) {
    app::Settings chosen = shown.settings;
    card("appearance", {.title = tr("settings.appearance")}, [&] {
        label_text(tr("settings.language"));
        segmented("language", tr("settings.language"), chosen.language, {{"", tr("settings.language_browser")}, {"fr", "Français"}, {"en", "English"}});
        label_text(tr("settings.theme"));
        std::string theme = themes[static_cast<std::size_t>(chosen.theme)];
        segmented("theme", tr("settings.theme"), theme, {{"system", tr("settings.theme_system")}, {"light", tr("settings.theme_light")}, {"dark", tr("settings.theme_dark")}});
        for (std::size_t i = 0; i < themes.size(); ++i)
            if (theme == themes[i]) chosen.theme = static_cast<app::Theme>(i);
        label_text(tr("settings.text_size"));
        std::string size = std::to_string(chosen.text_percent);
        segmented("text-size", tr("settings.text_size"), size, {{"90", "90 %"}, {"100", "100 %"}, {"115", "115 %"}, {"130", "130 %"}});
        chosen.text_percent = size == "90" ? 90 : size == "115" ? 115 : size == "130" ? 130 : 100;
        toggle("contrast", tr("settings.contrast"), chosen.more_contrast, {.caption = tr("settings.contrast_hint")});
        if (shown.in_browser) toggle("plain-view", tr("settings.plain_view"), chosen.plain_view, {.caption = tr("settings.plain_view_hint")});
        std::string person = state.person.value_or(chosen.person);
        const Edited edited = text_field("person", person, {.label = tr("settings.person"), .hint = tr("settings.person_hint"), .autocomplete = "name", .width = 320});
        if (edited.changed) state.person = person;
        if (edited.committed && state.person) chosen.person = *std::exchange(state.person, std::nullopt);
    });
    if (!(chosen == shown.settings)) commands.push(app::ChangeSettings{chosen});
}

void storage(const SettingsShown& shown) {
    card("storage", {.title = tr("settings.storage")}, [&] {
        paragraph(shown.usage.quota == 0 ? tr("settings.storage_unknown")
                                         : tr("settings.storage_used", {{"used", shown.usage.used}, {"quota", shown.usage.quota}}));
        paragraph(tr(shown.usage.persisted ? "settings.persisted" : "settings.not_persisted"), {.color = palette().ink2});
        paragraph(shown.settings.exported_ms == 0 ? tr("settings.never_exported") : saved_when(shown, "settings.last_export"), {.color = palette().ink2});
        link("recover", tr("storage.recover"), "#/recover", {.icon = Icon::hard_drive});
    });
}

void projects(const SettingsShown& shown, SettingsState& state) {
    if (shown.projects.empty()) return;
    card("projects", {.title = tr("settings.device")}, [&] {
        list("projects", tr("nav.projects"), [&] {
            for (const app::ProjectSummary& project : shown.projects)
                list_row(to_string(project.id), project.name, {}, [&] {
                    row({.gap = 8, .wrap = phone()}, [&] {
                        text(project.name, {.type = Type::medium});
                        spacer();
                        if (button("erase-" + to_string(project.id), tr("settings.erase"), {.style = ButtonStyle::danger, .size = ButtonSize::small, .icon = Icon::trash_2}))
                            state.erases = project.id;
                    });
                });
        });
        hint(tr("settings.erase_hint"));
    });
}

// The second question; the way to a file stands beside it.
void erase_dialog(const SettingsShown& shown, SettingsState& state, app::Commands& commands) {
    const app::ProjectSummary* project = nullptr;
    for (const app::ProjectSummary& each : shown.projects)
        if (state.erases == each.id) project = &each;
    if (!project) return;
    const auto actions = [&] {
        if (button("save", tr("exchange.save_file"), {.icon = Icon::file_down})) {
            state.erases.reset();
            return go(app::href(app::Route{.screen = To::exchange, .project = app::address_of(project->id)}));
        }
        if (button("keep", tr("settings.erase_keep"))) state.erases.reset();
        if (button("erase", tr("settings.erase_confirm"), {.style = ButtonStyle::danger_filled})) {
            commands.push(app::EraseProject{project->id});
            state.erases.reset();
        }
    };
    bool open = true;
    dialog("erase", open, {.title = tr("settings.erase_title", {{"name", project->name}}), .width = 560, .actions = actions}, [&] {
        paragraph(tr("settings.erase_hint"));
        paragraph(shown.settings.exported_ms == 0 ? tr("settings.erase_not_saved") : saved_when(shown, "settings.erase_saved"), {.color = palette().ink2});
    });
    if (!open) state.erases.reset();
}

// Where the rule names a cause, what is left goes to it unless the members say otherwise.
std::string_view usual_rest(const model::Project& project) {
    return std::ranges::contains(model::rule_in_force(project).rule.steps, model::StepKind::solidarity, &model::StepRule::kind) ? "cause" : "sharing";
}

void end_dialog(const Here& here, const app::Figures& figures, ProjectSettingsState::End& end, app::Commands& commands) {
    const bool shared = end.rest == "sharing";
    const journal::EndProject action{.date = here.today, .rest = shared ? model::ReleaseTo::sharing : model::ReleaseTo::cause, .cause = shared ? "" : end.cause, .note = end.why};
    const Deed deed{.action = action, .title = effect_sentence(figures, action), .done = "toast.project.end", .values = {}, .text = end.why};
    bool done = false;
    const auto actions = [&] {
        if (button("cancel", tr("action.cancel"))) end.open = false;
        done = deed_button("propose", tr("proposal.propose"), here, deed, {.style = ButtonStyle::danger_filled, .icon = Icon::vote}, commands);
    };
    dialog("end", end.open, {.title = tr("settings.end"), .width = 520, .actions = actions}, [&] {
        paragraph(tr("decisions.effect_end_hint"));
        const std::string cause = tr("decisions.effect_rest_cause"), sharing = tr("decisions.effect_rest_sharing");
        radio_group("rest", tr("decisions.effect_rest"), end.rest, {{"cause", cause}, {"sharing", sharing}});
        if (end.rest == "cause") text_field("cause", end.cause, {.label = tr("decisions.effect_cause"), .hint = tr("decisions.effect_cause_hint"), .optional = true});
        text_area("why", end.why, {.label = tr("proposal.why"), .optional = true}, 3);
        hint(tr("proposal.hint"));
    });
    if (done) end = {};
}

void end_card(const Here& here, const app::Figures& figures, ProjectSettingsState::End& end, app::Commands& commands) {
    const auto& ended = figures.project().ended;
    card("end", {.title = tr("settings.end"), .caption = ended ? std::string_view{} : std::string_view(tr("settings.end_hint"))}, [&] {
        if (ended) {
            paragraph(tr("settings.ended", {{"date", locale::date(ended->date)}}));
            return row([&] { link("decision", tr("settings.ended_by"), here.href(To::history, to_string(ended->closing)), {.arrow = true}); });
        }
        row([&] {
            if (button("propose-end", tr("settings.end_propose"), {.style = ButtonStyle::danger, .icon = Icon::vote}))
                end = {.open = true, .rest = std::string(usual_rest(figures.project())), .cause = {}, .why = {}};
        });
    });
    if (end.open) end_dialog(here, figures, end, commands);
}

} // namespace

void settings_view(const SettingsShown& shown, SettingsState& state, app::Commands& commands) {
    page_header(tr("settings.title"), tr("settings.subtitle"));
    columns({1, 1}, {[&] { appearance(shown, state, commands); },
                     [&] {
                         storage(shown);
                         projects(shown, state);
                     }});
    erase_dialog(shown, state, commands);
}

void about_view() {
    page_header(tr("about.title"), tr("about.version", {{"version", OSMOSE_VERSION}}));
    card("about", {}, [&] {
        paragraph(tr("about.what"));
        paragraph(tr("about.privacy"), {.color = palette().ink2});
        paragraph(tr("about.licence"), {.color = palette().ink2});
        link("third-party", tr("about.third_party"), "third-party.html", {.icon = Icon::book_open});
    });
}

void project_settings_view(const Here& here, const app::Figures& figures, ProjectSettingsState& state, app::Commands& commands) {
    const model::Project& project = figures.project();
    page_header(tr("settings.project_title"), here.name);
    card("description", {}, [&] {
        std::string name = state.name.value_or(project.name), purpose = state.purpose.value_or(project.purpose);
        journal::DescribeProject described;
        if (name != project.name) described.name = name;
        if (purpose != project.purpose) described.purpose = purpose;
        const bool changes = described.name || described.purpose;
        const Result<void> checked = changes ? here.check(described) : Result<void>{};
        if (text_field("name", name, {.label = tr("settings.project_name"), .error = checked ? std::string_view{} : std::string_view(locale::sentence(checked.error()))})) state.name = name;
        if (text_area("purpose", purpose, {.label = tr("settings.project_purpose"), .optional = true})) state.purpose = purpose;
        row([&] {
            if (button("save", tr("settings.project_save"), {.style = ButtonStyle::primary, .icon = Icon::check}) && changes && checked) {
                commands.push(app::Act{described, "toast.project.describe", {}});
                state = {};
            }
        });
        divider();
        fact(tr("settings.project_id"), app::address_of(project.id));
    });
    const model::AdoptedRule& adopted = model::rule_in_force(project);
    card("rule", {.title = tr("rule.title"), .caption = tr("rule.since", {{"number", project.rules.size()}, {"date", locale::date(adopted.from)}})}, [&] {
        paragraph(tr("preset." + std::string(model::word(adopted.rule.preset)) + "_long"), {.color = palette().ink2});
        row([&] { link("rules", tr("rules.read"), here.href(To::rules), {.arrow = true}); });
    });
    end_card(here, figures, state.end, commands);
}

} // namespace osmose::ui
