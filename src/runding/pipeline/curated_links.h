#pragma once

#include <string>
#include <vector>

#include "runding/curation/effects.h"
#include "runding/link/constraints.h"
#include "runding/link/prepare.h"
#include "runding/store/record.h"

/// Between what people decided and linking.
namespace runding {

/// What a log comes to on the articles of a record.
Result<Effects> effects_of(const Record& record);

/// What linking has to heed. `ids` are the articles in their order.
LinkConstraints constraints_of(const Effects& effects, const std::vector<std::string>& ids);
/// Marks the rows of an article that people rejected.
void mark_rejected(const Effects& effects, LinkArticle& article);

/// What the decisions come to on the links of a record, which must be written already.
Result<std::vector<LinkMark>> link_marks_of(const Record& record, const Effects& effects);

}  // namespace runding
