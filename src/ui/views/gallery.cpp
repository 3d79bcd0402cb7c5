#include "ui/views/gallery.hpp"

#include "ui/frame.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/words.hpp"

namespace osmose::ui {
namespace {

void buttons() {
    card("buttons", {.title = "Boutons"}, [] {
        row({.wrap = true}, [] {
            button("primary", "Enregistrer l’apport", {.style = ButtonStyle::primary, .icon = Icon::check, .shortcut = "Ctrl+Enter"});
            button("outline", "Exporter", {.icon = Icon::download});
            button("soft", "Confirmer", {.style = ButtonStyle::soft, .icon = Icon::check});
            button("ghost", "Annuler", {.style = ButtonStyle::ghost});
            button("danger", "Retirer", {.style = ButtonStyle::danger});
            button("disabled", "Confirmer", {.style = ButtonStyle::primary, .disabled_because = "On ne confirme pas ses propres apports."});
        });
        row({.wrap = true}, [] {
            button("small", "Voir", {.size = ButtonSize::small});
            button("small-primary", "Voter", {.style = ButtonStyle::primary, .size = ButtonSize::small, .icon = Icon::vote});
            button("large", "Créer un projet", {.style = ButtonStyle::primary, .size = ButtonSize::large, .icon = Icon::plus});
            icon_button("icon", Icon::download, "Télécharger");
            icon_button("icon-framed", Icon::moon, "Thème sombre", {.framed = true});
            link("link", "Tout voir", "#/gallery", {.arrow = true});
            link("link-icon", "Expliquer au centime", "#/gallery", {.icon = Icon::list_tree});
        });
    });
}

void people() {
    card("people", {.title = "Personnes et états", .caption = "Une teinte par membre"}, [] {
        static constexpr Person team[] = {{"Nadia Benali", 0}, {"Thomas Lefèvre", 1}, {"Julien Marchand", 2}, {"Awa Diallo", 3},
                                          {"Paul Girard", 4}, {"Sophie Nguyen", 5}, {"Karim Haddad", 6}, {"Inès Moreau", 7}, {"Élodie", 12}};
        row([] {
            for (const Person& person : team) avatar(person, 30);
        });
        row([] {
            avatar_stack(team, 6);
            spacer();
            chip("3 apports à confirmer", {.tone = Tone::accent, .icon = Icon::hand_heart});
        });
        row({.wrap = true}, [] {
            chip("Confirmé", {.tone = Tone::ok, .icon = Icon::check});
            chip("À confirmer", {.tone = Tone::warn, .icon = Icon::clock});
            chip("Contesté", {.tone = Tone::bad, .icon = Icon::message_circle_warning});
            chip("Contributrice");
            chip("Trésorière", {.tone = Tone::info});
            chip("Ambassadrice", {.tone = Tone::violet});
            chip("CC-BY-SA-4.0", {.tone = Tone::outlined, .icon = Icon::scale});
            removable_chip("year", "2026", "Retirer le filtre", {.icon = Icon::calendar});
        });
        row([] {
            for (const Tint tint : all_tints) icon_tile(Icon::clock, tint);
            icon_tile(Icon::landmark, Tone::ok, 40);
            icon_tile_filled(Icon::croissant, palette().accent, 44);
            badge(3);
        });
    });
}

} // namespace

void gallery_view() {
    inset(phone() ? space::page_phone : space::page_x, space::page_y, [] {
        stack({.gap = 20}, [] {
            heading(1, "Bonjour Awa", Type::hero);
            next_action("next", Icon::user_plus, "Votez sur l’admission de Malo Kerbrat",
                        "Il apporterait 8 h de boulangerie par semaine : il ne manquerait plus qu’une personne. Clos samedi à 20 h 00 · quorum atteint.", [] {
                            button("read", "Lire sa demande", {.size = ButtonSize::small});
                            button("vote", "Voter", {.style = ButtonStyle::primary, .size = ButtonSize::small, .icon = Icon::vote});
                        });
            columns({1, 1}, {[] { buttons(); }, [] { people(); }});
            status_strip("strip", "Vous regardez le **12 mai**. Rien ne peut être changé à cette date.", {.tone = Tone::warn, .icon = Icon::history});
        });
    });
}

} // namespace osmose::ui
