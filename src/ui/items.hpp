// A list handed to a widget for one call: written in place, tabs("x", name, chosen, {{"a", "A"}, {"b", "B"}}), or a vector, an array.
// It refers to what it was made from and outlives nothing.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <ranges>
#include <type_traits>

namespace osmose::ui {

template <class T>
class Items {
public:
    Items() = default;
    Items(std::initializer_list<T> list) : data_(list.begin()), size_(list.size()) {}
    template <std::ranges::contiguous_range R>
        requires std::is_same_v<std::remove_cv_t<std::ranges::range_value_t<R>>, T>
    Items(const R& range) : data_(std::ranges::data(range)), size_(std::ranges::size(range)) {} // NOLINT(google-explicit-constructor)
    const T* begin() const { return data_; }
    const T* end() const { return data_ + size_; }
    const T& operator[](std::size_t i) const { return data_[i]; }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

private:
    const T* data_ = nullptr;
    std::size_t size_ = 0;
};

} // namespace osmose::ui
