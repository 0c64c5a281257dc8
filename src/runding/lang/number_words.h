#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "runding/lang/lexicon.h"

namespace runding {

/// How a number word combines with its neighbours.
enum class NumberRole : std::uint8_t {
  none,   ///< no number word
  add,    ///< two, twenty, seratus: its value counts as it is
  times,  ///< hundred, juta: multiplies what stands before it (1 when nothing does)
  teen,   ///< belas: adds ten
  join,   ///< "and" inside a number
  half,   ///< "two and a half"
  some,   ///< several, beberapa: more than one, nobody says how many
};

struct NumberWord {
  NumberRole role = NumberRole::none;
  bool open = false;   ///< "hundreds": at least its value
  bool alone = false;  ///< a number only before something counted: English "a"
  double value = 0;
};

/// The entries of class `number`, by lexicon entry.
class NumberWords {
 public:
  static NumberWords build(const Lexicon& lexicon);
  /// Role `none` for entries of other classes.
  const NumberWord& of(std::uint32_t lexicon_entry) const { return words_[lexicon_entry]; }
  /// The mark that begins the decimals ("," in Indonesian): entry of class `decimal`; '.' when there is none.
  char decimal_mark() const { return decimal_; }

 private:
  std::vector<NumberWord> words_;
  char decimal_ = '.';
};

/// Value of digits with inner marks ("1.234,5"). A mark followed by groups of exactly three digits groups thousands
/// unless it is the decimal mark.
double parse_digits(std::string_view digits, char decimal_mark);

}  // namespace runding
