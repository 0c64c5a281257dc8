#pragma once

#include "runding/article/trace.h"
#include "runding/event/clause_view.h"

namespace runding {

/// Whose position a word of stance tells.
class PositionHolder {
 public:
  PositionHolder(const Article& article, const ClauseView& clauses);

  /// Inside reported words: "we" and the speaker's own state are the speaker; what others must do is the speaker's
  /// demand; what others are said to want is theirs. `modal`: the word says only what ought to be. False = no position.
  bool in_statement(const PhraseMatch& m, Index statement, bool modal, Position& p) const;
  /// In the article's own words. False = no position.
  bool in_narration(const PhraseMatch& m, Position& p) const;
  /// Others who hold the same as the holder found: the rest of the row that is subject ("X and Y welcomed").
  void joint(const PhraseMatch& m, const Position& p, std::vector<Index>& out) const;
  /// "kepresidenan Ukraina", "Iranian officials": who speaks has no name, but the side has.
  void side_behind_words(const Quote& q, Position& p) const;
  /// "Ia balik": a pronoun nobody is found for holds no position.
  bool nameless(const Position& p) const;

 private:
  const Quote& quote(Index q) const { return article_.quotes[static_cast<std::size_t>(q)]; }
  const Entity& entity(Index e) const { return article_.entities[static_cast<std::size_t>(e)]; }
  Index side_of(Index e) const { return entity(e).party != kNone ? entity(e).party : e; }
  void found(Why why, const Mention& m) const;
  bool own_side(std::uint32_t first, std::uint32_t last) const;
  bool cue_is_stance(const Quote& q) const;
  bool by_agent(const PhraseMatch& m) const;
  Index by_tree(const PhraseMatch& m) const;

  const Article& article_;
  const ClauseView& clauses_;
  const PhraseView& phrases_;
  ClassId stance_, own_side_, pronoun_;
};

}  // namespace runding
