#pragma once

#include <optional>
#include <vector>

#include "runding/read/block_words.h"
#include "runding/read/headline.h"

namespace runding {

/// A stretch of words [first, last) that is no content.
struct BlockMark {
  std::uint32_t first = 0, last = 0;
  BlockKind kind = BlockKind::other;
};

/// Finds stretches by the phrases of class `block` (lang/<code>/blocks.lex). Attributes of a phrase:
///   kind=…    kind of the block
///   place=…   where the phrase must stand: start (of a line, a sentence or a bracket; the default), any, line (begins
///   a
///             line), alone (is the whole line), short (in a short line or bracket without a full stop)
///   until=…   how far the stretch goes: cue (the phrase and the marks behind it; the default), headline (a headline
///             follows), title (a headline, or a title in quotation marks and what class `block_tail` lists),
///             sentence, line, names (up to four words with a capital), colon (the next colon, close by),
///             bracket (the closing bracket), whole (the line or bracket the phrase stands in)
///   case      the phrase must stand exactly as written
///   colon     a colon must follow
/// A phrase without `case` must begin with a capital unless it begins a line or bracket.
class BlockCues {
 public:
  explicit BlockCues(const Language& language);
  /// The stretch that a phrase at word `at` opens, at or before the next line.
  /// With `behind_mark` another stretch ends there, so the phrase need not begin a sentence.
  std::optional<BlockMark> mark_at(const BlockText& text, std::uint32_t at, bool behind_mark = false) const;

 private:
  struct Cue {
    const LexEntry* entry = nullptr;
    std::uint32_t first = 0, last = 0;
  };
  /// Longest phrase at `at` that stands where it must.
  std::optional<Cue> cue_at(const BlockText& text, std::uint32_t at, bool behind_mark) const;
  bool stands_right(const BlockText& text, const Cue& cue, bool behind_mark) const;
  std::uint32_t end_of(const BlockText& text, const Cue& cue) const;
  std::uint32_t title_end(const BlockText& text, std::uint32_t from, std::uint32_t limit) const;
  /// The next word of the line that opens another stretch, or the end of the line.
  std::uint32_t next_cue(const BlockText& text, std::uint32_t from) const;
  BlockMark whole(const BlockText& text, const Cue& cue) const;

  const Language& language_;
  HeadlineRules headline_;
  ClassId block_, tail_;
};

}  // namespace runding
