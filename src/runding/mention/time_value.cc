#include "runding/mention/time_value.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "runding/mention/feasts.h"
#include "runding/mention/time_period.h"

namespace runding {
namespace {

using Slot = TimeSlot;

// Months and days this far ahead are what a date without a year may mean when nothing says that it lies ahead.
constexpr int kMonthsAhead = 2, kDaysAhead = 120;
// "900,000 years ago" has no calendar date.
constexpr double kMaxUnits = 3000;

class Resolver {
 public:
  Resolver(const TimeMatch& match, const TimeContext& context) : m_(match), c_(context) {}

  ResolvedTime run() {
    switch (m_.rule->kind) {
      case TimeKind::time:
        out_.type = TimeType::time;
        break;
      case TimeKind::duration:
        out_.type = TimeType::duration;
        break;
      case TimeKind::set:
        out_.type = TimeType::set;
        break;
      default:
        break;
    }
    unit_ = m_.at(Slot::unit).text;
    has_shift_ = m_.has(Slot::shift);
    shift_ = m_.number(Slot::shift);
    switch (m_.rule->op) {
      case TimeOp::date:
        date();
        break;
      case TimeOp::ago:
        moved(c_.anchor);
        break;
      case TimeOp::later:
        moved(c_.spoken ? c_.spoken : c_.anchor);
        out_.guessed = !c_.spoken;
        break;
      case TimeOp::same:
        if (unit_ == "Y" && c_.spoken_year) {
          out_.value = year_value(*c_.spoken_year);
        } else if (unit_ == "Q") {
          out_.value = c_.spoken_quarter;
        } else if (c_.spoken) {
          set_unit(*c_.spoken);
        }
        add_time();
        break;
      case TimeOp::duration:
        out_.value = period(amount(), m_.at(Slot::n).some, unit_);
        break;
      case TimeOp::set:
        again();
        break;
      case TimeOp::decade:
        decade();
        break;
      case TimeOp::century: {
        char text[16];
        std::snprintf(text, sizeof text, "%02d", std::abs(m_.number(Slot::n) - 1) % 100);
        out_.value = text;
        break;
      }
      case TimeOp::ref:
        out_.value = m_.rule->value;
        break;
      case TimeOp::lunar: {
        char rule[32];
        const int day = m_.number(Slot::day);
        std::snprintf(rule, sizeof rule, day > 0 ? "islamic:%02d-%02d" : "islamic:%02d", m_.number(Slot::month) % 100,
                      day % 100);
        feast(rule);
        break;
      }
      case TimeOp::none:
        break;
    }
    return std::move(out_);
  }

 private:
  double amount() const { return m_.has(Slot::n) ? m_.at(Slot::n).number : 1; }
  int direction() const { return has_shift_ ? shift_ : c_.direction; }

  void set_day(std::optional<DayNumber> day) {
    out_.day = day;
    if (day) out_.value = day_value(*day);
  }

  // Value of the unit that holds `day`.
  void set_unit(DayNumber day) {
    const CivilDate d = civil(day);
    if (unit_ == "D" || unit_.empty()) return set_day(day);
    if (unit_ == "W") out_.value = week_value(day);
    if (unit_ == "WE") out_.value = week_value(day) + "-WE";
    if (unit_ == "M") out_.value = month_value(d.year, d.month);
    if (unit_ == "Q") out_.value = year_value(d.year) + "-Q" + std::to_string((d.month - 1) / 3 + 1);
    if (unit_ == "Y") out_.value = year_value(d.year);
    if (unit_ == "DE") out_.value = year_value(d.year).substr(0, 3);
    if (unit_ == "CE") out_.value = year_value(d.year).substr(0, 2);
  }

  static std::optional<DayNumber> add_months(DayNumber day, int n) {
    const CivilDate d = civil(day);
    const int months = d.year * 12 + d.month - 1 + n;
    for (int last = d.day; last >= 28; --last) {
      if (const auto out = day_number(months / 12, months % 12 + 1, last)) return out;
    }
    return day_number(months / 12, months % 12 + 1, d.day);
  }

  std::optional<DayNumber> move_units(DayNumber day, int n) const {
    if (unit_ == "W" || unit_ == "WE") return day + 7 * n;
    if (unit_ == "M") return add_months(day, n);
    if (unit_ == "Q") return add_months(day, 3 * n);
    if (unit_ == "Y") return add_months(day, 12 * n);
    if (unit_ == "DE") return add_months(day, 120 * n);
    if (unit_ == "CE") return add_months(day, 1200 * n);
    return day + n;
  }

