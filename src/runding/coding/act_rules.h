#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "runding/base/error.h"
#include "runding/lang/vocabulary.h"

namespace runding {

/// What a rule makes of what its word governs ("promised [aid]", "called off [a strike]").
enum class ActOperator : std::uint8_t {
  none,     ///< the word tells the act by itself
  say,      ///< the act is what is said, done by who says it unless somebody else is named
  step,     ///< begins, goes on with, carries out the act
  promise,  ///< a promise of good, a threat of evil
  stop,     ///< ends or undoes the act
  call,     ///< calls for the act
  must      ///< an obligation: a demand by who says so
};

/// One row of lang/<code>/acts.rules for one of its phrases.
struct ActRule {
  std::vector<std::string> words;  ///< base forms; the first is the predicate, the others hang on it
  std::vector<std::string> with;   ///< base forms of which one stands in its phrase; empty = any
  std::vector<std::string> without;
  std::string act, cameo, mode;  ///< act: a class of lang/codes.tsv, "" = none of its own
  ActOperator op = ActOperator::none;
  bool verb = true, noun = true;  ///< what the predicate may be
  int line = 0;
};

/// How a language says who does what to whom, as far as event codes go: `lang/<code>/acts.rules`, in the manner of the
/// `.lex` files (class `act`, `actor`, `act_aux` of lang/schema.tsv), but with base forms. Immutable.
class ActRules {
 public:
  /// Errors: bad_language_data with file and line. A language without the file has no rules.
  static Result<ActRules> load(const std::filesystem::path& language_folder);

  bool empty() const { return rules_.empty(); }
  const std::vector<ActRule>& rules() const { return rules_; }
  /// Rules whose predicate has this base form, in file order.
  std::span<const std::uint32_t> of(std::string_view lemma) const;
  /// True for nouns of people and bodies that act ("rebel", "ministry").
  bool actor(std::string_view lemma) const { return actors_.find(lemma) != actors_.end(); }
  /// `promise` for words of the future, `must` for those of duty, else none.
  ActOperator auxiliary(std::string_view lemma) const;

 private:
  std::vector<ActRule> rules_;
  StringMap<std::vector<std::uint32_t>> first_;
  StringMap<bool> actors_;
  StringMap<ActOperator> auxiliaries_;
};

}  // namespace runding
