#include "runding/syntax/words.h"

#include <algorithm>

#include "runding/article/trace.h"
#include "runding/base/unicode.h"
#include "runding/syntax/word_parts.h"

namespace runding {
namespace {

using Kind = WordElement::Kind;

// Clitics stand two deep at most ("miliknyalah").
constexpr int kDeepest = 2;
// No word is longer; a longer run of letters is cut nowhere.
constexpr std::uint32_t kLongestSplit = 120;
// "buku-buku" is no "buku-bu" with a clitic.
constexpr std::size_t kShortestHalf = 3;
// An article that lost spaces has at least this many words cut apart, and one of so many tokens.
constexpr std::uint32_t kLeastGlued = 3;
constexpr std::size_t kGluedEvery = 150;

class WordCutter {
 public:
  WordCutter(const Language& language, Article& article)
      : language_(language), rules_(language.word_rules()), article_(article), text_(article.text) {
    glued_article_ = lost_spaces();
  }

  void sentence(Sentence& sentence) {
    sentence.tree_first = static_cast<std::uint32_t>(article_.tree.size());
    token_ = sentence.first;
    last_token_ = sentence.last;
    quote_open_ = false;
    sentence_end_ = sentence.span.end;
    for (std::uint32_t at = sentence.span.start; at < sentence.span.end;) {
      if (const CodePoint c = decode(text_, at); is_space(c.value)) {
        at += c.size;
        continue;
      }
      at = chunk(at, sentence.span.end);
    }
    sentence.tree_last = static_cast<std::uint32_t>(article_.tree.size());
  }

 private:
  // Cuts what stands between two spaces, from `from` on; returns where it ends.
  std::uint32_t chunk(std::uint32_t from, std::uint32_t limit) {
    parts_.clear();
    const ChunkEnd chunk = scan_parts(text_, from, limit, parts_);
    if (parts_.size() == 1 && !parts_[0].is_mark()) {
      surface(parts_[0].span, &parts_[0]);
      return chunk.end;
    }
    for (std::size_t i = 0; i < parts_.size();) {
      if (chunk.maybe_address && !parts_[i].is_mark()) {
        const std::uint32_t end = address_end(text_, parts_[i].span.start, chunk.end);
        if (end > parts_[i].span.start) {
          push({parts_[i].span.start, end}, false);
          while (i < parts_.size() && parts_[i].span.start < end) ++i;
          continue;
        }
      }
      const std::size_t n = parts_.size() - i > 1 ? length_at(i) : 1;
      const Span span{parts_[i].span.start, parts_[i + n - 1].span.end};
      if (n == 1 && parts_[i].is_mark()) {
        note_quote(i);
        push(span, false);
      } else {
        surface(span, n == 1 ? &parts_[i] : nullptr);
      }
      i += n;
    }
    return chunk.end;
  }

  void note(int line, Span span) const {
    if (article_.trace != nullptr) article_.trace->rule(RuleFile::words, line, span);
  }

  // How many parts from i on are one token.
  std::size_t length_at(std::size_t i) {
    for (const WordRule& rule : rules_.rules()) {
      const std::size_t n = match(rule, i);
      if (n == 0) continue;
      note(rule.line, {parts_[i].span.start, parts_[i + n - 1].span.end});
      return rule.join ? n : 1;
    }
    std::size_t n = 1;
    if (!parts_[i].is_mark()) {
      while (i + n < parts_.size() && !parts_[i + n].is_mark()) ++n;
    }
    return n;
  }

