#include <algorithm>

#include "runding/statement/clause.h"

// The half of Clauses that asks the syntax tree.
namespace runding {
namespace {

// Verbs above a cue that are asked for their subject.
constexpr int kGoverning = 3;

}  // namespace

Speaker Clauses::subject_by_tree(std::uint32_t cue, std::uint32_t low) const {
  const Index verb = tree_.word_of(cue);
  if (verb == kNone) return {};
  const Subject subject = tree_.subject(verb);
  if (subject.path != SubjectPath::own) return {};
  const TokenRange phrase = tree_.noun_phrase(subject.word, {.clauses = true, .joined = true});
  if (phrase.empty() || phrase.first < low || phrase.last > cue || r_.quote[phrase.first] != kNone) return {};
  Speaker s = resolve(phrase.first, phrase.last);
  if (s.found()) s.first = phrase.first;
  return s;
}

// A conjunction that opens the clause of the cue, and no subject in it, stands between the two.
bool Clauses::outside_clause(std::uint32_t cue, std::uint32_t token) const {
  const Index verb = tree_.word_of(cue);
  if (verb == kNone) return false;
  const Index mark = tree_.child(verb, Relation::mark);
  return mark != kNone && tree_.token_of(mark) > token && tree_.token_of(mark) < cue;
}

bool Clauses::subject_stands_before(std::uint32_t cue) const {
  const Index verb = tree_.word_of(cue);
  if (verb == kNone || tree_.word(verb).upos != Upos::verb) return false;
  const Subject subject = tree_.subject(verb);
  return subject.path == SubjectPath::own && tree_.token_of(subject.word) < cue &&
         r_.quote[tree_.token_of(subject.word)] == kNone;
}

bool Clauses::holds_subject(std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t t = first; t < last; ++t) {
    const Index w = tree_.word_of(t);
    if (w != kNone && tree_.word(w).relation == Relation::nsubj) return true;
  }
  return false;
}

bool Clauses::has_predicate_object(std::uint32_t cue) const {
  const Index verb = tree_.word_of(cue);
  if (verb == kNone) return false;
  const Index thing = tree_.child(verb, Relation::obj), predicate = tree_.child(verb, Relation::xcomp);
  if (predicate == kNone || tree_.token_of(predicate) <= cue) return false;
  // "called the decision regrettable" is also read as one phrase.
  if (thing == kNone)
    return subject_stands_before(cue) && tree_.subtree(predicate).first + 1 < tree_.token_of(predicate);
  return tree_.token_of(thing) > cue && tree_.token_of(predicate) > tree_.token_of(thing);
}

bool Clauses::adverbial_of(TokenRange words, std::uint32_t cue) const {
  const Index verb = tree_.word_of(cue), first = tree_.word_of(words.first), last = tree_.word_of(words.last - 1);
  if (verb == kNone || first == kNone || last == kNone) return false;
  for (const Index c : tree_.children(verb)) {
    const Relation r = tree_.word(c).relation;
    if (r != Relation::advcl && r != Relation::obl) continue;
    // A clause without a mark of its own may well be what is said.
    if (r == Relation::advcl && tree_.child(c, Relation::mark) == kNone && tree_.child(c, Relation::advmod) == kNone)
      continue;
    if (tree_.inside(first, c) && tree_.inside(last, c)) return true;
  }
  return false;
}

Speaker Clauses::owner_before(std::uint32_t noun, std::uint32_t low) const {
  std::uint32_t t = noun;
  // "X's latest claim"
  while (t > low && noun - t < 2 && r_.mention[t - 1] == kNone && !r_.is(t - 1, kTagPossessive) &&
         r_.article.tokens[t - 1].shape == WordShape::lower && !r_.is(t - 1, kTagBreak | kTagPronoun))
    --t;
  if (t <= low) return {};
  std::uint32_t end = t;
  if (r_.is(t - 1, kTagPossessive)) {
    end = t - 1;
  } else if (r_.mention[t - 1] == kNone && r_.is(t - 1, kTagPronoun) && r_.quote[t - 1] == kNone) {
    return resolve(t - 1, t);
  } else if (r_.mention[t - 1] == kNone ||
             r_.article.mentions[static_cast<std::size_t>(r_.mention[t - 1])].kind != MentionKind::pronoun) {
    return {};
  }
  if (end <= low || r_.quote[end - 1] != kNone || r_.mention[end - 1] == kNone) return {};
  std::uint32_t first = end - 1;
  while (first > low && r_.mention[first - 1] == r_.mention[end - 1]) --first;
  return resolve(first, end);
}

