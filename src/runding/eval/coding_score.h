#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "runding/eval/coding_gold.h"

namespace runding::eval {

/// What a coder found in a sentence, the main act first.
struct CodedSentence {
  std::vector<GoldAct> acts;
};

/// Two wordings of one actor: all content words of one are among those of the other, or half of both are shared.
/// Capitals, punctuation and words of one letter do not count.
bool same_actor(std::string_view a, std::string_view b);

/// Records with one event each. The first act of the system counts, no other.
struct PloverScore {
  std::size_t records = 0, coded = 0;
  std::size_t act = 0;              ///< right class
  std::size_t source = 0;           ///< right source (whatever the class)
  std::size_t target = 0;           ///< right target
  std::size_t whole = 0;            ///< right class, source and target
  std::vector<std::string> misses;  ///< id, gold, system, tab-separated

  double figure(std::string_view name) const;
};
PloverScore score_plover(const std::vector<GoldSentence>& gold, const std::vector<CodedSentence>& system);
std::string table(const PloverScore& score);
std::string json_figures(const PloverScore& score);

/// Sentences with any number of codings; compared at the level of roots (first two digits), with and without actors.
struct PetrarchScore {
  std::size_t sentences = 0, gold = 0, system = 0;
  std::size_t root = 0;   ///< codings with the same root in the same sentence, one to one
  std::size_t whole = 0;  ///< with the same actors too
  std::size_t extra = 0;  ///< acts of the system that match no coding by their root
  std::vector<std::string> misses;

  double figure(std::string_view name) const;
};
PetrarchScore score_petrarch(const std::vector<GoldSentence>& gold, const std::vector<CodedSentence>& system);
std::string table(const PetrarchScore& score);
std::string json_figures(const PetrarchScore& score);

}  // namespace runding::eval
