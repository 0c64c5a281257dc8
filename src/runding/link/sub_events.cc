#include "runding/link/sub_events.h"

#include <algorithm>
#include <compare>
#include <cstdlib>
#include <span>
#include <tuple>

#include "runding/link/happening_sides.h"

namespace runding {
namespace {

constexpr int kLongest = 21;            ///< days; what takes longer is a time, no encounter
constexpr std::size_t kTold = 48;       ///< events of one article that are set beside one another
constexpr std::size_t kSameDay = 32;    ///< happenings of one day and place, likewise
constexpr std::uint32_t kPassage = 40;  ///< bytes between two sentences of one passage
constexpr std::int32_t kStories = 2;    ///< that prove it together when none tells both in one passage

/// What can be agreed, offered or turned down around a table.
bool is_outcome(EventType type) {
  switch (type) {
    case EventType::agreement:
    case EventType::ceasefire:
    case EventType::proposal:
    case EventType::rejection:
    case EventType::withdrawal:
    case EventType::exchange:
    case EventType::resolution:
      return true;
    default:
      return false;
  }
}

/// A happening with what is asked of it.
struct Seat {
  std::optional<DayRange> days;
  std::vector<std::int32_t> acting, present;  ///< sides; present: with mediators, hosts and the side of the place
};

struct Told {
  std::int32_t article = 0, happening = 0, event = 0;
  auto operator<=>(const Told&) const = default;
};

/// `part` may be a part of `whole`.
struct Candidate {
  std::int32_t part = 0, whole = 0;
  std::int32_t story = -1;  ///< that tells both; -1: same day and place
  bool proves = true;       ///< false: it tells them far from one another
  auto operator<=>(const Candidate&) const = default;
};

class PartFinder {
 public:
  PartFinder(const LinkArticles& articles, const PartyIndex& parties, const CopyIndex& copies,
             std::vector<Happening>& happenings)
      : articles_(articles), parties_(parties), copies_(copies), happenings_(happenings) {}

  void run() {
    told_together();
    same_day_and_place();
    std::sort(candidates_.begin(), candidates_.end());
    for (auto at = candidates_.begin(); at != candidates_.end();) {
      const auto end = std::find_if(at, candidates_.end(), [&](const Candidate& c) { return c.part != at->part; });
      choose({at, end});
      at = end;
    }
  }

 private:
  const Happening& at(std::int32_t h) const { return happenings_[static_cast<std::size_t>(h)]; }

  Seat seat(const Happening& h) const {
    Seat out{days_of(h), acting_sides(h, parties_), {}};
    out.present = helping_sides(h, parties_);
    out.present.insert(out.present.end(), out.acting.begin(), out.acting.end());
    if (h.place >= 0) out.present.push_back(parties_.side(h.place));
    std::sort(out.present.begin(), out.present.end());
    return out;
  }

  void told_together() {
    std::vector<Told> told;
    for (std::size_t i = 0; i < happenings_.size(); ++i) {
      for (const Happening::Member& m : happenings_[i].members)
        told.push_back({m.article, static_cast<std::int32_t>(i), m.event});
    }
    std::sort(told.begin(), told.end());
    for (std::size_t first = 0; first < told.size();) {
      std::size_t last = first;
      while (last < told.size() && told[last].article == told[first].article) ++last;
      const std::size_t end = std::min(last, first + kTold);
      for (std::size_t x = first; x < end; ++x) {
        for (std::size_t y = first; y < end; ++y) {
          if (x == y || !fits(told[x].happening, told[y].happening)) continue;
          const std::int32_t story = copies_.story[static_cast<std::size_t>(told[x].article)];
          candidates_.push_back({told[x].happening, told[y].happening, story, in_one_passage(told[x], told[y])});
        }
      }
      first = last;
    }
  }

  void same_day_and_place() {
    std::vector<std::tuple<Day, std::int32_t, std::int32_t>> where;  // first day, place, happening
    for (std::size_t i = 0; i < happenings_.size(); ++i) {
      const Happening& h = happenings_[i];
      if (h.place < 0 || !(is_encounter(h.type) || is_outcome(h.type) || h.type == EventType::attack)) continue;
      if (const auto days = days_of(h)) where.emplace_back(days->first, h.place, static_cast<std::int32_t>(i));
    }
    std::sort(where.begin(), where.end());
    for (std::size_t first = 0; first < where.size();) {
      std::size_t last = first;
      while (last < where.size() && std::get<0>(where[last]) == std::get<0>(where[first]) &&
             std::get<1>(where[last]) == std::get<1>(where[first]))
        ++last;
      const std::size_t end = std::min(last, first + kSameDay);
      for (std::size_t x = first; x < end; ++x) {
        for (std::size_t y = first; y < end; ++y) {
          if (x != y && fits(std::get<2>(where[x]), std::get<2>(where[y])))
            candidates_.push_back({std::get<2>(where[x]), std::get<2>(where[y]), -1, true});
        }
      }
      first = last;
    }
  }

