#include "ui/views/welcome.hpp"

#include "ui/draw.hpp"
#include "ui/frame.hpp"
#include "ui/item.hpp"
#include "ui/layout.hpp"
#include "ui/look_controls.hpp"
#include "ui/memory.hpp"
#include "ui/views/welcome_picture.hpp"
#include "ui/widgets/choice_card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>

namespace osmose::ui {

using To = app::Screen; // where a link leads

namespace {

void ways(const WelcomeShown& shown, WelcomeState& state, app::Commands& commands) {
    if (!state.begun) state.name = shown.settings.person;
    heading(1, tr("welcome.title"), Type::hero);
    text(tr("welcome.question"), {.type = Type::h3, .color = palette().ink2});
    gap(4);
    const Edited name = text_field("name", state.name, {.label = tr("welcome.name"), .hint = tr("welcome.name_hint"), .autocomplete = "name"});
    if (name.changed) state.begun = true;
    if (name.committed && state.name != shown.settings.person) {
        app::Settings settings = shown.settings;
        settings.person = state.name;
        commands.push(app::ChangeSettings{settings});
    }
    gap(4);
    choice_card("create", {.icon = Icon::plus, .title = tr("welcome.create"), .hint = tr("welcome.create_hint"), .href = app::href(To::create), .first = true});
    choice_card("join", {.icon = Icon::link, .ground = rgb(0x84549A), .title = tr("welcome.join"), .hint = tr("welcome.join_hint"), .href = app::href(To::join)});
    if (choice_card("example", {.icon = Icon::croissant, .ground = rgb(0xBF4D2A), .title = tr("welcome.example"), .hint = tr("welcome.example_hint")}))
        commands.push(app::OpenExample{"bakery"});
    row({.gap = 10}, [] {
        icon_mark(Icon::hard_drive, palette().primary, 18);
        paragraph(tr("welcome.promise"), {.color = palette().ink2});
    });
}

// As high as the screen allows, with as much room above as below.
void in_the_middle(float height, bool centred, Body body) {
    const Id id = id_of("ways");
    Measured own(part_of(id, "own"));
    if (centred) gap(std::max(0.f, (height - own.value()) / 2 - px(90)) / screen().scale);
    stack({.align = Align::centre}, [&] {
        block(id, {.width = std::min(px(704), room())}, [&](const Rect& rect) {
            const float taken = in_region(id, rect, body, {.gap = 14});
            own.set(taken);
            return taken;
        });
    });
}

} // namespace

void welcome_view(const WelcomeShown& shown, WelcomeState& state, app::Commands& commands) {
    const Face::Insets edge = face().insets();
    Rect rest{edge.left, edge.top, screen().width, screen().height};
    const bool beside = !narrow();
    if (beside) {
        const float width = std::min(px(540), rest.w * .42f);
        welcome_panel({rest.x, rest.y, width, rest.h});
        rest.x += width;
        rest.w -= width;
    }
    set_title(tr("welcome.title"));
    const Said main({.key = "main", .role = Role::main, .name = tr("welcome.title"), .rect = rest});
    scroll_area("welcome", rest, tr("welcome.title"), [&] {
        inset(phone() ? 16 : 32, phone() ? 12 : 28, [&] {
            row({.gap = 8, .justify = Align::end}, [&] { look_controls(shown.settings, shown.language, commands); });
            if (!beside) welcome_band();
            in_the_middle(rest.h, beside, [&] { ways(shown, state, commands); });
        });
    });
}

} // namespace osmose::ui
