#pragma once

#include <string>

#include "runding/read/reader.h"

namespace runding {

/// One line of JSON Lines as an article: {"id", "text", "title"?, "published"?, "outlet"?, "url"?, "lang"?}; further
/// keys are ignored, null reads as absent. A whole number is taken as id; without one the id derives from the text.
/// `item.id` is the id as far as it is known, else `fallback_id`. Errors: bad_encoding, bad_json (offsets into the
/// line), bad_article, empty_input, binary.
ReadItem read_json_article(const std::string& line, const std::string& fallback_id, const std::string& origin);

/// Id of an article that has none: 16 hexadecimal digits of the hash of its text.
std::string id_from_text(const std::string& text);

}  // namespace runding
