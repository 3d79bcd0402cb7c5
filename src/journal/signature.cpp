#include "journal/signature.hpp"

#include <sodium/crypto_sign.h>
#include <string>

namespace osmose::journal {

namespace {

std::string signed_text(const model::ProjectId& project, const EntryId& head) {
    std::string text = "osmoseit/1/head\n";
    text.append(project.bytes.begin(), project.bytes.end());
    text.append(head.bytes.begin(), head.bytes.end());
    return text;
}

const unsigned char* bytes_of(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.data()); }

} // namespace

Keys keys_from(std::span<const std::uint8_t, 32> seed) {
    static_assert(crypto_sign_PUBLICKEYBYTES == 32 && crypto_sign_SECRETKEYBYTES == 64 && crypto_sign_SEEDBYTES == 32);
    Keys keys;
    crypto_sign_seed_keypair(keys.device.bytes.data(), keys.secret.data(), seed.data());
    return keys;
}

std::array<std::uint8_t, 32> seed_named(std::string_view phrase, std::string_view device_name) {
    return blake2b("osmoseit/1/device\n" + std::string(phrase) + "\n" + std::string(device_name));
}

HeadSignature sign(const Keys& keys, const model::ProjectId& project, const EntryId& head) {
    HeadSignature signature{.device = keys.device, .head = head};
    const std::string text = signed_text(project, head);
    crypto_sign_detached(signature.bytes.data(), nullptr, bytes_of(text), text.size(), keys.secret.data());
    return signature;
}

bool verify(const HeadSignature& signature, const model::ProjectId& project) {
    const std::string text = signed_text(project, signature.head);
    return crypto_sign_verify_detached(signature.bytes.data(), bytes_of(text), text.size(), signature.device.bytes.data()) == 0;
}

} // namespace osmose::journal
