#include "runding/query/counts.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "runding/base/unicode.h"
#include "runding/query/narrow.h"

namespace runding {
namespace {

std::string number_text(double n) {
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, n == std::floor(n) ? "%.0f" : "%.2f", n);
  return buffer;
}

/// The range over articles. One article's lesser figures are mostly parts of its largest one (women, children, medics
/// among the dead), so each article counts with its largest.
void set_range(CountRow& row) {
  // Figures of unknown places may be of different things: they get no common range.
  if (row.place.empty() && row.figures.size() > 1) return;
  std::map<Index, const FigureRow*> largest;
  const auto size = [](const FigureRow& f) { return f.high ? *f.high : f.low.value_or(0); };
  for (const FigureRow& f : row.figures) {
    if (is_rejected(f.marks)) continue;
    for (const Evidence& e : f.evidence) {
      const FigureRow*& kept = largest[e.article];
      if (kept == nullptr || size(f) > size(*kept)) kept = &f;
    }
  }
  for (const auto& [article, f] : largest) {
    const auto low = f->low ? f->low : f->high;
    const auto high = f->high ? f->high : f->low;
    if (low && (!row.low || *low < *row.low)) row.low = low;
    if (high && (!row.high || *high > *row.high)) row.high = high;
  }
}

std::optional<double> number(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(std::strtod(text.c_str(), nullptr));
}

void correct(FigureRow& f) {
  if (const Curated* low = correction_of(f.marks, "low")) f.low = number(low->value);
  if (const Curated* high = correction_of(f.marks, "high")) f.high = number(high->value);
}

/// One figure of an article, with what it is of and whom the article was read to name for it.
struct Read {
  FigureRow figure;
  std::string kind;
  Who place, says;
};

/// Who gives a figure that stands in a quote speaks no more when people rejected the quote, and is another when they
/// corrected its speaker. `says` is the entity that gives the figure.
void follow_quote(const Affair& affair, const Filter& filter, Index a, Span span,
                  const std::optional<std::int64_t>& says, Who& who) {
  for (const std::int64_t n : affair.all_marks().rows_of("quote", a)) {
    const Marks& marks = affair.marks("quote", a, n);
    bool its_own = false;
    affair.ask(
        "SELECT start, stop, speaker FROM quotes WHERE article = ? AND n = ?",
        [&](Statement& s) { s.bind(1, std::int64_t{a}).bind(2, n); },
        [&](const Statement& row) {
          const Span quote{static_cast<std::uint32_t>(row.integer(0)), static_cast<std::uint32_t>(row.integer(1))};
          its_own = says && row.maybe_integer(2) == says && quote.contains(span);
        });
    if (!its_own) continue;
    if (!filter.wants_marked(marks)) who = {};
    const Curated* speaker = correction_of(marks, "speaker");
    if (speaker == nullptr || is_rejected(marks)) continue;
    const Index party = affair.party_named(speaker->value);
    who = party == kNone ? Who{kNone, speaker->value} : Who{party, affair.party(party).name};
  }
}

/// The figures of an article that are wanted.
std::vector<Read> figures_in(const Affair& affair, const Filter& filter, Index a) {
  std::vector<Read> out;
  affair.ask(
      "SELECT start, stop, low, high, kind, who, place, date, says, confidence, n FROM counts WHERE article = ? ORDER "
      "BY n",
      [&](Statement& s) { s.bind(1, std::int64_t{a}); },
      [&](const Statement& row) {
        FigureRow f;
        f.marks = affair.marks("count", a, row.integer(10));
        const std::string kind = row.text(4);
        if (!filter.wants_marked(f.marks) || !filter.wants_type(kind) || !filter.wants_article(affair, a)) return;
        f.low = row.maybe_number(2);
        f.high = row.maybe_number(3);
        f.who = row.text(5);
        f.date = row.text(7);
        f.date_given = !f.date.empty();
        if (!f.date_given) f.date = affair.article(a).day();
        const auto days = days_of(f.date);
        if (!filter.wants_days(days.first, days.second)) return;
        const Span span{static_cast<std::uint32_t>(row.integer(0)), static_cast<std::uint32_t>(row.integer(1))};
        const Who says = affair.who(a, row.maybe_integer(8), {});
        f.says = says;
        follow_quote(affair, filter, a, span, row.maybe_integer(8), f.says);
        f.confidence = row.number(9);
        f.rows = {{a, "count", row.integer(10)}};
        const Who place = affair.who(a, row.maybe_integer(6), {});
        if (!filter.wants_speaker(f.says.party)) return;
        if (!filter.wants_party(f.says.party) && !filter.wants_party(place.party)) return;
        f.evidence.push_back(affair.evidence(a, span));
        out.push_back({std::move(f), kind, place, says});
      });
  return out;
}

}  // namespace

