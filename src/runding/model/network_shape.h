#pragma once

#include <cstdint>

namespace runding {

/// Sizes of the network that reads words: what a model file was made with. All counts of rows and columns.
///
/// word ─ tables ─▶ input ─ linear, norm ─▶ width ─ layers × (norm, recurrence both ways, sum) ─ norm ─▶ heads
struct NetworkShape {
  std::uint32_t vocabulary = 0;       ///< rows of the word tables; 0 = unknown word
  std::uint32_t word_columns = 64;    ///< learnt per word
  std::uint32_t vector_columns = 96;  ///< counted on running text, not learnt further
  std::uint32_t affix_rows = 16384;   ///< hashed prefixes and suffixes of 2, 3 and 4 letters
  std::uint32_t affix_columns = 32;   ///< of each of the six affixes
  std::uint32_t shape_rows = 512;     ///< hashed word shapes
  std::uint32_t shape_columns = 16;
  std::uint32_t ngram_rows = 16384;  ///< hashed letter sequences of 3 to 5
  std::uint32_t ngram_columns = 48;
  std::uint32_t width = 256;  ///< of the encoder; half of it for each direction
  std::uint32_t layers = 3;
  std::uint32_t arc_columns = 96;
  std::uint32_t label_columns = 96;
  std::uint32_t tags = 17;        ///< Upos
  std::uint32_t labels = 0;       ///< relations with subtypes
  std::uint32_t name_tags = 17;   ///< outside, then begin, inside, end, single of each EntityType
  std::uint32_t name_styles = 0;  ///< sets of names with their own conventions, one output each

  static constexpr std::uint32_t kAffixes = 6;
  constexpr std::uint32_t input() const {
    return word_columns + vector_columns + kAffixes * affix_columns + shape_columns + ngram_columns;
  }
  constexpr bool operator==(const NetworkShape&) const = default;
};

}  // namespace runding
