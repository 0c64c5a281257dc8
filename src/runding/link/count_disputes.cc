#include "runding/link/count_disputes.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "runding/base/unicode.h"
#include "runding/link/happening_of.h"
#include "runding/link/names.h"
#include "runding/link/union_find.h"

namespace runding {
namespace {

constexpr int kSameDays = 3;
constexpr double kFarApart = 3;    ///< figures further apart than this factor count different things
constexpr double kCloseBy = 1.25;  ///< without knowing who says so, only figures this close are one thing
constexpr std::size_t kNeighbours = 32;
constexpr std::uint32_t kBeside = 150;  ///< bytes
constexpr int kToldAgain = 60;          ///< days within which a figure of one place is told again
constexpr double kFew = 5;              ///< smaller figures are the same by chance

struct Figure {
  RowRef row;
  const LinkCount* count = nullptr;
  double value = 0;
  std::int32_t place = -1;
  std::int32_t says = -1;
  std::int32_t happening = -1;  ///< of the event that is told in its words
  bool dated = false;           ///< whether `days` are its own and not those of the article
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

bool share_word(const Figure& a, const Figure& b) {
  return a.who.empty() || b.who.empty() || std::any_of(a.who.begin(), a.who.end(), [&](const std::string& w) {
           return std::find(b.who.begin(), b.who.end(), w) != b.who.end();
         });
}

bool too_far_apart(const Figure& a, const Figure& b) {
  return std::max(a.value, b.value) > kFarApart * std::min(a.value, b.value);
}

/// Two figures of one article.
bool same_here(const Figure& a, const Figure& b) {
  if (a.says >= 0 && a.says == b.says) return false;
  const bool sayers = a.says >= 0 && b.says >= 0;
  // Two figures side by side from one mouth are two things ("42 soldiers for 37 fighters").
  const bool beside = overlap({a.count->span.start, a.count->span.end + kBeside}, b.count->span) > 0 ||
                      overlap({b.count->span.start, b.count->span.end + kBeside}, a.count->span) > 0;
  if (beside && !sayers) return false;
  const bool close = std::max(a.value, b.value) <= kCloseBy * std::min(a.value, b.value);
  return (share_word(a, b) || counts_anybody(a.count->kind)) && (close || sayers);
}

/// Two figures near in time.
bool same_thing(const Figure& a, const Figure& b) {
  const bool one_article = a.row.article == b.row.article;
  if ((one_article && a.value == b.value) || too_far_apart(a, b)) return false;
  if (a.place >= 0 && b.place >= 0 && a.place != b.place) return false;
  if (a.days && b.days && gap(*a.days, *b.days) > kSameDays) return false;
  if (one_article) return same_here(a, b);
  if (!a.days != !b.days) return false;
  if (a.value == b.value) return a.place == b.place && a.place >= 0 && a.value >= kFew;
  // Two reports of one place and time that share no language may still name the people alike.
  const bool people = share_word(a, b) || (counts_anybody(a.count->kind) && a.lang != b.lang);
  const bool sayers = a.says >= 0 && b.says >= 0 && a.says != b.says;
  const bool close = std::max(a.value, b.value) <= kCloseBy * std::min(a.value, b.value);
  return people && a.place == b.place && (a.place >= 0 || (close && sayers));
}

/// Two figures of different articles told of one happening. Tolls of a happening are revised for weeks.
bool same_toll(const Figure& a, const Figure& b) {
  if (a.row.article == b.row.article || too_far_apart(a, b)) return false;
  if (a.place >= 0 && b.place >= 0 && a.place != b.place) return false;
  if (counts_anybody(a.count->kind)) return a.value == b.value || share_word(a, b) || a.lang != b.lang;
  return !a.who.empty() && !b.who.empty() && share_word(a, b);
}

/// A figure of one place that is told again without its day.
bool told_again(const Figure& a, const Figure& b) {
  if (a.row.article == b.row.article || (a.happening >= 0 && b.happening >= 0 && a.happening != b.happening))
    return false;
  if (!a.days || !b.days || gap(*a.days, *b.days) > kToldAgain) return false;
  return !a.dated || !b.dated || gap(*a.days, *b.days) <= kSameDays;
}

/// Joins what `same` holds together among the figures of one key, each with the next few.
template <class Key, class Same>
void join_by(const std::map<Key, std::vector<std::size_t>>& lists, const std::vector<Figure>& figures, Same same,
             UnionFind& sets) {
  for (const auto& [key, list] : lists) {
    for (std::size_t x = 0; x < list.size(); ++x) {
      for (std::size_t y = x + 1; y < list.size() && y <= x + kNeighbours; ++y) {
        if (same(figures[list[x]], figures[list[y]])) sets.join(list[x], list[y]);
      }
    }
  }
}

/// All figures of one kind, in the order of the articles.
std::vector<Figure> figures_of(CountKind kind, const LinkArticles& articles, const PartyIndex& parties,
                               const HappeningOf& happening_of) {
  std::vector<Figure> out;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const LinkArticle article = articles[i];
    for (std::size_t n = 0; n < article.counts.size(); ++n) {
      const LinkCount& c = article.counts[n];
      if (c.kind != kind || (!c.low && !c.high) || article.is_rejected(Layer::count, n)) continue;
      Figure f;
      f.row = {static_cast<std::int32_t>(i), Layer::count, static_cast<std::int32_t>(n)};
      f.count = &c;
      f.lang = article.lang;
      f.value = c.low ? *c.low : *c.high;
      if (f.value <= 1) continue;
      f.place = parties.party(i, c.place);
      f.says = parties.party(i, c.says);
      f.happening = happening_of.around(i, c.span);
      f.days = c.days;
      f.dated = c.days.has_value();
      if (!f.days && article.day) f.days = DayRange{*article.day, *article.day};
      const std::string who = fold_name(article.text(c.who));
      for (const std::string_view word : name_words(who)) f.who.emplace_back(word);
      out.push_back(std::move(f));
    }
  }
  return out;
}

}  // namespace

std::vector<Dispute> find_count_disputes(const LinkArticles& articles, const PartyIndex& parties,
                                         const std::vector<Happening>& happenings) {
  const HappeningOf happening_of(articles, happenings);
  std::vector<Dispute> out;
  for (std::size_t k = 0; k < CodeNames<CountKind>::names.size(); ++k) {
    const auto kind = static_cast<CountKind>(k);
    if (!is_toll(kind)) continue;
    std::vector<Figure> figures = figures_of(kind, articles, parties, happening_of);
    std::stable_sort(figures.begin(), figures.end(), [](const Figure& a, const Figure& b) {
      return (a.days ? a.days->first : 0) < (b.days ? b.days->first : 0);
    });
    UnionFind sets(figures.size());
    for (std::size_t x = 0; x < figures.size(); ++x) {
      for (std::size_t y = x + 1; y < figures.size() && y <= x + kNeighbours; ++y) {
        if (same_thing(figures[x], figures[y])) sets.join(x, y);
      }
    }
    std::map<std::int32_t, std::vector<std::size_t>> by_happening;
    std::map<std::pair<std::int32_t, double>, std::vector<std::size_t>> by_value;
    for (std::size_t x = 0; x < figures.size(); ++x) {
      const Figure& f = figures[x];
      if (f.happening >= 0) by_happening[f.happening].push_back(x);
      if (f.place >= 0 && f.value >= kFew) by_value[{f.place, f.value}].push_back(x);
    }
    join_by(by_happening, figures, same_toll, sets);
    join_by(by_value, figures, told_again, sets);
    std::map<std::size_t, std::vector<std::size_t>> groups;
    for (std::size_t x = 0; x < figures.size(); ++x) groups[sets.find(x)].push_back(x);
    for (const auto& [root, group] : groups) {
      const double value = figures[group.front()].value;
      const bool differ =
          std::any_of(group.begin(), group.end(), [&](std::size_t x) { return figures[x].value != value; });
      if (!differ) continue;
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