  // Parts that a rule matches from i on; 0 = none.
  std::size_t match(const WordRule& rule, std::size_t i) {
    std::size_t at = i;
    for (const WordElement& e : rule.elements) {
      switch (e.kind) {
        case Kind::start:
          if (at > 0 && !parts_[at - 1].is_mark()) return 0;
          continue;
        case Kind::end:
          if (at < parts_.size() && !parts_[at].is_mark()) return 0;
          continue;
        case Kind::unquoted:
          if (quote_open_) return 0;
          continue;
        case Kind::not_last:
          if (is_last(at)) return 0;
          continue;
        default:
          if (at >= parts_.size() || !fits(e, parts_[at], parts_[i])) return 0;
          ++at;
      }
    }
    if (rule.repeat) {
      const WordElement& a = rule.elements[rule.elements.size() - 2];
      const WordElement& b = rule.elements.back();
      while (at + 1 < parts_.size() && fits(a, parts_[at], parts_[i]) && fits(b, parts_[at + 1], parts_[i])) at += 2;
    }
    return at - i;
  }

  // Nothing but marks stands between part `at` and the end of the sentence.
  bool is_last(std::size_t at) const {
    if (parts_.back().span.end < sentence_end_) return false;
    while (at < parts_.size() && parts_[at].is_mark()) ++at;
    return at == parts_.size();
  }

  bool fits(const WordElement& e, const WordPart& part, const WordPart& first) {
    switch (e.kind) {
      case Kind::mark:
        return part.is_mark() && part.mark == e.mark;
      case Kind::word:
        return part.is_word();
      case Kind::any:
        return !part.is_mark();
      case Kind::lower:
        return part.kind == PartKind::lower;
      case Kind::title:
        return part.kind == PartKind::title;
      case Kind::upper:
        return part.kind == PartKind::upper;
      case Kind::capital:
        return part.single && part.kind != PartKind::lower;
      case Kind::letter:
        return part.single;
      case Kind::number:
        return part.is_number();
      case Kind::digits:
        return part.is_number() &&
               text_.substr(part.span.start, part.span.size()).find_first_of(".,") == std::string_view::npos;
      case Kind::same:
        if (!part.is_word() || !first.is_word()) return false;
        folded_first_.clear();
        fold_word(first.span.of(text_), folded_first_);
        return folded(part.span) == folded_first_;
      case Kind::unknown:
        return part.kind == PartKind::lower &&
               language_.words().lower_count(language_.words().find(folded(part.span))) == 0;
      case Kind::list:
        return part.is_word() && rules_.list(e.list).contains(folded(part.span));
      case Kind::ending:
        return part.is_word() && folded(part.span).ends_with(e.ending);
      default:
        return false;
    }
  }

  std::string_view folded(Span span) {
    folded_.clear();
    fold_word(span.of(text_), folded_);
    return folded_;
  }

  // A single quotation mark opens before a letter and closes behind one.
  void note_quote(std::size_t i) {
    const char32_t mark = parts_[i].mark;
    if (mark != '\'' && mark != 0x2018 && mark != '`') return;
    const bool before_word = i + 1 < parts_.size() && !parts_[i + 1].is_mark();
    const bool behind_word = i > 0 && !parts_[i - 1].is_mark();
    if (before_word && !behind_word) {
      quote_open_ = true;
    } else if (behind_word || mark == '\'') {
      quote_open_ = false;
    }
  }

  // One token; `part` when it is one part, a run of letters or a number.
  void surface(Span span, const WordPart* part) {
    if (part != nullptr && part->is_word() && span.size() <= kLongestSplit) {
      // Where glued words were cut, words end too.
      const std::uint32_t cut = glue_cut(span);
      if (cut != 0) {
        surface({span.start, cut}, part);
        surface({cut, span.end}, part);
        return;
      }
    }
    push(span, false);
    if (span.size() <= kLongestSplit && (part == nullptr || part->is_word())) split(span);
  }

  // First boundary of two tokens between two letters of the span; 0 = none. Names in camel case ("MedcoEnergi") look
  // glued too: only a lower-case word before a capital counts, unless the article has lost spaces all over.
  std::uint32_t glue_cut(Span span) {
    for (std::uint32_t t = token_at(span.start); t + 1 < last_token_; ++t) {
      const Token& next = article_.tokens[t + 1];
      if (next.span.start >= span.end) break;
      if (!is_glued(article_.tokens[t], next)) continue;
      if (glued_article_ || is_glue_of_a_name(article_.tokens[t], next)) return next.span.start;
    }
    return 0;
  }

