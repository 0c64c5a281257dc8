#include "runding/syntax/sentences.h"

#include "runding/base/unicode.h"

namespace runding {
namespace {

bool is_end_mark(std::string_view s) {
  return s == "!" || s == "?" || s == "…" || s == "?!" ||
         (!s.empty() && s.find_first_not_of('.') == std::string_view::npos);
}

bool is_closing(std::string_view s) {
  return s == "\"" || s == "”" || s == "’" || s == "'" || s == "''" || s == ")" || s == "]" || s == "»" || s == "“" ||
         s == "*" || s == "**";
}

bool line_break_between(std::string_view text, std::uint32_t a, std::uint32_t b) {
  return text.substr(a, b - a).find('\n') != std::string_view::npos;
}

}  // namespace

void cut_sentences(const Language& language, Article& article, std::uint32_t block, std::uint32_t first) {
  const ClassId abbreviation = language.lexicon().cls("abbreviation");
  const auto& tokens = article.tokens;
  const auto last = static_cast<std::uint32_t>(tokens.size());
  const auto words = [&](std::uint32_t i) { return tokens[i].span.of(article.text); };

  const auto is_abbreviation = [&](std::uint32_t i) {
    if (tokens[i].shape == WordShape::initial) return true;
    if (tokens[i].word == 0) return false;
    const std::uint32_t node = language.lexicon().trie().step(PhraseTrie::kRoot, tokens[i].word);
    if (node == PhraseTrie::kMiss) return false;
    for (const std::uint32_t e : language.lexicon().trie().payloads(node)) {
      if (language.lexicon().entry(e).cls == abbreviation) return true;
    }
    return false;
  };
  const auto flush = [&](std::uint32_t from, std::uint32_t to) {
    if (from >= to) return;
    const auto number = static_cast<std::uint32_t>(article.sentences.size());
    for (std::uint32_t i = from; i < to; ++i) article.tokens[i].sentence = number;
    article.sentences.push_back({{tokens[from].span.start, tokens[to - 1].span.end}, from, to, block});
  };

  std::uint32_t start = first;
  for (std::uint32_t i = first; i < last; ++i) {
    const bool end_mark = tokens[i].shape == WordShape::punct && is_end_mark(words(i));
    std::uint32_t next = i + 1;
    bool closed = false;
    if (end_mark) {
      while (next < last && tokens[next].shape == WordShape::punct && is_closing(words(next))) {
        // A quotation mark after a space opens the next sentence.
        if (tokens[next].span.start > tokens[next - 1].span.end && words(next) != ")") break;
        closed = true;
        ++next;
      }
    }
    if (next < last && line_break_between(article.text, tokens[next - 1].span.end, tokens[next].span.start)) {
      flush(start, next);
      start = next;
      i = next - 1;
      continue;
    }
    if (!end_mark || next >= last) continue;
    const std::string_view mark = words(i);
    const Token& after = tokens[next];
    const bool glued = after.span.start == tokens[next - 1].span.end;
    const char32_t head = decode(article.text, after.span.start).value;
    const bool opens = after.shape == WordShape::punct
                           ? (head == '"' || head == 0x201C || head == 0x2018 || head == 0x2019 || head == '\'' ||
                              head == '`' || head == '(' || head == '[' || head == 0xAB)
                           : (is_upper(head) || (is_digit(head) && !glued));
    if (!opens) continue;
    if (mark == "." && !closed && i > start) {
      if (is_abbreviation(i - 1) && tokens[i].span.start == tokens[i - 1].span.end) continue;
      // "13.25", "A.B": no space on either side of a full stop between short parts.
      if (glued && (tokens[i - 1].shape == WordShape::number || after.shape == WordShape::number ||
                    after.shape == WordShape::initial))
        continue;
    }
    flush(start, next);
    start = next;
    i = next - 1;
  }
  flush(start, last);
}

}  // namespace runding
