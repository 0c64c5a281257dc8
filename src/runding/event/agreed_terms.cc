#include "runding/event/agreed_terms.h"

#include <algorithm>

namespace runding {
namespace {

constexpr std::size_t kFewest = 2;       // words that can say what was agreed
constexpr std::uint32_t kLongest = 300;  // bytes

bool stands(EventStatus status) {
  return status == EventStatus::happened || status == EventStatus::ongoing || status == EventStatus::planned ||
         status == EventStatus::claimed;
}

// From behind the word of agreement to the next mark, without the conjunction that opens it.
Span terms(const ClauseView& clauses, const Article& article, const Event& event) {
  const std::uint32_t behind = clauses.token_at(event.trigger->end);
  const PhraseView& phrases = clauses.phrases();
  const ClassId complementiser = phrases.cls("complementiser");
  if (behind >= article.tokens.size() || behind == 0) return {};
  const std::uint32_t end = article.sentences[article.tokens[behind - 1].sentence].last;
  std::uint32_t first = behind;
  while (first < end && phrases.at(first, complementiser) != nullptr) first = phrases.at(first, complementiser)->last;
  std::uint32_t last = first;
  while (last < end && article.tokens[last].shape != WordShape::punct) ++last;
  if (last < first + kFewest || article.tokens[first].shape == WordShape::punct) return {};
  return {article.tokens[first].span.start, article.tokens[last - 1].span.end};
}

}  // namespace

std::string due_date(const Article& article, Span span) {
  std::string due;
  for (const TimeExpression& time : article.times) {
    if (span.contains(time.span) && time.type == TimeType::date && time.value > article.published.substr(0, 10))
      due = time.value;
  }
  return due;
}

void add_agreed_terms(const ClauseView& clauses, Article& article) {
  for (const Event& e : article.events) {
    if (e.type != EventType::agreement || !stands(e.status) || !e.trigger || e.participants.empty()) continue;
    const Span what = terms(clauses, article, e);
    const Index word = clauses.tree().word_of(clauses.token_at(e.trigger->start));
    const bool noun = word != kNone && clauses.tree().word(word).upos == Upos::noun;
    if (what.size() == 0 || what.size() > kLongest || noun) continue;
    Commitment c;
    for (const Participant& p : e.participants) {
      if (p.role == Role::mediator || p.role == Role::host) continue;
      if (c.holder == kNone && c.holder_text.empty() && p.entity != kNone) {
        c.holder = p.entity;
        continue;
      }
      if (c.holder != kNone) c.holder_text = article.entities[static_cast<std::size_t>(c.holder)].name;
      c.holder = kNone;
      c.holder_text += (c.holder_text.empty() ? "" : "; ") +
                       (p.entity != kNone ? article.entities[static_cast<std::size_t>(p.entity)].name : p.text);
    }
    c.what = std::string(article.words(what));
    c.by = due_date(article, what);
    c.evidence = {e.evidence[0]};
    c.confidence = e.confidence;
    article.commitments.push_back(std::move(c));
  }
}

}  // namespace runding
