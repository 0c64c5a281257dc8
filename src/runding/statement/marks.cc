#include "runding/statement/marks.h"

#include <algorithm>

#include "runding/base/unicode.h"

namespace runding {
namespace {

constexpr std::uint32_t kMaxTokens = 600;
constexpr std::uint32_t kMaxBreaks = 4;
constexpr std::uint32_t kMaxSingleTokens = 80;

enum class MarkFamily : std::uint8_t { none, twofold, single };
enum class Lean : std::uint8_t { either, open, close };

struct Mark {
  std::uint32_t token = 0;
  Span span;  // with a backslash before it
  MarkFamily family = MarkFamily::none;
  Lean lean = Lean::either;  // what the sign itself says
  bool can_open = false;     // what the spaces around it say
  bool can_close = false;
  std::uint32_t paragraph = 0;
  bool first_of_paragraph = false;
};

bool sign_of(std::string_view s, Mark& mark) {
  struct Sign {
    std::string_view text;
    MarkFamily family;
    Lean lean;
  };
  static constexpr Sign kSigns[] = {
      {"\"", MarkFamily::twofold, Lean::either}, {"“", MarkFamily::twofold, Lean::open},
      {"”", MarkFamily::twofold, Lean::close},   {"„", MarkFamily::twofold, Lean::open},
      {"‟", MarkFamily::twofold, Lean::open},    {"«", MarkFamily::twofold, Lean::open},
      {"»", MarkFamily::twofold, Lean::close},   {"``", MarkFamily::twofold, Lean::open},
      {"''", MarkFamily::twofold, Lean::close},  {"＂", MarkFamily::twofold, Lean::either},
      {"‘‘", MarkFamily::twofold, Lean::open},   {"’’", MarkFamily::twofold, Lean::close},
      {"'", MarkFamily::single, Lean::either},   {"‘", MarkFamily::single, Lean::open},
      {"’", MarkFamily::single, Lean::close},    {"‚", MarkFamily::single, Lean::open},
      {"`", MarkFamily::single, Lean::open},     {"‹", MarkFamily::single, Lean::open},
      {"›", MarkFamily::single, Lean::close}};
  for (const Sign& sign : kSigns) {
    if (sign.text != s) continue;
    mark.family = sign.family;
    mark.lean = sign.lean;
    return true;
  }
  return false;
}

bool is_word_char(char32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }
bool is_open_bracket(char32_t c) { return c == '(' || c == '[' || c == '{' || c == '-' || c == 0x2014 || c == 0x2013; }
bool is_quote_char(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201F) || c == 0xAB || c == 0xBB;
}

std::vector<Mark> marks_of(const Article& article) {
  std::vector<Mark> out;
  const std::string_view text = article.text;
  std::uint32_t paragraph = 0, paragraph_first = 0;
  for (std::uint32_t t = 0; t < article.tokens.size(); ++t) {
    const Token& token = article.tokens[t];
    if (t > 0) {
      const Span gap{article.tokens[t - 1].span.end, token.span.start};
      if (gap.of(text).find('\n') != std::string_view::npos) {
        ++paragraph;
        paragraph_first = t;
      }
    }
    if (token.shape != WordShape::punct) continue;
    Mark mark;
    if (!sign_of(token.span.of(text), mark)) continue;
    mark.token = t;
    mark.span = token.span;
    std::uint32_t head = t;
    if (t > 0 && article.tokens[t - 1].span.end == token.span.start &&
        article.words(article.tokens[t - 1].span) == "\\") {
      mark.span.start = article.tokens[t - 1].span.start;
      head = t - 1;
    }
    const CodePoint before = decode_before(text, mark.span.start), after = decode(text, mark.span.end);
    const bool gap_before = before.size == 0 || is_space(before.value);
    const bool gap_after = after.size == 0 || is_space(after.value);
    mark.can_open = !gap_after && (gap_before || is_open_bracket(before.value) || is_quote_char(before.value) ||
                                   before.value == ':' || before.value == '*' || before.value == '_');
    mark.can_close = !gap_before && (gap_after || !is_word_char(after.value));
    mark.paragraph = paragraph;
    mark.first_of_paragraph = head == paragraph_first;
    out.push_back(mark);
  }
  return out;
}

class Pairing {
 public:
  explicit Pairing(const Article& article) : article_(article), marks_(marks_of(article)) {}

