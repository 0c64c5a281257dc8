#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "runding/article/links.h"
#include "runding/link/prepare.h"

namespace runding {

/// The happening that each event of each article belongs to. The lists must outlive it.
class HappeningOf {
 public:
  HappeningOf(const LinkArticles& articles, const std::vector<Happening>& happenings) : articles_(articles) {
    of_.resize(articles.size());
    for (std::size_t h = 0; h < happenings.size(); ++h) {
      for (const Happening::Member& m : happenings[h].members)
        of_[static_cast<std::size_t>(m.article)].emplace_back(m.event, static_cast<std::int32_t>(h));
    }
  }

  /// Calls `use(event, happening)` for the events of an article; both are numbers.
  template <class Use>
  void each(std::size_t article, Use use) const {
    for (const auto& [event, happening] : of_[article]) use(static_cast<std::size_t>(event), happening);
  }

  /// Of the event with the shortest evidence around `span`, or -1.
  std::int32_t around(std::size_t article, Span span) const {
    std::int32_t best = -1;
    std::uint32_t least = UINT32_MAX;
    each(article, [&](std::size_t event, std::int32_t happening) {
      for (const Span told : articles_[article].evidence(articles_[article].events[event])) {
        if (!told.contains(span) || told.size() >= least) continue;
        least = told.size();
        best = happening;
      }
    });
    return best;
  }

 private:
  const LinkArticles& articles_;
  std::vector<std::vector<std::pair<std::int32_t, std::int32_t>>> of_;  ///< by article: event and happening
};

}  // namespace runding
