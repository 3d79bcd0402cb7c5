// osmoseit link FILE: the project as a link; osmoseit open LINK -o FILE: a link as a project, or into one that is there
#include "exchange/link.hpp"
#include "exchange/preview.hpp"
#include "journal/archives/canonical_output.hpp"
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "main/commands/command.hpp"
#include "main/commands/names.hpp"

#include <filesystem>
#include <iostream>
#include <memory>

namespace osmose::cli {
namespace {

struct LinkOptions {
    std::string file, page;
    std::vector<std::string> entries;
};

std::string_view reach_word(exchange::Reach reach) {
    constexpr std::array<std::string_view, 4> words{"everywhere", "most_messengers", "browsers", "nowhere"};
    return words[static_cast<std::size_t>(reach)];
}

int run_link(const LinkOptions& options, const Common& common) {
    const auto journal = load(options.file);
    if (!journal) return refuse(journal.error(), common);
    std::vector<EntryId> entries;
    for (const std::string& text : options.entries) {
        const auto entry = entry_named(*journal, text);
        if (!entry) return refuse(entry.error(), common);
        entries.push_back(*entry);
    }
    const auto bundle = entries.empty() ? exchange::bundle_of(*journal) : exchange::part_of(*journal, entries);
    const exchange::Link link = exchange::make_link(options.page, bundle);
    if (common.json) {
        std::string text = "{\"link\":";
        journal::append_json_string(text, link.text);
        std::cout << text << ",\"length\":" << link.text.size() << ",\"reach\":\"" << reach_word(link.reach) << "\"}\n";
        return done;
    }
    std::cout << link.text << '\n';
    std::cerr << locale::tr("cli.link.length", {{"length", locale::number(static_cast<std::int64_t>(link.text.size()))},
                                                {"reach", locale::tr("cli.reach." + std::string(reach_word(link.reach)))}})
              << '\n';
    return done;
}

int run_open(const std::string& link, const std::string& out, const Common& common) {
    std::error_code failed;
    const bool is_here = std::filesystem::exists(out, failed);
    auto ours = is_here ? load(out) : Result<journal::Journal>();
    if (!ours) return refuse(ours.error(), common);
    const auto text = link == "-" ? read_file(link) : Result<std::string>(link);
    auto preview = text.and_then([](std::string given) { return exchange::read_any(std::move(given)); })
                       .and_then([&](exchange::Bundle bundle) { return exchange::preview(std::move(bundle), is_here ? &*ours : nullptr); });
    if (!preview) return refuse(preview.error(), common);
    if (auto saved = save(out, preview->merged); !saved) return refuse(saved.error(), common);
    std::cerr << locale::tr("cli.open.taken", {{"fresh", locale::number(static_cast<std::int64_t>(preview->fresh))},
                                               {"entries", locale::number(static_cast<std::int64_t>(preview->entries))}})
              << '\n';
    return done;
}

} // namespace

void add_link(Program program) {
    auto options = std::make_shared<LinkOptions>();
    CLI::App* const command = add_command(program, "link", "The project, or some of its entries, as a link");
    command->add_option("file", options->file, "The project file")->required();
    command->add_option("--entry", options->entries, "Only these entries");
    command->add_option("--page", options->page, "The app's address, which the link starts with");
    command->callback([program, options] { program.run = [&common = program.common, options] { return run_link(*options, common); }; });

    struct OpenOptions {
        std::string link, out;
    };
    auto opening = std::make_shared<OpenOptions>();
    CLI::App* const open = add_command(program, "open", "A link as a project file; merged where the file is there");
    open->add_option("link", opening->link, "The link, or - to read it")->required();
    open->add_option("-o,--output", opening->out, "The project file")->required();
    open->callback([program, opening] {
        program.run = [&common = program.common, opening] { return run_open(opening->link, opening->out, common); };
    });
}

} // namespace osmose::cli
