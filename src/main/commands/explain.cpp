// osmoseit explain FILE FIGURE: the tree behind a figure, "due/alice", "share/alice", "reserve/2026-03-01"
#include "app/standing_figure.hpp"
#include "rules/explain_figure.hpp"

#include "journal/archives/canonical_output.hpp"
#include "main/commands/cells.hpp"
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
        } else if (first || asked.figure == "gini" || std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; })) { // "solidarity/2" counts
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

// The tree of a figure that stands by itself; of any other, as it was shared or would be.
Result<rules::Explanation> tree_of(const journal::Journal& journal, const Options& options, const Asked& asked) {
    if (rules::stands_by_itself(asked.figure)) {
        const auto date = options.sharing.date.empty() ? Result<Date>(today()) : parse_date(options.sharing.date);
        return date ? app::explain_standing(journal, journal.project(), asked.figure, *date) : std::unexpected(date.error());
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
    std::string text = "{\"value\":\"" + to_string(node.result.value) + "\",\"operation\":\"" + std::string(rules::word(node.operation)) + "\",\"sentence\":";
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

// Whether an entry applies, and why not: the reason, and the entry that stands in its way.
int explain_entry(const journal::Journal& journal, const EntryId& id, const Common& common) {
    const journal::Standing standing = *journal.find(id);
    const std::string_view state = state_word(standing.verdict.state);
    const std::string reason = standing.verdict.reason ? locale::sentence(*standing.verdict.reason) : std::string{};
    const std::string by = standing.reverted_by ? to_string(*standing.reverted_by) : standing.verdict.reason ? standing.verdict.reason->place.entry : std::string{};
    if (common.json) {
        std::string text = "{\"entry\":\"" + to_string(id) + "\",\"state\":\"" + std::string(state) + "\",\"reason\":";
        journal::append_json_string(text, reason);
        std::cout << text << ",\"by\":\"" << by << "\"}\n";
    } else {
        std::cout << locale::tr("action_name." + std::string(kind_of(standing.entry.action))) << ": " << locale::tr("cli.state." + std::string(state));
        if (!reason.empty()) std::cout << ". " << reason;
        if (!by.empty()) std::cout << "  [" << by.substr(0, 12) << ']';
        std::cout << '\n';
    }
    return done;
}

int run_explain(const Options& options, const Common& common) {
    const auto journal = load(options.file);
    if (!journal) return refuse(journal.error(), common);
    const auto asked = understand(*journal, options.figure);
    if (!asked) return refuse(asked.error(), common);
    constexpr std::string_view entry = "entry/";
    if (asked->figure.starts_with(entry))
        if (const auto id = parse_id<EntryTag>(asked->figure.substr(entry.size()))) return explain_entry(*journal, *id, common);
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
    command->add_option("figure", options->figure, "part/alice, due/alice, share/alice, balance/alice, transfer/alice/bob, gap/alice, pivotal/alice, gini/gains, turnout, value/ENTRY, vote/ENTRY, loss/ENTRY, need/ENTRY, entry/ENTRY, reserve/2026-03-01...")->required();
    command->add_option("--revenue", options->sharing.revenues, "Of sharing this revenue; all that is undistributed if left out");
    command->add_option("--amount", options->sharing.amount, "Of sharing a sum");
    command->add_option("--date", options->sharing.date, "On this day");
    command->callback([program, options] { program.run = [&common = program.common, options] { return run_explain(*options, common); }; });
}

} // namespace osmose::cli
