#include "main/commands/names.hpp"

#include "locale/text.hpp"

#include <algorithm>
#include <vector>

namespace osmose::cli {
namespace {

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

bool is_id_start(std::string_view text) {
    return text.size() >= 4 && text.size() <= 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

Result<EntryId> the_one(std::vector<EntryId> found, std::string_view text) {
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    if (found.size() == 1) return found.front();
    return fail(found.empty() ? errc::no_such_name : errc::several_such, {}, {{"name", std::string(text.substr(0, 80))}});
}

// Members whose name passes a question.
template <class Question>
std::vector<EntryId> members_where(const journal::Journal& journal, Question&& question) {
    std::vector<EntryId> found;
    for (const model::Member& member : journal.project().members)
        if (question(lower(name_of(journal, member.id)))) found.push_back(member.id);
    return found;
}

} // namespace

std::string short_id(const EntryId& entry) { return to_string(entry).substr(0, 12); }

std::string name_of(const journal::Journal& journal, const model::MemberId& id) {
    const model::Member* const member = journal.project().members.find(id);
    if (!member) return short_id(id);
    if (const auto card = journal.cards().find(member->card); card != journal.cards().end()) return card->second.name;
    return locale::tr("people.former", {{"number", member->ordinal}});
}

std::string party_name(const journal::Journal& journal, const std::optional<model::MemberId>& party) {
    return party ? name_of(journal, *party) : locale::tr("cli.the_project", {{"name", journal.project().name}});
}

Result<model::MemberId> member_named(const journal::Journal& journal, std::string_view text) {
    if (const auto id = parse_id<EntryTag>(text); id && journal.project().members.contains(*id)) return *id;
    const std::string wanted = lower(text);
    auto found = members_where(journal, [&](const std::string& name) { return name == wanted; });
    if (found.empty()) found = members_where(journal, [&](const std::string& name) { return name.substr(0, name.find(' ')) == wanted; });
    if (found.empty() && !wanted.empty())
        found = members_where(journal, [&](const std::string& name) { return name.contains(wanted); });
    if (found.empty() && is_id_start(text))
        for (const model::Member& member : journal.project().members)
            if (to_string(member.id).starts_with(text)) found.push_back(member.id);
    return the_one(std::move(found), text);
}

Result<EntryId> entry_named(const journal::Journal& journal, std::string_view text) {
    if (const auto id = parse_id<EntryTag>(text)) return *id;
    if (auto member = member_named(journal, text)) return *member;
    std::vector<EntryId> found;
    if (is_id_start(text))
        for (std::size_t place = 0; place < journal.size(); ++place)
            if (const EntryId& id = journal.at(place).entry.id; to_string(id).starts_with(text)) found.push_back(id);
    return the_one(std::move(found), text);
}

} // namespace osmose::cli
