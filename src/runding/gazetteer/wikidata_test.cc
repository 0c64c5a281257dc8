#include <gtest/gtest.h>

#include "runding/gazetteer/office_roles.h"
#include "runding/gazetteer/wikidata_entity.h"
#include "runding/gazetteer/wikidata_look.h"
#include "runding/lang/languages_test.h"

namespace runding {
namespace {

TEST(WikidataLook, EntityOfALine) {
  EXPECT_EQ(entity_text("["), "");
  EXPECT_EQ(entity_text("]\r"), "");
  EXPECT_EQ(entity_text(" {\"id\":\"Q1\"},\r"), "{\"id\":\"Q1\"}");
  EXPECT_EQ(entity_text("[{\"id\":\"Q1\"}]"), "{\"id\":\"Q1\"}");
}

TEST(WikidataLook, SeesValuesOfOnePropertyOnly) {
  const std::string_view entity =
      R"({"type":"item","id":"Q7","labels":{"en":{"value":"a \"P39\": [ trap"}},"claims":{)"
      R"("P31":[{"mainsnak":{"property":"P31","datavalue":{"value":{"id":"Q5"}}},"rank":"normal"}],)"
      R"("P39" : [ {"mainsnak":{"datavalue":{"value":{"numeric-id":12}}},)"
      R"("qualifiers":{"P31":[{"datavalue":{"value":{"id":"Q9"}}}]},"rank":"normal"}]}})";
  EXPECT_EQ(glance_id(entity), 7U);
  EXPECT_EQ(glance_values(entity, "P31"), std::vector<QNumber>{5});
  EXPECT_EQ(glance_values(entity, "P39"), (std::vector<QNumber>{9, 12}));
  EXPECT_TRUE(glance_values(entity, "P36").empty());
  EXPECT_EQ(glance_id(R"({"type":"property","id":"P31"})"), 0U);
  EXPECT_TRUE(glance_values(R"({"claims":{"P31":[{"rank":"normal","x":"Q5)", "P31").empty());  // cut off
}

TEST(WikidataEntity, RanksDatesAndQualifiers) {
  const auto e = parse_entity(
      R"({"id":"Q7","labels":{"en":{"value":"A"},"fr":{"value":"B"}},"claims":{"P39":[)"
      R"({"rank":"deprecated","mainsnak":{"snaktype":"value","datavalue":{"type":"wikibase-entityid","value":{"id":"Q1"}}}},)"
      R"({"rank":"normal","mainsnak":{"snaktype":"somevalue"}},)"
      R"({"rank":"normal","mainsnak":{"snaktype":"value","datavalue":{"type":"wikibase-entityid","value":{"id":"Q2"}}},)"
      R"("qualifiers":{"P580":[{"snaktype":"value","datavalue":{"type":"time","value":{"time":"+2030-07-00T00:00:00Z","precision":10}}}],)"
      R"("P582":[{"snaktype":"novalue"}],)"
      R"("P642":[{"snaktype":"value","datavalue":{"type":"wikibase-entityid","value":{"numeric-id":8,"entity-type":"item"}}}]}},)"
      R"({"rank":"normal","mainsnak":{"snaktype":"value","datavalue":{"type":"wikibase-entityid","value":{"id":"Q3"}}},)"
      R"("qualifiers":{"P580":[{"snaktype":"value","datavalue":{"type":"time","value":{"time":"+1900-00-00T00:00:00Z","precision":7}}}],)"
      R"("P582":[{"snaktype":"somevalue"}]}}]}})",
      {"id"}, {"P39"});
  ASSERT_TRUE(e.ok());
  const auto& held = e->claims.at("P39");
  ASSERT_EQ(held.size(), 2U);
  EXPECT_EQ(held[0].item, 2U);
  EXPECT_EQ(held[0].from, "2030-07");
  EXPECT_EQ(held[0].to, "");
  EXPECT_FALSE(held[0].ended);
  EXPECT_EQ(held[0].concern, std::vector<QNumber>{8});
  EXPECT_EQ(held[1].from, "");  // a century says nothing
  EXPECT_TRUE(held[1].ended);
  EXPECT_TRUE(e->labels.contains("en"));
  EXPECT_FALSE(e->labels.contains("fr"));
}

TEST(WikidataEntity, PreferredRankWins) {
  const auto e = parse_entity(
      R"({"id":"Q7","claims":{"P297":[{"rank":"normal","mainsnak":{"snaktype":"value","datavalue":{"type":"string","value":"QA"}}},)"
      R"({"rank":"preferred","mainsnak":{"snaktype":"value","datavalue":{"type":"string","value":"QB"}}}]}})",
      {}, {"P297"});
  ASSERT_TRUE(e.ok());
  EXPECT_EQ(e->best_text("P297"), "QB");
}

TEST(WikidataEntity, SaysWhatIsWrong) {
  const auto cut = parse_entity("{\"id\":\"Q7\",}", {}, {});
  ASSERT_FALSE(cut.ok());
  EXPECT_EQ(cut.error().code, ErrorCode::bad_json);
  EXPECT_EQ(cut.error().offset, 12U);
  const auto property = parse_entity(R"({"id":"P31"})", {}, {});
  ASSERT_FALSE(property.ok());
  EXPECT_EQ(property.error().code, ErrorCode::bad_usage);
}

TEST(OfficeRoles, TitlesOfTheLanguagesSayTheOffice) {
  const Language& en = test::language("en");
  const Language& id = test::language("id");
  EXPECT_EQ(office_role(en, "Minister of Foreign Affairs of Utavia", {"Utavia"}), "foreign minister");
  EXPECT_EQ(office_role(en, "Indonesian Minister of Foreign Affairs", {}), "foreign minister");
  EXPECT_EQ(office_role(en, "Utavia's foreign minister", {"Utavia"}), "foreign minister");
  EXPECT_EQ(office_role(id, "Menteri Luar Negeri Utavia Raya", {"Utavia Raya"}), "foreign minister");
  // What is left over may make it another office.
  EXPECT_EQ(office_role(en, "Minister of Foreign Affairs of Utavia", {}), "");
  EXPECT_EQ(office_role(en, "President of the Senate of Utavia", {"Utavia"}), "");
  EXPECT_EQ(office_role(en, "spouse of the President of Utavia", {"Utavia"}), "");
}

}  // namespace
}  // namespace runding
