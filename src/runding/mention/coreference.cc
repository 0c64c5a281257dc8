#include "runding/mention/coreference.h"

#include <algorithm>

#include "runding/mention/lexical_cues.h"

namespace runding {
namespace {

class Resolver {
 public:
  Resolver(const Language& language, Article& article, const NameScan& scan, const EntityGroups& groups)
      : article_(article), scan_(scan), groups_(groups), cues_(language, article) {
    taken_.assign(article.tokens.size(), false);
    for (const Mention& m : article.mentions) mark(m.first, m.last);
  }

  void run() {
    bare_titles();
    pronouns();
    std::sort(article_.mentions.begin(), article_.mentions.end(),
              [](const Mention& a, const Mention& b) { return a.span < b.span; });
  }

 private:
  void mark(std::uint32_t first, std::uint32_t last) { std::fill(taken_.begin() + first, taken_.begin() + last, true); }
  bool free(std::uint32_t first, std::uint32_t last) const {
    return std::none_of(taken_.begin() + first, taken_.begin() + last, [](bool b) { return b; });
  }
  const Entity& entity(Index i) const { return article_.entities[static_cast<std::size_t>(i)]; }

  void add(std::uint32_t first, std::uint32_t last, Index e, MentionKind kind, float confidence) {
    if (!free(first, last)) return;
    mark(first, last);
    article_.mentions.push_back(
        {{article_.tokens[first].span.start, article_.tokens[last - 1].span.end}, e, kind, first, last, confidence});
  }

  // "presiden Rusia", "menlu itu", "sekjen PBB": the person of the article who holds the office.
  void bare_titles() {
    for (const BareTitle& b : scan_.bare) {
      const Index of = b.of == kNone ? kNone : groups_.group_of[static_cast<std::size_t>(b.of)];
      Index best = kNone;
      float confidence = 0;
      for (std::size_t p = 0; p < article_.entities.size(); ++p) {
        const Entity& e = article_.entities[p];
        if (e.type != EntityType::person || e.role != b.title.role) continue;
        if (of != kNone && e.of != kNone && e.of != of) continue;
        const float c = of != kNone && e.of == of ? 0.9F : 0.6F;
        // Of several holders of the same office the one named last before this place is meant.
        if (c > confidence ||
            (c == confidence && last_named(static_cast<Index>(p), b.title.first) > last_named(best, b.title.first))) {
          best = static_cast<Index>(p);
          confidence = c;
        }
      }
      if (best == kNone) continue;
      std::uint32_t last = b.title.last;
      if (last < article_.tokens.size() && article_.tokens[last].sentence == article_.tokens[b.title.first].sentence) {
        if (const PhraseMatch* d = cues_.at(last, cues_.demonstrative)) last = d->last;
      }
      add(b.title.first, last, best, MentionKind::nominal, confidence);
    }
  }

  std::int64_t last_named(Index e, std::uint32_t before) const {
    if (e == kNone) return -1;
    std::int64_t at = -1;
    for (const Mention& m : article_.mentions) {
      if (m.entity == e && m.first < before) at = std::max(at, static_cast<std::int64_t>(m.first));
    }
    return at;
  }

  // The first person (or side, for plurals) of the same sentence before the pronoun, else of the nearest sentence
  // before that names one: subjects come first in both languages.
  void pronouns() {
    std::vector<Mention> named = article_.mentions;
    std::sort(named.begin(), named.end(), [](const Mention& a, const Mention& b) { return a.span < b.span; });
    std::vector<std::uint32_t> begin(article_.sentences.size() + 1, 0);
    {
      std::uint32_t m = 0;
      for (std::uint32_t s = 0; s < article_.sentences.size(); ++s) {
        begin[s] = m;
        while (m < named.size() && named[m].first < article_.sentences[s].last) ++m;
      }
      begin[article_.sentences.size()] = m;
    }
    Index last_person = kNone, last_side = kNone;
    for (std::uint32_t s = 0; s < article_.sentences.size(); ++s) {
      Index person_here = kNone, side_here = kNone;
      std::uint32_t m = begin[s];
      for (std::uint32_t t = article_.sentences[s].first; t < article_.sentences[s].last; ++t) {
        while (m < begin[s + 1] && named[m].first <= t) {
          if (named[m].entity != kNone) {
            const EntityType type = entity(named[m].entity).type;
            if (type == EntityType::person && person_here == kNone) person_here = named[m].entity;
            if ((type == EntityType::state || type == EntityType::organisation) && side_here == kNone)
              side_here = named[m].entity;
          }
          ++m;
        }
        const PhraseMatch* p = cues_.at(t, cues_.pronoun);
        if (p != nullptr && cues_.entry(*p).get("person") == "3") {
          const bool plural = cues_.entry(*p).get("number") == "pl";
          const Index here = plural ? side_here : person_here;
          const Index before = plural ? last_side : last_person;
          const Index target = here != kNone ? here : before;
          if (target != kNone) {
            add(t, p->last, target, MentionKind::pronoun, plural ? 0.45F : 0.7F);
            if (!plural && person_here == kNone) person_here = target;
          }
          t = p->last - 1;
          continue;
        }
        const PhraseMatch* side = cues_.at(t, cues_.side_nominal);
        if (side != nullptr) {
          const Index target = side_here != kNone ? side_here : last_side;
          if (target != kNone) add(t, side->last, target, MentionKind::nominal, 0.45F);
          t = side->last - 1;
        }
      }
      if (person_here != kNone) last_person = person_here;
      if (side_here != kNone) last_side = side_here;
    }
  }

  Article& article_;
  const NameScan& scan_;
  const EntityGroups& groups_;
  LexicalCues cues_;
  std::vector<bool> taken_;
};

}  // namespace

void resolve_nominals(const Language& language, Article& article, const NameScan& scan, const EntityGroups& groups) {
  Resolver(language, article, scan, groups).run();
}

}  // namespace runding
