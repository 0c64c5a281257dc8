#include "runding/treebank/article_conllu.h"

#include <algorithm>
#include <charconv>

namespace runding {
namespace {

void append_number(std::uint64_t number, std::string& out) {
  char buffer[24];
  const auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
  out.append(buffer, end);
}

/// The columns from lemma on, up to MISC.
constexpr std::string_view kNothing = "\t_\t_\t_\t_\t_\t_\t_\t";

class SentenceWriter {
 public:
  SentenceWriter(const Article& article, std::size_t index, const ConlluColumns& columns, std::uint64_t offset,
                 std::string& out)
      : article_(article), sentence_(article.sentences[index]), columns_(columns), offset_(offset), out_(out) {
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
    text();
    if (sentence_.tree_first == sentence_.tree_last) {
      for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t) bare(t);
    } else {
      for (std::uint32_t w = sentence_.tree_first; w < sentence_.tree_last;) {
        std::uint32_t end = w + 1;
        while (end < sentence_.tree_last && article_.tree[end].joined) ++end;
        token(w, end);
        w = end;
      }
    }
    out_ += '\n';
  }

 private:
  bool has_tree() const { return sentence_.tree_first != sentence_.tree_last; }

  /// The forms of the tokens with one space where there is space between them.
  void text() {
    out_ += "# text = ";
    std::uint32_t end = UINT32_MAX;
    const auto piece = [&](Span span) {
      if (end < span.start) out_ += ' ';
      out_ += article_.words(span);
      end = span.end;
    };
    if (has_tree()) {
      for (std::uint32_t w = sentence_.tree_first; w < sentence_.tree_last; ++w) piece(article_.tree[w].span);
    } else {
      for (std::uint32_t t = sentence_.first; t < sentence_.last; ++t) piece(article_.tokens[t].span);
    }
    out_ += '\n';
  }

  void token(std::uint32_t first, std::uint32_t last) {
    const Span span{article_.tree[first].span.start, article_.tree[last - 1].span.end};
    const std::uint32_t next = last < sentence_.tree_last ? article_.tree[last].span.start : after_;
    if (last - first > 1) {
      append_number(first - sentence_.tree_first + 1, out_);
      out_ += '-';
      append_number(last - sentence_.tree_first, out_);
      out_ += '\t';
      out_ += article_.words(span);
      out_ += kNothing;
      token_misc(span, next);
      out_ += '\n';
    }
    for (std::uint32_t w = first; w < last; ++w) word(w, last - first == 1, next);
  }

  void word(std::uint32_t w, bool alone, std::uint32_t next) {
    const TreeWord& word = article_.tree[w];
    const std::string_view form = article_.words(word.span);
    append_number(w - sentence_.tree_first + 1, out_);
    out_ += '\t';
    out_ += form;
    if (parsed_) {
      analysis(word, form);
    } else {
      out_ += kNothing;
    }
    const bool named = name(word.span);
    if (alone) {
      if (named) out_ += '|';
      token_misc(word.span, next);
    } else if (!named) {
      out_ += '_';
    }
    out_ += '\n';
  }

  /// The columns from lemma to relation and the empty one after.
  void analysis(const TreeWord& word, std::string_view form) {
    out_ += '\t';
    const std::size_t lemma = out_.size();
    if (columns_.lemma) columns_.lemma(form, word.upos, out_);
    if (out_.size() == lemma) out_ += '_';
    out_ += '\t';
    out_ += to_string(word.upos);
    out_ += "\t_\t_\t";
    append_number(word.head == kNone ? 0 : static_cast<std::uint32_t>(word.head) - sentence_.tree_first + 1, out_);
    out_ += '\t';
    relation(word);
    out_ += "\t_\t";
  }

  /// A token that no stage has made words of.
  void bare(std::uint32_t t) {
    const Span span = article_.tokens[t].span;
    append_number(t - sentence_.first + 1, out_);
    out_ += '\t';
    out_ += article_.words(span);
    out_ += kNothing;
    if (name(span)) out_ += '|';
    token_misc(span, t + 1 < sentence_.last ? article_.tokens[t + 1].span.start : after_);
    out_ += '\n';
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
  std::uint32_t after_ = 0;  ///< where the next sentence begins, or the text ends
  std::vector<NameSpan>::const_iterator name_;
  bool parsed_ = false;
  bool begun_ = false;  ///< a word of *name_ has been written
};

}  // namespace

void write_conllu(const Article& article, std::size_t sentence, const ConlluColumns& columns, std::uint64_t offset,
                  std::string& out) {
  SentenceWriter(article, sentence, columns, offset, out).run();
}

}  // namespace runding
