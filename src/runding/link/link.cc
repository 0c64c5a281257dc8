#include "runding/link/link.h"

#include <utility>

#include "runding/link/changes.h"
#include "runding/link/disputes.h"
#include "runding/link/happenings.h"
#include "runding/link/parties.h"

namespace runding {

void Linker::add(const Article& article, std::vector<std::uint32_t> shingles) {
  forms_.add(static_cast<std::int32_t>(articles_.size()), article.entities);
  articles_.push_back(prepare(article));
  copies_.add(articles_.back(), article_text(article, std::move(shingles)));
}

Links Linker::finish(const TextLookup& texts) {
  Links links;
  CopyIndex copies = copies_.finish(texts);
  copies_ = {};
  PartyIndex parties = find_parties(articles_, forms_.take());
  links.happenings = find_happenings(articles_, parties, copies);
  links.disputes = find_disputes(articles_, parties, links.happenings);
  links.shifts = find_shifts(articles_, parties);
  links.pledges = find_pledges(articles_, parties, links.happenings);
  links.parties = std::move(parties.parties);
  links.copies = std::move(copies.copies);
  links.story = std::move(copies.story);
  return links;
}

}  // namespace runding
