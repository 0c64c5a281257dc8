#include "runding/link/threads.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>

#include "runding/link/happening_sides.h"
#include "runding/link/strands.h"

namespace runding {
namespace {

constexpr std::int32_t kFewest = 4;     ///< happenings of a thread
constexpr std::size_t kSidesNamed = 4;  ///< of a thread
constexpr int kNear = 60;               ///< days between a report and the thread its side has a part in
constexpr int kMeanwhile = 14;          ///< days before and after an affair in which something more may be told of it
constexpr std::size_t kLittle = 2;      ///< articles that make no affair of their own beside a larger one
constexpr int kCoarse = 7;              ///< days; what is dated no finer says nothing about when an affair began

std::size_t at(std::int32_t i) { return static_cast<std::size_t>(i); }

template <class Key>
std::int32_t most(const std::map<Key, std::int64_t>& votes) {
  std::int32_t best = -1;
  std::int64_t top = 0;
  for (const auto& [key, count] : votes) {
    if (count > top) {
      best = static_cast<std::int32_t>(key);
      top = count;
    }
  }
  return best;
}

/// Talks, a deal and accusations come up in every affair; they name one only where nothing else does.
bool names_affair(Issue issue) { return field_of(issue).has_value(); }

class ThreadFinder {
 public:
  ThreadFinder(const LinkArticles& articles, const PartyIndex& parties, const CopyIndex& copies,
               std::vector<Happening>& happenings)
      : articles_(articles),
        parties_(parties),
        copies_(copies),
        happenings_(happenings),
        strands_(articles, parties, copies, happenings) {}

  std::vector<Thread> run() {
    for (Happening& h : happenings_) h.thread = by_pairs(h);
    for (Happening& h : happenings_) {
      if (h.thread < 0) h.thread = by_articles(h);
    }
    leave_small_ones();
    by_sides();
    by_company();
    by_wholes();
    adopt();
    return number();
  }

 private:
  std::int32_t by_pairs(const Happening& h) const {
    std::map<std::int32_t, std::int64_t> votes;
    for (const Happening::Member& m : h.members) {
      for (const auto& pair : side_pairs(articles_, m, parties_)) {
        if (const std::int32_t g = strands_.group(copies_.story[at(m.article)], pair); g >= 0) ++votes[g];
      }
    }
    return most(votes);
  }

  /// What the articles that tell it mostly tell.
  std::int32_t by_articles(const Happening& h) const {
    std::map<std::int32_t, std::int64_t> votes;
    for (const Happening::Member& m : h.members) {
      for (const std::int32_t g : strands_.told(copies_.story[at(m.article)])) ++votes[g];
    }
    return most(votes);
  }

  std::vector<std::int32_t> sizes() const {
    std::vector<std::int32_t> sizes(strands_.groups(), 0);
    for (const Happening& h : happenings_) {
      if (h.thread >= 0) ++sizes[at(h.thread)];
    }
    return sizes;
  }

  /// What is too little for a thread goes with the rest of what its articles tell.
  void leave_small_ones() {
    const std::vector<std::int32_t> before = sizes();
    for (Happening& h : happenings_) {
      if (h.thread < 0 || before[at(h.thread)] >= kFewest) continue;
      std::map<std::int32_t, std::int64_t> votes;
      for (const Happening::Member& m : h.members) {
        for (const std::int32_t g : strands_.told(copies_.story[at(m.article)])) {
          if (before[at(g)] >= kFewest) ++votes[g];
        }
      }
      if (const std::int32_t other = most(votes); other >= 0) h.thread = other;
    }
  }

  /// Where the articles tell of no two sides: the only group about that time in which its side acts.
  void by_sides() {
    std::map<std::int32_t, std::map<std::int32_t, std::pair<Day, Day>>> active;  // side, group: first and last report
    for (const Happening& h : happenings_) {
      const auto day = reported_day(h);
      if (h.thread < 0 || !day) continue;
      for (const std::int32_t side : acting_sides(h, parties_)) {
        const auto [span, fresh] = active[side].emplace(h.thread, std::make_pair(*day, *day));
        span->second = {std::min(span->second.first, *day), std::max(span->second.second, *day)};
      }
    }
    for (Happening& h : happenings_) {
      const auto day = reported_day(h);
      if (h.thread >= 0 || !day) continue;
      std::set<std::int32_t> groups;
      for (const std::int32_t side : acting_sides(h, parties_)) {
        const auto there = active.find(side);
        if (there == active.end()) continue;
        for (const auto& [group, span] : there->second) {
          if (*day >= span.first - kNear && *day <= span.second + kNear) groups.insert(group);
        }
      }
      if (groups.size() == 1) h.thread = *groups.begin();
    }
  }

