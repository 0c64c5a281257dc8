#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

#include "runding/base/hash.h"
#include "runding/link/changes.h"
#include "runding/link/evidence_distance.h"
#include "runding/link/promises.h"

namespace runding {
namespace {

constexpr int kMostOutcomes = 3;    ///< of one kind
constexpr float kSure = 0.5F;       ///< confidence from which a row is told as a commitment
constexpr float kOwnWords = 0.75F;  ///< of what the holder itself is told to have said
constexpr Day kOneDeal = 7;         ///< days within which agreements of the same sides are one
constexpr Day kNoDay = 1 << 30;     ///< behind every other
constexpr Day kAgain = 7;           ///< days within which a promise on one issue is one promise
constexpr Day kLongest = 90;        ///< what comes later has other reasons
constexpr Day kAnswer = 14;         ///< days within which a breach is denied

bool stands(EventStatus status) {
  return status == EventStatus::happened || status == EventStatus::ongoing || status == EventStatus::claimed ||
         status == EventStatus::planned;
}

/// Whom or what deeds are looked up by.
enum class By : std::uint8_t { side, place };

/// A report of what a side took part in, or of what was done at a place.
struct Deed {
  std::int32_t key = -1;  ///< the party
  Day day = 0;            ///< when it happened, else when it was told
  std::int32_t article = 0, event = 0;
  By by = By::side;
  EventType type = EventType::talks;
  EventStatus status = EventStatus::happened;
  bool own = false;  ///< the side did it
};

auto index_of(const Deed& d) { return std::make_tuple(d.by, d.type, d.key, d.day, d.article, d.event); }

/// A row that may be a commitment.
struct Candidate {
  std::int32_t article = 0, row = 0;
  Layer layer = Layer::position;
  Issue issue = Issue::other;
  std::optional<Day> said;
};

/// What became of a promise.
struct Outcome {
  std::optional<Day> kept, broken;  ///< days of the first such deeds
  bool claimed = false;             ///< somebody says it was broken, others do not
};

class Finder {
 public:
  Finder(const LinkArticles& articles, const PartyIndex& parties, const std::vector<Happening>& happenings)
      : articles_(articles), parties_(parties), happenings_(happenings) {
    // Counted first: growing would need the memory twice.
    std::size_t size = 0;
    each_deed([&](const Deed&) { ++size; });
    deeds_.reserve(size);
    each_deed([&](const Deed& deed) { deeds_.push_back(deed); });
    std::sort(deeds_.begin(), deeds_.end(), [](const Deed& a, const Deed& b) { return index_of(a) < index_of(b); });
  }

  std::vector<Pledge> run() {
    find_denials();
    std::vector<Candidate> candidates, of_article;
    const auto by_day = [](const Candidate& a, const Candidate& b) {
      return a.said.value_or(kNoDay) < b.said.value_or(kNoDay);
    };
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      gather(i, of_article);
      std::stable_sort(of_article.begin(), of_article.end(), by_day);
      seen_.clear();
      std::copy_if(of_article.begin(), of_article.end(), std::back_inserter(candidates),
                   [&](const Candidate& c) { return !known(c); });
    }
    std::stable_sort(candidates.begin(), candidates.end(), by_day);
    for (const Candidate& c : candidates) keep(c);
    for (const Happening& h : happenings_) agreed(h);
    std::sort(out_.begin(), out_.end(), [](const Pledge& a, const Pledge& b) { return a.id < b.id; });
    return std::move(out_);
  }

