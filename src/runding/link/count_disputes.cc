#include "runding/link/count_disputes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "runding/base/unicode.h"
#include "runding/link/names.h"
#include "runding/link/union_find.h"

namespace runding {
namespace {

constexpr int kSameDays = 3;
constexpr double kFarApart = 3;    ///< figures further apart than this factor count different things
constexpr double kCloseBy = 1.25;  ///< without knowing who says so, only figures this close are one thing
constexpr std::size_t kNeighbours = 32;
constexpr std::uint32_t kBeside = 150;  ///< bytes

struct Figure {
  RowRef row;
  const LinkCount* count = nullptr;
  double value = 0;
  std::int32_t place = -1;
  std::int32_t says = -1;
  std::optional<DayRange> days;
  std::vector<std::string> who;
  std::string_view lang;
};

bool is_toll(CountKind kind) {
  switch (kind) {
    case CountKind::killed:
    case CountKind::wounded:
    case CountKind::missing:
    case CountKind::displaced:
    case CountKind::detained:
    case CountKind::captive:
    case CountKind::released:
    case CountKind::evacuated:
      return true;
    default:
      return false;
  }
}

std::string shown(const LinkCount& c) {
  const auto text = [](double v) {
    std::string s = std::to_string(v);
    s.erase(s.find_last_not_of('0') + 1);
    if (s.back() == '.') s.pop_back();
    return s;
  };
  if (c.low && c.high) return *c.low == *c.high ? text(*c.low) : text(*c.low) + "-" + text(*c.high);
  return c.low ? ">=" + text(*c.low) : "<=" + text(*c.high);
}

/// Whole populations count such people; captives are counted by whose they are.
bool counts_anybody(CountKind kind) {
  return kind == CountKind::killed || kind == CountKind::wounded || kind == CountKind::missing ||
         kind == CountKind::displaced || kind == CountKind::evacuated;
}

bool same_thing(const Figure& a, const Figure& b) {
  if (a.value == b.value || std::max(a.value, b.value) > kFarApart * std::min(a.value, b.value)) return false;
  if (a.place >= 0 && b.place >= 0 && a.place != b.place) return false;
  if (a.days && b.days && gap(*a.days, *b.days) > kSameDays) return false;
  if (!a.days != !b.days && a.row.article != b.row.article) return false;
  const bool one_article = a.row.article == b.row.article;
  if (one_article && a.says >= 0 && a.says == b.says) return false;
  const bool word =
      a.who.empty() || b.who.empty() || std::any_of(a.who.begin(), a.who.end(), [&](const std::string& w) {
        return std::find(b.who.begin(), b.who.end(), w) != b.who.end();
      });
  const bool sayers = a.says >= 0 && b.says >= 0 && a.says != b.says;
  const bool close = std::max(a.value, b.value) <= kCloseBy * std::min(a.value, b.value);
  const bool anybody = counts_anybody(a.count->kind);
  if (one_article) {
    // Two figures side by side from one mouth are two things ("42 soldiers for 37 fighters").
    const bool beside = overlap({a.count->span.start, a.count->span.end + kBeside}, b.count->span) > 0 ||
                        overlap({b.count->span.start, b.count->span.end + kBeside}, a.count->span) > 0;
    if (beside && !sayers) return false;
    return (word || anybody) && (close || sayers);
  }
  // Two reports of one place and time that share no language may still name the people alike.
  const bool people = word || (anybody && a.lang != b.lang);
  return people && a.place == b.place && (a.place >= 0 || (close && sayers));
}

}  // namespace

std::vector<Dispute> find_count_disputes(const LinkArticles& articles, const PartyIndex& parties) {
  std::map<CountKind, std::vector<Figure>> by_kind;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const std::span<const LinkCount> counts = articles[i].counts;
    for (std::size_t n = 0; n < counts.size(); ++n) {
      const LinkCount& c = counts[n];
      if (!is_toll(c.kind) || (!c.low && !c.high) || articles[i].is_rejected(Layer::count, n)) continue;
      Figure f;
      f.row = {static_cast<std::int32_t>(i), Layer::count, static_cast<std::int32_t>(n)};
      f.count = &c;
      f.lang = articles[i].lang;
      f.value = c.low ? *c.low : *c.high;
      if (f.value <= 1) continue;
      f.place = parties.party(i, c.place);
      f.says = parties.party(i, c.says);
      f.days = c.days;
      if (!f.days && articles[i].day) f.days = DayRange{*articles[i].day, *articles[i].day};
      const std::string who = fold_name(articles[i].text(c.who));
      for (const std::string_view word : name_words(who)) f.who.emplace_back(word);
      by_kind[c.kind].push_back(std::move(f));
    }
  }
  std::vector<Dispute> out;
  for (auto& [kind, figures] : by_kind) {
    std::stable_sort(figures.begin(), figures.end(), [](const Figure& a, const Figure& b) {
      return (a.days ? a.days->first : 0) < (b.days ? b.days->first : 0);
    });
    UnionFind sets(figures.size());
    for (std::size_t x = 0; x < figures.size(); ++x) {
      for (std::size_t y = x + 1; y < figures.size() && y <= x + kNeighbours; ++y) {
        if (same_thing(figures[x], figures[y])) sets.join(x, y);
      }
    }
    std::map<std::size_t, std::vector<std::size_t>> groups;
    for (std::size_t x = 0; x < figures.size(); ++x) groups[sets.find(x)].push_back(x);
    for (const auto& [root, group] : groups) {
      if (group.size() < 2) continue;
      Dispute d;
      d.kind = "count";
      d.topic = std::string(to_string(kind));
      for (const std::size_t x : group)
        d.members.push_back({figures[x].row, figures[x].says, shown(*figures[x].count)});
      std::sort(d.members.begin(), d.members.end(), [](const auto& a, const auto& b) { return a.row < b.row; });
      out.push_back(std::move(d));
    }
  }
  return out;
}

}  // namespace runding
