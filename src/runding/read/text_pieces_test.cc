#include "runding/read/text_pieces.h"

#include <gtest/gtest.h>

#include <cstring>
#include <random>
#include <vector>

namespace runding {
namespace {

/// Bytes in memory, at most `step` at a time.
class Bytes : public ByteStream {
 public:
  Bytes(std::string bytes, std::size_t step) : bytes_(std::move(bytes)), step_(step) {}
  Result<std::size_t> read(char* out, std::size_t size) override {
    const std::size_t n = std::min({size, step_, bytes_.size() - at_});
    std::memcpy(out, bytes_.data() + at_, n);
    at_ += n;
    return n;
  }

 private:
  std::string bytes_;
  std::size_t step_, at_ = 0;
};

Result<std::vector<TextPiece>> pieces(const std::string& text, std::size_t size, std::size_t step = 7,
                                      std::size_t longest_line = 1000) {
  TextPieces reader(std::make_unique<Bytes>(text, step), "here", size, longest_line);
  std::vector<TextPiece> out;
  for (;;) {
    TextPiece piece;
    const auto more = reader.next(piece);
    if (!more) return more.error();
    if (!*more) return out;
    out.push_back(piece);
  }
}

std::vector<std::string> texts(const std::string& text, std::size_t size) {
  const auto found = pieces(text, size);
  EXPECT_TRUE(found.ok()) << found.error().describe();
  std::vector<std::string> out;
  for (const TextPiece& p : *found) out.push_back((p.new_paragraph ? "P " : "  ") + p.text);
  return out;
}

using Texts = std::vector<std::string>;

TEST(TextPieces, CutsAtParagraphsElseAtLines) {
  EXPECT_EQ(texts("one\ntwo\n\nthree\n", 100), (Texts{"P one\ntwo\n\nthree\n"}));
  EXPECT_EQ(texts("one\ntwo\n\nthree\n", 4), (Texts{"P one\ntwo\n", "P three\n"}));
  EXPECT_EQ(texts("one\ntwo\n \t\nthree", 6), (Texts{"P one\ntwo\n", "P three"}));
  EXPECT_EQ(texts("one\ntwo\nthree\nfour\n", 5), (Texts{"P one\ntwo\n", "  three\n", "  four\n"}));
}

TEST(TextPieces, AnEmptyLineAtTheEndOfAPieceCounts) {
  const std::string line(30, 'b');
  EXPECT_EQ(texts("a\n\t\n" + line + "\n", 8), (Texts{"P a\n\t\n", "P " + line + "\n"}));
}

TEST(TextPieces, LeavesOutEmptyLinesBeforeAPiece) {
  EXPECT_EQ(texts("\n \r\none\n\n\n", 100), (Texts{"P one\n\n\n"}));
  EXPECT_EQ(texts("", 10), Texts{});
  EXPECT_EQ(texts(" \n\n  ", 10), Texts{});
  EXPECT_EQ(pieces("\n\none\n", 10)->at(0).offset, 2u);
  EXPECT_EQ(pieces("\xEF\xBB\xBFone\n", 10)->at(0).offset, 3u);
}

TEST(TextPieces, EveryWordStandsWhereTheOffsetSays) {
  std::mt19937 random(11);
  const auto pick = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (unsigned n = pick(60); n > 0; --n)
      text += std::string("a\xC3\xA9 \n\r").substr(0, 3 + pick(3)) + (pick(3) == 0 ? "\n" : "");
    const auto found = pieces(text, 1 + pick(40), 1 + pick(50));
    ASSERT_TRUE(found.ok()) << found.error().describe();
    std::size_t at = 0;
    for (const TextPiece& p : *found) {
      ASSERT_EQ(text.substr(p.offset, p.text.size()), p.text);
      const std::string between = text.substr(at, p.offset - at);
      EXPECT_EQ(between.find_first_not_of(" \r\n"), std::string::npos);
      at = p.offset + p.text.size();
      // A paragraph begins at the beginning and where an empty line stands before the piece.
      const std::string before = text.substr(0, p.offset);
      const std::size_t last = before.find_last_not_of(" \r\n");
      const auto breaks =
          last == std::string::npos ? 2 : std::count(before.begin() + static_cast<long>(last), before.end(), '\n');
      EXPECT_EQ(p.new_paragraph, breaks >= 2);
    }
    EXPECT_EQ(text.substr(at).find_first_not_of(" \r\n"), std::string::npos);
  }
}

TEST(TextPieces, RefusesWhatIsNoText) {
  const auto bad = pieces("one\ntwo\nth\xFFree\n", 4);
  ASSERT_FALSE(bad.ok());
  EXPECT_EQ(bad.error().code, ErrorCode::bad_encoding);
  EXPECT_EQ(bad.error().offset, 10u);
  EXPECT_EQ(bad.error().where, "here");
  const auto binary = pieces(std::string("a\0b", 3), 10);
  ASSERT_FALSE(binary.ok());
  EXPECT_EQ(binary.error().code, ErrorCode::binary);
}

TEST(TextPieces, TakesLongLinesUpToALimit) {
  const std::string line(900, 'a');
  EXPECT_EQ(texts("b\n" + line + "\nc\n", 10), (Texts{"P b\n", "  " + line + "\nc\n"}));
  const auto large = pieces("b\n" + std::string(3000, 'a'), 10);
  ASSERT_FALSE(large.ok());
  EXPECT_EQ(large.error().code, ErrorCode::too_large);
  EXPECT_EQ(large.error().offset, 2u);
}

}  // namespace
}  // namespace runding
