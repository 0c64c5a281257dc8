#include "runding/treebank/conllu.h"

#include <array>
#include <charconv>
#include <optional>

namespace runding {

namespace {

constexpr std::size_t kColumns = 10;

std::optional<std::uint32_t> number(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string value(std::string_view column) { return column == "_" ? std::string() : std::string(column); }

bool no_space(std::string_view misc) { return misc.find("SpaceAfter=No") != std::string_view::npos; }

/// Reads the lines of one file; keeps the sentence under work and what is known of its tokens.
class Reader {
 public:
  explicit Reader(std::vector<ConlluSentence>& out) : out_(out) {}

  /// Empty when the line is fine, else what is wrong with it.
  std::string line(std::string_view text) {
    if (text.empty()) return finish();
    if (text.front() == '#') {
      sentence_.comments.emplace_back(text);
      return {};
    }
    std::array<std::string_view, kColumns> column;
    std::size_t count = 0;
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t tab = std::min(text.find('\t', at), text.size());
      if (count == kColumns) return "more than ten columns";
      column[count++] = text.substr(at, tab - at);
      at = tab + 1;
    }
    if (count != kColumns) return "a word line needs ten columns divided by tabs";
    if (column[0].find('.') != std::string_view::npos) return {};  // empty node of the enhanced graph
    if (column[1].empty()) return "a word without form";
    const std::size_t dash = column[0].find('-');
    return dash == std::string_view::npos ? word(column) : multiword(column, dash);
  }

  std::string finish() {
    if (sentence_.words.empty() && sentence_.tokens.empty()) {
      // Comments may stand before a break; they belong to no sentence.
      sentence_ = {};
      return {};
    }
    if (open_until_ > sentence_.words.size()) return "the sentence ends inside a multiword token";
    const auto size = static_cast<std::int32_t>(sentence_.words.size());
    for (const ConlluWord& w : sentence_.words) {
      if (w.head > size) return "the head " + std::to_string(w.head) + " is behind the end of the sentence";
    }
    out_.push_back(std::move(sentence_));
    sentence_ = {};
    open_until_ = 0;
    return {};
  }

 private:
  using Columns = std::array<std::string_view, kColumns>;

  std::string word(const Columns& column) {
    const auto id = number(column[0]);
    if (!id || *id != sentence_.words.size() + 1) return "word ids must count 1, 2, 3 …";
    ConlluWord w;
    w.form = column[1];
    w.lemma = column[2] == "_" && column[1] != "_" ? std::string() : std::string(column[2]);
    w.upos = value(column[3]);
    w.xpos = value(column[4]);
    w.feats = value(column[5]);
    if (column[6] != "_") {
      const auto head = number(column[6]);
      if (!head || *head == *id || *head > INT32_MAX) return "the head must be another word's id or 0";
      w.head = static_cast<std::int32_t>(*head);
    }
    w.deprel = value(column[7]);
    w.deps = value(column[8]);
    w.misc = value(column[9]);
    if (*id > open_until_) {
      sentence_.tokens.push_back({w.form, w.misc, *id - 1, *id, !no_space(w.misc)});
      open_until_ = *id;
    }
    w.token = static_cast<std::uint32_t>(sentence_.tokens.size() - 1);
    sentence_.words.push_back(std::move(w));
    return {};
  }

  std::string multiword(const Columns& column, std::size_t dash) {
    const auto first = number(column[0].substr(0, dash));
    const auto last = number(column[0].substr(dash + 1));
    if (!first || !last || *first != sentence_.words.size() + 1 || *last <= *first || *first <= open_until_) {
      return "a multiword token must begin at the next word and span two or more";
    }
    sentence_.tokens.push_back({std::string(column[1]), value(column[9]), *first - 1, *last, !no_space(column[9])});
    open_until_ = *last;
    return {};
  }

  std::vector<ConlluSentence>& out_;
  ConlluSentence sentence_;
  std::uint32_t open_until_ = 0;  ///< words up to here belong to the token last opened
};

void column(std::string_view text, std::string& out) {
  out += '\t';
  out += text.empty() ? "_" : text;
}

}  // namespace

std::string ConlluSentence::text() const {
  std::string out;
  for (std::size_t t = 0; t < tokens.size(); ++t) {
    out += tokens[t].form;
    if (tokens[t].space_after && t + 1 < tokens.size()) out += ' ';
  }
  return out;
}

Result<std::vector<ConlluSentence>> read_conllu(std::string_view text) {
  std::vector<ConlluSentence> out;
  Reader reader(out);
  std::size_t line = 0;
  std::string fault;
  std::size_t at = 0;
  for (; at < text.size() && fault.empty(); ++line) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view row = text.substr(at, end - at);
    if (row.ends_with('\r')) row.remove_suffix(1);
    fault = reader.line(row);
    if (fault.empty()) at = end + 1;
  }
  if (fault.empty()) fault = reader.finish();
  if (!fault.empty()) {
    return Error{ErrorCode::bad_treebank, fault, "line " + std::to_string(line), std::min(at, text.size())};
  }
  return out;
}

void write_conllu(const ConlluSentence& sentence, std::string& out) {
  for (const std::string& comment : sentence.comments) out += comment + '\n';
  for (const ConlluToken& token : sentence.tokens) {
    if (token.last - token.first > 1) {
      out += std::to_string(token.first + 1) + '-' + std::to_string(token.last);
      column(token.form, out);
      for (int i = 0; i < 7; ++i) out += "\t_";
      column(token.misc, out);
      out += '\n';
    }
    for (std::uint32_t i = token.first; i < token.last; ++i) {
      const ConlluWord& w = sentence.words[i];
      out += std::to_string(i + 1);
      column(w.form, out);
      for (const std::string* text : {&w.lemma, &w.upos, &w.xpos, &w.feats}) column(*text, out);
      column(w.head < 0 ? std::string() : std::to_string(w.head), out);
      for (const std::string* text : {&w.deprel, &w.deps, &w.misc}) column(*text, out);
      out += '\n';
    }
  }
  out += '\n';
}

}  // namespace runding
