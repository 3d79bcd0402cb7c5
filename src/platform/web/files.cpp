#include "platform/web/files.hpp"

#include "platform/web/answers.hpp"
#include "platform/web/shell.hpp"

#include <cstring>
#include <utility>

namespace osmose::platform::web {

void WebFiles::save(std::string_view name, std::string_view media_type, std::string_view bytes) {
    shell_save_file(std::string(name).c_str(), std::string(media_type).c_str(), bytes.data(), static_cast<int>(bytes.size()));
}

void WebFiles::pick(std::string_view accept, std::function<void(File)> opened) {
    const int request = expect([opened = std::move(opened)](Result<std::string> bytes) {
        if (!bytes || bytes->size() < 4) return; // nothing was chosen
        std::uint32_t name_size = 0;
        std::memcpy(&name_size, bytes->data(), sizeof name_size);
        if (name_size > bytes->size() - 4) return;
        File file{bytes->substr(4, name_size), std::move(*bytes)};
        file.bytes.erase(0, 4 + std::size_t{name_size});
        opened(std::move(file));
    });
    shell_pick_file(request, std::string(accept).c_str());
}

void WebFiles::read_own(std::string_view path, std::function<void(Result<std::string>)> read) {
    shell_read_own(expect(std::move(read)), std::string(path).c_str());
}

void WebFiles::on_drop(std::function<void(File)> dropped) {
    on_news(News::dropped, [dropped = std::move(dropped)](std::string name, std::string bytes) {
        dropped({std::move(name), std::move(bytes)});
    });
}

} // namespace osmose::platform::web
