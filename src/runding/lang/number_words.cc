#include "runding/lang/number_words.h"

#include <cstdlib>

namespace runding {
namespace {

NumberRole role_named(std::string_view name) {
  if (name == "times") return NumberRole::times;
  if (name == "teen") return NumberRole::teen;
  if (name == "join") return NumberRole::join;
  if (name == "half") return NumberRole::half;
  if (name == "some") return NumberRole::some;
  return NumberRole::add;
}

}  // namespace

NumberWords NumberWords::build(const Lexicon& lexicon) {
  NumberWords out;
  const ClassId number = lexicon.cls("number"), decimal = lexicon.cls("decimal");
  out.words_.resize(lexicon.size());
  for (std::uint32_t e = 0; e < lexicon.size(); ++e) {
    const LexEntry& entry = lexicon.entry(e);
    if (entry.cls == decimal && decimal != 0) out.decimal_ = entry.phrase.front();
    if (entry.cls != number || number == 0) continue;
    NumberWord& word = out.words_[e];
    word.role = role_named(entry.get("role"));
    word.value = std::strtod(std::string(entry.get("value")).c_str(), nullptr);
    word.open = entry.has("open");
    word.alone = entry.has("alone");
  }
  return out;
}

double parse_digits(std::string_view digits, char decimal_mark) {
  // A mark is for thousands when every group behind it has three digits and it is not the decimal mark, or stands
  // twice.
  const std::size_t last = digits.find_last_of(".,");
  char decimal = '\0';
  if (last != std::string_view::npos) {
    const char mark = digits[last];
    const bool repeated = digits.find(mark) != last;
    const bool three = digits.size() - last == 4;
    if (!repeated && (mark == decimal_mark || !three)) decimal = mark;
  }
  double value = 0, scale = 1;
  bool fraction = false;
  for (const char c : digits) {
    if (c >= '0' && c <= '9') {
      value = value * 10 + (c - '0');
      if (fraction) scale *= 10;
    } else if (c == decimal && decimal != '\0') {
      fraction = true;
    }
  }
  return value / scale;
}

}  // namespace runding
