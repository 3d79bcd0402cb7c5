// osmoseit do FILE ACTION key=value...; osmoseit do FILE - reads JSON Lines, all or nothing
#include "main/commands/desk.hpp"
#include "main/commands/form.hpp"

#include <iostream>
#include <memory>

namespace osmose::cli {
namespace {

struct Options {
    std::string file, action;
    std::vector<std::string> words;
    DeskOptions desk;
};

struct Failure {
    Error error;
    int status;
};

// Writes one action; what a project refuses is not right, what cannot be read is wrong input.
std::expected<EntryId, Failure> carry_out(journal::Journal& journal, const Desk& desk, Form form) {
    const auto member = acting_member(journal, desk);
    if (!member) return std::unexpected(Failure{member.error(), unreadable});
    auto action = action_from(journal, desk, *member, form);
    if (!action) return std::unexpected(Failure{action.error(), unreadable});
    auto entry = write_entry(journal, desk, *member, std::move(*action));
    if (!entry) return std::unexpected(Failure{entry.error(), not_right});
    if (form.card) journal.add_card(*form.card);
    return *entry;
}

// The lines of a text that are not blank, with their numbers from 1.
std::vector<std::pair<std::uint32_t, std::string_view>> lines_of(std::string_view text) {
    std::vector<std::pair<std::uint32_t, std::string_view>> lines;
    for (std::uint32_t number = 1; !text.empty(); ++number) {
        const auto end = std::min(text.find('\n'), text.size());
        if (const auto line = text.substr(0, end); line.find_first_not_of(" \t\r") != line.npos) lines.emplace_back(number, line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::expected<std::vector<EntryId>, Failure> carry_out_lines(journal::Journal& journal, const Desk& desk, std::string_view text) {
    std::vector<EntryId> entries;
    for (const auto& [number, line] : lines_of(text)) {
        const auto at_line = [number](Error error) {
            error.place.file = "-";
            error.place.line = number;
            return error;
        };
        auto form = parse_json(line).and_then(form_from_json);
        if (!form) return std::unexpected(Failure{at_line(form.error()), unreadable});
        auto entry = carry_out(journal, desk, std::move(*form));
        if (!entry) return std::unexpected(Failure{at_line(entry.error().error), entry.error().status});
        entries.push_back(*entry);
    }
    return entries;
}

int run_do(const Options& options, const Common& common) {
    auto journal = load(options.file);
    if (!journal) return refuse(journal.error(), common);
    const auto desk = open_desk(options.desk);
    if (!desk) return refuse(desk.error(), common);
    std::expected<std::vector<EntryId>, Failure> entries;
    if (options.action == "-") {
        const auto text = read_file("-");
        entries = carry_out_lines(*journal, *desk, *text);
    } else {
        auto form = form_from_words(*journal, options.action, options.words);
        if (!form) return refuse(form.error(), common);
        entries = carry_out(*journal, *desk, std::move(*form)).transform([](const EntryId& entry) { return std::vector{entry}; });
    }
    if (!entries) return refuse(entries.error().error, common, entries.error().status);
    if (auto saved = save(options.file, *journal); !saved) return refuse(saved.error(), common);
    for (const EntryId& entry : *entries) std::cout << to_string(entry) << '\n';
    return done;
}

} // namespace

void add_do(Program program) {
    auto options = std::make_shared<Options>();
    CLI::App* const command = add_command(program, "do", "Append an action as the app would; prints the entry's id");
    command->add_option("file", options->file, "The project file, which is changed")->required();
    command->add_option("action", options->action, "An action (see `osmoseit actions`), or - for JSON Lines on standard input")->required();
    command->add_option("fields", options->words, "key=value");
    add_desk_options(*command, options->desk);
    command->callback([program, options] {
        program.run = [&common = program.common, options] { return run_do(*options, common); };
    });
}

} // namespace osmose::cli
