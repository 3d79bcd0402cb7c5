#include "platform/web/files.hpp"

#include "platform/web/answers.hpp"
#include "platform/web/shell.hpp"

#include <cstring>
#include <utility>

namespace osmose::platform::web {

void WebFiles::save(std::string_view name, std::string_view media_type, std::string_view bytes, std::function<void(Result<void>)> done) {
    shell_save_file(expect(when_done(std::move(done))), std::string(name).c_str(), std::string(media_type).c_str(), bytes.data(), static_cast<int>(bytes.size()));
}

void WebFiles::pick(std::string_view accept, std::function<void(Result<File>)> opened) {
    const int request = expect([opened = std::move(opened)](Result<std::string> bytes) {
        if (!bytes) return opened(std::unexpected(bytes.error()));
        std::uint32_t name_size = 0;
        if (bytes->size() >= sizeof name_size) std::memcpy(&name_size, bytes->data(), sizeof name_size);
        if (bytes->size() < sizeof name_size + std::size_t{name_size}) return opened(fail(app::errc::unreadable));
        File file{bytes->substr(sizeof name_size, name_size), std::move(*bytes)};
        file.bytes.erase(0, sizeof name_size + std::size_t{name_size});
        opened(std::move(file));
    });
    shell_pick_file(request, std::string(accept).c_str());
}

void WebFiles::read_own(std::string_view path, std::function<void(Result<std::string>)> read) {
    shell_read_own(expect(std::move(read)), std::string(path).c_str());
}

void WebFiles::on_drop(std::function<void(Result<File>)> dropped) {
    on_news(News::dropped, [dropped](std::string name, std::string bytes) { dropped(File{std::move(name), std::move(bytes)}); });
    on_news(News::unreadable, [dropped](std::string, std::string) { dropped(fail(app::errc::unreadable)); });
}

} // namespace osmose::platform::web
