// Golden cases of the stages that find times, counts and sources: tests/golden/{times,counts,sources}.<language>.txt.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "runding/lang/languages_test.h"
#include "runding/pipeline/analyse.h"

namespace runding {
namespace {

struct Case {
  std::string text, published;
  std::vector<std::string> rows;
  int line = 0;
};

std::string golden(const std::string& name) { return std::string(RUNDING_SOURCE_DIR) + "/tests/golden/" + name; }

// Cases are separated by an empty line; lines that begin with # are comments.
std::vector<Case> read_cases(const std::string& path) {
  std::vector<Case> out;
  std::ifstream in(path);
  std::string line;
  int n = 0, field = 0;
  while (std::getline(in, line)) {
    ++n;
    if (line.starts_with('#')) continue;
    if (line.empty()) {
      field = 0;
      continue;
    }
    if (field == 0) out.push_back({line, "", {}, n});
    if (field == 1 && line != "-") out.back().published = line;
    if (field >= 2) out.back().rows.push_back(line);
    ++field;
  }
  return out;
}

Article analysed(const Case& c, const std::string& lang) {
  Article article;
  article.id = "golden";
  article.text = c.text;
  article.published = c.published;
  article.lang = lang;
  EXPECT_TRUE(analyse(test::languages(), article).ok());
  return article;
}

std::string number(const std::optional<double>& n) {
  if (!n) return "-";
  char text[40];
  std::snprintf(text, sizeof text, "%.15g", *n);
  return text;
}

std::vector<std::string> time_rows(const Article& a) {
  std::vector<std::string> out;
  for (const TimeExpression& t : a.times) {
    std::string row(a.words(t.span));
    row += " | " + std::string(to_string(t.type)) + " | " + (t.value.empty() ? "-" : t.value);
    for (const std::string& flag : t.flags) row += " | " + flag;
    out.push_back(std::move(row));
  }
  return out;
}

std::vector<std::string> count_rows(const Article& a) {
  std::vector<std::string> out;
  for (const Count& c : a.counts) {
    out.push_back(std::string(a.words(c.span)) + " | " + std::string(to_string(c.kind)) + " | " + number(c.low) +
                  " | " + number(c.high));
  }
  return out;
}

std::vector<std::string> source_rows(const Article& a) {
  std::vector<std::string> out;
  for (const Source& s : a.sources) out.push_back(std::string(a.words(s.span)) + " | " + s.name);
  return out;
}

template <class Rows>
void check(const std::string& layer, const std::string& lang, std::size_t least, Rows rows) {
  const std::string file = layer + "." + lang + ".txt";
  const auto cases = read_cases(golden(file));
  ASSERT_GE(cases.size(), least) << file;
  for (const Case& c : cases) {
    EXPECT_EQ(rows(analysed(c, lang)), c.rows) << "tests/golden/" << file << ":" << c.line << ": " << c.text;
  }
}

TEST(TimesGolden, Indonesian) { check("times", "id", 60, time_rows); }
TEST(TimesGolden, English) { check("times", "en", 60, time_rows); }
TEST(CountsGolden, Indonesian) { check("counts", "id", 25, count_rows); }
TEST(CountsGolden, English) { check("counts", "en", 25, count_rows); }
TEST(SourcesGolden, Indonesian) { check("sources", "id", 15, source_rows); }
TEST(SourcesGolden, English) { check("sources", "en", 10, source_rows); }

}  // namespace
}  // namespace runding
