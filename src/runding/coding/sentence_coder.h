#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runding/article/article.h"
#include "runding/coding/act_rules.h"
#include "runding/coding/code_table.h"
#include "runding/lang/language.h"
#include "runding/lang/tree_view.h"

namespace runding {

/// Who did what to whom, as a coder of event data notes it.
struct CodedAct {
  std::string act, mode, cameo;  ///< act: a class of the CodeTable
  std::vector<Span> sources, targets;
  Span trigger;   ///< the word that tells the act
  int rule = -1;  ///< index into ActRules::rules(); -1 = by an auxiliary alone
};

/// Reads acts off the trees of an article by the rules of its language. Needs the layers up to tree, times, mentions.
class SentenceCoder {
 public:
  SentenceCoder(const Language& language, const ActRules& rules, const CodeTable& table, const Article& article);

  /// Acts of a sentence, that of its main clause first, then those of clauses joined to it; at most one a predicate.
  std::vector<CodedAct> code(std::size_t sentence) const;

 private:
  struct Found {
    std::string act, mode, cameo;
    int rule = -1;
    Index anchor = kNone;      ///< word that told the act
    std::vector<Index> doers;  ///< predicates whose subject may be the source, the innermost first
    Index patient = kNone;     ///< subject of an obliged clause: target before all others
  };
  std::string_view lemma(Index w) const { return lemmas_[static_cast<std::size_t>(w)]; }
  const ActRule* best_rule(Index w, int& index) const;
  bool has_in_phrase(Index w, const std::vector<std::string>& lemmas, int depth) const;
  bool follows(Index w, std::string_view wanted) const;
  bool below_within(Index w, std::string_view lemma, int depth) const;
  ActOperator auxiliary(Index w) const;
  std::optional<Found> resolve(Index w, int depth) const;
  std::optional<Found> content(Index w, int depth) const;
  std::optional<Found> said(Index w, int depth) const;
  void apply(const ActRule& rule, const std::optional<Found>& inner, Found& out) const;
  /// True when the act becomes what its own subject is asked to do.
  bool bend(Index w, Found& found) const;
  Quad quad(const Found& f) const;
  CodedAct finish(const Found& found) const;
  bool actor_like(Index w) const;
  Index actor_in(Index w) const;
  Index source_word(const Found& found) const;
  Index target_word(Index top, const Found& found, Index source) const;
  bool own_side(Index w) const;
  double edge_cost(Index child) const;
  Span phrase(Index w) const;

  const Language& language_;
  const ActRules& rules_;
  const CodeTable& table_;
  const Article& article_;
  TreeView tree_;
  std::vector<std::string> lemmas_;  ///< per word of the tree
  std::vector<bool> named_, dated_;  ///< per token
};

}  // namespace runding
