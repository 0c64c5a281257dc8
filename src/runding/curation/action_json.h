#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "runding/base/error.h"
#include "runding/curation/action.h"

/// Actions as JSON objects (docs/curation.md): how they are kept, exported and taken over into another record.
namespace runding {

nlohmann::ordered_json action_json(const CurationAction& action);
/// bad_json for what is no action. Keys that are not known are passed over; the id is made anew from the content.
Result<CurationAction> action_from_json(const nlohmann::json& row);

/// Actions of a file: JSON Lines, or one object with the key "curation" (`export --format record`). `where` names the
/// file in errors.
Result<std::vector<CurationAction>> read_actions(std::string_view text, const std::string& where);

/// One line, without its id when `bare`.
std::string action_line(const CurationAction& action, bool bare = false);
/// From one line as action_line writes it.
Result<CurationAction> action_from_line(std::string_view line);

/// The id that derives from the action's content.
std::string action_id(const CurationAction& action);

}  // namespace runding
