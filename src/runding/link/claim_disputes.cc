#include "runding/link/claim_disputes.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "runding/link/evidence_distance.h"
#include "runding/link/union_find.h"

namespace runding {
namespace {

constexpr Day kOneStory = 2;  ///< days within which different words for the place are no other charge
constexpr Day kSameDays = 7;
constexpr Day kSameVoices = 30;       ///< days within which the same two say the same again
constexpr Day kSamePlace = 60;        ///< days within which what happened at one place is one thing
constexpr std::uint32_t kNear = 400;  ///< bytes between an accusation and its answer in one article
constexpr std::size_t kNeighbours = 32;
constexpr std::size_t kMostAccused = 3;  ///< who names more blames the world

/// Blame takes one of several issues, as the words go.
Issue blame(Issue issue) {
  return issue == Issue::hostilities || issue == Issue::accountability || issue == Issue::captives
             ? Issue::accountability
             : issue;
}

/// An accusation or a denial.
struct Word {
  RowRef row;
  const LinkPosition* position = nullptr;
  Issue issue = Issue::other;
  Day day = 0;
  std::int32_t holder = -1;
  std::int32_t side = -1;
  std::set<std::int32_t> sides;   ///< other states and bodies it names
  std::set<std::int32_t> parts;   ///< those of them that speak or take part in something in its article
  std::set<std::int32_t> places;  ///< places it names
  bool accuses() const { return position->stance == Stance::accuse; }
};

/// An accusation with its answer.
struct Claim {
  Day day = 0;
  std::array<Dispute::Member, 2> members;
  std::set<std::int32_t> places;
};

bool disjoint(const std::set<std::int32_t>& a, const std::set<std::int32_t>& b) {
  return std::none_of(a.begin(), a.end(), [&](std::int32_t x) { return b.contains(x); });
}

class Finder {
 public:
  Finder(const LinkArticles& articles, const PartyIndex& parties) : articles_(articles), parties_(parties) {}

  std::vector<Dispute> run(const std::set<RowRef>& told) {
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      const std::vector<Word> words = words_of(i);
      within(words);
      for (const Word& w : words) {
        if (!w.accuses()) answers_[{w.issue, w.side}].push_back(w);
        if (!w.accuses() || w.sides.size() > kMostAccused) continue;
        for (const std::int32_t side : w.sides) charges_[{w.issue, side}].push_back(w);
      }
    }
    across();
    return grouped(told);
  }

 private:
  std::vector<Word> words_of(std::size_t i) const {
    std::vector<Word> out;
    const LinkArticle& a = articles_[i];
    std::set<std::int32_t> present;
    for (const LinkPosition& p : a.positions) present.insert(parties_.side(parties_.party(i, p.holder)));
    for (const LinkEvent& e : a.events) {
      for (const LinkParticipant& p : a.participants(e)) present.insert(parties_.side(parties_.party(i, p.entity)));
    }
    for (std::size_t n = 0; n < a.positions.size(); ++n) {
      const LinkPosition& p = a.positions[n];
      if ((p.stance != Stance::accuse && p.stance != Stance::deny) || a.is_rejected(Layer::position, n)) continue;
      Word w;
      w.holder = parties_.party(i, p.holder);
      if (w.holder < 0) continue;
      w.row = {static_cast<std::int32_t>(i), Layer::position, static_cast<std::int32_t>(n)};
      w.position = &p;
      w.issue = blame(p.issue);
      w.day = a.day.value_or(0);
      w.side = parties_.side(w.holder);
      for (const Index entity : a.others(p)) name(w, parties_.party(i, entity), present);
      out.push_back(std::move(w));
    }
    return out;
  }

  void name(Word& w, std::int32_t party, const std::set<std::int32_t>& present) const {
    if (party < 0) return;
    const Party& p = parties_.parties[static_cast<std::size_t>(party)];
    const bool within_state = p.type == EntityType::state && (p.of >= 0 || p.side >= 0);
    if (p.type == EntityType::location || within_state) w.places.insert(party);
    if (p.type == EntityType::location || p.type == EntityType::person) return;
    const std::int32_t side = parties_.side(party);
    if (side == w.side || within_state) return;
    w.sides.insert(side);
    if (present.contains(side)) w.parts.insert(side);
  }

  void keep(const Word& charge, const Word& answer) {
    Claim c;
    c.day = std::min(charge.day, answer.day);
    const auto member = [](const Word& w) {
      return Dispute::Member{w.row, w.holder, std::string(to_string(w.position->stance))};
    };
    c.members = {member(charge), member(answer)};
    c.places = charge.places;
    c.places.insert(answer.places.begin(), answer.places.end());
    // Who speaks for a side may be known only as somebody of a ministry; the accusation says whose.
    const auto between = [&](std::int32_t accused) {
      const auto [low, high] = std::minmax(charge.side, accused);
      sides_[{charge.issue, low, high}].push_back(found_.size());
    };
    between(answer.side);
    if (charge.parts.size() == 1 && *charge.parts.begin() != answer.side) between(*charge.parts.begin());
    found_.push_back(std::move(c));
  }