  // "two days ago", "three weeks later".
  void moved(std::optional<DayNumber> from) {
    const bool some = m_.at(Slot::n).some;
    if (some) {
      if (m_.rule->op == TimeOp::ago) {
        out_.value = shift_ < 0 ? "PAST_REF" : "FUTURE_REF";
      } else {
        out_.type = TimeType::duration;
        out_.value = period(0, true, unit_);
      }
      return;
    }
    if (!from) return;
    double n = amount();
    if (below_day(unit_)) {
      if (m_.rule->op == TimeOp::later || !c_.minutes) return;
      out_.type = TimeType::time;
      const double minutes = n * (unit_ == "H" ? 60 : unit_ == "m" ? 1 : 0);
      if (minutes > 100000) return;
      int at = *c_.minutes + shift_ * static_cast<int>(minutes);
      DayNumber day = *from;
      while (at < 0) at += 1440, --day;
      while (at >= 1440) at -= 1440, ++day;
      set_day(day);
      return add_clock(at);
    }
    if (unit_ == "Y" && n == 1 && shift_ < 0 && c_.spoken_quarter.size() == 7) {
      // Where quarters are spoken of, a year earlier is the same quarter.
      out_.value = year_value(std::atoi(c_.spoken_quarter.substr(0, 4).c_str()) - 1) + c_.spoken_quarter.substr(4);
      out_.guessed = true;
      return;
    }
    if (n != std::floor(n) && unit_ == "Y") {
      n *= 12;
      unit_ = "M";
    }
    if (n > kMaxUnits) return;
    const auto day = move_units(*from, shift_ * static_cast<int>(n));
    if (!day) return;
    if (unit_ == "DE" || unit_ == "CE") unit_ = "Y";
    set_unit(*day);
    add_time();
  }

  void again() {
    if (m_.has(Slot::weekday)) {
      out_.value = "XXXX-WXX-" + std::to_string(m_.number(Slot::weekday));
    } else if (m_.has(Slot::month)) {
      out_.value = "XXXX-" + month_value(0, m_.number(Slot::month)).substr(5);
      if (m_.has(Slot::day))
        out_.value = "XXXX" + month_value(0, m_.number(Slot::month)).substr(4) + "-" + two(m_.number(Slot::day));
    } else if (m_.has(Slot::unit)) {
      out_.value = period(amount(), m_.at(Slot::n).some, unit_);
    } else if (m_.has(Slot::season)) {
      out_.value = "XXXX-" + std::string(m_.at(Slot::season).text);
    }
    if (m_.has(Slot::part)) {
      if (out_.value.empty()) out_.value = "XXXX-XX-XX";
      out_.value += "T" + std::string(m_.at(Slot::part).text);
    }
  }

  static std::string two(int n) {
    char text[16];
    std::snprintf(text, sizeof text, "%02d", n);
    return text;
  }

  void decade() {
    int year = -1;
    if (m_.has(Slot::year)) year = m_.number(Slot::year);
    if (m_.has(Slot::year2)) year = m_.number(Slot::year2) + (m_.number(Slot::year2) < 30 ? 2000 : 1900);
    if (year >= 0) out_.value = year_value(year).substr(0, 3);
  }

  std::optional<int> stated_year() const {
    if (m_.has(Slot::year)) return m_.number(Slot::year);
    if (!m_.has(Slot::year2)) return std::nullopt;
    const int y = m_.number(Slot::year2);
    const int pivot = c_.anchor ? civil(*c_.anchor).year % 100 + 10 : 50;
    return y <= pivot ? 2000 + y : 1900 + y;
  }

  // Year of a month (or month and day) that the text does not give.
  std::optional<int> nearest_year(int month, int day) {
    if (!c_.anchor) return std::nullopt;
    out_.guessed = true;
    const CivilDate a = civil(*c_.anchor);
    if (has_shift_ && unit_ == "Y") return a.year + shift_;
    // "In November 1912 … In January": a tale of long ago goes on; a month far before the last one is the next year's.
    if (c_.told_year && !has_shift_ && c_.direction <= 0) {
      constexpr int kHalf = 6;
      return *c_.told_year + (c_.told_month - month > kHalf ? 1 : 0);
    }
    if (day == 0) {
      if (has_shift_ && shift_ == 0) return a.year;
      if (month == a.month && !has_shift_) return a.year;
      if (direction() > 0) return month > a.month ? a.year : a.year + 1;
      // One of the next two months is nearer than the same month a year ago.
      const int ahead = (month - a.month + 12) % 12;
      if (!has_shift_ && c_.direction != -2 && ahead <= kMonthsAhead) return month > a.month ? a.year : a.year + 1;
      return month < a.month ? a.year : a.year - 1;
    }
    std::optional<int> best;
    int best_weight = 0;
    for (int year = a.year - 1; year <= a.year + 1; ++year) {
      const auto d = day_number(year, month, day);
      if (!d) continue;
      const int distance = *d - *c_.anchor;
      if (has_shift_ && shift_ < 0 && distance > 0) continue;
      if (has_shift_ && shift_ > 0 && distance < 0) continue;
      // News tells of the past unless it says otherwise.
      const bool far = distance > kDaysAhead && direction() <= 0;
      const int weight = std::abs(distance) * (far ? 2 : 1);
      if (!best || weight < best_weight) {
        best = year;
        best_weight = weight;
      }
    }
    return best;
  }

