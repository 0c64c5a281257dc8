#pragma once

#include <algorithm>
#include <vector>

#include "runding/article/shingles.h"
#include "runding/link/link.h"

namespace runding::test {

/// Articles in memory. Of those in `rejected` people rejected the first event.
class ArticlesInMemory : public ArticleSource {
 public:
  ArticlesInMemory(const std::vector<Article>& articles, const std::vector<std::size_t>& rejected)
      : articles_(articles), rejected_(rejected) {}

  Status each_text(const VisitText& visit) override {
    for (const Article& a : articles_) visit(a, runding::shingles(a));
    return {};
  }
  Status each(const Visit& visit) override {
    for (const Article& a : articles_) visit(a);
    return {};
  }
  RejectedRows rejected(const Article& article) override {
    const auto n = static_cast<std::size_t>(&article - articles_.data());
    const bool gone = std::find(rejected_.begin(), rejected_.end(), n) != rejected_.end();
    return gone ? RejectedRows{{Layer::event, 0}} : RejectedRows{};
  }
  Status shingles(std::int32_t article, const std::function<void(std::vector<std::uint32_t>)>& visit) override {
    visit(runding::shingles(at(article)));
    return {};
  }
  Status text(std::int32_t article, const VisitText& visit) override {
    visit(at(article), runding::shingles(at(article)));
    return {};
  }

 private:
  const Article& at(std::int32_t i) const { return articles_[static_cast<std::size_t>(i)]; }

  const std::vector<Article>& articles_;
  const std::vector<std::size_t>& rejected_;
};

/// The links of articles in the order of their ids.
inline Links linked(const std::vector<Article>& articles, const LinkConstraints& constraints = {},
                    const std::vector<std::size_t>& rejected = {}) {
  ArticlesInMemory source(articles, rejected);
  return find_links(source, constraints).value();
}

}  // namespace runding::test
