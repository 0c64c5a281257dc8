#include "runding/export/coded_rows.h"

#include <gtest/gtest.h>

#include <sstream>

namespace runding {
namespace {

Who named(const char* name) { return Who{kNone, name}; }

HappeningRow happening(const char* type, const char* status, std::vector<HappeningRow::Participant> participants) {
  HappeningRow h;
  h.id = "h1";
  h.type = type;
  h.status = status;
  h.first_day = "2031-03-01";
  h.participants = std::move(participants);
  return h;
}

/// "source>target CAMEO" of every row.
std::string lines(const std::vector<CodedRow>& rows) {
  std::string out;
  for (const CodedRow& r : rows) out += r.source.name + ">" + r.target.name + " " + r.cameo + "; ";
  return out;
}

class CodedRows : public testing::Test {
 protected:
  void SetUp() override {
    auto table = CodeTable::load("lang/codes.tsv");
    ASSERT_TRUE(table.ok()) << table.error().describe();
    table_ = std::move(table).value();
  }
  std::string of(const HappeningRow& h) { return lines(coded_rows(table_, {h}, {})); }
  CodeTable table_;
};

TEST_F(CodedRows, WhoActsOnWhom) {
  EXPECT_EQ(of(happening("attack", "happened", {{named("N"), "actor"}, {named("S"), "recipient"}})), "N>S 190; ");
  EXPECT_EQ(of(happening("talks", "happened", {{named("N"), "party"}, {named("S"), "party"}})), "N>S 046; S>N 046; ");
  EXPECT_EQ(of(happening("mediation", "happened", {{named("M"), "mediator"}, {named("S"), "party"}})), "M>S 045; ");
  EXPECT_EQ(of(happening("attack", "happened", {{named("S"), "recipient"}})), ">S 190; ");
  EXPECT_EQ(of(happening("protest", "happened", {{named("U"), "actor"}})), "U> 140; ");
  EXPECT_EQ(of(happening("attack", "happened", {})), "");
  EXPECT_EQ(of(happening("attack", "denied", {{named("N"), "actor"}})), "");
  EXPECT_EQ(of(happening("attack", "planned", {{named("N"), "actor"}})), "N> 138; ");
}

TEST_F(CodedRows, CodesOfTheAnnotationCountBeforeTheTable) {
  HappeningRow h = happening("attack", "happened", {{named("N"), "actor"}});
  h.plover = "COERCE";
  h.cameo = "175";
  const auto rows = coded_rows(table_, {h}, {});
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].plover + rows[0].cameo, "COERCE175");
  EXPECT_EQ(rows[0].quad, Quad::material_conflict);
}

TEST_F(CodedRows, PositionsAreActsOfTheirHolders) {
  PositionRow p;
  p.id = "o1";
  p.holder = named("N");
  p.stance = "demand";
  p.issue = "talks";
  p.date = "2031-03-01";
  PositionRow denial = p;
  denial.stance = "deny";
  const auto rows = coded_rows(table_, {}, {p, denial});
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].plover, "REQUEST");
  EXPECT_EQ(rows[0].cameo, "106");
  EXPECT_EQ(rows[0].source.name, "N");
}

}  // namespace
}  // namespace runding
