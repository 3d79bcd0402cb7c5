// The command line: composition only.
#include "locale/language.hpp"
#include "locale/text.hpp"
#include "main/commands/command.hpp"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>

using namespace osmose;

namespace {

// As asked, or as the system speaks.
void choose_language(const std::string& asked) {
    for (const std::string& tag : {asked, std::string(std::getenv("LC_ALL") ? std::getenv("LC_ALL") : ""),
                                   std::string(std::getenv("LANG") ? std::getenv("LANG") : "")})
        if (const auto language = locale::language_named(tag)) return locale::use(*language);
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app{"OsmoseIt: run a whole cooperative project from a terminal"};
    app.set_version_flag("--version", OSMOSE_VERSION);
    app.require_subcommand(1);
    cli::Common common;
    cli::Run run;
    for (const auto add : {cli::add_new, cli::add_do, cli::add_actions, cli::add_check, cli::add_show, cli::add_shares,
                           cli::add_distribute, cli::add_explain, cli::add_settle, cli::add_rule, cli::add_match, cli::add_merge, cli::add_link, cli::add_calc})
        add({app, common, run});
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const std::string word = argc > 1 ? argv[1] : "";
        const auto commands = app.get_subcommands([&](const CLI::App* command) { return command->get_name() == word; });
        if (!word.empty() && !word.starts_with('-') && commands.empty()) {
            choose_language(common.language);
            std::cerr << locale::tr("cli.no_such_command", {{"name", word}}) << '\n';
            return cli::unreadable;
        }
        return app.exit(error) == 0 ? cli::done : cli::unreadable;
    }
    choose_language(common.language);
    return run();
}