  /// How likely `answer` answers `charge` in one article: best when it comes from who is named, then when it comes
  /// after; -1 where it cannot be.
  int answers(const Word& charge, const Word& answer) const {
    if (charge.issue != answer.issue || charge.side == answer.side) return -1;
    const LinkArticle& article = articles_[static_cast<std::size_t>(charge.row.article)];
    const auto told = article.evidence(*charge.position), then = article.evidence(*answer.position);
    if (distance(told, then) > kNear) return -1;
    if (charge.sides.contains(answer.side)) return 2;
    return told.front().start <= then.front().start ? 1 : 0;
  }

  /// In one article the answer stands close by. A counter-accusation is one of those who accused.
  void within(const std::vector<Word>& words) {
    for (std::size_t y = 0; y < words.size(); ++y) {
      int best = 0;
      for (const Word& x : words) {
        if (x.accuses()) best = std::max(best, answers(x, words[y]));
      }
      for (std::size_t x = 0; x < words.size(); ++x) {
        const Word &a = words[x], &b = words[y];
        if (!a.accuses() || x == y || (b.accuses() && y < x)) continue;
        const int likely = answers(a, b);
        if (likely < 0 || (!b.accuses() && likely < best)) continue;
        const auto accuses_others = [](const Word& w, std::int32_t side) {
          // Of who has no part in the article it is not sure who that is: a capital may stand for its state.
          return !w.parts.empty() && !w.parts.contains(side);
        };
        if (b.accuses() && (accuses_others(a, b.side) || accuses_others(b, a.side))) continue;
        keep(a, b);
      }
    }
  }

  /// Across articles the accusation names who denies.
  void across() {
    for (auto& [key, charges] : charges_) {
      const auto found = answers_.find(key);
      if (found == answers_.end()) continue;
      std::vector<Word>& answers = found->second;
      const auto earlier = [](const Word& a, const Word& b) { return a.day < b.day; };
      std::stable_sort(answers.begin(), answers.end(), earlier);
      for (const Word& charge : charges) {
        auto at = std::partition_point(answers.begin(), answers.end(),
                                       [&](const Word& w) { return w.day < charge.day - kSameDays; });
        for (std::size_t n = 0; at != answers.end() && at->day <= charge.day + kSameDays && n < kNeighbours;
             ++at, ++n) {
          if (at->row.article == charge.row.article || at->side == charge.side) continue;
          if (charge.places.empty() || at->places.empty() || !disjoint(charge.places, at->places)) keep(charge, *at);
        }
      }
    }
  }

  static bool one(const Claim& a, const Claim& b) {
    const Day apart = std::abs(a.day - b.day);
    if (apart <= kOneStory) return true;
    const bool same_place = !disjoint(a.places, b.places);
    if (!same_place && !a.places.empty() && !b.places.empty()) return false;
    if (apart <= kSameDays || (same_place && apart <= kSamePlace)) return true;
    return apart <= kSameVoices && a.members[0].party == b.members[0].party && a.members[1].party == b.members[1].party;
  }

  std::vector<Dispute> grouped(const std::set<RowRef>& told) {
    UnionFind sets(found_.size());
    std::map<RowRef, std::size_t> first;
    for (std::size_t n = 0; n < found_.size(); ++n) {
      for (const Dispute::Member& m : found_[n].members) sets.join(n, first.emplace(m.row, n).first->second);
    }
    for (auto& [key, claims] : sides_) {
      std::stable_sort(claims.begin(), claims.end(),
                       [&](std::size_t a, std::size_t b) { return found_[a].day < found_[b].day; });
      for (std::size_t n = 0; n < claims.size(); ++n) {
        for (std::size_t k = n; k-- > 0 && n - k <= kNeighbours;) {
          if (one(found_[claims[k]], found_[claims[n]])) sets.join(claims[k], claims[n]);
        }
      }
    }
    std::map<std::size_t, std::vector<Dispute::Member>> groups;
    for (std::size_t n = 0; n < found_.size(); ++n) {
      std::vector<Dispute::Member>& members = groups[sets.find(n)];
      std::move(found_[n].members.begin(), found_[n].members.end(), std::back_inserter(members));
    }
    std::vector<Dispute> out;
    for (auto& [root, members] : groups) {
      if (std::any_of(members.begin(), members.end(), [&](const auto& m) { return told.contains(m.row); })) continue;
      const RowRef row = members.front().row;
      const Issue issue =
          articles_[static_cast<std::size_t>(row.article)].positions[static_cast<std::size_t>(row.row)].issue;
      out.push_back({"", "claim", std::string(to_string(issue)), -1, std::move(members)});
    }
    return out;
  }

  const LinkArticles& articles_;
  const PartyIndex& parties_;
  std::map<std::pair<Issue, std::int32_t>, std::vector<Word>> charges_,
      answers_;  ///< by who is accused, and who denies
  std::vector<Claim> found_;
  std::map<std::tuple<Issue, std::int32_t, std::int32_t>, std::vector<std::size_t>> sides_;  ///< claims between two
};

}  // namespace

std::vector<Dispute> find_claim_disputes(const LinkArticles& articles, const PartyIndex& parties,
                                         const std::set<RowRef>& told) {
  return Finder(articles, parties).run(told);
}

}  // namespace runding
