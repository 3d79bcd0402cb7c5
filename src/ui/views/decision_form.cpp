#include "journal/actions/decisions.hpp"
#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "locale/text.hpp"
#include "ui/effect_words.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/typed.hpp"
#include "ui/views/decision_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {

using locale::tr;
using model::Method;
using To = app::Screen;

namespace {

constexpr std::size_t most_options = 64, most_effects = 16; // as journal/actions/decisions.cpp has them

struct Read {
    model::DecisionFacts facts;
    std::vector<journal::Action> effects;
    std::string quorum_error, options_error;
};

Method method_of(const DecisionForm& form) { return model::from_word<Method>(form.method).value_or(Method::majority); }

Read read(const Here& here, const app::Figures& figures, const DecisionForm& form) {
    Read read{.facts = {.title = form.title, .text = form.text, .method = method_of(form), .called_again = form.called_again}, .effects = form.effects};
    if (model::chooses_options(read.facts.method)) {
        for (const std::string& option : form.options)
            if (!is_blank(option)) read.facts.options.push_back(option);
        std::vector<std::string> sorted = read.facts.options;
        std::ranges::sort(sorted);
        if (const auto twice = std::ranges::adjacent_find(sorted); twice != sorted.end()) read.options_error = tr("decisions.options_twice", {{"option", *twice}});
        read.effects.clear(); // the form says so
    } else if (const auto effect = effect_of(here, figures, form.effect)) {
        read.effects.push_back(*effect);
    }
    if (is_blank(read.facts.title) && !read.effects.empty()) read.facts.title = effect_sentence(figures, read.effects.front());
    if (const auto chair = from_hex(form.chair)) read.facts.chair = model::MemberId{*chair};
    if (const auto deputy = from_hex(form.deputy)) read.facts.deputy = model::MemberId{*deputy};
    if (is_blank(form.quorum)) return read;
    if (const auto quorum = locale::read_percent(form.quorum)) read.facts.quorum = *quorum;
    else read.quorum_error = locale::sentence(quorum.error());
    return read;
}

journal::Action action_of(const DecisionForm& form, const Read& read) {
    std::vector<journal::Effect> effects;
    for (const journal::Action& action : read.effects) effects.push_back(journal::effect_of(action));
    const bool edits = form.of != "new" && !form.of.starts_with("again-");
    const auto id = edits ? parse_id<EntryTag>(form.of) : fail(journal::errc::no_such_decision);
    if (id) return journal::EditDecision{.decision = *id, .facts = read.facts, .effects = std::move(effects)};
    return journal::ProposeDecision{.facts = read.facts, .effects = std::move(effects)};
}

void method_field(DecisionForm& form) {
    std::vector<std::string> words;
    std::vector<Option> options;
    words.reserve(model::Words<Method>::list.size());
    for (const std::string_view method : model::Words<Method>::list) {
        words.push_back(tr("decisions.method." + std::string(method)));
        options.push_back({.key = method, .label = words.back()});
    }
    select("method", form.method, {.label = tr("decisions.method_label"), .hint = tr("decisions.method_means", {{"what", tr("decisions.method_hint." + form.method)}})}, options);
}

void options_fields(DecisionForm& form, const std::string& error) {
    label_text(tr("decisions.options"));
    std::size_t gone = form.options.size();
    for (std::size_t i = 0; i < form.options.size(); ++i) {
        const std::string number = std::to_string(i + 1);
        row({.gap = 6, .align = Align::end}, [&] {
            text_field("option-" + number, form.options[i], {.label = tr("decisions.option_number", {{"number", number}}), .label_hidden = true, .placeholder = tr("decisions.option_number", {{"number", number}})});
            if (form.options.size() > 2 && icon_button("remove-" + number, Icon::x, tr("decisions.option_remove", {{"number", number}}))) gone = i;
        });
    }
    if (gone < form.options.size()) form.options.erase(form.options.begin() + static_cast<std::ptrdiff_t>(gone));
    if (form.options.size() < most_options)
        row([&] {
            if (text_button("add-option", tr("decisions.option_add"), {.icon = Icon::plus})) form.options.emplace_back();
        });
    if (!error.empty()) form_error(error);
}

void effects_fields(const Here& here, const app::Figures& figures, DecisionForm& form) {
    label_text(tr("decisions.effects"));
    if (model::chooses_options(method_of(form))) return hint(tr("decisions.effects_none_for_options"));
    std::size_t gone = form.effects.size();
    for (std::size_t i = 0; i < form.effects.size(); ++i)
        inset_box([&] {
            row({.gap = 10}, [&] {
                icon_mark(icon_of_action(journal::kind_of(form.effects[i])), palette().primary_ink, 16);
                const std::string sentence = effect_sentence(figures, form.effects[i]);
                paragraph(escape_markup(sentence));
                if (icon_button("drop-effect-" + std::to_string(i), Icon::x, tr("decisions.effect_drop", {{"what", sentence}}))) gone = i;
            });
        });
    if (gone < form.effects.size()) form.effects.erase(form.effects.begin() + static_cast<std::ptrdiff_t>(gone));
    if (form.effects.size() >= most_effects) return;
    effect_fields(here, figures, form.effect, !form.effects.empty());
    const auto draft = effect_of(here, figures, form.effect);
    if (draft)
        row([&] {
            if (!text_button("another-effect", tr("decisions.effect_another"), {.icon = Icon::plus})) return;
            form.effects.push_back(*draft);
            form.effect = {};
        });
}

void person_field(const app::Figures& figures, std::string_view key, std::string& chosen, const std::string& label, const std::string& usual) {
    OptionList list;
    list.add("", usual);
    for (const app::MemberRow& member : figures.members())
        if (member.state == model::MemberState::active) list.add(to_string(member.person.id), name_and_you(member.person));
    select(key, chosen, {.label = label}, list.options());
}

std::string rule_quorum(const app::Figures& figures) {
    const Percent quorum = model::rule_in_force(figures.project()).rule.assembly.quorum;
    return quorum.thousandths == 0 ? tr("decisions.quorum_rule_none") : tr("decisions.quorum_rule", {{"percent", locale::percent(quorum)}});
}

} // namespace

