#include "ui/views/proposal.hpp"

#include "locale/text.hpp"
#include "ui/frame.hpp"

namespace osmose::ui {

namespace {

journal::Action proposal_of(const Deed& deed) {
    return journal::ProposeDecision{.facts = {.title = deed.title, .text = deed.text, .method = deed.method}, .effects = {journal::effect_of(deed.action)}};
}

} // namespace

DeedWay way_of(const Here& here, const Deed& deed) {
    const Result<void> alone = here.check(deed.action);
    const bool decides = !alone && (alone.error().code == journal::errc::decision_needed || alone.error().code == journal::errc::holder_only);
    if (!decides) return {.decides = false, .allowed = alone};
    return {.decides = true, .allowed = here.check(proposal_of(deed)), .proposed = here.pending(deed.action)};
}

std::string proposing(const DeedWay& way, const Deed& deed) {
    if (way.proposed) return tr("proposal.see");
    return deed.propose.empty() ? tr("proposal.propose") : deed.propose;
}

void carry_out(const Here& here, const Deed& deed, const DeedWay& way, app::Commands& commands) {
    if (!way.decides) return commands.push(app::Act{deed.action, deed.done, deed.values});
    if (way.proposed) return commands.push(app::Go{here.route(app::Screen::decisions, to_string(*way.proposed))});
    commands.push(app::Propose{deed.title, deed.text, {deed.action}, deed.method});
}

bool deed_button(std::string_view key, std::string_view label, const Here& here, const Deed& deed, ButtonOptions options, app::Commands& commands) {
    const DeedWay way = way_of(here, deed);
    const std::string why = way.proposed                      ? std::string{}
                            : !options.disabled_because.empty() ? std::string(options.disabled_because)
                            : !way.allowed                      ? locale::sentence(way.allowed.error())
                                                                : std::string{};
    options.disabled_because = why;
    const std::string words = way.decides ? proposing(way, deed) : std::string(label);
    if (!button(key, words, options)) return false;
    carry_out(here, deed, way, commands);
    return true;
}

} // namespace osmose::ui
