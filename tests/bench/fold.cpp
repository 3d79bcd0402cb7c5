// How long a project file takes to be read (hashes and signatures checked), folded and brought to balances: fold_bench FILE.
// tests/bench/fold.mjs sets it beside ledger and hledger.
#include "exchange/preview.hpp"
#include "exchange/project_file.hpp"
#include "rules/accounts.hpp"

#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>

namespace {

using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) { return std::chrono::duration<double, std::milli>(Clock::now() - start).count(); }

} // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    auto start = Clock::now();
    osmose::exchange::ProjectReader reader(text);
    while (reader.step(1000)) {}
    auto bundle = reader.take();
    if (!bundle) return std::cerr << bundle.error().code.key << '\n', 1;
    const double read = ms_since(start);
    start = Clock::now();
    osmose::journal::Journal journal;
    if (!osmose::exchange::take_in(journal, std::move(*bundle)) || !journal.settle()) return 1;
    const double folded = ms_since(start);
    start = Clock::now();
    const auto accounts = osmose::rules::accounts(journal.project());
    if (!accounts) return 1;
    const double balanced = ms_since(start);
    std::cout << "{\"entries\":" << journal.size() << ",\"members\":" << accounts->members.size() << ",\"read\":" << read << ",\"fold\":" << folded
              << ",\"balances\":" << balanced << "}\n";
    return 0;
}
