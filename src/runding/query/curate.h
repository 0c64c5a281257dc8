#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runding/curation/action.h"
#include "runding/query/affair.h"

/// From ids, as the questions give them, to actions of curation. An action has neither time nor author yet (stamp,
/// curation/action.h). Errors: bad_usage with what would be right, not_found for an id the record does not have.
namespace runding {

/// accept, reject or note. ID@ARTICLE means only what that article says of it.
Result<CurationAction> decide(const Affair& affair, Verb verb, std::string_view id, std::string text = {});
/// `fields` as in "date=2031-03-12"; of a figure also "figure=11" and "figure=100-200".
Result<CurationAction> correct(const Affair& affair, std::string_view id, const std::vector<std::string>& fields);
/// Parties or happenings.
Result<CurationAction> merge(const Affair& affair, const std::vector<std::string>& ids);
/// What goes: of a happening articles, of a party articles or names.
Result<CurationAction> split(const Affair& affair, std::string_view id, const std::vector<std::string>& members);
Result<CurationAction> rename(const Affair& affair, std::string_view id, const std::string& name);
/// By its number in the log or its id.
Result<CurationAction> undo(const Affair& affair, std::string_view action);

/// One action of the log with what it comes to.
struct LogRow {
  std::size_t number = 0;  ///< from 1, in order of time
  CurationAction action;
  std::string undone_by;  ///< id of an action; empty while it holds
  std::size_t anchors = 0, met = 0;
  bool dangling = false;         ///< nothing of what it is about is in the record
  std::vector<std::string> ids;  ///< what it is about, as the questions call it now
  std::string label;             ///< likewise in words
};
Result<std::vector<LogRow>> curation_log(const Affair& affair);

}  // namespace runding
