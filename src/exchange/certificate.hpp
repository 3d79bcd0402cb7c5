// The certificate of a right on a result (model.md §7) as a file of its own: a page that prints on one sheet and needs nothing from
// elsewhere, and the same as plain text. Its words come ready, in the reader's language.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace osmose::exchange {

struct Certificate {
    std::string language;             // "fr"
    std::string title;                // "Certificat de droits partagés"
    std::string project, recognises;  // "Le fournil partagé", "reconnaît à"
    std::string holder;
    std::string sentence;             // "un droit de 1/9 sur Page de commande, logiciel du 28 août 2026..."
    std::string right, percent;       // "1/9", "11,11 %"
    std::size_t contributors = 1, place = 0; // whose right it is, among them, from 0
    std::vector<std::string> names;   // of all contributors
    std::string names_title;          // "Les contributeurs, à parts égales"
    std::vector<std::string> foot;    // fingerprint, what leaving does
};

std::string certificate_page(const Certificate& certificate); // HTML
std::string certificate_text(const Certificate& certificate);

} // namespace osmose::exchange
