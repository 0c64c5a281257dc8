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

/// A report of what somebody did.
struct Deed {
  RowRef row;
  EventStatus status = EventStatus::happened;
  std::int32_t doer = -1;  ///< side of the first participant
  Day day = 0;             ///< when it happened, else when it was told
  Day told = 0;
};

struct Candidate {
  Pledge pledge;
  Issue issue = Issue::other;
  std::optional<Day> said;
  std::span<const Span> evidence;
  std::vector<std::int32_t> named;  ///< places its words name
};

/// What became of a promise.
struct Outcome {
  std::optional<Day> kept, broken;  ///< days of the first such deeds
  bool claimed = false;             ///< somebody says it was broken, others do not
};

class Finder {
 public:
  Finder(const std::vector<LinkArticle>& articles, const PartyIndex& parties, const std::vector<Happening>& happenings)
      : articles_(articles), parties_(parties), happenings_(happenings) {
    for (const Happening& h : happenings) {
      for (const Happening::Member& m : h.members) add(m);
    }
    for (auto* index : {&deeds_, &deeds_at_}) {
      for (auto& [key, deeds] : *index) {
        std::sort(deeds.begin(), deeds.end(),
                  [](const Deed& a, const Deed& b) { return std::tie(a.day, a.row) < std::tie(b.day, b.row); });
      }
    }
  }

