#pragma once

#include <optional>
#include <vector>

#include "runding/article/article.h"

namespace runding {

/// One telling of an event, before tellings of the same happening are joined.
struct Telling {
  Event event;
  bool anaphoric = false;       ///< points back at a happening told before ("pertemuan itu")
  std::optional<Span> same_as;  ///< trigger of the noun it only says more of ("strikes that hit X")
  std::vector<Index> nearby;    ///< everybody named in its sentence: whom a telling without parties is likely about
};

/// Joins the tellings of one happening within an article: same type, dates that do not contradict each other, and
/// shared participants (or none told). Keeps up to three pieces of evidence, the fullest first. Tellings that name
/// nobody and join nothing are left out.
std::vector<Event> merge_events(const Article& article, std::vector<Telling> tellings);

}  // namespace runding
