#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "runding/article/ud_codes.h"
#include "runding/base/error.h"
#include "runding/lang/vocabulary.h"

/// How words are led back to their base form: `affixes.tsv` (written by hand) and `lemmas.tsv` (learnt by
/// tools/build_lemmas.py) of a language pack. Columns are divided by a tab or two spaces:
///
///   fixed  TAGS                    words with these tags are their own lemma unless lemmas.tsv has them
///   keep   TAGS                    so are these when they are capitalised inside a sentence
///   reduplicates                   "negara-negara" has the lemma of its first half
///   rule   TAGS  FRONTS  BACKS     each front may be taken off together with each back
///   word   TAG   form lemma; …     exceptions
///
/// FRONT: `pre[abc]>x` takes "pre" off before a, b or c ([*] = anything) and puts x in its place. BACK: `[abc]suf>x`
/// takes "suf" off behind a, b or c ([!abc] = behind anything else) and puts x in its place; `+suf` also halves a
/// double letter before it. `-` takes nothing off.
///
/// Of all roots so found, and the word itself, the one with the highest sum of weights wins. What has a weight: the
/// front, the back, whether the root is a known root or a known word, how frequent and how long it is.
namespace runding {

struct LemmaFront {
  std::string name, prefix, allowed, restore;  ///< allowed: "" = anything
  double weight = 0;
};

struct LemmaBack {
  std::string name, suffix, restore, letters;
  bool without = false;  ///< letters are those it may not stand behind
  bool halve = false;
  double weight = 0;
};

struct LemmaRule {
  std::uint32_t tags = 0;  ///< bit per Upos
  std::vector<LemmaFront> fronts;
  std::vector<LemmaBack> backs;
};

class LemmaRules {
 public:
  /// Reads the two files; a pack without them leaves every word as it is, in lower case.
  static Result<LemmaRules> load(const std::filesystem::path& folder);

  /// Weights that belong to no rule, by the names in lemmas.tsv.
  enum Weight {
    itself,
    itself_root,
    itself_unknown,
    length,
    root,
    root_length,
    shortest,
    often,
    ratio,
    unknown,
    kCount
  };

  const std::vector<LemmaRule>& rules() const { return rules_; }
  double weight(Weight name) const { return weights_[name]; }
  double itself_weight(Upos upos) const { return itself_weights_[static_cast<std::size_t>(upos)]; }
  bool is_root(std::string_view word) const { return roots_.contains(word); }
  bool is_fixed(Upos upos) const { return (fixed_ >> static_cast<unsigned>(upos)) & 1u; }
  bool keeps_capitals(Upos upos) const { return (keep_ >> static_cast<unsigned>(upos)) & 1u; }
  bool reduplicates() const { return reduplicates_; }
  /// Lemma of an exception, "" when there is none.
  std::string_view exception(std::string_view word, Upos upos) const;

 private:
  friend class LemmaReader;
  std::vector<LemmaRule> rules_;
  std::array<double, kCount> weights_{};
  std::array<double, CodeNames<Upos>::names.size()> itself_weights_{};
  std::unordered_set<std::string, StringHash, std::equal_to<>> roots_;
  StringMap<std::vector<std::pair<Upos, std::string>>> words_;
  std::uint32_t fixed_ = 0, keep_ = 0;
  bool reduplicates_ = false;
};

}  // namespace runding
