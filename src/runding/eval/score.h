#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runding/eval/row.h"

namespace runding::eval {

inline constexpr std::array<std::string_view, 14> kLayers = {
    "entities",        "times",          "times+value", "counts",     "sources",   "quotes",           "quotes:direct",
    "quotes:indirect", "quotes+speaker", "events",      "events+who", "positions", "positions+stance", "junk"};
inline constexpr std::array<std::string_view, 3> kSlots = {"status", "date", "place"};
/// Layers whose mean F1 is the figure "record".
inline constexpr std::array<std::string_view, 7> kRecordLayers = {
    "entities", "times+value", "counts", "sources", "quotes+speaker", "events+who", "positions+stance"};

struct Tally {
  std::int64_t right = 0, system = 0, gold = 0;
  double precision() const;
  double recall() const;
  double f1() const;
};

/// How often a slot of a paired event agrees.
struct SlotTally {
  std::int64_t right = 0, asked = 0;
  double share() const;
};

struct Mistake {
  std::string article;
  bool missed = false;  ///< else spurious
  std::string label;
};

struct Scorecard {
  std::array<Tally, kLayers.size()> layers;
  std::array<SlotTally, kSlots.size()> slots;
  std::array<std::vector<Mistake>, kLayers.size()> mistakes;
  std::size_t articles = 0;
  std::vector<std::string> absent;  ///< articles with gold that the system did not analyse

  double record() const;
  /// Figure by the name of its layer, "record" or "event:" and a slot, rounded to 4 digits; below 0 = no such figure.
  double figure(std::string_view name) const;
};

/// Adds one article. Rows are paired greedily one to one by descending weight, equal weights in order of the rows.
void add_article(const std::string& id, const CharText& text, const Side& gold, const Side& system, Scorecard& card);

}  // namespace runding::eval
