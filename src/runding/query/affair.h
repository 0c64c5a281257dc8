#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "runding/article/article.h"
#include "runding/base/error.h"
#include "runding/base/span.h"
#include "runding/query/marks.h"
#include "runding/store/record.h"

/// Reading a record. An Affair holds what every question needs (articles, parties, who is who) and fetches texts when
/// they are asked for; the questions themselves are free functions beside it:
///
///   Result<Affair> affair = Affair::open("affair.db");
///   if (!affair) return affair.error();
///   auto rows = timeline(*affair, Filter());           // runding/query/timeline.h
///   for (const HappeningRow& row : *rows) print(row.date, row.evidence.front().exact);
///
/// One thread at a time.
namespace runding {

/// One article of the record, without its text.
struct ArticleInfo {
  std::int64_t key = 0;  ///< articles.key of this file
  std::string id, title, outlet, published, lang, url;
  bool published_inferred = false;
  std::string headline;  ///< the title, else the beginning of the text

  /// "YYYY-MM-DD", empty when the date is unknown.
  std::string day() const { return published.size() >= 10 ? published.substr(0, 10) : std::string(); }
};

/// A person, body, state or place across all articles. Parties are referred to by their place in Affair::parties().
struct PartyInfo {
  std::int64_t key = 0;
  std::string id, name, kb, role;
  std::string found_name;  ///< as the articles have it, where a person chose `name`; else the same
  EntityType type = EntityType::person;
  Index of = kNone;    ///< party its office belongs to
  Index side = kNone;  ///< party it speaks or acts for
  std::int64_t articles = 0, mentions = 0;
  std::vector<std::pair<std::string, std::int64_t>> aliases;  ///< (as written, in how many articles)
};

/// The exact words behind a row: where they stand and the sentence around them. `exact` is text[span].
struct Evidence {
  Index article = 0;  ///< place in Affair::articles()
  Span span, sentence_span;
  std::string exact, sentence;
};

/// Somebody in a row: a party, or the words of the article for one who is no party.
struct Who {
  Index party = kNone;
  std::string name;
  bool empty() const { return name.empty(); }
};

/// A row of a layer of an article ("event", "position", "count", "quote", "commitment") that a row of an answer was
/// made of.
struct LayerRow {
  Index article = kNone;
  std::string layer;
  std::int64_t n = 0;
};

struct ArticleText {
  std::string text;
  std::vector<Span> sentences;
  std::vector<Block> blocks;
};

class Affair {
 public:
  /// Errors as of Record::open.
  static Result<Affair> open(const std::filesystem::path& path);
  static Result<Affair> read(Record record);

  const Record& record() const { return record_; }
  /// By date of publication, then id; undated ones last.
  const std::vector<ArticleInfo>& articles() const { return articles_; }
  const ArticleInfo& article(Index i) const { return articles_[static_cast<std::size_t>(i)]; }
  /// By number of articles that name it, then name.
  const std::vector<PartyInfo>& parties() const { return parties_; }
  const PartyInfo& party(Index i) const { return parties_[static_cast<std::size_t>(i)]; }

  /// kNone when there is none.
  Index article_of_key(std::int64_t key) const;
  Index find_article(std::string_view id) const;
  Index party_of_key(std::int64_t key) const;
  /// The party an entity of an article stands for.
  Index party_of_entity(Index article, std::int64_t entity) const;

  /// The side a party finally speaks for; itself when it speaks for nobody else.
  Index side_of(Index party) const;
  /// The party of this name, else of this alias, in any case and without diacritics; kNone when there is none.
  Index party_named(std::string_view name) const;
  /// True when `party` is `side` or speaks or acts for it.
  bool belongs(Index party, Index side) const;

  /// Text, sentences and blocks of an article; kept once read.
  const ArticleText& text(Index article) const;
  /// The words of a span with the sentence around them; a span outside the text is cut to it.
  Evidence evidence(Index article, Span span) const;
  /// The name of an entity of an article, or else the words given; empty when there are neither.
  Who who(Index article, const std::optional<std::int64_t>& entity, std::string_view words) const;
  /// Evidence spans of a layer ("event", "position", "commitment"), by article and row.
  const std::vector<Span>& spans(std::string_view layer, Index article, std::int64_t row) const;

  /// What people decided about a row of a layer.
  const Marks& marks(std::string_view layer, Index article, std::int64_t row) const {
    return marks_.row(layer, this->article(article).key, row);
  }
  const Marks& link_marks(std::string_view link, std::int64_t key) const { return marks_.link(link, key); }
  bool is_rejected_party(Index party) const {
    return party != kNone && is_rejected(link_marks("party", this->party(party).key));
  }
  /// The name ids are made of: what people call a party changes no ids.
  const std::string& id_name(const Who& who) const {
    return who.party == kNone ? who.name : party(who.party).found_name;
  }

  /// The first failure while reading texts and spans; questions hand it on.
  const Status& status() const { return status_; }

 private:
  explicit Affair(Record record) : record_(std::move(record)) {}
  Status load_articles();
  Status load_parties();
  const std::unordered_map<std::uint64_t, std::vector<Span>>& layer_spans(std::string_view layer) const;

  Record record_;
  std::vector<ArticleInfo> articles_;
  std::vector<PartyInfo> parties_;
  MarkBook marks_;
  std::unordered_map<std::int64_t, Index> article_keys_, party_keys_;
  std::unordered_map<std::string, Index> article_ids_;
  std::unordered_map<std::uint64_t, Index> party_entities_;
  mutable std::unordered_map<Index, std::unique_ptr<ArticleText>> texts_;
  mutable std::unordered_map<std::string, std::unordered_map<std::uint64_t, std::vector<Span>>> spans_;
  mutable Status status_;
};

/// Visits every row a query gives.
Status for_rows(const Record& record, std::string_view sql, const std::function<void(const Statement&)>& visit);

/// Prefix and ten hexadecimal digits of a hash of the parts: the same words give the same id in every record.
std::string content_id(char prefix, std::initializer_list<std::string_view> parts);

}  // namespace runding
