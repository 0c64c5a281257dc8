#pragma once

#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>

#include "runding/eval/row.h"

/// Both readers throw std::runtime_error on a row that lacks what it must have; evaluate() turns it into an Error.
namespace runding::eval {

/// Words that name nobody ("he"), case-folded: a speaker given by one is not resolved.
using Unnamed = std::set<std::string>;

/// A gold file: names instead of ids, words instead of offsets.
Side gold_side(const nlohmann::json& gold, const CharText& text, const Unnamed& unnamed);

/// A line of `runding annotate`. An entity that gathers names of more than two entities of `gold` keeps only its own
/// name; evidence counts up to 3 spans, 400 characters each, 600 together.
Side system_side(const nlohmann::json& annotation, const CharText& text, const Side& gold);

}  // namespace runding::eval
