// What widgets remember from one frame to the next, by id: sizes that were measured while drawing, scroll and hover state.
// An immediate-mode layout needs last frame's sizes; when one changes, the frame is drawn again. For widgets, not for views.
#pragma once

#include <cstdint>
#include <memory>

namespace osmose::ui {

namespace memory {
struct Size;
}

// A number that this frame will measure and uses before: reads what was measured last, and unsettles the frame when it differs.
class Measured {
public:
    explicit Measured(std::uint32_t id, float otherwise = 0);
    float value() const { return value_; }
    bool known() const { return size_ != nullptr; }
    void set(float value);

private:
    std::uint32_t id_;
    float value_;
    memory::Size* size_; // where it is kept; nullptr: not known yet
};

// State that a widget keeps while it is drawn: dropped some frames after the last that asked for it.
template <class T>
T& kept(std::uint32_t id);

void unsettle();
bool take_unsettled();

// What is measured while one lives is out of sight: it is in its place from the next frame on, and this one is not drawn again for it.
class OutOfSight {
public:
    explicit OutOfSight(bool is_so);
    ~OutOfSight();
    OutOfSight(const OutOfSight&) = delete;
    OutOfSight& operator=(const OutOfSight&) = delete;

private:
    bool is_so_;
};
bool take_unsettled_out_of_sight();
void begin_memory_frame(int frame);

namespace memory {
struct Entry {
    virtual ~Entry() = default;
    int last_frame = 0;
};
std::unique_ptr<Entry>& slot(std::uint32_t id, const void* type);
void touch(Entry& entry);
} // namespace memory

template <class T>
T& kept(std::uint32_t id) {
    static constexpr char type = 0;
    struct Holder : memory::Entry {
        T value{};
    };
    std::unique_ptr<memory::Entry>& entry = memory::slot(id, &type);
    if (entry == nullptr) entry = std::make_unique<Holder>();
    memory::touch(*entry);
    return static_cast<Holder&>(*entry).value;
}

} // namespace osmose::ui
