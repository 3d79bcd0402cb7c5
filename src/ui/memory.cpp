#include "ui/memory.hpp"

#include <cmath>
#include <unordered_map>
#include <utility>

namespace osmose::ui {

struct memory::Size {
    float value = 0;
    int last_frame = 0;
};

namespace {

std::unordered_map<std::uint32_t, memory::Size> sizes; // they stay where they are until a frame begins
std::unordered_map<std::uint64_t, std::unique_ptr<memory::Entry>> states;
int frame = 0;
bool unsettled = false, unsettled_out_of_sight = false;
int out_of_sight = 0;

constexpr int frames_kept = 120; // drawn frames, not seconds: nothing is dropped while nothing is drawn

} // namespace

Measured::Measured(std::uint32_t id, float otherwise) : id_(id), value_(otherwise), size_(nullptr) {
    if (const auto found = sizes.find(id); found != sizes.end()) {
        size_ = &found->second;
        value_ = size_->value;
    }
}

void Measured::set(float value) {
    if (size_ == nullptr || std::fabs(value - value_) > 0.25f) unsettle();
    if (size_ == nullptr) size_ = &sizes[id_];
    *size_ = {value, frame};
}

void unsettle() { (out_of_sight > 0 ? unsettled_out_of_sight : unsettled) = true; }

bool take_unsettled() { return std::exchange(unsettled, false); }
bool take_unsettled_out_of_sight() { return std::exchange(unsettled_out_of_sight, false); }

OutOfSight::OutOfSight(bool is_so) : is_so_(is_so) { out_of_sight += is_so_; }
OutOfSight::~OutOfSight() { out_of_sight -= is_so_; }

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
