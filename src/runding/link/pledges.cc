#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "runding/base/hash.h"
#include "runding/link/changes.h"

namespace runding {
namespace {

constexpr int kMostOutcomes = 3;  ///< of one kind
constexpr Day kLongest = 90;      ///< what comes later has other reasons

/// The happenings that are what a promise on this issue promised.
std::vector<EventType> fulfils(Issue issue) {
  switch (issue) {
    case Issue::talks:
      return {EventType::talks, EventType::meeting, EventType::call};
    case Issue::ceasefire:
    case Issue::hostilities:
      return {EventType::ceasefire};
    case Issue::humanitarian:
      return {EventType::humanitarian};
    case Issue::captives:
      return {EventType::exchange};
    case Issue::deal:
      return {EventType::agreement};
    case Issue::forces:
      return {EventType::forces};
    case Issue::sanctions:
      return {EventType::sanction};
    default:
      return {};
  }
}

/// The happenings that break one, when the promising side does them.
std::vector<EventType> breaks(Issue issue) {
  switch (issue) {
    case Issue::ceasefire:
    case Issue::hostilities:
      return {EventType::violation, EventType::attack};
    case Issue::forces:
    case Issue::weapons:
    case Issue::captives:
    case Issue::humanitarian:
      return {EventType::violation};
    case Issue::deal:
    case Issue::talks:
      return {EventType::violation, EventType::withdrawal};
    default:
      return {};
  }
}

/// A report of what somebody did.
struct Deed {
  RowRef row;
  EventStatus status = EventStatus::happened;
  std::int32_t doer = -1;  ///< side of the first participant
  Day day = 0;             ///< when it happened, else when it was told
  Day told = 0;
};

class Finder {
 public:
  Finder(const std::vector<LinkArticle>& articles, const PartyIndex& parties, const std::vector<Happening>& happenings)
      : articles_(articles), parties_(parties) {
    for (const Happening& h : happenings) {
      for (const Happening::Member& m : h.members) add(m);
    }
    for (auto& [key, deeds] : deeds_) {
      std::sort(deeds.begin(), deeds.end(),
                [](const Deed& a, const Deed& b) { return std::tie(a.day, a.row) < std::tie(b.day, b.row); });
    }
  }

  std::vector<Pledge> run() {
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      const Article& a = articles_[i].article;
      for (std::size_t n = 0; n < a.commitments.size(); ++n) {
        const Commitment& c = a.commitments[n];
        Pledge p = start(i, Layer::commitment, n, c.holder, c.holder_text, c.evidence);
        p.due = c.by;
        keep(std::move(p), nearest_issue(a, c.evidence), day(i, ""));
      }
      for (std::size_t n = 0; n < a.positions.size(); ++n) {
        const Position& p = a.positions[n];
        if (p.stance != Stance::promise || articles_[i].is_rejected(Layer::position, n)) continue;
        keep(start(i, Layer::position, n, p.holder, p.holder_text, p.evidence), p.issue, day(i, p.date));
      }
    }
    std::sort(out_.begin(), out_.end(), [](const Pledge& a, const Pledge& b) { return a.id < b.id; });
    return std::move(out_);
  }

 private:
  void add(const Happening::Member& m) {
    const auto i = static_cast<std::size_t>(m.article), n = static_cast<std::size_t>(m.event);
    const Event& v = articles_[i].article.events[n];
    const std::optional<DayRange>& days = articles_[i].event_days[n];
    const std::optional<Day> told = articles_[i].day;
    if (!told && !days) return;
    Deed deed{{m.article, Layer::event, m.event}, v.status, -1, 0, 0};
    deed.day = days ? days->first : *told;
    deed.told = told.value_or(deed.day);
    std::set<std::int32_t> sides;
    for (const Participant& p : v.participants) {
      const std::int32_t side = parties_.side(parties_.party(i, p.entity));
      if (side < 0) continue;
      if (deed.doer < 0) deed.doer = side;
      sides.insert(side);
    }
    for (const std::int32_t side : sides) deeds_[{v.type, side}].push_back(deed);
  }

