#include "runding/read/published.h"

#include <array>
#include <cstdio>
#include <vector>

#include "runding/base/unicode.h"
#include "runding/base/word_scanner.h"

namespace runding {
namespace {

constexpr int kFirstYear = 1900, kLastYear = 2100;
// A line that carries the date of the page and no sentence.
constexpr std::uint32_t kStampBytes = 90;
constexpr std::uint32_t kStampLines = 6;
// A date that stands farther down says nothing of when the article came out.
constexpr std::size_t kSearched = 64 << 10;

struct Date {
  int year = 0, month = 0, day = 0;
};

bool exists(const Date& d) {
  if (d.year < kFirstYear || d.year > kLastYear || d.month < 1 || d.month > 12 || d.day < 1) return false;
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (d.year % 4 == 0 && d.year % 100 != 0) || d.year % 400 == 0;
  return d.day <= kDays[static_cast<std::size_t>(d.month - 1)] + (d.month == 2 && leap ? 1 : 0);
}

std::string iso(const Date& d) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", d.year, d.month, d.day);
  return buffer;
}

struct FoundDate {
  Date date;
  Span span;
  bool weekday = false;
};

// Full dates of a text, in order: numbers with one separator (26/4/2022, 2022-04-26) and dates with the month's name in
// either order.
class DateScanner {
 public:
  DateScanner(const Language& language, std::string_view text) : language_(language), text_(text) {
    const Lexicon& lexicon = language.lexicon();
    month_ = lexicon.cls("month");
    weekday_ = lexicon.cls("weekday");
    const auto order = lexicon.entries_of(lexicon.cls("date_order"));
    if (!order.empty()) order_ = lexicon.entry(order.front()).get("order");
    WordScanner scanner(text);
    RawWord raw;
    while (scanner.next(raw)) words_.push_back(raw);
  }

  std::optional<FoundDate> next() {
    for (; at_ < words_.size(); ++at_) {
      std::size_t end = 0;
      const auto date = words_[at_].shape == WordShape::number ? numeric(at_, end) : std::nullopt;
      const auto named = date ? date : with_month(at_, end);
      if (!named || !exists(*named)) continue;
      FoundDate out{*named, {words_[at_].span.start, words_[end - 1].span.end}, has_weekday(at_)};
      at_ = end;
      return out;
    }
    return std::nullopt;
  }

 private:
  std::string_view of(std::size_t i) const { return words_[i].span.of(text_); }
  bool is(std::size_t i, std::string_view s) const { return i < words_.size() && of(i) == s; }
  bool glued(std::size_t i) const { return i > 0 && words_[i - 1].span.end == words_[i].span.start; }

  // A number of one to four digits; -1 for anything else.
  int number(std::size_t i) const {
    if (i >= words_.size() || words_[i].shape != WordShape::number || words_[i].span.size() > 4) return -1;
    int n = 0;
    for (const char c : of(i)) {
      if (c < '0' || c > '9') return -1;
      n = n * 10 + (c - '0');
    }
    return n;
  }
  bool is_year(std::size_t i) const { return i < words_.size() && words_[i].span.size() == 4 && number(i) > 0; }

  std::optional<Date> numeric(std::size_t i, std::size_t& end) const {
    // "26.4.2022" is one word.
    const std::string_view whole = of(i);
    int a = -1, b = -1, y = -1;
    char tail = 0;
    const std::string copy(whole.substr(0, 12));
    if (whole.size() <= 10 && std::sscanf(copy.c_str(), "%2d.%2d.%4d%c", &a, &b, &y, &tail) == 3 && y >= 1000) {
      end = i + 1;
      return day_month(a, b, y);
    }
    if (i + 4 >= words_.size()) return std::nullopt;
    const std::string_view mark = of(i + 1);
    if ((mark != "/" && mark != "-" && mark != ".") || of(i + 3) != mark) return std::nullopt;
    for (std::size_t k = 1; k <= 4; ++k) {
      if (!glued(i + k)) return std::nullopt;
    }
    // A longer chain of numbers is no date.
    if ((is(i + 5, "/") || is(i + 5, "-")) && number(i + 6) >= 0 && glued(i + 5) && glued(i + 6)) return std::nullopt;
    end = i + 5;
    if (is_year(i)) return Date{number(i), number(i + 2), number(i + 4)};
    if (!is_year(i + 4)) return std::nullopt;
    return day_month(number(i), number(i + 2), number(i + 4));
  }

  std::optional<Date> day_month(int a, int b, int year) const {
    if (a < 1 || b < 1) return std::nullopt;
    if (a > 12 || order_ == "dmy" || a == b) return Date{year, b, a};
    if (b > 12 || order_ == "mdy") return Date{year, a, b};
    return std::nullopt;
  }

  int month(std::size_t i, std::size_t& end) const {
    if (i >= words_.size() || words_[i].shape == WordShape::punct || words_[i].shape == WordShape::number) return 0;
    const LexEntry* e = entry(i, month_);
    if (e == nullptr) return 0;
    const bool capital = is_upper(decode(text_, words_[i].span.start).value);
    if (e->has("cap") && !capital) return 0;
    end = i + 1;
    if (e->has("dot") && is(end, ".") && glued(end)) ++end;
    return std::atoi(std::string(e->get("value")).c_str());
  }

