#include "runding/query/search.h"

#include <algorithm>

#include "runding/base/unicode.h"
#include "runding/base/word_scanner.h"

namespace runding {
namespace {

constexpr char kOpen = '\x01', kClose = '\x02';
constexpr std::size_t kSentences = 3;

/// Words between quotation marks become one phrase, others a prefix each; everything is quoted, so nothing the reader
/// types is taken as an operator of FTS5.
std::string match_expression(std::string_view words, std::vector<std::string>& folded) {
  std::string out, phrase;
  bool quoted = false;
  const auto flush = [&](bool prefix) {
    if (phrase.empty()) return;
    out += (out.empty() ? "\"" : " \"") + phrase + (prefix ? "\"*" : "\"");
    phrase.clear();
  };
  WordScanner scanner(words);
  for (RawWord word; scanner.next(word);) {
    const std::string_view text = word.span.of(words);
    if (word.shape == WordShape::punct) {
      if (text == "\"" || text == "“" || text == "”" || text == "''" || text == "``") {
        flush(false);
        quoted = !quoted;
      }
      continue;
    }
    folded.push_back(fold_word(text));
    if (!quoted) flush(true);
    phrase += (phrase.empty() ? "" : " ") + std::string(text);
    if (!quoted) flush(true);
  }
  flush(!quoted);
  return out;
}

/// Places between the marks FTS5 put around hits, as offsets into the text without the marks.
std::vector<Span> marked_spans(std::string_view marked) {
  std::vector<Span> spans;
  std::uint32_t at = 0;
  for (const char c : marked) {
    if (c == kOpen) {
      spans.push_back({at, at});
    } else if (c == kClose) {
      if (!spans.empty()) spans.back().end = at;
    } else {
      ++at;
    }
  }
  return spans;
}

bool named_so(const PartyInfo& party, const std::vector<std::string>& words) {
  const auto has_all = [&](const std::string& name) {
    const std::string padded = " " + fold_name(name);
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& w) { return padded.find(" " + w) != std::string::npos; });
  };
  return has_all(party.name) ||
         std::any_of(party.aliases.begin(), party.aliases.end(), [&](const auto& a) { return has_all(a.first); });
}

}  // namespace

Result<SearchResult> search(const Affair& affair, const Filter& filter, std::string_view words, std::size_t limit) {
  std::vector<std::string> folded;
  const std::string expression = match_expression(words, folded);
  if (expression.empty()) return Error{ErrorCode::bad_usage, "nothing to search for: give a word"};
  SearchResult result;
  for (std::size_t i = 0; i < affair.parties().size(); ++i) {
    if (named_so(affair.parties()[i], folded)) result.parties.push_back(static_cast<Index>(i));
  }
  Result<Statement> rows = affair.record().query(
      "SELECT rowid, highlight(articles_text, 1, char(1), char(2)) FROM articles_text WHERE articles_text MATCH ? "
      "ORDER BY rank, rowid");
  if (!rows) return rows.error();
  rows->bind(1, expression);
  while (rows->next() && result.articles.size() < limit) {
    const Index a = affair.article_of_key(rows->integer(0));
    if (a == kNone || !filter.wants_article(affair, a)) continue;
    const std::string day = affair.article(a).day();
    if (!filter.wants_days(day, day)) continue;
    SearchHit hit{a, marked_spans(rows->view(1)), {}};
    for (const Span span : hit.words) {
      if (hit.evidence.size() >= kSentences) break;
      Evidence e = affair.evidence(a, span);
      if (hit.evidence.empty() || hit.evidence.back().sentence_span != e.sentence_span)
        hit.evidence.push_back(std::move(e));
    }
    result.articles.push_back(std::move(hit));
  }
  if (!rows->status().ok()) return rows->status().error();
  if (!affair.status().ok()) return affair.status().error();
  return result;
}

}  // namespace runding