  Pledge start(std::size_t article, Layer layer, std::size_t row, Index holder, const std::string& text,
               const std::vector<Span>& evidence) {
    Pledge p;
    p.holder = parties_.party(article, holder);
    p.holder_text = p.holder < 0 ? text : std::string();
    p.member = {static_cast<std::int32_t>(article), layer, static_cast<std::int32_t>(row)};
    evidence_ = evidence;
    p.id =
        "c" +
        hex(hash64(articles_[article].article.id + "\n" + std::string(to_string(layer)) + "\n" + std::to_string(row)),
            10);
    return p;
  }

  std::optional<Day> day(std::size_t article, const std::string& date) const {
    const std::optional<DayRange> said = day_range(date);
    return said && said->days() == 1 ? std::optional<Day>(said->first) : articles_[article].day;
  }

  /// The issue of the position a commitment stands in.
  static Issue nearest_issue(const Article& a, const std::vector<Span>& evidence) {
    for (const Position& p : a.positions) {
      for (const Span x : p.evidence) {
        for (const Span y : evidence) {
          if (x.overlaps(y)) return p.issue;
        }
      }
    }
    return Issue::other;
  }

  /// A commitment and the promise it was read from are one.
  bool known(const Pledge& p) {
    std::vector<Span>& seen = seen_[{p.member.article, p.holder}];
    const bool found = std::any_of(evidence_.begin(), evidence_.end(), [&](Span x) {
      return std::any_of(seen.begin(), seen.end(), [&](Span y) { return x.overlaps(y); });
    });
    seen.insert(seen.end(), evidence_.begin(), evidence_.end());
    return found;
  }

  void keep(Pledge p, Issue issue, std::optional<Day> said) {
    if (known(p)) return;
    const std::int32_t side = parties_.side(p.holder);
    bool kept = false, broken = false, claimed = false;
    if (side >= 0 && said) {
      for (const EventType type : fulfils(issue)) later(type, side, *said, false, p, kept, claimed);
      bool only_claimed = false;
      for (const EventType type : breaks(issue)) later(type, side, *said, true, p, broken, only_claimed);
      claimed |= only_claimed;
    }
    p.outcome = (kept && broken) || claimed ? "contested" : kept ? "kept" : broken ? "broken" : "open";
    std::sort(p.outcome_members.begin(), p.outcome_members.end());
    out_.push_back(std::move(p));
  }

  /// The first such deeds that are told after the promise.
  void later(EventType type, std::int32_t side, Day said, bool by_side, Pledge& p, bool& found, bool& claimed) {
    const auto list = deeds_.find({type, side});
    if (list == deeds_.end()) return;
    int taken = 0;
    for (const Deed& deed : list->second) {
      if (deed.day < said || deed.told <= said || deed.day > said + kLongest || taken == kMostOutcomes) continue;
      if (by_side && deed.doer != side) continue;
      const bool told = deed.status == EventStatus::happened || deed.status == EventStatus::ongoing;
      const bool said_by_one = by_side && (deed.status == EventStatus::claimed || deed.status == EventStatus::denied);
      if (!told && !said_by_one) continue;
      found |= told;
      claimed |= said_by_one;
      p.outcome_members.push_back(deed.row);
      ++taken;
    }
  }

  const std::vector<LinkArticle>& articles_;
  const PartyIndex& parties_;
  std::map<std::pair<EventType, std::int32_t>, std::vector<Deed>> deeds_;
  std::map<std::pair<std::int32_t, std::int32_t>, std::vector<Span>> seen_;
  std::vector<Span> evidence_;
  std::vector<Pledge> out_;
};

}  // namespace

std::vector<Pledge> find_pledges(const std::vector<LinkArticle>& articles, const PartyIndex& parties,
                                 const std::vector<Happening>& happenings) {
  return Finder(articles, parties, happenings).run();
}

}  // namespace runding
