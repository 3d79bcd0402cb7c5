// What may be asked of anything that was decoded, whoever made it: for the corpus, the damaged files and the fuzzer.
#pragma once

#include "exchange/preview.hpp"
#include "exchange/project_file.hpp"
#include "locale/text.hpp"

#include <optional>
#include <regex>
#include <string>

namespace osmose::test {

// What is wrong with an error's sentence; empty where nothing is.
inline std::string fault_of(const Error& error) {
    const std::string sentence = locale::sentence(error);
    static const std::regex unfilled("\\{[a-z_]+\\}"); // a brace alone may be a quotation
    if (sentence.empty() || sentence.starts_with("error.")) return "no sentence for " + std::string(error.code.key);
    if (std::regex_search(sentence, unfilled)) return "a value is missing: " + sentence;
    return "";
}

// What is wrong with a bundle that was accepted: it is written and read again as the same in both forms, and can be previewed beside
// what is here.
inline std::string fault_of(const exchange::Bundle& bundle, const journal::Journal* ours) {
    const auto written = exchange::read_project(exchange::write_project(bundle));
    if (!written) return "written, it is refused: " + std::string(written.error().code.key);
    if (*written != bundle) return "written and read again, it is another";
    const auto packed = exchange::unpack(exchange::pack(bundle));
    if (!packed) return "packed, it is refused: " + std::string(packed.error().code.key);
    if (*packed != bundle) return "packed and unpacked, it is another";
    const auto preview = exchange::preview(bundle, ours && bundle.project == ours->project().id ? ours : nullptr);
    if (!preview) return fault_of(preview.error());
    if (preview->merged.size() + preview->merged.waiting().size() < preview->fresh) return "the preview lost entries";
    return "";
}

inline std::string fault_of(const Result<exchange::Bundle>& read, const journal::Journal* ours = nullptr) {
    return read ? fault_of(*read, ours) : fault_of(read.error());
}

} // namespace osmose::test
