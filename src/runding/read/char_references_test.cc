#include "runding/read/char_references.h"

#include <gtest/gtest.h>

namespace runding {
namespace {

std::string written(std::string text) {
  const std::size_t size = text.size();
  write_out_references(text);
  EXPECT_EQ(text.size(), size);
  return text;
}

TEST(CharReferences, MarksAndSpacesKeepTheirPlace) {
  EXPECT_EQ(written("a&nbsp;b"), "a      b");
  EXPECT_EQ(written("&ldquo;Ya,&rdquo; kata"), "“    Ya,    ” kata");
  EXPECT_EQ(written("&#8220;Ya"), "“    Ya");
  EXPECT_EQ(written("A &#x2014; B"), "A —      B");
}

TEST(CharReferences, LettersAndStrangersStay) {
  EXPECT_EQ(written("Mart&iacute;n & Co; &#65; &;"), "Mart&iacute;n & Co; &#65; &;");
  std::string plain = "AT&T";
  EXPECT_FALSE(write_out_references(plain));
}

}  // namespace
}  // namespace runding