 private:
  template <class Use>
  void each_deed(Use use) const {
    std::vector<std::int32_t> sides;
    for (const Happening& h : happenings_) {
      for (const Happening::Member& m : h.members) {
        const auto i = static_cast<std::size_t>(m.article);
        const LinkArticle a = articles_[i];
        const LinkEvent& v = a.events[static_cast<std::size_t>(m.event)];
        if (!a.day && !v.days) continue;
        Deed deed{-1, v.days ? v.days->first : *a.day, m.article, m.event, By::side, v.type, v.status, false};
        sides.clear();
        for (const LinkParticipant& p : a.participants(v)) {
          deed.key = parties_.side(parties_.party(i, p.entity));
          if (deed.key < 0 || std::find(sides.begin(), sides.end(), deed.key) != sides.end()) continue;
          deed.own = sides.empty();
          sides.push_back(deed.key);
          use(deed);
        }
        deed.by = By::place;
        deed.own = false;
        deed.key = parties_.party(i, v.place);
        if (deed.key >= 0) use(deed);
      }
    }
  }

  /// The rows of an article that may be commitments.
  void gather(std::size_t article, std::vector<Candidate>& out) const {
    out.clear();
    const LinkArticle a = articles_[article];
    const auto i = static_cast<std::int32_t>(article);
    for (std::size_t n = 0; n < a.commitments.size(); ++n) {
      const LinkCommitment& c = a.commitments[n];
      if (of_agreement(a, c)) continue;
      out.push_back({i, static_cast<std::int32_t>(n), Layer::commitment, nearest_issue(a, a.evidence(c)), a.day});
    }
    for (std::size_t n = 0; n < a.positions.size(); ++n) {
      const LinkPosition& p = a.positions[n];
      if (p.confidence < kSure || a.is_rejected(Layer::position, n)) continue;
      if (p.stance != Stance::promise && !(p.stance == Stance::offer && own_act(p.issue) && p.confidence >= kOwnWords))
        continue;
      out.push_back({i, static_cast<std::int32_t>(n), Layer::position, p.issue, p.said ? p.said : a.day});
    }
  }

  /// Parties that are no persons or bodies among what a position names.
  std::vector<std::int32_t> places(std::size_t article, const LinkPosition& p) const {
    std::vector<std::int32_t> out;
    for (const Index entity : articles_[article].others(p)) {
      const std::int32_t party = parties_.party(article, entity);
      if (party < 0) continue;
      const EntityType type = parties_.parties[static_cast<std::size_t>(party)].type;
      if (type == EntityType::state || type == EntityType::location) out.push_back(party);
    }
    return out;
  }

  /// What an agreement says is told of its happening.
  static bool of_agreement(const LinkArticle& a, const LinkCommitment& c) {
    const auto told = a.evidence(c);
    return std::any_of(a.events.begin(), a.events.end(), [&](const LinkEvent& e) {
      return e.type == EventType::agreement && !told.empty() && !a.evidence(e).empty() &&
             a.evidence(e).front() == told.front();
    });
  }

  /// What parties agreed binds all of them: one commitment for each agreement or truce, told by its first report.
  void agreed(const Happening& h) {
    if (h.type != EventType::agreement && h.type != EventType::ceasefire) return;
    if (!stands(h.status) || h.confidence < kOwnWords) return;
    std::vector<std::int32_t> holders;
    for (const HappeningParticipant& p : h.participants) {
      if (p.party >= 0 && p.role != Role::mediator && p.role != Role::host) holders.push_back(p.party);
    }
    if (holders.size() < 2) return;
    const Happening::Member& first = h.members.front();
    const auto i = static_cast<std::size_t>(first.article);
    Pledge p = start(i, Layer::event, static_cast<std::size_t>(first.event), kNone, "");
    if (holders.size() == 1) p.holder = holders.front();
    for (std::size_t k = 0; k < holders.size() && holders.size() > 1; ++k) {
      p.holder_text += (k > 0 ? "\n" : "") + parties_.parties[static_cast<std::size_t>(holders[k])].name;
    }
    std::set<std::int32_t> sides;
    for (const std::int32_t holder : holders) sides.insert(parties_.side(holder));
    const std::optional<Day> made = day(i, h.date);
    // A truce and the agreement on it are one undertaking, however many happenings tell of it.
    if (made) {
      const bool again = std::any_of(agreed_.begin(), agreed_.end(), [&](const auto& deal) {
        if (std::abs(*made - deal.second) > kOneDeal) return false;
        std::vector<std::int32_t> both;
        std::set_intersection(sides.begin(), sides.end(), deal.first.begin(), deal.first.end(),
                              std::back_inserter(both));
        return both.size() >= 2 || (both.size() == sides.size() && both.size() == deal.first.size());
      });
      if (again) return;
      // Happenings come in the order of their days, so older ones need no more be looked at.
      std::erase_if(agreed_, [&](const auto& deal) { return deal.second < *made - kOneDeal; });
      agreed_.emplace_back(sides, *made);
    }
    Outcome outcome;
    Issue issue = matter(h.type);
    for (const auto& [type, ahead] : agreed_on(h)) {
      if (type == EventType::ceasefire) issue = Issue::ceasefire;
      if (type == EventType::ceasefire || !ahead || !made) continue;
      for (const std::int32_t side : sides) keeps(By::side, type, side, issue, *made, false, p, outcome);
    }
    judge(std::move(p), issue, made, {sides.begin(), sides.end()}, {}, false, outcome);
  }

