// The fields of a draft that say what becomes of revenue: its steps and their order, who gets what is left, how members decide.
#include "app/rule_figures.hpp"
#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/views/rules_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/reorder_list.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>

namespace osmose::ui {

using model::Key;
using model::KeyPart;
using model::StepKind;
using model::StepRule;

namespace {

std::string percent_typed(Percent percent) { return locale::decimal(percent.thousandths, 3, {0, 3}); }
Result<std::int64_t> read_whole(std::string_view typed) { return locale::read_number(typed, 0); }
std::string whole_typed(std::int64_t whole) { return locale::number(whole); }

void percent_field(const Cells& cells, const std::string& place, Percent& percent, const std::string& label) {
    cells.number(place, percent, locale::read_percent, percent_typed, {.label = label, .label_hidden = true, .unit = "%", .width = 92});
}

// ---- steps

bool takes_all(StepKind kind) { return kind == StepKind::costs || kind == StepKind::advances; }

std::string caption_of(StepKind kind) { return tr("rules.step_" + std::string(model::word(kind))); }

// A step is told apart by what stands once in a rule: its kind, and the cause of solidarity by its place among them.
std::string key_of(const std::vector<StepRule>& steps, std::size_t at) {
    const StepKind kind = steps[at].kind;
    const auto before = std::count_if(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(at), [&](const StepRule& other) { return other.kind == kind; });
    return std::string(model::word(kind)) + "-" + std::to_string(before);
}

void step_row(const Here& here, const Cells& cells, std::size_t at, std::optional<std::size_t>& removed) {
    StepRule& step = cells.rule().steps[at];
    const std::string place = "steps[" + std::to_string(at) + "]", name = word_of(step.kind);
    stack({.gap = 8}, [&] {
        row({.gap = 10}, [&] {
            if (!phone()) icon_tile(icon_of(step.kind), Tone::neutral, 30);
            stack({.gap = 0}, [&] {
                paragraph(name, {.type = Type::medium});
                hint(caption_of(step.kind));
            });
            if (takes_all(step.kind)) text(tr("rule.all"), {.type = Type::strong});
            else percent_field(cells, place + ".percent", step.percent, tr("rules.percent_of", {{"what", name}}));
            if (icon_button("remove", Icon::x, tr("rules.remove", {{"what", name}}), {.size = ButtonSize::small})) removed = at;
        });
        if (const std::string wrong = cells.error(place); !wrong.empty()) paragraph(wrong, {.type = Type::small, .color = palette().red_ink});
        const auto read_amount = [&](std::string_view typed) { return typed.empty() ? Result<Money>(Money{}) : locale::read_money(typed, here.currency); };
        const auto amount_typed = [&](Money amount) {
            const int places = decimals(here.currency);
            return amount.minor == 0 ? std::string{} : locale::decimal(amount.minor, places, {0, places});
        };
        if (step.kind == StepKind::reserve)
            cells.number(place + ".target", step.target, read_amount, amount_typed, {.label = tr("rules.target"), .hint = tr("rules.target_hint"), .optional = true});
        if (step.kind == StepKind::solidarity) cells.text(place + ".cause", step.cause, {.label = tr("create.cause_label")});
    });
}

void fixed_row(Icon icon, const std::string& name, const std::string& detail) {
    icon_tile(icon, Tone::ok, 30);
    stack({.gap = 0}, [&] {
        paragraph(name, {.type = Type::medium});
        hint(detail);
    });
    icon_mark(Icon::lock, palette().ink3, 16);
}

void add_step(const Cells& cells) {
    std::vector<StepRule>& steps = cells.rule().steps;
    row({.gap = 8, .wrap = true}, [&] {
        for (const std::string_view word : model::Words<StepKind>::list) {
            const StepKind kind = *model::from_word<StepKind>(word);
            if (kind != StepKind::solidarity && std::ranges::contains(steps, kind, &StepRule::kind)) continue;
            if (!button("add-" + std::string(word), word_of(kind), {.size = ButtonSize::small, .icon = Icon::plus})) continue;
            steps.push_back({.kind = kind, .percent = takes_all(kind) ? Percent{} : Percent{10'000}});
            cells.rearranged();
        }
    });
}

// ---- keys

std::string word_of_key(Key key) { return tr("key." + std::string(model::word(key))); }

// One key, or several with their percentages.
void mix(const Cells& cells, const std::string& list, std::vector<KeyPart>& parts) {
    std::optional<std::size_t> removed;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string place = list + "[" + std::to_string(i) + "]";
        std::vector<std::string> names;
        std::vector<Option> options;
        names.reserve(model::Words<Key>::list.size());
        for (const std::string_view word : model::Words<Key>::list) {
            names.push_back(word_of_key(*model::from_word<Key>(word)));
            options.push_back({.key = word, .label = names.back()});
        }
        std::string chosen(model::word(parts[i].key));
        const auto which = [&] {
            if (select(place + ".key", chosen, {.label = tr("rules.key_number", {{"number", i + 1}}), .label_hidden = true, .error = cells.error(place)}, options))
                parts[i].key = *model::from_word<Key>(chosen);
        };
        const auto how_much = [&] {
            if (parts.size() == 1) return;
            percent_field(cells, place + ".percent", parts[i].percent, tr("rules.percent_of", {{"what", word_of_key(parts[i].key)}}));
            if (icon_button("remove-" + place, Icon::x, tr("rules.remove", {{"what", word_of_key(parts[i].key)}}))) removed = i;
        };
        if (phone()) {
            which();
            row({.gap = 8}, how_much);
        } else {
            row({.gap = 8}, [&] {
                which();
                how_much();
            });
        }
    }
    if (removed) {
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(*removed));
        if (parts.size() == 1) parts.front().percent = hundred_percent;
        cells.rearranged();
    }
    if (const std::string wrong = cells.error(list); !wrong.empty()) paragraph(wrong, {.type = Type::small, .color = palette().red_ink});
    if (parts.size() == model::Words<Key>::list.size() || !text_button("add-" + list, tr("rules.key_add"), {.icon = Icon::plus})) return;
    for (const std::string_view word : model::Words<Key>::list) {
        const Key key = *model::from_word<Key>(word);
        if (std::ranges::contains(parts, key, &KeyPart::key)) continue;
        std::int64_t left = hundred_percent.thousandths;
        for (const KeyPart& part : parts) left -= part.percent.thousandths;
        if (left <= 0) parts.front().percent.thousandths -= 10'000, left = 10'000; // of the first one: the sum stays
        parts.push_back({key, {left}});
        cells.rearranged();
        return;
    }
}

bool uses(const model::Rule& rule, Key key) {
    return std::ranges::contains(rule.keys, key, &KeyPart::key) || std::ranges::contains(rule.loss_keys, key, &KeyPart::key);
}

void fixed_weights(const RulesShown& shown, const Cells& cells) {
    std::vector<model::FixedWeight>& fixed = cells.rule().fixed;
    for (const app::MemberRow& member : shown.figures.members())
        if (member.state == model::MemberState::active && !std::ranges::contains(fixed, member.person.id, &model::FixedWeight::member))
            fixed.push_back({member.person.id, 0});
    label_text(tr("key.fixed"));
    list("fixed", tr("key.fixed"), [&] {
        for (std::size_t i = 0; i < fixed.size(); ++i) {
            const app::Person person = shown.figures.person(fixed[i].member);
            list_row(to_string(fixed[i].member), name_of(person), {.last = i + 1 == fixed.size()}, [&] {
                person_disc(person, 26);
                stack({.gap = 0}, [&] { paragraph(escape_markup(name_of(person)), {.type = Type::medium}); });
                cells.number("fixed[" + std::to_string(i) + "].weight", fixed[i].weight, read_whole, whole_typed,
                             {.label = tr("rules.weight_of", {{"kind", name_of(person)}}), .label_hidden = true, .width = 100});
            });
        }
    });
    if (const std::string wrong = cells.error("fixed"); !wrong.empty()) paragraph(wrong, {.type = Type::small, .color = palette().red_ink});
}

} // namespace

void steps_card(const Here& here, const Cells& cells) {
    std::vector<StepRule>& steps = cells.rule().steps;
    card("steps", {.title = tr("rule.steps"), .caption = tr("rules.steps_drag")}, [&] {
        std::vector<std::string> keys, names;
        keys.reserve(steps.size()), names.reserve(steps.size());
        std::vector<ReorderItem> items{{.key = "revenue", .name = tr("rules.revenue"), .fixed = true}};
        for (std::size_t i = 0; i < steps.size(); ++i) {
            keys.push_back(key_of(steps, i)), names.push_back(word_of(steps[i].kind));
            items.push_back({.key = keys.back(), .name = names.back()});
        }
        items.push_back({.key = "members", .name = tr("step.members"), .fixed = true});
        std::optional<std::size_t> removed;
        const auto moved = reorder_list("steps", tr("rule.steps"), items, [&](std::size_t i) {
            if (i == 0) fixed_row(Icon::wallet, tr("rules.revenue"), tr("rules.revenue_hint"));
            else if (i > keys.size()) fixed_row(Icon::users, tr("step.members"), tr("rules.members_hint"));
            else step_row(here, cells, i - 1, removed);
        });
        if (moved) reorder(steps, {moved->from - 1, moved->to - 1});
        if (removed) steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(*removed));
        if (moved || removed) cells.rearranged();
        if (const std::string wrong = cells.error("steps"); !wrong.empty()) paragraph(wrong, {.type = Type::small, .color = palette().red_ink});
        add_step(cells);
        row({.gap = 8}, [&] {
            icon_mark(Icon::circle_check, palette().primary, 16);
            paragraph(tr("rule.steps_hint"), {.type = Type::small, .color = palette().ink3});
        });
    });
}

void sharing_card(const RulesShown& shown, const Cells& cells) {
    model::Rule& rule = cells.rule();
    card("sharing", {.title = tr("rule_text.topic_sharing")}, [&] {
        label_text(tr("rule.key"));
        mix(cells, "keys", rule.keys);
        if (uses(rule, Key::fixed)) fixed_weights(shown, cells);
        divider();
        std::vector<std::string> names, hints;
        std::vector<Choice> choices;
        names.reserve(3), hints.reserve(3);
        for (const std::string_view word : model::Words<model::Mode>::list) {
            names.push_back(tr("mode." + std::string(word))), hints.push_back(tr("mode." + std::string(word) + "_hint"));
            choices.push_back({.key = word, .label = names.back(), .caption = hints.back()});
        }
        std::string chosen(model::word(rule.mode));
        if (radio_group("mode", tr("rule.mode"), chosen, choices)) rule.mode = *model::from_word<model::Mode>(chosen);
        divider();
        bool same = rule.loss_keys.empty();
        if (toggle("losses-same", tr("rules.losses_same"), same, {.caption = tr("rules.losses_hint")})) {
            rule.loss_keys = same ? std::vector<KeyPart>{} : rule.keys;
            cells.rearranged();
        }
        if (!same) mix(cells, "loss-keys", rule.loss_keys);
    });
}

void assembly_card(const Cells& cells) {
    model::AssemblyRule& assembly = cells.rule().assembly;
    card("assembly", {.title = tr("rule_text.topic_assembly")}, [&] {
        row({.gap = 12, .align = Align::start, .wrap = phone()}, [&] {
            cells.number("assembly.quorum", assembly.quorum, locale::read_percent, percent_typed, {.label = tr("rules.quorum"), .unit = "%", .width = 130});
            cells.number("assembly.notice-days", assembly.notice_days, read_whole, whole_typed, {.label = tr("rules.notice"), .unit = tr("unit_name.day"), .width = 160});
        });
        toggle("casting-vote", tr("rules.casting_vote"), assembly.casting_vote);
        toggle("admission", tr("rules.admission_by_decision"), assembly.admission_by_decision);
        toggle("holder-adopts", tr("rules.holder_adopts"), assembly.holder_adopts_rules);
    });
}

} // namespace osmose::ui
