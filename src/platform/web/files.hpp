// The files port in the browser: downloads, the file chooser, drops and pastes (shell/files.js).
#pragma once

#include "app/ports/platform.hpp"

namespace osmose::platform::web {

class WebFiles final : public app::Files {
public:
    void save(std::string_view name, std::string_view media_type, std::string_view bytes, std::function<void(Result<void>)> done) override;
    void pick(std::string_view accept, std::function<void(Result<File>)> opened) override;
    void read_own(std::string_view path, std::function<void(Result<std::string>)> read) override;
    void on_drop(std::function<void(Result<File>)> dropped) override;
};

} // namespace osmose::platform::web
