// A project as a JSON file: one entry a line, in canonical order, so that git shows what was added and anybody can check it
// (docs/format.md). Reading is strict and in steps; what is wrong is said with line and column, and nothing is half read.
#pragma once

#include "base/json.hpp"
#include "exchange/bundle.hpp"

#include <string>
#include <string_view>

namespace osmose::exchange {

namespace errc {
inline constexpr Errc other_program{"file.other-program"};     // not a file of ours
inline constexpr Errc newer_format{"file.newer-format"};       // values: version, known
inline constexpr Errc unknown_key{"file.unknown-key"};         // values: key
inline constexpr Errc key_missing{"file.key-missing"};         // values: key
inline constexpr Errc wrong_kind{"file.wrong-kind"};           // values: key
inline constexpr Errc bad_signature{"file.bad-signature"};
} // namespace errc

inline constexpr std::int64_t file_version = 1;
inline constexpr std::string_view file_media_type = "application/json";

std::string write_project(const Bundle& bundle);

// Reads a file a few entries at a time.
class ProjectReader {
public:
    explicit ProjectReader(std::string text);
    // Goes on with at most so many entries. False once there is nothing left to do.
    bool step(std::size_t entries);
    std::size_t done() const { return bundle_ ? bundle_->entries.size() : 0; }
    std::size_t total() const { return total_; }
    // The whole, or the first thing that is wrong. Errors: errc::json_*, errc::not_utf8, those above,
    // journal::errc::too_many_entries, and those of journal::read_entry and journal::read_card.
    Result<Bundle> take();

private:
    Result<void> open(std::string_view text);
    Result<void> close();
    Json entries_, cards_, signatures_;
    std::size_t total_ = 0;
    Result<Bundle> bundle_;
};

Result<Bundle> read_project(std::string text);

// One line of "signatures", as the file holds it. Errors: errc::bad_signature and what a line of JSON can be wrong in.
std::string signature_text(const journal::HeadSignature& signature);
Result<journal::HeadSignature> read_signature(const Json& json, const model::ProjectId& project);

} // namespace osmose::exchange
