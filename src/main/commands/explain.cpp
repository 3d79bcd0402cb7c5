// osmoseit explain FILE FIGURE: the tree behind a figure, "due/alice", "share/alice", "reserve/2026-03-01"
#include "rules/explain.hpp"

#include "journal/archives/canonical_output.hpp"
#include "main/commands/command.hpp"
#include "main/commands/names.hpp"
#include "main/commands/sharing.hpp"
#include "main/commands/spoken.hpp"

#include <algorithm>
#include <iostream>
#include <memory>

namespace osmose::cli {
namespace {

struct Options {
    std::string file, figure;
    SharingOptions sharing;
};

// The words of a figure: a date at its end names the distribution, a name becomes an id.
struct Asked {
    std::string figure;
    std::optional<Date> distributed;
};

Result<Asked> understand(const journal::Journal& journal, std::string_view text) {
    Asked asked;
    for (bool first = true; !text.empty(); first = false) {
        const auto end = std::min(text.find('/'), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (const auto date = parse_date(word)) {
            asked.distributed = *date;
        } else if (first || word.size() < 3) { // "solidarity/2" counts
            asked.figure += (first ? "" : "/") + std::string(word);
        } else {
            const auto id = entry_named(journal, word);
            if (!id) return std::unexpected(id.error());
            asked.figure += '/' + to_string(*id);
        }
    }
    return asked;
}

// The distribution of that day; without one, what waits to be shared, else the last that was.
Result<Computed> computed_for(const journal::Journal& journal, const Options& options, const Asked& asked) {
    const auto& distributions = journal.project().distributions;
    if (asked.distributed) {
        for (const model::Distribution& distribution : distributions)
            if (distribution.date == *asked.distributed) return recompute(journal, distribution.id);
        return fail(errc::no_such_sharing);
    }
    auto tried = try_sharing(journal, options.sharing, today());
    if (!tried && tried.error().code == errc::nothing_to_share && !distributions.empty())
        return recompute(journal, distributions[distributions.size() - 1].id);
    return tried;
}

// The tree of a balance, which is of all time; of any other figure, as it was shared or would be.
Result<rules::Explanation> tree_of(const journal::Journal& journal, const Options& options, const Asked& asked) {
    constexpr std::string_view balance = "balance/";
    if (asked.figure.starts_with(balance)) {
        const auto member = parse_id<EntryTag>(asked.figure.substr(balance.size()));
        return member ? rules::explain_balance(journal.project(), *member) : std::unexpected(member.error());
    }
    const auto computed = computed_for(journal, options, asked);
    if (!computed) return std::unexpected(computed.error());
    return rules::explain(*computed->project, computed->calculation, asked.figure);
}

// A sentence of the tree in the reader's words.
std::string sentence(const journal::Journal& journal, const std::string& key, const rules::Explanation& node) {
    return said(journal, "explain.", key, node.values);
}

void print_tree(const journal::Journal& journal, const rules::Explanation& node, std::size_t depth) {
    std::cout << std::string(2 * depth, ' ') << said(journal, node.result) << "  " << sentence(journal, node.sentence, node);
    if (const std::string why = sentence(journal, node.why, node); !why.empty()) std::cout << " (" << why << ')';
    if (node.entry) std::cout << "  [" << short_id(*node.entry) << ']';
    std::cout << '\n';
    for (const rules::Explanation& child : node.children) print_tree(journal, child, depth + 1);
}

std::string as_json(const journal::Journal& journal, const rules::Explanation& node) {
    std::string text = "{\"value\":\"" + to_string(node.result.value) + "\",\"sentence\":";
    journal::append_json_string(text, sentence(journal, node.sentence, node));
    if (const std::string why = sentence(journal, node.why, node); !why.empty()) {
        text += ",\"why\":";
        journal::append_json_string(text, why);
    }
    if (node.entry) text += ",\"entry\":\"" + to_string(*node.entry) + '"';
    if (!node.children.empty()) {
        text += ",\"children\":[";
        for (const rules::Explanation& child : node.children) text += (&child == node.children.data() ? "" : ",") + as_json(journal, child);
        text += ']';
    }
    return text + '}';
}

int run_explain(const Options& options, const Common& common) {
    const auto journal = load(options.file);
    if (!journal) return refuse(journal.error(), common);
    const auto asked = understand(*journal, options.figure);
    if (!asked) return refuse(asked.error(), common);
    const auto tree = tree_of(*journal, options, *asked);
    if (!tree) return refuse(tree.error(), common, tree.error().code == osmose::errc::no_such_figure ? unreadable : not_right);
    if (common.json) std::cout << as_json(*journal, *tree) << '\n';
    else print_tree(*journal, *tree, 0);
    return done;
}

} // namespace

void add_explain(Program program) {
    auto options = std::make_shared<Options>();
    CLI::App* const command = add_command(program, "explain", "Why a figure is what it is, down to the entries");
    command->add_option("file", options->file, "The project file")->required();
    command->add_option("figure", options->figure, "part/alice, due/alice, share/alice, balance/alice, value/ENTRY, reserve/2026-03-01...")->required();
    command->add_option("--revenue", options->sharing.revenues, "Of sharing this revenue; all that is undistributed if left out");
    command->add_option("--amount", options->sharing.amount, "Of sharing a sum");
    command->add_option("--date", options->sharing.date, "On this day");
    command->callback([program, options] { program.run = [&common = program.common, options] { return run_explain(*options, common); }; });
}

} // namespace osmose::cli
