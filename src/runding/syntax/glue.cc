#include <string>
#include <unordered_set>
#include <vector>

#include "runding/base/unicode.h"
#include "runding/syntax/tokens.h"

namespace runding {
namespace {

// A word counts as common when running text has it this often in lower case.
constexpr std::uint32_t kCommon = 60;
constexpr std::uint32_t kVeryCommon = 400;

// Nobody glues more than this; longer strings are no words, and trying every cut in them would take forever.
constexpr std::uint32_t kLongest = 160;

class GlueSplitter {
 public:
  GlueSplitter(const Language& language, const Article& article) : language_(language), text_(article.text) {
    for (const Token& t : article.tokens) {
      if (t.shape == WordShape::title) names_.insert(fold_word(t.span.of(text_)));
    }
  }

  // Cut points (byte offsets inside the text) of one token; empty when it is a whole word.
  void cuts(const Token& token, std::vector<std::uint32_t>& out) {
    out.clear();
    if (token.shape != WordShape::mixed && token.shape != WordShape::title && token.shape != WordShape::lower) return;
    if (token.span.size() < 6 || token.span.size() > kLongest || is_word(token.span)) return;
    std::uint32_t part = token.span.start;
    for (std::uint32_t at = token.span.start; at < token.span.end;) {
      const CodePoint c = decode(text_, at);
      const std::uint32_t next = at + c.size;
      if (next < token.span.end && is_lower(c.value) && is_upper(decode(text_, next).value) &&
          (next - part >= 3 || is_function_word(id({part, next}))) && token.span.end - next >= 2 &&
          is_word({part, next}, true)) {
        cut_part({part, next}, out);
        out.push_back(next);
        part = next;
      }
      at = next;
    }
    cut_part({part, token.span.end}, out);
  }

 private:
  std::uint32_t lower_count(Span s) const { return language_.words().lower_count(id(s)); }
  WordId id(Span s) const { return language_.words().find(fold_word(s.of(text_))); }

  bool is_function_word(WordId word) const {
    if (word == 0) return false;
    const Lexicon& lexicon = language_.lexicon();
    const std::uint32_t node = lexicon.trie().step(PhraseTrie::kRoot, word);
    if (node == PhraseTrie::kMiss) return false;
    const ClassId cls = lexicon.cls("function_word");
    for (const std::uint32_t e : lexicon.trie().payloads(node)) {
      if (lexicon.entry(e).cls == cls) return true;
    }
    return false;
  }

  // Known to the pack as a word or name. With `loose`, a known word followed by a common one counts too ("Irandan").
  bool is_word(Span s, bool loose = false) const {
    if (id(s) != 0) return true;
    if (names_.contains(fold_word(s.of(text_))) && shape_of(s.of(text_)) == WordShape::title && !splits(s)) return true;
    return loose && splits(s);
  }
  bool splits(Span s) const { return name_end(s) != 0; }

  // Where a name ends inside "Netanyahumemuji"; 0 when it is not such a word. The longest name that leaves a common
  // word wins.
  std::uint32_t name_end(Span s) const {
    if (!is_upper(decode(text_, s.start).value)) return 0;
    for (std::uint32_t at = s.end - 3; at >= s.start + 2; --at) {
      if ((static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80) continue;
      const Span rest{at, s.end};
      if (!is_lower(decode(text_, at).value)) continue;
      // Short endings must be function words: "Irandan", but not "Paycom".
      if (rest.size() <= 4 ? !is_function_word(id(rest)) : lower_count(rest) < kCommon) continue;
      const Span name{s.start, at};
      if (name.size() < 3 && shape_of(name.of(text_)) != WordShape::upper) continue;
      const WordId w = id(name);
      const bool known = w != 0 && language_.words().capital_count(w) >= language_.words().lower_count(w);
      if (known || (w == 0 && names_.contains(fold_word(name.of(text_))))) return at;
    }
    return 0;
  }

  void cut_part(Span s, std::vector<std::uint32_t>& out) {
    if (is_word(s)) return;
    if (const std::uint32_t at = name_end(s)) {
      out.push_back(at);
      cut_part({at, s.end}, out);
      return;
    }
    if (s.size() >= 12 && shape_of(s.of(text_)) == WordShape::lower) cut_lower(s, out);
  }

  // "gencatansenjata": a long unknown lower-case word that is two or three very common ones.
  bool cut_lower(Span s, std::vector<std::uint32_t>& out, int depth = 0) {
    for (std::uint32_t at = s.start + 5; at + 5 <= s.end; ++at) {
      if (lower_count({s.start, at}) < kVeryCommon) continue;
      const Span rest{at, s.end};
      if (lower_count(rest) >= kVeryCommon) {
        out.push_back(at);
        return true;
      }
      if (depth < 1) {
        const std::size_t mark = out.size();
        out.push_back(at);
        if (cut_lower(rest, out, depth + 1)) return true;
        out.resize(mark);
      }
    }
    return false;
  }

  const Language& language_;
  std::string_view text_;
  std::unordered_set<std::string> names_;
};

}  // namespace

void split_glued_words(const Language& language, Article& article) {
  GlueSplitter splitter(language, article);
  std::vector<std::uint32_t> cuts;
  std::vector<Token> out;
  out.reserve(article.tokens.size() + 16);
  for (Sentence& sentence : article.sentences) {
    const auto first = static_cast<std::uint32_t>(out.size());
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      const Token& token = article.tokens[i];
      // "detik.com", "TribunWow.com": the parts of an address are no glue.
      const bool address = i + 2 < sentence.last && article.tokens[i + 1].span.start == token.span.end &&
                           article.words(article.tokens[i + 1].span) == "." &&
                           article.tokens[i + 2].span.start == article.tokens[i + 1].span.end &&
                           article.tokens[i + 2].shape == WordShape::lower;
      if (address || token.word != 0) {
        out.push_back(token);
        continue;
      }
      splitter.cuts(token, cuts);
      std::uint32_t start = token.span.start;
      for (std::size_t c = 0; c <= cuts.size(); ++c) {
        const std::uint32_t end = c < cuts.size() ? cuts[c] : token.span.end;
        Token part = token;
        part.span = {start, end};
        if (!cuts.empty()) {
          part.shape = shape_of(part.span.of(article.text));
          look_up(language, article.text, part);
        }
        out.push_back(part);
        start = end;
      }
    }
    sentence.first = first;
    const auto number = static_cast<std::uint32_t>(&sentence - article.sentences.data());
    for (auto i = first; i < out.size(); ++i) out[i].sentence = number;
    sentence.last = static_cast<std::uint32_t>(out.size());
  }
  article.tokens = std::move(out);
}

}  // namespace runding
