// The computer's clock, randomness and language, and where the program and its data lie.
#pragma once

#include "app/ports/platform.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace osmose::platform::native {

class NativeClock final : public app::Clock {
public:
    int utc_offset_minutes() const override;
};

class NativeRandom final : public app::Random {
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

// The reader's own: a BCP 47 tag.
std::string language();
// The folder for what this program keeps of this user, made if needed.
std::filesystem::path data_folder();
// A file that comes with the program ("fonts/icons.ttf"); nothing where it is missing.
std::optional<std::string> asset(std::string_view path);
std::optional<std::string> bytes_of(const std::filesystem::path& file);

} // namespace osmose::platform::native
