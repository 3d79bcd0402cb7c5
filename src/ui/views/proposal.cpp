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
    return {.decides = true, .allowed = here.check(proposal_of(deed))};
}

void carry_out(const Deed& deed, const DeedWay& way, app::Commands& commands) {
    if (!way.decides) return commands.push(app::Act{deed.action, deed.done, deed.values});
    commands.push(app::Propose{deed.title, deed.text, {deed.action}, deed.method});
}

bool deed_button(std::string_view key, std::string_view label, const Here& here, const Deed& deed, ButtonOptions options, app::Commands& commands) {
    const DeedWay way = way_of(here, deed);
    const std::string why = !options.disabled_because.empty() ? std::string(options.disabled_because) : way.allowed ? std::string{} : locale::sentence(way.allowed.error());
    options.disabled_because = why;
    const std::string propose = deed.propose.empty() ? tr("proposal.propose") : deed.propose;
    if (!button(key, way.decides ? std::string_view(propose) : label, options)) return false;
    carry_out(deed, way, commands);
    return true;
}

} // namespace osmose::ui
