#include "runding/mention/times.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "runding/mention/time_match.h"
#include "runding/mention/time_value.h"

namespace runding {
namespace {

constexpr float kGuessed = 0.8F;   // the year or week is not in the text
constexpr float kInferred = 0.6F;  // and the day of publication is not known either
// Words before and after an expression in which a cue of tense is looked for.
constexpr std::uint32_t kTenseBefore = 12, kTenseAfter = 5;

// Years before publication from which on a year is long ago.
constexpr int kLongAgo = 2;
// How many expressions behind quoted words their own date is looked for.
constexpr std::size_t kWordsReach = 8;
constexpr std::uint32_t kNoSentence = UINT32_MAX;  // a dateline

struct Found {
  TimeMatch match;
  std::uint32_t sentence = 0;
  std::uint32_t first_token = 0, last_token = 0;
  bool quoted = false;
};

bool quotation_mark(std::string_view s) { return s == "\"" || s == "“" || s == "”" || s == "''" || s == "``"; }
// Explicit days this far before or after publication are what a bare weekday may mean.
constexpr int kRecent = 14;

class TimeFinder {
 public:
  TimeFinder(const Language& language, Article& article) : language_(language), article_(article) {
    tense_ = language.lexicon().cls("tense");
  }

  void run() {
    match();
    if (found_.empty()) return;
    TimeContext context;
    context.anchor = parse_day(article_.published);
    context.minutes = minutes_of(article_.published);
    const bool inferred = !context.anchor || article_.published_inferred;
    if (!context.anchor) context.anchor = anchor_in_text();
    const std::optional<DayNumber> anchor = context.anchor;
    const bool tale = anchor && history(*anchor);
    for (std::size_t i = 0; i < found_.size(); ++i) {
      const Found& f = found_[i];
      context.direction = tense(f);
      if (i > 0 && !same_paragraph(found_[i - 1], f)) context.told_year.reset();
      // "Today" in a quotation is the day of the words, not of the report.
      context.anchor = f.quoted && is_deictic(f.match) && anchor ? day_of_words(i, *anchor, context.spoken) : anchor;
      ResolvedTime r = resolve_time(f.match, context);
      weekdays(f.match, anchor, context.direction, r);
      remember(f.match, r, context);
      if (tale) tell(f, anchor, r, context);
      TimeExpression out;
      out.span = f.match.span;
      out.type = r.type;
      out.value = std::move(r.value);
      if (r.weekday_mismatch) out.flags.emplace_back("weekday-mismatch");
      if (r.guessed) out.confidence = inferred ? kInferred : kGuessed;
      article_.times.push_back(std::move(out));
    }
  }

 private:
  void match() {
    thread_local std::vector<Atom> atoms;
    thread_local std::vector<TimeMatch> matches;
    TimeMatcher matcher(language_, article_.trace);
    bool quoted = false;
    std::uint32_t block = UINT32_MAX;
    std::uint32_t next_block = 0;
    const auto datelines = [&](std::uint32_t to) {
      for (; next_block < to; ++next_block) {
        if (article_.blocks[next_block].kind != BlockKind::dateline) continue;
        atoms.clear();
        matches.clear();
        scan_atoms(language_, article_.text, article_.blocks[next_block].span, atoms);
        matcher.run(article_.text, atoms, matches);
        for (TimeMatch& m : matches) found_.push_back({std::move(m), kNoSentence, 0, 0, false});
      }
    };
    for (std::uint32_t s = 0; s < article_.sentences.size(); ++s) {
      const Sentence& sentence = article_.sentences[s];
      datelines(sentence.block);
      if (sentence.block != block || line_break_before(s)) quoted = false;
      block = sentence.block;
      atoms.clear();
      matches.clear();
      cut_atoms(language_, article_, sentence.first, sentence.last, atoms);
      matcher.run(article_.text, atoms, matches);
      std::uint32_t t = sentence.first;
      for (TimeMatch& m : matches) {
        const std::uint32_t first = atoms[m.first].token, last = atoms[m.last - 1].token + 1;
        for (; t < first; ++t) read_mark(t, quoted);
        found_.push_back({std::move(m), s, first, last, quoted});
      }
      for (; t < sentence.last; ++t) read_mark(t, quoted);
    }
    datelines(static_cast<std::uint32_t>(article_.blocks.size()));
  }

