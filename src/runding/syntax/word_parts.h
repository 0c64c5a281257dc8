#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "runding/base/span.h"

namespace runding {

/// What stands between two spaces, piece by piece; see lang/word_rules.h.
enum class PartKind : std::uint8_t { lower, title, upper, mixed, number, mark };

struct WordPart {
  Span span;
  PartKind kind = PartKind::mark;
  bool single = false;  ///< one letter
  char32_t mark = 0;    ///< the mark, apostrophes as '; 0 for one that is repeated

  bool is_word() const { return kind < PartKind::number; }
  bool is_number() const { return kind == PartKind::number; }
  bool is_mark() const { return kind == PartKind::mark; }
};

/// An apostrophe in any of its forms.
bool is_apostrophe(char32_t c);

struct ChunkEnd {
  std::uint32_t end = 0;       ///< the first space, or `limit`
  bool maybe_address = false;  ///< the parts hold a mark that addresses have
};

/// Appends the parts of the text from `from`, which is no space, up to the next space. Every byte belongs to a part.
ChunkEnd scan_parts(std::string_view text, std::uint32_t from, std::uint32_t limit, std::vector<WordPart>& parts);

/// End of the web or e-mail address that begins at `at`, at most `to`; `at` when there is none.
std::uint32_t address_end(std::string_view text, std::uint32_t at, std::uint32_t to);

}  // namespace runding
