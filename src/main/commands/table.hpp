// A table as a terminal, a spreadsheet or another program reads it. What a cell says is the command's business.
#pragma once

#include <string>
#include <vector>

namespace osmose::cli {

enum class TableForm : unsigned char { text, csv, json };

struct Column {
    std::string key;   // in JSON, and the head of a CSV column
    std::string title; // in the reader's language
    bool number = false; // to the right; in JSON its raw value stands as a number
};

// A cell as people read it, and as programs do.
struct Cell {
    Cell(std::string text) : shown(text), raw(std::move(text)) {}
    Cell(std::string shown_text, std::string raw_text) : shown(std::move(shown_text)), raw(std::move(raw_text)) {}
    std::string shown, raw;
};

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

std::string written(const Table& table, TableForm form);

} // namespace osmose::cli
