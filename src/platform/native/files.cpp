#include "platform/native/files.hpp"

#include "locale/text.hpp"
#include "platform/native/device.hpp"

#include <SDL.h>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>

namespace osmose::platform::native {
namespace {

// What a program that shows a dialog prints: the chosen path. Nothing where it is missing or the dialog was left.
std::optional<std::string> printed_by(const char* command, int& status) {
#ifdef _WIN32
    (void)command;
    status = 127;
    return std::nullopt;
#else
    FILE* pipe = popen(command, "r"); // NOLINT(cert-env33-c): a fixed command, nothing of it comes from outside
    if (!pipe) return std::nullopt;
    std::string text;
    char part[512];
    while (const std::size_t size = std::fread(part, 1, sizeof part, pipe)) text.append(part, size);
    status = pclose(pipe) >> 8;
    while (text.ends_with('\n')) text.pop_back();
    return text.empty() ? std::nullopt : std::optional(text);
#endif
}

Result<app::Files::File> read_file(const std::filesystem::path& path) {
    auto bytes = bytes_of(path);
    if (!bytes) return fail(app::errc::unreadable, {.file = path.string()});
    return app::Files::File{path.filename().string(), std::move(*bytes)};
}

} // namespace

std::filesystem::path downloads_folder() {
    const char* home = std::getenv("HOME") ? std::getenv("HOME") : std::getenv("USERPROFILE");
    const std::filesystem::path folder = home ? home : ".";
    for (const char* name : {"Downloads", "Téléchargements"})
        if (std::filesystem::is_directory(folder / name)) return folder / name;
    return folder;
}

std::filesystem::path free_name(const std::filesystem::path& wanted) {
    const std::string name = wanted.filename().string();
    const std::size_t dot = std::min(name.find('.'), name.size());
    std::filesystem::path path = wanted;
    for (int number = 2; std::filesystem::exists(path); ++number)
        path = wanted.parent_path() / (name.substr(0, dot) + " (" + std::to_string(number) + ")" + name.substr(dot));
    return path;
}

void NativeFiles::save(std::string_view name, std::string_view, std::string_view bytes, std::function<void(Result<void>)> done) {
    const std::filesystem::path path = free_name(downloads_folder() / name);
    std::ofstream out(path, std::ios::binary);
    out << bytes;
    done(out.flush() ? Result<void>{} : fail(app::errc::not_saved, {.file = path.string()}));
}

void NativeFiles::pick(std::string_view, std::function<void(Result<File>)> opened) {
    int status = 0;
#ifdef __APPLE__
    const auto chosen = printed_by("osascript -e 'POSIX path of (choose file)' 2>/dev/null", status);
#else
    const auto chosen = printed_by("zenity --file-selection --title=OsmoseIt 2>/dev/null", status);
#endif
    if (chosen) return opened(read_file(*chosen));
    if (status == 127) // there is no such dialog here
        SDL_ShowSimpleMessageBox(SDL_MESSAGEBOX_INFORMATION, "OsmoseIt", locale::tr("desktop.drop_file").c_str(), nullptr);
    opened(fail(app::errc::none_chosen));
}

void NativeFiles::read_own(std::string_view path, std::function<void(Result<std::string>)> read) {
    auto bytes = asset(path);
    if (!bytes) return app::Files::read_own(path, std::move(read));
    read(std::move(*bytes));
}

void NativeFiles::drop_file(const std::filesystem::path& file) {
    dropped_(read_file(file));
}

void NativeFiles::drop_text(std::string text) { dropped_(File{"", std::move(text)}); }

} // namespace osmose::platform::native
