#include <gtest/gtest.h>

#include "runding/lang/languages_test.h"
#include "runding/mention/entities.h"
#include "runding/syntax/syntax.h"

namespace runding {
namespace {

/// Entities of a text of invented names, with what the trained reader saw in it given by hand.
class NameEvidenceTest : public testing::Test {
 protected:
  struct Seen {
    const char* name;
    EntityType type;
  };
  void read(std::string text, std::initializer_list<Seen> reader) {
    const Language& language = test::language("id");
    article_ = {};
    article_.lang = "id";
    article_.text = std::move(text);
    article_.blocks = {{{0, static_cast<std::uint32_t>(article_.text.size())}, BlockKind::body}};
    analyse_syntax(language, article_);
    for (const Seen& s : reader) {
      const auto at = static_cast<std::uint32_t>(article_.text.find(s.name));
      article_.name_spans.push_back(
          {{at, at + static_cast<std::uint32_t>(std::string_view(s.name).size())}, s.type, 1});
    }
    find_entities(language, article_);
  }
  /// "PER Name" of the entity with these words, "-" when none has them.
  std::string entity(const std::string& surface) const {
    for (const Entity& e : article_.entities) {
      if (std::find(e.surfaces.begin(), e.surfaces.end(), surface) != e.surfaces.end())
        return std::string(to_string(e.type)) + " " + e.name;
    }
    return "-";
  }

  Article article_;
};

TEST_F(NameEvidenceTest, ATownsNameInsideAPersons) {
  read("Gol itu dicetak Tarsa Bandung pada babak kedua.", {{"Tarsa Bandung", EntityType::person}});
  EXPECT_EQ(entity("Tarsa Bandung").substr(0, 3), "PER");
  EXPECT_EQ(entity("Bandung"), "-");
  // Behind a preposition of place it is the town.
  read("Gol itu dicetak Tarsa di Bandung pada babak kedua.", {{"Tarsa", EntityType::person}});
  EXPECT_EQ(entity("Bandung"), "GPE Bandung");
}

TEST_F(NameEvidenceTest, AStateNobodyListsStaysInsideNoPerson) {
  // The state is known, whatever the reader makes of it.
  read("Presiden Norwegia Tarsa Wendo tiba.", {{"Norwegia Tarsa Wendo", EntityType::person}});
  EXPECT_EQ(entity("Norwegia"), "GPE Norway");
}

TEST_F(NameEvidenceTest, BodiesByTheReader) {
  read("Pintu Lubra Santrek ditutup kemarin.", {{"Lubra Santrek", EntityType::organisation}});
  EXPECT_EQ(entity("Lubra Santrek").substr(0, 3), "ORG");
}

TEST_F(NameEvidenceTest, AStateByItsContextIsMarkedUnsure) {
  read("Perang antara Belkoria dan Samunia berlanjut. Pemerintah Belkoria menolak. Pasukan Samunia mundur.",
       {{"Belkoria", EntityType::location}, {"Samunia", EntityType::location}});
  EXPECT_EQ(entity("Belkoria"), "GPE Belkoria");
  for (const Entity& e : article_.entities) {
    if (e.name == "Belkoria") {
      EXPECT_LT(e.confidence, 0.7F);
    }
  }
}

}  // namespace
}  // namespace runding
