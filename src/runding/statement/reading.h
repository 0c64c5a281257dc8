#pragma once

#include <cstdint>
#include <vector>

#include "runding/article/article.h"
#include "runding/lang/language.h"
#include "runding/statement/marks.h"

namespace runding {

/// What a token can be in a report of speech; bits of Reading::tags.
enum StatementTag : std::uint64_t {
  kTagComplementiser = 1ULL << 0,  ///< opens a reported clause ("that")
  kTagInfinitive = 1ULL << 1,      ///< opens a demand or promise ("to")
  kTagSkip = 1ULL << 2,            ///< may stand between subject and cue
  kTagAdverb = 1ULL << 3,          ///< may stand between cue and clause
  kTagBreak = 1ULL << 4,           ///< ends a noun phrase
  kTagTrail = 1ULL << 5,           ///< after a comma it ends a reported clause
  kTagJoin = 1ULL << 6,            ///< joins a second cue to the same speaker
  kTagNounJoin = 1ULL << 7,        ///< joins two speakers
  kTagOpener = 1ULL << 8,          ///< opens a sentence before its subject
  kTagRelative = 1ULL << 9,
  kTagAgent = 1ULL << 10,  ///< "by"
  kTagHearer = 1ULL << 11,
  kTagInner = 1ULL << 12,  ///< a preposition inside a noun phrase
  kTagDemonstrative = 1ULL << 13,
  kTagArticle = 1ULL << 14,  ///< begins a noun phrase without a name
  kTagBody = 1ULL << 15,     ///< head noun of a body named after its head
  kTagPronoun = 1ULL << 16,
  kTagPlural = 1ULL << 17,  ///< of a pronoun
  kTagSourceCue = 1ULL << 19,
  kTagSourceNoun = 1ULL << 20,
  kTagNominalBefore = 1ULL << 21,  ///< the cue behind it is a noun
  kTagCue = 1ULL << 22,
  kTagAccording = 1ULL << 23,
  kTagComma = 1ULL << 24,
  kTagStop = 1ULL << 25,  ///< . ! ? : ; and brackets
  kTagDash = 1ULL << 26,
  kTagTime = 1ULL << 27,         ///< inside a time expression
  kTagParen = 1ULL << 28,        ///< inside round brackets, with them
  kTagAside = 1ULL << 30,        ///< opens an aside of place or occasion
  kTagAdverbMaker = 1ULL << 31,  ///< with the word behind it, an adverb
  kTagEmpty = 1ULL << 32,        ///< content that says nothing of its own ("that")
  kTagPossessive = 1ULL << 33,
  kTagPassiveAux = 1ULL << 35,
  kTagDocument = 1ULL << 37,  ///< what a speaker issues ("statement")
  kTagOutlet = 1ULL << 36,    ///< in the name of a source
  kTagQuestion = 1ULL << 38,  ///< opens a reported question ("whether")
  kTagPaper = 1ULL << 39,     ///< what can show or find ("survey")
  kTagNaming = 1ULL << 40,    ///< joins a thing to what it is called ("as")
  kTagSide = 1ULL << 34,      ///< a government or side, which stands for its state
};

/// An article prepared for finding statements: one row of tags, mention and quotation per token. Built once per article
/// in linear time.
struct Reading {
  const Language& language;
  const Article& article;
  std::vector<QuotedSpan> quotes;
  std::vector<std::uint64_t> tags;
  std::vector<Index> cue;        ///< phrase (article.phrases) of the speech cue that begins at the token
  std::vector<Index> according;  ///< phrase of an "according to" that begins at the token
  std::vector<Index> act;        ///< phrase of a noun of telling ("claim") that begins at the token
  std::vector<Index> mention;    ///< mention that covers the token
  std::vector<Index> quote;      ///< quotation (quotes) the token stands in, marks included

  bool is(std::uint32_t t, std::uint64_t tag) const { return (tags[t] & tag) != 0; }
  bool has_capital(std::uint32_t t) const {
    const WordShape s = article.tokens[t].shape;
    return s == WordShape::title || s == WordShape::upper || s == WordShape::mixed || s == WordShape::initial;
  }
  const LexEntry& entry(Index phrase) const {
    return language.lexicon().entry(article.phrases[static_cast<std::size_t>(phrase)].entry);
  }
  const LexEntry& entry_of(const PhraseMatch& p) const { return language.lexicon().entry(p.entry); }
  const PhraseMatch& phrase(Index i) const { return article.phrases[static_cast<std::size_t>(i)]; }
  /// Bytes of tokens [first, last).
  Span span(std::uint32_t first, std::uint32_t last) const {
    return {article.tokens[first].span.start, article.tokens[last - 1].span.end};
  }
  /// True when the clitic on the token is one that names a speaker ("katanya").
  bool names_speaker_by_clitic(std::uint32_t t) const;
};

Reading read_article(const Language& language, const Article& article);

/// Run of sentences that a quotation ties together; the unit in which cues, speakers and clauses are looked for.
struct Stretch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t paragraph = 0;
};

/// Stretches of the blocks that may hold statements (headings and titles are left out).
std::vector<Stretch> cut_stretches(const Reading& reading);

}  // namespace runding
