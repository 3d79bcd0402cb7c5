#include "ui/views/means_parts.hpp"

#include "app/means_figures.hpp"
#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/reading.hpp"
#include "locale/text.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/marks.hpp"
#include "ui/persons.hpp"
#include "ui/text.hpp"
#include "ui/views/means_words.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/dialog.hpp"
#include "ui/widgets/field.hpp"
#include "ui/widgets/page.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"
#include "ui/widgets/table.hpp"
#include "ui/widgets/words.hpp"

#include <algorithm>
#include <array>

namespace osmose::ui {

using app::GiverRow;
using app::MeansFigures;
using app::NeedRow;
using app::OfferRow;
using app::ServiceRow;
using locale::tr;
using model::ContributionKind;
using To = app::Screen;

namespace {

float width_of(const Fraction& part) { return static_cast<float>(round_half_even(part * Fraction(10'000)).convert_to<std::int64_t>()) / 10'000; }

void close(const Here& here, app::Commands& commands) { commands.push(app::Go{here.route(To::means), true}); }

// As which kinds so many of a unit may be recorded.
std::vector<ContributionKind> kinds_of(std::string_view unit) {
    using namespace model::unit;
    if (unit == hour || unit == day) return {ContributionKind::time, ContributionKind::use};
    if (unit == use || unit == km) return {ContributionKind::use};
    if (unit == person) return {ContributionKind::referral};
    return {ContributionKind::goods, ContributionKind::use};
}

// What a member is about to have done: as much as his offer gives in one of its periods, and no more than the need takes of it.
MeansState::Done begin(const MeansFigures& means, const ServiceRow& service, Date today) {
    MeansState::Done done{.member = service.person.id, .skill = service.skill, .quantity = locale::quantity(service.volume), .unit = service.unit,
                          .kind = std::string(model::word(kinds_of(service.unit).front())), .date = today, .open = true};
    const auto offer = std::ranges::find(means.offers, service.offer, &OfferRow::id);
    if (offer == means.offers.end() || offer->facts.pace == model::Pace::once) return done;
    if (offer->facts.unit == service.unit && offer->facts.volume >= service.volume) return done;
    done.quantity = locale::quantity(offer->facts.volume);
    done.unit = offer->facts.unit;
    return done;
}

// A volume of an offer that serves a need, and the way to record it once it is done.
void service_row(const Here& here, const MeansFigures& means, const ServiceRow& service, bool of_need, MeansState& state) {
    const std::string key = to_string(service.need) + to_string(service.offer), name = of_need ? name_and_you(service.person) : service.skill;
    list_row(key, name, {}, [&] {
        if (of_need) person_disc(service.person, 28);
        stack({.gap = 0}, [&] {
            paragraph(escape_markup(name), {.type = Type::medium});
            caption(locale::quantity(service.volume, service.unit));
        });
        if (button("done", tr("means.record_done"), {.size = ButtonSize::small, .icon = Icon::check})) state.done = begin(means, service, here.today);
    });
}

void need_actions(const Here& here, const MeansShown& shown, const NeedRow& row, MeansState& state) {
    const std::string id = to_string(row.id);
    if (row.missing.thousandths > 0 && shown.figures.means().may_offer &&
        button("serve", tr("means.serve"), {.style = ButtonStyle::primary, .icon = Icon::hand_heart, .fill = true}))
        go(here.href(To::means, "new-offer-" + id));
    if (!row.may_edit) return;
    if (button("edit", tr("action.edit"), {.icon = Icon::pencil, .fill = true})) go(here.href(To::means, "edit-" + id));
    if (button("withdraw", tr("action.withdraw"), {.style = ButtonStyle::danger, .icon = Icon::undo_2, .fill = true})) state.asks_withdrawal = true;
}

void need_panel(const Here& here, const MeansShown& shown, const NeedRow& row, MeansState& state, app::Commands& commands) {
    bool open = true;
    const std::string detail = detail_of(row.facts);
    side_panel("need", open, {.title = row.facts.skill, .caption = detail, .width = 400, .lead = [&] { icon_tile(icon_of_unit(row.facts.unit), Tone::ok, 40); },
                              .actions = [&] { need_actions(here, shown, row, state); }}, [&] {
        if (row.planned) {
            const std::string figure = volume_of_whole(row.covered, row.volume, row.unit), words = state_of(row);
            key_figure("covered", tr("means.column_covered"), figure, {.note = words, .explain = here.href(To::explain, row.figure)});
            if (const std::string why = why_short(row); !why.empty())
                status_strip("short", tr("means.missing_because", {{"volume", locale::quantity(row.missing, row.unit)}, {"why", why}}), {.tone = Tone::accent, .icon = Icon::triangle_alert});
        } else {
            hint(tr("means.not_planned_hint"));
        }
        if (!row.served.empty()) {
            heading(3, tr("means.who_covers"));
            list("served", tr("means.who_covers"), [&] {
                for (const ServiceRow& service : row.served) service_row(here, shown.figures.means(), service, true, state);
            });
        }
        heading(3, tr("means.asked_for"));
        fact(tr("means.volume"), locale::quantity(row.facts.volume, row.facts.unit));
        fact(tr("means.column_level"), tr("level." + std::to_string(row.facts.level)));
        fact(tr("means.when"), days_of(row.facts.from, row.facts.to));
        fact(tr("means.priority"), tr("priority." + std::to_string(model::priority_of(row.facts))));
        fact(tr("means.stated_by"), name_and_you(row.stated_by));
        if (!row.facts.note.empty()) paragraph(escape_markup(row.facts.note));
        if (!row.may_edit) hint(locale::sentence(row.may_edit.error()));
    });
    if (!open) close(here, commands);
}

void offer_panel(const Here& here, const MeansShown& shown, const OfferRow& row, MeansState& state, app::Commands& commands) {
    const auto actions = [&] {
        if (!row.may_edit) return;
        if (button("edit", tr("action.edit"), {.icon = Icon::pencil, .fill = true})) go(here.href(To::means, "edit-" + to_string(row.id)));
        if (button("withdraw", tr("action.withdraw"), {.style = ButtonStyle::danger, .icon = Icon::undo_2, .fill = true})) state.asks_withdrawal = true;
    };
    bool open = true;
    const std::string name = name_and_you(row.person);
    side_panel("offer", open, {.title = row.facts.skill, .caption = name, .width = 400, .lead = [&] { person_disc(row.person, 40); }, .actions = row.may_edit ? Body(actions) : Body{}}, [&] {
        if (row.planned) {
            const std::string figure = volume_of_whole(row.used, row.given, row.unit);
            key_figure("used", tr("means.column_used"), figure);
        } else {
            hint(tr("means.not_planned_hint"));
        }
        if (!row.serves.empty()) {
            heading(3, tr("means.serves"));
            list("serves", tr("means.serves"), [&] {
                for (const ServiceRow& service : row.serves) service_row(here, shown.figures.means(), service, false, state);
            });
        }
        heading(3, tr("means.offered"));
        fact(tr("means.volume"), volume_each(row.facts));
        fact(tr("means.column_level"), tr("level." + std::to_string(row.facts.level)));
        fact(tr("means.when"), days_of(row.facts.from, row.facts.to));
        fact(tr("means.compensation"), row.facts.compensation.minor == 0 ? tr("means.asks_nothing") : locale::money(row.facts.compensation, here.currency));
        if (!row.may_edit) hint(locale::sentence(row.may_edit.error()));
    });
    if (!open) close(here, commands);
}

std::string cap_words(const std::optional<model::TimeCap>& cap) {
    return cap ? tr("means.cap_is", {{"volume", locale::quantity(cap->hours, model::unit::hour)}, {"pace", word_of(cap->pace)}}) : tr("means.cap_none");
}

// How much of what somebody has is used, and for what.
void giver(const Here& here, const MeansShown& shown, const GiverRow& given, MeansState& state) {
    const std::string figure = volume_of_whole(given.used, given.available, given.unit), part = locale::percent(given.part, {0, 0});
    stack({.gap = 8}, [&] {
        label_text(tr("means.used_of"));
        row([&] {
            strong(figure);
            spacer();
            text(part, {.color = palette().ink3});
        });
        meter(tr("means.used_of"), width_of(given.part), member_tint(tint_order(given.person)));
        if (given.gives.empty()) return hint(tr("means.gives_nothing"));
        list(to_string(given.person.id) + given.unit, tr("means.serves"), [&] {
            for (const ServiceRow& service : given.gives) service_row(here, shown.figures.means(), service, false, state);
        });
    });
}

void giver_panel(const Here& here, const MeansShown& shown, const app::Person& person, MeansState& state, app::Commands& commands) {
    const MeansFigures& means = shown.figures.means();
    bool open = true;
    const std::string name = name_and_you(person);
    side_panel("giver", open, {.title = name, .caption = tr("means.gives_in_plan"), .width = 400, .lead = [&] { person_disc(person, 40); }}, [&] {
        for (const GiverRow& row : means.givers)
            if (row.person.id == person.id) {
                giver(here, shown, row, state);
                if (row.cap) hint(cap_words(row.cap));
            }
        heading(3, tr("means.offers"));
        list("offers", tr("means.offers"), [&] {
            for (const OfferRow& offer : means.offers)
                if (offer.person.id == person.id)
                    list_row(to_string(offer.id), offer.facts.skill, {.href = here.href(To::means, to_string(offer.id))}, [&] {
                        stack({.gap = 0}, [&] {
                            paragraph(escape_markup(offer.facts.skill), {.type = Type::medium});
                            caption(volume_each(offer.facts));
                        });
                        icon_mark(Icon::chevron_right, palette().ink3);
                    });
        });
        link("member", tr("means.see_member"), here.href(To::members, to_string(person.id)), {.icon = Icon::user});
    });
    if (!open) close(here, commands);
}

// Asked once more: what is withdrawn is matched no more.
void withdrawal(MeansState& state, const std::string& skill, bool offer, const journal::Action& action, app::Commands& commands) {
    const auto actions = [&] {
        if (button("keep", tr("action.cancel"))) state.asks_withdrawal = false;
        if (!button("withdraw", tr(offer ? "means.withdraw_offer" : "means.withdraw_need"), {.style = ButtonStyle::danger_filled})) return;
        state.asks_withdrawal = false;
        commands.push(app::Act{action, offer ? "toast.offer.end" : "toast.need.end", {{"skill", skill}}});
    };
    dialog("withdrawal", state.asks_withdrawal, {.title = tr(offer ? "means.withdraw_offer_title" : "means.withdraw_need_title"), .width = 460, .actions = actions},
           [&] { paragraph(tr("means.withdraw_hint")); });
}

} // namespace

void means_panels(const Here& here, const MeansShown& shown, MeansState& state, app::Commands& commands) {
    const MeansFigures& means = shown.figures.means();
    if (shown.item.starts_with("of-")) {
        const auto id = parse_id<struct EntryTag>(shown.item.substr(3));
        if (id && shown.figures.project().members.contains(*id)) giver_panel(here, shown, shown.figures.person(*id), state, commands);
        return;
    }
    const auto id = parse_id<struct EntryTag>(shown.item);
    if (!id) return;
    if (const auto need = std::ranges::find(means.needs, *id, &NeedRow::id); need != means.needs.end()) {
        need_panel(here, shown, *need, state, commands);
        withdrawal(state, need->facts.skill, false, journal::EndNeed{need->id}, commands);
    }
    if (const auto offer = std::ranges::find(means.offers, *id, &OfferRow::id); offer != means.offers.end()) {
        offer_panel(here, shown, *offer, state, commands);
        withdrawal(state, offer->facts.skill, true, journal::EndOffer{offer->id}, commands);
    }
}

void my_time(const Here& here, const MeansShown& shown, MeansState& state, app::Commands& commands) {
    const MeansFigures& means = shown.figures.means();
    if (!shown.me || !means.may_offer) return;
    const std::string cap = cap_words(means.my_cap);
    const auto limit = [&] {
        if (button("cap", tr(means.my_cap ? "means.cap_change" : "means.cap_set"), {.size = ButtonSize::small, .icon = Icon::clock}))
            commands.push(app::Go{here.route(To::means, "cap"), true});
    };
    card("my-time", {.title = tr("means.my_time"), .caption = cap, .actions = limit}, [&] {
        bool any = false;
        for (const GiverRow& row : means.givers)
            if (row.person.id == shown.me) giver(here, shown, row, state), any = true;
        if (!any) paragraph(tr("means.my_time_none"), {.color = palette().ink2});
    });
}

void cap_dialog(const Here& here, const MeansShown& shown, MeansState::Cap& cap, app::Commands& commands) {
    bool open = shown.item == "cap";
    const std::optional<model::TimeCap>& stated = shown.figures.means().my_cap;
    if (open && !cap.begun) {
        cap = {.begun = true};
        if (stated) cap.hours = locale::quantity(stated->hours), cap.pace = model::word(stated->pace);
    }
    const Result<Quantity> hours = locale::read_hours(cap.hours);
    const journal::CapTime action{.volume = hours.value_or(Quantity{}), .pace = model::from_word<model::Pace>(cap.pace).value_or(model::Pace::week)};
    const Result<void> checked = hours && open ? here.check(action) : Result<void>{};
    const auto leave = [&] {
        cap = {};
        close(here, commands);
    };
    const auto actions = [&] {
        if (stated && button("lift", tr("means.cap_lift"), {.icon = Icon::undo_2})) {
            commands.push(app::Act{journal::CapTime{.volume = {}}, "toast.time.cap", {}});
            return leave();
        }
        if (!stated && button("cancel", tr("action.cancel"))) return leave();
        if (!button("save", tr("means.cap_save"), {.style = ButtonStyle::primary, .icon = Icon::check, .shortcut = "Ctrl+Enter"})) return;
        cap.tried = true;
        if (!hours || !checked) return;
        commands.push(app::Act{action, "toast.time.cap", {}});
        leave();
    };
    bool stays = open;
    dialog("cap", stays, {.title = tr("means.cap_title"), .caption = tr("means.cap_hint"), .width = 460, .actions = actions}, [&] {
        const bool show = cap.tried || !cap.hours.empty();
        const std::string error = !show ? "" : !hours ? locale::sentence(hours.error()) : cap.tried && !checked ? locale::sentence(checked.error()) : "";
        columns({.gap = 12, .stacked_up_to = Breakpoint{}}, {1, 1},
                {[&] { number_field("hours", cap.hours, {.label = tr("means.cap_label"), .error = error, .unit = "h", .input_mode = "decimal", .focus = true}); },
                 [&] {
                     const std::array words{word_of(model::Pace::day), word_of(model::Pace::week), word_of(model::Pace::month)};
                     select("pace", cap.pace, {.label = tr("means.pace")}, {{.key = "day", .label = words[0]}, {.key = "week", .label = words[1]}, {.key = "month", .label = words[2]}});
                 }});
    });
    if (open && !stays) leave();
}

void done_dialog(const Here& here, MeansState::Done& done, app::Commands& commands) {
    const Result<Quantity> quantity = done.unit == model::unit::hour ? locale::read_hours(done.quantity) : locale::read_quantity(done.quantity);
    const journal::RecordContribution action{{.member = done.member, .date = done.date.value_or(here.today),
                                              .kind = model::from_word<ContributionKind>(done.kind).value_or(ContributionKind::time),
                                              .quantity = quantity.value_or(Quantity{}), .unit = done.unit, .skill = done.skill}};
    const Result<void> checked = quantity && done.open ? here.check(action) : Result<void>{};
    const auto actions = [&] {
        if (button("cancel", tr("action.cancel"))) done.open = false;
        if (!button("save", tr("contributions.save"), {.style = ButtonStyle::primary, .icon = Icon::check, .shortcut = "Ctrl+Enter"})) return;
        done.tried = true;
        if (!quantity || !checked) return;
        commands.push(app::Act{action, "toast.contribution.record", {{"what", locale::quantity(*quantity, done.unit) + ", " + done.skill}}});
        done.open = false;
    };
    dialog("done", done.open, {.title = tr("means.done_title", {{"skill", done.skill}}), .caption = tr("means.done_hint"), .width = 480, .actions = actions}, [&] {
        const std::string error = !quantity ? locale::sentence(quantity.error()) : !checked && checked.error().place.field != "date" ? locale::sentence(checked.error()) : "";
        columns({.gap = 12, .stacked_up_to = Breakpoint{}}, {1, 1},
                {[&] { number_field("quantity", done.quantity, {.label = tr("contributions.column_quantity"), .error = error, .unit = unit_word(done.unit), .input_mode = "decimal", .focus = true}); },
                 [&] {
                     const std::string wrong = !checked && checked.error().place.field == "date" ? locale::sentence(checked.error()) : "";
                     date_field("date", done.date, {.label = tr("contributions.when"), .error = wrong});
                 }});
        const auto kinds = kinds_of(done.unit);
        if (kinds.size() < 2) return;
        std::vector<std::string> words;
        words.reserve(kinds.size());
        std::vector<Option> options;
        for (const ContributionKind kind : kinds) words.push_back(word_of(kind)), options.push_back({.key = model::word(kind), .label = words.back()});
        select("kind", done.kind, {.label = tr("contributions.what")}, options);
    });
}

} // namespace osmose::ui
