#include "platform/web/mirror_patch.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>

// The message, little-endian, everything on a multiple of 4 bytes:
//   u32 shape_changed, u32 count, then `count` records of u32 number, u32 parent (0: the host), u32 size, `size` bytes of body.
// When the shape changed there is a record for every node in reading order, with size 0 where its body did not change;
// otherwise only for nodes whose body changed. A body is 19 f32, 10 i32 and 10 texts (u32 size, bytes, padding).

namespace osmose::platform::web {
namespace {

void put(std::vector<std::uint8_t>& out, std::uint32_t value) {
    const std::size_t at = out.size();
    out.resize(at + sizeof value);
    std::memcpy(out.data() + at, &value, sizeof value);
}
void put(std::vector<std::uint8_t>& out, const std::string& text) {
    put(out, static_cast<std::uint32_t>(text.size()));
    const std::size_t at = out.size();
    out.resize(at + (text.size() + 3) / 4 * 4);
    std::memcpy(out.data() + at, text.data(), text.size());
}

// The numbers at the beginning of a body, put together before they are appended: there are thousands of bodies in a long table.
class Numbers {
public:
    void put(std::uint32_t value) { numbers_[size_++] = value; }
    void put(std::int32_t value) { put(static_cast<std::uint32_t>(value)); }
    // Hundredths are enough for a DOM, and keep an area that scrolls by fractions from changing all its children.
    void put(float value) { put(std::bit_cast<std::uint32_t>(std::round(value * 100.0f) / 100.0f + 0.0f)); }
    void put(const ui::Rect& inner, const ui::Rect& outer) {
        const bool whole = inner == ui::Rect{};
        put(whole ? 0.0f : inner.x - outer.x);
        put(whole ? 0.0f : inner.y - outer.y);
        put(whole ? 0.0f : inner.w);
        put(whole ? 0.0f : inner.h);
    }
    void append_to(std::vector<std::uint8_t>& out) const {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(numbers_.data());
        out.insert(out.end(), bytes, bytes + size_ * sizeof numbers_[0]);
    }

private:
    std::array<std::uint32_t, 29> numbers_;
    std::size_t size_ = 0;
};

} // namespace

std::uint32_t MirrorPatch::number_of(const ui::Node& node, std::uint32_t parent, std::size_t index) {
    if (index < nodes_.size() && before_[index].parent == parent && nodes_[index].role == node.role &&
        nodes_[index].key == node.key)
        return before_[index].number;
    std::string place = std::to_string(parent) + ':' + std::to_string(static_cast<int>(node.role)) + ':' + node.key;
    const auto [found, is_new] = numbers_.try_emplace(std::move(place), next_);
    if (is_new) ++next_;
    return found->second;
}

void MirrorPatch::write_body(const ui::Node& node, const ui::Node* parent, std::uint32_t number, bool has_children,
                             bool ask_focus) {
    Numbers out;
    // Places are told against the parent, and inside a scroll area against its content, so that scrolling changes no child.
    float origin_x = 0, origin_y = 0;
    const bool nowhere = !has_children && node.rect == ui::Rect{}; // as the options of a list: it moves with nothing
    if (parent != nullptr && !nowhere) {
        const bool scrolls = parent->role == ui::Role::scroll_area;
        origin_x = parent->rect.x - (scrolls ? parent->scroll_x : 0);
        origin_y = parent->rect.y - (scrolls ? parent->scroll_y : 0);
    }
    out.put(node.rect.x - origin_x);
    out.put(node.rect.y - origin_y);
    out.put(node.rect.w);
    out.put(node.rect.h);
    out.put(node.text, node.rect);
    out.put(node.content, node.rect);
    out.put(node.font_size);
    out.put(node.line_height);
    out.put(node.radius);
    Offset offset;
    if (node.role == ui::Role::scroll_area) {
        Offset& shown = offsets_[number];
        if (std::abs(shown.x - node.scroll_x) > 1.5f || std::abs(shown.y - node.scroll_y) > 1.5f)
            shown = {node.scroll_x, node.scroll_y, node.scroll_x, node.scroll_y, shown.serial + 1};
        offset = shown;
    }
    out.put(node.content_w);
    out.put(node.content_h);
    out.put(offset.asked_x);
    out.put(offset.asked_y);
    out.put(offset.serial);
    out.put(static_cast<std::int32_t>(node.role));
    out.put(static_cast<std::int32_t>(node.level));
    out.put(node.row);
    out.put(node.column);
    out.put(node.rows);
    out.put(node.columns);
    out.put(static_cast<std::int32_t>(node.font_weight));
    out.put(static_cast<std::int32_t>(node.sort));
    std::uint32_t flags = 0;
    unsigned bit = 0;
    for (const bool flag : {has_children, node.disabled, node.checked, node.selected, node.current, node.modal,
                            node.expanded, node.has_popup, ask_focus, node.align_end, node.drags, node.item != 0})
        flags |= static_cast<std::uint32_t>(flag) << bit++;
    out.put(flags);
    out.append_to(bodies_);
    for (const std::string* text : {&node.key, &node.name, &node.value, &node.description, &node.error, &node.placeholder,
                                    &node.href, &node.input_mode, &node.autocomplete, &node.shortcut})
        put(bodies_, *text);
}

std::span<const std::uint8_t> MirrorPatch::build(const ui::Semantics& tree) {
    std::swap(known_, before_);
    std::swap(bodies_, bodies_before_);
    known_.clear();
    bodies_.clear();
    const std::vector<ui::Node>& nodes = tree.nodes();
    std::vector<bool> has_children(nodes.size());
    for (const ui::Node& node : nodes)
        if (node.parent >= 0) has_children[static_cast<std::size_t>(node.parent)] = true;

    std::unordered_map<std::uint32_t, std::size_t> place_before;
    bool same_shape = nodes.size() == before_.size();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const ui::Node& node = nodes[i];
        const ui::Node* parent = node.parent >= 0 ? &nodes[static_cast<std::size_t>(node.parent)] : nullptr;
        Known known;
        known.parent = parent != nullptr ? known_[static_cast<std::size_t>(node.parent)].number : 0;
        known.number = number_of(node, known.parent, i);
        known.asked_focus = node.focus;
        known_.push_back(known);
        same_shape = same_shape && before_[i].number == known.number && before_[i].parent == known.parent;
    }
    if (!same_shape)
        for (std::size_t i = 0; i < before_.size(); ++i) place_before[before_[i].number] = i;

