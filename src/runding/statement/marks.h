#pragma once

#include <cstdint>
#include <vector>

#include "runding/article/article.h"

namespace runding {

/// Words between one pair of quotation marks. `inner` leaves the marks out (and the backslashes of escaped marks).
struct QuotedSpan {
  Span inner;
  Span outer;               ///< with both marks
  std::uint32_t first = 0;  ///< tokens [first, last), marks included
  std::uint32_t last = 0;
  std::uint32_t words = 0;  ///< tokens inside that are no punctuation
  bool closed = true;       ///< false when the end of a paragraph closed it
};

/// Pairs quotation marks of every habit (“ ” " ‘ ’ ' « » „ `` '' \"), the outermost only, in text order. An opening
/// mark that finds no partner within four paragraphs and 600 tokens opens nothing; a new opening mark at the start of a
/// paragraph closes an older one at the end of its own. Linear in the number of tokens. Needs: syntax.
std::vector<QuotedSpan> find_quoted(const Article& article);

}  // namespace runding
