#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "runding/article/article.h"
#include "runding/article/links.h"
#include "runding/link/dates.h"

namespace runding {

using WordHash = std::uint32_t;

/// What linking needs to know of one article; small, so that tens of thousands fit in memory.
struct LinkArticle {
  Article article;            ///< without text, tokens, phrases and sentences
  std::optional<Day> day;     ///< of publication
  std::vector<int> mentions;  ///< per entity
  std::vector<std::uint32_t> shingles;
  std::vector<std::pair<WordHash, std::uint16_t>> terms;  ///< words of the content and how often; sorted
  std::vector<std::vector<WordHash>> event_words;         ///< per event, of its evidence; sorted, without repeats
  std::vector<std::vector<WordHash>> position_words;
  std::vector<std::optional<DayRange>> event_days;    ///< per event, of its date
  std::vector<Index> event_source;                    ///< per event, the cited source its evidence stands nearest to
  std::set<std::pair<Layer, std::int32_t>> rejected;  ///< rows that people rejected: nothing follows from them

  bool is_rejected(Layer layer, std::size_t row) const {
    return !rejected.empty() && rejected.contains({layer, static_cast<std::int32_t>(row)});
  }
};

/// Takes the article over. `shingles` as of article/shingles.h.
LinkArticle prepare(Article&& article, std::vector<std::uint32_t> shingles);

}  // namespace runding