  /// What is left goes with what else its articles tell.
  void by_company() {
    std::vector<std::pair<std::int32_t, std::int32_t>> told;  // article, thread
    for (const Happening& h : happenings_) {
      for (const Happening::Member& m : h.members) {
        if (h.thread >= 0) told.emplace_back(m.article, h.thread);
      }
    }
    std::sort(told.begin(), told.end());
    for (Happening& h : happenings_) {
      if (h.thread >= 0) continue;
      std::map<std::int32_t, std::int64_t> votes;
      for (const Happening::Member& m : h.members) {
        const auto first = std::lower_bound(told.begin(), told.end(), std::make_pair(m.article, -1));
        for (auto one = first; one != told.end() && one->first == m.article; ++one) ++votes[one->second];
      }
      h.thread = most(votes);
    }
  }

  /// A part is where its whole is.
  void by_wholes() {
    for (Happening& h : happenings_) {
      if (h.within >= 0) h.thread = happenings_[at(h.within)].thread;
    }
  }

  /// What is known of a group when it is set beside others.
  struct Group {
    std::vector<std::int32_t> articles;
    std::map<std::int32_t, std::int64_t> sides;
    std::array<std::int64_t, kFields> fields{};
    std::optional<std::pair<Day, Day>> reported;

    /// True when it is mostly about what the larger one is hardly about.
    bool is_foreign_to(const Group& larger) const {
      const auto top = std::max_element(fields.begin(), fields.end());
      const auto all = std::accumulate(larger.fields.begin(), larger.fields.end(), std::int64_t{0});
      return *top > 0 && 10 * larger.fields[static_cast<std::size_t>(top - fields.begin())] < all;
    }
    /// Who acts in it more than by the way.
    bool has_part(std::int32_t side) const {
      const auto own = sides.find(side);
      return own != sides.end() && own->second > 1;
    }
  };

  std::map<std::int32_t, Group> groups() const {
    std::map<std::int32_t, Group> all;
    for (const Happening& h : happenings_) {
      if (h.thread < 0) continue;
      Group& g = all[h.thread];
      for (const Happening::Member& m : h.members) g.articles.push_back(m.article);
      for (const std::int32_t side : acting_sides(h, parties_)) ++g.sides[side];
      const auto day = reported_day(h);
      if (!day) continue;
      if (!g.reported) g.reported = {*day, *day};
      g.reported = {std::min(g.reported->first, *day), std::max(g.reported->second, *day)};
    }
    for (auto& [number, g] : all) {
      std::sort(g.articles.begin(), g.articles.end());
      g.articles.erase(std::unique(g.articles.begin(), g.articles.end()), g.articles.end());
      for (const std::int32_t a : g.articles) {
        for (const LinkPosition& p : articles_[at(a)].positions) {
          if (const auto field = field_of(p.issue)) ++g.fields[static_cast<std::size_t>(*field)];
        }
      }
    }
    return all;
  }

  /// One or two articles about a side of an affair of that time are of it, unless they are about another field.
  void adopt() {
    const std::map<std::int32_t, Group> all = groups();
    std::map<std::int32_t, std::vector<std::int32_t>> large;  // by side
    for (const auto& [number, g] : all) {
      if (g.articles.size() <= kLittle || !g.reported) continue;
      for (const auto& [side, n] : g.sides) {
        if (g.has_part(side)) large[side].push_back(number);
      }
    }
    std::map<std::int32_t, std::int32_t> adopted;
    for (const auto& [number, g] : all) {
      if (g.articles.size() > kLittle || !g.reported) continue;
      std::set<std::int32_t> homes;
      for (const auto& [side, n] : g.sides) {
        const auto there = large.find(side);
        if (there == large.end()) continue;
        for (const std::int32_t home : there->second) {
          const Group& l = all.at(home);
          const bool meanwhile = g.reported->first >= l.reported->first - kMeanwhile &&
                                 g.reported->second <= l.reported->second + kMeanwhile;
          if (meanwhile && !g.is_foreign_to(l)) homes.insert(home);
        }
      }
      if (homes.size() == 1) adopted.emplace(number, *homes.begin());
    }
    for (Happening& h : happenings_) {
      if (const auto home = adopted.find(h.thread); home != adopted.end()) h.thread = home->second;
    }
  }

