#pragma once

#include <set>
#include <string>
#include <vector>

#include "runding/query/affair.h"

namespace runding {

/// What somebody asked for, in words. Several values of one option mean any of them; different options all must hold.
struct FilterWords {
  std::vector<std::string> parties = {};   ///< any name a party goes by, or its id
  std::vector<std::string> speakers = {};  ///< likewise
  std::vector<std::string> issues = {}, types = {}, outlets = {}, langs = {};
  std::vector<std::string> threads = {};  ///< ids
  std::string since = {}, until = {};     ///< "2022", "2022-04" or "2022-04-26", both included
  bool rejected = false;                  ///< show what people rejected too
  std::string as_of = {};                 ///< day on which commitments are looked at: "2022-04-26"
};

/// The same, resolved against one record. An empty list lets everything through.
struct Filter {
  std::vector<Index> parties, speakers;    ///< with all that speak or act for them, sorted
  std::vector<std::string> issues, types;  ///< codes
  std::vector<std::string> outlets;        ///< as the articles write them
  std::vector<std::string> langs;
  std::vector<std::string> threads;  ///< ids
  std::set<Index> thread_articles;   ///< that tell something of `threads`
  std::string since, until;          ///< days
  bool rejected = false;             ///< what people rejected too
  std::string id;                    ///< only the row with this id
  std::string as_of;                 ///< day on which commitments are looked at; empty: that of the newest article

  bool wants_id(std::string_view row) const { return id.empty() || row == id; }
  bool wants_party(Index party) const;
  /// Likewise for who speaks.
  bool wants_speaker(Index party) const;
  bool wants_issue(std::string_view code) const;
  /// For rows that have no issue of their own: one of their sentences states a position on an issue asked for.
  bool wants_issue(const Affair& affair, const std::vector<Evidence>& evidence) const;
  bool wants_type(std::string_view code) const;
  bool wants_thread(std::string_view thread) const;
  bool wants_marked(const Marks& marks) const { return rejected || !is_rejected(marks); }
  bool wants_article(const Affair& affair, Index article) const;
  /// Days "YYYY-MM-DD"; an unknown day passes only when no day is asked for.
  bool wants_days(std::string_view first, std::string_view last) const;
};

/// bad_usage with what would have been right: the nearest names of an unknown party, the codes of an unknown type.
/// `types` are the codes --type may have for this question (empty: none).
Result<Filter> resolve(const Affair& affair, const FilterWords& words, const std::vector<std::string_view>& types = {});

/// Parties that go by this name or id, case and diacritics ignored; bad_usage with the nearest names when none does.
Result<std::vector<Index>> find_party(const Affair& affair, std::string_view name);

/// First and last day of a TIMEX3 date ("2022-04" → 2022-04-01, 2022-04-31); both empty for anything else. The last day
/// is a bound for comparing strings, not always a day of the calendar.
std::pair<std::string, std::string> days_of(std::string_view value);

/// All names of a code list.
template <class E>
std::vector<std::string_view> code_names() {
  return {CodeNames<E>::names.begin(), CodeNames<E>::names.end()};
}

}  // namespace runding