  std::vector<Pledge> run() {
    find_denials();
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      const LinkArticle& a = articles_[i];
      for (std::size_t n = 0; n < a.commitments.size(); ++n) {
        const LinkCommitment& c = a.commitments[n];
        if (of_agreement(a, c)) continue;
        Pledge p = start(i, Layer::commitment, n, c.holder, a.text(c.holder_text));
        p.due = a.text(c.due);
        candidates_.push_back({std::move(p), nearest_issue(a, a.evidence(c)), a.day, a.evidence(c), {}});
      }
      for (std::size_t n = 0; n < a.positions.size(); ++n) {
        const LinkPosition& p = a.positions[n];
        if (p.confidence < kSure || a.is_rejected(Layer::position, n)) continue;
        if (p.stance != Stance::promise &&
            !(p.stance == Stance::offer && own_act(p.issue) && p.confidence >= kOwnWords))
          continue;
        candidates_.push_back({start(i, Layer::position, n, p.holder, a.text(p.holder_text)), p.issue,
                               p.said ? p.said : a.day, a.evidence(p), places(i, p)});
      }
    }
    std::stable_sort(candidates_.begin(), candidates_.end(), [](const Candidate& a, const Candidate& b) {
      return a.said.value_or(kNoDay) < b.said.value_or(kNoDay);
    });
    for (Candidate& c : candidates_) keep(std::move(c));
    for (const Happening& h : happenings_) agreed(h);
    std::sort(out_.begin(), out_.end(), [](const Pledge& a, const Pledge& b) { return a.id < b.id; });
    return std::move(out_);
  }

 private:
  void add(const Happening::Member& m) {
    const auto i = static_cast<std::size_t>(m.article), n = static_cast<std::size_t>(m.event);
    const LinkEvent& v = articles_[i].events[n];
    const std::optional<DayRange>& days = v.days;
    const std::optional<Day> told = articles_[i].day;
    if (!told && !days) return;
    Deed deed{{m.article, Layer::event, m.event}, v.status, -1, 0, 0};
    deed.day = days ? days->first : *told;
    deed.told = told.value_or(deed.day);
    std::set<std::int32_t> sides;
    for (const LinkParticipant& p : articles_[i].participants(v)) {
      const std::int32_t side = parties_.side(parties_.party(i, p.entity));
      if (side < 0) continue;
      if (deed.doer < 0) deed.doer = side;
      sides.insert(side);
    }
    for (const std::int32_t side : sides) deeds_[{v.type, side}].push_back(deed);
    if (const std::int32_t place = parties_.party(i, v.place); place >= 0) deeds_at_[{v.type, place}].push_back(deed);
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
      for (const std::int32_t side : sides) keeps(deeds_, {type, side}, *made, false, p, outcome);
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

  Pledge start(std::size_t article, Layer layer, std::size_t row, Index holder, const std::string& text) {
    Pledge p;
    p.holder = parties_.party(article, holder);
    p.holder_text = p.holder < 0 ? text : std::string();
    p.member = {static_cast<std::int32_t>(article), layer, static_cast<std::int32_t>(row)};
    p.id = "c" +
           hex(hash64(articles_[article].id + "\n" + std::string(to_string(layer)) + "\n" + std::to_string(row)), 10);
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
    std::vector<Span>& seen = seen_[{c.pledge.member.article, c.pledge.holder}];
    const bool found = std::any_of(c.evidence.begin(), c.evidence.end(), [&](Span x) {
      return std::any_of(seen.begin(), seen.end(), [&](Span y) { return x.overlaps(y); });
    });
    seen.insert(seen.end(), c.evidence.begin(), c.evidence.end());
    return found;
  }

  /// The same side's promise on the same issue, reported again by another article within days.
  bool repeated(const Candidate& c, std::int32_t side) {
    if (side < 0 || !c.said) return false;
    const auto [last, fresh] =
        promised_.emplace(std::make_pair(side, c.issue), std::make_pair(*c.said, c.pledge.member.article));
    if (fresh || last->second.second == c.pledge.member.article) return false;
    const bool again = *c.said - last->second.first <= kAgain;
    if (!again) last->second = {*c.said, c.pledge.member.article};
    return again;
  }

  void keep(Candidate&& c) {
    if (known(c)) return;
    const std::int32_t side = parties_.side(c.pledge.holder);
    if (!repeated(c, side)) judge(std::move(c.pledge), c.issue, c.said, {side}, c.named, true);
  }

  /// `fulfilled`: whether later happenings of its kind show that it was kept; of an agreement they may be the
  /// agreement. `places`: where they may show it, whoever does them.
  void judge(Pledge p, Issue issue, std::optional<Day> said, const std::vector<std::int32_t>& sides,
             const std::vector<std::int32_t>& places, bool fulfilled, Outcome outcome = {}) {
    for (const std::int32_t side : sides) {
      if (side < 0 || !said) continue;
      if (fulfilled) {
        for (const EventType type : fulfils(issue)) {
          keeps(deeds_, {type, side}, *said, false, p, outcome);
          for (const std::int32_t place : places) keeps(deeds_at_, {type, place}, *said, false, p, outcome);
        }
        for (const EventType type : done_by_promiser(issue)) keeps(deeds_, {type, side}, *said, true, p, outcome);
      }
      for (const EventType type : breaks(issue)) {
        later(deeds_, {type, side}, *said, true, p, [&](const Deed& deed, bool told) {
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

  using Deeds = std::map<std::pair<EventType, std::int32_t>, std::vector<Deed>>;

  /// What is done after the day it was due keeps nothing.
  void keeps(const Deeds& deeds, std::pair<EventType, std::int32_t> key, Day said, bool by_side, Pledge& p,
             Outcome& outcome) {
    const std::optional<DayRange> due = day_range(p.due);
    later(deeds, key, said, by_side, p, [&](const Deed& deed, bool told) {
      if (told && (!due || deed.day <= due->last)) outcome.kept = std::min(outcome.kept.value_or(deed.day), deed.day);
    });
  }

  /// Calls `use` with the first such deeds that are told after the promise, and whether each is told as a fact.
  /// `by_side`: only those the side of the key does itself, and what is said of it by some alone.
  template <class Use>
  void later(const Deeds& deeds, std::pair<EventType, std::int32_t> key, Day said, bool by_side, Pledge& p, Use use) {
    const auto list = deeds.find(key);
    if (list == deeds.end()) return;
    int taken = 0;
    for (const Deed& deed : list->second) {
      if (deed.day < said || deed.told <= said || deed.day > said + kLongest || taken == kMostOutcomes) continue;
      if (by_side && deed.doer != key.second) continue;
      const bool told = deed.status == EventStatus::happened || deed.status == EventStatus::ongoing;
      const bool said_by_one = by_side && (deed.status == EventStatus::claimed || deed.status == EventStatus::denied);
      if (!told && !said_by_one) continue;
      use(deed, told);
      p.outcome_members.push_back(deed.row);
      ++taken;
    }
  }

  const std::vector<LinkArticle>& articles_;
  const PartyIndex& parties_;
  const std::vector<Happening>& happenings_;
  std::set<std::pair<std::int32_t, Day>> denials_;
  std::vector<Candidate> candidates_;
  std::vector<std::pair<std::set<std::int32_t>, Day>> agreed_;  ///< sides and day of the last agreements
  /// Side and issue: day and article of the last promise.
  std::map<std::pair<std::int32_t, Issue>, std::pair<Day, std::int32_t>> promised_;
  Deeds deeds_;     ///< by type and side that takes part
  Deeds deeds_at_;  ///< by type and place
  std::map<std::pair<std::int32_t, std::int32_t>, std::vector<Span>> seen_;
  std::vector<Pledge> out_;
};

}  // namespace

std::vector<Pledge> find_pledges(const std::vector<LinkArticle>& articles, const PartyIndex& parties,
                                 const std::vector<Happening>& happenings) {
  return Finder(articles, parties, happenings).run();
}

}  // namespace runding