  struct Tally {
    Thread thread;
    std::optional<std::pair<std::string, std::string>> reported;  ///< days of the first and the last first report
    std::optional<std::tuple<bool, Day, std::string>> first;      ///< first report: unknown, day, id of the happening
    std::map<std::int32_t, std::int64_t> sides, types, issues;
  };

  std::vector<Thread> number() {
    const std::vector<std::int32_t> size = sizes();
    std::map<std::int32_t, Tally> tallies;
    std::vector<std::pair<std::int32_t, std::int32_t>> told;  // thread, article
    for (Happening& h : happenings_) {
      if (h.thread >= 0 && size[at(h.thread)] < kFewest) h.thread = -1;
      if (h.thread < 0) continue;
      count(h, tallies[h.thread]);
      for (const Happening::Member& m : h.members) told.emplace_back(h.thread, m.article);
    }
    std::sort(told.begin(), told.end());
    told.erase(std::unique(told.begin(), told.end()), told.end());
    for (const auto& [group, article] : told) {
      Tally& tally = tallies[group];
      ++tally.thread.articles;
      for (const LinkPosition& p : articles_[at(article)].positions) ++tally.issues[static_cast<std::int32_t>(p.issue)];
    }
    std::vector<std::pair<std::int32_t, Thread>> named;
    for (auto& [group, tally] : tallies) named.emplace_back(group, name(tally));
    std::sort(named.begin(), named.end(), [](const auto& x, const auto& y) {
      const auto key = [](const Thread& t) { return std::tie(t.first_day, t.id); };
      return std::make_tuple(x.second.first_day.empty(), key(x.second)) <
             std::make_tuple(y.second.first_day.empty(), key(y.second));
    });
    std::vector<std::int32_t> number(strands_.groups(), -1);
    std::vector<Thread> threads;
    for (auto& [group, thread] : named) {
      number[at(group)] = static_cast<std::int32_t>(threads.size());
      threads.push_back(std::move(thread));
    }
    for (Happening& h : happenings_) {
      if (h.thread >= 0) h.thread = number[at(h.thread)];
    }
    return threads;
  }

  void count(const Happening& h, Tally& tally) const {
    ++tally.thread.happenings;
    ++tally.types[static_cast<std::int32_t>(h.type)];
    for (const std::int32_t side : acting_sides(h, parties_)) tally.sides[side] += h.origins;
    const auto day = reported_day(h);
    const auto key = std::make_tuple(!day, day.value_or(0), h.id);
    if (!tally.first || key < *tally.first) tally.first = key;
    Thread& t = tally.thread;
    if (day) {
      if (!tally.reported) tally.reported.emplace(h.reported, h.reported);
      auto& [earliest, latest] = *tally.reported;
      earliest = std::min(earliest, h.reported);
      latest = std::max(latest, h.reported);
    }
    const auto days = days_of(h);
    if (!days || days->days() > kCoarse || is_to_come(h.status)) return;
    if (t.first_day.empty() || h.first_day < t.first_day) t.first_day = h.first_day;
    t.last_day = std::max(t.last_day, h.last_day);
  }

  /// The id derives from the first report, as the ids of happenings do.
  static Thread name(Tally& tally) {
    Thread t = std::move(tally.thread);
    t.id = "t" + std::get<2>(*tally.first).substr(1);
    t.type = static_cast<EventType>(most(tally.types));
    if (t.first_day.empty() && tally.reported) std::tie(t.first_day, t.last_day) = *tally.reported;
    std::map<std::int32_t, std::int64_t> telling;
    for (const auto& [issue, n] : tally.issues) {
      if (names_affair(static_cast<Issue>(issue))) telling.emplace(issue, n);
    }
    const std::int32_t issue = most(telling.empty() ? tally.issues : telling);
    if (issue >= 0) t.issue = static_cast<Issue>(issue);
    std::vector<std::pair<std::int64_t, std::int32_t>> sides;
    for (const auto& [side, n] : tally.sides) sides.emplace_back(-n, side);
    std::sort(sides.begin(), sides.end());
    for (const auto& [n, side] : sides) {
      if (t.sides.size() >= kSidesNamed || (t.sides.size() >= 2 && 4 * n > sides.front().first)) break;
      t.sides.push_back(side);
    }
    return t;
  }

  const LinkArticles& articles_;
  const PartyIndex& parties_;
  const CopyIndex& copies_;
  std::vector<Happening>& happenings_;
  const Strands strands_;
};

}  // namespace

std::vector<Thread> find_threads(const LinkArticles& articles, const PartyIndex& parties, const CopyIndex& copies,
                                 std::vector<Happening>& happenings) {
  return ThreadFinder(articles, parties, copies, happenings).run();
}

}  // namespace runding
