#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runding/base/error.h"
#include "runding/lang/vocabulary.h"

namespace runding {

/// Number of a lexicon class, e.g. of "speech". 0 = no such class.
using ClassId = std::uint16_t;

/// One phrase of a `.lex` file: its class and its attributes.
struct LexEntry {
  ClassId cls = 0;
  std::string phrase;                                           ///< as written in the file
  std::vector<std::pair<std::string, std::string>> attributes;  ///< a flag has the value "1"
  std::string file;
  int line = 0;

  /// Value of an attribute, "" when absent.
  std::string_view get(std::string_view key) const {
    for (const auto& [k, v] : attributes) {
      if (k == key) return v;
    }
    return {};
  }
  bool has(std::string_view key) const { return !get(key).empty(); }
};

/// What classes and attributes may stand in a language pack (`lang/schema.tsv`): columns class, attribute, values.
/// Values are `flag`, `text`, `number`, or a `|` separated list of allowed words. Attribute `-` declares a class
/// without attributes.
class LexSchema {
 public:
  static Result<LexSchema> load(const std::filesystem::path& file);
  ClassId find(std::string_view name) const;
  std::string_view name(ClassId id) const { return names_[id]; }
  /// Empty when fine, else what is wrong.
  std::string check(ClassId cls, std::string_view attribute, std::string_view value) const;

 private:
  struct Rule {
    std::string attribute;
    std::vector<std::string> values;
  };
  std::vector<std::string> names_{""};
  std::vector<std::vector<Rule>> rules_{1};
};

/// All phrases of a language. Built once, then immutable and shared by all threads.
///
/// A `.lex` file has one row a line: `class <TAB> phrase; phrase; … <TAB> key=value flag …`; columns are separated by a
/// tab or by two or more spaces; lines that begin with `#` are comments. A phrase is matched on folded words;
/// `word|word` inside a phrase is a choice ("juru bicara|bicaranya"); `_` in a value stands for a space.
class Lexicon {
 public:
  Status load_file(const std::filesystem::path& file, const LexSchema& schema, Vocabulary& words);

  const LexEntry& entry(std::uint32_t id) const { return entries_[id]; }
  std::size_t size() const { return entries_.size(); }
  ClassId cls(std::string_view name) const { return schema_ ? schema_->find(name) : ClassId{0}; }
  std::string_view name(ClassId cls) const { return schema_ ? schema_->name(cls) : std::string_view(); }
  const PhraseTrie& trie() const { return trie_; }
  /// All entries of a class, in file order.
  std::vector<std::uint32_t> entries_of(ClassId cls) const;

 private:
  Status add_row(const std::filesystem::path& file, int line, std::string_view row, Vocabulary& words);

  const LexSchema* schema_ = nullptr;
  std::vector<LexEntry> entries_;
  PhraseTrie trie_;
};

/// Word ids of a phrase, folded and cut as running text is; new words are added.
std::vector<WordId> phrase_words(std::string_view phrase, Vocabulary& words);
/// Splits a line into columns at tabs or runs of two or more spaces, and trims each.
std::vector<std::string_view> columns_of(std::string_view line);
/// Splits at a character and trims each part; empty parts are dropped.
std::vector<std::string_view> split_list(std::string_view text, char separator);

}  // namespace runding
