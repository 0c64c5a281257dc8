#include "runding/base/chunked.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

namespace runding {
namespace {

TEST(ChunkedList, NothingMovesAsItGrows) {
  ChunkedList<int> list;
  list.push_back(0);
  const int* const first = &list[0];
  for (int i = 1; i < 10000; ++i) list.push_back(i);
  EXPECT_EQ(&list[0], first);
  ASSERT_EQ(list.size(), 10000u);
  for (int i = 0; i < 10000; ++i) ASSERT_EQ(list[static_cast<std::size_t>(i)], i);
}

TEST(Arena, PiecesAreAlignedAndApart) {
  Arena arena;
  std::vector<std::pair<std::byte*, std::size_t>> pieces;
  for (const std::size_t size : {3, 0, 8, 100000, 1, 300000, 200000, 5}) {
    std::byte* const piece = arena.take(size);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(piece) % 8, 0u);
    std::memset(piece, static_cast<int>(pieces.size()), size);
    pieces.emplace_back(piece, size);
  }
  for (std::size_t p = 0; p < pieces.size(); ++p) {
    for (std::size_t i = 0; i < pieces[p].second; ++i) ASSERT_EQ(pieces[p].first[i], std::byte(p));
  }
}

}  // namespace
}  // namespace runding
