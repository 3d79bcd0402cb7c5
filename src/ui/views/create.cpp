#include "ui/views/create.hpp"

#include "journal/actions/founding.hpp"
#include "locale/number.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/views/create_answers.hpp"
#include "ui/views/create_example.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/choice.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace osmose::ui {

namespace {

constexpr int questions = 5, summary = 5, from_here_an_example = 3;

void what(CreateState& state, const Answers& answers) {
    text_field("name", state.name, {.label = tr("create.name_label"), .error = answers.error_of("name"), .placeholder = tr("create.name_example"), .focus = true});
    text_area("purpose", state.purpose,
              {.label = tr("create.purpose_label"), .error = answers.error_of("purpose"), .placeholder = tr("create.purpose_example"), .optional = true}, 2);
}

void who(CreateState& state, const Answers& answers) {
    text_field("person", state.person, {.label = tr("create.person_label"), .hint = tr("create.person_hint"), .error = answers.error_of("person"),
                                        .autocomplete = "name", .focus = true});
}

void currency(CreateState& state) {
    // Those that people here use most come first; then all, by name.
    static constexpr std::array<std::string_view, 8> first{"EUR", "CHF", "CAD", "GBP", "USD", "MAD", "XOF", "XAF"};
    std::vector<std::string_view> codes(first.begin(), first.end());
    std::vector<std::string_view> others;
    for (const std::string_view code : currency_codes())
        if (std::ranges::find(first, code) == first.end()) others.push_back(code);
    std::ranges::sort(others, {}, [](std::string_view code) { return currency_name(code); });
    codes.insert(codes.end(), others.begin(), others.end());
    std::vector<std::string> labels;
    std::vector<Option> options;
    labels.reserve(codes.size());
    for (const std::string_view code : codes) labels.push_back(currency_name(code));
    for (std::size_t i = 0; i < codes.size(); ++i) options.push_back({.key = codes[i], .label = labels[i], .caption = codes[i]});
    select("currency", state.currency, {.label = tr("create.currency_label"), .hint = tr("create.currency_hint"), .focus = true}, options);
}

void rule(CreateState& state) {
    std::vector<std::string> names, meanings;
    std::vector<Choice> choices;
    names.reserve(8), meanings.reserve(8);
    for (const std::string_view word : model::Words<model::Preset>::list) {
        const std::string key = "preset." + std::string(word);
        names.push_back(tr(key)), meanings.push_back(tr(key + "_short"));
        choices.push_back({.key = word, .label = names.back(), .caption = meanings.back(), .icon = icon_of(*model::from_word<model::Preset>(word))});
    }
    paragraph(tr("create.rule_hint"), {.color = palette().ink2});
    choice_cards("preset", tr("create.rule"), state.preset, {.least = 260}, choices);
}

void percent_of(std::string_view key, std::string& typed, const Answers& answers) {
    number_field(key, typed, {.label = tr("create.percent_label"), .error = answers.error_of(key), .unit = "%", .input_mode = "decimal", .width = 140});
}

void before(CreateState& state, const Answers& answers) {
    paragraph(tr("create.before_hint"), {.color = palette().ink2});
    toggle("advances", tr("create.advances_label"), state.advances, {.caption = tr("create.advances_hint")});
    divider();
    toggle("reserve", tr("create.reserve_label"), state.reserve, {.caption = tr("create.reserve_hint")});
    if (state.reserve) percent_of("reserve-percent", state.reserve_percent, answers);
    divider();
    toggle("solidarity", tr("create.solidarity_label"), state.solidarity, {.caption = tr("create.solidarity_hint")});
    if (state.solidarity)
        row({.gap = 16, .align = Align::start, .wrap = phone()}, [&] {
            percent_of("solidarity-percent", state.solidarity_percent, answers);
            text_field("cause", state.cause, {.label = tr("create.cause_label"), .error = answers.error_of("cause")});
        });
    divider();
    radio_group("confirmed-by", tr("create.confirmations"), state.confirmed_by,
                {{"members", tr("create.confirmations_one")}, {"majority", tr("create.confirmations_majority")}, {"holder", tr("create.confirmations_holder")}});
}

void review(CreateState& state, const Answers& answers) {
    paragraph(tr("create.review_hint"), {.color = palette().ink2});
    const auto line = [&](int question, const std::string& label, const std::string& value) {
        if (question > 0) divider();
        row({.gap = 12}, [&] {
            stack({.gap = 0}, [&] {
                label_text(label);
                paragraph(value, {.type = Type::strong});
            });
            if (icon_button("change-" + std::to_string(question), Icon::pencil, tr("create.change", {{"what", label}}))) state.question = question;
        });
    };
    line(0, tr("create.name_label"), state.name);
    line(1, tr("create.person_label"), state.person);
    line(2, tr("create.currency_label"), currency_name(state.currency) + " (" + state.currency + ")");
    line(3, tr("create.summary_rule"), word_of(answers.choice.preset));
    line(4, tr("create.summary_steps"), steps_in_words(answers.choice));
}

std::string_view title_of(int question) {
    static constexpr std::array<std::string_view, 6> titles{"create.name", "create.person", "create.currency", "create.rule", "create.before", "create.review"};
    return titles[static_cast<std::size_t>(question)];
}

void create(const CreateShown& shown, CreateState& state, const Answers& answers, app::Commands& commands) {
    commands.push(app::CreateProject{.name = state.name, .purpose = state.purpose, .person = state.person,
                                     .currency = parse_currency(state.currency).value_or(Currency{}), .rule = app::rule_of(answers.choice),
                                     .date = shown.today});
    state.sent = true;
}

// Back, and on: to the next question, to the summary, and then to the project.
void onward(const CreateShown& shown, CreateState& state, const Answers& answers, app::Commands& commands) {
    if (state.question > 0 && button("back", tr("action.back"), {.style = ButtonStyle::outline, .icon = Icon::arrow_left})) {
        --state.question;
        state.tried = false;
    }
    if (!phone()) spacer();
    const bool last = state.question == summary;
    if (!button("on", last ? tr("create.done") : tr("action.continue"),
                {.style = ButtonStyle::primary, .icon = last ? Icon::check : Icon::arrow_right, .shortcut = "Ctrl+Enter", .fill = phone()}))
        return;
    state.tried = !answers.right(state.question);
    if (state.tried) return;
    if (last) create(shown, state, answers, commands);
    else ++state.question;
}

void progress(int question) {
    if (question == summary) return;
    label_text(tr("create.progress", {{"number", question + 1}, {"total", questions}}));
}

void card_of(const CreateShown& shown, CreateState& state, const Answers& answers, app::Commands& commands) {
    card("question", {.gap = 16}, [&] {
        progress(state.question);
        heading(2, tr(title_of(state.question)), Type::h2);
        switch (state.question) {
        case 0: what(state, answers); break;
        case 1: who(state, answers); break;
        case 2: currency(state); break;
        case 3: rule(state); break;
        case 4: before(state, answers); break;
        default: review(state, answers);
        }
        if (phone()) return;
        gap(4);
        row([&] { onward(shown, state, answers, commands); });
    });
}

} // namespace

void create_view(const CreateShown& shown, CreateState& state, app::Commands& commands) {
    if (!state.begun) state = {.begun = true, .person = std::string(shown.person)};
    const Answers answers = read_answers(state);
    const bool with_example = state.question >= from_here_an_example;
    const auto at_the_foot = [&] { onward(shown, state, answers, commands); };
    page_header(tr("create.title"), "", {.actions = phone() ? Body(at_the_foot) : Body{}});
    stack({.align = Align::centre}, [&] {
        stack({.most = with_example ? 1180.f : 680.f}, [&] {
            if (!with_example) return card_of(shown, state, answers, commands);
            columns({.gap = 24, .equal_heights = false}, {1.35f, 1},
                    {[&] { card_of(shown, state, answers, commands); }, [&] { example_card(state, answers); }});
        });
    });
}

} // namespace osmose::ui
