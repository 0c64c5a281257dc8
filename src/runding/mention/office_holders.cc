#include "runding/mention/office_holders.h"

#include <algorithm>
#include <set>

#include "runding/base/unicode.h"
#include "runding/lang/office_terms.h"

namespace runding {
namespace {

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

class OfficeBooks {
 public:
  OfficeBooks(const Language& language, const Article& article)
      : gazetteer_(language.gazetteer()), day_(day_of(article)) {}

  /// Who held the office then; `past`: who held it and had left.
  std::vector<Index> of(const TitleUse& title, Index body) const {
    std::vector<Index> now = holders(gazetteer_, title.base_role(), body, day_);
    if (!title.past) return now;
    std::vector<Index> out;
    for (const Office& o : terms(gazetteer_, title.base_role(), body)) {
      if (over_by(o, day_) && std::find(now.begin(), now.end(), o.person) == now.end()) out.push_back(o.person);
    }
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
  const OfficeBooks books(language, article);
  std::set<Index> states;  // the article names
  for (const NameChunk& c : scan.chunks) {
    if (c.thing != kNone && gazetteer.thing(c.thing).kind == "state") states.insert(c.thing);
  }
  for (NameChunk& c : scan.chunks) {
    if (c.kind != ChunkKind::person || !c.title || !c.title->office || c.title->role.empty()) continue;
    const std::string written =
        fold_name(article.words({article.tokens[c.first].span.start, article.tokens[c.last - 1].span.end}));
    const Index body = c.of == kNone ? kNone : scan.chunks[static_cast<std::size_t>(c.of)].thing;
    // Of a body no list has nothing is known; without any, only what the article itself speaks of is asked.
    if (c.of != kNone && body == kNone) continue;
    std::set<Index> bodies = states;
    if (body != kNone) bodies = {body};
    std::set<Index> found;
    for (const Index b : bodies) {
      for (const Index person : books.of(*c.title, b)) {
        if (person == c.thing || may_be_called(fold_name(gazetteer.thing(person).name), written)) found.insert(person);
      }
    }
    if (found.size() == 1 && (body != kNone || c.thing == kNone)) {
      c.thing = *found.begin();
    } else if (found.empty() && body != kNone && c.thing != kNone && gazetteer.thing(body).kind == "state" &&
               written.find(' ') == std::string::npos && !books.belongs_to(c.thing, body)) {
      c.thing = kNone;
    }
  }
}

}  // namespace runding
