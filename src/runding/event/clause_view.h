#pragma once

#include <string_view>
#include <vector>

#include "runding/article/article.h"
#include "runding/lang/language.h"
#include "runding/lang/phrase_view.h"

namespace runding {

/// How a name stands to the words around it.
struct Argument {
  std::uint32_t mention = 0;  ///< index into Article::mentions
  Index entity = kNone;
  std::string_view relation;  ///< value of class `prep`, "" without preposition
  std::uint32_t first = 0;    ///< tokens of the whole noun phrase, title included
  std::uint32_t last = 0;
  bool genitive = false;  ///< follows a noun directly ("kedaulatan [Rusia]")
  bool owner = false;     ///< part of another name's title ("Presiden [Rusia] Putin")
};

/// A stretch of one sentence that says one thing: between conjunctions, quotation marks and the ends of the sentence.
struct Clause {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Clauses and the names in them. Until there is a syntax tree this is read off word order; the stages ask only this
/// class.
class ClauseView {
 public:
  ClauseView(const Language& language, const Article& article);

  Clause clause_of(std::uint32_t token) const;
  /// Arguments of the tokens [first, last), in text order.
  std::vector<Argument> arguments(std::uint32_t first, std::uint32_t last) const;
  /// The name that is subject of a verb at `token`: the nearest one before it in its clause without a preposition, else
  /// the first of the sentence; index into Article::mentions, or kNone.
  Index subject(std::uint32_t token) const;
  const PhraseView& phrases() const { return phrases_; }
  /// True inside quotation marks of a direct statement; `quote` gets its index.
  bool in_direct_quote(std::uint32_t token, Index* quote = nullptr) const;
  /// Innermost reported statement (direct or indirect) around the token, or kNone.
  Index statement_at(std::uint32_t token) const;
  bool negated(std::uint32_t token) const;
  /// The clause, or the sentence when short, as evidence of at most `limit` bytes around `token`.
  Span evidence(std::uint32_t token, std::uint32_t limit = 380) const;

 private:
  bool is_break(std::uint32_t token) const;
  void find_closing_commas();
  void find_arguments();

  const Article& article_;
  PhraseView phrases_;
  ClassId break_, prep_, negation_, relative_;
  std::vector<Argument> all_;
  std::vector<Index> direct_, statement_;  ///< per token
  std::vector<bool> closing_;              ///< per token: a comma that ends a subordinate clause
};

}  // namespace runding