void proposal_dialog(const Here& here, const DecisionsShown& shown, DecisionForm& form, app::Commands& commands) {
    const bool again = form.of.starts_with("again-"), edits = form.of != "new" && !again;
    const Read typed = read(here, shown.figures, form);
    const journal::Action action = action_of(form, typed);
    const Result<void> checked = typed.quorum_error.empty() ? here.check(action) : Result<void>{};
    const auto leave = [&](std::string_view to) {
        form = {};
        commands.push(app::Go{here.route(To::decisions, to), true});
    };
    const std::string of = edits ? form.of : again ? form.of.substr(6) : std::string{};
    const auto actions = [&] {
        if (button("cancel", tr("action.cancel"))) return leave(of);
        if (!button("save", tr(edits ? "decisions.save_edit" : "decisions.propose_done"), {.style = ButtonStyle::primary, .icon = Icon::check, .shortcut = "Ctrl+Enter"})) return;
        form.tried = true;
        if (!checked || !typed.quorum_error.empty() || !typed.options_error.empty()) return;
        commands.push(app::Act{action, edits ? "toast.decision.edit" : "toast.decision.propose", {{"title", typed.facts.title}}});
        leave(edits ? of : "newest");
    };
    bool open = true;
    const std::string suggestion = typed.effects.empty() ? tr("decisions.title_placeholder") : effect_sentence(shown.figures, typed.effects.front());
    dialog("proposal", open, {.title = tr(edits ? "decisions.edit_title" : again ? "decisions.again_title" : "decisions.new_title"), .width = 640, .actions = actions}, [&] {
        text_field("title", form.title, {.label = tr("decisions.title_label"), .error = error_of(checked, "title", form.tried), .placeholder = suggestion, .focus = form.title.empty() && !form.tried && !phone()});
        text_area("text", form.text, {.label = tr("decisions.text_label"), .hint = tr("decisions.text_hint"), .error = error_of(checked, "text"), .optional = true}, 3);
        method_field(form);
        if (model::chooses_options(method_of(form))) options_fields(form, typed.options_error.empty() ? error_of(checked, "options", form.tried) : typed.options_error);
        effects_fields(here, shown.figures, form);
        if (const std::string wrong = error_of(checked, "effects"); !wrong.empty()) form_error(wrong);
        if (again) hint(tr("decisions.again_hint"));
        else
            number_field("quorum", form.quorum, {.label = tr("decisions.quorum_label"), .hint = rule_quorum(shown.figures), .error = typed.quorum_error.empty() ? error_of(checked, "quorum") : typed.quorum_error,
                                                 .unit = "%", .optional = true, .input_mode = "decimal"});
        columns({.gap = 12, .stacked_up_to = Breakpoint::phone}, {1, 1},
                {[&] { person_field(shown.figures, "chair", form.chair, tr("decisions.chair"), tr("decisions.chair_usual")); },
                 [&] { person_field(shown.figures, "deputy", form.deputy, tr("decisions.deputy"), tr("decisions.deputy_usual")); }});
        const bool elsewhere = !checked && !std::ranges::contains(std::initializer_list<std::string_view>{"title", "text", "options", "effects", "quorum"}, checked.error().place.field);
        if (form.tried && elsewhere) form_error(locale::sentence(checked.error()));
    });
    if (!open) leave(of);
}

} // namespace osmose::ui
