#include "runding/link/link.h"

#include <iterator>
#include <map>
#include <utility>

#include "runding/link/changes.h"
#include "runding/link/copies.h"
#include "runding/link/disputes.h"
#include "runding/link/forms.h"
#include "runding/link/happenings.h"
#include "runding/link/parties.h"
#include "runding/link/rounds.h"
#include "runding/link/sub_events.h"
#include "runding/link/threads.h"

namespace runding {
namespace {

Result<CopyIndex> copies_of(ArticleSource& source) {
  CopyFinder finder;
  Status status = source.each_text([&](const Article& article, std::vector<std::uint32_t> shingles) {
    finder.add(article_origin(article), article_text(article, std::move(shingles)));
  });
  if (!status) return status.error();
  CopyIndex copies = finder.finish(
      {[&](std::int32_t i) {
         std::vector<std::uint32_t> out;
         const Status s = source.shingles(i, [&](std::vector<std::uint32_t> found) { out = std::move(found); });
         if (status && !s) status = s;
         return out;
       },
       [&](std::int32_t i) {
         ArticleText out;
         const Status s = source.text(i, [&](const Article& article, std::vector<std::uint32_t> shingles) {
           out = article_text(article, std::move(shingles));
         });
         if (status && !s) status = s;
         return out;
       }});
  if (!status) return status.error();
  return copies;
}

}  // namespace

Result<Links> find_links(ArticleSource& source, const LinkConstraints& constraints) {
  Result<CopyIndex> copies = copies_of(source);
  if (!copies) return copies.error();
  LinkArticles articles;
  FormTable forms;
  const std::map<LinkRow, int> pieces = pieces_of_names(constraints);
  if (const Status s = source.each([&](const Article& article) {
        forms.add(article, pieces);
        articles.add_events(article, source.rejected(article));
      });
      !s) {
    return s.error();
  }
  Links links;
  PartyIndex parties = find_parties(articles, std::move(forms), constraints);
  links.happenings = find_happenings(articles, parties, *copies, constraints);
  std::vector<Happening> rejected;
  if (articles.any_rejected()) rejected = find_happenings(articles, parties, *copies, constraints, true);
  articles.forget_words();
  if (const Status s = source.each([&](const Article& article) { articles.add_statements(article); }); !s)
    return s.error();
  state_rounds(articles, links.happenings);
  infer_rounds(parties, links.happenings);
  find_parts(articles, parties, *copies, links.happenings);
  links.threads = find_threads(articles, parties, *copies, links.happenings);
  state_rounds(articles, rejected);
  links.disputes = find_disputes(articles, parties, links.happenings);
  links.shifts = find_shifts(articles, parties);
  links.pledges = find_pledges(articles, parties, links.happenings);
  std::move(rejected.begin(), rejected.end(), std::back_inserter(links.happenings));
  links.parties = std::move(parties.parties);
  links.entities = std::move(parties.entities);
  links.copies = std::move(copies->copies);
  links.story = std::move(copies->story);
  return links;
}

}  // namespace runding
