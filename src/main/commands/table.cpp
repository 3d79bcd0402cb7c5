#include "main/commands/table.hpp"

#include "base/text.hpp"
#include "journal/archives/canonical_output.hpp"

#include <algorithm>

namespace osmose::cli {
namespace {

std::string padded(const std::string& text, std::size_t width, bool to_the_right) {
    const std::string space(width - std::min(width, code_points(text)), ' ');
    return to_the_right ? space + text : text + space;
}

std::string as_text(const Table& table) {
    std::vector<std::size_t> widths;
    for (const Column& column : table.columns) widths.push_back(code_points(column.title));
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], code_points(row[i].shown));
    std::string text;
    const auto add_line = [&](auto&& cell_of) {
        std::string line;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (i > 0) line += "  ";
            line += padded(cell_of(i), widths[i], table.columns[i].number);
        }
        text += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
    };
    add_line([&](std::size_t i) { return table.columns[i].title; });
    for (const auto& row : table.rows) add_line([&](std::size_t i) { return row[i].shown; });
    return text;
}

std::string csv_cell(std::string text) {
    if (text.find_first_of(",\"\n\r") == text.npos) return text;
    for (std::size_t i = 0; (i = text.find('"', i)) != text.npos; i += 2) text.insert(i, 1, '"');
    return '"' + text + '"';
}

std::string as_csv(const Table& table) { // RFC 4180
    std::string text;
    for (std::size_t i = 0; i < table.columns.size(); ++i) text += (i ? "," : "") + csv_cell(table.columns[i].key);
    text += "\r\n";
    for (const auto& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) text += (i ? "," : "") + csv_cell(row[i].raw);
        text += "\r\n";
    }
    return text;
}

std::string as_json(const Table& table) {
    std::string text = "[";
    for (const auto& row : table.rows) {
        text += text.size() > 1 ? ",\n{" : "\n{";
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += ',';
            journal::append_json_string(text, table.columns[i].key);
            text += ':';
            if (table.columns[i].number) text += row[i].raw.empty() ? "null" : row[i].raw;
            else journal::append_json_string(text, row[i].raw);
        }
        text += '}';
    }
    return text + "\n]\n";
}

} // namespace

std::string written(const Table& table, TableForm form) {
    switch (form) {
    case TableForm::text: return as_text(table);
    case TableForm::csv: return as_csv(table);
    case TableForm::json: return as_json(table);
    }
    return {};
}

} // namespace osmose::cli
