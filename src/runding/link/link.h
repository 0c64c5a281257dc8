#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "runding/article/links.h"
#include "runding/base/error.h"
#include "runding/link/constraints.h"
#include "runding/link/prepare.h"

namespace runding {

/// The articles of a record in the order of their ids, which also numbers them. They are gone through more than once,
/// so that not all that is known of a million articles need be in memory at the same time.
class ArticleSource {
 public:
  virtual ~ArticleSource() = default;

  using Visit = std::function<void(const Article&)>;
  using VisitText = std::function<void(const Article&, std::vector<std::uint32_t> shingles)>;
  /// Each article with text, blocks and sources, and its shingles (article/shingles.h).
  virtual Status each_text(const VisitText& visit) = 0;
  /// Each article with all its layers.
  virtual Status each(const Visit& visit) = 0;
  /// Rows of an article that people rejected.
  virtual RejectedRows rejected(const Article& article) = 0;
  /// The two that are asked for of single articles.
  virtual Status shingles(std::int32_t article, const std::function<void(std::vector<std::uint32_t>)>& visit) = 0;
  virtual Status text(std::int32_t article, const VisitText& visit) = 0;
};

/// Everything that holds across articles; depends on nothing but the articles and what people decided. Order: copies,
/// parties, happenings (which need both), their rounds, parts and threads, disputes, shifts, pledges.
/// What people rejected stands apart: its happenings come last, and nothing else follows from it.
/// Errors are those of the source.
Result<Links> find_links(ArticleSource& source, const LinkConstraints& constraints = {});

}  // namespace runding