  std::vector<QuotedSpan> run() {
    pair(MarkFamily::twofold, kMaxTokens);
    const auto outer = out_;
    pair(MarkFamily::single, kMaxSingleTokens);
    if (out_.size() == outer.size()) return out_;
    std::sort(out_.begin(), out_.end(), [](const QuotedSpan& a, const QuotedSpan& b) { return a.first < b.first; });
    // Only the outermost marks make a quotation; singles that cross other marks are apostrophes.
    std::vector<QuotedSpan> kept;
    std::size_t o = 0;
    for (const QuotedSpan& q : out_) {
      while (o < outer.size() && outer[o].last <= q.first) ++o;
      const bool is_outer = o < outer.size() && outer[o].first == q.first && outer[o].last == q.last;
      if (!is_outer && o < outer.size() && outer[o].first < q.last) continue;
      kept.push_back(q);
    }
    return kept;
  }

 private:
  void pair(MarkFamily family, std::uint32_t limit) {
    const Mark* open = nullptr;
    for (const Mark& mark : marks_) {
      if (mark.family != family) continue;
      if (open != nullptr && (mark.token - open->token > limit ||
                              mark.paragraph - open->paragraph > (family == MarkFamily::single ? 0 : kMaxBreaks))) {
        open = nullptr;
      }
      if (open == nullptr) {
        if (opens(mark, family)) open = &mark;
        continue;
      }
      const bool says_open = mark.can_open && !mark.can_close && mark.lean != Lean::close;
      if (family == MarkFamily::twofold && (says_open || mark.lean == Lean::open) &&
          !(mark.can_close && !mark.can_open)) {
        // A mark that opens again: the older one is closed by the end of its paragraph, or was a slip.
        if (mark.paragraph > open->paragraph && mark.first_of_paragraph) {
          close_at_paragraph(*open, mark);
        } else if (mark.paragraph == open->paragraph && sentence_ends_before(mark)) {
          close_before(*open, mark);
        }
        open = &mark;
      } else if (closes(mark, family)) {
        add(*open, mark);
        open = nullptr;
      }
    }
  }

  static bool opens(const Mark& mark, MarkFamily family) {
    if (family == MarkFamily::single) return mark.can_open && mark.lean != Lean::close;
    if (mark.lean == Lean::open) return mark.can_open || !mark.can_close;
    return mark.can_open || (!mark.can_close && mark.lean == Lean::either) || (!mark.can_open && !mark.can_close);
  }
  static bool closes(const Mark& mark, MarkFamily family) {
    return family == MarkFamily::single ? mark.can_close && mark.lean != Lean::open : true;
  }

  void add(const Mark& open, const Mark& close) {
    push({open.span.end, close.span.start}, {open.span.start, close.span.end}, open.token, close.token + 1, true);
  }

  // Ends the quotation with the last token of the paragraph it began in.
  void close_at_paragraph(const Mark& open, const Mark& next) {
    std::uint32_t last = open.token + 1;
    while (last < next.token) {
      const Span gap{article_.tokens[last - 1].span.end, article_.tokens[last].span.start};
      if (gap.of(article_.text).find('\n') != std::string_view::npos) break;
      ++last;
    }
    const std::uint32_t end = article_.tokens[last - 1].span.end;
    push({open.span.end, end}, {open.span.start, end}, open.token, last, false);
  }

  // Paragraphs that each open again and were joined into one: the last sentence ends the older quotation.
  bool sentence_ends_before(const Mark& mark) const {
    return mark.token > 0 && article_.tokens[mark.token].sentence != article_.tokens[mark.token - 1].sentence;
  }
  void close_before(const Mark& open, const Mark& next) {
    const std::uint32_t end = article_.tokens[next.token - 1].span.end;
    push({open.span.end, end}, {open.span.start, end}, open.token, next.token, false);
  }

  void push(Span inner, Span outer, std::uint32_t first, std::uint32_t last, bool closed) {
    const std::string_view text = article_.text;
    while (inner.start < inner.end && is_space(decode(text, inner.start).value))
      inner.start += decode(text, inner.start).size;
    while (inner.end > inner.start && is_space(decode_before(text, inner.end).value))
      inner.end -= decode_before(text, inner.end).size;
    QuotedSpan q{inner, outer, first, last, 0, closed};
    for (std::uint32_t t = first; t < last; ++t) q.words += article_.tokens[t].shape != WordShape::punct;
    if (q.words > 0) out_.push_back(q);
  }

  const Article& article_;
  std::vector<Mark> marks_;
  std::vector<QuotedSpan> out_;
};

}  // namespace

std::vector<QuotedSpan> find_quoted(const Article& article) { return Pairing(article).run(); }

}  // namespace runding
