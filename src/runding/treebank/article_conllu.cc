#include "runding/treebank/article_conllu.h"

#include <algorithm>
#include <charconv>

#include "runding/base/unicode.h"

namespace runding {
namespace {

void append_number(std::uint64_t number, std::string& out) {
  char buffer[24];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
  out.append(buffer, end);
}

/// Spaces of no width belong to a token here: other programs count them as characters.
bool parts_tokens(char32_t c) { return is_space(c) && c != 0x200B && c != 0xFEFF; }

/// Words [first, last) of a sentence that are one token; their number is counted from its first word.
struct Surface {
  Span span;
  std::uint32_t first = 0, last = 0;
};

/// The columns from lemma on, up to MISC.
constexpr std::string_view kNothing = "\t_\t_\t_\t_\t_\t_\t_\t";

class SentenceWriter {
 public:
  SentenceWriter(const Article& article, std::size_t index, const ConlluColumns& columns, std::uint64_t offset,
                 std::string& out)
      : article_(article), sentence_(article.sentences[index]), columns_(columns), offset_(offset), out_(out) {
    if (index > 0) before_ = article.sentences[index - 1].span.end;
    after_ = index + 1 < article.sentences.size() ? article.sentences[index + 1].span.start
                                                  : static_cast<std::uint32_t>(article.text.size());
    for (std::uint32_t w = sentence_.tree_first; w < sentence_.tree_last; ++w) {
      parsed_ |= article.tree[w].head == kNone && article.tree[w].relation == Relation::root;
    }
    const auto& names = article.name_spans;
    name_ = std::partition_point(names.begin(), names.end(),
                                 [&](const NameSpan& n) { return n.span.end <= sentence_.span.start; });
  }

  void run() {
    if (has_tree()) {
      for (std::uint32_t w = sentence_.tree_first; w < sentence_.tree_last; ++w) {
        const TreeWord& word = article_.tree[w];
        add(word.span, word.joined && w > sentence_.tree_first);
      }
    } else {
      for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t) add(article_.tokens[t].span, false);
    }
    take_what_is_between();
    out_ += "# text = ";
    for (std::size_t k = 0; k < tokens_.size(); ++k) {
      out_ += article_.words(tokens_[k].span);
      if (k + 1 < tokens_.size() && tokens_[k].span.end < tokens_[k + 1].span.start) out_ += ' ';
    }
    out_ += '\n';
    for (std::size_t k = 0; k < tokens_.size(); ++k) {
      token(tokens_[k], k + 1 < tokens_.size() ? tokens_[k + 1].span.start : after_);
    }
    out_ += '\n';
  }

 private:
  bool has_tree() const { return sentence_.tree_first != sentence_.tree_last; }

  void add(Span span, bool joined) {
    if (joined) {
      tokens_.back().span.end = span.end;
      ++tokens_.back().last;
      return;
    }
    const std::uint32_t number = tokens_.empty() ? 0 : tokens_.back().last;
    tokens_.push_back({span, number, number + 1});
  }

  /// Characters that belong to no token (a mark without letter, a space of no width) go to the token they touch, the
  /// one before rather than the one after: nothing is lost but space.
  void take_what_is_between() {
    const std::string_view text = article_.text;
    std::uint32_t before = before_;
    for (std::size_t k = 0; k < tokens_.size(); ++k) {
      Span& span = tokens_[k].span;
      const std::uint32_t after = k + 1 < tokens_.size() ? tokens_[k + 1].span.start : after_;
      const std::uint32_t end = span.end;
      std::uint32_t start = span.start;
      while (start > before && !parts_tokens(decode_before(text, start).value))
        start -= decode_before(text, start).size;
      if (start > before || before == 0) span.start = start;
      while (span.end < after && !parts_tokens(decode(text, span.end).value)) span.end += decode(text, span.end).size;
      before = end;
    }
  }

  void token(const Surface& token, std::uint32_t next) {
    const bool alone = token.last - token.first == 1;
    if (!alone) {
      append_number(token.first + 1, out_);
      out_ += '-';
      append_number(token.last, out_);
      out_ += '\t';
      out_ += article_.words(token.span);
      out_ += kNothing;
      token_misc(token.span, next);
      out_ += '\n';
    }
    for (std::uint32_t number = token.first; number < token.last; ++number) {
      const Span own = has_tree() ? article_.tree[sentence_.tree_first + number].span
                                  : article_.tokens[sentence_.first + number].span;
      append_number(number + 1, out_);
      out_ += '\t';
      out_ += article_.words(alone ? token.span : own);
      if (parsed_) {
        analysis(article_.tree[sentence_.tree_first + number]);
      } else {
        out_ += kNothing;
      }
      const bool named = name(own);
      if (alone) {
        if (named) out_ += '|';
        token_misc(token.span, next);
      } else if (!named) {
        out_ += '_';
      }
      out_ += '\n';
    }
  }

  /// The columns from lemma to relation and the empty one after.
  void analysis(const TreeWord& word) {
    out_ += '\t';
    const std::size_t lemma = out_.size();
    if (columns_.lemma) columns_.lemma(article_.words(word.span), word.upos, starts_, out_);
    starts_ &= word.upos == Upos::punct;
    if (out_.size() == lemma) out_ += '_';
    out_ += '\t';
    out_ += to_string(word.upos);
    out_ += "\t_\t_\t";
    append_number(word.head == kNone ? 0 : static_cast<std::uint32_t>(word.head) - sentence_.tree_first + 1, out_);
    out_ += '\t';
    relation(word);
    out_ += "\t_\t";
  }

  void relation(const TreeWord& word) {
    if (columns_.relation) {
      out_ += columns_.relation(word);
      return;
    }
    out_ += to_string(word.relation);
    if (word.subtype == Subtype::none) return;
    out_ += ':';
    out_ += to_string(word.subtype);
  }

  void token_misc(Span span, std::uint32_t next) {
    if (next == span.end) out_ += "SpaceAfter=No|";
    out_ += "TokenRange=";
    append_number(offset_ + span.start, out_);
    out_ += ':';
    append_number(offset_ + span.end, out_);
  }

  /// Whether the words at `span`, which come in order, belong to a name; its tag is written then.
  bool name(Span span) {
    const auto end = article_.name_spans.end();
    while (name_ != end && name_->span.end <= span.start) {
      ++name_;
      begun_ = false;
    }
    if (name_ == end || !name_->span.overlaps(span)) return false;
    out_ += begun_ ? "Name=I-" : "Name=B-";
    out_ += to_string(name_->type);
    begun_ = true;
    return true;
  }

  const Article& article_;
  const Sentence& sentence_;
  const ConlluColumns& columns_;
  std::uint64_t offset_;
  std::string& out_;
  std::uint32_t before_ = 0;  ///< where the sentence before ends, or the text begins
  std::uint32_t after_ = 0;   ///< where the next sentence begins, or the text ends
  std::vector<Surface> tokens_;
  std::vector<NameSpan>::const_iterator name_;
  bool parsed_ = false;
  bool starts_ = true;  ///< nothing but punctuation has been written
  bool begun_ = false;  ///< a word of *name_ has been written
};

}  // namespace

void write_conllu(const Article& article, std::size_t sentence, const ConlluColumns& columns, std::uint64_t offset,
                  std::string& out) {
  SentenceWriter(article, sentence, columns, offset, out).run();
}

}  // namespace runding
