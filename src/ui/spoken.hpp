// What `rules` says as values, in the reader's words: its measures, and the sentences that contain them (rules/sentence.hpp).
#pragma once

#include "rules/sentence.hpp"
#include "ui/views/here.hpp"

#include <string>
#include <string_view>

namespace osmose::app {
class Figures;
}

namespace osmose::ui {

std::string written(const rules::Measure& measure, const Currency& currency);
// prefix: of the sentence's key in the catalogue, "charter.".
std::string said(std::string_view prefix, const rules::Sentence& sentence, const Here& here, const app::Figures& figures);

} // namespace osmose::ui
