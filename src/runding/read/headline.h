#pragma once

#include "runding/read/block_words.h"

namespace runding {

/// Classes of the language that headlines need, looked up once for each article.
struct HeadlineRules {
  explicit HeadlineRules(const Language& language)
      : small(language.lexicon().cls("function_word")),
        office(language.lexicon().cls("title")),
        opener(language.lexicon().cls("sentence_opener")) {}
  ClassId small;   ///< words that headlines leave in lower case
  ClassId office;  ///< words that may open the next sentence together with a name
  ClassId opener;  ///< words that begin sentences and hardly ever stand inside a headline
};

/// Where a headline that begins at word `first` ends, before word `limit`: headlines write most words with a capital,
/// the sentence that scraping glued behind does not. Returns `first` when no headline begins there, `limit` when all
/// of it is one. With `announced` (a colon stood before it) there surely is one. What may be the name or office that
/// opens the next sentence is left to the sentence. Looks at no more than a headline's length of words.
std::uint32_t headline_end(const BlockText& text, const HeadlineRules& rules, std::uint32_t first, std::uint32_t limit,
                           bool announced);

/// Whether words [first, last) read like one headline: short, mostly capitals, no full stop.
bool is_headline(const BlockText& text, const HeadlineRules& rules, std::uint32_t first, std::uint32_t last);

}  // namespace runding
