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
#include "ui/frame.hpp"

#include <cstdlib>
#include <imgui.h>

namespace osmose {
namespace {

constexpr std::chrono::milliseconds work_a_frame{6}; // of 16: the rest draws

struct Program {
    platform::web::WebStorage storage;
    platform::web::WebFiles files;
    platform::web::WebClock clock;
    platform::web::WebAddress address;
    platform::web::WebRandom random;
    app::Workspace workspace{{storage, files, clock, address, random}};
    app::Commands commands;
    ui::AppView view;

    void frame(platform::web::Page& page) {
        const ui::Look look = ui::look_of(workspace, page.wishes());
        ui::draw_frame(page, look, [this] { view.draw(workspace, commands); });
        std::vector<app::Command> asked = commands.take();
        const bool acted = !asked.empty();
        workspace.carry_out(std::move(asked));
        if (const auto text = workspace.take_clipboard()) page.copy_to_clipboard(*text);
        if (workspace.step(work_a_frame) || acted) page.woken();
    }
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
    page.run([&page] { program.frame(page); });
}
