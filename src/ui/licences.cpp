#include "ui/licences.hpp"

#include "locale/text.hpp"

#include <algorithm>
#include <array>

namespace osmose::ui {

using locale::tr;

namespace {

constexpr std::string_view share_alike = "licence.share_alike", attribution = "licence.attribution", anything = "licence.anything", copyleft = "licence.copyleft",
                           network = "licence.network", permissive = "licence.permissive", hardware = "licence.hardware", database = "licence.database";

constexpr Licence cc_by_sa{"CC-BY-SA-4.0", share_alike}, cc_by{"CC-BY-4.0", attribution}, cc0{"CC0-1.0", anything};

constexpr std::array software{Licence{"AGPL-3.0-or-later", network}, Licence{"GPL-3.0-or-later", copyleft}, Licence{"EUPL-1.2", copyleft},
                              Licence{"MPL-2.0", copyleft},          Licence{"Apache-2.0", permissive},     Licence{"MIT", permissive}};
constexpr std::array works{cc_by_sa, cc_by, cc0, Licence{"FAL-1.3", share_alike}};
constexpr std::array machines{Licence{"CERN-OHL-S-2.0", hardware}, Licence{"CERN-OHL-W-2.0", hardware}, Licence{"CERN-OHL-P-2.0", permissive}, cc_by_sa};
constexpr std::array data{Licence{"ODbL-1.0", database}, Licence{"CC-BY-4.0", attribution}, Licence{"CC0-1.0", anything}};

constexpr std::string_view own_terms = "LicenseRef-"; // of SPDX: a licence that is not on its list

const Licence* known_as(std::string_view licence) {
    for (const std::span<const Licence> list : {std::span<const Licence>(software), std::span<const Licence>(works), std::span<const Licence>(machines), std::span<const Licence>(data)})
        if (const auto found = std::ranges::find(list, licence, &Licence::id); found != list.end()) return &*found;
    return nullptr;
}

} // namespace

std::span<const Licence> licences_for(model::ResultKind kind) {
    switch (kind) {
    case model::ResultKind::software: return software;
    case model::ResultKind::machine: return machines;
    case model::ResultKind::data: return data;
    default: return works;
    }
}

std::string name_of_licence(std::string_view licence) {
    if (!licence.starts_with(own_terms)) return std::string(licence);
    return tr("licence.own", {{"name", licence.substr(own_terms.size())}});
}

std::string allowed_by_licence(std::string_view licence) {
    if (licence.starts_with(own_terms)) return tr("licence.own_allows");
    const Licence* const known = known_as(licence);
    return known != nullptr ? tr(known->allows) : std::string{};
}

std::string text_of_licence(std::string_view licence) {
    if (known_as(licence) == nullptr) return {};
    return "https://spdx.org/licenses/" + std::string(licence) + ".html";
}

} // namespace osmose::ui
