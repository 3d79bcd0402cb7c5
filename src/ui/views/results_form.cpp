// The form for a new result, or for what one is to become: what it is, under which licence, who looks after it, and whose it is.
#include "journal/action.hpp"
#include "locale/date.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/licences.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/views/proposal.hpp"
#include "ui/views/results_parts.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {

using app::ResultRow;
using locale::tr;
using model::ResultKind;
using To = app::Screen;

namespace {

using Form = ResultsState::Form;

constexpr std::string_view other = "other"; // licence: typed
constexpr std::size_t most_listed = 40;     // of members to choose from; a search finds the others

Form form_of(const ResultRow& result) {
    const model::ResultFacts& facts = result.facts;
    Form form{.name = facts.name, .kind = std::string(model::word(facts.kind)), .licence = facts.licence, .keeper = to_string(facts.keeper), .note = facts.note, .link = facts.link, .date = facts.date};
    if (!std::ranges::contains(licences_for(facts.kind), std::string_view(facts.licence), &Licence::id)) form.licence = other, form.other_licence = facts.licence;
    for (const app::Person& person : result.contributors) form.people.insert(to_string(person.id));
    return form;
}

void begin(const Here& here, const ResultsShown& shown, const ResultRow* changed, Form& form) {
    if (form.of == shown.item) return;
    if (changed) form = form_of(*changed);
    else form = {.licence = std::string(licences_for(ResultKind::software).front().id), .keeper = shown.me ? to_string(shown.me) : "", .date = here.today};
    form.of = shown.item;
}

ResultKind kind_of(const Form& form) { return model::from_word<ResultKind>(form.kind).value_or(ResultKind::other); }

model::ResultFacts facts_of(const Form& form, const Here& here, const ResultsShown& shown) {
    model::ResultFacts facts{.date = form.date.value_or(here.today),
                             .name = form.name,
                             .kind = kind_of(form),
                             .licence = form.licence == other ? form.other_licence : form.licence,
                             .note = form.note,
                             .link = form.link};
    if (const auto keeper = from_hex(form.keeper)) facts.keeper = model::MemberId{*keeper};
    if (form.chosen_people)
        for (const app::MemberRow& row : shown.figures.members())
            if (form.people.contains(to_string(row.person.id))) facts.contributors.push_back(row.person.id);
    return facts;
}

void kind_and_licence(Form& form, const Result<void>& checked) {
    std::vector<std::string> words;
    words.reserve(model::Words<ResultKind>::list.size());
    std::vector<Option> kinds;
    for (const std::string_view kind : model::Words<ResultKind>::list)
        words.push_back(tr("result_kind." + std::string(kind))), kinds.push_back({.key = kind, .label = words.back()});
    const bool changed = select("kind", form.kind, {.label = tr("results.kind")}, kinds);
    const auto licences = licences_for(kind_of(form));
    if (changed && form.licence != other && !std::ranges::contains(licences, std::string_view(form.licence), &Licence::id)) form.licence = licences.front().id;
    std::vector<Option> options;
    for (const Licence& licence : licences) options.push_back({.key = licence.id, .label = licence.id, .caption = tr(licence.allows)});
    options.push_back({.key = other, .label = tr("results.licence_other")});
    const auto chosen = std::ranges::find(licences, std::string_view(form.licence), &Licence::id);
    select("licence", form.licence, {.label = tr("results.column_licence"), .hint = chosen == licences.end() ? std::string_view{} : tr(chosen->allows)}, options);
    if (form.licence == other)
        text_field("other-licence", form.other_licence, {.label = tr("results.licence_text"), .hint = tr("results.licence_hint"), .error = error_of(checked, "licence", form.tried)});
}

void keeper(const ResultsShown& shown, Form& form, const Result<void>& checked) {
    OptionList list;
    for (const app::MemberRow& row : shown.figures.members())
        if (row.state == model::MemberState::active) add_person(list, row.person, name_and_you(row.person));
    select("keeper", form.keeper, {.label = tr("results.column_keeper"), .hint = tr("results.keeper_hint"), .error = error_of(checked, "keeper", form.tried)}, list.options());
}

void choose_people(const ResultsShown& shown, Form& form) {
    const auto& members = shown.figures.members();
    if (members.size() > most_listed) search_field("search", form.search, {.label = tr("results.search_member"), .icon = Icon::search});
    std::size_t listed = 0;
    for (const app::MemberRow& row : members) {
        const std::string id = to_string(row.person.id), name = name_and_you(row.person);
        bool on = form.people.contains(id);
        if (row.state == model::MemberState::candidate || (!on && !form.search.empty() && !name.contains(form.search)) || (!on && listed >= most_listed)) continue;
        ++listed;
        if (!checkbox("by-" + id, name, on)) continue;
        if (on) form.people.insert(id);
        else form.people.erase(id);
    }
}

void contributors(const ResultsShown& shown, const ResultRow* changed, Form& form, const model::ResultFacts& facts, const Result<void>& checked) {
    const std::vector<app::Person>& all = changed ? changed->contributors : shown.figures.contributors_up_to(facts.date);
    std::string chosen = form.chosen_people ? "some" : "all";
    const std::string everybody = tr(changed ? "results.same_contributors" : "results.all_contributors", {{"count", all.size()}}), some = tr("results.some_contributors"),
                      date = changed ? "" : tr("results.all_contributors_hint", {{"date", locale::date(facts.date)}});
    if (radio_group("whose", tr("results.whose"), chosen, {{.key = "all", .label = everybody, .caption = date}, {.key = "some", .label = some}})) {
        form.chosen_people = chosen == "some";
        if (form.chosen_people && form.people.empty())
            for (const app::Person& person : all) form.people.insert(to_string(person.id));
    }
    if (form.chosen_people) choose_people(shown, form);
    else if (!all.empty()) person_discs(all, 9, 28);
    const std::size_t count = form.chosen_people ? form.people.size() : all.size();
    const std::string error = form.chosen_people && form.people.empty() ? tr("results.nobody_chosen") : error_of(checked, "contributors");
    if (!error.empty()) form_error(error);
    else if (count > 0) hint(tr("results.each_gets", {{"count", count}}));
}

// What a change would change, a line each, for those who vote on it.
std::string changes_of(const ResultRow& result, const model::ResultFacts& facts, const ResultsShown& shown) {
    constexpr std::size_t most_named = 12;
    std::string lines;
    const auto line = [&](std::string_view what, const std::string& from, const std::string& to) {
        if (from != to) lines += (lines.empty() ? "" : "\n") + tr("results.changes", {{"what", tr(what)}, {"from", from}, {"to", to}});
    };
    const auto names = [&](const std::vector<model::MemberId>& members) {
        if (members.size() > most_named) return tr("results.contributors", {{"count", members.size()}});
        std::vector<std::string> all;
        for (const model::MemberId& member : members) all.push_back(name_of(shown.figures.person(member)));
        return locale::list_and(all);
    };
    line("results.name", result.facts.name, facts.name);
    line("results.kind", word_of(result.facts.kind), word_of(facts.kind));
    line("results.column_licence", result.facts.licence, facts.licence);
    line("results.date", locale::date(result.facts.date), locale::date(facts.date));
    line("results.column_keeper", name_of(result.keeper), name_of(shown.figures.person(facts.keeper)));
    if (!facts.contributors.empty() && !std::ranges::is_permutation(facts.contributors, result.facts.contributors)) line("results.whose", names(result.facts.contributors), names(facts.contributors));
    line("results.note", result.facts.note, facts.note);
    line("results.link", result.facts.link, facts.link);
    return lines;
}

// What the form does, and what is wrong with its fields: of a change too, which is checked in full only when it was decided.
struct Doing {
    Deed deed;
    Result<void> checked;
};

Doing doing_of(const Here& here, const ResultsShown& shown, const ResultRow* changed, const model::ResultFacts& facts) {
    const Result<void> sound = here.check(journal::RegisterResult{facts});
    if (!changed) return {{.action = journal::RegisterResult{facts}, .title = "", .done = "toast.result.register", .values = {{"name", facts.name}}}, sound};
    return {{.action = journal::ChangeResult{.result = changed->id, .facts = facts}, .title = tr("results.change_proposal", {{"name", changed->facts.name}}),
             .done = "toast.result.change", .values = {{"name", facts.name}}, .text = changes_of(*changed, facts, shown)}, sound};
}

} // namespace

