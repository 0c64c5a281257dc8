#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "runding/curation/effects.h"
#include "runding/link/constraints.h"
#include "runding/link/prepare.h"
#include "runding/store/record.h"

/// Between what people decided and linking.
namespace runding {

/// What a log comes to on the articles of a record.
Result<Effects> effects_of(const Record& record);

/// What linking has to heed.
Result<LinkConstraints> constraints_of(const Record& record, const Effects& effects);
/// The rows of an article that people rejected.
std::set<std::pair<Layer, std::int32_t>> rejected_rows(const Effects& effects, const std::string& article);

/// What the decisions come to on the links of a record, which must be written already.
Result<std::vector<LinkMark>> link_marks_of(const Record& record, const Effects& effects);

}  // namespace runding
