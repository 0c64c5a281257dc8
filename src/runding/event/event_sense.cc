#include "runding/event/event_sense.h"

#include <algorithm>

#include "runding/article/trace.h"
#include "runding/event/parties.h"

namespace runding {
namespace {

constexpr std::uint32_t kBehind = 2;  // tokens behind an event word in which another word may give it its sense
constexpr std::size_t kSparse = 40;   // an article with a word of sport in so many tokens is about sport,
constexpr std::size_t kFew = 4;       // if it has as many of them

}  // namespace

EventSense::EventSense(const Article& article, const ClauseView& clauses)
    : article_(article),
      clauses_(clauses),
      phrases_(clauses.phrases()),
      sense_(phrases_.cls("other_sense")),
      pastime_(phrases_.cls("pastime")) {
  const std::size_t tokens = article_.tokens.size();
  const std::size_t n = count_pastimes(0, static_cast<std::uint32_t>(tokens), true);
  all_sport_ = n >= kFew && n * kSparse >= tokens;
}

bool EventSense::other(const PhraseMatch& m) const {
  const LexEntry& e = phrases_.entry(m);
  const EventType type = *parse_code<EventType>(e.get("type"));
  const TreeView& tree = clauses_.tree();
  const Index word = clauses_.word_of(m);
  if (word != kNone && e.get("pos") == "verb") {
    // "showed signs", "broker downgrades"
    const TreeWord& w = tree.word(word);
    if (e.has("noun_like") && (w.upos == Upos::noun || w.relation == Relation::compound)) return by_place();
    if (is_negotiation(type)) {
      // "the proposed league"; "needs that are met"
      if (w.relation == Relation::amod) return by_place();
      if (type == EventType::meeting && !e.has("object") && e.get("frame") == "reciprocal" && tree.passive(word))
        return by_place();
      const Index object = tree.object(word);
      if (object != kNone && given_by(tree.token_of(object), type)) return true;
    }
  }
  const std::uint32_t end = article_.sentences[article_.tokens[m.first].sentence].last;
  for (std::uint32_t t = m.last; t < std::min(end, m.last + kBehind); ++t) {
    if (given_by(t, type)) return true;
  }
  return false;
}

// Notes that the place in the sentence gives the sense; true.
bool EventSense::by_place() const {
  note(article_, {Why::other_sense});
  return true;
}

bool EventSense::given_by(std::uint32_t token, EventType type) const {
  const PhraseMatch* m = phrases_.at(token, sense_);
  if (m == nullptr) return false;
  const std::string_view of = phrases_.entry(*m).get("of");
  const bool given = of == "encounter" ? is_encounter(type) : parse_code<EventType>(of) == type;
  if (given) note(article_, {Why::other_sense, phrases_.span(*m), m->entry});
  return given;
}

bool EventSense::sport(std::uint32_t sentence) const {
  if (all_sport_) return true;
  const std::uint32_t before = sentence == 0 ? 0 : sentence - 1;
  const auto after = std::min<std::size_t>(article_.sentences.size() - 1, std::size_t{sentence} + 1);
  return count_pastimes(article_.sentences[before].first, article_.sentences[after].last, false) > 0;
}

// `weak`: with the words that are of sport only among others ("goal").
std::size_t EventSense::count_pastimes(std::uint32_t first, std::uint32_t last, bool weak) const {
  std::size_t n = 0;
  for (std::uint32_t t = first; t < last; ++t) {
    const PhraseMatch* m = phrases_.at(t, pastime_);
    n += m != nullptr && (weak || !phrases_.entry(*m).has("weak"));
  }
  return n;
}

}  // namespace runding
