#include "locale/folded.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace osmose::locale {

namespace {

// U+00C0 to U+017F, each without its mark and in lower case; '-': as it is.
constexpr std::string_view latin =
    "a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y "
    "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l - - l l "
    "n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ";

std::string_view latin_letter(char32_t c) {
    static const std::vector<std::string_view> letters = [] {
        std::vector<std::string_view> list;
        for (std::size_t at = 0; at < latin.size();) {
            const std::size_t end = latin.find(' ', at);
            list.push_back(latin.substr(at, end - at));
            at = end + 1;
        }
        return list;
    }();
    return c >= 0xC0 && c - 0xC0 < letters.size() && letters[c - 0xC0] != "-" ? letters[c - 0xC0] : std::string_view{};
}

constexpr std::pair<char32_t, char32_t> greek_marked[]{{0x386, 0x3B1}, {0x388, 0x3B5}, {0x389, 0x3B7}, {0x38A, 0x3B9}, {0x38C, 0x3BF}, {0x38E, 0x3C5},
                                                       {0x38F, 0x3C9}, {0x3AC, 0x3B1}, {0x3AD, 0x3B5}, {0x3AE, 0x3B7}, {0x3AF, 0x3B9}, {0x3CC, 0x3BF},
                                                       {0x3CD, 0x3C5}, {0x3CE, 0x3C9}, {0x3C2, 0x3C3}};

char32_t other_letter(char32_t c) {
    for (const auto& [marked, plain] : greek_marked)
        if (c == marked) return plain;
    if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 0x20;
    if (c >= 0x400 && c <= 0x40F) return c + 0x50;
    return c;
}

void append(std::string& text, char32_t c) { // of two or three bytes: what other_letter gives
    if (c < 0x800) text += static_cast<char>(0xC0 | (c >> 6));
    else text += static_cast<char>(0xE0 | (c >> 12)), text += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (c & 0x3F));
}

} // namespace

std::string folded(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const std::string_view bytes = text.substr(at, length);
        at += length;
        if (length == 1) {
            out += lead >= 'A' && lead <= 'Z' ? static_cast<char>(lead + 0x20) : text[at - 1];
        } else if (length == 2 && bytes.size() == 2) {
            const char32_t c = (static_cast<char32_t>(lead & 0x1F) << 6) | (static_cast<unsigned char>(bytes[1]) & 0x3F);
            if (c >= 0x300 && c < 0x370) continue; // a mark on the letter before
            if (c == 0xA0) out += ' ';
            else if (const std::string_view letter = latin_letter(c); !letter.empty()) out += letter;
            else append(out, other_letter(c));
        } else if (bytes == "\u2019") {
            out += '\'';
        } else if (bytes == "\u202F") {
            out += ' ';
        } else {
            out += bytes;
        }
    }
    return out;
}

} // namespace osmose::locale
