// The root of the interface: picks the screen for the route, puts the shell around it, says what the workspace has to say, and
// listens to the keys that act everywhere. It keeps what was typed, by screen, project and person, until it is sent.
#pragma once

#include "app/commands.hpp"
#include "app/workspace.hpp"
#include "ui/frame.hpp"
#include "ui/views/accounts.hpp"
#include "ui/views/contributions.hpp"
#include "ui/views/create.hpp"
#include "ui/views/critical_size.hpp"
#include "ui/views/decisions.hpp"
#include "ui/views/exchange.hpp"
#include "ui/views/explain.hpp"
#include "ui/views/fairness.hpp"
#include "ui/views/gallery.hpp"
#include "ui/views/history.hpp"
#include "ui/views/incoming.hpp"
#include "ui/views/means.hpp"
#include "ui/views/members.hpp"
#include "ui/views/overview.hpp"
#include "ui/views/palette.hpp"
#include "ui/views/results.hpp"
#include "ui/views/rules.hpp"
#include "ui/views/settings.hpp"
#include "ui/views/sharing.hpp"
#include "ui/views/welcome.hpp"
#include "ui/views/what_if.hpp"

#include <chrono>
#include <map>
#include <string>
#include <utility>

namespace osmose::ui {

// How it looks: what was chosen, else what the system wishes.
Look look_of(const app::Workspace& workspace, const Face::Wishes& wishes);

class AppView {
public:
    // Between draw_frame()'s braces; may be called several times a frame. What was asked for is in `commands` afterwards.
    void draw(const app::Workspace& workspace, app::Commands& commands);

private:
    struct ProjectState { // of the views of one project, for one person
        OverviewState overview;
        MembersState members;
        ContributionsState contributions;
        DecisionsState decisions;
        ExchangeState exchange;
        MeansState means;
        SharingState sharing;
        AccountsState accounts;
        ResultsState results;
        CriticalSizeState critical_size;
        FairnessState fairness;
        ExplainState explain;
        RulesState rules;
        HistoryState history;
        ProjectSettingsState settings;
        WhatIfState what_if;
    };
    struct KeyState {
        double going_until = 0; // G was pressed: a letter that comes before names a screen
        bool list = false;  // of shortcuts, open
    };

    void screen(const app::Workspace& workspace, app::Commands& commands);
    void project_screen(const app::Workspace& workspace, const app::OpenProject& project, app::Commands& commands);
    void keys(const app::Workspace& workspace, app::Commands& commands);
    void palette(const app::Workspace& workspace, const ShellModel& model, app::Commands& commands);
    void act(std::string_view action, const app::Workspace& workspace, app::Commands& commands); // of the palette
    void toast(const app::Workspace& workspace, app::Commands& commands);

    WelcomeState welcome_;
    CreateState create_;
    IncomingState incoming_;
    JoinState join_;
    GalleryState gallery_;
    SettingsState settings_;
    std::map<std::pair<std::string, model::MemberId>, ProjectState> projects_; // by its address and who acts
    KeyState keys_;
    PaletteState palette_;
    app::Route shown_;
    bool rail_collapsed_ = false, undo_asked_ = false;
    std::uint64_t toast_ = 0; // the last one shown
    std::optional<app::Done> undo_; // what the newest toast offers to take back
};

// Work between two frames: short enough that the face answers meanwhile.
inline constexpr std::chrono::milliseconds piece_of_work{8};
// One frame of the whole program, called by main whenever the face asks for one: draws, carries out what was asked for, and asks for
// the next frame where there is more to show, or for the work where some is under way.
void run_frame(Face& face, app::Workspace& workspace, AppView& view);

} // namespace osmose::ui
