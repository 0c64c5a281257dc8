#pragma once

#include <cstdint>
#include <string_view>

#include "runding/base/span.h"

namespace runding {

enum class WordShape : std::uint8_t {
  lower,    ///< all letters lower case (or caseless)
  title,    ///< first letter upper, the rest lower: "Kyiv"
  upper,    ///< all upper, two letters or more: "PBB"
  mixed,    ///< "McDonald", "PresidenIran"
  initial,  ///< one upper-case letter: "A"
  number,   ///< digits, with inner '.' or ',': "1.234,5"
  alnum,    ///< letters and digits: "G20"
  punct,    ///< punctuation or symbol
};

struct RawWord {
  Span span;
  WordShape shape = WordShape::punct;
};

/// Cuts UTF-8 text into words, numbers and punctuation marks, the same way for running text and for the phrases of
/// language packs. Language-neutral; never allocates. Rules: hyphens join two lower-case parts ("anak-anak",
/// "buru-buru") and split all others ("Iran-Israel" is three tokens); an apostrophe between letters joins ("Sana'a")
/// except before a final s ("Iran's" is "Iran" + "'s"); digits keep inner '.' and ','; letters after digits start a new
/// token; "U.S." is one token; "...", "``", "''" and "--" are one token; any other mark is a token of its own.
class WordScanner {
 public:
  explicit WordScanner(std::string_view text, std::uint32_t from = 0, std::uint32_t to = UINT32_MAX);
  /// False at the end.
  bool next(RawWord& word);

 private:
  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
};

/// Shape of a string of letters and digits.
WordShape shape_of(std::string_view word);

}  // namespace runding
