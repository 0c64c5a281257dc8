#include "find_again.h"

#include <algorithm>

namespace runding::app {
namespace {

std::string entity_name(const Article& a, Index entity, const std::string& text) {
  return entity == kNone ? text : a.entities[static_cast<std::size_t>(entity)].name;
}

bool share_words(const std::vector<Span>& a, const std::vector<Span>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](Span x) { return std::any_of(b.begin(), b.end(), [&](Span y) { return x.overlaps(y); }); });
}

std::vector<std::string> who(const Article& a, const Event& e) {
  std::vector<std::string> out;
  for (const Participant& p : e.participants)
    out.push_back(entity_name(a, p.entity, p.text) + " (" + std::string(to_string(p.role)) + ")");
  std::sort(out.begin(), out.end());
  return out;
}

/// The row with the greatest likeness above 0, the first of equals.
template <class Row, class Likeness>
Index most_alike(const std::vector<Row>& rows, const Likeness& likeness) {
  Index best = kNone;
  int most = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const int like = likeness(rows[i]);
    if (like <= most) continue;
    most = like;
    best = static_cast<Index>(i);
  }
  return best;
}

void compare(const char* what, const std::string& stored, const std::string& now, Json& was) {
  if (stored != now) was[what] = stored;
}

FoundAgain event_again(const Explained& e, const Article& stored, const Event& old) {
  FoundAgain out;
  out.row = most_alike(e.article.events, [&](const Event& now) {
    const bool told = old.trigger && now.trigger == old.trigger;
    if (told) return now.type == old.type ? 4 : 3;
    if (now.type != old.type || !share_words(now.evidence, old.evidence)) return 0;
    return who(e.article, now) == who(stored, old) ? 2 : 1;
  });
  if (out.row == kNone) return out;
  const Event& now = e.article.events[static_cast<std::size_t>(out.row)];
  compare("type", std::string(to_string(old.type)), std::string(to_string(now.type)), out.was);
  compare("status", std::string(to_string(old.status)), std::string(to_string(now.status)), out.was);
  if (who(e.article, now) != who(stored, old)) out.was["participants"] = who(stored, old);
  compare("place", entity_name(stored, old.place, old.place_text), entity_name(e.article, now.place, now.place_text),
          out.was);
  compare("date", old.date, now.date, out.was);
  return out;
}

FoundAgain position_again(const Explained& e, const Article& stored, const Position& old) {
  const auto holder = [](const Article& a, const Position& p) { return entity_name(a, p.holder, p.holder_text); };
  FoundAgain out;
  out.row = most_alike(e.article.positions, [&](const Position& now) {
    if (!share_words(now.evidence, old.evidence)) return 0;
    const bool same_holder = holder(e.article, now) == holder(stored, old);
    if (now.stance != old.stance || (now.issue != old.issue && !same_holder)) return 0;
    return 1 + (now.issue == old.issue) + same_holder;
  });
  if (out.row == kNone) return out;
  const Position& now = e.article.positions[static_cast<std::size_t>(out.row)];
  compare("issue", std::string(to_string(old.issue)), std::string(to_string(now.issue)), out.was);
  compare("holder", holder(stored, old), holder(e.article, now), out.was);
  return out;
}

FoundAgain quote_again(const Explained& e, const Article& stored, const Quote& old) {
  FoundAgain out;
  out.row = most_alike(e.article.quotes, [&](const Quote& now) {
    if (now.span == old.span) return now.kind == old.kind ? 3 : 2;
    return now.span.overlaps(old.span) && now.kind == old.kind ? 1 : 0;
  });
  if (out.row == kNone) return out;
  const Quote& now = e.article.quotes[static_cast<std::size_t>(out.row)];
  compare("words", std::string(stored.words(old.span)), std::string(e.article.words(now.span)), out.was);
  compare("kind", std::string(to_string(old.kind)), std::string(to_string(now.kind)), out.was);
  compare("speaker", entity_name(stored, old.speaker, old.speaker_text),
          entity_name(e.article, now.speaker, now.speaker_text), out.was);
  return out;
}

}  // namespace

FoundAgain find_again(const Explained& e, const Article& stored, std::string_view layer, Index n) {
  const auto at = static_cast<std::size_t>(n);
  if (layer == "event" && at < stored.events.size()) return event_again(e, stored, stored.events[at]);
  if (layer == "position" && at < stored.positions.size()) return position_again(e, stored, stored.positions[at]);
  if (layer == "quote" && at < stored.quotes.size()) return quote_again(e, stored, stored.quotes[at]);
  return {};
}

}  // namespace runding::app
