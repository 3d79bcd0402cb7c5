// The web app: the page's face and ports, the workspace, and what is drawn each frame. Composition only.
#include "app/workspace.hpp"
#include "locale/language.hpp"
#include "platform/web/address.hpp"
#include "platform/web/assets.hpp"
#include "platform/web/device.hpp"
#include "platform/web/files.hpp"
#include "platform/web/page.hpp"
#include "platform/web/storage.hpp"
#include "ui/app_view.hpp"
#include "ui/fonts.hpp"

#include <cstdlib>
#include <imgui.h>

namespace osmose {
namespace {

struct Program {
    platform::web::WebStorage storage;
    platform::web::WebFiles files;
    platform::web::WebClock clock;
    platform::web::WebAddress address;
    platform::web::WebRandom random;
    app::Workspace workspace{{storage, files, clock, address, random}};
    ui::AppView view;
};

} // namespace
} // namespace osmose

int main() {
    using namespace osmose;
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    platform::web::Page& page = platform::web::page();
    page.open();
    if (!ui::load_fonts([](std::string_view name) { return platform::web::asset("fonts/" + std::string(name)); })) std::abort();
    static Program program;
    program.workspace.on_news([&page] { page.woken(); });
    program.workspace.start(locale::code(locale::language_named(platform::web::language()).value_or(locale::Language::en)));
    page.run([&page] { ui::run_frame(page, program.workspace, program.view); }, [] { return program.workspace.step(ui::piece_of_work); });
}
