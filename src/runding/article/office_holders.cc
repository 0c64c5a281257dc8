#include "runding/article/office_holders.h"

#include <algorithm>

namespace runding {
namespace {

constexpr float kConfidence = 0.6F;  ///< the article says which office, a list says who

Index holder_of(Article& article, const UnnamedOffice& office) {
  const auto same = std::find_if(article.entities.begin(), article.entities.end(),
                                 [&](const Entity& e) { return e.kb == office.kb; });
  if (same != article.entities.end()) return static_cast<Index>(same - article.entities.begin());
  Entity e;
  e.name = office.name;
  e.type = EntityType::person;
  e.role = office.role;
  e.role_spans = {office.span};
  e.of = office.of;
  e.party = office.party;
  e.kb = office.kb;
  e.confidence = kConfidence;
  article.entities.push_back(std::move(e));
  return static_cast<Index>(article.entities.size() - 1);
}

}  // namespace

void seat_office_holders(Article& article) {
  for (const UnnamedOffice& office : article.offices) {
    const Index holder = holder_of(article, office);
    const bool free = std::none_of(article.mentions.begin(), article.mentions.end(),
                                   [&](const Mention& m) { return m.span.overlaps(office.span); });
    if (free) article.mentions.push_back({office.span, holder, MentionKind::nominal, 0, 0, kConfidence});
    for (std::size_t n = 0; n < article.quotes.size(); ++n) {
      Quote& quote = article.quotes[n];
      if (quote.speaker != kNone || !quote.speaker_span || !quote.speaker_span->overlaps(office.span)) continue;
      quote.speaker = holder;
      for (Position& p : article.positions) {
        if (p.quote == static_cast<Index>(n) && p.holder_text == quote.speaker_text) p.holder = holder;
      }
      for (Commitment& c : article.commitments) {
        if (!c.holder_text.empty() && c.holder_text == quote.speaker_text) c.holder = holder;
      }
    }
  }
  article.offices.clear();
  std::stable_sort(article.mentions.begin(), article.mentions.end(),
                   [](const Mention& x, const Mention& y) { return x.span < y.span; });
}

}  // namespace runding
