#include "ui/persons.hpp"

#include "locale/text.hpp"
#include "ui/widgets/people.hpp"
#include "ui/widgets/select.hpp"

#include <vector>

namespace osmose::ui {
namespace {

constexpr int candidate_tint = 9; // the quiet one: he has no number yet

Person disc(const app::Person& person, std::string_view name) { return {.name = name, .order = tint_order(person)}; }

} // namespace

int tint_order(const app::Person& person) { return person.ordinal == 0 ? candidate_tint : static_cast<int>(person.ordinal) - 1; }

bool is_somebody(const app::Person& person) { return !person.name.empty() || person.ordinal > 0; }

std::string name_of(const app::Person& person) {
    if (!person.name.empty()) return person.name;
    if (person.ordinal == 0) return locale::tr("people.unnamed");
    return locale::tr("people.former", {{"number", person.ordinal}});
}

std::string name_and_you(const app::Person& person) {
    return person.me ? locale::tr("people.name_you", {{"name", name_of(person)}}) : name_of(person);
}

std::string first_name(const app::Person& person) {
    if (person.name.empty()) return name_of(person);
    return person.name.substr(0, person.name.find(' '));
}

void add_person(OptionList& list, const app::Person& person, std::string name) { list.add(to_string(person.id), std::move(name), disc(person, {})); }

void person_disc(const app::Person& person, float size) { avatar(disc(person, name_of(person)), size); }

void person_discs(std::span<const app::Person> people, int most, float size) {
    std::vector<std::string> names;
    std::vector<Person> discs;
    names.reserve(people.size());
    for (const app::Person& person : people) names.push_back(name_of(person));
    for (std::size_t i = 0; i < people.size(); ++i) discs.push_back(disc(people[i], names[i]));
    avatar_stack(discs, most, size);
}

} // namespace osmose::ui
