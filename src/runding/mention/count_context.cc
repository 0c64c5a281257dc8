#include "runding/mention/count_context.h"

#include <algorithm>

namespace runding {
namespace {

// How far a place may stand from its number, in bytes.
constexpr std::uint32_t kPlaceReach = 140;
constexpr int kQuoteDepth = 6;

}  // namespace

CountContext::CountContext(const Language& language, const Article& article)
    : lexicon_(language.lexicon()), article_(article), place_prep_(lexicon_.cls("place_prep")) {
  for (const Quote& q : article.quotes) quotes_.push_back(&q);
  std::sort(quotes_.begin(), quotes_.end(), [](const Quote* a, const Quote* b) { return a->span < b->span; });
}

void CountContext::fill(Count& out, const Sentence& sentence) const {
  std::uint32_t best = kPlaceReach;
  const auto begins = [](const auto& row, std::uint32_t at) { return row.span.start < at; };
  const std::uint32_t from = sentence.span.start;
  const auto first_mention = std::lower_bound(article_.mentions.begin(), article_.mentions.end(), from, begins);
  for (auto it = first_mention; it != article_.mentions.end(); ++it) {
    const Mention& m = *it;
    if (m.span.start >= sentence.span.end) break;
    if (m.entity == kNone || !sentence.span.contains(m.span)) continue;
    const EntityType type = article_.entities[static_cast<std::size_t>(m.entity)].type;
    if (type != EntityType::state && type != EntityType::location) continue;
    const bool behind = m.span.start >= out.span.start;
    const std::uint32_t distance = behind ? (m.span.start > out.span.end ? m.span.start - out.span.end : 0)
                                          : kPlaceReach / 4 + (out.span.start - std::min(out.span.start, m.span.end));
    if (distance < best && stands_in(m)) {
      best = distance;
      out.place = m.entity;
      // "di Ukraina, Kharkiv": the town beside its state says more.
      const auto next = it + 1;
      if (next != article_.mentions.end() && next->entity != kNone && next->first == m.last + 1 &&
          article_.words(article_.tokens[m.last].span) == "," && is_country(m.entity) && !is_country(next->entity)) {
        const EntityType beside = article_.entities[static_cast<std::size_t>(next->entity)].type;
        if (beside == EntityType::state || beside == EntityType::location) out.place = next->entity;
      }
    }
  }
  const auto first_time = std::lower_bound(article_.times.begin(), article_.times.end(), from, begins);
  for (auto it = first_time; it != article_.times.end(); ++it) {
    const TimeExpression& t = *it;
    if (t.span.start >= sentence.span.end) break;
    if (!sentence.span.contains(t.span) || t.value.size() < 10 || t.value[4] != '-' || t.value[7] != '-') continue;
    if (t.type == TimeType::date || t.type == TimeType::time) out.date = t.value.substr(0, 10);
  }
  // Quotes nest a few deep at most; the innermost that names a speaker counts.
  auto after = std::upper_bound(quotes_.begin(), quotes_.end(), out.span.start,
                                [](std::uint32_t at, const Quote* q) { return at < q->span.start; });
  for (int depth = 0; depth < kQuoteDepth && after != quotes_.begin() && out.says == kNone; ++depth) {
    const Quote& q = **--after;
    if (q.span.contains(out.span)) out.says = q.speaker;
  }
}

bool CountContext::is_country(Index entity) const {
  const std::string& kind = article_.entities[static_cast<std::size_t>(entity)].kind;
  return kind == "state" || kind == "territory";
}

// A place preposition stands before the name.
bool CountContext::stands_in(const Mention& m) const {
  for (std::uint32_t back = 1; back <= 2 && back <= m.first; ++back) {
    const std::uint32_t t = m.first - back;
    for (std::uint32_t p = article_.phrase_index[t]; p < article_.phrase_index[t + 1]; ++p) {
      const LexEntry& e = lexicon_.entry(article_.phrases[p].entry);
      if (e.cls == place_prep_ && e.get("kind") == "at") return true;
    }
  }
  return false;
}

}  // namespace runding
