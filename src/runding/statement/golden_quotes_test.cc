#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "runding/lang/languages_test.h"
#include "runding/pipeline/analyse.h"

namespace runding {
namespace {

struct Case {
  std::string name, text, rows;
  int line = 0;
};

std::vector<Case> read_cases(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::vector<Case> out;
  std::string line;
  bool rows = false;
  for (int n = 1; std::getline(in, line); ++n) {
    if (line.starts_with("== ")) {
      out.push_back({line.substr(3), "", "", n});
      rows = false;
    } else if (out.empty()) {
      continue;
    } else if (line == "--") {
      rows = true;
    } else if (!rows) {
      out.back().text += out.back().text.empty() ? line : "\n" + line;
    } else if (!line.empty()) {
      out.back().rows += line + "\n";
    }
  }
  return out;
}

std::string rows_of(const Article& a) {
  std::ostringstream out;
  for (const Source& s : a.sources) out << "source | " << a.words(s.span) << "\n";
  for (const Quote& q : a.quotes) {
    const std::string who = !q.speaker_text.empty() ? q.speaker_text
                            : q.speaker != kNone    ? a.entities[static_cast<std::size_t>(q.speaker)].name
                                                    : "";
    const std::string cue = q.cue ? std::string(a.words(*q.cue)) : "";
    out << to_string(q.kind) << " | " << a.words(q.span) << " | " << who << " | " << cue << "\n";
  }
  return out.str();
}

// Trailing blanks of an empty last column do not count.
std::string trimmed(const std::string& rows) {
  std::string out;
  std::istringstream in(rows);
  for (std::string line; std::getline(in, line);) {
    while (!line.empty() && line.back() == ' ') line.pop_back();
    out += line + "\n";
  }
  return out;
}

class GoldenQuotes : public testing::TestWithParam<std::string> {};

TEST_P(GoldenQuotes, EveryCaseHolds) {
  const std::filesystem::path file =
      std::filesystem::path(RUNDING_SOURCE_DIR) / "tests/golden" / ("quotes." + GetParam() + ".txt");
  const auto cases = read_cases(file);
  ASSERT_GE(cases.size(), 20u);
  for (const Case& c : cases) {
    Article a;
    a.id = c.name;
    a.text = c.text;
    a.lang = GetParam();
    a.published = "2025-06-26";
    const Status s = analyse(test::languages(), a);
    ASSERT_TRUE(s.ok()) << s.error().describe();
    EXPECT_EQ(trimmed(rows_of(a)), trimmed(c.rows)) << file.string() << ":" << c.line << " (" << c.name << ")";
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, GoldenQuotes, testing::Values("id", "en"), [](const auto& i) { return i.param; });

}  // namespace
}  // namespace runding
