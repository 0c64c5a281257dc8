#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "runding/base/error.h"
#include "runding/lang/lexicon.h"
#include "runding/lang/vocabulary.h"

/// How text is cut into the words of Universal Dependencies: `words.rules` of a language pack.
///
/// What stands between two spaces is read as parts: runs of letters (apostrophes between letters included), numbers
/// (with '.' and ',' between digits), and marks. Rules tell which parts are one token; without a rule a mark stands
/// alone and letters and digits that touch are one token. `words.rules` has one rule a line, columns divided by
/// spaces, `#` begins a comment:
///
///   list    NAME word…        names a set of folded words for the patterns below
///   join    ELEMENT…          the parts that match are one token; of several rules the first in the file counts
///   cut     ELEMENT…          the first of the parts that match stands alone
///   suffix  TEXT option…      ending that is a word of its own (clitic)
///   prefix  TEXT option…      the same at the front
///   whole   word…             never split
///   split   a|b…              split where the bar stands
///
/// Elements: word, lower, title, upper (two letters or more), capital, letter, number, digits, unknown (letters in
/// lower case that words.tsv does not have so), any (letters or number), same (the first part again), @NAME (a list, or
/// a class of the lexicon), ~TEXT (letters that end in TEXT), or the mark itself. Conditions of the place: ^ nothing
/// but marks before, $ no letter or digit follows, !quote no single quotation mark is open, !last the sentence goes on.
/// A last element * lets the two elements before it repeat.
///
/// Options of an affix: min=N the host has N letters or more; known: words.tsv has the host in lower case; often: no
/// more seldom than the word as a whole; new: an unknown host will do for a word that is unknown as a whole.
namespace runding {

struct WordElement {
  enum class Kind : std::uint8_t {
    word,
    lower,
    title,
    upper,
    capital,
    letter,
    number,
    digits,
    unknown,
    any,
    same,
    list,
    ending,
    mark,
    start,
    end,
    unquoted,
    not_last,
  };
  Kind kind = Kind::word;
  char32_t mark = 0;
  std::uint32_t list = 0;  ///< index of a list
  std::string ending;      ///< folded
};

struct WordRule {
  std::vector<WordElement> elements;
  bool join = true;
  bool repeat = false;
  int line = 0;
};

struct AffixRule {
  std::string text;  ///< lower case, apostrophe as '
  std::uint32_t min = 1;
  bool known = false;
  bool often = false;
  bool fresh = false;  ///< option `new`
  int line = 0;
};

class WordRules {
 public:
  using List = std::unordered_set<std::string, StringHash, std::equal_to<>>;

  /// Reads words.rules of a language's folder; a pack without it cuts by the general rules alone.
  static Result<WordRules> load(const std::filesystem::path& folder, const Lexicon& lexicon, Vocabulary& words);

  const std::vector<WordRule>& rules() const { return rules_; }
  const List& list(std::uint32_t index) const { return lists_[index]; }
  const std::vector<AffixRule>& suffixes() const { return suffixes_; }
  const std::vector<AffixRule>& prefixes() const { return prefixes_; }
  /// Whether some suffix or prefix ends or begins with this lower-case byte.
  bool may_end(unsigned char byte) const { return last_[byte]; }
  bool may_begin(unsigned char byte) const { return first_[byte]; }

  /// What `whole` and `split` say of a word: 0 nothing, kWhole, else the bytes of its folded form before the (only)
  /// split.
  static constexpr std::uint8_t kWhole = 255;
  std::uint8_t split_of(WordId word) const { return word < splits_.size() ? splits_[word] : std::uint8_t{0}; }

 private:
  friend class WordRulesReader;
  std::vector<WordRule> rules_;
  std::vector<List> lists_;
  std::vector<AffixRule> suffixes_, prefixes_;
  std::vector<std::uint8_t> splits_;
  std::array<bool, 256> last_{}, first_{};
};

}  // namespace runding
