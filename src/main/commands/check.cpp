// osmoseit check FILE...: format, hashes and signatures (checked on reading), who signed what, chains, entries that do not apply, sums
// that must add up
#include "locale/number.hpp"
#include "locale/text.hpp"
#include "main/commands/command.hpp"
#include "main/commands/names.hpp"

#include "journal/archives/canonical_output.hpp"

#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <memory>

namespace osmose::cli {
namespace {

using journal::EntryState;

// Something that an auditor should look at.
struct Finding {
    std::string kind; // "refused", "waiting", "fork", "unsigned", "sum"; "newer", "unchecked", "effect", "nameless": told, no faults
    std::string entry, sentence;
};

void look_at_entry(const journal::Standing& standing, std::vector<Finding>& findings) {
    const std::string id = to_string(standing.entry.id);
    if (standing.verdict.state == EntryState::refused)
        findings.push_back({"refused", id, locale::sentence(*standing.verdict.reason)});
    if (standing.verdict.state == EntryState::newer_version)
        findings.push_back({"newer", id, locale::tr("cli.check.newer", {{"kind", kind_of(standing.entry.action)}})});
}

// Entries of a device that no signature of its covers: anybody could have written them. One finding a device, at the newest.
void look_for_signatures(const journal::Journal& journal, std::vector<Finding>& findings) {
    const journal::Signatures& signatures = journal.signatures();
    const auto is_covered = [&](const journal::Entry& entry) {
        auto each = signatures.lower_bound({entry.device, EntryId{}});
        for (; each != signatures.end() && each->first.first == entry.device; ++each)
            if (const EntryId& head = each->first.second; head == entry.id || journal.had_seen(head, entry.id)) return true;
        return false;
    };
    std::map<DeviceId, std::pair<EntryId, std::size_t>> uncovered; // the newest, how many
    for (std::size_t place = 0; place < journal.size(); ++place) {
        const journal::Entry& entry = journal.at(place).entry;
        if (is_covered(entry)) continue;
        auto& [newest, count] = uncovered[entry.device];
        newest = entry.id;
        ++count;
    }
    for (const auto& [device, found] : uncovered)
        findings.push_back({"unsigned", to_string(found.first), locale::tr("cli.check.unsigned", {{"count", found.second}})});
}

bool adds_up(const model::Distribution& distribution) {
    Money left = distribution.total;
    for (const model::Step& step : distribution.outcome.steps) {
        if (step.in != left || step.taken.minor + step.out.minor != step.in.minor) return false;
        left = step.out;
    }
    Money shared;
    for (const model::Part& part : distribution.outcome.parts) shared.minor += part.amount.minor;
    return shared == left;
}

void look_at_decision(const model::Decision& decision, std::vector<Finding>& findings) {
    for (const model::EffectState& effect : decision.effects)
        if (!effect.refused.empty())
            findings.push_back({"effect", to_string(*decision.closing),
                                locale::tr("cli.check.effect", {{"effect", locale::tr("action_name." + effect.kind)}, {"why", locale::sentence({Errc{effect.refused}, {}, {}})}})});
}

std::vector<Finding> look_at(const journal::Journal& journal) {
    std::vector<Finding> findings;
    for (std::size_t place = 0; place < journal.size(); ++place) look_at_entry(journal.at(place), findings);
    for (const journal::Standing& waiting : journal.waiting())
        findings.push_back({"waiting", to_string(waiting.entry.id), locale::tr("cli.check.waiting")});
    for (const auto& [first, second] : journal.forks())
        findings.push_back({"fork", to_string(second), locale::tr("cli.check.fork", {{"other", short_id(first)}})});
    if (journal.waiting().empty()) look_for_signatures(journal, findings); // what waits may cover what is here
    for (const model::Decision& decision : journal.project().decisions) look_at_decision(decision, findings);
    for (const model::Member& member : journal.project().members)
        if (member.card && !journal.cards().contains(member.card))
            findings.push_back({"nameless", to_string(member.id), locale::tr("cli.check.nameless")});
    for (const model::Distribution& distribution : journal.project().distributions) {
        if (!distribution.checked) findings.push_back({"unchecked", to_string(distribution.id), locale::tr("cli.check.unchecked")});
        if (!adds_up(distribution)) findings.push_back({"sum", to_string(distribution.id), locale::tr("cli.check.sum")});
    }
    return findings;
}

bool is_fault(const Finding& finding) {
    constexpr std::array<std::string_view, 4> told{"newer", "unchecked", "effect", "nameless"};
    return !std::ranges::contains(told, finding.kind);
}

void say(const std::string& file, const journal::Journal& journal, const std::vector<Finding>& findings, bool json) {
    if (!json) {
        std::cout << file << ": "
                  << locale::tr("cli.check.summary", {{"entries", locale::number(static_cast<std::int64_t>(journal.size()))},
                                                      {"members", locale::number(journal.project().admitted)},
                                                      {"signatures", locale::number(static_cast<std::int64_t>(journal.signatures().size()))}})
                  << '\n';
        for (const Finding& finding : findings) std::cout << "  " << finding.entry.substr(0, 12) << ": " << finding.sentence << '\n';
        return;
    }
    std::string text = "{\"file\":";
    journal::append_json_string(text, file);
    text += ",\"entries\":" + std::to_string(journal.size()) + ",\"signatures\":" + std::to_string(journal.signatures().size()) + ",\"findings\":[";
    for (const Finding& finding : findings) {
        text += text.back() == '[' ? "{\"kind\":" : ",{\"kind\":";
        journal::append_json_string(text, finding.kind);
        text += ",\"entry\":\"" + finding.entry + "\",\"message\":";
        journal::append_json_string(text, finding.sentence);
        text += '}';
    }
    std::cout << text << "]}\n";
}

int run_check(const std::vector<std::string>& files, const Common& common) {
    int status = done;
    for (const std::string& file : files) {
        const auto journal = load(file);
        if (!journal) {
            status = refuse(journal.error(), common);
            continue;
        }
        const auto findings = look_at(*journal);
        say(file, *journal, findings, common.json);
        if (status == done && std::ranges::any_of(findings, is_fault)) status = not_right;
    }
    return status;
}

} // namespace

void add_check(Program program) {
    auto files = std::make_shared<std::vector<std::string>>();
    CLI::App* const command = add_command(program, "check", "Check project files: hashes, signatures, chains, entries, sums");
    command->add_option("files", *files, "Project files")->required();
    command->callback([program, files] { program.run = [&common = program.common, files] { return run_check(*files, common); }; });
}

} // namespace osmose::cli