  /// The types of the other events that the words of an agreement tell, and whether each is ahead ("agreed to meet
  /// again"): what was agreed.
  std::set<std::pair<EventType, bool>> agreed_on(const Happening& agreement) const {
    std::set<std::pair<EventType, bool>> out;
    for (const Happening::Member& m : agreement.members) {
      const LinkArticle& a = articles_[static_cast<std::size_t>(m.article)];
      const auto told = a.evidence(a.events[static_cast<std::size_t>(m.event)]);
      for (const LinkEvent& e : a.events) {
        if (e.type == EventType::agreement || distance(told, a.evidence(e)) > 0) continue;
        out.emplace(e.type, e.status == EventStatus::planned || e.status == EventStatus::proposed);
      }
    }
    return out;
  }

  /// By side the days on which it denied to have fought.
  void find_denials() {
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      for (std::size_t n = 0; n < articles_[i].positions.size(); ++n) {
        const LinkPosition& p = articles_[i].positions[n];
        const std::optional<Day> day = p.said ? p.said : articles_[i].day;
        if (p.stance != Stance::deny || !day || articles_[i].is_rejected(Layer::position, n)) continue;
        if (p.issue != Issue::ceasefire && p.issue != Issue::hostilities && p.issue != Issue::accountability) continue;
        const std::int32_t side = parties_.side(parties_.party(i, p.holder));
        if (side >= 0) denials_.emplace(side, *day);
      }
    }
  }

  bool denied(const std::vector<std::int32_t>& sides, Day broken) const {
    return std::any_of(sides.begin(), sides.end(), [&](std::int32_t side) {
      const auto at = denials_.lower_bound({side, broken});
      return at != denials_.end() && at->first == side && at->second <= broken + kAnswer;
    });
  }

  Pledge start(std::size_t article, Layer layer, std::size_t row, Index holder, std::string_view text) {
    Pledge p;
    p.holder = parties_.party(article, holder);
    if (p.holder < 0) p.holder_text = text;
    p.member = {static_cast<std::int32_t>(article), layer, static_cast<std::int32_t>(row)};
    p.id = "c" + hex(hash64(std::string(articles_[article].id) + "\n" + std::string(to_string(layer)) + "\n" +
                            std::to_string(row)),
                     10);
    return p;
  }

  std::optional<Day> day(std::size_t article, const std::string& date) const {
    const std::optional<DayRange> said = day_range(date);
    return said && said->days() == 1 ? std::optional<Day>(said->first) : articles_[article].day;
  }

  /// The issue of the position a commitment stands in.
  static Issue nearest_issue(const LinkArticle& a, std::span<const Span> evidence) {
    for (const LinkPosition& p : a.positions) {
      for (const Span x : a.evidence(p)) {
        for (const Span y : evidence) {
          if (x.overlaps(y)) return p.issue;
        }
      }
    }
    return Issue::other;
  }

