#include "runding/eval/characters.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>

#include "runding/base/unicode.h"

namespace runding::eval {
namespace {

/// The beginning of the character that byte `at` belongs to.
std::size_t character_start(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

/// At most `most` characters from byte `at` on.
std::string excerpt(std::string_view text, std::size_t at, int most) {
  std::size_t end = at;
  for (int n = 0; n < most && end < text.size(); ++n) end += decode(text, static_cast<std::uint32_t>(end)).size;
  return std::string(text.substr(at, end - at));
}

}  // namespace

void append_without_spaces(std::string_view form, std::string& out) {
  for (std::uint32_t at = 0; at < form.size();) {
    const CodePoint c = decode(form, at);
    if (u_charType(static_cast<UChar32>(c.value)) != U_SPACE_SEPARATOR) out += form.substr(at, c.size);
    at += c.size;
  }
}

std::optional<std::string> text_difference(std::string_view gold, std::string_view system) {
  if (gold == system) return std::nullopt;
  constexpr int kShown = 20;
  const auto [g, s] = std::mismatch(gold.begin(), gold.end(), system.begin(), system.end());
  const std::string_view longer = gold.size() > system.size() ? gold : system;
  const std::size_t at = character_start(longer, static_cast<std::size_t>(g - gold.begin()));
  const auto side = [&](std::string_view text) {
    return at >= text.size() ? "ends" : "goes on “" + excerpt(text, at, kShown) + "”";
  };
  const std::size_t before = at < kShown ? 0 : character_start(gold, at - kShown);
  return "the texts differ after “" + excerpt(gold.substr(0, at), before, kShown) + "”: gold " + side(gold) +
         ", system " + side(system);
}

double four_digits(double value) { return std::round(value * 1e4) / 1e4; }

}  // namespace runding::eval
