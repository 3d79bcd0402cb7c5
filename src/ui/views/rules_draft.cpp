// The draft of another rule: its start from a preset, what it would change, and the ways to bring it into force.
#include "app/rule_figures.hpp"
#include "base/json.hpp"
#include "journal/action.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "rules/preset.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/typed.hpp"
#include "ui/views/proposal.hpp"
#include "ui/views/rules_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <utility>

namespace osmose::ui {

using app::TriedLine;
using model::Method;
using To = app::Screen; // where a link leads

namespace {

// Contributions counted by distributions: a trial of so many is felt, and is made when it is asked for.
constexpr std::size_t tried_at_once = 4000;

// Every kind has its row, so that each can be weighed.
model::Rule with_all_kinds(model::Rule rule) {
    for (model::ValueTable& table : rule.tables)
        for (std::size_t i = 0; i < model::contribution_kinds; ++i) {
            const auto kind = static_cast<model::ContributionKind>(i);
            if (!std::ranges::contains(table.weights, kind, &model::KindWeight::kind))
                table.weights.push_back({kind, kind == model::ContributionKind::expense ? Factor{0} : Factor{}});
        }
    return rule;
}

// What the preset says takes the place of what is there; how members confirm and decide stays.
model::Rule started_from(model::Preset preset, const model::Rule& before) {
    const model::Rule fresh = rules::preset_rule(preset);
    model::Rule rule = before;
    rule.preset = preset, rule.tables = fresh.tables, rule.steps = fresh.steps, rule.keys = fresh.keys, rule.mode = fresh.mode;
    return with_all_kinds(std::move(rule));
}

// That of the rule in force leads back to it: what the members set in it is more than its preset.
void take_preset(model::Preset preset, const model::Rule& in_force, RulesState& state) {
    state.draft = state.preset = preset == in_force.preset ? with_all_kinds(in_force) : started_from(preset, *state.draft);
    state.table = 0;
    state.typed.clear(), state.unread.clear();
    state.asked.reset();
}

void preset_cards(const model::Rule& in_force, RulesState& state) {
    std::vector<std::string> names, meanings;
    std::vector<Choice> choices;
    names.reserve(8), meanings.reserve(8);
    for (const std::string_view word : model::Words<model::Preset>::list) {
        names.push_back(tr("preset." + std::string(word))), meanings.push_back(tr("preset." + std::string(word) + "_short"));
        choices.push_back({.key = word, .label = names.back(), .caption = meanings.back(), .icon = icon_of(*model::from_word<model::Preset>(word))});
    }
    std::string chosen(model::word(state.draft->preset));
    if (!choice_cards("preset", tr("rules.presets"), chosen, {.least = 190}, choices)) return;
    const model::Preset preset = *model::from_word<model::Preset>(chosen);
    if (*state.draft == state.preset) take_preset(preset, in_force, state);
    else state.asked = preset;
}

// What was typed would be lost: asked first.
void preset_dialog(const model::Rule& in_force, RulesState& state) {
    if (!state.asked) return;
    bool open = true;
    const auto actions = [&] {
        if (button("keep", tr("action.cancel"))) open = false;
        if (button("take", tr("rules.preset_take", {{"name", word_of(*state.asked)}}), {.style = ButtonStyle::primary})) take_preset(*state.asked, in_force, state);
    };
    dialog("take-preset", open, {.title = tr("rules.preset_title"), .width = 460, .actions = actions}, [&] { paragraph(tr("rules.preset_hint")); });
    if (!open) state.asked.reset();
}

journal::AdoptRule adoption(const Here& here, const RulesShown& shown, const RulesState& state) {
    return {.replaces = shown.figures.rules().rules.front().id, .rule = *state.draft, .date = here.today};
}

void forget_draft(RulesState& state) { state = {.leaving = true, .restored = true}; }

void leave_draft(const Here& here, RulesState& state, app::Commands& commands) {
    forget_draft(state);
    commands.push(app::Go{here.route(To::rules)});
}

bool changes_nothing(const RulesShown& shown, const RulesState& state) { return *state.draft == with_all_kinds(shown.figures.rules().rules.front().rule); }

// What was changed would be lost: asked first.
void drop_dialog(const Here& here, const RulesShown& shown, RulesState& state, app::Commands& commands) {
    if (!state.dropping) return;
    if (changes_nothing(shown, state)) return leave_draft(here, state, commands);
    const auto actions = [&] {
        if (button("keep", tr("action.cancel"))) state.dropping = false;
        if (button("drop-all", tr("rules.drop"), {.style = ButtonStyle::danger_filled, .icon = Icon::trash_2})) leave_draft(here, state, commands);
    };
    dialog("drop-draft", state.dropping, {.title = tr("rules.drop_title"), .width = 460, .actions = actions}, [&] { paragraph(tr("rules.drop_hint")); });
}

// Why the draft cannot be brought into force yet; empty where it can.
std::string hindrance(const app::RuleCompared& compared, const RulesState& state) {
    if (!state.unread.empty()) return tr("rules.unread");
    if (!compared.sound) return locale::sentence(compared.sound.error());
    return compared.changes.empty() ? tr("rules.nothing_changed") : std::string{};
}

void ways_into_force(const Here& here, const RulesShown& shown, RulesState& state, app::Commands& commands) {
    const std::string hindered = hindrance(shown.figures.compare_rule(*state.draft), state);
    if (!phone() && button("drop", tr("rules.drop"), {.icon = Icon::trash_2})) state.dropping = true;
    const Deed deed{.action = adoption(here, shown, state), .title = tr("rules.proposal_title", {{"number", shown.figures.rules().rules.size() + 1}}),
                    .done = "toast.rule.adopt", .values = {}, .method = Method::two_thirds, .propose = tr("rules.propose")};
    const bool decides = way_of(here, deed).decides;
    const ButtonOptions look{.style = ButtonStyle::primary, .icon = decides ? Icon::vote : Icon::check, .disabled_because = hindered};
    if (!deed_button(decides ? "propose" : "adopt", tr("rule.adopt"), here, deed, look, commands) || decides) return; // one that is proposed stays, until it is in force
    leave_draft(here, state, commands);
}

// ---- what it would change

std::string change_in_words(Money change, const Currency& currency) { return locale::with_sign(locale::money(change, currency)); }

void tried_table(const Here& here, const app::RuleTried& tried) {
    const auto figure = [](const std::string& words, Type type = Type::body, Color color = 0) { text(words, {.type = type, .color = color, .align = Align::end}); };
    const bool narrow = screen().breakpoint == Breakpoint::wide; // the third of three columns: both sums in one cell
    std::vector<Column<TriedLine>> columns_of{
        {.key = "disc", .title = "", .options = {.width = 40, .card = CardPart::lead}, .cell = [](const TriedLine& line) { person_disc(line.person, 26); }},
        {.key = "member", .title = tr("members.column_member"), .options = {.grow = 1, .card = CardPart::title},
         .cell = [](const TriedLine& line) { text(phone() ? name_and_you(line.person) : first_name(line.person), {.type = Type::medium}); }},
        {.key = "was", .title = tr("rules.column_was"), .options = {.figures = true, .card = CardPart::below},
         .cell = [&](const TriedLine& line) {
             const std::string was = locale::money(line.was, here.currency);
             if (phone()) hint(tr("rules.was_sum", {{"amount", was}}));
             else figure(was, Type::body, palette().ink2);
         }},
        {.key = "would", .title = tr("rules.column_would"), .options = {.figures = true, .card = CardPart::value},
         .cell = [&, narrow](const TriedLine& line) {
             if (!narrow) return figure(locale::money(line.would, here.currency), Type::strong);
             stack({.gap = 0}, [&] {
                 figure(locale::money(line.would, here.currency), Type::strong);
                 figure(locale::money(line.was, here.currency), Type::small, palette().ink3);
             });
         }},
        {.key = "change", .title = tr("rules.column_change"), .options = {.figures = true, .card = CardPart::under_value},
         .cell = [&](const TriedLine& line) {
             figure(change_in_words(line.change, here.currency), Type::body,
                    line.change.minor == 0 ? palette().ink3 : line.change.minor > 0 ? palette().primary_ink : palette().accent_ink);
         }},
    };
    if (narrow) columns_of.erase(columns_of.begin() + 2);
    const Rows<TriedLine> how{.key = [](const TriedLine& line) { return to_string(line.person.id); }, .name = [](const TriedLine& line) { return name_of(line.person); },
                              .selected = [](const TriedLine& line) { return line.person.me; }};
    table<TriedLine>("tried", tried.members, how, columns_of, {.name = tr("rules.tried"), .row_height = narrow ? 52.f : 44.f, .flush = true});
}

void trial(const Here& here, const RulesShown& shown, RulesState& state) {
    const model::Project& project = shown.figures.project();
    const bool at_once = project.contributions.size() * std::max<std::size_t>(project.distributions.size(), 1) <= tried_at_once;
    if (at_once) state.trial = state.draft;
    const bool current = state.trial && *state.trial == *state.draft;
    card("trial", {.title = tr("rules.tried"), .caption = tr("rules.tried_hint"), .flush = true}, [&] {
        if (!current) {
            inset(20, 14, [&] {
                if (button("try", tr("rules.try"), {.icon = Icon::history})) state.trial = state.draft;
            });
            return;
        }
        const app::RuleTried& tried = shown.figures.try_rule(*state.trial);
        if (tried.failed || tried.sharings.empty()) {
            inset(20, 14, [&] { paragraph(tried.failed ? locale::sentence(*tried.failed) : tr("rules.no_history"), {.color = palette().ink2}); });
            return;
        }
        if (!tried.members.empty()) tried_table(here, tried);
        inset(20, 14, [&] {
            if (screen().breakpoint == Breakpoint::wide) hint(tr("rules.below_today"));
            hint(tried.of_history ? tr("rules.of_sharings", {{"count", tried.sharings.size()}}) : tr("rules.of_waiting"));
            for (const app::SharingTried& sharing : tried.sharings)
                if (sharing.refused)
                    paragraph(tr("rules.refused", {{"date", locale::date(sharing.date)}, {"amount", locale::money(sharing.total, here.currency)},
                                                   {"why", locale::sentence(*sharing.refused)}}),
                              {.color = palette().accent_ink});
        });
    });
}

} // namespace

void begin_draft(const app::RuleRow& in_force, RulesState& state) {
    state = {.restored = true};
    state.draft = state.preset = with_all_kinds(in_force.rule);
    state.started_from = in_force.id;
    state.table = in_force.rule.tables.size() - 1;
}

void restore_draft(const Here& here, const RulesShown& shown, RulesState& state) {
    const app::RuleDraft& kept = shown.settings.rule_draft;
    if (here.day || std::exchange(state.restored, true) || kept.project != here.project) return;
    const Result<Json> data = parse_json(kept.adoption);
    if (!data) return;
    const journal::Action action = journal::read_action("rule.adopt", *data, kept.adoption);
    const auto* adopts = std::get_if<journal::AdoptRule>(&action);
    if (adopts == nullptr || adopts->rule.tables.empty()) return;
    begin_draft(shown.figures.rules().rules.front(), state);
    state.draft = with_all_kinds(adopts->rule);
    state.started_from = adopts->replaces;
    state.table = adopts->rule.tables.size() - 1;
}

void keep_draft(const Here& here, const RulesShown& shown, const RulesState& state, app::Commands& commands) {
    if (here.day) return;
    app::Settings settings = shown.settings;
    const app::RuleDraft before = std::exchange(settings.rule_draft, {});
    if (state.draft && !changes_nothing(shown, state))
        settings.rule_draft = {here.project, journal::data_text(journal::AdoptRule{.replaces = state.started_from, .rule = *state.draft, .date = here.today})};
    else if (before.project != here.project) return; // another project's
    if (settings.rule_draft != before) commands.push(app::ChangeSettings{std::move(settings)});
}

std::string Cells::error(const std::string& place) const {
    return !sound_ && sound_.error().place.field == place ? locale::sentence(sound_.error()) : std::string{};
}

void Cells::text(const std::string& place, std::string& value, FieldOptions options) const {
    const std::string wrong = error(place);
    options.error = wrong;
    text_field(place, value, options);
}

void impact_card(const Here& here, const RulesShown& shown, RulesState& state) {
    const app::RuleCompared& compared = shown.figures.compare_rule(*state.draft);
    const auto count = [&] {
        if (!compared.changes.empty()) chip(tr("rules.changes", {{"count", compared.changes.size()}}), {.tone = Tone::warn});
    };
    card("impact", {.title = tr("rules.impact"), .caption = tr("rules.impact_hint"), .actions = count}, [&] {
        if (!compared.sound) return status_strip("wrong", locale::sentence(compared.sound.error()), {.tone = Tone::bad, .icon = Icon::triangle_alert});
        if (compared.changes.empty()) return paragraph(tr("rules.nothing_changed"), {.color = palette().ink2});
        rule_changes(shown.figures, compared.changes);
    });
    if (compared.sound) trial(here, shown, state);
}

void rules_draft(const Here& here, const RulesShown& shown, RulesState& state, app::Commands& commands) {
    const app::RuleRow& in_force = shown.figures.rules().rules.front();
    page_header(tr("rules.draft_title"), tr("rules.draft_subtitle", {{"number", in_force.number}, {"next", in_force.number + 1}}),
                {.actions = [&] { ways_into_force(here, shown, state, commands); },
                 .phone_tools = [&] {
                     if (icon_button("drop", Icon::trash_2, tr("rules.drop"))) state.dropping = true;
                 }});
    if (!state.draft) return; // adopted
    if (state.started_from != in_force.id) {
        const auto anew = [&] {
            if (button("anew", tr("rules.start_anew"), {.size = ButtonSize::small})) begin_draft(in_force, state);
        };
        status_strip("replaced", tr("rules.replaced"), {.tone = Tone::warn, .icon = Icon::triangle_alert, .actions = anew});
    }
    preset_cards(in_force.rule, state);
    const Result<void> sound = shown.figures.compare_rule(*state.draft).sound; // of this frame: fields below change the draft
    const Cells cells(state, sound);
    const auto worth = [&] {
        worth_cards(shown, cells);
        confirmation_card(cells);
    };
    const auto sharing = [&] {
        steps_card(here, cells);
        sharing_card(shown, cells);
        assembly_card(cells);
    };
    const auto impact = [&] { impact_card(here, shown, state); };
    if (screen().breakpoint == Breakpoint::wide) columns({.equal_heights = false}, {1, 1, 1}, {worth, sharing, impact});
    else columns({.equal_heights = false}, {1, 1}, {worth, [&] {
                                                       impact();
                                                       sharing();
                                                   }});
    preset_dialog(in_force.rule, state);
    drop_dialog(here, shown, state, commands);
}

} // namespace osmose::ui
