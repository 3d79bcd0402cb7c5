// The members of a project on screens: what each is called (a dropped card leaves a number), and the disc that stands for him.
// One place, so that a person looks and is named the same wherever he appears. The discs themselves are widgets/people.hpp.
#pragma once

#include "app/figures.hpp"

#include <span>
#include <string>

namespace osmose::ui {

class OptionList; // ui/widgets/select.hpp

bool is_somebody(const app::Person& person);          // or nobody acts here
std::string name_of(const app::Person& person);      // "Awa Diallo"; "Ancien membre n° 7" where the card was dropped
std::string name_and_you(const app::Person& person); // "Awa Diallo (vous)"
std::string first_name(const app::Person& person);   // "Awa", where there is little room

// For member_tint(): the order of joining; a candidate's is the last tint.
int tint_order(const app::Person& person);

// As one of those who can be chosen, under this name.
void add_person(OptionList& list, const app::Person& person, std::string name);

void person_disc(const app::Person& person, float size = 28);
void person_discs(std::span<const app::Person> people, int most = 6, float size = 26);

} // namespace osmose::ui
