#pragma once

#include <optional>

#include "runding/query/filter.h"

namespace runding {

/// What a party wants or thinks on an issue. The same words by the same holder in several articles are one row.
struct PositionRow {
  std::string id;
  Who holder;          ///< who spoke or decided
  Index side = kNone;  ///< party it counts for
  std::string side_name;
  std::string role;  ///< the holder's office
  std::string issue, stance, object, strength, condition, plover, cameo, subtype;
  std::string date;  ///< TIMEX3 value the article gives, else the day of publication
  bool date_given = false;
  std::string shift;       ///< id of the change of mind this position is, empty when it is none
  std::string shift_from;  ///< the earlier stance, when known
  double confidence = 1;
  std::vector<Evidence> evidence;
  std::vector<LayerRow> rows;  ///< the positions it was made of
  Marks marks;
};

/// In order of time. --party asks for the side or holder, --speaker for the holder, --type for the stance.
Result<std::vector<PositionRow>> positions(const Affair& affair, const Filter& filter);

/// Id of the row that a position of an article stands in; nothing for one without evidence.
std::optional<std::string> position_id(const Affair& affair, const LayerRow& at);

/// Party × issue. Cells hold places in the rows the matrix was made of, earliest first.
struct PositionMatrix {
  struct Line {
    Index side = kNone;
    std::string name;
    std::size_t total = 0;
    std::vector<std::vector<std::size_t>> cells;  ///< as many as `issues`
  };
  std::vector<std::string> issues;  ///< those anybody has a position on, in the order of the code list
  std::vector<Line> lines;          ///< the side with most positions first
};
PositionMatrix position_matrix(const std::vector<PositionRow>& rows);

}  // namespace runding
