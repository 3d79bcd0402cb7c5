#include "platform/native/device.hpp"

#include <SDL.h>
#include <cmath>
#include <ctime>
#include <fstream>
#include <iterator>
#include <random>

namespace osmose::platform::native {
namespace {

std::filesystem::path taken(char* path) {
    const std::filesystem::path folder = path ? path : "";
    SDL_free(path);
    return folder;
}

} // namespace

int NativeClock::utc_offset_minutes() const {
    const std::time_t now = std::time(nullptr);
    const std::tm local = *std::localtime(&now);
    std::tm utc = *std::gmtime(&now);
    utc.tm_isdst = local.tm_isdst;
    std::tm as_utc = local;
    return static_cast<int>(std::lround(std::difftime(std::mktime(&as_utc), std::mktime(&utc)) / 60));
}

// The system's own generator (random_device in libstdc++, libc++ and Microsoft's library).
void NativeRandom::fill(std::span<std::uint8_t> bytes) {
    std::random_device device;
    for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(device());
}

std::string language() {
    SDL_Locale* locales = SDL_GetPreferredLocales();
    const std::string first = locales && locales->language ? locales->language : "en";
    SDL_free(locales);
    return first;
}

std::filesystem::path data_folder() { return taken(SDL_GetPrefPath("", "osmoseit")); }

std::optional<std::string> bytes_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
}

std::optional<std::string> asset(std::string_view path) { return bytes_of(taken(SDL_GetBasePath()) / "assets" / path); }

} // namespace osmose::platform::native
