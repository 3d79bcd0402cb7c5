// Finding anything by a few letters: whatever a person may look for is a line of words with an address, and what he typed is
// compared with all of them, whatever the case and the accents. Pure: no figure is computed here and nothing is drawn.
#pragma once

#include "app/figures.hpp"
#include "app/route.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace osmose::app {

enum class FindableKind : std::uint8_t { action, screen, member, decision, result, contribution, project };

// Something that can be found; equal answers come in the order of the kinds. An action has no address: who offers it knows what to do for its key.
struct Findable {
    FindableKind kind = FindableKind::screen;
    std::string key;           // its own among all: "member/<id>"
    std::string title, detail; // the words; the title weighs more
    std::optional<Route> route = {};
    std::string others = {};   // other words that people type for it; not shown
};

// How well folded words answer one word that was typed, folded: from the start of one of them at best, else inside one, else by its
// letters in their order from such a start. 0: not at all.
int match(std::string_view typed, std::string_view words);

class SearchIndex {
public:
    explicit SearchIndex(std::vector<Findable> findables);
    const std::vector<Findable>& all() const { return findables_; }
    // By place in all(), the best first; where nothing was typed, what was used lately (keys, the last one first), then the rest.
    std::vector<std::size_t> find(std::string_view typed, std::span<const std::string> recent, std::size_t most) const;

private:
    struct Words {
        std::string title, detail, others;
    };
    std::vector<Findable> findables_;
    std::vector<Words> folded_;
};

// The members, decisions, results and contributions of a project, in the words of the language in use.
std::vector<Findable> findables_of(const Figures& figures, const std::string& project);

} // namespace osmose::app
