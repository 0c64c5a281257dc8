#pragma once

#include <vector>

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// What stands around the counts of an article. Needs: times, entities, quotes.
class CountContext {
 public:
  CountContext(const Language& language, const Article& article);
  /// Fills place (the nearest one behind a place preposition), date and says of a count in this sentence.
  void fill(Count& out, const Sentence& sentence) const;

 private:
  bool stands_in(const Mention& mention) const;
  bool is_country(Index entity) const;

  const Lexicon& lexicon_;
  const Article& article_;
  ClassId place_prep_;
  std::vector<const Quote*> quotes_;  ///< by position
};

}  // namespace runding
