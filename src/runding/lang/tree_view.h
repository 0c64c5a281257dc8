#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "runding/article/article.h"
#include "runding/lang/language.h"
#include "runding/lang/phrase_view.h"

namespace runding {

/// Tokens [first, last).
struct TokenRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  bool empty() const { return last <= first; }
  bool contains(std::uint32_t token) const { return token >= first && token < last; }
  bool operator==(const TokenRange&) const = default;
};

/// How a subject was found.
enum class SubjectPath : std::uint8_t {
  none,
  own,       ///< a dependent of the verb itself
  shared,    ///< of the verb it is joined to ("came and said")
  relative,  ///< the noun its clause describes ("the man who said")
  control    ///< subject or object of the verb above ("wants to meet")
};

struct Subject {
  Index word = kNone;    ///< head of the noun phrase
  bool passive = false;  ///< the verb is passive: it is done to the subject
  SubjectPath path = SubjectPath::none;

  bool found() const { return word != kNone; }
};

/// Where a noun phrase stands. A joined phrase stands where the first of its row stands.
struct Standing {
  Index head = kNone;      ///< head of the noun phrase the word is the name of or an apposition to
  Index governor = kNone;  ///< the word that phrase depends on; kNone for the root
  Relation relation = Relation::root;
  Subtype subtype = Subtype::none;
  Index marker = kNone;  ///< preposition or other case word
  bool joined = false;   ///< by way of a conjunction
};

enum class ClauseKind : std::uint8_t { main, complement, relative, adverbial, conditional, joined, parataxis };

/// What of all that hangs on a noun is counted in its phrase.
struct PhraseParts {
  bool appositions = true;  ///< ", the envoy of X"
  bool clauses = false;     ///< "who arrived today"
  bool joined = false;      ///< "and the envoy of Y"
};

/// The one interface through which the stages ask for syntax: subjects, objects, agents, prepositions, complements,
/// joined phrases, negation, appositions and the borders of phrases and clauses, read off Article::tree
/// (https://universaldependencies.org/u/dep/).
///
/// A word is an index into Article::tree. `TreeView tree(language, article); Index w = tree.word_of(token);` and then
/// `tree.subject(w)`. Where an article or a sentence has no tree word_of gives kNone and the stage goes by the order of
/// words. Every other question needs a word, unless it says otherwise. Built once per article in linear time; questions
/// allocate nothing. A tree with faults (a circle of heads) gives poor answers, never endless ones.
class TreeView {
 public:
  TreeView(const Language& language, const Article& article);

  /// True when the article has no tree at all.
  bool empty() const { return article_.tree.empty(); }
  /// The word a token stands for, its stem when clitics hang on it; kNone when it has none.
  Index word_of(std::uint32_t token) const { return word_[token]; }
  /// The word on which the others of tokens [first, last) hang; kNone without a tree.
  Index word_of(std::uint32_t first, std::uint32_t last) const;
  const TreeWord& word(Index w) const { return article_.tree[static_cast<std::size_t>(w)]; }
  std::uint32_t token_of(Index w) const { return word(w).token; }
  /// Tokens the word covers, at least one.
  TokenRange tokens_of(Index w) const { return {word(w).token, last_token_[static_cast<std::size_t>(w)]}; }
  Index head(Index w) const { return word(w).head; }
  /// Dependents in text order.
  std::span<const Index> children(Index w) const {
    const auto i = static_cast<std::size_t>(w);
    return {children_.data() + first_child_[i], first_child_[i + 1] - first_child_[i]};
  }
  /// First dependent with a relation; kNone when there is none.
  Index child(Index w, Relation relation) const;
  /// True when `w` is `ancestor` or hangs below it.
  bool inside(Index w, Index ancestor) const;

  /// Tokens of the word with all below it: the unbroken stretch around it, without punctuation at its edges.
  TokenRange subtree(Index w) const;
  /// Tokens of the noun phrase whose head is `w`, without its preposition and conjunction, and with what `parts` names.
  TokenRange noun_phrase(Index w, PhraseParts parts = {}) const;

