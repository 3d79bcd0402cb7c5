#include "ui/project_tile.hpp"

#include "ui/draw.hpp"
#include "ui/frame.hpp"
#include "ui/layout.hpp"
#include "ui/widgets/people.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace osmose::ui {
namespace {

struct Subject {
    std::string_view root; // of a word, lower case
    Icon icon;
};
constexpr std::array subjects{
    Subject{"fourn", Icon::croissant}, Subject{"pain", Icon::croissant},   Subject{"boulang", Icon::croissant},
    Subject{"baker", Icon::croissant}, Subject{"bread", Icon::croissant},  Subject{"film", Icon::film},
    Subject{"cin", Icon::film},        Subject{"movie", Icon::film},       Subject{"logiciel", Icon::code},
    Subject{"libre", Icon::code},      Subject{"software", Icon::code},    Subject{"code", Icon::code},
    Subject{"v\u00e9lo", Icon::bike},  Subject{"cycl", Icon::bike},        Subject{"bike", Icon::bike},
    Subject{"jardin", Icon::sprout},   Subject{"potager", Icon::sprout},   Subject{"garden", Icon::sprout},
    Subject{"atelier", Icon::hammer},  Subject{"workshop", Icon::hammer},  Subject{"repair", Icon::hammer},
    Subject{"ferme", Icon::wheat},     Subject{"farm", Icon::wheat},       Subject{"marchand", Icon::store},
    Subject{"boutique", Icon::store},  Subject{"shop", Icon::store},       Subject{"livre", Icon::book_open},
    Subject{"book", Icon::book_open},  Subject{"\u00e9picerie", Icon::shopping_basket},
    Subject{"grocer", Icon::shopping_basket},
};

} // namespace

std::optional<Icon> project_icon(std::string_view name) {
    std::string lower(name);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    for (const auto& [root, icon] : subjects)
        for (auto at = lower.find(root); at != lower.npos; at = lower.find(root, at + 1))
            if (at == 0 || lower[at - 1] == ' ' || lower[at - 1] == '-') return icon; // where a word begins
    return std::nullopt;
}

Color project_color(std::string_view project) {
    unsigned sum = 0;
    for (const char c : project) sum = sum * 31 + static_cast<unsigned char>(c);
    return member_tint(static_cast<int>(sum % member_tint_count));
}

void project_tile(std::string_view name, std::string_view project, float size) {
    constexpr Color white = rgb(0xFFFFFF);
    const Rect rect = take({.width = px(size), .height = px(size)});
    draw::fill(rect, project_color(project), rect.h * .22f);
    if (const auto icon = project_icon(name)) draw::icon(*icon, rect.x + rect.w / 2, rect.y + rect.h / 2, rect.h * .54f, white);
    else draw::label(rect, initials(name), {Cut::semibold, rect.h * .36f, rect.h}, white, draw::Align::centre);
}

} // namespace osmose::ui