  bool is_glued(const Token& token, const Token& next) const {
    return token.span.end == next.span.start && is_letter(decode(text_, next.span.start).value) &&
           is_letter(decode_before(text_, next.span.start).value);
  }

  bool is_glue_of_a_name(const Token& token, const Token& next) const {
    return token.shape == WordShape::lower && is_upper(decode(text_, next.span.start).value);
  }

  bool lost_spaces() const {
    std::uint32_t glued = 0, before_names = 0;
    for (std::size_t t = 0; t + 1 < article_.tokens.size(); ++t) {
      const Token& token = article_.tokens[t];
      if (token.shape == WordShape::punct || !is_glued(token, article_.tokens[t + 1])) continue;
      ++glued;
      before_names += is_glue_of_a_name(token, article_.tokens[t + 1]);
    }
    return glued >= kLeastGlued && before_names > 0 && glued * kGluedEvery >= article_.tokens.size();
  }

  // Splits the word just pushed into its pieces.
  void split(Span span) {
    const Token& token = article_.tokens[article_.tree.back().token];
    const WordId id = token.span == span ? token.word : WordId{0};
    if (const std::uint8_t known = rules_.split_of(id); known != 0) {
      if (known != WordRules::kWhole && language_.words().text(id).size() == span.size()) cut_last(span.start + known);
      return;
    }
    const std::size_t hyphen = span.of(text_).rfind('-');
    if (hyphen != std::string_view::npos && is_whole_pair(span, span.start + static_cast<std::uint32_t>(hyphen)))
      return;
    std::uint32_t cuts[kDeepest];
    int depth = 0;
    if (rules_.may_end(lower(static_cast<unsigned char>(text_[span.end - 1])))) {
      for (Span rest = span; depth < kDeepest; rest.end = cuts[depth++]) {
        cuts[depth] = suffix_cut(rest);
        if (cuts[depth] == 0) break;
      }
    }
    if (depth == 0 && hyphen == std::string_view::npos &&
        rules_.may_begin(lower(static_cast<unsigned char>(text_[span.start])))) {
      cuts[0] = prefix_cut(span);
      depth = cuts[0] != 0;
    }
    if (depth == 0) return;
    if (id == 0 && rules_.split_of(language_.words().find(folded(span))) == WordRules::kWhole) return;
    while (depth > 0) cut_last(cuts[--depth]);
  }

  // A word said twice ("buku-buku"), or one whose last part is never split.
  bool is_whole_pair(Span span, std::uint32_t hyphen) {
    const Span half{hyphen + 1, span.end};
    if (half.empty()) return false;
    if (half.size() == hyphen - span.start) {
      folded_first_.clear();
      fold_word(text_.substr(span.start, half.size()), folded_first_);
      if (folded(half) == folded_first_) return true;
    }
    return rules_.split_of(language_.words().find(folded(half))) == WordRules::kWhole;
  }

  std::uint32_t suffix_cut(Span span) {
    const std::string_view word = span.of(text_);
    for (const AffixRule& rule : rules_.suffixes()) {
      const std::uint32_t size = suffix_size(word, rule.text);
      if (size == 0 || size >= word.size()) continue;
      const Span host{span.start, span.end - size};
      if (letters(host) < rule.min) continue;
      if (!host_fits(rule, host, span)) continue;
      note(rule.line, span);
      return host.end;
    }
    return 0;
  }

  std::uint32_t prefix_cut(Span span) {
    const std::string_view word = span.of(text_);
    for (const AffixRule& rule : rules_.prefixes()) {
      if (word.size() <= rule.text.size()) continue;
      const std::uint32_t cut = span.start + static_cast<std::uint32_t>(rule.text.size());
      if (!std::equal(rule.text.begin(), rule.text.end(), word.begin(), [](char a, char b) {
            return static_cast<unsigned char>(a) == lower(static_cast<unsigned char>(b));
          })) {
        continue;
      }
      if (letters({cut, span.end}) < rule.min) continue;
      if (!host_fits(rule, {cut, span.end}, span)) continue;
      note(rule.line, span);
      return cut;
    }
    return 0;
  }