  /// The verb (or other predicate) on which a verb's question turns: of an auxiliary or copula the word it serves.
  Index predicate(Index w) const;
  Subject subject(Index verb) const;
  /// Direct object, also the noun of a relative clause whose verb has it for object; kNone when there is none.
  Index object(Index verb) const;
  /// Who does what a passive verb says ("by X", or the bare noun behind the verb); kNone when not said.
  Index agent(Index verb) const;
  /// Who acts: subject of an active verb, agent of a passive one.
  Index actor(Index verb) const;
  /// Whom or what it is done to: object of an active verb, subject of a passive one.
  Index patient(Index verb) const;
  /// True when a dependent of the verb or its lexicon form says that it is passive.
  bool passive(Index verb) const;
  /// Calls `use(word, marker)` for every oblique of a verb and every marked modifier of a noun; marker = kNone where no
  /// preposition stands.
  template <class Use>
  void each_oblique(Index w, Use use) const {
    for (const Index c : children(w)) {
      const Relation r = word(c).relation;
      if (r == Relation::obl || r == Relation::nmod || r == Relation::iobj) use(c, marker(c));
    }
  }
  /// Clause a verb of speech or thought reports: its complement, or the clause it is inserted into; kNone when there is
  /// none.
  Index complement(Index verb) const;
  /// Tokens of that clause without those of the verb; the longer piece when the verb stands within.
  TokenRange complement_span(Index verb) const;

  /// Preposition of a noun phrase; of a joined phrase without one that of the first in the row; kNone when bare.
  Index marker(Index w) const;
  /// A mark of possession hangs on the word ("Norway's").
  bool possessive(Index w) const;
  /// Value of the preposition in the lexicon (class `prep`, attribute rel); "" when bare or unknown to it.
  std::string_view marker_value(Index marker) const;
  /// The word at the head of the row a phrase is joined to; the word itself when it is joined to nothing.
  Index first_joined(Index w) const;
  /// Calls `use(word)` for the word and every phrase joined to it, in text order.
  template <class Use>
  void each_joined(Index w, Use use) const {
    use(w);
    for (const Index c : children(w)) {
      if (word(c).relation == Relation::conj) use(c);
    }
  }
  /// Where the noun phrase stands that has the word for its head, its name or its apposition. `bears_title`: the word
  /// names a person, who may follow the office ("President X").
  Standing standing(Index w, bool bears_title) const;

  /// True when the word belongs to a title of the lexicon ("prime minister").
  bool in_title(Index w) const;
  /// True when the word is denied, or the verb it is object or open complement of ("did not want to hold talks").
  bool negated(Index w) const;
  /// Predicate of the clause the word stands in.
  Index clause_head(Index w) const { return clause_[static_cast<std::size_t>(w)]; }
  ClauseKind clause_kind(Index clause_head) const;
  /// True when the clause, or one around it in the sentence, is a condition.
  bool conditional(Index w) const;
  /// Unbroken stretch of the clause of `w` around it; clauses that describe a noun inside it belong to it.
  TokenRange clause(Index w) const;

 private:
  void read_tokens();
  void read_children();
  void read_order();
  void read_clauses();
  bool cls_at(Index w, ClassId cls) const { return phrases_.at(word(w).token, cls) != nullptr; }
  bool is_punct(std::uint32_t token) const { return article_.tokens[token].shape == WordShape::punct; }
  bool nominal(Index w) const;
  bool opens_condition(Index clause_head) const;
  bool leaves_phrase(Index w, PhraseParts parts) const;
  bool in_phrase(Index w, Index head, PhraseParts parts) const;
  TokenRange trim(std::uint32_t first, std::uint32_t last) const;
  Index relative_word(Index verb) const;

  const Article& article_;
  PhraseView phrases_;
  ClassId prep_, negation_, relative_, by_, conditional_, complementiser_, possessive_, title_, side_, place_,
      reflexive_;
  std::vector<Index> word_;                   ///< per token
  std::vector<std::uint32_t> last_token_;     ///< per word
  std::vector<std::uint32_t> first_child_;    ///< per word and one more
  std::vector<Index> children_;               ///< dependents of all words, in text order
  std::vector<std::uint32_t> enter_, leave_;  ///< per word: below w are the words with enter in [enter_[w], leave_[w])
  std::vector<Index> clause_;                 ///< per word
};

}  // namespace runding
