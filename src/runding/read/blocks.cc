#include "runding/read/blocks.h"

#include <algorithm>

#include "runding/read/block_cues.h"
#include "runding/read/block_shapes.h"
#include "runding/read/block_words.h"
#include "runding/read/headline.h"

namespace runding {
namespace {

// A report may open with its dateline, or with a title, byline or section name above it.
constexpr std::uint32_t kDatelineLines = 4;
constexpr std::uint32_t kTitleBytes = 200;

class Marker {
 public:
  Marker(const Language& language, std::string_view text) : t_(language, text), cues_(language), headline_(language) {}

  std::vector<BlockMark> marks() {
    mark_lines();
    mark_cues();
    return std::move(marks_);
  }
  const BlockText& text() const { return t_; }

 private:
  bool is_blank(std::uint32_t line) const { return t_.lines[line].first == t_.lines[line].last; }

  // Marks that rest on the form of a line.
  void mark_lines() {
    std::uint32_t seen = 0;
    for (std::uint32_t n = 0; n < t_.lines.size(); ++n) {
      if (is_blank(n)) continue;
      if (const auto kind = markup_line(t_, n)) {
        marks_.push_back({t_.lines[n].first, t_.lines[n].last, *kind});
        continue;
      }
      if (seen++ >= kDatelineLines) continue;
      if (const auto dateline = dateline_of(t_, n)) {
        marks_.push_back(*dateline);
        seen = kDatelineLines;
      }
    }
  }

  void mark_cues() {
    std::vector<BlockMark> found;
    std::size_t known = 0;
    const auto size = static_cast<std::uint32_t>(t_.words.size());
    for (std::uint32_t i = 0; i < size;) {
      while (known < marks_.size() && marks_[known].last <= i) ++known;
      if (known < marks_.size() && marks_[known].first <= i) {
        i = marks_[known].last;
        continue;
      }
      auto mark = signature_at(t_, i);
      if (!mark) mark = cues_.mark_at(t_, i, !found.empty() && found.back().last == i);
      if (!mark) {
        ++i;
        continue;
      }
      // A cue may reach back to the bracket or line it stands in, never over another mark.
      if (!found.empty()) mark->first = std::max(mark->first, found.back().last);
      if (known > 0) mark->first = std::max(mark->first, marks_[known - 1].last);
      if (known < marks_.size()) mark->last = std::min(mark->last, marks_[known].first);
      found.push_back(*mark);
      i = std::max(mark->last, i + 1);
      if (mark->kind == BlockKind::related) i = mark_teasers(i, found);
    }
    marks_.insert(marks_.end(), found.begin(), found.end());
    std::sort(marks_.begin(), marks_.end(), [](const BlockMark& a, const BlockMark& b) { return a.first < b.first; });
  }

  // Headlines on the lines behind a cue that ended its line.
  std::uint32_t mark_teasers(std::uint32_t at, std::vector<BlockMark>& found) {
    if (at == 0 || at >= t_.words.size()) return at;
    const BlockMark cue = found.back();
    const std::uint32_t cue_line = t_.words[cue.first].line;
    if (t_.lines[cue_line].last != at) return at;
    // A teaser that stood on the cue's own line is all there is.
    std::uint32_t words = 0;
    for (std::uint32_t i = cue.first; i < cue.last; ++i) words += !t_.words[i].is_mark();
    if (words > 3) return at;
    while (at < t_.words.size()) {
      const BlockLine& line = t_.lines[t_.words[at].line];
      if (cues_.mark_at(t_, at) || !is_headline(t_, headline_, line.first, line.last)) break;
      found.push_back({line.first, line.last, BlockKind::related});
      at = line.last;
    }
    return at;
  }

  BlockText t_;
  BlockCues cues_;
  HeadlineRules headline_;
  std::vector<BlockMark> marks_;
};

// Cuts the text at marks and lines; every byte falls into one block.
class Assembly {
 public:
  Assembly(const BlockText& text, const std::vector<BlockMark>& marks) : t_(text), marks_(marks) {}