  /// A commitment and the promise it was read from are one.
  bool known(const Candidate& c) {
    const LinkArticle a = articles_[static_cast<std::size_t>(c.article)];
    const auto n = static_cast<std::size_t>(c.row);
    const bool position = c.layer == Layer::position;
    const Index holder = position ? a.positions[n].holder : a.commitments[n].holder;
    const auto evidence = position ? a.evidence(a.positions[n]) : a.evidence(a.commitments[n]);
    std::vector<Span>& seen = seen_[parties_.party(static_cast<std::size_t>(c.article), holder)];
    const bool found = std::any_of(evidence.begin(), evidence.end(), [&](Span x) {
      return std::any_of(seen.begin(), seen.end(), [&](Span y) { return x.overlaps(y); });
    });
    seen.insert(seen.end(), evidence.begin(), evidence.end());
    return found;
  }

  /// The same side's promise on the same issue, reported again by another article within days.
  bool repeated(const Candidate& c, std::int32_t side) {
    if (side < 0 || !c.said) return false;
    const auto [last, fresh] = promised_.emplace(std::make_pair(side, c.issue), std::make_pair(*c.said, c.article));
    if (fresh || last->second.second == c.article) return false;
    const bool again = *c.said - last->second.first <= kAgain;
    if (!again) last->second = {*c.said, c.article};
    return again;
  }

  void keep(const Candidate& c) {
    const auto i = static_cast<std::size_t>(c.article), n = static_cast<std::size_t>(c.row);
    const LinkArticle a = articles_[i];
    const bool position = c.layer == Layer::position;
    const Index holder = position ? a.positions[n].holder : a.commitments[n].holder;
    const std::int32_t side = parties_.side(parties_.party(i, holder));
    if (repeated(c, side)) return;
    const Index words = position ? a.positions[n].holder_text : a.commitments[n].holder_text;
    Pledge p = start(i, c.layer, n, holder, a.text(words));
    if (!position) p.due = a.text(a.commitments[n].due);
    judge(std::move(p), c.issue, c.said, {side}, position ? places(i, a.positions[n]) : std::vector<std::int32_t>(),
          true);
  }

  /// `fulfilled`: whether later happenings of its kind show that it was kept; of an agreement they may be the
  /// agreement. `places`: where they may show it, whoever does them.
  void judge(Pledge p, Issue issue, std::optional<Day> said, const std::vector<std::int32_t>& sides,
             const std::vector<std::int32_t>& places, bool fulfilled, Outcome outcome = {}) {
    for (const std::int32_t side : sides) {
      if (side < 0 || !said) continue;
      if (fulfilled) {
        for (const EventType type : fulfils(issue)) {
          keeps(By::side, type, side, issue, *said, false, p, outcome);
          for (const std::int32_t place : places) keeps(By::place, type, place, issue, *said, false, p, outcome);
        }
        for (const EventType type : done_by_promiser(issue))
          keeps(By::side, type, side, issue, *said, true, p, outcome);
      }
      for (const EventType type : breaks(issue)) {
        later(By::side, type, side, issue, *said, true, p, [&](const Deed& deed, bool told) {
          if (told) outcome.broken = std::min(outcome.broken.value_or(deed.day), deed.day);
          outcome.claimed |= !told;
        });
      }
    }
    // Whether a truce was broken is contested when one of its sides denies it; that a day has passed is not.
    outcome.claimed |= lasts(issue) && outcome.broken && denied(sides, *outcome.broken);
    p.outcome = named(outcome, issue);
    std::sort(p.outcome_members.begin(), p.outcome_members.end());
    p.outcome_members.erase(std::unique(p.outcome_members.begin(), p.outcome_members.end()), p.outcome_members.end());
    out_.push_back(std::move(p));
  }

