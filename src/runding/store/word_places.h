#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "runding/base/span.h"
#include "runding/store/statement.h"

namespace runding {

struct TitledText {
  std::string_view title, text;
};

/// For each article the places in its text where the words of a full-text query stand, in order; nothing when it does
/// not have them all. They are indexed as the record indexes its texts, in memory, so that the answer is the record's
/// own without asking its index again. `expression` as for MATCH on articles_text.
Result<std::vector<std::optional<std::vector<Span>>>> word_places(std::string_view expression,
                                                                  const std::vector<TitledText>& articles);

}  // namespace runding
