#include "runding/link/rounds.h"

#include <algorithm>
#include <map>
#include <optional>

#include "runding/link/happening_sides.h"

namespace runding {
namespace {

/// Coarser than a week says too little about the order of rounds.
constexpr int kCoarse = 7;

struct Encounter {
  Happening* happening = nullptr;
  DayRange days;
};

/// Encounters of the same sides: those with days, by day, and what may be one of them without a day.
struct Series {
  std::vector<Encounter> dated;
  std::vector<const Happening*> undated;
};

bool is_numbered(const Series& series, int round) {
  const auto bears = [&](const Happening& h) { return h.round == round; };
  return std::any_of(series.dated.begin(), series.dated.end(),
                     [&](const Encounter& e) { return bears(*e.happening); }) ||
         std::any_of(series.undated.begin(), series.undated.end(), [&](const Happening* h) { return bears(*h); });
}

/// One told without a day might be the one that is looked for.
bool may_lie_between(const Happening& h, Day after, Day before) {
  const std::optional<Day> reported = reported_day(h);
  return h.round == 0 && (!reported || (*reported > after && *reported < before));
}

void infer(Series& series) {
  std::vector<Encounter>& all = series.dated;
  std::stable_sort(all.begin(), all.end(), [](const Encounter& a, const Encounter& b) { return a.days < b.days; });
  for (std::size_t i = 0; i < all.size(); ++i) {
    const int round = all[i].happening->round;
    if (round == 0 || all[i].happening->round_inferred) continue;
    std::size_t next = i + 1;
    while (next < all.size() && all[next].happening->round == 0) ++next;
    if (next == all.size() || next != i + 2 || all[next].happening->round != round + 2) continue;
    const Encounter& between = all[i + 1];
    const Day after = all[i].days.last, before = all[next].days.first;
    if (between.days.first <= after || between.days.last >= before || is_numbered(series, round + 1)) continue;
    if (std::any_of(series.undated.begin(), series.undated.end(),
                    [&](const Happening* h) { return may_lie_between(*h, after, before); }))
      continue;
    between.happening->round = static_cast<std::int16_t>(round + 1);
    between.happening->round_inferred = true;
  }
}

}  // namespace

void state_rounds(const LinkArticles& articles, std::vector<Happening>& happenings) {
  std::map<std::int16_t, std::size_t> votes;
  for (Happening& h : happenings) {
    votes.clear();
    std::size_t cast = 0;
    for (const Happening::Member& m : h.members) {
      const LinkEvent& event = articles[static_cast<std::size_t>(m.article)].events[static_cast<std::size_t>(m.event)];
      if (!event.round || *event.round < 1) continue;
      ++votes[*event.round];
      ++cast;
    }
    for (const auto& [round, count] : votes) {
      if (2 * count > cast) h.round = round;
    }
  }
}

void infer_rounds(const PartyIndex& parties, std::vector<Happening>& happenings) {
  std::map<std::vector<std::int32_t>, Series> by_sides;
  // Only sides that number their talks have a series.
  for (const Happening& h : happenings) {
    if (h.round > 0 && is_encounter(h.type)) by_sides[acting_sides(h, parties)];
  }
  for (Happening& h : happenings) {
    if (by_sides.empty() || !is_encounter(h.type) || !took_place(h.status)) continue;
    std::vector<std::int32_t> sides = acting_sides(h, parties);
    const auto series = sides.size() < 2 ? by_sides.end() : by_sides.find(sides);
    if (series == by_sides.end()) continue;
    const std::optional<DayRange> days = days_of(h);
    if (days && days->days() <= kCoarse) {
      series->second.dated.push_back({&h, *days});
    } else {
      series->second.undated.push_back(&h);
    }
  }
  for (auto& [sides, series] : by_sides) infer(series);
}

}  // namespace runding
