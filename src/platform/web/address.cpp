#include "platform/web/address.hpp"

#include "platform/web/answers.hpp"
#include "platform/web/shell.hpp"

#include <utility>

namespace osmose::platform::web {

std::string WebAddress::fragment() const { return taken(shell_fragment()); }
std::string WebAddress::base() const { return taken(shell_base()); }
void WebAddress::push(std::string_view fragment) { shell_go(std::string(fragment).c_str(), 0); }
void WebAddress::replace(std::string_view fragment) { shell_go(std::string(fragment).c_str(), 1); }

void WebAddress::on_change(std::function<void(std::string)> changed) {
    on_news(News::address, [changed = std::move(changed)](std::string fragment, std::string) { changed(std::move(fragment)); });
}

} // namespace osmose::platform::web