  bool is_quotation_mark(std::uint32_t t) const {
    const Token& token = article_.tokens[t];
    return token.shape == WordShape::punct && quotation_mark(token.span.of(article_.text));
  }

  // A mark that follows a letter or punctuation closes, one behind a space opens.
  void read_mark(std::uint32_t t, bool& quoted) const {
    if (!is_quotation_mark(t)) return;
    const std::string_view mark = article_.words(article_.tokens[t].span);
    const bool glued = t > 0 && article_.tokens[t - 1].span.end == article_.tokens[t].span.start;
    const bool escaped = glued && article_.words(article_.tokens[t - 1].span) == "\\";
    const bool glued_word =
        escaped ? t > 1 && article_.tokens[t - 2].span.end == article_.tokens[t - 1].span.start : glued;
    quoted = mark == "“" || mark == "``" || (mark == "\"" && !glued_word);
  }

  bool line_break_before(std::uint32_t s) const {
    if (s == 0) return true;
    const std::uint32_t from = article_.sentences[s - 1].span.end, to = article_.sentences[s].span.start;
    return std::string_view(article_.text).substr(from, to - from).find('\n') != std::string_view::npos;
  }

  static void remember(const TimeMatch& m, const ResolvedTime& r, TimeContext& context) {
    if (r.type != TimeType::date && r.type != TimeType::time) return;
    if (r.day) context.spoken = r.day;
    const bool year = r.value.size() >= 4 &&
                      std::all_of(r.value.begin(), r.value.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
    if (year) context.spoken_year = std::atoi(r.value.substr(0, 4).c_str());
    if (year && m.has(TimeSlot::quarter)) context.spoken_quarter = r.value;
  }

  // The text tells of long ago rather than of the days before its publication.
  bool history(DayNumber anchor) const {
    constexpr int kLeast = 3;
    int past = 0, report = 0;
    for (const Found& f : found_) {
      const TimeMatch& m = f.match;
      if (m.rule->op != TimeOp::date) continue;
      const int year = m.number(TimeSlot::year);
      if (year != 0 && year <= civil(anchor).year - kLongAgo) {
        ++past;
      } else if (year != 0 || m.has(TimeSlot::weekday) || m.has(TimeSlot::shift)) {
        ++report;
      }
    }
    return past >= kLeast && past > 2 * report;
  }

  // The year of a tale of long ago: given in full, or followed from there.
  static void tell(const Found& f, std::optional<DayNumber> anchor, const ResolvedTime& r, TimeContext& context) {
    const TimeMatch& m = f.match;
    if (!anchor || !context.spoken_year || m.rule->op != TimeOp::date) return;
    const bool given = m.has(TimeSlot::year);
    if (!given && !context.told_year) return;
    const bool past = *context.spoken_year <= civil(*anchor).year - kLongAgo;
    if (!past || f.quoted) return context.told_year.reset();
    context.told_year = context.spoken_year;
    const bool month = r.value.size() >= 7 && r.value[4] == '-' && r.value[5] >= '0' && r.value[5] <= '1';
    if (month || given) context.told_month = month ? std::atoi(r.value.substr(5, 2).c_str()) : 0;
  }

  static std::optional<int> minutes_of(std::string_view iso) {
    if (iso.size() < 16 || iso[10] != 'T' || iso[13] != ':') return std::nullopt;
    const auto two = [&](std::size_t at) { return (iso[at] - '0') * 10 + iso[at + 1] - '0'; };
    const int minutes = two(11) * 60 + two(14);
    return minutes >= 0 && minutes < 1440 ? std::optional<int>(minutes) : std::nullopt;
  }

  static bool full_date(const TimeMatch& m) {
    return m.rule->op == TimeOp::date && (m.has(TimeSlot::year) || m.has(TimeSlot::year2)) && m.has(TimeSlot::month) &&
           m.has(TimeSlot::day);
  }

  // The day of publication as the text shows it: the first full date with its weekday, else the latest full date.
  std::optional<DayNumber> anchor_in_text() const {
    std::optional<DayNumber> latest;
    for (const Found& f : found_) {
      if (!full_date(f.match)) continue;
      const auto day = resolve_time(f.match, {}).day;
      if (!day) continue;
      if (f.match.has(TimeSlot::weekday)) return day;
      if (!latest || *day > *latest) latest = day;
    }
    return latest;
  }

  static bool is_deictic(const TimeMatch& m) {
    return m.rule->op == TimeOp::date && m.has(TimeSlot::shift) && m.at(TimeSlot::unit).text == "D";
  }

  // Day on which quoted words were spoken: a date outside quotation marks in the same paragraph, else the day last
  // spoken of, when it lies in the week before publication.
  DayNumber day_of_words(std::size_t i, DayNumber anchor, std::optional<DayNumber> spoken) const {
    const auto near = [&](DayNumber d) { return d <= anchor && d > anchor - 7; };
    const std::size_t last = std::min(found_.size(), i + kWordsReach);
    for (std::size_t k = i + 1; k < last && same_paragraph(found_[i], found_[k]); ++k) {
      if (found_[k].quoted) continue;
      TimeContext context;
      context.anchor = anchor;
      const auto day = explicit_day(found_[k].match, context);
      if (day && near(*day)) return *day;
    }
    return spoken && near(*spoken) ? *spoken : anchor;
  }

  static std::optional<DayNumber> explicit_day(const TimeMatch& m, const TimeContext& context) {
    if (!m.has(TimeSlot::weekday) && !m.has(TimeSlot::day)) return std::nullopt;
    return resolve_time(m, context).day;
  }

  bool same_paragraph(const Found& a, const Found& b) const {
    const std::uint32_t from = a.match.span.end, to = b.match.span.start;
    return to > from && std::string_view(article_.text).substr(from, to - from).find('\n') == std::string_view::npos;
  }

  // A bare weekday means the day of that name the article gave in full, when it is a recent one and lies where the
  // sentence looks.
  void weekdays(const TimeMatch& m, std::optional<DayNumber> anchor, int direction, ResolvedTime& r) {
    if (!r.day || !m.has(TimeSlot::weekday) || m.rule->op != TimeOp::date) return;
    auto& given = given_[static_cast<std::size_t>(m.number(TimeSlot::weekday) - 1)];
    const bool near = anchor && *r.day > *anchor - kRecent && *r.day < *anchor + kRecent;
    if (m.has(TimeSlot::day)) {
      if (near && !r.weekday_mismatch) given = r.day;
    } else if (given && !m.has(TimeSlot::shift) && (!anchor || *given <= *anchor || direction >= 0)) {
      r.value = day_value(*given) + (r.value.size() > 10 ? r.value.substr(10) : std::string());
      r.day = given;
      r.guessed = false;
    }
  }

  // Tense of one word: 1 looks ahead, −1 tells of words spoken, −2 tells of the past, 0 neither.
  int tense_of(std::uint32_t t, bool after) const {
    for (std::uint32_t p = article_.phrase_index[t]; p < article_.phrase_index[t + 1]; ++p) {
      const LexEntry& entry = language_.lexicon().entry(article_.phrases[p].entry);
      if (entry.cls != tense_ || (after && !entry.has("after"))) continue;
      return entry.get("value") == "1" ? 1 : entry.has("past") ? -2 : -1;
    }
    return 0;
  }

  int tense(const Found& f) const {
    const TimeMatch& m = f.match;
    const bool open = m.rule->op == TimeOp::date && !m.has(TimeSlot::year) && !m.has(TimeSlot::year2);
    if (!open || tense_ == 0 || f.sentence == kNoSentence) return 0;
    const Sentence& sentence = article_.sentences[f.sentence];
    const std::uint32_t from = f.first_token - std::min(f.first_token - sentence.first, kTenseBefore);
    for (std::uint32_t t = f.first_token; t-- > from;) {
      if (is_quotation_mark(t)) break;
      if (const int cue = tense_of(t, false)) return cue;
    }
    const std::uint32_t to = std::min(sentence.last, f.last_token + kTenseAfter);
    for (std::uint32_t t = f.last_token; t < to; ++t) {
      if (is_quotation_mark(t)) break;
      if (const int cue = tense_of(t, true)) return cue;
    }
    return 0;
  }

  const Language& language_;
  Article& article_;
  ClassId tense_ = 0;
  std::vector<Found> found_;
  std::array<std::optional<DayNumber>, 7> given_;  ///< by weekday
};

}  // namespace

void find_times(const Language& language, Article& article) {
  article.times.clear();
  if (language.time_grammar().empty()) return;
  TimeFinder(language, article).run();
}

}  // namespace runding
