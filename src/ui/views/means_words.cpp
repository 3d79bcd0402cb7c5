#include "ui/views/means_words.hpp"

#include "locale/date.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "ui/marks.hpp"

#include <array>

namespace osmose::ui {

using locale::tr;

std::string volume_of_whole(Quantity part, Quantity whole, std::string_view unit) { return locale::quantity(part) + " / " + locale::quantity(whole, unit); }

std::string volume_each(const model::OfferFacts& facts) { return locale::quantity(facts.volume, facts.unit) + " " + word_of(facts.pace); }

std::string level_word(std::int32_t level) { return tr("means.level", {{"level", level}}); }

std::string days_of(const std::optional<Date>& from, const std::optional<Date>& to) {
    if (from && to) return tr("means.from_to", {{"from", locale::date(*from)}, {"to", locale::date(*to)}});
    if (from) return tr("means.from", {{"from", locale::date(*from)}});
    if (to) return tr("means.to", {{"to", locale::date(*to)}});
    return tr("means.whenever");
}

std::string detail_of(const model::NeedFacts& facts) { return level_word(facts.level) + " · " + tr(facts.mandatory ? "means.mandatory" : "means.wished"); }

std::string state_of(const app::NeedRow& row) {
    if (!row.planned) return tr("means.not_planned");
    if (row.missing.thousandths == 0) return tr("means.covered");
    return tr("means.missing", {{"volume", locale::quantity(row.missing, row.unit)}});
}

std::string why_short(const app::NeedRow& row) {
    static constexpr std::array keys{"", "shortage.no-offer", "shortage.no-level", "shortage.no-days", "shortage.all-used"};
    const std::string_view key = keys[static_cast<std::size_t>(row.shortage)];
    return key.empty() || row.missing.thousandths == 0 ? std::string{} : tr(key);
}

} // namespace osmose::ui