  std::vector<Block> blocks() {
    std::size_t m = 0;
    for (const BlockLine& line : t_.lines) {
      std::uint32_t w = line.first;
      while (w < line.last) {
        while (m < marks_.size() && marks_[m].last <= w) ++m;
        const bool marked = m < marks_.size() && marks_[m].first <= w;
        std::uint32_t end = line.last;
        if (m < marks_.size()) end = std::min(end, marked ? marks_[m].last : marks_[m].first);
        add(w, end, marked ? marks_[m].kind : BlockKind::body);
        w = end;
      }
    }
    name_paragraphs();
    cover();
    return std::move(out_);
  }

 private:
  void add(std::uint32_t first, std::uint32_t last, BlockKind kind) {
    const Span span{t_.words[first].span.start, t_.words[last - 1].span.end};
    bool has_word = false;
    for (std::uint32_t i = first; i < last; ++i) has_word |= !t_.words[i].is_mark();
    const bool same_line = !out_.empty() && lines_.back() == t_.words[first].line;
    // Marks left over between two stretches belong to the one before.
    if (!has_word && kind == BlockKind::body && same_line) {
      out_.back().span.end = span.end;
      return;
    }
    if (same_line && out_.back().kind == kind && kind != BlockKind::body) {
      out_.back().span.end = span.end;
      return;
    }
    const BlockLine& line = t_.lines[t_.words[first].line];
    whole_.push_back(first == line.first && last == line.last);
    lines_.push_back(t_.words[first].line);
    out_.push_back({span, kind});
  }

  // Title, headings and lead among the paragraphs, when there are several.
  void name_paragraphs() {
    std::size_t paragraphs = 0, last = 0;
    std::uint32_t line = UINT32_MAX;
    for (std::size_t i = 0; i < out_.size(); ++i) {
      if (out_[i].kind != BlockKind::body) continue;
      paragraphs += lines_[i] != line;
      line = lines_[i];
      last = i;
    }
    if (paragraphs < 3) return;
    bool first = true, lead = false;
    for (std::size_t i = 0; i < last; ++i) {
      if (out_[i].kind != BlockKind::body) continue;
      const bool heading = whole_[i] && is_heading(t_, lines_[i]);
      if (first && whole_[i] && (heading || is_title(lines_[i]))) {
        out_[i].kind = BlockKind::title;
      } else if (heading) {
        out_[i].kind = BlockKind::heading;
      } else if (!lead) {
        out_[i].kind = BlockKind::lead;
        lead = true;
      }
      first = false;
    }
  }

  bool is_title(std::uint32_t number) const {
    const BlockLine& line = t_.lines[number];
    if (t_.is(line.first, "#")) return true;
    if (line.span.size() > kTitleBytes || line.last - line.first < 3 || t_.opens_quote(line.first)) return false;
    const std::uint32_t last = line.last - 1;
    return !t_.ends_sentence(last) && !t_.closes_quote(last) && !t_.is(last, ":") && !t_.is(last, ",");
  }

  void cover() {
    const auto size = static_cast<std::uint32_t>(t_.text.size());
    if (out_.empty()) {
      if (size > 0) out_.push_back({{0, size}, BlockKind::body});
      return;
    }
    out_.front().span.start = 0;
    for (std::size_t i = 0; i + 1 < out_.size(); ++i) out_[i].span.end = out_[i + 1].span.start;
    out_.back().span.end = size;
  }

  const BlockText& t_;
  const std::vector<BlockMark>& marks_;
  std::vector<Block> out_;
  std::vector<std::uint32_t> lines_;
  std::vector<bool> whole_;
};

}  // namespace

void mark_blocks(const Language& language, Article& article) {
  Marker marker(language, article.text);
  const std::vector<BlockMark> marks = marker.marks();
  article.blocks = Assembly(marker.text(), marks).blocks();
}

}  // namespace runding
