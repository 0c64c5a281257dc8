#include "runding/read/char_references.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "runding/base/unicode.h"

namespace runding {
namespace {

constexpr std::size_t kLongest = 8;  // "&hellip;"

constexpr std::array<std::pair<std::string_view, char32_t>, 20> kNamed{{
    {"amp", U'&'},     {"apos", U'\''},    {"bull", 0x2022},  {"emsp", U' '},     {"ensp", U' '},
    {"gt", U'>'},      {"hellip", 0x2026}, {"laquo", 0xAB},   {"ldquo", 0x201C},  {"lsaquo", 0x2039},
    {"lsquo", 0x2018}, {"lt", U'<'},       {"mdash", 0x2014}, {"nbsp", U' '},     {"ndash", 0x2013},
    {"quot", U'"'},    {"raquo", 0xBB},    {"rdquo", 0x201D}, {"rsaquo", 0x203A}, {"rsquo", 0x2019},
}};

std::optional<char32_t> mark_of(std::string_view name) {
  if (name.starts_with('#')) {
    name.remove_prefix(1);
    const bool hex = name.starts_with('x') || name.starts_with('X');
    if (hex) name.remove_prefix(1);
    std::uint32_t value = 0;
    const auto [end, fault] = std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
    if (fault != std::errc() || end != name.data() + name.size()) return std::nullopt;
    // Named marks only: numbers of letters stay, and so do those of no character.
    if (value == 0xA0) return U' ';
    const bool known = std::any_of(kNamed.begin(), kNamed.end(), [&](const auto& n) { return n.second == value; });
    return known ? std::optional<char32_t>(value) : std::nullopt;
  }
  const auto it = std::find_if(kNamed.begin(), kNamed.end(), [&](const auto& n) { return n.first == name; });
  return it == kNamed.end() ? std::nullopt : std::optional<char32_t>(it->second);
}

}  // namespace

bool write_out_references(std::string& text) {
  bool written = false;
  for (std::size_t at = text.find('&'); at != std::string::npos; at = text.find('&', at + 1)) {
    const std::size_t end = text.find(';', at);
    if (end == std::string::npos) break;
    if (end - at >= kLongest) continue;
    const auto mark = mark_of(std::string_view(text).substr(at + 1, end - at - 1));
    if (!mark) continue;
    std::string character;
    append_utf8(character, *mark);
    character.resize(end + 1 - at, ' ');
    // An opening mark stands first and a closing one last, so that what they enclose holds the whole reference.
    const bool closes = *mark == 0x201D || *mark == 0x2019 || *mark == 0xBB || *mark == 0x203A || *mark == 0x2026;
    if (closes) {
      const auto space = static_cast<std::ptrdiff_t>(character.find(' '));
      std::rotate(character.begin(), character.begin() + space, character.end());
    }
    text.replace(at, character.size(), character);
    written = true;
  }
  return written;
}

}  // namespace runding
