#include "app/folded.hpp"

namespace osmose::app {

namespace {

// Latin-1 from U+00C0 (the small ones 32 further), and Latin Extended-A from U+0100; a space where it is no letter.
constexpr std::string_view latin1 = "aaaaaaaceeeeiiiidnooooo ouuuuyts";
constexpr std::string_view extended = "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjjjkkkllllllllllnnn"
                                      "nnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

std::string_view plain(char32_t letter) {
    if (letter == 0xC6 || letter == 0xE6) return "ae";
    if (letter == 0x152 || letter == 0x153) return "oe";
    if (letter == 0xDF) return "ss";
    if (letter == 0xFF) return "y";
    if (letter >= 0xC0 && letter < 0x100) return latin1.substr((letter - 0xC0) % latin1.size(), 1);
    if (letter >= 0x100 && letter - 0x100 < extended.size()) return extended.substr(letter - 0x100, 1);
    return " ";
}

} // namespace

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 'A' && byte <= 'Z') {
            out += static_cast<char>(byte - 'A' + 'a');
        } else if (byte >= 0xC3 && byte <= 0xC5 && i + 1 < text.size()) { // two bytes: U+00C0 to U+017F
            const char32_t letter = (byte & 0x1Fu) << 6 | (static_cast<unsigned char>(text[i + 1]) & 0x3Fu);
            const std::string_view known = plain(letter);
            out += known == " " ? text.substr(i, 2) : known;
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace osmose::app
