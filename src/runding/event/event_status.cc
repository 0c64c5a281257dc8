#include "runding/event/event_status.h"

#include <algorithm>

#include "runding/article/trace.h"

namespace runding {
namespace {

constexpr std::uint32_t kWide = 24;    // tokens to either side in which the tree is asked
constexpr std::uint32_t kNear = 2;     // tokens between a word of time and a happening it surely bears on
constexpr std::uint32_t kPurpose = 4;  // tokens between an offer and what it is for
constexpr int kClimb = 4;              // verbs and nouns above a happening that may place it in time

// A word of time or doubt that says something of the word it hangs on.
bool qualifies(Relation r) {
  switch (r) {
    case Relation::aux:
    case Relation::advmod:
    case Relation::amod:
    case Relation::mark:
    case Relation::cop:
    case Relation::nmod:
    case Relation::case_:
    case Relation::det:
    case Relation::compound:
      return true;
    default:
      return false;
  }
}

}  // namespace

EventStatusFinder::EventStatusFinder(const Article& article, const ClauseView& clauses)
    : article_(article),
      clauses_(clauses),
      phrases_(clauses.phrases()),
      status_(phrases_.cls("status_word")),
      means_(phrases_.cls("means_verb")),
      complementiser_(phrases_.cls("complementiser")),
      light_(phrases_.cls("light_verb")),
      as_(phrases_.cls("as_mark")) {}

EventStatus EventStatusFinder::of(const PhraseMatch& m) const {
  EventStatus status = EventStatus::happened;
  int strength = 0;
  const auto consider = [&](EventStatus s, Reason reason) {
    // Words that undo a happening outweigh those that place it in time.
    const int rank = s == EventStatus::denied || s == EventStatus::failed || s == EventStatus::cancelled ? 3
                     : s == EventStatus::ongoing || s == EventStatus::claimed                            ? 1
                                                                                                         : 2;
    if (rank > strength) {
      strength = rank;
      status = s;
      reason.detail = to_string(s);
      note(article_, reason);
    }
  };
  note(article_, {.why = Why::status_plain, .detail = to_string(status)});
  // Without a tree, purpose ("siap untuk berunding") and time ("sejak Kamis") reach over the ends of clauses, not over
  // punctuation.
  const bool noun = phrases_.entry(m).get("pos") == "noun";
  const Index word = clauses_.word_of(m);
  if (word != kNone && clauses_.offerer(word) != kNone) consider(EventStatus::proposed, {Why::status_offer});
  const auto [left, right] =
      word != kNone ? clauses_.window(m, kWide, kWide, true) : clauses_.window(m, 8, noun ? 12 : 6, false);
  for (std::uint32_t t = left; t < right; ++t) {
    if (t >= m.first && t < m.last) continue;
    const PhraseMatch* w = phrases_.at(t, status_);
    if (w == nullptr) continue;
    const LexEntry& e = phrases_.entry(*w);
    if (e.has("dated") ? !since(*w, m) : word != kNone && !right_before(*w, m) && !bears_on(*w, word)) continue;
    const std::string_view reach = e.get("reach");
    if (w->last <= m.first ? reach == "before" : reach == "after" && !told_of_subject(*w, word)) continue;
    if (e.has("adjacent") && w->last != m.first) continue;
    if (e.has("adjacent") && word != kNone && by_means(word)) continue;
    EventStatus said = *parse_code<EventStatus>(e.get("status"));
    // "the offer of X to mediate": what is offered for a purpose is proposed, wherever the tree hangs the purpose.
    const bool purpose = e.has("adjacent") && proposed_before(w->first);
    if (purpose) said = EventStatus::proposed;
    consider(said, {purpose ? Why::status_purpose : Why::status_word, phrases_.span(*w), w->entry});
    t = w->last - 1;
  }
  return status == EventStatus::happened ? by_report(m) : status;
}

// "Pertemuan itu akan digelar": the words of time of a verb that says no more than that it takes place.
bool EventStatusFinder::told_of_subject(const PhraseMatch& status, Index word) const {
  const Index s = clauses_.word_of(status);
  if (word == kNone || s == kNone) return false;
  const TreeView& tree = clauses_.tree();
  const Standing at = tree.standing(word, false);
  if (at.relation != Relation::nsubj || at.governor == kNone) return false;
  if (s == at.governor) return true;
  const std::uint32_t verb = tree.token_of(at.governor);
  return tree.head(s) == at.governor && qualifies(tree.word(s).relation) &&
         (phrases_.at(verb, light_) != nullptr || phrases_.at(verb, status_) != nullptr);
}

// "since April": only what lasts goes on since a day.
bool EventStatusFinder::since(const PhraseMatch& status, const PhraseMatch& m) const {
  const TreeView& tree = clauses_.tree();
  const Index word = clauses_.word_of(m), s = clauses_.word_of(status);
  if (word != kNone && s != kNone && tree.clause_head(word) != tree.clause_head(s)) return false;
  const EventType type = *parse_code<EventType>(phrases_.entry(m).get("type"));
  if (type != EventType::talks && type != EventType::attack && type != EventType::protest) return false;
  return std::any_of(article_.times.begin(), article_.times.end(), [&](const TimeExpression& time) {
    return time.type == TimeType::date && time.span.start >= article_.tokens[status.last - 1].span.end &&
           time.span.start <= article_.tokens[status.last - 1].span.end + 1;
  });
}

// "used the session to put an offer": what something was used for came about.
bool EventStatusFinder::by_means(Index word) const {
  const TreeView& tree = clauses_.tree();
  const Index above = tree.head(word);
  const Relation r = tree.word(word).relation;
  return above != kNone && (r == Relation::advcl || r == Relation::xcomp) &&
         phrases_.at(tree.token_of(above), means_) != nullptr;
}

bool EventStatusFinder::proposed_before(std::uint32_t token) const {
  constexpr std::uint32_t kReach = 5;
  const std::uint32_t first = article_.sentences[article_.tokens[token].sentence].first;
  for (std::uint32_t t = token; t > first && token - t < kReach; --t) {
    if (article_.tokens[t - 1].shape == WordShape::punct) return false;
    const PhraseMatch* s = phrases_.at(t - 1, status_);
    if (s != nullptr && phrases_.entry(*s).get("status") == "proposed") return true;
  }
  return false;
}

// "will meet", "siap untuk berunding": needs no tree.
bool EventStatusFinder::right_before(const PhraseMatch& status, const PhraseMatch& m) const {
  if (status.last > m.first || m.first - status.last > kNear) return false;
  for (std::uint32_t t = status.last; t < m.first; ++t) {
    if (article_.tokens[t].shape == WordShape::punct) return false;
  }
  return true;
}

// True when a word bears on the happening: it governs it, or is said of it or of what governs it.
bool EventStatusFinder::bears_on(const PhraseMatch& status, Index word) const {
  const TreeView& tree = clauses_.tree();
  const Index s = clauses_.word_of(status);
  if (s == kNone) return false;
  const TreeWord& said = tree.word(s);
  for (int step = 0; step < kClimb; ++step) {
    if (s == word) return step > 0;
    if (said.head == word) {
      if (qualifies(said.relation)) return true;
      if (said.relation == Relation::acl || said.relation == Relation::xcomp) return step == 0;
    }
    // "next week's talks"
    if (said.head != kNone && tree.head(said.head) == word && tree.word(said.head).relation == Relation::nmod) {
      if (qualifies(said.relation)) return true;
    }
    switch (tree.word(word).relation) {
      case Relation::xcomp:
      case Relation::obj:
      case Relation::nsubj:
      case Relation::compound:
      case Relation::amod:
      case Relation::ccomp:
      case Relation::conj:
        break;
      case Relation::nmod:
      case Relation::obl:
        // "will lift it after the invasion": what is before, since or without has a time of its own.
        if (const Index marker = tree.marker(word);
            marker != kNone && tree.marker_value(marker).empty() && phrases_.at(tree.token_of(marker), as_) == nullptr)
          return false;
        break;
      case Relation::acl:
        if (tree.word(word).subtype == Subtype::relcl) return false;
        break;
      case Relation::advcl: {
        // A purpose shares the time of what is done for it; a time or cause has its own.
        const Index mark = tree.child(word, Relation::mark);
        if (mark == kNone || phrases_.at(tree.token_of(mark), complementiser_) == nullptr) return false;
        // "the readiness of X to act as": a noun of offer right before the purpose, wherever the tree hangs it.
        if (status.last <= tree.token_of(mark) && proposed_before(tree.token_of(mark) - 1) &&
            tree.token_of(mark) - status.last < kPurpose)
          return true;
        break;
      }
      default:
        return false;
    }
    word = tree.head(word);
    if (word == kNone) return false;
  }
  return false;
}

// Told by a party of the conflict inside its own statement as an accusation, claim, demand or promise.
EventStatus EventStatusFinder::by_report(const PhraseMatch& m) const {
  const Index q = clauses_.statement_at(m.first);
  if (q == kNone) return EventStatus::happened;
  const Quote& quote = article_.quotes[static_cast<std::size_t>(q)];
  if (quote.cue_entry == UINT32_MAX || quote.kind == QuoteKind::direct) return EventStatus::happened;
  PhraseMatch cue;
  cue.entry = quote.cue_entry;
  const std::string_view kind = phrases_.entry(cue).get("kind");
  EventStatus out = EventStatus::happened;
  if (kind == "claim" || kind == "accuse") out = EventStatus::claimed;
  if (kind == "deny") out = EventStatus::denied;
  if (kind == "ask" || kind == "demand" || kind == "offer") out = EventStatus::proposed;
  if (kind == "promise") out = EventStatus::planned;
  if (out == EventStatus::happened) return out;
  note(article_, {.why = Why::status_report, .words = *quote.cue, .entry = quote.cue_entry, .detail = to_string(out)});
  return out;
}

}  // namespace runding
