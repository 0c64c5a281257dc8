#include "runding/query/counts.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>

#include "runding/base/unicode.h"

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

}  // namespace

std::string figure_text(const std::optional<double>& low, const std::optional<double>& high) {
  if (low && high) return *low == *high ? number_text(*low) : number_text(*low) + "–" + number_text(*high);
  if (low) return "≥ " + number_text(*low);
  if (high) return "≤ " + number_text(*high);
  return "?";
}

Result<std::vector<CountRow>> counts(const Affair& affair, const Filter& filter) {
  std::vector<CountRow> out;
  std::map<std::string, std::size_t> groups;
  std::map<std::pair<std::string, bool>, std::pair<std::size_t, std::size_t>> seen;
  const Status s = for_rows(
      affair.record(),
      "SELECT c.article, c.start, c.stop, c.low, c.high, c.kind, c.who, c.place, c.date, c.says, c.confidence, c.n "
      "FROM "
      "counts c JOIN articles a ON a.key = c.article ORDER BY a.published IS NULL, a.published, a.id, c.n",
      [&](const Statement& row) {
        const Index a = affair.article_of_key(row.integer(0));
        if (a == kNone) return;
        FigureRow f;
        f.low = row.maybe_number(3);
        f.high = row.maybe_number(4);
        f.who = row.text(6);
        f.says = affair.who(a, row.maybe_integer(9), {});
        f.date = row.text(8);
        f.date_given = !f.date.empty();
        if (!f.date_given) f.date = affair.article(a).day();
        f.confidence = row.number(10);
        f.rows = {{a, "count", row.integer(11)}};
        f.marks = affair.marks("count", a, row.integer(11));
        if (!filter.wants_marked(f.marks)) return;
        const std::string kind = row.text(5);
        const Who place = affair.who(a, row.maybe_integer(7), {});
        const auto days = days_of(f.date);
        if (!filter.wants_type(kind) || !filter.wants_article(affair, a) || !filter.wants_days(days.first, days.second))
          return;
        if (!filter.wants_speaker(affair, f.says.party)) return;
        if (!filter.parties.empty() && !filter.wants_party(affair, f.says.party) &&
            !filter.wants_party(affair, place.party))
          return;
        f.evidence.push_back(affair.evidence(
            a, {static_cast<std::uint32_t>(row.integer(1)), static_cast<std::uint32_t>(row.integer(2))}));
        if (!filter.wants_issue(f.evidence)) return;
        const std::string about = place.empty() ? fold_name(f.who) : fold_name(affair.id_name(place));
        const std::string key = kind + (place.empty() ? "\x1fw" : "\x1fp") + about;
        const auto [it, fresh] = groups.emplace(key, out.size());
        if (fresh) {
          CountRow g;
          g.id = content_id('k', {kind, place.empty() ? "" : "at", about});
          g.kind = kind;
          g.place = place;
          g.who = f.who;
          out.push_back(std::move(g));
        }
        CountRow& group = out[it->second];
        if (fold_name(group.who) != fold_name(f.who)) group.who.clear();
        f.id = content_id('n', {kind, about, fold_name(f.who), fold_name(affair.id_name(f.says)),
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
      });
  if (!s) return s.error();
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