    message_.clear();
    put(message_, static_cast<std::uint32_t>(same_shape ? 0 : 1));
    put(message_, std::uint32_t{0});
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const ui::Node& node = nodes[i];
        Known& known = known_[i];
        const Known* before = nullptr;
        if (same_shape)
            before = &before_[i];
        else if (const auto found = place_before.find(known.number); found != place_before.end())
            before = &before_[found->second];
        known.begin = bodies_.size();
        write_body(node, node.parent >= 0 ? &nodes[static_cast<std::size_t>(node.parent)] : nullptr, known.number, has_children[i],
                   node.focus && !(before != nullptr && before->asked_focus));
        known.size = bodies_.size() - known.begin;
        const bool unchanged = before != nullptr && before->size == known.size &&
                               std::memcmp(bodies_before_.data() + before->begin, bodies_.data() + known.begin, known.size) == 0;
        if (unchanged && same_shape) continue;
        ++count;
        put(message_, known.number);
        put(message_, known.parent);
        put(message_, static_cast<std::uint32_t>(unchanged ? 0 : known.size));
        if (!unchanged)
            message_.insert(message_.end(), bodies_.begin() + static_cast<std::ptrdiff_t>(known.begin), bodies_.end());
    }
    nodes_.clear();
    for (const ui::Node& node : nodes) nodes_.push_back({node.item, node.role, node.key});
    if (same_shape && count == 0) return {};
    std::memcpy(message_.data() + 4, &count, sizeof count);
    return message_;
}

std::uint32_t MirrorPatch::item_of(std::uint32_t number) const {
    const auto found = std::ranges::find(known_, number, &Known::number);
    return found == known_.end() ? 0 : nodes_[static_cast<std::size_t>(found - known_.begin())].item;
}

void MirrorPatch::dom_scrolled(std::uint32_t number, float x, float y) {
    Offset& offset = offsets_[number];
    offset.x = x;
    offset.y = y;
}

} // namespace osmose::platform::web
