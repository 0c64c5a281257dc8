#pragma once

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
  RecordRow row;        ///< the commitment, or the new stance
  std::string issue;    ///< of a shift
  std::string outcome;  ///< of a commitment
};

/// A party: in which article it goes by which folded names.
using RecordParty = std::vector<std::pair<std::string, Names>>;

struct RecordSide {
  std::vector<RecordParty> parties;
  std::vector<std::vector<RecordRow>> happenings, disputes;
  std::vector<std::pair<std::string, std::string>> copies;  ///< ids, the smaller first
  std::vector<RecordClaim> commitments, shifts;
};

/// Texts and gold annotations of the articles, by id.
struct RecordArticles {
  std::map<std::string, std::string> texts;
  std::map<std::string, nlohmann::json> gold;
};

/// Gold: rows are named by article, layer and number in the gold annotation. Throws std::runtime_error on a row that
/// lacks what it must have.
RecordSide gold_record_side(const nlohmann::json& record, const RecordArticles& articles);
/// What `runding export --format record` writes. Evidence counts up to 3 spans, 400 bytes each, 600 together. Throws as
/// above.
RecordSide system_record_side(const nlohmann::json& record);

}  // namespace runding::eval
