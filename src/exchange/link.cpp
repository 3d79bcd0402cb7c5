#include "exchange/link.hpp"

#include "base/hash.hpp"
#include "base/limits.hpp"

#include <algorithm>
#include <charconv>
#include <sodium/utils.h>

namespace osmose::exchange {

namespace {

constexpr std::string_view prefix = "p1=";
constexpr std::size_t check_digits = 8; // 32 bits of BLAKE2b, in hexadecimal: a letter or a digit at the end

std::string to_base64url(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    text.pop_back(); // the NUL
    return text;
}

std::optional<std::string> from_base64url(std::string_view text) {
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr, &size, nullptr,
                          sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0)
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

std::string check_of(std::string_view payload) { return to_hex(blake2b("osmoseit/1/link\n" + std::string(payload))).substr(0, check_digits); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

} // namespace

Reach reach_of(std::size_t link_chars) {
    if (link_chars <= everywhere_chars) return Reach::everywhere;
    if (link_chars <= most_messengers_chars) return Reach::most_messengers;
    if (link_chars <= browsers_chars) return Reach::browsers;
    return Reach::nowhere;
}

std::string to_fragment(const Bundle& bundle) {
    std::string payload = to_base64url(pack(bundle));
    payload += check_of(payload);
    return std::string(prefix) + std::to_string(payload.size()) + "." + payload;
}

Link make_link(std::string_view page, const Bundle& bundle) {
    std::string text = std::string(page) + "#" + to_fragment(bundle);
    const Reach reach = reach_of(text.size());
    return {std::move(text), reach};
}

std::optional<std::string_view> find_fragment(std::string_view text) {
    for (std::size_t at = 0; (at = text.find('p', at)) != text.npos; ++at) {
        if (at > 0 && text[at - 1] != '#') continue;
        std::size_t end = at + 1;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (end > at + 1 && end < text.size() && text[end] == '=') return text.substr(at);
    }
    return std::nullopt;
}

Result<Bundle> read_fragment(std::string_view fragment) {
    if (find_fragment(fragment) != fragment) return fail(errc::not_a_link);
    if (!fragment.starts_with(prefix))
        return fail(errc::link_newer, {}, {{"version", std::string(fragment.substr(1, std::min(fragment.find('='), std::size_t{8}) - 1))}});
    fragment.remove_prefix(prefix.size());
    const std::size_t dot = fragment.find('.');
    std::size_t total = 0;
    const auto [end, problem] = std::from_chars(fragment.data(), fragment.data() + std::min(dot, fragment.size()), total);
    if (dot == fragment.npos) return std::ranges::all_of(fragment, is_digit) ? fail(errc::link_cut_early) : fail(errc::link_changed);
    if (problem != std::errc{} || end != fragment.data() + dot || total <= check_digits) return fail(errc::link_changed);
    if (total > limits::link_chars)
        return fail(errc::link_too_long, {}, {{"length", std::to_string(total)}, {"most", std::to_string(limits::link_chars)}});
    std::string payload;
    for (const char c : fragment.substr(dot + 1)) // a mail program may have wrapped it
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t') payload += c;
    if (payload.size() < total)
        return fail(errc::link_cut, {}, {{"received", std::to_string(payload.size())}, {"total", std::to_string(total)}});
    payload.resize(total); // a full stop that a sentence put behind it
    const std::string_view body = std::string_view(payload).substr(0, total - check_digits);
    if (check_of(body) != std::string_view(payload).substr(total - check_digits)) return fail(errc::link_changed);
    const std::optional<std::string> bytes = from_base64url(body);
    if (!bytes) return fail(errc::link_changed);
    return unpack(*bytes);
}

} // namespace osmose::exchange
