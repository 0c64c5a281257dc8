#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "runding/lang/language.h"
#include "runding/treebank/article_conllu.h"

/// The one place where commands meet the trained model of a language.
namespace runding::app {

/// Lemmas and relations as the language writes them.
ConlluColumns columns_of_language(const Language& language);

/// What the model says of one word of a sentence.
struct AnalysedWord {
  std::string lemma, upos, relation;
  std::int32_t head = 0;  ///< 0 = root, 1… = word of the sentence
  std::string name;       ///< tag of the two-column format, B-PER
};

/// Analyses sentences that are cut already. One for each thread.
class WordAnalysis {
 public:
  /// Error: bad_model, when the language has no model.
  static Status available(const Language& language);
  explicit WordAnalysis(const Language& language) : language_(language) {}
  /// Fills a row for each form.
  void run(std::span<const std::string_view> forms, std::vector<AnalysedWord>& out);

 private:
  const Language& language_;
};

}  // namespace runding::app
