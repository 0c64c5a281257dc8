#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "runding/model/network_shape.h"

namespace runding {

/// What the network sees of one word form. Hashes are not yet reduced to table rows.
struct WordFeatures {
  static constexpr std::uint32_t kMaxNgrams = 48;

  std::uint64_t word = 0;                                       ///< of the normal form (word_key of it)
  std::array<std::uint32_t, NetworkShape::kAffixes> affixes{};  ///< prefixes of 2, 3, 4 letters, then suffixes
  std::uint32_t shape = 0;
  std::uint32_t ngram_count = 0;
  std::array<std::uint32_t, kMaxNgrams> ngrams{};
};

/// Normal form: lower case, digits as 0, one kind of quotation mark and dash. Appends to `out`.
void normal_form(std::string_view form, std::string& out);
/// Key of a normal form in the vocabulary.
std::uint64_t word_key(std::string_view normal);
/// Never allocates for words of up to 64 bytes; longer ones are judged by their first and last letters.
void word_features(std::string_view form, WordFeatures& out);

}  // namespace runding