  std::optional<DayNumber> weekday_date(int weekday) {
    if (!c_.anchor) return std::nullopt;
    out_.guessed = true;
    const DayNumber a = *c_.anchor;
    if (has_shift_ && (unit_ == "W" || shift_ == 0)) return monday_of(a) + 7 * shift_ + weekday - 1;
    const int ahead = (weekday - weekday_of(a) + 7) % 7;  // 0 … 6
    if (has_shift_ && shift_ > 0) return a + (ahead == 0 ? 7 : ahead);
    if (has_shift_) return a - (ahead == 0 ? 7 : 7 - ahead);
    if (c_.direction > 0) return a + ahead;
    return ahead == 0 ? a : a - (7 - ahead);
  }

  void date() {
    const int month = m_.number(Slot::month), day = m_.number(Slot::day);
    const std::optional<int> year = stated_year();
    if (m_.has(Slot::holiday)) {
      feast(m_.at(Slot::holiday).text);
    } else if (month != 0 || day != 0) {
      month_date(month, day, year);
    } else if (m_.has(Slot::season) || m_.has(Slot::quarter) || m_.has(Slot::half)) {
      part_of_year(year);
    } else if (m_.has(Slot::weekday) && !year) {
      set_day(weekday_date(m_.number(Slot::weekday)));
    } else if (year) {
      out_.value = year_value(*year);
    } else if (m_.has(Slot::unit) && (has_shift_ || unit_ == "WE")) {
      if (!c_.anchor) return;
      int n = shift_;
      // A bare "weekend" is the one past unless the sentence looks ahead or it is weekend now.
      if (!has_shift_ && c_.direction <= 0 && weekday_of(*c_.anchor) < 6) n = -1;
      if (const auto d = move_units(*c_.anchor, n)) set_unit(*d);
    } else if (m_.has(Slot::part) && has_shift_) {
      if (c_.anchor) set_day(*c_.anchor + shift_);
    } else if (m_.has(Slot::part) || has_clock()) {
      set_day(c_.spoken ? c_.spoken : c_.anchor);
      out_.guessed = true;
    }
    add_time();
  }

  // A feast in the year that is stated, or the nearest one, before or after publication where the words say so.
  void feast(std::string_view rule) {
    constexpr int kFirstModern = 1583, kLunarYears = 1600;
    if (const auto year = stated_year()) {
      const bool own = *year < kLunarYears;
      const auto days = own ? feast_in_own_year(rule, *year) : feast_days(rule, std::max(*year, kFirstModern));
      if (!days.empty()) return set_feast(nearest(days));
      if (!own) out_.value = year_value(*year);
      return;
    }
    if (!c_.anchor) return;
    out_.guessed = true;
    const int year = civil(*c_.anchor).year;
    const bool whole = has_shift_ && unit_ == "Y";
    std::vector<FeastDay> days;
    for (int y = whole ? year + shift_ : year - 1; y <= (whole ? year + shift_ : year + 1); ++y) {
      for (const FeastDay& f : feast_days(rule, y)) {
        const bool before = f.day<*c_.anchor, after = f.day> * c_.anchor;
        if (whole || !has_shift_ || (shift_ < 0 ? before : shift_ == 0 || after)) days.push_back(f);
      }
    }
    if (!days.empty()) set_feast(nearest(days));
  }

  // News tells of the past unless it says otherwise.
  FeastDay nearest(const std::vector<FeastDay>& days) const {
    const auto weight = [&](const FeastDay& f) {
      const int distance = c_.anchor ? f.day - *c_.anchor : 0;
      return std::abs(distance) * (distance > kDaysAhead && direction() <= 0 ? 2 : 1);
    };
    return *std::min_element(days.begin(), days.end(),
                             [&](const FeastDay& a, const FeastDay& b) { return weight(a) < weight(b); });
  }

