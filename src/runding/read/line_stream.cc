#include "runding/read/line_stream.h"

#include <algorithm>

namespace runding {
namespace {

constexpr std::size_t kChunk = 1 << 16;

}  // namespace

Result<LineStream::State> LineStream::next(std::string& line) {
  line.clear();
  bool too_long = false, any = false;
  offset_ = before_ + at_;
  while (true) {
    if (at_ == chunk_.size()) {
      before_ += chunk_.size();
      chunk_.resize(kChunk);
      at_ = 0;
      const auto n = in_->read(chunk_.data(), kChunk);
      chunk_.resize(n ? *n : 0);
      if (!n) return n.error();
      if (*n == 0) break;
    }
    any = true;
    const std::size_t end = std::min(chunk_.find('\n', at_), chunk_.size());
    if (line.size() + (end - at_) > longest_) {
      too_long = true;
      line.clear();
      line.shrink_to_fit();
    }
    if (!too_long) line.append(chunk_, at_, end - at_);
    at_ = end;
    if (at_ == chunk_.size()) continue;
    ++at_;
    break;
  }
  if (too_long) return State::too_long;
  return any ? State::line : State::end;
}

}  // namespace runding
