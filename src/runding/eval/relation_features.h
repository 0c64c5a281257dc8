#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "runding/article/article.h"
#include "runding/base/span.h"
#include "runding/coding/act_rules.h"
#include "runding/coding/code_table.h"
#include "runding/coding/sentence_coder.h"
#include "runding/eval/linear_classifier.h"
#include "runding/lang/language.h"

namespace runding::eval {

/// The word vectors a trained reader carries (sections "vectors" and "keys" of its file). Empty when it has none.
class WordVectors {
 public:
  explicit WordVectors(const Language& language);
  std::size_t columns() const { return columns_; }
  /// Adds share × the vector of a word to `out`; nothing for unknown words.
  void add(std::string_view form, float share, float* out) const;

 private:
  std::size_t columns_ = 0;
  std::vector<std::int8_t> rows_;
  std::vector<float> scales_;
  std::vector<std::uint64_t> keys_;
  std::vector<std::uint32_t> key_rows_;
};

/// What a classifier sees of how `source` stands to `target` in an article of one sentence: words between and around,
/// the path between them in the tree, the predicate where they meet with what hangs on it, acts by rule, and means of
/// word vectors. Needs the layers SentenceCoder needs.
Features relation_features(const Language& language, const ActRules& rules, const CodeTable& table,
                           const WordVectors& vectors, const Article& article, Span source, Span target);

}  // namespace runding::eval
