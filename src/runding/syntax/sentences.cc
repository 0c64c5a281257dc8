#include "runding/syntax/sentences.h"

#include "runding/base/unicode.h"

namespace runding {
namespace {

// A word that running text has in lower case so often, and so much oftener than capitalised, is capitalised because a
// sentence begins with it.
constexpr std::uint32_t kCommon = 200;
constexpr std::uint32_t kRarelyCapital = 20;
// Longest number that counts the points of a list ("12."), in bytes, and longest unknown abbreviation ("Dsn.").
constexpr std::uint32_t kLongestPoint = 2;
constexpr std::uint32_t kLongestAbbreviation = 4;

bool is_end_mark(std::string_view s) {
  return s == "!" || s == "?" || s == "…" || s == "?!" ||
         (!s.empty() && s.find_first_not_of('.') == std::string_view::npos);
}

bool is_closing(std::string_view s) {
  return s == "\"" || s == "”" || s == "’" || s == "'" || s == "''" || s == ")" || s == "]" || s == "»" || s == "“" ||
         s == "*" || s == "**";
}

bool is_opening(char32_t c) {
  return c == '"' || c == 0x201C || c == 0x2018 || c == 0x2019 || c == '\'' || c == '`' || c == '(' || c == '[' ||
         c == 0xAB;
}

bool has_vowel(std::string_view word) { return word.find_first_of("aeiouyAEIOUY") != std::string_view::npos; }

/// Looks at the tokens of one block around a full stop.
class Cutter {
 public:
  Cutter(const Language& language, Article& article, std::uint32_t block, std::uint32_t first)
      : language_(language),
        abbreviation_(language.lexicon().cls("abbreviation")),
        article_(article),
        tokens_(article.tokens),
        block_(block),
        start_(first),
        last_(static_cast<std::uint32_t>(article.tokens.size())) {}

  void run() {
    for (std::uint32_t i = start_; i < last_; ++i) {
      if (words(i) == "\"") quoted_ = !quoted_;
      const bool end_mark = is_mark(i) ? is_end_mark(words(i)) : is_dotted(i);
      std::uint32_t next = i + 1;
      bool closed = false;
      if (end_mark) {
        for (; next < last_ && is_mark(next) && is_closing(words(next)); ++next) {
          // A quotation mark after a space opens the next sentence.
          if (!touches(next - 1) && words(next) != ")") break;
          if (opens_words(next)) break;
          closed = closed || words(next) != ")";
        }
        next = behind_notes(next);
      }
      if (next < last_ && line_break_behind(next - 1)) {
        end_before(next);
      } else if (end_mark && next < last_ && ends(i, next, closed)) {
        end_before(next);
      } else {
        continue;
      }
      for (std::uint32_t k = i + 1; k < next; ++k) {
        if (words(k) == "\"") quoted_ = !quoted_;
      }
      i = next - 1;
    }
    end_before(last_);
  }

 private:
  enum class Stop { full, weak, none };

  bool is_mark(std::uint32_t i) const { return tokens_[i].shape == WordShape::punct; }
  std::string_view words(std::uint32_t i) const { return article_.words(tokens_[i].span); }
  // "U.S.", which the full stop is part of.
  bool is_dotted(std::uint32_t i) const { return tokens_[i].shape == WordShape::upper && words(i).ends_with('.'); }
  // Nothing stands between token i and the next.
  bool touches(std::uint32_t i) const { return tokens_[i].span.end == tokens_[i + 1].span.start; }
  bool line_break_behind(std::uint32_t i) const {
    return article_.words({tokens_[i].span.end, tokens_[i + 1].span.start}).find('\n') != std::string_view::npos;
  }

  // `He left."They stay," she said.`: without spaces, a mark that closes nothing opens what follows.
  bool opens_words(std::uint32_t mark) const {
    return words(mark) == "\"" && !quoted_ && mark + 1 < last_ && touches(mark) &&
           is_upper(decode(article_.text, tokens_[mark + 1].span.start).value);
  }

