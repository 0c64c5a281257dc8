#pragma once

#include <utility>
#include <vector>

#include "runding/eval/ud_document.h"

namespace runding::eval {

struct WordAlignment {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;  ///< word of gold, word of system; both ascending
  std::vector<std::size_t> gold_of;                        ///< by word of system; kNoWord = not aligned
};

/// Pairs the words of two analyses of the same characters, as the CoNLL 2018 shared task does. A multiword stretch is
/// the least stretch of characters that wholly holds every multiword token, of either side, which touches it; the words
/// wholly inside are paired by the longest common subsequence of their forms in lower case. Words that touch no such
/// stretch are paired when they cover the same characters. Error: too_large, when one stretch holds so many words that
/// comparing them would take more memory than a treebank can need.
Result<WordAlignment> align_words(const UdDocument& gold, const UdDocument& system);

}  // namespace runding::eval
