#include "app/search.hpp"

#include "locale/date.hpp"
#include "locale/folded.hpp"
#include "locale/text.hpp"

#include <algorithm>
#include <utility>

namespace osmose::app {

using locale::tr;

namespace {

bool starts_word(std::string_view words, std::size_t at) {
    const auto is_part = [](char c) { return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return at == 0 || !is_part(words[at - 1]);
}

// From `at` on, the letters in their order, not too far apart: how many others stand between. Nothing: they do not.
std::optional<std::size_t> strewn(std::string_view letters, std::string_view words, std::size_t at) {
    const std::size_t from = at;
    for (const char letter : letters) {
        at = words.find(letter, at);
        if (at == words.npos) return std::nullopt;
        ++at;
    }
    const std::size_t between = at - from - letters.size();
    return between <= 2 * letters.size() ? std::optional{between} : std::nullopt;
}

constexpr int whole_word = 120, first_words = 110, word_start = 100, inside = 60, letters_only = 40;

} // namespace

int match(std::string_view typed, std::string_view words) {
    if (typed.empty()) return 0;
    int best = 0;
    for (std::size_t at = words.find(typed); at != words.npos; at = words.find(typed, at + 1)) {
        if (!starts_word(words, at)) {
            best = std::max(best, inside);
            continue;
        }
        const bool ends = at + typed.size() == words.size() || starts_word(words, at + typed.size());
        best = std::max(best, ends ? whole_word : at == 0 ? first_words : word_start);
    }
    if (best > 0 || typed.size() < 2) return best;
    for (std::size_t at = words.find(typed[0]); at != words.npos; at = words.find(typed[0], at + 1))
        if (starts_word(words, at))
            if (const auto between = strewn(typed, words, at)) best = std::max(best, letters_only - static_cast<int>(std::min<std::size_t>(*between, 30)));
    return best;
}

SearchIndex::SearchIndex(std::vector<Findable> findables) : findables_(std::move(findables)) {
    folded_.reserve(findables_.size());
    for (const Findable& each : findables_) folded_.push_back({locale::folded(each.title), locale::folded(each.detail), locale::folded(each.others)});
}

std::vector<std::size_t> SearchIndex::find(std::string_view typed, std::span<const std::string> recent, std::size_t most) const {
    const std::string wanted = locale::folded(typed);
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < wanted.size();) {
        const std::size_t end = std::min(wanted.find(' ', at), wanted.size());
        if (end > at) words.push_back(std::string_view(wanted).substr(at, end - at));
        at = end + 1;
    }
    struct Answer {
        int score;
        std::size_t place;
    };
    std::vector<Answer> answers;
    for (std::size_t i = 0; i < findables_.size(); ++i) {
        int score = words.empty() ? 1 : 0;
        for (const std::string_view word : words) {
            const int other = match(word, folded_[i].others); // a guess by letters alone would find too much among them
            const int met = std::max({match(word, folded_[i].title), match(word, folded_[i].detail) / 2, other >= word_start ? other - 1 : 0});
            score = met == 0 ? 0 : score + met;
            if (met == 0) break;
        }
        if (score == 0) continue;
        const auto used = std::ranges::find(recent, findables_[i].key);
        if (used != recent.end()) score += words.empty() ? 1000 - static_cast<int>(used - recent.begin()) : 15;
        answers.push_back({score, i});
    }
    std::ranges::stable_sort(answers, [&](const Answer& a, const Answer& b) {
        return a.score != b.score ? a.score > b.score : findables_[a.place].kind < findables_[b.place].kind;
    });
    std::vector<std::size_t> places;
    for (const Answer& answer : answers) {
        if (places.size() == most) break;
        places.push_back(answer.place);
    }
    return places;
}

std::vector<Findable> findables_of(const Figures& figures, const std::string& project) {
    std::vector<Findable> all;
    const auto name = [](const Person& person) {
        return !person.name.empty() ? person.name : tr("people.former", {{"number", person.ordinal}});
    };
    for (const MemberRow& member : figures.members()) {
        if (member.person.name.empty() && member.person.ordinal == 0) continue;
        std::string detail = tr("member_state." + std::string(model::word(member.state)));
        for (const std::string& offer : member.offers) detail += " · " + offer;
        const std::string id = to_string(member.person.id);
        all.push_back({FindableKind::member, "member/" + id, name(member.person), std::move(detail), Route{Screen::members, project, id}});
    }
    for (const model::Decision& decision : figures.project().decisions) {
        const std::string id = to_string(decision.id);
        all.push_back({FindableKind::decision, "decision/" + id, decision.facts.title, decision.facts.text, Route{Screen::decisions, project, id}});
    }
    for (const model::RegisteredResult& result : figures.project().results) {
        const std::string id = to_string(result.id);
        all.push_back({FindableKind::result, "result/" + id, result.facts.name, result.facts.licence, Route{Screen::results, project, id}});
    }
    for (const ContributionRow& row : figures.contributions()) {
        const std::string id = to_string(row.id), kind = tr("kind." + std::string(model::word(row.facts.kind)));
        const std::string& what = !row.facts.note.empty() ? row.facts.note : !row.facts.skill.empty() ? row.facts.skill : kind;
        all.push_back({FindableKind::contribution, "contribution/" + id, what,
                       name(row.person) + " · " + kind + " · " + locale::date(row.facts.date), Route{Screen::contributions, project, id}});
    }
    return all;
}

} // namespace osmose::app
