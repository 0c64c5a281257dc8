#include "runding/link/link.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "runding/link/changes.h"
#include "runding/link/copies.h"
#include "runding/link/disputes.h"
#include "runding/link/happenings.h"
#include "runding/link/parties.h"

namespace runding {

Links link_articles(const std::vector<LinkArticle>& articles, const LinkConstraints& constraints) {
  Links links;
  PartyIndex parties = find_parties(articles, constraints);
  CopyIndex copies = find_copies(articles);
  links.happenings = find_happenings(articles, parties, copies, constraints);
  links.disputes = find_disputes(articles, parties, links.happenings);
  links.shifts = find_shifts(articles, parties);
  links.pledges = find_pledges(articles, parties, links.happenings);
  if (std::any_of(articles.begin(), articles.end(), [](const LinkArticle& a) { return !a.rejected.empty(); })) {
    std::vector<Happening> rejected = find_happenings(articles, parties, copies, constraints, true);
    std::move(rejected.begin(), rejected.end(), std::back_inserter(links.happenings));
  }
  links.parties = std::move(parties.parties);
  links.copies = std::move(copies.copies);
  links.story = std::move(copies.story);
  return links;
}

}  // namespace runding