std::string figure_text(const std::optional<double>& low, const std::optional<double>& high) {
  if (low && high) return *low == *high ? number_text(*low) : number_text(*low) + "–" + number_text(*high);
  if (low) return "≥ " + number_text(*low);
  if (high) return "≤ " + number_text(*high);
  return "?";
}

Result<std::vector<CountRow>> counts(const Affair& affair, const Filter& filter) {
  const Reading reading(affair);
  const auto articles = articles_within(affair, filter, {"counts"});
  if (!articles) return articles.error();
  std::vector<CountRow> out;
  std::map<std::string, std::size_t> groups;
  std::map<std::pair<std::string, bool>, std::pair<std::size_t, std::size_t>> seen;
  const auto add = [&](Read& read) {
    FigureRow& f = read.figure;
    const Who& place = read.place;
    const std::string about = place.empty() ? fold_name(f.who) : fold_name(affair.id_name(place));
    const std::string key = read.kind + (place.empty() ? "\x1fw" : "\x1fp") + about;
    const auto [it, fresh] = groups.emplace(key, out.size());
    if (fresh) {
      CountRow g;
      g.id = content_id('k', {read.kind, place.empty() ? "" : "at", about});
      g.kind = read.kind;
      g.place = place;
      g.who = f.who;
      out.push_back(std::move(g));
    }
    CountRow& group = out[it->second];
    if (fold_name(group.who) != fold_name(f.who)) group.who.clear();
    f.id = content_id('n', {read.kind, about, fold_name(f.who), fold_name(affair.id_name(read.says)),
                            figure_text(f.low, f.high), fold_name(f.evidence.front().exact)});
    correct(f);
    const auto [same, first] =
        seen.emplace(std::pair(f.id, is_rejected(f.marks)), std::pair(it->second, group.figures.size()));
    if (first) {
      group.figures.push_back(std::move(f));
    } else {
      FigureRow& kept = out[same->second.first].figures[same->second.second];
      kept.confidence = std::max(kept.confidence, f.confidence);
      add_marks(kept.marks, f.marks);
      correct(kept);
      kept.rows.push_back(f.rows.front());
      kept.evidence.push_back(std::move(f.evidence.front()));
    }
  };
  for (const Index a : *articles) {
    for (Read& read : figures_in(affair, filter, a)) {
      if (filter.wants_issue(affair, read.figure.evidence)) add(read);
    }
  }
  if (!affair.status().ok()) return affair.status().error();
  for (CountRow& row : out) set_range(row);
  const auto rank = [](const CountRow& r) {
    const auto kind = parse_code<CountKind>(r.kind);
    return kind ? static_cast<int>(*kind) : 99;
  };
  std::stable_sort(out.begin(), out.end(), [&](const CountRow& x, const CountRow& y) {
    if (rank(x) != rank(y)) return rank(x) < rank(y);
    if (x.figures.size() != y.figures.size()) return x.figures.size() > y.figures.size();
    return std::pair(x.place.name, x.id) < std::pair(y.place.name, y.id);
  });
  return out;
}

}  // namespace runding
