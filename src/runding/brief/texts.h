#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runding/base/error.h"

/// The texts of the page in every language it speaks (assets/texts.tsv).
namespace runding {

/// A text in all languages, in the order of Texts::languages().
using Said = std::vector<std::string>;

class Texts {
 public:
  using Values = std::vector<std::pair<std::string_view, Said>>;

  /// bad_language_data with the line for a table that is not whole.
  static Result<Texts> parse(std::string_view table);

  const std::vector<std::string>& languages() const { return languages_; }
  bool has(std::string_view key) const { return rows_.contains(key); }
  /// The text of a key; the key itself where there is none, so that a new code still shows. The one-form of a text
  /// with two forms is taken when `n` is 1.
  Said say(std::string_view key, long long n = 0) const;
  /// With {name} replaced.
  Said say(std::string_view key, const Values& values, long long n = 0) const;
  /// The same words in every language, for names.
  Said same(std::string_view text) const { return Said(languages_.size(), std::string(text)); }
  Said number(long long n) const { return same(std::to_string(n)); }

  /// A TIMEX3 date in words: day, month or year; other values as they are.
  Said date(std::string_view value) const;
  /// "April 2022" of "2022-04-26".
  Said month(std::string_view value) const;
  /// "Apr" of "2022-04-26".
  Said short_month(std::string_view value) const;

 private:
  Said month_name(std::string_view key, std::string_view value) const;
  std::vector<std::string> languages_;
  std::map<std::string, Said, std::less<>> rows_;
};

}  // namespace runding
