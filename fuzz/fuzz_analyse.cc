// Text through all stages in every language. The annotation must read back: every span in the text, every `exact` the
// words at its place.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "runding/article/annotation_json.h"
#include "runding/base/unicode.h"
#include "runding/lang/language.h"
#include "runding/pipeline/analyse.h"

namespace {

const runding::LanguageSet& languages() {
  static const runding::Result<runding::LanguageSet> kSet = runding::LanguageSet::load();
  if (!kSet) {
    std::fprintf(stderr, "%s\n", kSet.error().describe().c_str());
    std::abort();
  }
  return *kSet;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (text.empty() || runding::first_invalid_utf8(text)) return 0;  // the reader hands no such text on
  for (const std::string& code : languages().codes()) {
    runding::Article article;
    article.id = "fuzz";
    article.lang = code;
    article.published = "2031-03-19";
    article.text = text;
    if (!runding::analyse(languages(), article).ok()) continue;
    const std::string line = runding::annotation_line(article, {.with_text = true});
    if (const auto back = runding::article_from_annotation(line, "fuzz"); !back) {
      std::fprintf(stderr, "%s\n%s\n", back.error().describe().c_str(), line.c_str());
      std::abort();
    }
  }
  return 0;
}
