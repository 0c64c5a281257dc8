#pragma once

#include <cstdint>
#include <vector>

#include "runding/article/article.h"
#include "runding/lang/language.h"
#include "runding/statement/marks.h"

namespace runding {

/// What a token can be in a report of speech; bits of Reading::tags.
enum StatementTag : std::uint32_t {
  kTagComplementiser = 1U << 0,  ///< opens a reported clause ("that")
  kTagInfinitive = 1U << 1,      ///< opens a demand or promise ("to")
  kTagSkip = 1U << 2,            ///< may stand between subject and cue
  kTagAdverb = 1U << 3,          ///< may stand between cue and clause
  kTagBreak = 1U << 4,           ///< ends a noun phrase
  kTagTrail = 1U << 5,           ///< after a comma it ends a reported clause
  kTagJoin = 1U << 6,            ///< joins a second cue to the same speaker
  kTagNounJoin = 1U << 7,        ///< joins two speakers
  kTagOpener = 1U << 8,          ///< opens a sentence before its subject
  kTagRelative = 1U << 9,
  kTagAgent = 1U << 10,  ///< "by"
  kTagHearer = 1U << 11,
  kTagInner = 1U << 12,  ///< a preposition inside a noun phrase
  kTagDemonstrative = 1U << 13,
  kTagArticle = 1U << 14,  ///< begins a noun phrase without a name
  kTagBody = 1U << 15,     ///< head noun of a body named after its head
  kTagPronoun = 1U << 16,
  kTagPlural = 1U << 17,       ///< of a pronoun
  kTagFirstPerson = 1U << 18,  ///< of a pronoun
  kTagSourceCue = 1U << 19,
  kTagSourceNoun = 1U << 20,
  kTagNominalBefore = 1U << 21,  ///< the cue behind it is a noun
  kTagCue = 1U << 22,
  kTagAccording = 1U << 23,
  kTagComma = 1U << 24,
  kTagStop = 1U << 25,  ///< . ! ? : ; and brackets
  kTagDash = 1U << 26,
  kTagTime = 1U << 27,   ///< inside a time expression
  kTagParen = 1U << 28,  ///< inside round brackets, with them
  kTagPlatform = 1U << 29,
  kTagAside = 1U << 30,  ///< opens an aside of place or occasion between cue and clause
};

/// An article prepared for finding statements: one row of tags, mention and quotation per token. Built once per article
/// in linear time.
struct Reading {
  const Language& language;
  const Article& article;
  std::vector<QuotedSpan> quotes;
  std::vector<std::uint32_t> tags;
  std::vector<Index> cue;        ///< phrase (article.phrases) of the speech cue that begins at the token
  std::vector<Index> according;  ///< phrase of an "according to" that begins at the token
  std::vector<Index> mention;    ///< mention that covers the token
  std::vector<Index> quote;      ///< quotation (quotes) the token stands in, marks included

  bool is(std::uint32_t t, std::uint32_t tag) const { return (tags[t] & tag) != 0; }
  bool has_capital(std::uint32_t t) const {
    const WordShape s = article.tokens[t].shape;
    return s == WordShape::title || s == WordShape::upper || s == WordShape::mixed || s == WordShape::initial;
  }
  const LexEntry& entry(Index phrase) const {
    return language.lexicon().entry(article.phrases[static_cast<std::size_t>(phrase)].entry);
  }
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
