#include "ui/typed.hpp"

#include <algorithm>

namespace osmose::ui {
namespace {

constexpr std::string_view spaces = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(spaces);
    return first == text.npos ? std::string_view{} : text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

} // namespace

bool is_blank(std::string_view typed) { return trimmed(typed).empty(); }

bool is_web_address(std::string_view typed) {
    std::string scheme(typed.substr(0, std::min<std::size_t>(typed.size(), 8)));
    for (char& c : scheme)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool named = scheme.starts_with("https://") || scheme.starts_with("http://");
    return named && typed.find("//") + 2 < typed.size() && typed.find_first_of(" \t\r\n\"<>") == typed.npos;
}

std::vector<std::string> lines_of(std::string_view typed) {
    std::vector<std::string> lines;
    while (!typed.empty()) {
        const auto end = std::min(typed.find('\n'), typed.size());
        if (const std::string_view line = trimmed(typed.substr(0, end)); !line.empty()) lines.emplace_back(line);
        typed.remove_prefix(std::min(end + 1, typed.size()));
    }
    return lines;
}

} // namespace osmose::ui