  std::optional<Date> with_month(std::size_t i, std::size_t& end) const {
    std::size_t at = i;
    Date d;
    if (number(i) > 0 && words_[i].span.size() <= 2) {
      // 26 April 2022; 26th of words hang on the day.
      d.day = number(i);
      at = i + 1;
      if (at < words_.size() && glued(at) && words_[at].shape == WordShape::lower) ++at;
      d.month = month(at, at);
      if (d.month == 0) return std::nullopt;
    } else {
      d.month = month(i, at);
      if (d.month == 0 || number(at) <= 0 || words_[at].span.size() > 2) return std::nullopt;
      d.day = number(at++);
      if (at < words_.size() && glued(at) && words_[at].shape == WordShape::lower) ++at;
    }
    if (is(at, ",")) ++at;
    if (!is_year(at)) return std::nullopt;
    d.year = number(at);
    end = at + 1;
    return d;
  }

  const LexEntry* entry(std::size_t i, ClassId cls) const {
    const WordId word = language_.word(of(i));
    if (word == 0) return nullptr;
    const Lexicon& lexicon = language_.lexicon();
    const std::uint32_t node = lexicon.trie().step(PhraseTrie::kRoot, word);
    if (node == PhraseTrie::kMiss) return nullptr;
    for (const std::uint32_t e : lexicon.trie().payloads(node)) {
      if (lexicon.entry(e).cls == cls) return &lexicon.entry(e);
    }
    return nullptr;
  }

  bool has_weekday(std::size_t i) const {
    while (i > 0 && (is(i - 1, "(") || is(i - 1, ","))) --i;
    return i > 0 && words_[i - 1].shape != WordShape::punct && entry(i - 1, weekday_) != nullptr;
  }

  const Language& language_;
  std::string_view text_, order_;
  ClassId month_ = 0, weekday_ = 0;
  std::vector<RawWord> words_;
  std::size_t at_ = 0;
};

// Lines that may carry the date of the page: short, without a full stop, among the first or the last.
std::vector<Span> stamp_lines(std::string_view text) {
  std::vector<Span> lines;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::size_t found = text.find('\n', at);
    const auto end = static_cast<std::uint32_t>(found == std::string_view::npos ? text.size() : found);
    if (text.substr(at, end - at).find_first_not_of(" \t\r") != std::string_view::npos) lines.push_back({at, end});
    at = end + 1;
  }
  if (lines.size() < 3) return {};
  std::vector<Span> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i >= kStampLines && i + kStampLines < lines.size()) continue;
    std::string_view words = lines[i].of(text);
    while (!words.empty() && (words.back() == ' ' || words.back() == '\r')) words.remove_suffix(1);
    if (words.size() > kStampBytes || words.ends_with('.') || words.ends_with('"') || words.ends_with("”")) continue;
    out.push_back(lines[i]);
  }
  return out;
}

}  // namespace

bool is_iso_date(std::string_view s) {
  const auto digits = [&](std::size_t from, std::size_t n) {
    if (s.size() < from + n) return -1;
    int out = 0;
    for (const char c : s.substr(from, n)) {
      if (c < '0' || c > '9') return -1;
      out = out * 10 + (c - '0');
    }
    return out;
  };
  Date d{digits(0, 4), 1, 1};
  if (s.size() == 4) return d.year > 0;
  if (s.size() < 7 || s[4] != '-') return false;
  d.month = digits(5, 2);
  if (s.size() == 7) return d.year > 0 && d.month >= 1 && d.month <= 12;
  if (s.size() < 10 || s[7] != '-') return false;
  d.day = digits(8, 2);
  const bool ends = s.size() == 10 || s[10] == 'T' || s[10] == ' ';
  return ends && exists(d);
}

void infer_published(const Language& language, Article& article) {
  if (is_iso_date(article.published)) return;
  if (!article.published.empty()) {
    DateScanner given(language, article.published);
    if (const auto found = given.next()) {
      article.published = iso(found->date);
      return;
    }
    article.published.clear();
  }
  const std::string_view text = std::string_view(article.text).substr(0, kSearched);
  const std::vector<Span> stamps = stamp_lines(text);
  Span head;
  for (const Block& b : article.blocks) {
    if (b.span.start >= text.size()) break;
    if (b.kind == BlockKind::dateline && head.empty()) head = b.span;
  }
  std::optional<FoundDate> dateline, stamp, weekday, first;
  DateScanner scanner(language, text);
  while (const auto found = scanner.next()) {
    if (!dateline && head.contains(found->span)) dateline = found;
    for (const Span& line : stamps) {
      if (!stamp && line.contains(found->span)) stamp = found;
    }
    if (!weekday && found->weekday) weekday = found;
    if (!first) first = found;
  }
  for (const auto& choice : {dateline, stamp, weekday, first}) {
    if (!choice) continue;
    article.published = iso(choice->date);
    article.published_inferred = true;
    return;
  }
}

}  // namespace runding