  void set_feast(const FeastDay& feast) {
    const CivilDate d = civil(feast.day);
    if (!feast.month) return set_day(feast.day);
    out_.value = month_value(d.year, d.month);
  }

  void month_date(int month, int day, std::optional<int> year) {
    if (month == 0) {
      if (!c_.anchor) return;
      // "tanggal 5": the day of the month meant by "this/last month", else the nearest.
      const DayNumber base =
          has_shift_ && unit_ == "M" ? add_months(*c_.anchor, shift_).value_or(*c_.anchor) : *c_.anchor;
      std::optional<DayNumber> best;
      for (int n = -1; n <= 1; ++n) {
        if (has_shift_ && unit_ == "M" && n != 0) continue;
        const auto shifted = day_number(civil(base).year, civil(base).month, 1);
        const auto first = shifted ? add_months(*shifted, n) : std::nullopt;
        const auto d = first ? day_number(civil(*first).year, civil(*first).month, day) : std::nullopt;
        if (d && (!best || std::abs(*d - *c_.anchor) < std::abs(*best - *c_.anchor))) best = d;
      }
      out_.guessed = true;
      return set_day(best);
    }
    if (!year && has_shift_ && unit_ == "Y" && c_.anchor) year = civil(*c_.anchor).year + shift_;
    if (!year) year = nearest_year(month, day);
    if (day == 0) {
      if (year) out_.value = month_value(*year, month);
      return;
    }
    if (!year) return;
    const auto d = day_number(*year, month, day);
    set_day(d);
    if (d && m_.has(Slot::weekday) && weekday_of(*d) != m_.number(Slot::weekday)) out_.weekday_mismatch = true;
  }

  void part_of_year(std::optional<int> year) {
    const std::string code = m_.has(Slot::season)    ? std::string(m_.at(Slot::season).text)
                             : m_.has(Slot::quarter) ? "Q" + std::to_string(m_.number(Slot::quarter))
                                                     : "H" + std::to_string(m_.number(Slot::half));
    if (!year) {
      if (!c_.anchor) return;
      out_.guessed = true;
      const CivilDate a = civil(*c_.anchor);
      // Month in which the part begins, seasons as in the north.
      const int begin = code == "SP"     ? 3
                        : code == "SU"   ? 6
                        : code == "FA"   ? 9
                        : code == "WI"   ? 12
                        : code[0] == 'Q' ? 3 * (code[1] - '1') + 1
                                         : 6 * (code[1] - '1') + 1;
      year = a.year;
      if (has_shift_ && unit_ == "Y") {
        year = a.year + shift_;
      } else if (direction() < 0 || (!has_shift_ && c_.direction <= 0)) {
        const int length = code[0] == 'H' ? 6 : 3;
        const bool running = begin <= a.month && a.month < begin + length;
        if (begin > a.month || (has_shift_ && running)) year = a.year - 1;
      } else if (direction() > 0) {
        if (begin <= a.month) year = a.year + 1;
      }
    }
    out_.value = year_value(*year) + "-" + code;
  }

  bool has_clock() const { return m_.has(Slot::clock) || m_.has(Slot::hour); }

  void add_clock(int minutes) {
    char text[24];
    std::snprintf(text, sizeof text, "T%02d:%02d", minutes / 60 % 24, minutes % 60);
    out_.value += text;
  }

  void add_time() {
    if (!m_.has(Slot::part) && !has_clock()) return;
    out_.type = TimeType::time;
    if (out_.value.empty()) return;
    const std::string_view part = m_.at(Slot::part).text;
    if (!has_clock()) {
      out_.value += "T";
      out_.value += part;
      return;
    }
    int minutes = m_.has(Slot::clock) ? m_.number(Slot::clock) : m_.number(Slot::hour) * 60 + m_.number(Slot::minute);
    const int hour = minutes / 60;
    const std::string_view half = m_.at(Slot::half_of).text;
    const bool evening = half == "PM" || part == "EV" || part == "NI" || part == "AF";
    const bool before_noon = half == "AM" || part == "MO";
    if (hour < 12 && evening && !(part == "NI" && hour < 5) && !(part == "AF" && hour > 7)) minutes += 720;
    if (hour == 12 && (before_noon || part == "NI")) minutes -= 720;
    add_clock(minutes);
  }

  const TimeMatch& m_;
  const TimeContext& c_;
  ResolvedTime out_;
  std::string_view unit_;
  bool has_shift_ = false;
  int shift_ = 0;
};

}  // namespace

ResolvedTime resolve_time(const TimeMatch& match, const TimeContext& context) { return Resolver(match, context).run(); }

}  // namespace runding
