// What every command of the command line shares: options, files, exit codes, and how it says what is wrong (cli.md).
// 0: done; 1: what was asked about is not right; 2: wrong usage, or input that cannot be read.
#pragma once

#include "base/date.hpp"
#include "base/result.hpp"
#include "journal/journal.hpp"

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::cli {

namespace errc {
inline constexpr Errc cannot_read{"cli.cannot-read"};   // place: file
inline constexpr Errc cannot_write{"cli.cannot-write"}; // place: file
inline constexpr Errc file_exists{"cli.file-exists"};   // place: file
} // namespace errc

inline constexpr int done = 0, not_right = 1, unreadable = 2;

struct Common {
    bool json = false;
    std::string language;
};

// Each command adds itself; what it would do waits in `run` until the whole line is understood.
using Run = std::function<int()>;
struct Program {
    CLI::App& app;
    Common& common;
    Run& run;
};
void add_new(Program program);
void add_do(Program program);
void add_actions(Program program);
void add_check(Program program);
void add_show(Program program);
void add_shares(Program program);
void add_distribute(Program program);
void add_explain(Program program);
void add_settle(Program program);
void add_rule(Program program);
void add_match(Program program);
void add_merge(Program program);
void add_link(Program program);
void add_calc(Program program);

// A command with the options that all have.
CLI::App* add_command(Program program, std::string name, std::string help);

// Says an error on standard error: "file:line:column: what, and what to do", or JSON.
int refuse(const Error& error, const Common& common, int status = unreadable);

Date today(); // by the clock of this machine, in UTC

// A file, or standard input where it is named "-". Errors: errc::cannot_read.
Result<std::string> read_file(const std::string& path);
// Whole or not at all. Errors: errc::cannot_write.
Result<void> write_file(const std::string& path, std::string_view text);

// A project file, or a text with a link in it. Errors carry the file.
Result<journal::Journal> load(const std::string& path);
Result<void> save(const std::string& path, const journal::Journal& journal);

} // namespace osmose::cli
