#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "runding/base/error.h"
#include "runding/lang/lexicon.h"
#include "runding/lang/vocabulary.h"

/// The time expressions of a language as data: `lang/<code>/times.grammar`, rules over words, word classes of the
/// lexicon and kinds of numbers. All rules together become one deterministic automaton over labels, so that shared
/// beginnings are tested once. The notation is explained in docs/times.md.
namespace runding {

/// What a piece of a time expression says. The names are the `slot:` names of the notation.
enum class TimeSlot : std::uint8_t {
  none,
  weekday,  ///< 1 = Monday … 7
  day,
  month,
  year,
  year2,  ///< the last two digits of a year
  century,
  part,   ///< TIMEX3 part of day: MO AF EV NI …
  clock,  ///< minutes since midnight
  hour,
  minute,
  half_of,  ///< meridiem: "AM" or "PM"
  unit,     ///< D W M Y Q H m S, DE (decade), CE (century), WE (weekend)
  n,        ///< how many units, or an ordinal
  shift,    ///< −1 the one before, 0 this, 1 the next; alone it gives the direction only
  season,   ///< SP SU FA WI
  quarter,
  half,
  holiday,  ///< a day of the year, fixed or moveable (mention/feasts.h)
  edge,     ///< START MID END
  count_
};
inline constexpr std::size_t kTimeSlots = static_cast<std::size_t>(TimeSlot::count_);

/// How a value is made of the slots.
enum class TimeOp : std::uint8_t {
  date,      ///< calendar date, part of it, or time of day
  ago,       ///< n units before (shift −1) or after (shift 1) the publication
  later,     ///< n units after (shift 1) or before (shift −1) the date last spoken of
  same,      ///< the date last spoken of
  duration,  ///< n units
  set,       ///< again and again
  decade,
  century,
  ref,    ///< a fixed value: `value=PAST_REF`
  lunar,  ///< day, month and year of the Islamic calendar
  none    ///< no time at all; the rule is an exception
};

enum class TimeKind : std::uint8_t { none, date, time, duration, set };

/// What the notation knows by name besides the classes of the lexicon: kinds of numbers, and any capitalised word.
enum class NumberLabel : std::uint8_t {
  integer,
  day,      ///< 1–31
  monthno,  ///< 1–12
  year,     ///< 1000–2199
  modern,   ///< 1900–2059, a number that is a year by its looks
  year2,    ///< two digits
  hour,     ///< 0–24
  minute,   ///< two digits below 60
  clock,    ///< "13.25"
  hhmm,     ///< "0700"
  number,   ///< any number in digits or words
  name,     ///< a capitalised word
  count_
};

using TimeLabelId = std::uint16_t;

struct TimeLabel {
  TimeSlot slot = TimeSlot::none;
  bool context = false;  ///< must stand there but is no part of the expression
  bool second = false;   ///< begins or continues a second expression of the same rule
};

struct TimeSetting {
  TimeSlot slot = TimeSlot::none;
  double number = 0;
  std::string text;
};

struct TimeRule {
  TimeKind kind = TimeKind::none;
  TimeOp op = TimeOp::none;
  std::string value;                  ///< of op ref
  std::vector<TimeSetting> settings;  ///< slots with a fixed value
  int line = 0;
};

/// What the engine must know of a lexicon entry of a time class.
struct TimeEntry {
  std::uint32_t first_label = 0, last_label = 0;  ///< range in TimeGrammar::entry_labels_
  int number = 0;
  std::string text;      ///< attribute `value`
  bool capital = false;  ///< attribute `cap`: only when written with a capital
  bool lower = false;    ///< attribute `lower`: not with a capital inside a sentence
  bool dot = false;      ///< attribute `dot`: a full stop may follow and belongs to it
};

class TimeGrammar {
 public:
  using State = std::uint16_t;
  static constexpr State kStart = 0;
  static constexpr State kDead = UINT16_MAX;

  /// Reads and compiles the rules. Literal words are added to `words`. Errors: bad_language_data with file:line.
  static Result<TimeGrammar> load(const std::filesystem::path& file, const Lexicon& lexicon, Vocabulary& words);

  bool empty() const { return rules_.empty(); }
  State step(State s, TimeLabelId label) const { return table_[static_cast<std::size_t>(s) * labels_.size() + label]; }
  /// Rule that ends in this state, the first of the file when several do; −1 = none.
  int accepts(State s) const { return accepts_[s]; }
  const std::vector<TimeRule>& rules() const { return rules_; }
  const TimeRule& rule(int i) const { return rules_[static_cast<std::size_t>(i)]; }
  const TimeLabel& label(TimeLabelId id) const { return labels_[id]; }
  std::size_t states() const { return accepts_.size(); }

  std::span<const TimeLabelId> labels_of(const TimeEntry& entry) const {
    return std::span(entry_labels_).subspan(entry.first_label, entry.last_label - entry.first_label);
  }
  /// nullptr when the entry is of no class the grammar speaks of.
  const TimeEntry* entry(std::uint32_t lexicon_entry) const {
    return lexicon_entry < entry_of_.size() && entry_of_[lexicon_entry] != 0 ? &entries_[entry_of_[lexicon_entry] - 1]
                                                                             : nullptr;
  }
  std::span<const TimeLabelId> labels_of_word(WordId word) const {
    return word < word_labels_.size() ? std::span<const TimeLabelId>(word_labels_[word])
                                      : std::span<const TimeLabelId>();
  }
  std::span<const TimeLabelId> labels_of(NumberLabel kind) const {
    return number_labels_[static_cast<std::size_t>(kind)];
  }
  /// Whether an expression may begin with this word (number words included).
  bool may_start(WordId word) const { return word < starts_.size() && starts_[word]; }

 private:
  friend class TimeGrammarBuilder;
  std::vector<TimeRule> rules_;
  std::vector<TimeLabel> labels_;
  std::vector<State> table_;
  std::vector<int> accepts_;
  std::vector<TimeEntry> entries_;
  std::vector<std::uint32_t> entry_of_;
  std::vector<TimeLabelId> entry_labels_;
  std::vector<std::vector<TimeLabelId>> word_labels_;
  std::array<std::vector<TimeLabelId>, static_cast<std::size_t>(NumberLabel::count_)> number_labels_;
  std::vector<bool> starts_;
};

}  // namespace runding
