#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "runding/lang/languages_test.h"
#include "runding/pipeline/analyse.h"

namespace runding {
namespace {

struct Case {
  std::string name, published, text;
  std::vector<std::pair<std::string, std::string>> checks;  // key, expectation
  std::string where;
};

std::string trim(std::string s) {
  const auto space = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!s.empty() && space(s.front())) s.erase(s.begin());
  while (!s.empty() && space(s.back())) s.pop_back();
  return s;
}

std::vector<std::string> split(const std::string& s, char separator) {
  std::vector<std::string> out;
  std::string part;
  for (const char c : s) {
    if (c == separator) {
      out.push_back(trim(part));
      part.clear();
    } else {
      part += c;
    }
  }
  out.push_back(trim(part));
  return out;
}

std::vector<Case> read_cases(const std::filesystem::path& file) {
  std::vector<Case> out;
  std::ifstream in(file);
  std::string line;
  for (int n = 1; std::getline(in, line); ++n) {
    if (line.starts_with("== ")) {
      out.push_back({trim(line.substr(3)), {}, {}, {}, file.filename().string() + ":" + std::to_string(n)});
      continue;
    }
    const auto colon = line.find(':');
    if (out.empty() || trim(line).empty() || colon == std::string::npos) continue;
    const std::string key = line.substr(0, colon), value = trim(line.substr(colon + 1));
    Case& c = out.back();
    if (key == "text")
      c.text += (c.text.empty() ? "" : "\n") + value;
    else if (key == "published")
      c.published = value;
    else
      c.checks.emplace_back(key, value);
  }
  return out;
}

std::string name_of(const Article& a, Index i) {
  return i == kNone ? "" : a.entities[static_cast<std::size_t>(i)].name;
}

bool holds(const Article& a, const std::string& key, const std::string& want) {
  const auto parts = split(want, '|');
  const auto part = [&](std::size_t i) { return i < parts.size() ? parts[i] : std::string(); };
  if (key == "entity") {
    return std::any_of(a.entities.begin(), a.entities.end(), [&](const Entity& e) {
      return e.name == part(0) && to_string(e.type) == part(1) && (part(2).empty() || e.role == part(2)) &&
             (part(3).empty() || name_of(a, e.of) == part(3));
    });
  }
  if (key == "no-entity") {
    return std::none_of(a.entities.begin(), a.entities.end(), [&](const Entity& e) {
      return std::find(e.surfaces.begin(), e.surfaces.end(), want) != e.surfaces.end();
    });
  }
  if (key == "mention") {
    const auto arrow = want.find("=>");
    const std::string surface = trim(want.substr(0, arrow)), name = trim(want.substr(arrow + 2));
    return std::any_of(a.mentions.begin(), a.mentions.end(),
                       [&](const Mention& m) { return a.words(m.span) == surface && name_of(a, m.entity) == name; });
  }
  if (key == "event") {
    const auto wanted = split(part(2), ',');
    return std::any_of(a.events.begin(), a.events.end(), [&](const Event& e) {
      std::set<std::string> who;
      for (const Participant& p : e.participants) who.insert(name_of(a, p.entity));
      return to_string(e.type) == part(0) && to_string(e.status) == part(1) &&
             who == std::set<std::string>(wanted.begin(), wanted.end()) &&
             (part(3).empty() || name_of(a, e.place) == part(3)) && (part(4).empty() || e.date == part(4));
    });
  }
  if (key == "no-event") {
    return std::none_of(a.events.begin(), a.events.end(),
                        [&](const Event& e) { return want == "*" || to_string(e.type) == want; });
  }
  if (key == "commitment") {
    return std::any_of(a.commitments.begin(), a.commitments.end(), [&](const Commitment& c) {
      return (c.holder != kNone ? name_of(a, c.holder) : c.holder_text) == part(0) && c.what == part(1) &&
             (part(2).empty() || c.by == part(2));
    });
  }
  if (key == "who") {
    const auto wanted = split(part(1), ',');
    return std::any_of(a.events.begin(), a.events.end(), [&](const Event& e) {
      std::set<std::string> who;
      for (const Participant& p : e.participants)
        who.insert(name_of(a, p.entity) + " " + std::string(to_string(p.role)));
      return to_string(e.type) == part(0) && who == std::set<std::string>(wanted.begin(), wanted.end());
    });
  }
  if (key == "told") {
    return std::any_of(a.events.begin(), a.events.end(), [&](const Event& e) {
      const std::string round = e.round ? std::to_string(*e.round) : "";
      return to_string(e.type) == part(0) &&
             std::set<std::string>{e.subtype, e.form, e.outcome, round}.contains(part(1));
    });
  }
  if (key == "no-place" || key == "no-date") {
    return std::none_of(a.events.begin(), a.events.end(), [&](const Event& e) {
      return to_string(e.type) == part(0) && (key == "no-date" ? e.date : name_of(a, e.place)) == part(1);
    });
  }
  if (key == "strength") {
    return std::any_of(a.positions.begin(), a.positions.end(),
                       [&](const Position& p) { return name_of(a, p.holder) == part(0) && p.strength == part(1); });
  }
  const bool found = std::any_of(a.positions.begin(), a.positions.end(), [&](const Position& p) {
    return name_of(a, p.holder) == part(0) && to_string(p.issue) == part(1) && to_string(p.stance) == part(2);
  });
  if (key == "position") return found;
  if (key == "no-position") return !found;
  return false;
}

std::string describe(const Article& a) {
  std::string out;
  for (const Entity& e : a.entities)
    out += "  entity: " + e.name + " | " + std::string(to_string(e.type)) + " | " + e.role + " | " + name_of(a, e.of) +
           "\n";
  for (const Mention& m : a.mentions)
    out += "  mention: " + std::string(a.words(m.span)) + " => " + name_of(a, m.entity) + "\n";
  for (const Quote& q : a.quotes)
    out += "  quote: " + name_of(a, q.speaker) + " " + q.speaker_text + ": " + std::string(a.words(q.span)) + "\n";
  for (const Event& e : a.events) {
    out += "  event: " + std::string(to_string(e.type)) + " | " + std::string(to_string(e.status)) + " |";
    for (const Participant& p : e.participants) out += " " + name_of(a, p.entity) + ",";
    out += " | " + name_of(a, e.place) + " | " + e.date + "\n";
  }
  for (const Position& p : a.positions) {
    out += "  position: " + name_of(a, p.holder) + " | " + std::string(to_string(p.issue)) + " | " +
           std::string(to_string(p.stance)) + "\n";
  }
  return out;
}

class GoldenAnalysis : public testing::TestWithParam<std::string> {};

TEST_P(GoldenAnalysis, EveryCaseHolds) {
  const std::string& file = GetParam();
  const auto cases = read_cases(std::filesystem::path(RUNDING_SOURCE_DIR) / "tests/golden" / (file + ".txt"));
  ASSERT_GE(cases.size(), 10u);
  for (const Case& c : cases) {
    Article a;
    a.id = c.name;
    a.text = c.text;
    a.lang = file.substr(file.find('/') + 1);
    a.published = c.published;
    const Status s = analyse(test::languages(), a);
    ASSERT_TRUE(s.ok()) << c.where << " " << s.error().describe();
    ASSERT_FALSE(c.checks.empty()) << c.where;
    for (auto [key, want] : c.checks) {
      bool expected = true;
      if (const auto mark = want.find("# xfail"); mark != std::string::npos) {
        want = trim(want.substr(0, mark));
        expected = false;
      }
      EXPECT_EQ(holds(a, key, want), expected) << c.where << " (" << c.name << ") " << key << ": " << want << "\n"
                                               << describe(a);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, GoldenAnalysis,
                         testing::Values("analysis/id", "analysis/en", "rules/id", "rules/en"), [](const auto& i) {
                           std::string name = i.param;
                           name[name.find('/')] = '_';
                           return name;
                         });

}  // namespace
}  // namespace runding