void result_form(const Here& here, const ResultsShown& shown, const ResultRow* changed, Form& form, app::Commands& commands) {
    begin(here, shown, changed, form);
    const model::ResultFacts facts = facts_of(form, here, shown);
    const auto [deed, checked] = doing_of(here, shown, changed, facts);
    const DeedWay way = way_of(here, deed);
    const bool nobody = form.chosen_people && form.people.empty(), same = changed && deed.text.empty();
    const auto close = [&] {
        form = {};
        commands.push(app::Go{here.route(To::results, changed ? to_string(changed->id) : ""), true});
    };
    const auto actions = [&] {
        const std::string why = same ? tr("results.nothing_changed") : "";
        const ButtonOptions look{.style = ButtonStyle::primary, .size = ButtonSize::large, .icon = changed ? Icon::vote : Icon::check, .shortcut = "Ctrl+Enter", .disabled_because = why, .fill = true};
        if (!button("save", changed ? proposing(way, deed) : tr("results.save"), look)) return;
        form.tried = true;
        if (!checked || !way.allowed || nobody) return;
        carry_out(here, deed, way, commands);
        if (way.decides) form = {};
        else close();
    };
    bool open = true;
    const std::string_view title = changed ? tr("results.propose_change") : tr("results.declare"), about = changed ? tr("results.change_hint") : tr("results.form_hint");
    side_panel("result-form", open, {.title = title, .caption = about, .width = 388, .docked = true, .actions = actions}, [&] {
        text_field("name", form.name, {.label = tr("results.name"), .error = error_of(checked, "name", form.tried), .placeholder = tr("results.name_example"), .focus = !changed && !phone()});
        kind_and_licence(form, checked);
        date_field("date", form.date, {.label = tr("results.date"), .error = error_of(checked, "date")});
        keeper(shown, form, checked);
        contributors(shown, changed, form, facts, checked);
        text_area("note", form.note, {.label = tr("results.note"), .error = error_of(checked, "note"), .optional = true}, 2);
        text_field("link", form.link, {.label = tr("results.link"), .error = error_of(checked, "link"), .icon = Icon::link, .optional = true, .input_mode = "url"});
        if (changed) hint(tr("proposal.hint"));
        if (form.tried && !checked && checked.error().place.field.empty()) form_error(locale::sentence(checked.error()));
        if (form.tried && checked && !way.allowed) form_error(locale::sentence(way.allowed.error()));
    });
    if (!open) close();
}

} // namespace osmose::ui
