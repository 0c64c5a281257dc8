#pragma once

#include <optional>

#include "runding/read/block_cues.h"
#include "runding/read/block_words.h"

/// Stretches known by their form, in any language.
namespace runding {

/// "JAKARTA, KOMPAS.com –", "BRUSSELS, December 2 (Xinhua) --", "Liputan6.com, Moskow -": place, outlet and dash that
/// open a report. `line` is the line it may open.
std::optional<BlockMark> dateline_of(const BlockText& text, std::uint32_t line);

/// "(haf/haf)", "(ATN)": who wrote and edited, behind the last sentence of a line. `open` is the bracket.
std::optional<BlockMark> signature_at(const BlockText& text, std::uint32_t open);

/// A line that is markup: a row of a table, an image, a rule.
std::optional<BlockKind> markup_line(const BlockText& text, std::uint32_t line);

/// A short line without a full stop that stands between paragraphs.
bool is_heading(const BlockText& text, std::uint32_t line);

}  // namespace runding
