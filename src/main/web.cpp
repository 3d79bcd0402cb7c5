// The web app: the page's face and ports, and what is drawn each frame. Composition only.
#include "proof.hpp"
#include "platform/web/assets.hpp"
#include "platform/web/page.hpp"
#include "platform/web/storage.hpp"

#include <imgui.h>

int main() {
    using namespace osmose;
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    platform::web::Page& page = platform::web::page();
    page.open();
    static std::string font = platform::web::asset("fonts/inter-regular.ttf");
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    if (!font.empty()) ImGui::GetIO().Fonts->AddFontFromMemoryTTF(font.data(), static_cast<int>(font.size()), 18, &config);
    static platform::web::WebStorage storage;
    page.run([&page] { proof::draw(page, storage); });
}
