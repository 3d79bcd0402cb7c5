#include "journal/archives/leaves.hpp"

namespace osmose::journal {

// Half the length of a hash: a hash's text with the second half cut off, or put back as zeros.
std::string salt_text(const Salt& salt) {
    std::array<std::uint8_t, 32> bytes{};
    std::copy(salt.begin(), salt.end(), bytes.begin());
    return to_hex(bytes).substr(0, 2 * salt.size());
}

Result<Salt> parse_salt(std::string_view text) {
    Salt salt;
    const auto bytes = from_hex(std::string(text) + std::string(2 * salt.size(), '0'));
    if (text.size() != 2 * salt.size() || !bytes) return fail(errc::not_a_salt);
    std::copy_n(bytes->begin(), salt.size(), salt.begin());
    return salt;
}

} // namespace osmose::journal
