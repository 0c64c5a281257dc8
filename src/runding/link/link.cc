#include "runding/link/link.h"

#include <utility>

#include "runding/link/changes.h"
#include "runding/link/copies.h"
#include "runding/link/disputes.h"
#include "runding/link/happenings.h"
#include "runding/link/parties.h"

namespace runding {

Links link_articles(const std::vector<LinkArticle>& articles) {
  Links links;
  PartyIndex parties = find_parties(articles);
  CopyIndex copies = find_copies(articles);
  links.happenings = find_happenings(articles, parties, copies);
  links.disputes = find_disputes(articles, parties, links.happenings);
  links.shifts = find_shifts(articles, parties);
  links.pledges = find_pledges(articles, parties, links.happenings);
  links.parties = std::move(parties.parties);
  links.copies = std::move(copies.copies);
  links.story = std::move(copies.story);
  return links;
}

}  // namespace runding
