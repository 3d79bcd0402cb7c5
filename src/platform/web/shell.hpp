// What the page's JavaScript does for the program: each line is a function of shell/bridge.library.js.
// Bytes that come back are allocated with malloc and freed by the caller (take_bytes).
#pragma once

#include <cstdint>

extern "C" {
void shell_ready(int draws); // main() has set everything up; draws: 0 in the plain view
int shell_plain();           // 1: no canvas, the mirror is the page
int shell_is_mac();          // 1: shortcuts are made with Cmd
std::uint8_t* shell_asset(const char* path, int* size); // a file that came with the program; null: there is none
void shell_request_frame();
void shell_request_frame_after(int milliseconds);
void shell_go_on(); // calls osmose_work() until it says that there is no more
void shell_cursor(int kind); // ImGuiMouseCursor
void shell_mirror(const std::uint8_t* patch, int size);
void shell_page(const char* title, const char* language);
void shell_scheme(int dark);
std::uint8_t* shell_shape(const char* text, int size, double pixels, int bold); // 4 int32: width, height, baseline, colour; then pixels
void shell_copy(int request, const char* text, int size);

void shell_store_read(int request, const char* prefix);
void shell_store_put(int request, const std::uint8_t* records, int size); // keys and values in turn, each behind its length (u32)
void shell_store_remove(int request, const char* prefix);
int shell_store_durability();
void shell_store_usage(int request);
void shell_store_persist(int request);
int shell_holds_device();
void shell_take_device(int request);

void shell_save_file(int request, const char* name, const char* type, const char* bytes, int size);
void shell_pick_file(int request, const char* accept);
void shell_read_own(int request, const char* path);

char* shell_fragment();
char* shell_base();
void shell_go(const char* fragment, int replace);

char* shell_language(); // BCP 47
double shell_now();
int shell_utc_offset();
}
