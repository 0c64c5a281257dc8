#pragma once

#include <cstdint>
#include <string>

#include "runding/lang/tree_view.h"
#include "runding/statement/reading.h"

namespace runding {

/// Who speaks, as found beside a cue.
struct Speaker {
  Index entity = kNone;
  std::string text;  ///< the noun phrase, when no entity is behind it or several speak together
  Span span;         ///< the words that name the speaker; empty when nothing names one
  float confidence = 1;
  std::uint32_t first = 0;  ///< leftmost token of the phrase with what introduces it
  std::uint32_t last = 0;   ///< token behind the phrase
  bool pronoun = false;     ///< a pronoun nobody resolved
  bool relative = false;    ///< not found: the cue stands in a relative clause

  bool found() const { return !span.empty(); }
};

/// Subjects and agents around a cue. Everything the finders of statements know of syntax passes through here, so that
/// a syntax tree can answer instead of the word order.
class Clauses {
 public:
  explicit Clauses(const Reading& reading) : r_(reading), tree_(reading.language, reading.article) {}

  /// Subject of the cue that begins at `cue`, looked for to the left, not before token `low`. When there is none,
  /// found() is false and `first` is where the search ended.
  Speaker subject_before(std::uint32_t cue, std::uint32_t low) const;
  /// Speaker named right behind a cue that ends before token `from` ("kata X", "dikatakan oleh X", "said X").
  Speaker agent_after(std::uint32_t from, std::uint32_t high) const;
  /// Subject of the sentence that begins at `low`, for a cue further on that has none of its own.
  Speaker sentence_subject(std::uint32_t low, std::uint32_t high) const;
  /// True when the tree gives the cue a subject of its own that stands before it.
  bool subject_stands_before(std::uint32_t cue) const;
  /// True when the tree reads the token as a verb or an auxiliary.
  bool is_verb(std::uint32_t token) const;
  bool is_auxiliary(std::uint32_t token) const;
  /// True when the tree has a subject among tokens [first, last).
  bool holds_subject(std::uint32_t first, std::uint32_t last) const;
  /// Tokens of the clause the tree hangs on the cue as what is said; empty when there is none.
  TokenRange reported_clause(std::uint32_t cue) const;
  /// True when the tree gives the cue an object and behind it what the object is said to be.
  bool has_predicate_object(std::uint32_t cue) const;
  /// True when the tree hangs all of the words on the cue as one adverbial.
  bool adverbial_of(TokenRange words, std::uint32_t cue) const;
  /// Tokens of the noun phrase that is the cue's object behind it; empty when there is none.
  TokenRange object(std::uint32_t cue) const;
  /// True when the tree hangs neither clause nor object on the cue behind it.
  bool no_clause_behind(std::uint32_t cue) const;
  /// The owner of the noun at a token, right before it ("X's claim", "his claim").
  Speaker owner_before(std::uint32_t noun, std::uint32_t low) const;
  /// Subject of the verb on which the tree hangs a cue without one ("X left, saying …").
  Speaker governing_subject(std::uint32_t cue, std::uint32_t low) const;
  /// Noun phrase that begins at `from`, up to `high`.
  Speaker noun_phrase(std::uint32_t from, std::uint32_t high) const;

 private:
  Speaker resolve(std::uint32_t first, std::uint32_t last) const;
  Speaker subject_by_order(std::uint32_t cue, std::uint32_t low) const;
  Speaker subject_by_tree(std::uint32_t cue, std::uint32_t low) const;
  bool outside_clause(std::uint32_t cue, std::uint32_t token) const;
  Speaker phrase_by_order(std::uint32_t from, std::uint32_t high) const;
  Speaker phrase_by_tree(std::uint32_t from, std::uint32_t high) const;
  std::uint32_t skip_back(std::uint32_t at, std::uint32_t low) const;
  bool is_person(Index mention) const;
  bool is_name(Index mention) const;
  bool is_place(Index mention) const;
  bool owner(std::uint32_t first, std::uint32_t last) const;
  bool ends_with_name(std::uint32_t t, std::uint32_t high) const;
  bool plain_subject(std::uint32_t first, std::uint32_t last) const;
  bool joined(std::uint32_t first, std::uint32_t last) const;
  Index in_brackets(std::uint32_t t) const;
  std::uint32_t before_credit(std::uint32_t at, std::uint32_t low) const;
  bool joins_names(std::uint32_t first, std::uint32_t at, std::uint32_t last) const;

  const Reading& r_;
  TreeView tree_;
};

}  // namespace runding
