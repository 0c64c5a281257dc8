#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "runding/article/links.h"
#include "runding/link/constraints.h"
#include "runding/link/copies.h"
#include "runding/link/forms.h"
#include "runding/link/prepare.h"

namespace runding {

/// Everything that holds across articles. Articles are added one by one and not kept whole, so that a million fit in
/// memory; the result depends on nothing but the articles.
/// What people rejected stands apart: its happenings come last, and nothing else follows from it.
class Linker {
 public:
  explicit Linker(LinkConstraints constraints = {});

  /// In the order of their ids, each with all its layers and its shingles (article/shingles.h). `rejected`: its rows
  /// that people rejected.
  void add(const Article& article, std::vector<std::uint32_t> shingles,
           std::set<std::pair<Layer, std::int32_t>> rejected = {});
  /// Order: parties, copies, happenings (which need both), their rounds, parts and threads, disputes, shifts, pledges.
  /// `texts` gives the words of an article again, by its place in the order of adding.
  Links finish(const TextLookup& texts);

 private:
  LinkConstraints constraints_;
  std::map<LinkRow, int> pieces_;
  std::vector<LinkArticle> articles_;
  FormTable forms_;
  CopyFinder copies_;
};

}  // namespace runding
