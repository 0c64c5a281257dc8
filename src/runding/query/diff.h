#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "runding/query/commitments.h"
#include "runding/query/disputes.h"
#include "runding/query/positions.h"
#include "runding/query/timeline.h"

/// What is new in a record against an earlier state of it, or against another record of the same affair. Rows are known
/// again by the words they were read from, so ids may have changed.
namespace runding {

/// What is compared of the earlier state; small beside the record.
struct Snapshot {
  struct Happening {
    std::string id, type, status, date, place;
  };
  struct Dispute {
    std::set<std::string> values;
  };
  std::map<std::string, std::string> articles;  ///< id → hash of its content
  std::vector<Happening> happenings;
  std::map<std::string, std::size_t> reports;  ///< event → happening
  std::set<std::string> positions, shifts;     ///< positions; those that change an earlier one
  std::vector<Dispute> disputes;
  std::map<std::string, std::size_t> dispute_members;  ///< kind and row → dispute
  std::map<std::string, std::string> commitments;      ///< row → outcome
};
Result<Snapshot> snapshot(const Affair& affair);

struct Diff {
  struct FieldChange {
    std::string field, was;  ///< `was` empty = unknown
  };
  struct HappeningChange {
    HappeningRow row;
    bool fresh = false;                ///< told by nobody before
    std::vector<FieldChange> changed;  ///< type, status, date, place
    std::vector<Index> articles;       ///< whose reports are new; all of a fresh one
    std::vector<Evidence> evidence;    ///< of those reports
  };
  struct DisputeChange {
    DisputeRow row;
    bool fresh = false;
    std::vector<std::string> values;  ///< what nobody said before; all of a fresh one
  };
  struct CommitmentChange {
    CommitmentRow row;
    std::string was;  ///< outcome before; empty: a new commitment
  };
  std::vector<Index> articles;             ///< new, or with other content; by date
  std::vector<std::string> gone_articles;  ///< ids
  std::vector<HappeningChange> happenings;
  std::vector<Snapshot::Happening> gone_happenings;
  std::vector<PositionRow> positions;  ///< new
  std::vector<PositionRow> shifts;     ///< positions that are now seen to change an earlier one; may be among the new
  std::vector<DisputeChange> disputes;
  std::vector<CommitmentChange> commitments;

  bool empty() const {
    return articles.empty() && gone_articles.empty() && happenings.empty() && gone_happenings.empty() &&
           positions.empty() && shifts.empty() && disputes.empty() && commitments.empty();
  }
};

/// `filter` keeps what the questions keep; articles and what is gone are listed whatever it says, but for outlet and
/// language.
Result<Diff> diff(const Snapshot& before, const Affair& after, const Filter& filter);

}  // namespace runding
