// The desktop window: `osmoseit-desktop [FILE or LINK]`. The window and its ports, the workspace, and what is drawn each frame.
// Composition only.
#include "app/workspace.hpp"
#include "locale/language.hpp"
#include "platform/native/address.hpp"
#include "platform/native/device.hpp"
#include "platform/native/files.hpp"
#include "platform/native/storage.hpp"
#include "platform/native/window.hpp"
#include "ui/app_view.hpp"
#include "ui/fonts.hpp"

#include <cstdio>
#include <imgui.h>

namespace osmose {
namespace {

struct Program {
    platform::native::FileStorage storage{platform::native::data_folder() / "osmoseit.sqlite"};
    platform::native::NativeFiles files;
    platform::native::NativeClock clock;
    platform::native::NativeAddress address{""};
    platform::native::NativeRandom random;
    app::Workspace workspace{{storage, files, clock, address, random}};
    ui::AppView view;

    void open(const char* what) {
        if (std::filesystem::is_regular_file(what)) files.drop_file(what);
        else files.drop_text(what);
    }

    void seen(const SDL_Event& event) {
        if (event.type == SDL_DROPFILE || event.type == SDL_DROPTEXT) {
            open(event.drop.file);
            SDL_free(event.drop.file);
        }
        if (event.type == SDL_MOUSEBUTTONDOWN && event.button.button == SDL_BUTTON_X1) address.go(-1);
        if (event.type == SDL_MOUSEBUTTONDOWN && event.button.button == SDL_BUTTON_X2) address.go(1);
        if (event.type != SDL_KEYDOWN || (event.key.keysym.mod & (KMOD_ALT | KMOD_GUI)) == 0) return;
        if (event.key.keysym.sym == SDLK_LEFT) address.go(-1);
        if (event.key.keysym.sym == SDLK_RIGHT) address.go(1);
    }
};

int failed(const char* what, const char* why) {
    std::fprintf(stderr, "osmoseit-desktop: %s: %s\n", what, why);
    return 1;
}

int run(const char* opened) {
    platform::native::Window window;
    if (!window.open()) return failed("no window with OpenGL 3.2", SDL_GetError());
    const auto fonts = ui::load_fonts([](std::string_view name) { return platform::native::asset("fonts/" + std::string(name)).value_or(""); });
    if (!fonts) return failed("the folder assets is not beside the program", "fonts are missing");
    Program program;
    program.workspace.on_news([&window] { window.woken(); });
    program.workspace.start(locale::code(locale::language_named(platform::native::language()).value_or(locale::Language::en)));
    if (opened) program.open(opened);
    window.run([&] { ui::run_frame(window, program.workspace, program.view); }, [&] { return program.workspace.step(ui::piece_of_work); },
               [&](const SDL_Event& event) { program.seen(event); });
    return 0;
}

} // namespace
} // namespace osmose

int main(int count, char** words) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    const int status = osmose::run(count > 1 ? words[1] : nullptr);
    ImGui::DestroyContext();
    SDL_Quit();
    return status;
}
