// The tally of a decision (model.md §8). Options are named in the input and counted in the rules. Yes or no: voters, yes
// and no are asked for, quorum, abstain and the chair's "casting" vote ("yes" or "no") may be given. Options: voters and
// quorum may be given; when the quorum is missed the winner is null and "outcome" says so beside it.
#include "rules/tally.hpp"
#include "journal/archives/canonical_output.hpp"
#include "main/commands/calc/calc.hpp"

#include <map>

namespace osmose::cli {

namespace errc {
inline constexpr Errc option_listed_twice{"tally.option-listed-twice"}; // values: option
} // namespace errc

namespace {

struct Options {
    std::vector<std::string> names;
    std::map<std::string, std::size_t, std::less<>> numbers;
};

Options read_options(Reader& in) {
    Options options;
    for (const Json& item : in.items("options")) {
        std::string name = in.text_of(item, "options");
        if (!options.numbers.emplace(name, options.names.size()).second)
            in.wrong(errc::option_listed_twice, item, "options", {{"option", name}});
        options.names.push_back(std::move(name));
    }
    return options;
}

// Options as a ballot names them, each once on the ballot: `seen` holds those that it has named so far.
std::vector<std::size_t> named_options(Reader& ballot, std::span<const Json> items, std::string_view key,
                                       const Options& options, std::vector<bool>& seen) {
    std::vector<std::size_t> numbers;
    for (const Json& item : items) {
        const std::string name = ballot.text_of(item, key);
        const auto found = options.numbers.find(name);
        if (found == options.numbers.end()) {
            ballot.wrong(osmose::errc::option_unknown, item, key, {{"option", name}});
            continue;
        }
        if (seen[found->second]) ballot.wrong(osmose::errc::option_twice, item, key, {{"option", name}});
        seen[found->second] = true;
        numbers.push_back(found->second);
    }
    return numbers;
}

rules::ApprovalBallot approval_ballot(Reader& in, const Options& options) {
    std::vector<bool> seen(options.names.size());
    return {.count = in.money("count").minor,
            .approves = named_options(in, in.items("approves"), "approves", options, seen)};
}

rules::RankedBallot ranked_ballot(Reader& in, const Options& options) {
    std::vector<bool> seen(options.names.size());
    rules::RankedBallot ballot{.count = in.money("count").minor, .ranking = {}};
    for (const Json& place : in.items("ranking"))
        ballot.ranking.push_back(named_options(in, in.items_of(place, "ranking"), "ranking", options, seen));
    return ballot;
}

// A quorum of 0 where only the voters are known.
rules::Electorate electorate(Reader& in) {
    return {.voters = in.money("voters").minor, .quorum = in.has("quorum") ? in.fraction("quorum") : Fraction{}};
}

std::optional<rules::Electorate> electorate_if_any(Reader& in) {
    if (!in.has("voters") && !in.has("quorum")) return std::nullopt;
    return electorate(in);
}

std::string json_string(std::string_view text) {
    std::string json;
    journal::append_json_string(json, text);
    return json;
}

std::string outcome_json(model::VoteOutcome outcome) { return "\"outcome\":" + json_string(model::word(outcome)); }

std::string choice_json(const rules::ChoiceTally& tally, const Options& options) {
    std::string out = "{";
    if (!tally.quorum_reached()) out += outcome_json(model::VoteOutcome::no_quorum) + ",";
    out += "\"winner\":" + (tally.winner ? json_string(options.names[*tally.winner]) : "null") + ",\"order\":[";
    for (const std::vector<std::size_t>& level : tally.order) {
        out += &level == tally.order.data() ? "[" : ",[";
        for (const std::size_t& option : level)
            out += (&option == level.data() ? "" : ",") + json_string(options.names[option]);
        out += ']';
    }
    return out + "]}";
}

// The options and their ballots, each read by `read` and counted by `count`.
template <class Ballot, class Read, class Count> Result<std::string> choice(Reader& in, Read read, Count count) {
    const Options options = read_options(in);
    const std::optional<rules::Electorate> voters = electorate_if_any(in);
    std::vector<Ballot> ballots;
    if (!options.names.empty() && options.names.size() <= rules::most_options)
        ballots = in.objects<Ballot>("ballots", [&](Reader& ballot) { return read(ballot, options); });
    else
        in.items("ballots"); // the options are wrong already: no ballot is looked at
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    return count(options.names.size(), ballots, voters)
        .transform([&](const auto& tally) { return choice_json(tally, options); })
        .transform_error([&](const Error& error) { return in.placed(error); });
}

std::optional<bool> casting_vote(Reader& in) {
    if (!in.has("casting")) return std::nullopt;
    const std::string word = in.word("casting");
    if (word != "yes" && word != "no") in.unknown_word("casting", word);
    return word == "yes";
}

Result<std::string> motion(Reader& in, model::Method method) {
    const rules::Votes votes{.yes = in.money("yes").minor,
                             .no = in.money("no").minor,
                             .abstain = in.has("abstain") ? in.money("abstain").minor : 0};
    const rules::Electorate voters = electorate(in);
    const std::optional<bool> casting = casting_vote(in);
    if (auto sound = in.done(); !sound) return std::unexpected(sound.error());
    return rules::tally_motion(method, votes, voters, casting)
        .transform([](const rules::MotionTally& tally) { return "{" + outcome_json(tally.outcome) + "}"; })
        .transform_error([&](const Error& error) { return in.placed(error); });
}

} // namespace

Result<std::string> calc_tally(Reader& in) {
    const std::string word = in.word("method");
    const auto method = model::from_word<model::Method>(word);
    if (!method) {
        if (in.has("method")) in.unknown_word("method", word);
        return std::unexpected(in.done().error());
    }
    switch (*method) {
    case model::Method::approval:
        return choice<rules::ApprovalBallot>(in, approval_ballot, rules::tally_approval);
    case model::Method::ranked:
        return choice<rules::RankedBallot>(in, ranked_ballot, rules::tally_ranked);
    default:
        return motion(in, *method);
    }
}

} // namespace osmose::cli
