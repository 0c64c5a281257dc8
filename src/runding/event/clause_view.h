#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "runding/article/article.h"
#include "runding/lang/language.h"
#include "runding/lang/phrase_view.h"
#include "runding/lang/tree_view.h"

namespace runding {

/// Argument::relation of a preposition the lexicon does not know.
inline constexpr std::string_view kOtherRelation = "other";

/// How a name stands to the words around it.
struct Argument {
  std::uint32_t mention = 0;  ///< index into Article::mentions
  Index entity = kNone;
  std::string_view relation;  ///< value of class `prep`, "" without preposition
  std::uint32_t first = 0;    ///< tokens of the whole noun phrase, title included
  std::uint32_t last = 0;
  bool genitive = false;  ///< belongs to a noun without preposition ("kedaulatan [Rusia]")
  bool owner = false;     ///< part of another name's title ("Presiden [Rusia] Putin")
  // From the tree, where there is one.
  Index head = kNone;      ///< head word of the noun phrase the name stands for
  Index governor = kNone;  ///< word that phrase depends on
  bool modifier = false;   ///< depends on a noun, without preposition
  bool wider = false;      ///< says where the place before it lies ("at Qaran Palace, [Zerhad]")
  Index row = kNone;       ///< argument before it in one row of names ("X and [Y]", "X, [Y] and Z")
};

/// A stretch of one sentence that says one thing: between conjunctions, quotation marks and the ends of the sentence.
struct Clause {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// True for the relations by which a name belongs to a noun ("X's offer", "Presiden X").
bool modifies_noun(Relation relation);

/// Clauses and the names in them: who is subject, object or party, by the syntax tree where there is one and by the
/// order of words where there is none.
class ClauseView {
 public:
  ClauseView(const Language& language, const Article& article);

  Clause clause_of(std::uint32_t token) const;
  /// Tokens around a phrase, at most so many to either side, within its sentence and the reported words it stands in;
  /// up to punctuation unless `over_punctuation`.
  Clause window(const PhraseMatch& m, std::uint32_t before, std::uint32_t after, bool over_punctuation) const;
  /// Arguments of the tokens [first, last), in text order.
  std::vector<Argument> arguments(std::uint32_t first, std::uint32_t last) const;
  /// The name that is subject of a verb at `token`; index into Article::mentions, or kNone. By the order of words it is
  /// the nearest one before it in its clause without a preposition, else the first of the sentence.
  Index subject(std::uint32_t token) const;
  /// The same by the tree alone, and not by a name that only modifies the subject.
  Index name_of_subject(Index word) const;
  /// Who makes what a noun names ("X's offer", "tawaran X"); index into Article::mentions, or kNone.
  Index owner_of(Index noun) const;
  /// Word of the name that ends right before a token, without a preposition; kNone when none does.
  Index bare_before(std::uint32_t token) const;
  /// The town an encounter is named after ("Madrid summit", "perundingan Istanbul"): bare beside its noun and joined to
  /// no other name; an entity, or kNone.
  Index town_of(const PhraseMatch& m) const;
  /// Who made the offer, or gave the promise, that an infinitive belongs to ("X's offer to mediate"), whatever the tree
  /// hangs the infinitive on; kNone when it belongs to none.
  Index offerer(Index word) const;
  /// First mention that names the noun phrase with this head word; kNone when none does.
  Index name_at(Index word) const;
  Index unplaced_name_at(Index word) const;
  /// First token that begins at a byte or behind it.
  std::uint32_t token_at(std::uint32_t byte) const;
  const PhraseView& phrases() const { return phrases_; }
  const TreeView& tree() const { return tree_; }
  /// Word of the tree for a phrase of the lexicon; kNone without a tree.
  Index word_of(const PhraseMatch& m) const { return tree_.word_of(m.first, m.last); }
  /// Calls `use(argument)` for every name of the noun phrase with this head word and of those joined to it. A phrase
  /// without a name of its own goes by the name it belongs to ("X's troops").
  template <class Use>
  void each_name(Index word, Use use) const {
    tree_.each_joined(word, [&](Index w) {
      for (const std::uint32_t a : names_of(w)) {
        use(all_[a]);
        for (Index k = all_[a].row; k != kNone; k = all_[static_cast<std::size_t>(k)].row) {
          use(all_[static_cast<std::size_t>(k)]);
        }
        std::size_t end = a;
        for (std::size_t k = a + 1; k < all_.size() && (all_[k].row != kNone || all_[k].owner); ++k) {
          if (all_[k].row != static_cast<Index>(end)) continue;
          use(all_[k]);
          end = k;
        }
      }
    });
  }
  /// True inside quotation marks of a direct statement; `quote` gets its index.
  bool in_direct_quote(std::uint32_t token, Index* quote = nullptr) const;
  /// Innermost reported statement (direct or indirect) around the token, or kNone.
  Index statement_at(std::uint32_t token) const;
  bool negated(std::uint32_t token) const;
  /// The clause, or the sentence when short, as evidence of at most `limit` bytes around `token`.
  Span evidence(std::uint32_t token, std::uint32_t limit = 380) const;

 private:
  bool is_break(std::uint32_t token) const;
  std::size_t first_from(std::uint32_t token) const;  ///< first argument whose name begins at a token or behind it
  void find_closing_commas();
  bool in_currency(const Mention& mention) const;
  void find_arguments();
  void read_tree();
  void read_rows();
  bool wider_place(const Argument& place, const Argument& wider) const;
  bool comma_between(Index marker, std::uint32_t token) const;
  std::span<const std::uint32_t> names_at(Index word) const;
  std::span<const std::uint32_t> names_of(Index word) const;

  const Article& article_;
  PhraseView phrases_;
  TreeView tree_;
  ClassId break_, prep_, negation_, relative_, stance_, currency_;
  std::vector<Argument> all_;
  std::vector<std::uint32_t> by_head_;     ///< arguments with a word in a tree, by head word and place
  std::vector<Index> direct_, statement_;  ///< per token
  std::vector<bool> closing_;              ///< per token: a comma that ends a subordinate clause
};

}  // namespace runding
