#include "runding/event/statement_date.h"

#include <algorithm>

#include "runding/article/trace.h"

namespace runding {
namespace {

constexpr std::uint32_t kBehind = 2;  // sentences behind the event in which its statement may stand

bool takes_part(const Event& e, Index entity) {
  return entity != kNone && std::any_of(e.participants.begin(), e.participants.end(),
                                        [&](const Participant& p) { return p.entity == entity; });
}

// Acts of speech.
bool made_by_words(const Event& e) {
  const bool done = e.status == EventStatus::happened || e.status == EventStatus::ongoing;
  const bool act = e.type == EventType::rejection || e.type == EventType::proposal;
  return done && act && e.date.empty() && e.trigger;
}

}  // namespace

void date_by_statements(const ClauseView& clauses, Article& article) {
  for (Event& e : article.events) {
    if (!made_by_words(e)) continue;
    const std::uint32_t token = clauses.token_at(e.trigger->start);
    if (clauses.statement_at(token) != kNone) continue;
    const std::uint32_t sentence = article.tokens[token].sentence;
    for (const Quote& q : article.quotes) {
      if (q.date.empty() || !q.cue || !takes_part(e, q.speaker)) continue;
      const std::uint32_t said = article.tokens[clauses.token_at(q.cue->start)].sentence;
      if (said < sentence || said > sentence + kBehind) continue;
      e.date = q.date.substr(0, q.date.find('T'));
      if (article.trace != nullptr) article.trace->add_to(*e.trigger, {Why::date_statement, *q.cue, q.cue_entry});
      break;
    }
  }
}

}  // namespace runding
