#pragma once

#include "runding/query/filter.h"

namespace runding {

/// A person, body, state or place, and how much the record holds of it.
struct PartyRow {
  Index party = kNone;
  std::int64_t happenings = 0, statements = 0, positions = 0;
  Marks marks;
};

/// Most often named first. --party asks for it or its side, --type for PER, ORG, GPE or LOC, --issue for those who
/// hold a position on it; the other filters keep parties that an article let through by them names.
Result<std::vector<PartyRow>> parties(const Affair& affair, const Filter& filter);

}  // namespace runding
