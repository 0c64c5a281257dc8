#include "runding/read/block_words.h"

#include "runding/base/unicode.h"

namespace runding {
namespace {

WordId look_up(const Language& language, std::string_view surface) {
  thread_local std::string folded;
  folded.clear();
  fold_word(surface, folded);
  return language.words().find(folded.empty() ? surface : std::string_view(folded));
}

}  // namespace

BlockText::BlockText(const Language& lang, std::string_view all) : language(lang), text(all) {
  words.reserve(all.size() / 5);
  const auto size = static_cast<std::uint32_t>(all.size());
  for (std::uint32_t at = 0; at <= size;) {
    const std::size_t found = all.find('\n', at);
    const auto end = found == std::string_view::npos ? size : static_cast<std::uint32_t>(found);
    BlockLine line{{end, end}, static_cast<std::uint32_t>(words.size()), 0};
    const auto number = static_cast<std::uint32_t>(lines.size());
    WordScanner scanner(all, at, end);
    RawWord raw;
    while (scanner.next(raw)) {
      BlockWord word{raw.span, raw.shape, look_up(language, raw.span.of(all)), number};
      if (word.word == 0 && raw.shape == WordShape::mixed) {
        for (std::uint32_t p = raw.span.start + 1; p < raw.span.end; ++p) {
          const bool cut = is_lower(decode_before(all, p).value) && is_upper(decode(all, p).value);
          if (!cut) continue;
          word.span.end = p;
          word.shape = shape_of(word.span.of(all));
          word.word = look_up(language, word.span.of(all));
          words.push_back(word);
          word.span = {p, raw.span.end};
        }
        word.shape = shape_of(word.span.of(all));
        word.word = look_up(language, word.span.of(all));
      }
      words.push_back(word);
    }
    line.last = static_cast<std::uint32_t>(words.size());
    if (line.first < line.last) line.span = {words[line.first].span.start, words[line.last - 1].span.end};
    lines.push_back(line);
    at = end + 1;
  }
}

bool BlockText::opens_quote(std::uint32_t w) const {
  if (w >= words.size() || !words[w].is_mark()) return false;
  const std::string_view s = of(w);
  if (s == "“" || s == "‘" || s == "``" || s == "«" || s == "„") return true;
  if (s != "\"" && s != "'") return false;
  const CodePoint before = decode_before(text, words[w].span.start);
  return before.size == 0 || is_space(before.value) || before.value == ':' || before.value == '(';
}

bool BlockText::closes_quote(std::uint32_t w) const {
  if (w >= words.size() || !words[w].is_mark()) return false;
  const std::string_view s = of(w);
  return s == "”" || s == "’" || s == "''" || s == "»" || ((s == "\"" || s == "'") && !opens_quote(w));
}

bool BlockText::ends_sentence(std::uint32_t w) const {
  if (w >= words.size() || !words[w].is_mark()) return false;
  const std::string_view s = of(w);
  return s == "." || s == "!" || s == "?" || s == "…" || s == "...";
}

bool BlockText::begins(std::uint32_t w) const {
  if (w == 0 || words[w - 1].line != words[w].line) return true;
  const std::string_view s = of(w - 1);
  return ends_sentence(w - 1) || closes_quote(w - 1) || s == ")" || s == "]" || s == "(" || s == "[" || s == ":" ||
         s == ">" || s == "*" || s == "|" || s == ";" || s == "_" || s == "•";
}

}  // namespace runding
