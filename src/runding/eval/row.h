#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Gold and system annotations of one article in one shape, so that scoring sees no difference between them.
namespace runding::eval {

/// Half-open range of Unicode code points (gold spans are counted so).
struct CharSpan {
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::int64_t size() const { return end - start; }
};

/// Folded names under which something is known.
using Names = std::set<std::string>;

/// One row of any layer; a layer uses the fields it needs.
struct Row {
  std::string label = {};            ///< for lists of errors
  std::string code = {};             ///< type, kind or issue
  std::string state = {};            ///< event status or position stance
  std::string value = {};            ///< time value or event date
  Names names = {};                  ///< the entity, outlet, speaker or holder
  CharSpan span = {};                ///< times, counts, quotes
  std::vector<CharSpan> spans = {};  ///< evidence of events and positions
  std::vector<Names> who = {};       ///< participants of an event
  Names place = {};
  std::optional<double> low = {}, high = {};
};

/// What one side says of one article.
struct Side {
  std::vector<Row> entities, times, counts, sources, quotes, events, positions;
  std::vector<CharSpan> junk;  ///< stretches to be skipped
};

/// The text of an article by code points.
class CharText {
 public:
  explicit CharText(std::string_view utf8);
  const std::u32string& chars() const { return chars_; }
  std::string_view bytes() const { return bytes_; }
  /// Code points that begin before byte `at`; offsets past the end count as the end.
  std::int64_t char_offset(std::size_t at) const;
  /// The nth (from 1) occurrence of `words`, overlapping ones counted; nothing when there are fewer.
  std::optional<CharSpan> find(std::string_view words, int n = 1) const;

 private:
  std::string_view bytes_;
  std::u32string chars_;
  std::vector<std::uint32_t> before_;
};

/// Comparison key: full case folding, every run of anything but letters, digits and "_" one space, trimmed.
std::string fold(std::string_view text);
/// Full lower case and full case folding, nothing else.
std::string lower(std::string_view text);
std::string casefold(std::string_view text);
bool is_alnum(char32_t c);
bool is_blank(char32_t c);
/// The first n code points.
std::string_view first_chars(std::string_view text, std::size_t n);

}  // namespace runding::eval
