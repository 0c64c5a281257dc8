#pragma once

#include <string_view>
#include <vector>

#include "runding/base/word_scanner.h"
#include "runding/lang/language.h"

namespace runding {

/// A word of the raw text, looked up, before there are blocks or sentences.
struct BlockWord {
  Span span;
  WordShape shape = WordShape::punct;
  WordId word = 0;
  std::uint32_t line = 0;  ///< index of its line

  bool is_mark() const { return shape == WordShape::punct; }
  bool is_capital() const {
    return shape == WordShape::title || shape == WordShape::upper || shape == WordShape::mixed ||
           shape == WordShape::initial;
  }
};

/// A line of the text without the blanks around it; words [first, last).
struct BlockLine {
  Span span;
  std::uint32_t first = 0, last = 0;
};

/// The words and lines of a whole text. Unknown words that scraping glued ("KyivBaca") are cut where lower case meets
/// upper case, so that a cue is found behind another word.
struct BlockText {
  BlockText(const Language& language, std::string_view text);

  std::string_view of(std::uint32_t word) const { return words[word].span.of(text); }
  /// Whether the word is the mark `mark`.
  bool is(std::uint32_t word, std::string_view mark) const { return word < words.size() && of(word) == mark; }
  bool opens_quote(std::uint32_t word) const;
  bool closes_quote(std::uint32_t word) const;
  /// A mark that ends a sentence.
  bool ends_sentence(std::uint32_t word) const;
  /// Whether a sentence, a bracket or a line begins at this word.
  bool begins(std::uint32_t word) const;

  const Language& language;
  std::string_view text;
  std::vector<BlockWord> words;
  std::vector<BlockLine> lines;
};

}  // namespace runding
