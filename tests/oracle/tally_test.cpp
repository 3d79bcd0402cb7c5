// Votes whose outcome is published. Ranked options: the examples of Markus Schulze, as he and others set them down.
#include "rules/tally.hpp"

#include "support/ballots.hpp"

#include <doctest/doctest.h>

using namespace osmose;
using namespace osmose::rules;
using test::approves;
using test::ranks;
using test::written;

namespace {

RankedTally schulze(std::size_t options, const std::vector<RankedBallot>& ballots) {
    return tally_ranked(options, ballots).value();
}

std::optional<char> winner(const ChoiceTally& tally) {
    if (!tally.winner) return std::nullopt;
    return static_cast<char>('A' + *tally.winner);
}

std::string path(const RankedTally& tally, char from, char to) {
    std::string text;
    for (const std::size_t option : strongest_path(tally.contest, test::option_of(from), test::option_of(to)))
        text += static_cast<char>('A' + option);
    return text;
}

} // namespace

// Wikipedia, "Schulze method", Example (revision 800023801), the same as Example 1 of User:MarkusSchulze/"Schulze
// method examples" there: 45 voters, the tables of pairwise preferences and of strongest paths, and E > A > C > B > D.
TEST_CASE("Schulze, 45 voters and 5 candidates") {
    const RankedTally tally = schulze(5, {ranks(5, "ACBED"), ranks(5, "ADECB"), ranks(8, "BEDAC"), ranks(3, "CABED"),
                                          ranks(7, "CAEBD"), ranks(2, "CBADE"), ranks(7, "DCEBA"), ranks(8, "EBADC")});
    CHECK(
        tally.contest.preferred ==
        Pairs{{0, 20, 26, 30, 22}, {25, 0, 16, 33, 18}, {19, 29, 0, 17, 24}, {15, 12, 28, 0, 14}, {23, 27, 21, 31, 0}});
    CHECK(
        tally.contest.strongest ==
        Pairs{{0, 28, 28, 30, 24}, {25, 0, 28, 33, 24}, {25, 29, 0, 29, 24}, {25, 28, 28, 0, 24}, {25, 28, 28, 31, 0}});
    CHECK(written(tally.order) == "E A C B D");
    CHECK(winner(tally) == 'E');
    // The table of paths there: A-(30)-D-(28)-C-(29)-B, B-(25)-A, C-(29)-B-(33)-D. From E to A it names
    // E-(31)-D-(28)-C-(29)-B-(25)-A; E-(27)-B-(25)-A is as strong, with fewer steps.
    CHECK(path(tally, 'A', 'B') == "ADCB");
    CHECK(path(tally, 'B', 'A') == "BA");
    CHECK(path(tally, 'C', 'D') == "CBD");
    CHECK(path(tally, 'E', 'A') == "EBA");
    CHECK(path(tally, 'A', 'A').empty());
}

// Electorama wiki, "Schulze method" (oldid 70012), Examples 2 to 4, with their tables of strongest paths; the same
// figures are the tests of the Rust crate `schulze`.
TEST_CASE("Schulze, 30 voters and 4 candidates: D wins, whom nobody beats by a stronger path") {
    const RankedTally tally =
        schulze(4, {ranks(5, "ACBD"), ranks(2, "ACDB"), ranks(3, "ADCB"), ranks(4, "BACD"), ranks(3, "CBDA"),
                    ranks(3, "CDBA"), ranks(1, "DACB"), ranks(5, "DBAC"), ranks(4, "DCBA")});
    CHECK(tally.contest.strongest == Pairs{{0, 20, 20, 17}, {19, 0, 19, 17}, {19, 21, 0, 17}, {18, 18, 18, 0}});
    CHECK(written(tally.order) == "D A C B");
}

