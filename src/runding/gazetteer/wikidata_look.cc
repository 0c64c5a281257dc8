#include "runding/gazetteer/wikidata_look.h"

#include <charconv>
#include <string>

namespace runding {
namespace {

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t behind_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && blank(text[at])) ++at;
  return at;
}

// Byte behind the string that begins at `at` with a quotation mark.
std::size_t behind_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return at + 1;
}

// The array behind `"property":`, or nothing.
std::string_view claims_of(std::string_view entity, std::string_view property) {
  const std::string key = "\"" + std::string(property) + "\"";
  for (std::size_t at = entity.find(key); at != std::string_view::npos; at = entity.find(key, at + 1)) {
    std::size_t from = behind_blanks(entity, at + key.size());
    if (from >= entity.size() || entity[from] != ':') continue;
    from = behind_blanks(entity, from + 1);
    if (from >= entity.size() || entity[from] != '[') continue;
    // Qualifiers and references have arrays of the same shape; what holds claims has ranks.
    int depth = 0;
    for (std::size_t i = from; i < entity.size(); ++i) {
      if (entity[i] == '"') {
        i = behind_string(entity, i) - 1;
        continue;
      }
      depth += entity[i] == '[' || entity[i] == '{' ? 1 : entity[i] == ']' || entity[i] == '}' ? -1 : 0;
      if (depth > 0) continue;
      const std::string_view found = entity.substr(from, i - from + 1);
      if (found.find("\"rank\"") != std::string_view::npos) return found;
      break;
    }
  }
  return {};
}

}  // namespace

QNumber q_number(std::string_view text) {
  if (text.size() < 2 || text.front() != 'Q') return 0;
  QNumber out = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size() ? out : 0;
}

std::string_view entity_text(std::string_view line) {
  while (!line.empty() && blank(line.front())) line.remove_prefix(1);
  while (!line.empty() && (blank(line.back()) || line.back() == ',')) line.remove_suffix(1);
  if (line == "[" || line == "]") return {};
  // An array on few lines.
  if (line.starts_with("[{")) line.remove_prefix(1);
  if (line.ends_with("}]")) line.remove_suffix(1);
  return line;
}

QNumber glance_id(std::string_view entity) {
  constexpr std::size_t kHead = 200;
  const std::string_view head = entity.substr(0, kHead);
  const std::size_t key = head.find("\"id\"");
  if (key == std::string_view::npos) return 0;
  std::size_t at = behind_blanks(head, key + 4);
  if (at >= head.size() || head[at] != ':') return 0;
  at = behind_blanks(head, at + 1);
  if (at >= head.size() || head[at] != '"') return 0;
  const std::size_t end = behind_string(head, at);
  return end <= head.size() ? q_number(head.substr(at + 1, end - at - 2)) : 0;
}

std::vector<QNumber> glance_values(std::string_view entity, std::string_view property) {
  std::vector<QNumber> out;
  const std::string_view claims = claims_of(entity, property);
  for (std::size_t at = claims.find("\"Q"); at != std::string_view::npos; at = claims.find("\"Q", at + 1)) {
    const std::size_t end = claims.find('"', at + 1);
    if (end == std::string_view::npos) break;
    if (const QNumber q = q_number(claims.substr(at + 1, end - at - 1))) out.push_back(q);
  }
  // Old dumps give the number alone.
  constexpr std::string_view kNumeric = "\"numeric-id\"";
  for (std::size_t at = claims.find(kNumeric); at != std::string_view::npos; at = claims.find(kNumeric, at + 1)) {
    std::size_t from = behind_blanks(claims, at + kNumeric.size());
    if (from < claims.size() && claims[from] == ':') from = behind_blanks(claims, from + 1);
    QNumber q = 0;
    if (std::from_chars(claims.data() + from, claims.data() + claims.size(), q).ec == std::errc() && q != 0)
      out.push_back(q);
  }
  return out;
}

}  // namespace runding
