#include <algorithm>
#include <map>
#include <optional>
#include <set>
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
  std::int32_t holder = -1;
  Stance stance = Stance::support;
  std::set<std::int32_t> others;  ///< sides its words name besides its own
};

constexpr Day kOneTurn = 10;   ///< days within which reports of a change are of one change
constexpr float kSure = 0.6F;  ///< confidence from which a stance can show a change

/// Issues on which for and against are about one thing. One may be for one weapon and against another.
bool has_one_question(Issue issue) {
  return issue != Issue::other && issue != Issue::hostilities && issue != Issue::weapons && issue != Issue::security &&
         issue != Issue::accountability;
}

std::set<std::int32_t> others_named(const LinkArticle& a, std::size_t article, const LinkPosition& p, std::int32_t side,
                                    const PartyIndex& parties) {
  std::set<std::int32_t> out;
  for (const Index entity : a.others(p)) {
    const std::int32_t other = parties.side(parties.party(article, entity));
    if (other >= 0 && other != side) out.insert(other);
  }
  return out;
}

/// Talks with one party say nothing of talks with another.
bool one_matter(const Stand& a, const Stand& b) {
  return a.others.empty() || b.others.empty() ||
         std::any_of(a.others.begin(), a.others.end(), [&](std::int32_t side) { return b.others.contains(side); });
}

/// +1 for the thing, -1 against it, 0 where the stance alone does not tell: a denial mostly answers a charge.
int direction(Stance stance) {
  switch (stance) {
    case Stance::support:
    case Stance::offer:
    case Stance::promise:
      return 1;
    case Stance::reject:
    case Stance::doubt:
      return -1;
    default:
      return 0;
  }
}

/// `side`: whom the change is told of when somebody else spoke before.
Shift make(const LinkArticles& articles, std::int32_t side, Issue issue, const Stand* from, const Stand& to) {
  Shift s;
  const bool own = from == nullptr || from->holder == to.holder || to.stance == Stance::shift;
  s.holder = own ? to.holder : side;
  s.issue = issue;
  if (from != nullptr) {
    s.from_article = from->article;
    s.from_position = from->position;
  }
  s.to_article = to.article;
  s.to_position = to.position;
  s.id =
      "s" +
      hex(hash64(std::string(articles[static_cast<std::size_t>(to.article)].id) + "\n" + std::to_string(to.position)),
          10);
  return s;
}

}  // namespace

std::vector<Shift> find_shifts(const LinkArticles& articles, const PartyIndex& parties) {
  std::map<std::pair<std::int32_t, Issue>, std::vector<Stand>> stands;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const std::span<const LinkPosition> positions = articles[i].positions;
    for (std::size_t n = 0; n < positions.size(); ++n) {
      if (articles[i].is_rejected(Layer::position, n)) continue;
      const LinkPosition& p = positions[n];
      const std::int32_t holder = parties.party(i, p.holder);
      // On what is none of the named issues, for and against may be about different things.
      if (holder < 0 || p.confidence < kSure || (!has_one_question(p.issue) && p.stance != Stance::shift)) continue;
      Stand s;
      s.dated = p.said || articles[i].day;
      if (s.dated) s.day = p.said ? *p.said : *articles[i].day;
      s.article = static_cast<std::int32_t>(i);
      s.position = static_cast<std::int32_t>(n);
      s.holder = holder;
      s.stance = p.stance;
      const std::int32_t side = parties.side(holder);
      s.others = others_named(articles[i], i, p, side, parties);
      stands[{side, p.issue}].push_back(std::move(s));
    }
  }
  std::vector<Shift> out;
  for (auto& [key, list] : stands) {
    std::stable_sort(list.begin(), list.end(), [](const Stand& a, const Stand& b) {
      return std::tie(b.dated, a.day) < std::tie(a.dated, b.day);
    });
    const Stand* before = nullptr;
    std::optional<Day> turned;  // several reports within days tell one turn
    for (const Stand& now : list) {
      if (now.stance == Stance::shift) {
        if (!now.dated || !turned || now.day - *turned > kOneTurn)
          out.push_back(make(articles, key.first, key.second, before, now));
        if (now.dated) turned = now.day;
        continue;
      }
      const int way = direction(now.stance);
      if (way == 0 || !now.dated) continue;
      if (before != nullptr && !one_matter(*before, now)) {
        // Another matter: what stood before is looked for further back.
        before = nullptr;
        for (const Stand* earlier = &now; earlier-- != list.data();) {
          if (earlier->dated && direction(earlier->stance) != 0 && one_matter(*earlier, now)) {
            before = earlier;
            break;
          }
        }
      }
      if (before != nullptr && direction(before->stance) != way) {
        if (before->day == now.day) continue;  // said on one day: rather a nuance than a turn
        if (!turned || now.day - *turned > kOneTurn) out.push_back(make(articles, key.first, key.second, before, now));
        turned = now.day;
      }
      before = &now;
    }
  }
  std::sort(out.begin(), out.end(), [](const Shift& a, const Shift& b) { return a.id < b.id; });
  return out;
}

}  // namespace runding
