#include "base/hash.hpp"

#include <sodium/crypto_generichash.h>

namespace osmose {

namespace {

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

} // namespace

std::array<std::uint8_t, 32> blake2b(std::string_view bytes) {
    std::array<std::uint8_t, 32> hash;
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       nullptr, 0);
    return hash;
}

std::string to_hex(const std::array<std::uint8_t, 32>& bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (std::uint8_t byte : bytes) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

Result<std::array<std::uint8_t, 32>> from_hex(std::string_view text) {
    std::array<std::uint8_t, 32> bytes;
    if (text.size() != 2 * bytes.size()) return fail(errc::not_a_hash);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const int high = digit_of(text[2 * i]), low = digit_of(text[2 * i + 1]);
        if (high < 0 || low < 0) return fail(errc::not_a_hash);
        bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return bytes;
}

} // namespace osmose
