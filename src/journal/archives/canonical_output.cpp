#include "journal/archives/canonical_output.hpp"

#include <algorithm>

namespace osmose::journal {

void append_json_string(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\b': out += "\\b"; break;
        case '\t': out += "\\t"; break;
        case '\n': out += "\\n"; break;
        case '\f': out += "\\f"; break;
        case '\r': out += "\\r"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += digits[static_cast<unsigned char>(c) >> 4];
                out += digits[static_cast<unsigned char>(c) & 15];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void CanonicalOutput::open_object() {
    text_ += '{';
    open_.emplace_back();
}

void CanonicalOutput::member(std::string_view name) {
    auto& members = open_.back();
    if (!members.empty()) text_ += ',';
    members.push_back({name, text_.size()});
    append_json_string(text_, name);
    text_ += ':';
}

void CanonicalOutput::close_object() {
    auto& members = open_.back();
    if (!std::ranges::is_sorted(members, {}, &Member::name)) {
        const std::string whole = text_.substr(members.front().start) + ',';
        const std::size_t start = members.front().start;
        struct Piece {
            std::string_view name, json;
        };
        std::vector<Piece> pieces;
        for (std::size_t i = 0; i < members.size(); ++i) {
            const std::size_t from = members[i].start - start;
            const std::size_t to = i + 1 < members.size() ? members[i + 1].start - start : whole.size();
            pieces.push_back({members[i].name, std::string_view(whole).substr(from, to - from)}); // with its comma
        }
        std::ranges::sort(pieces, {}, &Piece::name);
        text_.resize(start);
        for (const Piece& piece : pieces) text_ += piece.json;
        text_.pop_back(); // the last comma
    }
    open_.pop_back();
    text_ += '}';
}

void CanonicalOutput::value(const model::Roles& roles) {
    text_ += '[';
    for (std::size_t i = 0; i < model::Words<model::Role>::list.size(); ++i) {
        const auto role = static_cast<model::Role>(i);
        if (!roles.has(role)) continue;
        if (text_.back() != '[') text_ += ',';
        append_json_string(text_, model::word(role));
    }
    text_ += ']';
}

} // namespace osmose::journal
