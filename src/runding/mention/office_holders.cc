#include "runding/mention/office_holders.h"

#include <algorithm>
#include <set>

#include "runding/base/unicode.h"

namespace runding {
namespace {

constexpr float kListed = 0.8F;  ///< the article names the person, a list the office

std::string_view day_of(const Article& article) { return std::string_view(article.published).substr(0, 10); }

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> out;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    if (end > 0) out.push_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return out;
}

/// All words of the name as written stand in the full one, in order; one word alone is no initial.
bool may_be_called(const std::string& full, const std::string& written) {
  const auto whole = words_of(full), part = words_of(written);
  if (part.empty() || (part.size() == 1 && part[0].size() < 3)) return false;
  std::size_t at = 0;
  for (const std::string_view word : part) {
    while (at < whole.size() && whole[at] != word) ++at;
    if (at++ == whole.size()) return false;
  }
  return true;
}

class Holders {
 public:
  Holders(const Language& language, const Article& article)
      : gazetteer_(language.gazetteer()), day_(day_of(article)) {}

  /// Who held the office then; `past`: who held it and had left.
  std::vector<Index> of(const TitleUse& title, Index body) const {
    if (!title.past) return gazetteer_.holders(title.base_role(), body, day_);
    std::vector<Index> out;
    for (const Office* o : gazetteer_.terms(title.base_role(), body)) {
      if (!o->to.empty() && (day_.empty() || std::string_view(o->to).substr(0, day_.size()) <= day_.substr(0, o->to.size())))
        out.push_back(o->person);
    }
    const auto now = gazetteer_.holders(title.base_role(), body, day_);
    std::erase_if(out, [&](Index p) { return std::find(now.begin(), now.end(), p) != now.end(); });
    return out;
  }

  bool belongs_to(Index person, Index state) const {
    const auto offices = gazetteer_.offices_of(person);
    return offices.empty() || std::any_of(offices.begin(), offices.end(), [&](const Office* o) {
             return o->of == state || (o->of != kNone && gazetteer_.thing(o->of).in == state);
           });
  }

 private:
  const Gazetteer& gazetteer_;
  std::string_view day_;
};

}  // namespace

void settle_office_holders(const Language& language, const Article& article, NameScan& scan) {
  const Gazetteer& gazetteer = language.gazetteer();
  const Holders holders(language, article);
  std::set<Index> states;  // the article names
  for (const NameChunk& c : scan.chunks) {
    if (c.thing != kNone && gazetteer.thing(c.thing).kind == "state") states.insert(c.thing);
  }
  for (NameChunk& c : scan.chunks) {
    if (c.kind != ChunkKind::person || !c.title || !c.title->office || c.title->role.empty()) continue;
    const std::string written = fold_name(
        article.words({article.tokens[c.first].span.start, article.tokens[c.last - 1].span.end}));
    const Index body = c.of == kNone ? kNone : scan.chunks[static_cast<std::size_t>(c.of)].thing;
    // Of a body no list has nothing is known; without any, only what the article itself speaks of is asked.
    if (c.of != kNone && body == kNone) continue;
    std::set<Index> bodies = states;
    if (body != kNone) bodies = {body};
    std::set<Index> found;
    for (const Index b : bodies) {
      for (const Index person : holders.of(*c.title, b)) {
        if (person == c.thing || may_be_called(fold_name(gazetteer.thing(person).name), written)) found.insert(person);
      }
    }
    if (found.size() == 1 && (body != kNone || c.thing == kNone)) {
      c.thing = *found.begin();
    } else if (found.empty() && body != kNone && c.thing != kNone && gazetteer.thing(body).kind == "state" &&
               written.find(' ') == std::string::npos && !holders.belongs_to(c.thing, body)) {
      c.thing = kNone;
    }
  }
}

void find_unnamed_offices(const Language& language, Article& article, const NameScan& scan,
                          const EntityGroups& groups) {
  const Gazetteer& gazetteer = language.gazetteer();
  const Holders holders(language, article);
  article.offices.clear();
  for (const BareTitle& b : scan.bare) {
    if (b.of == kNone || b.title.past || !b.title.sole) continue;
    const Index of = groups.group_of[static_cast<std::size_t>(b.of)];
    if (of == kNone) continue;
    const Entity& body = article.entities[static_cast<std::size_t>(of)];
    const auto held = holders.of(b.title, gazetteer.find(body.kb));
    if (body.kb.empty() || held.size() != 1) continue;
    const Span span{article.tokens[b.title.first].span.start, article.tokens[b.title.last - 1].span.end};
    const bool told = std::any_of(article.mentions.begin(), article.mentions.end(),
                                  [&](const Mention& m) { return m.span.overlaps(span); });
    if (told) continue;
    const Thing& person = gazetteer.thing(held.front());
    const auto named = std::find_if(article.entities.begin(), article.entities.end(),
                                    [&](const Entity& e) { return e.kb == person.id; });
    if (named != article.entities.end()) {
      article.mentions.push_back({span, static_cast<Index>(named - article.entities.begin()), MentionKind::nominal,
                                  b.title.first, b.title.last, kListed});
      continue;
    }
    article.offices.push_back(
        {span, b.title.role, of, body.party != kNone ? body.party : of, person.name, person.id});
  }
  std::sort(article.mentions.begin(), article.mentions.end(),
            [](const Mention& x, const Mention& y) { return x.span < y.span; });
  std::sort(article.offices.begin(), article.offices.end(),
            [](const UnnamedOffice& x, const UnnamedOffice& y) { return x.span < y.span; });
}

}  // namespace runding
