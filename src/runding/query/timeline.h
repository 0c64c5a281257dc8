#pragma once

#include <optional>

#include "runding/query/filter.h"

namespace runding {

/// One thing that happened or is planned, with everything the articles say of it.
struct HappeningRow {
  struct Participant {
    Who who;
    std::string role;
  };
  std::string id, type, status;
  std::string date;                 ///< TIMEX3 value, empty when unknown
  std::string first_day, last_day;  ///< days it stands for
  std::string reported;             ///< day of the first report
  Who place;
  std::vector<Participant> participants;
  std::vector<Index> articles;  ///< that report it
  Index first = kNone;          ///< the earliest of them
  std::int64_t origins = 0;     ///< independent origins behind them
  double confidence = 1;
  std::vector<Who> claimed_by;        ///< the only sides that say so
  std::vector<std::string> statuses;  ///< what the articles say, when they differ from each other
  std::string subtype, outcome, form, plover, cameo;
  std::optional<std::int64_t> round;
  bool round_inferred = false;           ///< no article says so: only this one fits between two numbered ones
  std::string within;                    ///< id of the happening it was a part of
  std::string within_type, within_date;  ///< of that one
  std::string thread;                    ///< id of its thread
  bool below = false;                    ///< stands behind its whole (parts_below_wholes)
  std::vector<Evidence> evidence;        ///< the clearest first
  std::vector<LayerRow> rows;            ///< the events that report it
  Marks marks;

  /// Day it is shown under.
  const std::string& day() const { return first_day.empty() ? reported : first_day; }
};

/// Happenings in order of time; --party asks for a participant, --speaker for who claims it.
Result<std::vector<HappeningRow>> timeline(const Affair& affair, const Filter& filter);
/// The same one by one, so that memory does not grow with their number. `visit` ends it by returning false.
Status each_happening(const Affair& affair, const Filter& filter, const std::function<bool(HappeningRow&)>& visit);

}  // namespace runding