  void end_before(std::uint32_t to) {
    if (start_ >= to) return;
    const auto number = static_cast<std::uint32_t>(article_.sentences.size());
    for (std::uint32_t i = start_; i < to; ++i) article_.tokens[i].sentence = number;
    article_.sentences.push_back({{tokens_[start_].span.start, tokens_[to - 1].span.end}, start_, to, block_});
    start_ = to;
  }

  // Behind the numbers of notes that follow a sentence: "[3][4]".
  std::uint32_t behind_notes(std::uint32_t next) const {
    while (next + 2 < last_ && words(next) == "[" && tokens_[next + 1].shape == WordShape::number &&
           words(next + 2) == "]" && touches(next) && touches(next + 1) && !line_break_behind(next - 1)) {
      next += 3;
    }
    return next;
  }

  // Whether the end mark i ends the sentence; `next` is the first token behind it and its closing marks.
  bool ends(std::uint32_t i, std::uint32_t next, bool closed) const {
    const Token& after = tokens_[next];
    const bool glued = touches(next - 1);
    const char32_t head = decode(article_.text, after.span.start).value;
    const bool opens = is_mark(next) ? is_opening(head) : (is_upper(head) || (is_digit(head) && !glued));
    const std::string_view mark = words(i);
    if (!opens) return false;
    if (!is_mark(i)) return closed || begins_sentence(next);
    if (mark != "." && mark.front() == '.' && head == '(') return false;
    if (mark == "." && !closed && i > start_) {
      if (touches(i - 1)) {
        const Stop stop = stop_behind(i - 1);
        if (stop == Stop::none || (stop == Stop::weak && !begins_sentence(next))) return false;
      }
      // "13.25", "A.B": no space on either side of a full stop between short parts.
      if (glued && next == i + 1 &&
          (tokens_[i - 1].shape == WordShape::number || after.shape == WordShape::number ||
           after.shape == WordShape::initial)) {
        return false;
      }
    }
    return true;
  }

  // How much a full stop behind token i says: weak = it ends a sentence only before a word that begins one.
  Stop stop_behind(std::uint32_t i) const {
    const Token& token = tokens_[i];
    // The number of a point in a list.
    if (i == start_ && token.shape == WordShape::number && token.span.size() <= kLongestPoint) return Stop::none;
    const bool joined = i > start_ && touches(i - 1);
    if (token.shape == WordShape::initial) return joined && words(i - 1) == "-" ? Stop::full : Stop::weak;
    if (token.word != 0) {
      const std::uint32_t node = language_.lexicon().trie().step(PhraseTrie::kRoot, token.word);
      if (node != PhraseTrie::kMiss) {
        for (const std::uint32_t e : language_.lexicon().trie().payloads(node)) {
          const LexEntry& entry = language_.lexicon().entry(e);
          if (entry.cls == abbreviation_) return entry.has("end") ? Stop::weak : Stop::none;
        }
      }
    }
    const std::string_view word = words(i);
    // "p.m.", "c."
    if (word.size() == 1 && is_letter(static_cast<unsigned char>(word[0]))) return Stop::weak;
    // "Tb.", "Dsn."
    if (token.shape == WordShape::title && word.size() <= kLongestAbbreviation && !has_vowel(word)) return Stop::weak;
    return Stop::full;
  }

  bool begins_sentence(std::uint32_t i) const {
    if (tokens_[i].shape != WordShape::title && tokens_[i].shape != WordShape::initial) return false;
    const std::uint32_t lower = language_.words().lower_count(tokens_[i].word);
    return lower >= kCommon && lower >= kRarelyCapital * language_.words().capital_count(tokens_[i].word);
  }

  const Language& language_;
  const ClassId abbreviation_;
  Article& article_;
  const std::vector<Token>& tokens_;
  const std::uint32_t block_;
  std::uint32_t start_;
  const std::uint32_t last_;
  bool quoted_ = false;  ///< inside straight quotation marks
};

}  // namespace

void cut_sentences(const Language& language, Article& article, std::uint32_t block, std::uint32_t first) {
  Cutter(language, article, block, first).run();
}

}  // namespace runding
