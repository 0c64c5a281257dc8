#include "runding/link/link.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "runding/link/changes.h"
#include "runding/link/disputes.h"
#include "runding/link/happenings.h"
#include "runding/link/parties.h"
#include "runding/link/rounds.h"
#include "runding/link/sub_events.h"
#include "runding/link/threads.h"

namespace runding {

Linker::Linker(LinkConstraints constraints)
    : constraints_(std::move(constraints)), pieces_(pieces_of_names(constraints_)) {}

void Linker::add(const Article& article, std::vector<std::uint32_t> shingles,
                 std::set<std::pair<Layer, std::int32_t>> rejected) {
  forms_.add(static_cast<std::int32_t>(articles_.size()), article.entities, pieces_);
  articles_.push_back(prepare(article));
  articles_.back().rejected = std::move(rejected);
  copies_.add(articles_.back(), article_text(article, std::move(shingles)));
}

Links Linker::finish(const TextLookup& texts) {
  Links links;
  CopyIndex copies = copies_.finish(texts);
  copies_ = {};
  PartyIndex parties = find_parties(articles_, forms_.take(), constraints_);
  links.happenings = find_happenings(articles_, parties, copies, constraints_);
  state_rounds(articles_, links.happenings);
  infer_rounds(parties, links.happenings);
  find_parts(articles_, parties, copies, links.happenings);
  links.threads = find_threads(articles_, parties, copies, links.happenings);
  links.disputes = find_disputes(articles_, parties, links.happenings);
  links.shifts = find_shifts(articles_, parties);
  links.pledges = find_pledges(articles_, parties, links.happenings);
  if (std::any_of(articles_.begin(), articles_.end(), [](const LinkArticle& a) { return !a.rejected.empty(); })) {
    std::vector<Happening> rejected = find_happenings(articles_, parties, copies, constraints_, true);
    state_rounds(articles_, rejected);
    std::move(rejected.begin(), rejected.end(), std::back_inserter(links.happenings));
  }
  links.parties = std::move(parties.parties);
  links.copies = std::move(copies.copies);
  links.story = std::move(copies.story);
  return links;
}

}  // namespace runding
