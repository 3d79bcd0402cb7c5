// How needs and offers are put into words, the same in the chart, the tables and the panels.
#pragma once

#include "app/means_figures.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace osmose::ui {

std::string volume_of_whole(Quantity part, Quantity whole, std::string_view unit); // "40 / 48 h"
std::string volume_each(const model::OfferFacts& facts);                           // "6 h par semaine"
std::string level_word(std::int32_t level);                                        // "Niveau 4"
std::string days_of(const std::optional<Date>& from, const std::optional<Date>& to); // "du 1er mars au 30 juin"; "à tout moment"
std::string detail_of(const model::NeedFacts& facts);                              // "Niveau 4 · indispensable"
std::string state_of(const app::NeedRow& row);                                     // "couvert"; "il manque 8 h"
std::string why_short(const app::NeedRow& row);                                    // "personne ne le propose"; empty where it is covered

} // namespace osmose::ui
