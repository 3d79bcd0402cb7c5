// osmoseit merge A B... -o OUT: the union of journals; osmoseit merge-driver %O %A %B for git
#include "main/commands/command.hpp"

#include <iostream>
#include <memory>

namespace osmose::cli {
namespace {

Result<journal::Journal> union_of(const std::vector<std::string>& files) {
    Result<journal::Journal> all;
    for (const std::string& file : files) {
        auto one = load(file);
        if (!one) return one;
        if (&file == &files.front()) all = std::move(one);
        else if (auto merged = all->merge(*one); !merged) {
            merged.error().place.file = file;
            return std::unexpected(merged.error());
        }
        all->settle();
    }
    return all;
}

int run_merge(const std::vector<std::string>& files, const std::string& out, const Common& common) {
    const auto all = union_of(files);
    if (!all) return refuse(all.error(), common);
    if (auto saved = save(out, *all); !saved) return refuse(saved.error(), common);
    return done;
}

} // namespace

void add_merge(Program program) {
    struct Options {
        std::vector<std::string> files;
        std::string out;
    };
    auto options = std::make_shared<Options>();
    CLI::App* const command = add_command(program, "merge", "The union of copies of one project");
    command->add_option("files", options->files, "Copies: files, or files with a link in them")->required();
    command->add_option("-o,--output", options->out, "The file to write")->required();
    command->callback([program, options] {
        program.run = [&common = program.common, options] { return run_merge(options->files, options->out, common); };
    });

    auto sides = std::make_shared<std::vector<std::string>>();
    CLI::App* const driver = add_command(program, "merge-driver", "For git: %O %A %B");
    driver->add_option("sides", *sides, "The ancestor's file, ours, theirs")->required()->expected(3);
    driver->callback([program, sides] {
        program.run = [&common = program.common, sides] { return run_merge({(*sides)[1], (*sides)[2]}, (*sides)[1], common); };
    });
}

} // namespace osmose::cli
