#pragma once

#include <cstddef>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <utility>
#include <vector>

#include "runding/base/span.h"
#include "runding/eval/row.h"

/// What gold and system say of a whole record, in one shape.
namespace runding::eval {

/// A row of one article: where its evidence stands, in bytes.
struct RecordRow {
  std::string article;
  std::string type;  ///< of an event
  std::vector<Span> spans;
};

/// A commitment or a shift.
struct RecordClaim {
  Names holder;
  std::vector<RecordRow> told;  ///< where the commitment or the new stance stands, one row or more
  std::string issue;            ///< of a shift
  std::string outcome;          ///< of a commitment
  bool all_told = false;        ///< gold lists every row that tells it, not the first alone
};

/// An entity in one article.
struct RecordMention {
  std::string article;
  std::size_t row = 0;  ///< in the article's gold entities; of the system: 0
  Names names;          ///< folded
};

struct RecordEntity {
  std::string name, type;
  std::vector<RecordMention> mentions;
};

/// Ids of two articles, the smaller first.
using ArticlePair = std::pair<std::string, std::string>;

struct RecordSide {
  std::vector<RecordEntity> entities;  ///< of the system: by id, whatever their order in the file
  std::vector<std::vector<RecordRow>> happenings, disputes;
  std::vector<ArticlePair> copies;
  std::vector<ArticlePair> retold;  ///< of gold: one story in other words
  std::vector<RecordClaim> commitments, shifts;
};

/// Texts and gold annotations of the articles, by id.
struct RecordArticles {
  std::map<std::string, std::string> texts;
  std::map<std::string, nlohmann::json> gold;
};

/// Do they have a name in common, "" left out?
bool share_name(const Names& a, const Names& b);

/// Articles as JSON Lines and <id>.json in the folder `gold`, where there is one. Throws std::runtime_error.
RecordArticles read_record_articles(const std::string& articles, const std::string& gold);
nlohmann::json read_json(const std::string& file);

/// Gold: rows are named by article, layer and number in the gold annotation. Throws std::runtime_error on a row that
/// lacks what it must have.
RecordSide gold_record_side(const nlohmann::json& record, const RecordArticles& articles);
/// What `runding export --format record` writes. Evidence counts up to 3 spans, 400 bytes each, 600 together. Throws as
/// above.
RecordSide system_record_side(const nlohmann::json& record);

}  // namespace runding::eval
