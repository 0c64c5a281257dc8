#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runding/article/codes.h"
#include "runding/article/ud_codes.h"
#include "runding/base/span.h"
#include "runding/base/word_scanner.h"

/// The annotation model: what one article says. Plain structs; every stage reads some layers and fills others. All
/// spans are byte offsets into Article::text. References between rows are indices into the vectors of the same article;
/// kNone means none.
namespace runding {

class Trace;  // runding/article/trace.h

using Index = std::int32_t;
inline constexpr Index kNone = -1;

/// Id of a word in the lexicon of a language; 0 = a word the lexicon does not have.
using WordId = std::uint32_t;

/// Stretch of the text: blocks cover the text in order, without overlap.
struct Block {
  Span span;
  BlockKind kind = BlockKind::body;
};

struct Token {
  Span span;
  WordShape shape = WordShape::punct;
  WordId word = 0;             ///< lexicon id of the folded form
  WordId stem = 0;             ///< lexicon id without a clitic, else equal to `word`
  std::uint32_t sentence = 0;  ///< index into Article::sentences
  bool has_clitic = false;
};

/// Only content blocks have sentences. `first`..`last` is the half-open range of its tokens.
struct Sentence {
  Span span;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t block = 0;
  std::uint32_t tree_first = 0;  ///< half-open range of its words in Article::tree
  std::uint32_t tree_last = 0;
};

/// Syntactic word of Universal Dependencies: a token, a clitic or other piece of one, and its place in the tree.
struct TreeWord {
  Span span;
  std::uint32_t token = 0;  ///< the token that holds its first byte
  Index head = kNone;       ///< index into Article::tree, of the same sentence; kNone = root
  Upos upos = Upos::x;
  Relation relation = Relation::dep;
  Subtype subtype = Subtype::none;
  std::uint8_t label = 0;  ///< relation with its subtype as the treebank writes it: index into the labels of the model
  bool joined = false;     ///< belongs to the same surface token as the word before (CoNLL-U multiword token)
};

/// A name as the trained reader sees it, before lists and the rest of the article are asked.
struct NameSpan {
  Span span;
  EntityType type = EntityType::person;
  float confidence = 1;
};

/// A phrase of the language's lexicon found at tokens [first, last).
struct PhraseMatch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t entry = 0;  ///< index of the lexicon entry
};

struct Mention {
  Span span;
  Index entity = kNone;
  MentionKind kind = MentionKind::name;
  std::uint32_t first = 0;  ///< tokens [first, last)
  std::uint32_t last = 0;
  float confidence = 1;
};

struct Entity {
  std::string name;  ///< usual English name when the gazetteer has it, else the fullest form in the article
  EntityType type = EntityType::person;
  std::vector<std::string> surfaces;  ///< distinct name strings as they stand in the text
  std::string role;                   ///< office in English, e.g. "foreign minister"
  std::vector<Span> role_spans;       ///< where the article states it
  Index of = kNone;                   ///< body or state the office belongs to
  Index party = kNone;                ///< side it speaks or acts for
  std::string kb;                     ///< gazetteer id
  std::string kind;                   ///< gazetteer kind ("state", "city", "armed_group"), not written out
  float confidence = 1;
};

struct TimeExpression {
  Span span;
  TimeType type = TimeType::date;
  std::string value;               ///< TIMEX3 value
  std::vector<std::string> flags;  ///< "weekday-mismatch"
  float confidence = 1;
};

struct Count {
  Span span;
  std::optional<double> low, high;  ///< an open side is absent
  CountKind kind = CountKind::other;
  std::string who;  ///< what is counted, as in the text
  Index place = kNone;
  std::string place_text;  ///< words for a place that is no entity
  std::string date;
  Index says = kNone;  ///< entity that gives the figure
  float confidence = 1;
};

struct Source {
  Span span;
  std::string name;  ///< normalised name of the outlet, agency or platform
  std::string kb;
  float confidence = 1;
};

struct Quote {
  Span span;
  QuoteKind kind = QuoteKind::direct;
  Index speaker = kNone;
  std::string speaker_text;  ///< words for a speaker who is no entity
  std::optional<Span> speaker_span, cue;
  std::uint32_t cue_entry = UINT32_MAX;  ///< lexicon entry of the cue, for later stages
  Index addressee = kNone;
  Index source = kNone;
  std::string date;
  float confidence = 1;
};

struct Participant {
  Index entity = kNone;
  std::string text;  ///< words for a participant who is no entity
  Role role = Role::party;
};

struct Event {
  EventType type = EventType::talks;
  EventStatus status = EventStatus::happened;
  std::vector<Participant> participants;
  Index place = kNone;
  std::string place_text;
  std::string date;            ///< TIMEX3 value
  std::vector<Span> evidence;  ///< at least one; the clearest first
  std::optional<Span> trigger;
  std::string subtype, outcome, form, plover, cameo;
  std::optional<int> round;
  Index claimed_by = kNone;  ///< the only side that says so
  float confidence = 1;
};

struct Position {
  Index holder = kNone;
  std::string holder_text;
  Issue issue = Issue::other;
  Stance stance = Stance::support;
  Index quote = kNone;
  std::string date;
  std::vector<Span> evidence;
  std::string object, strength, condition, plover, cameo, subtype;
  float confidence = 1;
};

struct Commitment {
  Index holder = kNone;
  std::string holder_text;
  std::string what;
  std::string by;  ///< TIMEX3 value
  std::vector<Span> evidence;
  float confidence = 1;
};

struct Article {
  // As it came in.
  std::string id, text, title, published, outlet, url, lang;
  bool published_inferred = false;
  std::string origin;  ///< path or "path:line" it was read from

  // As the stages found it.
  std::vector<Block> blocks;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<TreeWord> tree;               ///< words of all sentences in text order; empty without a trained model
  std::vector<NameSpan> name_spans;         ///< sorted by start, no overlaps
  std::vector<PhraseMatch> phrases;         ///< sorted by first, longest first
  std::vector<std::uint32_t> phrase_index;  ///< phrases that begin at token t: [phrase_index[t], phrase_index[t + 1])
  std::vector<Mention> mentions;            ///< sorted by start, no overlaps
  std::vector<Entity> entities;
  std::vector<TimeExpression> times;
  std::vector<Count> counts;
  std::vector<Source> sources;
  std::vector<Quote> quotes;
  std::vector<Event> events;
  std::vector<Position> positions;
  std::vector<Commitment> commitments;

  /// Where the stages note why; none in normal runs.
  Trace* trace = nullptr;

  std::string_view words(Span span) const { return span.of(text); }
};

}  // namespace runding
