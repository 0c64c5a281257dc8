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
#include "runding/query/recent_map.h"
#include "runding/store/record.h"

/// Reading a record. An Affair fetches articles, parties, texts and who is who by their keys when they are asked for
/// and remembers the latest, so that opening costs the same at any size; the questions themselves are free functions
/// beside it:
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

/// A person, body, state or place across all articles.
struct PartyInfo {
  std::int64_t key = 0;
  std::string id, name, kb, role;
  std::string found_name;  ///< as the articles have it, where a person chose `name`; else the same
  EntityType type = EntityType::person;
  Index of = kNone;    ///< party its office belongs to
  Index side = kNone;  ///< party it speaks or acts for
  std::int64_t articles = 0, mentions = 0;
};

/// The exact words behind a row: where they stand and the sentence around them. `exact` is text[span].
struct Evidence {
  Index article = 0;
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

/// A text with what evidence needs of it.
struct ArticleText {
  std::string text;
  std::vector<Span> sentences;
};

class Affair {
 public:
  /// Errors as of Record::open.
  static Result<Affair> open(const std::filesystem::path& path);
  static Result<Affair> read(Record record);

  const Record& record() const { return record_; }
  /// All articles by date of publication, then id; undated ones last. Read when first asked for.
  const std::vector<Index>& articles() const;
  /// Articles and parties are referred to by their keys. A reference holds until thousands of others were asked for.
  const ArticleInfo& article(Index key) const;
  /// True when `a` comes before `b` in articles().
  bool earlier(Index a, Index b) const;
  /// All parties by number of articles that name them, then name, then id. Read when first asked for.
  const std::vector<Index>& parties() const;
  const PartyInfo& party(Index key) const;
  /// What the articles call it, with the number of those that do, most used first.
  std::vector<std::pair<std::string, std::int64_t>> aliases(Index party) const;

  static Index of_key(std::int64_t key) { return static_cast<Index>(key); }
  /// By their ids; kNone when there is none.
  Index find_article(std::string_view id) const;
  Index find_party(std::string_view id) const;
  /// The party an entity of an article stands for.
  Index party_of_entity(Index article, std::int64_t entity) const;

  /// The side a party finally speaks for; itself when it speaks for nobody else.
  Index side_of(Index party) const;
  /// The party of this name, else of this alias, in any case and without diacritics; kNone when there is none.
  Index party_named(std::string_view name) const;
  /// True when `party` is `side` or speaks or acts for it.
  bool belongs(Index party, Index side) const;
  /// These parties and all that speak or act for them; sorted.
  std::vector<Index> speaking_for(const std::vector<Index>& sides) const;

  /// Text and sentences of an article. A reference holds until hundreds of others were asked for.
  const ArticleText& text(Index article) const;
  std::vector<Block> blocks(Index article) const;
  /// The words of a span with the sentence around them; a span outside the text is cut to it.
  Evidence evidence(Index article, Span span) const;
  /// The name of an entity of an article, or else the words given; empty when there are neither.
  Who who(Index article, const std::optional<std::int64_t>& entity, std::string_view words) const;
  /// Evidence spans of a row of a layer ("event", "position", "commitment").
  std::vector<Span> spans(std::string_view layer, Index article, std::int64_t row) const;

  /// What people decided about a row of a layer.
  const Marks& marks(std::string_view layer, Index article, std::int64_t row) const {
    return marks_.row(layer, article, row);
  }
  const MarkBook& all_marks() const { return marks_; }
  const Marks& link_marks(std::string_view link, std::int64_t key) const { return marks_.link(link, key); }
  bool is_rejected_party(Index party) const { return party != kNone && is_rejected(link_marks("party", party)); }
  /// The name ids are made of: what people call a party changes no ids.
  const std::string& id_name(const Who& who) const {
    return who.party == kNone ? who.name : party(who.party).found_name;
  }

  /// The first failure while reading; questions hand it on.
  const Status& status() const { return status_; }

  /// Keeps the first failure.
  void fail(const Status& failed) const {
    if (status_.ok() && !failed.ok()) status_ = failed;
  }

  /// Runs a query that is prepared once for `sql`, which must stay where it is: `bind` sets its parameters, `visit`
  /// gets each row. `visit` must not ask the same query again. Failures go to status().
  template <class Bind, class Visit>
  void ask(const char* sql, const Bind& bind, const Visit& visit) const {
    Statement* rows = prepared(sql);
    if (rows == nullptr) return;
    bind(*rows);
    while (rows->next()) visit(static_cast<const Statement&>(*rows));
    answered(*rows);
  }

 private:
  explicit Affair(Record record) : record_(std::move(record)) {}
  Statement* prepared(const char* sql) const;
  /// Keeps the failure, if any, and lets go of the record.
  void answered(Statement& rows) const;
  friend class Reading;

  Record record_;
  MarkBook marks_;
  mutable std::unordered_map<const char*, Statement> prepared_;
  mutable std::optional<std::vector<Index>> articles_, parties_;
  mutable RecentMap<Index, ArticleInfo> article_infos_{20000};
  mutable RecentMap<Index, PartyInfo> party_infos_{50000};
  mutable RecentMap<Index, ArticleText> texts_{500};
  mutable Status status_;
  mutable int readings_ = 0;
  mutable std::int64_t version_ = -1;
};

/// Holds the record still while a question reads it: all its queries see one state. When another process has changed
/// the record since the affair was opened, keys mean other things; status() is then busy. May be nested.
class Reading {
 public:
  explicit Reading(const Affair& affair);
  ~Reading();
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

 private:
  const Affair& affair_;
};

/// Visits every row a query gives.
Status for_rows(const Record& record, std::string_view sql, const std::function<void(const Statement&)>& visit);

/// Prefix and ten hexadecimal digits of a hash of the parts: the same words give the same id in every record.
std::string content_id(char prefix, std::initializer_list<std::string_view> parts);

}  // namespace runding
