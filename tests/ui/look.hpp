// A screen as a person would see it on phones, tablets and desktops, light and dark, in both languages: nothing unnamed, cut or
// without words. With OSMOSE_PICTURES set, each is painted there, to look at.
#pragma once

#include "desk.hpp"

#include "locale/text.hpp"
#include "ui/frame_state.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace osmose::ui::test {

struct View {
    float width, height;
    app::Theme theme;
    std::string language;
};
inline const std::vector<View> views{{1440, 900, app::Theme::light, "fr"}, {1440, 900, app::Theme::dark, "en"}, {390, 844, app::Theme::light, "fr"},
                                     {390, 844, app::Theme::dark, "en"}, {1024, 768, app::Theme::light, "en"}, {360, 640, app::Theme::light, "fr"},
                                     {360, 640, app::Theme::dark, "en"}, {768, 1024, app::Theme::dark, "fr"}, {768, 1024, app::Theme::light, "en"},
                                     {2560, 1440, app::Theme::light, "fr"}, {2560, 1440, app::Theme::dark, "en"}};
// For what takes long to draw: each width once.
inline const std::vector<View> few_views{{360, 640, app::Theme::dark, "en"}, {390, 844, app::Theme::light, "fr"}, {768, 1024, app::Theme::dark, "fr"},
                                         {1440, 900, app::Theme::dark, "en"}, {2560, 1440, app::Theme::light, "fr"}};

// The labels of buttons in dialogs and panels that end in an ellipsis.
inline std::vector<std::string> cut_in_sheets(const Stage& stage) {
    const std::vector<Node>& nodes = stage.nodes();
    const auto in_sheet = [&](std::int32_t at) {
        while (at >= 0 && nodes[static_cast<std::size_t>(at)].role != Role::dialog && nodes[static_cast<std::size_t>(at)].role != Role::complementary) at = nodes[static_cast<std::size_t>(at)].parent;
        return at >= 0;
    };
    std::vector<std::string> labels;
    for (const Semantics::Cut& cut : semantics().cuts())
        if (in_sheet(cut.inside) && std::ranges::any_of(nodes, [&](const Node& node) { return node.role == Role::button && node.parent == cut.inside && node.name == cut.text; })) labels.push_back(cut.text);
    return labels;
}

// may_be_cut: of a text, whether a phone may show its beginning alone.
inline void look(Desk& desk, const std::string& name, const std::vector<View>& views = test::views, bool (*may_be_cut)(std::string_view) = nullptr) {
    for (const View& view : views) {
        app::Settings settings = desk.workspace.settings();
        settings.language = view.language, settings.theme = view.theme;
        desk.ask(app::ChangeSettings{settings});
        Stage stage({.width = view.width, .height = view.height, .seconds = 3}); // toasts go
        for (int i = 0; i < 4; ++i) desk.draw(stage);
        const std::string label = name + "-" + std::to_string(static_cast<int>(view.width)) + "-" + view.language + (view.theme == app::Theme::dark ? "-dark" : "");
        CAPTURE(label);
        const auto excused = [&](const std::string& fault) { return may_be_cut != nullptr && fault.starts_with("cut: ") && may_be_cut(fault); };
        for (const std::string& fault : stage.faults())
            if (!excused(fault)) FAIL_CHECK(fault);
        for (const std::string& key : locale::missing_keys()) FAIL_CHECK(key);
        for (const std::string& label : cut_in_sheets(stage))
            if (!excused("cut: " + label)) FAIL_CHECK("a button's label is cut: " << label);
        for (const Node& node : stage.nodes())
            if (node.role == Role::scroll_area) CHECK_MESSAGE(node.content_w <= node.rect.w, node.key, " scrolls sideways");
        CHECK_MESSAGE(frame_state().passes == 1, "something changes its size from frame to frame");
        if (const std::string folder = pictures_folder(); !folder.empty()) stage.save_png(folder + "/" + label + ".png");
    }
}

inline Date day(std::string_view iso) { return parse_date(iso).value(); }

} // namespace osmose::ui::test
