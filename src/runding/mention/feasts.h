#pragma once

#include <string_view>
#include <vector>

#include "runding/mention/calendar.h"

namespace runding {

struct FeastDay {
  DayNumber day = 0;
  bool month = false;  ///< a whole month: `day` is its fifteenth
};

/// The days of a year on which a feast falls, in order; a lunar feast may fall on none or two. `rule` is what
/// language packs say of it:
///   12-25            this day of every year
///   paschal-2        two days before Easter Sunday (western); paschal+50
///   nth:11-4-4       the fourth Thursday of November; -1 instead of the count: the last one
///   islamic:10-01    a day of the Islamic calendar; islamic:09 a month of it; hebrew: and chinese: likewise
/// Days as they were observed may follow and count before what is reckoned: islamic:10-01,2024-04-10,2025-03-31.
std::vector<FeastDay> feast_days(std::string_view rule, int year);

/// The feast in a year of its own calendar (1446 of an Islamic one); empty when the rule has no such calendar.
std::vector<FeastDay> feast_in_own_year(std::string_view rule, int year);

}  // namespace runding
