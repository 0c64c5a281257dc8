#pragma once

#include <string>
#include <string_view>

#include "runding/base/error.h"

namespace runding {

/// Text in UTF-8 from bytes in UTF-8, UTF-16 (either order, with or without a byte order mark) or Windows-1252. A byte
/// order mark is dropped; line ends stay as they are. Errors: binary (no text at all), bad_encoding (offset of the
/// first byte that cannot be read). Detection: ICU ucsdet, after what can be known for certain.
Result<std::string> text_from_bytes(std::string bytes, const std::string& where);

/// Whether text holds characters no article has: NUL, or many other control characters.
bool looks_binary(std::string_view text);

}  // namespace runding
