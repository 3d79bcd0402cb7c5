// Turns a frame's tree into the smallest message that brings the page's DOM up to it: nothing when nothing changed,
// the changed nodes alone when the tree kept its shape. Pure; shell/mirror.js reads the message (its layout is in the source).
#pragma once

#include "ui/semantics.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace osmose::platform::web {

class MirrorPatch {
public:
    // The message, valid until the next call; empty when the DOM is up to date.
    std::span<const std::uint8_t> build(const ui::Semantics& tree);
    // The item that an element stands for, 0 if none. Its number is never used for another one.
    std::uint32_t item_of(std::uint32_t number) const;
    // The reader scrolled this area: the offset that the DOM has, which need not be told to it.
    void dom_scrolled(std::uint32_t number, float x, float y);

private:
    struct Known {
        std::uint32_t number = 0, parent = 0;
        std::size_t begin = 0, size = 0; // its body in bodies_
        bool asked_focus = false;
    };
    struct Shown {
        std::uint32_t item = 0;
        ui::Role role{};
        std::string key;
    };
    struct Offset {
        float x = 0, y = 0;             // what the DOM has
        float asked_x = 0, asked_y = 0; // what the program asked it to have
        std::int32_t serial = 0;        // grows each time the program moves the area by itself
    };
    std::uint32_t number_of(const ui::Node& node, std::uint32_t parent, std::size_t index);
    void write_body(const ui::Node& node, const ui::Node* parent, std::uint32_t number, bool has_children, bool ask_focus);

    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::unordered_map<std::uint32_t, Offset> offsets_;
    std::vector<Shown> nodes_; // of the frame shown
    std::vector<Known> known_, before_;
    std::vector<std::uint8_t> bodies_, bodies_before_, message_;
    std::uint32_t next_ = 1;
};

} // namespace osmose::platform::web