TEST_CASE("Schulze, 30 voters and 5 candidates: B wins") {
    const RankedTally tally =
        schulze(5, {ranks(3, "ABDEC"), ranks(5, "ADEBC"), ranks(1, "ADECB"), ranks(2, "BADEC"), ranks(2, "BDECA"),
                    ranks(4, "CABDE"), ranks(6, "CBADE"), ranks(2, "DBECA"), ranks(5, "DECAB")});
    CHECK(tally.contest.strongest[0] == std::vector<std::int64_t>{0, 18, 20, 21, 21});
    CHECK(tally.contest.strongest[1] == std::vector<std::int64_t>{19, 0, 19, 19, 19});
    CHECK(tally.contest.strongest[2] == std::vector<std::int64_t>{19, 18, 0, 19, 19});
    CHECK(tally.contest.strongest[3] == std::vector<std::int64_t>{19, 18, 20, 0, 30});
    CHECK(winner(tally) == 'B');
}

TEST_CASE("Schulze, 9 voters and 4 candidates: B and D are both unbeaten, so nobody wins") {
    const RankedTally tally = schulze(4, {ranks(3, "ABCD"), ranks(2, "DABC"), ranks(2, "DBCA"), ranks(2, "CBDA")});
    CHECK(tally.contest.strongest == Pairs{{0, 5, 5, 5}, {5, 0, 7, 5}, {5, 5, 0, 5}, {6, 5, 5, 0}});
    CHECK_FALSE(winner(tally));
    // A and C follow, level: so in the tests of Condorcet PHP (SchulzeTest.php, testResult_2).
    CHECK(written(tally.order) == "B=D A=C");
}

// M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election
// method" (m-schulze.9mail.de/schulze1.pdf), section 3, as Condorcet PHP sets the examples down, with the winners
// (julien-boudry/Condorcet, Tests/src/Algo/Methods/Schulze/SchulzeTest.php, testSchulzeOfficialExampleResult_1 to 9).
TEST_CASE("Schulze's paper, examples 1 to 4") {
    CHECK(winner(schulze(4, {ranks(8, "ACD"), ranks(2, "BAD"), ranks(4, "CDB"), ranks(4, "DBA"), ranks(3, "DCB")})) ==
          'D');
    CHECK(written(schulze(4, {ranks(3, "ABC"), ranks(2, "CBD"), ranks(2, "DAB"), ranks(2, "DBC")}).order)
              .starts_with("B=D "));
    CHECK(winner(schulze(
              4, {ranks(12, "ABC"), ranks(6, "ADB"), ranks(9, "BCD"), ranks(15, "CDA"), ranks(21, "DBA")})) == 'D');
    const RankedTally fourth =
        schulze(4, {ranks(6, "ACD"), ranks(1, "BAD"), ranks(3, "CBD"), ranks(3, "DBA"), ranks(2, "DCB")});
    CHECK_FALSE(winner(fourth));
    CHECK(written(fourth.order).starts_with("A=D "));
}

TEST_CASE("Schulze's paper, example 5: two more voters who put the winner first make another one win") {
    std::vector<RankedBallot> ballots{ranks(3, "ADEBC"), ranks(3, "BFECD"), ranks(4, "CABFD"), ranks(1, "DBCEF"),
                                      ranks(4, "DEFAB"), ranks(2, "ECBDF"), ranks(2, "FACDB")};
    CHECK(winner(schulze(6, ballots)) == 'A');
    ballots.push_back(ranks(2, "AEFCB"));
    CHECK(winner(schulze(6, ballots)) == 'D');
}

TEST_CASE("Schulze's paper, example 6: an option that nobody would choose can change who wins") {
    CHECK(winner(schulze(4, {ranks(3, "ABD"), ranks(5, "ADB"), ranks(1, "ADC"), ranks(2, "BAD"), ranks(2, "BDC"),
                             ranks(4, "CAB"), ranks(6, "CBA"), ranks(2, "DBC"), ranks(5, "DCA")})) == 'A');
    CHECK(winner(schulze(5, {ranks(3, "ABDE"), ranks(5, "ADEB"), ranks(1, "ADEC"), ranks(2, "BADE"), ranks(2, "BDEC"),
                             ranks(4, "CABD"), ranks(6, "CBAD"), ranks(2, "DBEC"), ranks(5, "DECA")})) == 'B');
}

