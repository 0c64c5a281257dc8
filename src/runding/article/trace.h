#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "runding/article/article.h"

/// Why the events and positions of an article are as they are. Stages note it where Article::trace is set; what they
/// find never depends on it. Reasons are codes with the words and the lexicon entry they rest on; only `runding
/// explain` puts them into sentences.
///
///   Trace trace;
///   article.trace = &trace;
///   analyse(languages, article);
///   for (const Traced* t : trace.of_event(*article.events[0].trigger)) …
namespace runding {

enum class Why : std::uint8_t {
  // What keeps a phrase from telling an event.
  no_part,    ///< a word its entry needs beside it is not there
  no_event,   ///< a phrase that only looks like one
  no_object,  ///< what its entry wants behind it is not there, or something else is
  condition,
  general,      ///< "every attack"
  stopped,      ///< "a halt to the attacks"
  topic,        ///< only talked about
  negated,      ///< denied, and no row for it
  other_sense,  ///< the phrase means something else here; `words` say so
  sport,        ///< a match, in an article about sport
  no_parties,   ///< persons among themselves, or nobody
  // What kind it is.
  part,     ///< a word its entry needs beside it
  retyped,  ///< a word beside it that changes its type
  // How it came about; `detail`: the status. Of several the last counts.
  status_word,
  status_purpose,  ///< a word of purpose, and something offered before it
  status_offer,    ///< somebody offers to do it
  status_report,   ///< by the word that reports it
  status_plain,    ///< nothing says otherwise
  status_over,     ///< an encounter of a day before the article
  // Who takes part: `entity`, as `role`. `words` name it, `by` is the word its place refers to.
  subject,
  object,
  agent,      ///< of a passive verb
  oblique,    ///< beside the verb, with a preposition
  modifier,   ///< of the noun
  described,  ///< in the clause that describes the noun
  carrier,    ///< who does what governs the noun ("held talks")
  offerer,    ///< whose offer or promise it is
  before,     ///< by the order of words; `detail`: what the lexicon says of its preposition
  behind,
  pair,     ///< one of the two sides named most
  nearest,  ///< subject by the order of words
  speaker,  ///< who says the words it stands in
  hearer,   ///< whom they are said to
  // Where and when. Of several the last counts.
  place_said,      ///< by a preposition of place
  place_hit,       ///< what was attacked
  place_town,      ///< the town beside the state
  place_name,      ///< part of what it is called ("the Madrid summit")
  place_attacked,  ///< state of the side attacked
  place_owner,     ///< whose what was struck is
  date_phrase,     ///< within its phrase
  date_clause,     ///< in its clause
  date_near,       ///< the nearest one of the sentence
  date_statement,  ///< of the statement by which it was done
  round,
  outcome,
  // Positions: what keeps a phrase from telling one, and what becomes of its stance.
  taken_back,  ///< the words around it make it no stance
  of_others,   ///< somebody else's inside quoted words
  no_holder,
  no_issue,
  turned,  ///< a negation makes the opposite of it
  // Whose it is: `entity`. Of several the last counts.
  cue,            ///< it reports a statement, whose speaker holds it
  own_side,       ///< "we" inside a statement
  said,           ///< inside a statement, with nobody else for subject
  speaks_for,     ///< inside a statement about the speaker's own side
  holder_tree,    ///< subject, owner or agent by the tree
  holder_order,   ///< subject by the order of words
  holder_behind,  ///< named behind
  holder_words,   ///< a side within the words for a speaker without a name
  joint,          ///< named in one row with the holder
  // What it is about.
  issue_word,   ///< `weight`: what the word adds
  issue_entry,  ///< its own entry says it
  issue_blame,  ///< a word of blame behind it
  issue_usual,  ///< what accusations and denials are about
  issue_none,   ///< nothing; believed as one side speaks of another
  issue_more,   ///< one more of a list of demands; `detail`: the issue
  holds_if,     ///< a condition
};
template <>
struct CodeNames<Why> {
  static constexpr std::array<std::string_view, 66> names = {
      "no_part",        "no_event",     "no_object",      "condition",    "general",     "stopped",     "topic",
      "negated",        "other_sense",  "sport",          "no_parties",   "part",        "retyped",     "status_word",
      "status_purpose", "status_offer", "status_report",  "status_plain", "status_over", "subject",     "object",
      "agent",          "oblique",      "modifier",       "described",    "carrier",     "offerer",     "before",
      "behind",         "pair",         "nearest",        "speaker",      "hearer",      "place_said",  "place_hit",
      "place_town",     "place_name",   "place_attacked", "place_owner",  "date_phrase", "date_clause", "date_near",
      "date_statement", "round",        "outcome",        "taken_back",   "of_others",   "no_holder",   "no_issue",
      "turned",         "cue",          "own_side",       "said",         "speaks_for",  "holder_tree", "holder_order",
      "holder_behind",  "holder_words", "joint",          "issue_word",   "issue_entry", "issue_blame", "issue_usual",
      "issue_none",     "issue_more",   "holds_if"};
};

inline constexpr std::uint32_t kNoEntry = UINT32_MAX;

struct Reason {
  Why why = Why::no_part;
  Span words = {};                 ///< empty where no words show it
  std::uint32_t entry = kNoEntry;  ///< of the lexicon
  Index entity = kNone;
  Role role = Role::party;
  Span by = {};
  std::string_view detail = {};  ///< lives as long as the language
  double weight = 0;
};

enum class TraceLayer : std::uint8_t { event, position };

/// A phrase of the lexicon that may tell an event or position, and what was decided about it, in the order of deciding.
struct Traced {
  TraceLayer layer = TraceLayer::event;
  Span trigger;
  std::uint32_t entry = kNoEntry;
  std::vector<Reason> reasons;
  std::vector<Index> rows;  ///< positions it told; of events see Trace::of_event

