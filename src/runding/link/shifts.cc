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
  std::int32_t answers = -1;      ///< side to whose offer, demand or threat it says no, and not to the issue as such
};

constexpr Day kOneTurn = 10;            ///< days within which reports of a change are of one change
constexpr Day kToldAgain = 3;           ///< days within which a statement is told again
constexpr std::size_t kFurthest = 256;  ///< stances looked back
constexpr float kSure = 0.6F;           ///< confidence from which a stance can show a change

/// Whose for and against on an issue are about one thing.
enum class Question { nobodys, of_one_holder, of_the_side };

/// Those who speak for a side may mean different weapons; somebody who comes back to them mostly means the same.
Question question(Issue issue) {
  switch (issue) {
    case Issue::other:
    case Issue::hostilities:
    case Issue::accountability:
      return Question::nobodys;
    case Issue::weapons:
    case Issue::security:
      return Question::of_one_holder;
    default:
      return Question::of_the_side;
  }
}

/// Issues on which a threat is one of ending or withholding the thing. A threat of sanctions is one of
/// having them, and threats over a truce mostly defend it.
bool threat_is_against(Issue issue) {
  switch (issue) {
    case Issue::talks:
    case Issue::humanitarian:
    case Issue::captives:
    case Issue::trade:
    case Issue::deal:
      return true;
    default:
      return false;
  }
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

std::set<std::int32_t> others_named(const LinkArticle& a, std::size_t article, const LinkPosition& p, std::int32_t side,
                                    const PartyIndex& parties) {
  std::set<std::int32_t> out;
  for (const Index entity : a.others(p)) {
    const std::int32_t other = parties.side(parties.party(article, entity));
    if (other >= 0 && other != side) out.insert(other);
  }
  return out;
}

bool share_others(const Stand& a, const Stand& b) {
  return std::any_of(a.others.begin(), a.others.end(), [&](std::int32_t side) { return b.others.contains(side); });
}

/// Talks with one party say nothing of talks with another, and a no to what somebody put forward nothing of the rest.
bool one_matter(const Stand& a, const Stand& b) {
  const auto concerns = [](const Stand& s, std::int32_t side) { return s.answers == side || s.others.contains(side); };
  if (a.answers >= 0 && !concerns(b, a.answers)) return false;
  if (b.answers >= 0 && !concerns(a, b.answers)) return false;
  return a.others.empty() || b.others.empty() || share_others(a, b);
}

/// The side that a rejection answers, or -1: whose offer or demand is told in its words or is named in them, or who
/// threatens.
std::int32_t answered(const LinkArticle& a, std::size_t article, std::size_t n, const Stand& stand, std::int32_t side,
                      const PartyIndex& parties) {
  const LinkPosition& p = a.positions[n];
  if (direction(p.stance) >= 0) return -1;
  const auto overlaps = [&](const LinkPosition& other) {
    for (const Span x : a.evidence(p)) {
      for (const Span y : a.evidence(other)) {
        if (x.overlaps(y)) return true;
      }
    }
    return false;
  };
  for (const LinkPosition& other : a.positions) {
    if (other.issue != p.issue) continue;
    const std::int32_t theirs = parties.side(parties.party(article, other.holder));
    if (theirs < 0 || theirs == side) continue;
    const bool put = other.stance == Stance::offer || other.stance == Stance::demand;
    if (other.stance == Stance::threaten || (put && (stand.others.contains(theirs) || overlaps(other)))) return theirs;
  }
  return -1;
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

/// Whether one stance can be held against the other: of one speaker or office, or of the side itself. That two speakers
/// of a side differ is no change of either.
bool one_voice(const Stand& a, const Stand& b, std::int32_t side, const PartyIndex& parties) {
  if (a.holder == b.holder || a.holder == side || b.holder == side) return true;
  const std::string& role = parties.parties[static_cast<std::size_t>(a.holder)].role;
  return !role.empty() && role == parties.parties[static_cast<std::size_t>(b.holder)].role;
}

/// A no that names nobody and is told within days of one that answers somebody is that answer. `list` is in the order
/// of days, undated ones last.
void spread_answers(std::vector<Stand>& list) {
  const auto dated_end = std::find_if(list.begin(), list.end(), [](const Stand& s) { return !s.dated; });
  for (auto now = list.begin(); now != dated_end; ++now) {
    if (now->answers >= 0 || !now->others.empty() || direction(now->stance) >= 0) continue;
    const auto near = std::lower_bound(list.begin(), dated_end, now->day - kToldAgain,
                                       [](const Stand& s, Day day) { return s.day < day; });
    for (auto other = near; other != dated_end && other->day <= now->day + kToldAgain; ++other) {
      if (other->answers < 0 || other->holder != now->holder) continue;
      now->answers = other->answers;
      break;
    }
  }
}

/// The changes among stances of one side on one issue; undated ones come last.
class Turns {
 public:
  Turns(const LinkArticles& articles, const PartyIndex& parties, std::int32_t side, Issue issue,
        std::vector<Shift>& out)
      : articles_(articles), parties_(parties), side_(side), issue_(issue), out_(out) {}

  void find(const std::vector<Stand>& list) {
    const Stand* threat = nullptr;
    for (std::size_t n = 0; n < list.size(); ++n) {
      const Stand& now = list[n];
      const int way = direction(now.stance);
      if (now.stance == Stance::shift) {
        // A turn told without its day is the one that is known, where one is.
        if (!turned_ || (now.dated && now.day - *turned_ > kOneTurn)) keep(before(list, n), now);
        if (now.dated) turned_ = now.day;
      } else if (!now.dated) {
        continue;
      } else if (now.stance == Stance::threaten && threat_is_against(issue_)) {
        threat = &now;
      } else if (way > 0 && threat != nullptr && threat->day < now.day && gives_up(*threat, now)) {
        // A threat hangs on a condition and is no turn. To speak for the thing again gives it up.
        turn(threat, now);
        threat = nullptr;
      } else if (way != 0) {
        const Stand* last = before(list, n);
        // Said on one day: rather a nuance than a turn.
        if (last != nullptr && direction(last->stance) != way && last->day != now.day) turn(last, now);
      }
    }
  }

 private:
  /// What the same voice last said on the same matter.
  const Stand* before(const std::vector<Stand>& list, std::size_t n) const {
    for (std::size_t k = n; k-- > 0 && n - k <= kFurthest;) {
      const Stand& s = list[k];
      if (s.dated && direction(s.stance) != 0 && one_matter(s, list[n]) && one_voice(s, list[n], side_, parties_))
        return &s;
    }
    return nullptr;
  }
  static bool gives_up(const Stand& threat, const Stand& now) {
    return threat.holder == now.holder ? one_matter(threat, now) : share_others(threat, now);
  }
  void turn(const Stand* from, const Stand& to) {
    if (!turned_ || to.day - *turned_ > kOneTurn) keep(from, to);
    turned_ = to.day;
  }
  void keep(const Stand* from, const Stand& to) { out_.push_back(make(articles_, side_, issue_, from, to)); }

  const LinkArticles& articles_;
  const PartyIndex& parties_;
  const std::int32_t side_;
  const Issue issue_;
  std::vector<Shift>& out_;
  std::optional<Day> turned_;  ///< several reports within days tell one turn
};

/// Where a stance stands, and by whom its question is asked: a side, or for some issues a holder.
struct Place {
  std::int32_t asked_of = -1;
  Issue issue = Issue::other;
  std::int32_t article = 0, position = 0;
};

/// All stances that changes may be seen by, those on one question together and in the order of the articles.
std::vector<Place> places_of_stances(const LinkArticles& articles, const PartyIndex& parties) {
  std::vector<Place> out;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const LinkArticle article = articles[i];
    for (std::size_t n = 0; n < article.positions.size(); ++n) {
      const LinkPosition& p = article.positions[n];
      const std::int32_t holder = parties.party(i, p.holder);
      const Question asked = question(p.issue);
      if (holder < 0 || p.confidence < kSure || (asked == Question::nobodys && p.stance != Stance::shift)) continue;
      if (article.is_rejected(Layer::position, n)) continue;
      out.push_back({asked == Question::of_one_holder ? holder : parties.side(holder), p.issue,
                     static_cast<std::int32_t>(i), static_cast<std::int32_t>(n)});
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Place& a, const Place& b) {
    return std::tie(a.asked_of, a.issue) < std::tie(b.asked_of, b.issue);
  });
  return out;
}

Stand stand_at(const Place& place, const LinkArticles& articles, const PartyIndex& parties) {
  const auto i = static_cast<std::size_t>(place.article), n = static_cast<std::size_t>(place.position);
  const LinkArticle article = articles[i];
  const LinkPosition& p = article.positions[n];
  Stand s;
  s.dated = p.said || article.day;
  if (s.dated) s.day = p.said ? *p.said : *article.day;
  s.article = place.article;
  s.position = place.position;
  s.holder = parties.party(i, p.holder);
  s.stance = p.stance;
  const std::int32_t side = parties.side(s.holder);
  s.others = others_named(article, i, p, side, parties);
  s.answers = answered(article, i, n, s, side, parties);
  return s;
}

}  // namespace

std::vector<Shift> find_shifts(const LinkArticles& articles, const PartyIndex& parties) {
  const std::vector<Place> places = places_of_stances(articles, parties);
  std::vector<Shift> out;
  std::vector<Stand> list;
  for (std::size_t first = 0; first < places.size();) {
    list.clear();
    std::size_t last = first;
    for (; last < places.size() && places[last].asked_of == places[first].asked_of &&
           places[last].issue == places[first].issue;
         ++last) {
      list.push_back(stand_at(places[last], articles, parties));
    }
    std::stable_sort(list.begin(), list.end(), [](const Stand& a, const Stand& b) {
      return std::tie(b.dated, a.day) < std::tie(a.dated, b.day);
    });
    spread_answers(list);
    Turns(articles, parties, places[first].asked_of, places[first].issue, out).find(list);
    first = last;
  }
  std::sort(out.begin(), out.end(), [](const Shift& a, const Shift& b) { return a.id < b.id; });
  return out;
}

}  // namespace runding
