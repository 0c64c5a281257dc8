#include "runding/mention/unnamed_offices.h"

#include <algorithm>
#include <optional>
#include <set>

#include "runding/lang/office_terms.h"
#include "runding/mention/lexical_cues.h"

namespace runding {
namespace {

constexpr float kConfidence = 0.6F;     ///< the article says which office, a list says who
constexpr std::uint32_t kFarthest = 3;  ///< tokens between an office and what it is of, or who holds it

/// "[foreign minister] of [the Republic of] …": a title with the entity it belongs to.
struct UnnamedOffice {
  Span span;
  std::string role;
  Index of = kNone;
  const Thing* holder = nullptr;
};

class Finder {
 public:
  Finder(const Language& language, const Article& article)
      : language_(language), article_(article), cues_(language, article) {}

  std::vector<UnnamedOffice> run() const {
    std::vector<UnnamedOffice> out;
    for (const Sentence& s : article_.sentences) {
      for (std::uint32_t t = s.first; t < s.last; ++t) {
        const PhraseMatch* title = cues_.at(t, cues_.title);
        if (title == nullptr) continue;
        if (auto office = read(*title, s)) out.push_back(std::move(*office));
        t = title->last - 1;
      }
    }
    return out;
  }

 private:
  std::optional<UnnamedOffice> read(const PhraseMatch& title, const Sentence& s) const {
    const LexEntry& entry = cues_.entry(title);
    if (!entry.has("sole") || cues_.ending_at(title.first, cues_.title_prefix) != nullptr) return {};
    const Span span{article_.tokens[title.first].span.start, article_.tokens[title.last - 1].span.end};
    if (told(span)) return {};
    const Mention* body = body_of(title, s);
    // "former Utavian president"
    if (body == nullptr || cues_.ending_at(body->first, cues_.title_prefix) != nullptr) return {};
    const Entity& of = article_.entities[static_cast<std::size_t>(body->entity)];
    const std::uint32_t behind = std::max(title.last, body->last);
    if (named_behind(behind, s)) return {};
    const Gazetteer& gazetteer = language_.gazetteer();
    const auto held = holders(gazetteer, entry.get("role"), gazetteer.find(of.kb),
                              std::string_view(article_.published).substr(0, 10));
    if (held.size() != 1) return {};
    return UnnamedOffice{span, std::string(entry.get("role")), body->entity, &gazetteer.thing(held.front())};
  }

  /// The article says who: the title is a mention, or stated of somebody.
  bool told(Span span) const {
    const auto meets = [&](Span other) { return other.overlaps(span); };
    return std::any_of(article_.mentions.begin(), article_.mentions.end(),
                       [&](const Mention& m) { return meets(m.span); }) ||
           std::any_of(article_.entities.begin(), article_.entities.end(),
                       [&](const Entity& e) { return std::any_of(e.role_spans.begin(), e.role_spans.end(), meets); });
  }

  bool is_body(const Mention& m) const {
    if (m.entity == kNone) return false;
    const Entity& e = article_.entities[static_cast<std::size_t>(m.entity)];
    return !e.kb.empty() && (e.type == EntityType::state || e.type == EntityType::organisation);
  }

  /// Right behind the title with nothing but small words between, else right before it.
  const Mention* body_of(const PhraseMatch& title, const Sentence& s) const {
    std::uint32_t small = title.last;
    while (small < s.last && small < title.last + kFarthest &&
           (cues_.at(small, cues_.particle) != nullptr || cues_.at(small, cues_.function_word) != nullptr) &&
           !cues_.capital(small))
      ++small;
    for (const Mention& m : article_.mentions) {
      if (is_body(m) && (m.first == title.last || m.first == small)) return &m;
    }
    for (const Mention& m : article_.mentions) {
      if (!is_body(m)) continue;
      if (m.last == title.first || (m.last + 1 == title.first && m.last >= s.first && cues_.is(m.last, "'s")))
        return &m;
    }
    return nullptr;
  }

  /// A person's name follows at once: the holder, though the article's stages did not take them for it.
  bool named_behind(std::uint32_t behind, const Sentence& s) const {
    return std::any_of(article_.mentions.begin(), article_.mentions.end(), [&](const Mention& m) {
      return m.first >= behind && m.first < std::min(behind + kFarthest, s.last) && m.kind == MentionKind::name &&
             m.entity != kNone && article_.entities[static_cast<std::size_t>(m.entity)].type == EntityType::person;
    });
  }

  const Language& language_;
  const Article& article_;
  LexicalCues cues_;
};

Index entity_of(Article& article, const UnnamedOffice& office) {
  const auto same = std::find_if(article.entities.begin(), article.entities.end(),
                                 [&](const Entity& e) { return e.kb == office.holder->id; });
  if (same != article.entities.end()) return static_cast<Index>(same - article.entities.begin());
  Entity e;
  e.name = office.holder->name;
  e.type = EntityType::person;
  e.role = office.role;
  e.role_spans = {office.span};
  e.of = office.of;
  const Index side = article.entities[static_cast<std::size_t>(office.of)].party;
  e.party = side == kNone ? office.of : side;
  e.kb = office.holder->id;
  e.confidence = kConfidence;
  article.entities.push_back(std::move(e));
  return static_cast<Index>(article.entities.size() - 1);
}

/// All that was said under the same words: later ones may stand for "the minister said".
void let_speak(Article& article, const UnnamedOffice& office, Index holder) {
  std::set<std::string> called;
  for (const Quote& q : article.quotes) {
    if (q.speaker == kNone && !q.speaker_text.empty() && q.speaker_span && q.speaker_span->overlaps(office.span))
      called.insert(q.speaker_text);
  }
  for (Quote& q : article.quotes) {
    if (q.speaker == kNone && called.contains(q.speaker_text)) q.speaker = holder;
  }
  for (Position& p : article.positions) {
    if (called.contains(p.holder_text)) p.holder = holder;
  }
  for (Commitment& c : article.commitments) {
    if (called.contains(c.holder_text)) c.holder = holder;
  }
}

}  // namespace

void seat_unnamed_offices(const Language& language, Article& article) {
  const std::vector<UnnamedOffice> found = Finder(language, article).run();
  for (const UnnamedOffice& office : found) {
    const Index holder = entity_of(article, office);
    const auto at = [&](std::uint32_t start) {
      return static_cast<std::uint32_t>(
          std::lower_bound(article.tokens.begin(), article.tokens.end(), start,
                           [](const Token& t, std::uint32_t s) { return t.span.start < s; }) -
          article.tokens.begin());
    };
    article.mentions.push_back(
        {office.span, holder, MentionKind::nominal, at(office.span.start), at(office.span.end), kConfidence});
    let_speak(article, office, holder);
  }
  std::stable_sort(article.mentions.begin(), article.mentions.end(),
                   [](const Mention& x, const Mention& y) { return x.span < y.span; });
}

}  // namespace runding
