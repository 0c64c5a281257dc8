#pragma once

#include <optional>

#include "runding/query/filter.h"

namespace runding {

/// One figure as one article gives it.
struct FigureRow {
  std::string id;
  std::optional<double> low, high;  ///< an open side is absent
  std::string who;                  ///< what is counted
  Who says;                         ///< who gives it; empty: the article itself
  std::string date;
  bool date_given = false;
  double confidence = 1;
  std::vector<Evidence> evidence;
  std::vector<LayerRow> rows;  ///< the counts it was made of
  Marks marks;
};

/// Figures about the same kind of thing at the same place, with the range they span.
struct CountRow {
  std::string id, kind;
  Who place;
  std::string who;  ///< what is counted, when all figures say the same
  std::optional<double> low,
      high;  ///< of the articles' largest figures; none when the place is unknown and there are several
  std::vector<FigureRow> figures;  ///< in order of time
};

/// --type asks for the kind, --party and --speaker for who gives the figure (or, --party, the place).
Result<std::vector<CountRow>> counts(const Affair& affair, const Filter& filter);

/// "11", "100–200", "≥ 100", "≤ 60".
std::string figure_text(const std::optional<double>& low, const std::optional<double>& high);

}  // namespace runding