// Level places and options left off; by margins A would win, by ratios B, by winning votes it is D.
TEST_CASE("Schulze's paper, example 7: strength by winning votes") {
    CHECK(winner(schulze(4, {ranks(6, "ABCD"), ranks(8, "A=B"), ranks(8, "A=C"), ranks(18, "A=CD"), ranks(8, "A=C=D"),
                             ranks(40, "B"), ranks(4, "CBD"), ranks(9, "CDA"), ranks(8, "C=D"), ranks(14, "DAB"),
                             ranks(11, "DBC"), ranks(4, "DCA")})) == 'D');
}

TEST_CASE("Schulze's paper, examples 8 and 9") {
    CHECK(winner(schulze(5, {ranks(9, "ADBE"), ranks(6, "BCAD"), ranks(5, "BCDE"), ranks(2, "CDBE"), ranks(6, "DECB"),
                             ranks(14, "EACB"), ranks(2, "ECAB"), ranks(1, "EDAC")})) == 'B');
    CHECK(winner(schulze(5, {ranks(9, "ADBE"), ranks(1, "BACE"), ranks(6, "CBAD"), ranks(2, "CDBE"), ranks(5, "CDEA"),
                             ranks(6, "DECA"), ranks(14, "EBAC"), ranks(2, "EBCA")})) == 'E');
}

// Abby, Brad, Cora, Dave and Erin, 921 voters: same file, testResult_11.
TEST_CASE("Schulze, 921 voters and 5 candidates: A > B > E > D > C") {
    CHECK(written(schulze(5, {ranks(98, "ACEDB"), ranks(64, "BAECD"), ranks(12, "BAEDC"), ranks(98, "BEACD"),
                              ranks(13, "BEADC"), ranks(125, "BEDAC"), ranks(124, "CAEDB"), ranks(76, "CEADB"),
                              ranks(21, "DABEC"), ranks(30, "DBAEC"), ranks(98, "DBECA"), ranks(139, "DCABE"),
                              ranks(23, "DCBAE")})
                      .order) == "A B E D C");
}

// electowiki.org, "Effects of different voting systems under similar circumstances": where Tennessee's capital shall
// be. A Memphis, B Nashville, C Chattanooga, D Knoxville; percentages of the voters. Nashville beats all others, and
// the ranking of electowiki's "Kemeny–Young method" is Nashville, Chattanooga, Knoxville, Memphis.
TEST_CASE("the Tennessee example") {
    const RankedTally tally = schulze(4, {ranks(42, "ABCD"), ranks(26, "BCDA"), ranks(15, "CDBA"), ranks(17, "DCBA")});
    CHECK(tally.contest.preferred == Pairs{{0, 42, 42, 42}, {58, 0, 68, 68}, {58, 32, 0, 83}, {58, 32, 17, 0}});
    CHECK(winner(tally) == 'B');
    CHECK(written(tally.order) == "B C D A");
}

// Condorcet's paradox (1785) as electowiki.org, "Condorcet paradox", puts it: with one voter each, every option loses
// against one other by two to one.
TEST_CASE("Condorcet's paradox: a circle has no winner, and all stand level") {
    const RankedTally tally = schulze(3, {ranks(1, "ABC"), ranks(1, "BCA"), ranks(1, "CAB")});
    CHECK(tally.contest.preferred == Pairs{{0, 2, 1}, {1, 0, 2}, {2, 1, 0}});
    CHECK_FALSE(winner(tally));
    CHECK(written(tally.order) == "A=B=C");
}

// Wikiversity, "Selected topics in finite mathematics/Approval voting": 100 ballots in columns of 40, 25, 20 and 15,
// three crosses for each candidate, who get 75, 60 and 85; the only such table is this one. Candidate 3 is elected.
TEST_CASE("approval, 100 ballots and 3 candidates") {
    const auto tally =
        tally_approval(3, std::vector{approves(40, "AC"), approves(25, "BC"), approves(20, "ABC"), approves(15, "AB")})
            .value();
    CHECK(tally.approvals == std::vector<std::int64_t>{75, 60, 85});
    CHECK(winner(tally) == 'C');
    CHECK(written(tally.order) == "C A B");
}
