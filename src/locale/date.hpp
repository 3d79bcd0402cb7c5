// Days and instants as the language in use writes them: "14 oct. 2026", "il y a 12 min", "hier". Names of months and
// days, and the order of the parts, are texts of the catalogue ("date.month.10", "date.short"...).
#pragma once

#include "base/date.hpp"

#include <string>

namespace osmose::locale {

std::string date(Date day);                  // "14 oct. 2026", "14 Oct 2026"
std::string date_near(Date day, Date today); // "14 oct." in the year of today, else as date()
std::string date_long(Date day);             // "14 octobre 2026", "1er octobre 2026"; "14 October 2026"
std::string date_full(Date day);             // "mercredi 14 octobre 2026"; "Wednesday 14 October 2026"
std::string month(Date day);                 // "octobre 2026"
std::string weekday(Date day);               // "mercredi"
std::string quarter(Date day);               // "3e trimestre 2026"; "third quarter 2026"

// On a device whose clock stands utc_offset_minutes from UTC.
std::string time_of_day(Instant instant, int utc_offset_minutes); // "09:41"
std::string moment(Instant instant, int utc_offset_minutes);      // "14 oct. 2026, 09:41"

// How long ago, as a caption: "à l’instant", "il y a 12 min", "il y a 3 h", "hier", then the weekday for six days, then
// the date. What lies ahead of now (another device's clock) is shown as its date and time.
std::string ago(Instant then, Instant now, int utc_offset_minutes);
// The same inside a sentence: "modifié {when}" with "le 8 octobre"; "on 8 October", "on Friday".
std::string ago_in_sentence(Instant then, Instant now, int utc_offset_minutes);
// A day beside today, as a heading: "Aujourd’hui, 14 octobre", "Hier, 13 octobre", "Vendredi 9 octobre".
std::string day_heading(Date day, Date today);

} // namespace osmose::locale
