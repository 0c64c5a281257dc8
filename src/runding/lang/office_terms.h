#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "runding/lang/gazetteer.h"

/// Who held which office when, by gazetteer/offices.tsv.
namespace runding {

/// Held on a day (ISO date, or the beginning of one)? Compared as far as both are given; an open end counts as still in
/// office, and so does the last day itself. A day that is not known ("") asks for who is still in office.
bool held_on(const Office& office, std::string_view day);

/// Over before a day? Nothing is, where the day is not known.
bool over_by(const Office& office, std::string_view day);

/// Is a term that began on `from` this one? Sources differ by some weeks over the day (appointed, sworn in).
bool same_term(const Office& office, std::string_view from);

/// The order Gazetteer::offices() stands in: by what the office is of and its role, then as read.
bool office_before(const Office& a, const Office& b);

/// Every term of an office.
std::span<const Office> terms(const Gazetteer& gazetteer, std::string_view role, Index of);

/// Everybody who held an office on a day, each once.
std::vector<Index> holders(const Gazetteer& gazetteer, std::string_view role, Index of, std::string_view day);

}  // namespace runding
