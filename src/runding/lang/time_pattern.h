#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "runding/base/error.h"

/// The pattern notation of `times.grammar` as a tree; docs/times.md explains it.
namespace runding {

struct TimePattern {
  enum class Kind : std::uint8_t { symbol, literal, sequence, choice, optional };
  Kind kind = Kind::sequence;
  std::string name;                                 ///< class or kind of number; the words of a literal
  std::string slot;                                 ///< "" = the slot of the same name, if there is one
  std::vector<std::string> values;                  ///< `class[a|b]`: only entries with one of these values
  std::vector<std::pair<std::string, bool>> flags;  ///< `class[+flag]`, `class[-flag]`
  bool context = false;
  bool second = false;
  std::vector<std::shared_ptr<const TimePattern>> parts;
};

using TimePatternPtr = std::shared_ptr<const TimePattern>;
using TimeMacros = std::map<std::string, TimePatternPtr, std::less<>>;

/// Parses one pattern. `problem` is set to what is wrong when the result is null.
TimePatternPtr parse_time_pattern(std::string_view text, const TimeMacros& macros, std::string& problem);

}  // namespace runding