Speaker Clauses::governing_subject(std::uint32_t cue, std::uint32_t low) const {
  Index verb = tree_.word_of(cue);
  for (int step = 0; step < kGoverning && verb != kNone; ++step) {
    const Relation r = tree_.word(verb).relation;
    if (r != Relation::advcl && r != Relation::conj && r != Relation::xcomp) return {};
    verb = tree_.head(verb);
    if (verb == kNone) return {};
    const Subject subject = tree_.subject(verb);
    if (subject.path != SubjectPath::own) continue;
    const TokenRange phrase = tree_.noun_phrase(subject.word, {.joined = true});
    if (phrase.empty() || phrase.first < low || phrase.last > cue || r_.quote[phrase.first] != kNone) return {};
    Speaker s = resolve(phrase.first, phrase.last);
    const bool person =
        s.entity != kNone && r_.article.entities[static_cast<std::size_t>(s.entity)].type == EntityType::person;
    return person || s.pronoun ? s : Speaker{};
  }
  return {};
}

bool Clauses::is_auxiliary(std::uint32_t token) const {
  const Index w = tree_.word_of(token);
  return w != kNone && tree_.word(w).upos == Upos::aux;
}

bool Clauses::is_verb(std::uint32_t token) const {
  const Index w = tree_.word_of(token);
  return w != kNone && (tree_.word(w).upos == Upos::verb || tree_.word(w).upos == Upos::aux);
}

TokenRange Clauses::reported_clause(std::uint32_t cue) const {
  const Index verb = tree_.word_of(cue);
  if (verb == kNone) return {};
  const Index clause = tree_.child(verb, Relation::ccomp);
  return clause == kNone || tree_.token_of(clause) < cue ? TokenRange{} : tree_.subtree(clause);
}

TokenRange Clauses::object(std::uint32_t cue) const {
  const Index verb = tree_.word_of(cue);
  if (verb == kNone) return {};
  const Index thing = tree_.child(verb, Relation::obj);
  return thing == kNone || tree_.token_of(thing) < cue ? TokenRange{} : tree_.noun_phrase(thing, {.joined = true});
}

bool Clauses::no_clause_behind(std::uint32_t cue) const {
  const Index verb = tree_.word_of(cue);
  if (verb == kNone) return false;
  for (const Index c : tree_.children(verb)) {
    const Relation r = tree_.word(c).relation;
    if (tree_.token_of(c) > cue && (r == Relation::ccomp || r == Relation::xcomp || r == Relation::obj)) return false;
  }
  return true;
}

Speaker Clauses::phrase_by_tree(std::uint32_t from, std::uint32_t high) const {
  if (from >= high) return {};
  Index w = tree_.word_of(from);
  if (w == kNone) return {};
  for (int step = 0; step < 32; ++step) {
    const Index above = tree_.head(w);
    if (above == kNone || tree_.noun_phrase(above).first != from) break;
    w = above;
  }
  // "Marek Tosvik, the envoy of X": the apposition is asked only when the phrase before it names nobody.
  for (const bool appositions : {false, true}) {
    TokenRange phrase = tree_.noun_phrase(w, {.appositions = appositions, .clauses = true, .joined = true});
    if (phrase.first != from) return {};
    phrase.last = std::min(phrase.last, high);
    Speaker s = resolve(phrase.first, phrase.last);
    if (s.entity == kNone) continue;
    s.last = std::max(s.last, phrase.last);
    return s;
  }
  return {};
}

}  // namespace runding
