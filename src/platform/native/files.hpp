// Files on a desktop: saved beside the user's downloads, chosen in the system's own dialog, dropped on the window.
#pragma once

#include "app/ports/platform.hpp"

#include <filesystem>

namespace osmose::platform::native {

class NativeFiles final : public app::Files {
public:
    void save(std::string_view name, std::string_view media_type, std::string_view bytes, std::function<void(Result<void>)> done) override;
    void pick(std::string_view accept, std::function<void(Result<File>)> opened) override;
    void read_own(std::string_view path, std::function<void(Result<std::string>)> read) override;
    void on_drop(std::function<void(Result<File>)> dropped) override { dropped_ = std::move(dropped); }
    void drop_file(const std::filesystem::path& file);
    void drop_text(std::string text);

private:
    std::function<void(Result<File>)> dropped_ = [](Result<File>) {};
};

// Where the browser would put it: the folder of downloads, else the home folder.
std::filesystem::path downloads_folder();
// A name that nothing has yet: "a.json", "a (2).json"...
std::filesystem::path free_name(const std::filesystem::path& wanted);

} // namespace osmose::platform::native
