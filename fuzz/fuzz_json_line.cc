// One line of JSON through the article reader and the annotation reader. An annotation that is read is written and read
// again.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "runding/article/annotation_json.h"
#include "runding/read/article_json.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string line(reinterpret_cast<const char*>(data), size);
  (void)runding::read_json_article(line, "line:1", "fuzz:1");
  const auto article = runding::article_from_annotation(line, "fuzz:1");
  if (!article) return 0;
  const std::string again = runding::annotation_line(*article, {.with_text = true});
  if (!runding::article_from_annotation(again, "fuzz:2")) std::abort();
  return 0;
}
