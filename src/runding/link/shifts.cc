#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "runding/base/hash.h"
#include "runding/link/changes.h"

namespace runding {
namespace {

struct Stand {
  Day day = 0;
  bool dated = false;
  std::int32_t article = 0;
  std::int32_t position = 0;
  Stance stance = Stance::support;
};

/// +1 for the thing, -1 against it, 0 where the stance alone does not tell: a denial mostly answers a charge.
int direction(Stance stance) {
  switch (stance) {
    case Stance::support:
    case Stance::offer:
    case Stance::promise:
      return 1;
    case Stance::reject:
    case Stance::doubt:
    case Stance::deny:
      return -1;
    default:
      return 0;
  }
}

Shift make(const std::vector<LinkArticle>& articles, std::int32_t holder, Issue issue, const Stand* from,
           const Stand& to) {
  Shift s;
  s.holder = holder;
  s.issue = issue;
  if (from != nullptr) {
    s.from_article = from->article;
    s.from_position = from->position;
  }
  s.to_article = to.article;
  s.to_position = to.position;
  s.id =
      "s" +
      hex(hash64(articles[static_cast<std::size_t>(to.article)].article.id + "\n" + std::to_string(to.position)), 10);
  return s;
}

}  // namespace

std::vector<Shift> find_shifts(const std::vector<LinkArticle>& articles, const PartyIndex& parties) {
  std::map<std::pair<std::int32_t, Issue>, std::vector<Stand>> stands;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const std::vector<Position>& positions = articles[i].article.positions;
    for (std::size_t n = 0; n < positions.size(); ++n) {
      if (articles[i].is_rejected(Layer::position, n)) continue;
      const Position& p = positions[n];
      const std::int32_t holder = parties.party(i, p.holder);
      // On what is none of the named issues, for and against may be about different things.
      if (holder < 0 || (p.issue == Issue::other && p.stance != Stance::shift)) continue;
      Stand s;
      const std::optional<DayRange> said = day_range(p.date);
      s.dated = (said && said->days() == 1) || articles[i].day;
      if (s.dated) s.day = said && said->days() == 1 ? said->first : *articles[i].day;
      s.article = static_cast<std::int32_t>(i);
      s.position = static_cast<std::int32_t>(n);
      s.stance = p.stance;
      stands[{holder, p.issue}].push_back(s);
    }
  }
  std::vector<Shift> out;
  for (auto& [key, list] : stands) {
    std::stable_sort(list.begin(), list.end(), [](const Stand& a, const Stand& b) {
      return std::tie(b.dated, a.day) < std::tie(a.dated, b.day);
    });
    const Stand* before = nullptr;
    std::optional<Day> turned;  // several reports of one day tell one turn
    for (const Stand& now : list) {
      if (now.stance == Stance::shift) {
        if (!now.dated || turned != now.day) out.push_back(make(articles, key.first, key.second, before, now));
        if (now.dated) turned = now.day;
        continue;
      }
      const int way = direction(now.stance);
      if (way == 0 || !now.dated) continue;
      if (before != nullptr && direction(before->stance) != way) {
        if (before->day == now.day) continue;  // said on one day: rather a nuance than a turn
        if (turned != now.day) out.push_back(make(articles, key.first, key.second, before, now));
        turned = now.day;
      }
      before = &now;
    }
  }
  std::sort(out.begin(), out.end(), [](const Shift& a, const Shift& b) { return a.id < b.id; });
  return out;
}

}  // namespace runding
