#include "runding/read/charset.h"

#include <gtest/gtest.h>

namespace runding {
namespace {

const std::string kText =
    "Menlu Norlandia — “kami siap berunding” — tiba di Porto. Café dan perundingan itu dimulai lagi.\n";

std::string utf16(std::string_view ascii, bool little) {
  std::string out;
  for (const char c : ascii) {
    if (!little) out += '\0';
    out += c;
    if (little) out += '\0';
  }
  return out;
}

ErrorCode code_of(std::string bytes) {
  const auto text = text_from_bytes(std::move(bytes), "f");
  return text.ok() ? ErrorCode::internal : text.error().code;
}

TEST(Charset, KeepsUtf8AndLineEnds) {
  const auto text = text_from_bytes(kText + "\r\nx", "f");
  ASSERT_TRUE(text.ok());
  EXPECT_EQ(*text, kText + "\r\nx");
}

TEST(Charset, DropsByteOrderMark) { EXPECT_EQ(*text_from_bytes("\xEF\xBB\xBFkata", "f"), "kata"); }

TEST(Charset, ReadsUtf16OfBothOrdersWithAndWithoutMark) {
  const std::string plain = "Perundingan dimulai lagi.";
  EXPECT_EQ(*text_from_bytes("\xFF\xFE" + utf16(plain, true), "f"), plain);
  EXPECT_EQ(*text_from_bytes("\xFE\xFF" + utf16(plain, false), "f"), plain);
  EXPECT_EQ(*text_from_bytes(utf16(plain, true), "f"), plain);
  EXPECT_EQ(*text_from_bytes(utf16(plain, false), "f"), plain);
}

TEST(Charset, ReadsWindows1252) {
  const auto text = text_from_bytes(
      "Menteri itu berkata \x93kami siap berunding\x94 \x96 lalu pergi ke caf\xE9 di kota dan menunggu kabar dari "
      "delegasi yang lain.",
      "f");
  ASSERT_TRUE(text.ok()) << text.error().describe();
  EXPECT_EQ(*text,
            "Menteri itu berkata “kami siap berunding” – lalu pergi ke café di kota dan menunggu kabar dari "
            "delegasi yang lain.");
}

TEST(Charset, SaysWhereUtf8IsDamaged) {
  const auto text = text_from_bytes("“Satu” – dua\xFF tiga", "f");
  ASSERT_FALSE(text.ok());
  EXPECT_EQ(text.error().code, ErrorCode::bad_encoding);
  EXPECT_EQ(text.error().offset, std::string("“Satu” – dua").size());
}

TEST(Charset, SaysWhereUtf16IsDamaged) {
  std::string bytes = "\xFF\xFE" + utf16("ab", true);
  bytes.append("\x00\xDC", 2);  // a lone low surrogate
  const auto text = text_from_bytes(bytes + utf16("c", true), "f");
  ASSERT_FALSE(text.ok());
  EXPECT_EQ(text.error().code, ErrorCode::bad_encoding);
  EXPECT_GE(text.error().offset.value_or(0), 6u);
}

TEST(Charset, RefusesOtherCharacterSets) {
  // Russian in KOI8-R.
  EXPECT_EQ(code_of("\xF0\xC5\xD2\xC5\xC7\xCF\xD7\xCF\xD2\xD9 \xD0\xD2\xCF\xC4\xCF\xCC\xD6\xC9\xCC\xC9\xD3\xD8 "
                    "\xD7 \xD3\xD4\xCF\xCC\xC9\xC3\xC5 \xC9 \xDA\xC1\xCB\xCF\xCE\xDE\xC9\xCC\xC9\xD3\xD8."),
            ErrorCode::bad_encoding);
}

TEST(Charset, TellsBinaryFromText) {
  EXPECT_EQ(code_of(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16)), ErrorCode::binary);
  EXPECT_EQ(code_of("\x01\x02\x03\x04 kata"), ErrorCode::binary);
  EXPECT_FALSE(looks_binary("satu\tdua\r\n\ftiga"));
  EXPECT_FALSE(
      looks_binary("satu\x0B"
                   "dua"));
}

}  // namespace
}  // namespace runding
