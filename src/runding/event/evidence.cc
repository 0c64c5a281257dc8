#include "runding/event/evidence.h"

#include <algorithm>

namespace runding {
namespace {

constexpr std::size_t kPieces = 3;
constexpr std::uint32_t kBytes = 590;

}  // namespace

void add_evidence(Span piece, std::vector<Span>& evidence) {
  if (evidence.size() >= kPieces) return;
  std::uint32_t total = piece.size();
  for (const Span old : evidence) {
    if (old.overlaps(piece)) return;
    total += old.size();
  }
  if (total <= kBytes) evidence.push_back(piece);
}

}  // namespace runding