  /// Nothing speaks against it.
  bool fits(std::int32_t part, std::int32_t whole) const {
    const Happening &p = at(part), &w = at(whole);
    if (part == whole) return false;
    const bool attacks = p.type == EventType::attack && w.type == EventType::attack;
    if (!attacks && !(is_encounter(w.type) && (is_outcome(p.type) || is_encounter(p.type)))) return false;
    if (!(took_place(p.status) && took_place(w.status)) && !(is_to_come(p.status) && is_to_come(w.status)))
      return false;
    const Seat ps = seat(p), ws = seat(w);
    if (!ps.days || !ws.days || ps.days->first < ws.days->first || ps.days->last > ws.days->last) return false;
    if (attacks) return is_blow_of(p, w, ps, ws);
    if (ws.days->days() > kLongest && !(p.place >= 0 && p.place == w.place && ps.days == ws.days)) return false;
    // What is said to be the place of a truce is often where it holds.
    if (p.type != EventType::ceasefire && !same_place(p.place, w.place)) return false;
    if (ps.acting.empty() || !among(ps.acting, ws.present)) return false;
    // An encounter within another is the smaller one: so there is no circle.
    return !is_encounter(p.type) || smaller(ps, ws, p, w);
  }

  /// One blow of an attack on a whole state: by the same, at a place inside.
  bool is_blow_of(const Happening& p, const Happening& w, const Seat& ps, const Seat& ws) const {
    if (w.place < 0 || p.place < 0 || p.place == w.place || parties_.side(p.place) != w.place) return false;
    const auto by = [&](const Happening& h) {
      std::vector<std::int32_t> sides;
      for (const HappeningParticipant& one : h.participants) {
        if (one.party >= 0 && one.role == Role::actor) sides.push_back(parties_.side(one.party));
      }
      std::sort(sides.begin(), sides.end());
      return sides;
    };
    const std::vector<std::int32_t> attackers = by(p);
    return !attackers.empty() && attackers == by(w) && ws.days->days() <= kLongest && among(ps.acting, ws.present);
  }

  bool smaller(const Seat& ps, const Seat& ws, const Happening& p, const Happening& w) const {
    if (p.round > 0 && w.round > 0 && p.round == w.round) return false;  // rather the same one
    return ps.days->days() <= ws.days->days() && ps.acting.size() < ws.acting.size();
  }

  static bool among(const std::vector<std::int32_t>& some, const std::vector<std::int32_t>& all) {
    return std::includes(all.begin(), all.end(), some.begin(), some.end());
  }

  /// The same, one inside the other, or not known.
  bool same_place(std::int32_t a, std::int32_t b) const {
    return a < 0 || b < 0 || a == b || parties_.side(a) == b || parties_.side(b) == a;
  }

  bool in_one_passage(const Told& a, const Told& b) const {
    const LinkArticle& article = articles_[static_cast<std::size_t>(a.article)];
    const auto of = [&](const Told& t) { return article.evidence(article.events[static_cast<std::size_t>(t.event)]); };
    for (const Span x : of(a)) {
      for (const Span y : of(b)) {
        if (x.start < y.end + kPassage && y.start < x.end + kPassage) return true;
      }
    }
    return false;
  }

  void choose(std::span<const Candidate> of_part) {
    const auto rank = [&](std::int32_t whole, std::int32_t told) {
      const Happening& w = at(whole);
      return std::make_tuple(-told, days_of(w)->days(), -w.articles, w.id);
    };
    std::int32_t best = -1, best_told = 0;
    for (std::size_t i = 0; i < of_part.size();) {
      const std::int32_t whole = of_part[i].whole;
      std::int32_t told = 0;
      bool proved = false;
      for (; i < of_part.size() && of_part[i].whole == whole; ++i) {
        proved = proved || of_part[i].proves;
        told += i == 0 || of_part[i - 1].whole != whole || of_part[i - 1].story != of_part[i].story ? 1 : 0;
      }
      if (!proved && told < kStories) continue;
      if (best < 0 || rank(whole, told) < rank(best, best_told)) {
        best = whole;
        best_told = told;
      }
    }
    if (best >= 0) happenings_[static_cast<std::size_t>(of_part.front().part)].within = best;
  }

  const LinkArticles& articles_;
  const PartyIndex& parties_;
  const CopyIndex& copies_;
  std::vector<Happening>& happenings_;
  std::vector<Candidate> candidates_;
};

}  // namespace

void find_parts(const LinkArticles& articles, const PartyIndex& parties, const CopyIndex& copies,
                std::vector<Happening>& happenings) {
  PartFinder(articles, parties, copies, happenings).run();
}

}  // namespace runding