  /// The last reason from `first` to `last` in the order of Why; nullptr when there is none.
  const Reason* last_of(Why first, Why last) const;
  /// Why somebody takes part, the last there is; nullptr when there is none.
  const Reason* who(Index entity, Role role) const;
};

/// Files whose rules are counted by their lines.
enum class RuleFile : std::uint8_t { times, words };
struct RuleUse {
  RuleFile file = RuleFile::times;
  int line = 0;
  Span words;
};

class Trace {
 public:
  // ---- For the stages.
  void open(TraceLayer layer, Span trigger, std::uint32_t entry) { traced_.push_back({layer, trigger, entry, {}, {}}); }
  /// A reason for what was opened last.
  void add(const Reason& reason) { traced_.back().reasons.push_back(reason); }
  /// A reason for the event with this trigger.
  void add_to(Span event, const Reason& reason);
  /// How many reasons it has, and a way back to so many.
  std::size_t mark() const { return traced_.back().reasons.size(); }
  void back_to(std::size_t mark) { traced_.back().reasons.resize(mark); }
  void told(Index position) { traced_.back().rows.push_back(position); }
  /// Two events, by their triggers, are one.
  void join(Span a, Span b) { joins_.emplace_back(a, b); }
  void rule(RuleFile file, int line, Span words) { rules_.push_back({file, line, words}); }

  // ---- For who reads it.
  const std::vector<Traced>& all() const { return traced_; }
  const std::vector<RuleUse>& rules() const { return rules_; }
  /// What told the event with this trigger: first the one that leads, then those joined to it in text order.
  std::vector<const Traced*> of_event(Span trigger) const;
  std::vector<const Traced*> of_position(Index position) const;

 private:
  std::vector<Traced> traced_;
  std::vector<std::pair<Span, Span>> joins_;
  std::vector<RuleUse> rules_;
};

inline void note(const Article& article, const Reason& reason) {
  if (article.trace != nullptr) article.trace->add(reason);
}

}  // namespace runding
