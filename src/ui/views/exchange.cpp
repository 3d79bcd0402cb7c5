#include "ui/views/exchange.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/words.hpp"

namespace osmose::ui {

using locale::tr;

namespace {

// Where a link of this length still works.
void reach_strip(exchange::Reach reach) {
    const auto strip = [](std::string_view words, Tone tone) {
        status_strip("reach", tr(words), {.tone = tone, .icon = tone == Tone::ok ? Icon::circle_check : Icon::triangle_alert});
    };
    switch (reach) {
    case exchange::Reach::everywhere: return strip("exchange.link_everywhere", Tone::ok);
    case exchange::Reach::most_messengers: return strip("exchange.link_most", Tone::warn);
    case exchange::Reach::browsers: return strip("exchange.link_browsers", Tone::warn);
    case exchange::Reach::nowhere: return strip("exchange.link_too_long", Tone::bad);
    }
}

void send(const Here& here, const ExchangeShown& shown, app::Commands& commands) {
    const bool linked = shown.link.reach != exchange::Reach::nowhere;
    const std::string holds = tr("exchange.holds", {{"contributions", tr("count.contributions", {{"count", shown.contributions}})},
                                                    {"entries", tr("count.entries", {{"count", shown.entries}})},
                                                    {"size", tr("exchange.link_length", {{"count", shown.link.text.size()}})}});
    card("send", {.title = tr("exchange.send"), .caption = holds}, [&] {
        heading(3, tr("exchange.file"));
        paragraph(tr("exchange.file_hint"), {.color = palette().ink2});
        row({.gap = 12, .wrap = true}, [&] {
            if (button("save-file", tr("exchange.save_file"), {.style = ButtonStyle::primary, .icon = Icon::file_down, .shortcut = "Ctrl+S"}))
                commands.push(app::SaveFile{});
            hint(shown.exported_ms == 0 ? tr("exchange.never_saved")
                                        : tr("exchange.last_saved", {{"when", locale::ago_in_sentence({shown.exported_ms}, here.now, here.utc_offset_minutes)}}));
        });
        divider();
        heading(3, tr("exchange.link"));
        paragraph(tr("exchange.link_whole"), {.color = palette().ink2});
        row([&] {
            if (button("copy-link", tr("exchange.copy_link"),
                       {.icon = Icon::copy, .disabled_because = linked ? std::string_view{} : std::string_view(tr("exchange.link_too_long"))}))
                commands.push(app::CopyLink{});
        });
        reach_strip(shown.link.reach);
        hint(tr("exchange.link_private"));
    });
}

void receive(ExchangeState& state, app::Commands& commands) {
    card("receive", {.title = tr("exchange.receive"), .caption = tr("exchange.receive_hint")}, [&] {
        row([&] {
            if (button("open-file", tr("exchange.open_file"), {.icon = Icon::folder_open})) commands.push(app::PickFile{});
        });
        text_area("pasted", state.pasted, {.label = tr("exchange.paste_label"), .placeholder = tr("exchange.paste_hint")}, 4);
        row([&] {
            if (button("read", tr("exchange.read"), {.style = ButtonStyle::soft, .icon = Icon::arrow_right}) && !state.pasted.empty())
                commands.push(app::ReadText{state.pasted});
        });
    });
}

} // namespace

void exchange_view(const Here& here, const ExchangeShown& shown, ExchangeState& state, app::Commands& commands) {
    page_header(tr("exchange.title"), tr("exchange.subtitle"));
    columns({1, 1}, {[&] { send(here, shown, commands); }, [&] { receive(state, commands); }});
}

} // namespace osmose::ui
