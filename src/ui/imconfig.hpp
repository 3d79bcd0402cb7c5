// How Dear ImGui is compiled (IMGUI_USER_CONFIG). Included by it and by all who include it.
#pragma once

// Its hooks tell src/ui/semantics every interactive item of a frame; they are defined there.
#define IMGUI_ENABLE_TEST_ENGINE
#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#ifdef NDEBUG
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#endif
