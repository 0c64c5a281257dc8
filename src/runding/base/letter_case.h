#pragma once

namespace runding {

/// Lower-case form of one code point (Unicode simple case mapping).
char32_t to_lower(char32_t c);
/// Upper-case form of one code point (Unicode simple case mapping).
char32_t to_upper(char32_t c);

}  // namespace runding
