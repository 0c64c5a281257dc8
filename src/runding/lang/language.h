#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "runding/base/error.h"
#include "runding/lang/gazetteer.h"
#include "runding/lang/lexicon.h"
#include "runding/lang/number_words.h"
#include "runding/lang/time_grammar.h"
#include "runding/lang/vocabulary.h"
#include "runding/lang/word_rules.h"

namespace runding {

class Analyser;  // runding/model/analyser.h
class LemmaRules;

struct LanguageOptions {
  /// Folder that holds lang/ and gazetteer/; empty = find_data_folder().
  std::filesystem::path data = {};
  /// Further gazetteer folders (things.tsv, people.tsv, offices.tsv, names.<code>.tsv), read after the built-in one.
  std::vector<std::filesystem::path> gazetteers = {};
};

/// Everything runding knows of one language: data from lang/<code>/ and gazetteer/. Immutable; share it between
/// threads.
class Language {
 public:
  static Result<std::shared_ptr<const Language>> load(std::string_view code, const LanguageOptions& options = {});

  const std::string& code() const { return code_; }
  const Vocabulary& words() const { return words_; }
  const Lexicon& lexicon() const { return lexicon_; }
  const Gazetteer& gazetteer() const { return gazetteer_; }
  const NumberWords& numbers() const { return numbers_; }
  /// Empty when the pack has no times.grammar.
  const TimeGrammar& time_grammar() const { return time_grammar_; }
  const WordRules& word_rules() const { return word_rules_; }
  /// The trained reader, from reader.model; nullptr when the pack has none.
  const Analyser* reader() const { return reader_.get(); }
  /// Base forms of words; asked through lemma_of (lang/lemma.h).
  const LemmaRules& lemma_rules() const { return *lemma_rules_; }
  const std::filesystem::path& folder() const { return folder_; }
  /// Suffixes that may hang on a word (class `clitic`), folded, longest first.
  const std::vector<std::string>& clitics() const { return clitics_; }
  /// Id of a word as it stands in text; 0 when unknown.
  WordId word(std::string_view surface) const;

 private:
  std::string code_;
  std::filesystem::path folder_;
  LexSchema schema_;
  Vocabulary words_;
  Lexicon lexicon_;
  Gazetteer gazetteer_;
  NumberWords numbers_;
  TimeGrammar time_grammar_;
  WordRules word_rules_;
  std::shared_ptr<const LemmaRules> lemma_rules_;
  std::vector<std::string> clitics_;
  std::shared_ptr<const Analyser> reader_;
};

/// The language packs of one run, by code.
class LanguageSet {
 public:
  /// Loads every pack found (or only `codes`).
  static Result<LanguageSet> load(const LanguageOptions& options = {}, const std::vector<std::string>& codes = {});
  /// nullptr when there is no pack for the code.
  const Language* find(std::string_view code) const;
  std::vector<std::string> codes() const;

 private:
  std::map<std::string, std::shared_ptr<const Language>, std::less<>> languages_;
};

/// Where lang/ and gazetteer/ stand: $RUNDING_LANG_DATA, else beside the program (…/share/runding, or a folder above
/// it), else the installed data folder. Empty when there is none.
std::filesystem::path find_data_folder();

}  // namespace runding
