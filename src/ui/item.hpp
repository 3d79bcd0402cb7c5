// What every widget is made with: ids and names, the pointer and the keyboard on a rectangle, tooltips. For widgets, not views.
// An id is a hash of our keys from the window down, so that it survives a change of language, order and window.
#pragma once

#include "ui/semantics.hpp"

#include <string>
#include <string_view>

namespace osmose::ui {

using Id = std::uint32_t;

Id id_of(std::string_view key);        // in the scope that is open
Id scope_id();
Id part_of(Id id, std::string_view part); // of a widget
// Everything keyed while it lives is inside this key.
class Scope {
public:
    explicit Scope(std::string_view key);
    explicit Scope(Id id);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
};

// A leaf of the tree. Texts need no key: they are told apart by their place among the texts of their container.
void say(Node node);
// While it lives, what is said goes into a container said before (-1: the top of the tree).
class Elsewhere {
public:
    explicit Elsewhere(std::int32_t container);
    ~Elsewhere();
    Elsewhere(const Elsewhere&) = delete;
    Elsewhere& operator=(const Elsewhere&) = delete;
};
// A container of the tree, open while it lives; a key of its own opens a scope with it.
class Said {
public:
    explicit Said(Node node);
    ~Said(); // one that was given no rectangle gets that of what it holds
    Said(const Said&) = delete;
    Said& operator=(const Said&) = delete;
    Node& node() const;
    std::int32_t index() const { return index_; }

private:
    std::int32_t index_;
    bool scoped_;
};
// Nothing is said while it lives: the parts of a widget whose whole is named (a chip inside a button).
class Hushed {
public:
    Hushed();
    ~Hushed();
    Hushed(const Hushed&) = delete;
    Hushed& operator=(const Hushed&) = delete;
};

struct Touched {
    bool clicked = false, hovered = false, held = false, focused = false;
    float hover = 0; // 0 to 1, eased
};
// Makes an item of the rectangle. Its node is the caller's duty (node.item = id).
Touched touch(Id id, const Rect& rect, bool disabled = false);
// Only where the pointer is: for what is no item of its own.
bool pointer_over(const Rect& rect);

// Shown beside the rectangle once the pointer has rested on it (or a finger been held on it).
void tooltip(Id id, const Rect& rect, std::string_view text);
// The ring of the keyboard's focus; drawn by the mirror where it has the focus.
void focus_ring(const Rect& rect, float radius, const Touched& touched);

} // namespace osmose::ui
