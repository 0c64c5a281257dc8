#include "runding/query/search.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <limits>

#include "runding/base/unicode.h"
#include "runding/base/word_scanner.h"
#include "runding/query/narrow.h"
#include "runding/query/party_names.h"
#include "runding/store/word_places.h"

namespace runding {
namespace {

constexpr std::size_t kSentences = 3;

struct Piece {
  std::string words;
  bool beginning;  ///< further letters may follow
};

/// Words between quotation marks become one phrase, others a beginning each.
std::vector<Piece> pieces_of(std::string_view words, std::vector<std::string>& folded) {
  std::vector<Piece> out;
  std::string phrase;
  bool quoted = false;
  const auto flush = [&](bool beginning) {
    if (phrase.empty()) return;
    out.push_back({std::move(phrase), beginning});
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

/// Everything is quoted, so nothing the reader types is taken as an operator of FTS5.
std::string match_expression(const std::vector<Piece>& pieces) {
  std::string out;
  for (const Piece& p : pieces) out += (out.empty() ? "\"" : " \"") + p.words + (p.beginning ? "\"*" : "\"");
  return out;
}

bool named_so(const Affair& affair, Index party, const std::vector<std::string>& words) {
  return any_name(affair, party, [&](const std::string& name) {
    const std::string padded = " " + name;
    return std::all_of(words.begin(), words.end(),
                       [&](const std::string& w) { return padded.find(" " + w) != std::string::npos; });
  });
}

std::vector<Index> parties_named_so(const Affair& affair, const std::vector<std::string>& words, std::size_t limit) {
  std::vector<Index> out;
  for (const Index p : parties_with_words(affair, words, WordMatch::beginning)) {
    if (out.size() == limit) break;
    if (named_so(affair, p, words)) out.push_back(p);
  }
  return out;
}

class Search {
 public:
  Search(const Affair& affair, const Filter& filter, std::size_t limit)
      : affair_(affair), filter_(filter), limit_(limit) {}

  /// More articles than are ranked.
  bool large() const { return count("SELECT count(*) FROM (SELECT 1 FROM articles LIMIT ?2)", {}) > kRanked; }

  Status run(std::vector<Piece> pieces, bool large) {
    if (large) {
      for (Piece& p : pieces)
        p.beginning = p.beginning && count(kMatching, match_expression({{p.words, false}})) <= kRanked;
    }
    expression_ = match_expression(pieces);
    if (large && is_common()) return newest();
    std::vector<std::pair<double, Index>> ranked;
    if (!rank(ranked)) return newest();
    std::sort(ranked.begin(), ranked.end());
    std::vector<Index> wanted;
    for (std::size_t from = 0, to; from < ranked.size() && wanted.size() < limit_; from = to) {
      std::vector<Index> equal;
      for (to = from; to < ranked.size() && ranked[to].first == ranked[from].first; ++to)
        equal.push_back(ranked[to].second);
      std::sort(equal.begin(), equal.end(), [&](Index x, Index y) { return affair_.earlier(x, y); });
      std::copy_if(equal.begin(), equal.end(), std::back_inserter(wanted), [&](Index a) { return lets_through(a); });
    }
    wanted.resize(std::min(wanted.size(), limit_));
    return take(wanted);
  }

  std::vector<SearchHit> hits;

 private:
  static constexpr std::size_t kSample = 200, kCommon = kSample / 4;
  static constexpr const char* kMatching =
      "SELECT count(*) FROM (SELECT 1 FROM articles_text WHERE articles_text MATCH ?1 LIMIT ?2)";

  /// Up to one more than kRanked.
  std::size_t count(const char* sql, const std::string& expression) const {
    std::size_t n = 0;
    affair_.ask(
        sql, [&](Statement& s) { s.bind(1, expression).bind(2, static_cast<std::int64_t>(kRanked) + 1); },
        [&](const Statement& row) { n = static_cast<std::size_t>(row.integer(0)); });
    return n;
  }

  bool lets_through(Index a) const {
    const std::string day = affair_.article(a).day();
    return filter_.wants_article(affair_, a) && filter_.wants_days(day, day);
  }

  /// False when the words are too common.
  bool rank(std::vector<std::pair<double, Index>>& out) const {
    affair_.ask(
        "SELECT rowid, rank FROM articles_text WHERE articles_text MATCH ?1 LIMIT ?2",
        [&](Statement& s) { s.bind(1, expression_).bind(2, static_cast<std::int64_t>(kRanked) + 1); },
        [&](const Statement& row) { out.emplace_back(row.number(1), Affair::of_key(row.integer(0))); });
    return out.size() <= kRanked;
  }

  /// Whether many of the newest articles have the words. To find all that have a common beginning would take longer.
  bool is_common() {
    std::vector<Index> sample;
    walk({}, [&](Index a) {
      sample.push_back(a);
      return sample.size() < kSample;
    });
    const std::size_t before = hits.size();
    const bool common = take(sample, kSample).ok() && hits.size() - before >= kCommon;
    hits.resize(before);
    return common;
  }

  /// Articles the latest first, undated ones last. `where` narrows the dated.
  void walk(const std::string& where, const std::function<bool(Index)>& visit) const {
    bool more = true;
    for (const std::string& sql :
         {"SELECT key FROM articles WHERE published IS NOT NULL" + where + " ORDER BY published DESC, id DESC",
          std::string("SELECT key FROM articles WHERE published IS NULL ORDER BY id")}) {
      Result<Statement> rows = affair_.record().query(sql);
      if (!rows) return affair_.fail(rows.error());
      while (more && rows->next()) more = visit(Affair::of_key(rows->integer(0)));
      if (!rows->status().ok()) return affair_.fail(rows->status());
    }
  }

  Status newest() {
    // Most of what is common stands in the first articles; only when it does not, all that have it are looked up.
    constexpr std::size_t kTried = 500;
    const std::string where = and_days(filter_, "published") + and_in("outlet", filter_.outlets);
    std::vector<Index> tried;
    walk(where, [&](Index a) {
      if (lets_through(a)) tried.push_back(a);
      return tried.size() < kTried;
    });
    if (const Status s = take(tried); !s) return s;
    if (hits.size() == limit_ || tried.size() < kTried) return {};
    hits.clear();
    std::vector<bool> has;
    affair_.ask(
        "SELECT rowid FROM articles_text WHERE articles_text MATCH ?", [&](Statement& s) { s.bind(1, expression_); },
        [&](const Statement& row) {
          const auto at = static_cast<std::size_t>(row.integer(0));
          if (at >= has.size()) has.resize(std::max(at + 1, has.size() * 2));
          has[at] = true;
        });
    std::vector<Index> wanted;
    walk(where, [&](Index a) {
      const auto at = static_cast<std::size_t>(a);
      if (at < has.size() && has[at] && lets_through(a)) wanted.push_back(a);
      return wanted.size() < limit_;
    });
    return take(wanted);
  }

  Status take(const std::vector<Index>& articles) { return take(articles, limit_); }
  /// Those of the articles that have the words become hits.
  Status take(const std::vector<Index>& articles, std::size_t most) {
    constexpr std::size_t kAtOnce = 100;
    for (std::size_t from = 0; from < articles.size() && hits.size() < most; from += kAtOnce) {
      const std::size_t to = std::min(articles.size(), from + kAtOnce);
      std::vector<TitledText> texts;
      for (std::size_t i = from; i < to; ++i)
        texts.push_back({affair_.article(articles[i]).title, affair_.text(articles[i]).text});
      const auto places = word_places(expression_, texts);
      if (!places) return places.error();
      for (std::size_t i = from; i < to && hits.size() < most; ++i) {
        const auto& found = (*places)[i - from];
        if (found) hits.push_back({articles[i], *found, {}});
      }
    }
    return {};
  }

  const Affair& affair_;
  const Filter& filter_;
  const std::size_t limit_;
  std::string expression_;
};

}  // namespace

Result<SearchResult> search(const Affair& affair, const Filter& filter, std::string_view words, std::size_t limit) {
  const Reading reading(affair);
  std::vector<std::string> folded;
  std::vector<Piece> pieces = pieces_of(words, folded);
  if (pieces.empty()) return Error{ErrorCode::bad_usage, "nothing to search for: give a word"};
  SearchResult result;
  Search found(affair, filter, limit);
  const bool large = found.large();
  for (const Index p : parties_named_so(affair, folded, large ? limit : std::numeric_limits<std::size_t>::max())) {
    if (filter.rejected || !affair.is_rejected_party(p)) result.parties.push_back(p);
  }
  if (const Status s = found.run(std::move(pieces), large); !s) return s.error();
  result.articles = std::move(found.hits);
  for (SearchHit& hit : result.articles) {
    for (const Span span : hit.words) {
      if (hit.evidence.size() >= kSentences) break;
      Evidence e = affair.evidence(hit.article, span);
      if (hit.evidence.empty() || hit.evidence.back().sentence_span != e.sentence_span)
        hit.evidence.push_back(std::move(e));
    }
  }
  if (!affair.status().ok()) return affair.status().error();
  return result;
}

}  // namespace runding