  // Bytes of a suffix at the end of a word, 0 when it is not there. An apostrophe stands for all its forms.
  static std::uint32_t suffix_size(std::string_view word, std::string_view suffix) {
    std::size_t at = word.size();
    for (std::size_t i = suffix.size(); i-- > 0;) {
      if (at == 0) return 0;
      if (suffix[i] == '\'') {
        const CodePoint mark = decode_before(word, static_cast<std::uint32_t>(at));
        if (!is_apostrophe(mark.value)) return 0;
        at -= mark.size;
        continue;
      }
      if (lower(static_cast<unsigned char>(word[at - 1])) != static_cast<unsigned char>(suffix[i])) return 0;
      --at;
    }
    return static_cast<std::uint32_t>(word.size() - at);
  }

  static unsigned char lower(unsigned char c) { return c >= 'A' && c <= 'Z' ? static_cast<unsigned char>(c + 32) : c; }

  std::uint32_t letters(Span span) const {
    std::uint32_t n = 0;
    for (std::uint32_t at = span.start; at < span.end;) {
      const CodePoint c = decode(text_, at);
      n += is_letter(c.value) || is_digit(c.value);
      at += c.size;
    }
    return n;
  }

  bool host_fits(const AffixRule& rule, Span host, Span whole) {
    if (!rule.known && !rule.often && !rule.fresh) return true;
    const Vocabulary& words = language_.words();
    const WordId form = words.find(folded(whole));
    const std::uint32_t count = host_count(host);
    if (count > 0 && (!rule.often || count >= words.lower_count(form))) return true;
    // Letters in another case than the affix: "NPLnya".
    if (host.start == whole.start && host.size() > 1 && is_upper(decode_before(text_, host.end).value) &&
        is_lower(decode_before(text_, whole.end).value)) {
      return true;
    }
    return rule.fresh && form == 0 && is_lower(decode(text_, whole.start).value);
  }

  // How often running text has the word in lower case; "cita-cita" is known by its second half, "hamba-" without its
  // hyphen.
  std::uint32_t host_count(Span host) {
    const Vocabulary& words = language_.words();
    while (host.size() > 1 && text_[host.end - 1] == '-') --host.end;
    const std::uint32_t count = words.lower_count(words.find(folded(host)));
    if (count > 0) return count;
    const std::size_t hyphen = host.of(text_).rfind('-');
    if (hyphen == std::string_view::npos || hyphen + kShortestHalf >= host.size()) return 0;
    return words.lower_count(words.find(folded({host.start + static_cast<std::uint32_t>(hyphen) + 1, host.end})));
  }

  std::uint32_t token_at(std::uint32_t byte) {
    while (token_ + 1 < last_token_ && article_.tokens[token_ + 1].span.start <= byte) ++token_;
    return token_;
  }

  void push(Span span, bool joined) {
    TreeWord word;
    word.span = span;
    word.token = token_at(span.start);
    word.joined = joined;
    article_.tree.push_back(word);
  }

  void cut_last(std::uint32_t cut) {
    const std::uint32_t end = article_.tree.back().span.end;
    article_.tree.back().span.end = cut;
    push({cut, end}, true);
  }

  const Language& language_;
  const WordRules& rules_;
  Article& article_;
  const std::string_view text_;
  std::vector<WordPart> parts_;
  std::string folded_, folded_first_;
  std::uint32_t token_ = 0, last_token_ = 0;
  std::uint32_t sentence_end_ = 0;
  bool quote_open_ = false;
  bool glued_article_ = false;
};

}  // namespace

void cut_words(const Language& language, Article& article) {
  article.tree.clear();
  article.tree.reserve(article.tokens.size() + article.tokens.size() / 8);
  WordCutter cutter(language, article);
  for (Sentence& sentence : article.sentences) cutter.sentence(sentence);
}

}  // namespace runding
