#pragma once

#include <vector>

#include "runding/article/links.h"
#include "runding/link/copies.h"
#include "runding/link/forms.h"
#include "runding/link/prepare.h"

namespace runding {

/// Everything that holds across articles. Articles are added one by one and not kept whole, so that a million fit in
/// memory; the result depends on nothing but the articles.
class Linker {
 public:
  /// In the order of their ids, each with all its layers and its shingles (article/shingles.h).
  void add(const Article& article, std::vector<std::uint32_t> shingles);
  /// Order: parties, copies, happenings (which need both), disputes, shifts, pledges. `texts` gives the words of an
  /// article again, by its place in the order of adding.
  Links finish(const TextLookup& texts);

 private:
  std::vector<LinkArticle> articles_;
  FormTable forms_;
  CopyFinder copies_;
};

}  // namespace runding