  /// An act that was done first is kept whatever comes later, and one whose day passed without it is broken.
  static const char* named(const Outcome& o, Issue issue) {
    if (o.kept && o.broken && !lasts(issue)) return *o.kept <= *o.broken ? "kept" : "broken";
    if ((o.kept && o.broken) || (o.claimed && !(o.kept && !lasts(issue)))) return "contested";
    return o.kept ? "kept" : o.broken ? "broken" : "open";
  }

  /// What is done after the day it was due keeps nothing.
  void keeps(By by, EventType type, std::int32_t key, Issue issue, Day said, bool by_side, Pledge& p,
             Outcome& outcome) {
    const std::optional<DayRange> due = day_range(p.due);
    later(by, type, key, issue, said, by_side, p, [&](const Deed& deed, bool told) {
      if (told && (!due || deed.day <= due->last)) outcome.kept = std::min(outcome.kept.value_or(deed.day), deed.day);
    });
  }

  /// Whether the words of a deed take a position on another issue and none on this one: who takes back a threat about
  /// trade breaks no promise to talk.
  bool about_another(const Deed& deed, Issue issue) const {
    const LinkArticle a = articles_[static_cast<std::size_t>(deed.article)];
    const auto told = a.evidence(a.events[static_cast<std::size_t>(deed.event)]);
    bool another = false;
    for (const LinkPosition& p : a.positions) {
      if (distance(told, a.evidence(p)) > 0) continue;
      if (p.issue == issue) return false;
      another |= p.issue != Issue::other;
    }
    return another;
  }

  /// Calls `use` with the first such deeds that are told after the promise, and whether each is told as a fact.
  /// `by_side`: only those the side of the key does itself, and what is said of it by some alone.
  template <class Use>
  void later(By by, EventType type, std::int32_t key, Issue issue, Day said, bool by_side, Pledge& p, Use use) {
    const auto from = std::make_tuple(by, type, key, said, -1, -1);
    auto deed = std::lower_bound(deeds_.begin(), deeds_.end(), from,
                                 [](const Deed& d, const auto& wanted) { return index_of(d) < wanted; });
    int taken = 0;
    for (; deed != deeds_.end() && deed->by == by && deed->type == type && deed->key == key; ++deed) {
      if (deed->day > said + kLongest || taken == kMostOutcomes) return;
      if (articles_[static_cast<std::size_t>(deed->article)].day.value_or(deed->day) <= said) continue;
      if (by_side && !deed->own) continue;
      if (type == EventType::withdrawal && about_another(*deed, issue)) continue;
      const bool told = deed->status == EventStatus::happened || deed->status == EventStatus::ongoing;
      const bool said_by_one = by_side && (deed->status == EventStatus::claimed || deed->status == EventStatus::denied);
      if (!told && !said_by_one) continue;
      use(*deed, told);
      p.outcome_members.push_back({deed->article, Layer::event, deed->event});
      ++taken;
    }
  }

  const LinkArticles& articles_;
  const PartyIndex& parties_;
  const std::vector<Happening>& happenings_;
  std::set<std::pair<std::int32_t, Day>> denials_;              ///< side and day on which it denied to have fought
  std::vector<std::pair<std::set<std::int32_t>, Day>> agreed_;  ///< sides and day of the last agreements
  /// Side and issue: day and article of the last promise.
  std::map<std::pair<std::int32_t, Issue>, std::pair<Day, std::int32_t>> promised_;
  std::vector<Deed> deeds_;                         ///< in the order of index_of
  std::map<std::int32_t, std::vector<Span>> seen_;  ///< of one article: by holder, evidence of its commitments
  std::vector<Pledge> out_;
};

}  // namespace

std::vector<Pledge> find_pledges(const LinkArticles& articles, const PartyIndex& parties,
                                 const std::vector<Happening>& happenings) {
  return Finder(articles, parties, happenings).run();
}

}  // namespace runding
