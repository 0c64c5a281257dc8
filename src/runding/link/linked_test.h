#pragma once

#include <algorithm>
#include <vector>

#include "runding/article/shingles.h"
#include "runding/link/link.h"

namespace runding::test {

/// The links of articles in the order of their ids. Of those in `rejected` people rejected the first event.
inline Links linked(const std::vector<Article>& articles, const LinkConstraints& constraints = {},
                    const std::vector<std::size_t>& rejected = {}) {
  Linker linker(constraints);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    std::set<std::pair<Layer, std::int32_t>> gone;
    if (std::find(rejected.begin(), rejected.end(), i) != rejected.end()) gone.insert({Layer::event, 0});
    linker.add(articles[i], shingles(articles[i]), std::move(gone));
  }
  const auto at = [&](std::int32_t i) -> const Article& { return articles[static_cast<std::size_t>(i)]; };
  return linker.finish({[&](std::int32_t i) { return shingles(at(i)); },
                        [&](std::int32_t i) { return article_text(at(i), shingles(at(i))); }});
}

}  // namespace runding::test
