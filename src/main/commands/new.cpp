// osmoseit new FILE --name N --currency EUR --holder NAME [--rule PRESET]
#include "journal/archives/canonical_input.hpp"
#include "main/commands/desk.hpp"
#include "main/commands/form.hpp"

#include <filesystem>
#include <iostream>
#include <memory>

namespace osmose::cli {
namespace {

struct Options {
    std::string file, name, purpose, currency = "EUR", holder, contact, rule = "even", date;
    bool force = false;
    DeskOptions desk;
};

Result<EntryId> found(const Options& options) {
    std::error_code failed;
    if (!options.force && options.file != "-" && std::filesystem::exists(options.file, failed))
        return fail(errc::file_exists, {.file = options.file});
    const auto desk = open_desk(options.desk);
    if (!desk) return std::unexpected(desk.error());
    const auto currency = parse_currency(options.currency);
    if (!currency) return std::unexpected(currency.error());
    const auto rule = rule_named(options.rule).and_then([](const Json& json) { return journal::read_json<model::Rule>(json); });
    if (!rule) return std::unexpected(rule.error());
    const auto date = options.date.empty() ? Result<Date>(day_of(desk->now, 0)) : parse_date(options.date);
    if (!date) return std::unexpected(date.error());

    const model::Card card{.name = options.holder, .contact = options.contact, .salt = new_salt(*desk, options.holder)};
    journal::Journal journal;
    const auto entry = write_entry(journal, *desk, {},
                                   journal::FoundProject{.name = options.name,
                                                         .purpose = options.purpose,
                                                         .currency = *currency,
                                                         .holder = journal::id_of(card),
                                                         .date = *date,
                                                         .rule = *rule,
                                                         .salt = new_salt(*desk, "project " + options.name)});
    if (!entry) return entry;
    journal.add_card(card);
    if (auto saved = save(options.file, journal); !saved) return std::unexpected(saved.error());
    return entry;
}

} // namespace

void add_new(Program program) {
    auto options = std::make_shared<Options>();
    CLI::App* const command = add_command(program, "new", "Create a project; prints its id");
    command->add_option("file", options->file, "The project file to write")->required();
    command->add_option("--name", options->name, "The project's name")->required();
    command->add_option("--holder", options->holder, "The name of who holds it")->required();
    command->add_option("--currency", options->currency, "ISO 4217 code, EUR if left out");
    command->add_option("--purpose", options->purpose, "What it is for");
    command->add_option("--contact", options->contact, "How to reach the holder");
    command->add_option("--rule", options->rule, "even, dynamic, hours, equal or patronage; or @file.json");
    command->add_option("--date", options->date, "The day of the founding, today if left out");
    command->add_flag("--force", options->force, "Write over a file that is there");
    add_desk_options(*command, options->desk);
    command->callback([program, options] {
        program.run = [&common = program.common, options] {
            const auto entry = found(*options);
            if (!entry) return refuse(entry.error(), common);
            std::cout << to_string(*entry) << '\n';
            return done;
        };
    });
}

} // namespace osmose::cli
