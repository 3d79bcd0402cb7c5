#include "base/text.hpp"

#include <rapidjson/encodings.h>
#include <rapidjson/memorystream.h>

namespace osmose {

namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// RapidJSON's decoder writes what it validates; here nothing is kept.
struct Nowhere {
    using Ch = char;
    void Put(char) {}
};

} // namespace

std::optional<std::size_t> first_not_utf8(std::string_view text) {
    rapidjson::MemoryStream in(text.data(), text.size());
    Nowhere out;
    while (in.Tell() < text.size()) {
        const std::size_t start = in.Tell();
        if (!rapidjson::UTF8<>::Validate(in, out) || in.Tell() > text.size()) return start;
    }
    return std::nullopt;
}

std::size_t code_points(std::string_view text) {
    std::size_t count = 0;
    for (char byte : text)
        count += !continues(byte);
    return count;
}

std::string_view first_code_points(std::string_view text, std::size_t count) {
    std::size_t end = 0;
    for (; end < text.size(); ++end) {
        if (!continues(text[end]) && count-- == 0) break;
    }
    return text.substr(0, end);
}

Result<void> check_text(std::string_view text, std::size_t most) {
    if (first_not_utf8(text)) return fail(errc::not_utf8);
    if (text.contains('\0')) return fail(errc::nul_in_text);
    if (code_points(text) > most) return fail(errc::text_too_long, {}, {{"most", std::to_string(most)}});
    return {};
}

} // namespace osmose
