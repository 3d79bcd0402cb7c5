#include "ui/memory.hpp"

#include <cmath>
#include <unordered_map>

namespace osmose::ui {
namespace {

struct Size {
    float value = 0;
    int last_frame = 0;
};

std::unordered_map<std::uint32_t, Size> sizes;
std::unordered_map<std::uint64_t, std::unique_ptr<memory::Entry>> states;
int frame = 0;
bool unsettled = false;

constexpr int frames_kept = 120; // drawn frames, not seconds: nothing is dropped while nothing is drawn

} // namespace

Measured::Measured(std::uint32_t id, float otherwise) : id_(id), value_(otherwise), known_(false) {
    if (const auto found = sizes.find(id); found != sizes.end()) {
        value_ = found->second.value;
        known_ = true;
    }
}

void Measured::set(float value) {
    Size& size = sizes[id_];
    if (!known_ || std::fabs(value - value_) > 0.25f) unsettle();
    size = {value, frame};
}

void unsettle() { unsettled = true; }

bool take_unsettled() {
    const bool was = unsettled;
    unsettled = false;
    return was;
}

void begin_memory_frame(int new_frame) {
    frame = new_frame;
    if (frame % frames_kept != 0) return;
    std::erase_if(sizes, [](const auto& item) { return frame - item.second.last_frame > frames_kept; });
    std::erase_if(states, [](const auto& item) { return frame - item.second->last_frame > frames_kept; });
}

namespace memory {

std::unique_ptr<Entry>& slot(std::uint32_t id, const void* type) {
    const auto key = static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(type)) * 0x9E3779B97F4A7C15u ^ id;
    return states[key];
}

void touch(Entry& entry) { entry.last_frame = frame; }

} // namespace memory
} // namespace osmose::ui
