#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runding/lang/language.h"
#include "runding/model/analyser.h"
#include "runding/treebank/article_conllu.h"

/// The one place where commands meet the trained reader of a language.
namespace runding::app {

/// Lemmas and relations as the language writes them.
ConlluColumns columns_of_language(const Language& language);

/// What the reader says of one word of a sentence.
struct FoundWord {
  std::string lemma, relation;
  std::string_view upos;
  std::int32_t head = 0;  ///< 0 = root, 1… = word of the sentence
  std::string name;       ///< tag of the two-column format, B-PER
};

/// Reads sentences that are cut into words already. Not for several threads at once.
class SentenceReader {
 public:
  /// `style`: the manner the sentences are written and to be annotated in; empty = guessed from the words of the first
  /// run. Errors: bad_model (the language has no model), bad_usage (no such style; the message names those there are).
  static Result<SentenceReader> open(const Language& language, const std::string& style);

  /// Begins the next sentence; its words are added one by one and must live until `run`.
  void begin() { starts_.push_back(static_cast<std::uint32_t>(forms_.size())); }
  void add(std::string_view form) { forms_.push_back(form); }
  /// A row for each word added since the last run; sentences must have words.
  const std::vector<FoundWord>& run();

 private:
  SentenceReader(const Language& language, std::optional<std::uint32_t> style) : language_(&language), style_(style) {}

  const Language* language_;
  std::optional<std::uint32_t> style_;
  std::vector<std::string_view> forms_;
  std::vector<std::uint32_t> starts_;
  AnalyserScratch scratch_;
  std::vector<WordAnalysis> words_;
  std::vector<FoundWord> found_;
};

}  // namespace runding::app
