#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "runding/article/annotation_json.h"
#include "runding/pipeline/relink.h"
#include "runding/query/affair.h"

/// A small record for tests, made of annotation lines written by hand. Two invented states talk in Port Mera; three
/// articles tell it, one of them with hostile text.
namespace runding::test {

using Json = nlohmann::ordered_json;

/// The first place of `words` in the article's text, as a span of the annotation format.
inline Json at(const Json& article, const std::string& words) {
  const auto text = article["text"].get<std::string>();
  const std::size_t start = text.find(words);
  EXPECT_NE(start, std::string::npos) << words;
  return Json{{"start", start}, {"end", start + words.size()}, {"exact", words}};
}

inline Json entity(const char* id, const char* name, const char* type, std::vector<std::string> surfaces) {
  return Json{{"id", id}, {"name", name}, {"type", type}, {"surfaces", std::move(surfaces)}};
}

inline Json with(Json row, const Json& more) {
  row.update(more);
  return row;
}

inline Json first_article() {
  Json a{{"id", "a1"},
         {"lang", "en"},
         {"title", "Talks in Port Mera"},
         {"published", "2031-03-02"},
         {"outlet", "Daily Coast"}};
  a["url"] = "https://coast.example/a1";
  a["text"] =
      "Norland and Sudria held talks in Port Mera on 1 March.\n\n“We will not leave the valley,” President Ivo Talén "
      "of "
      "Norland told Wire One. At least 11 civilians were killed in Port Mera, Sudria said. A joint patrol may follow.";
  a["entities"] = Json::array(
      {entity("e1", "Norland", "GPE", {"Norland"}), entity("e2", "Sudria", "GPE", {"Sudria"}),
       entity("e3", "Port Mera", "GPE", {"Port Mera"}),
       with(entity("e4", "Ivo Talén", "PER", {"Ivo Talén"}), {{"role", "president"}, {"of", "e1"}, {"party", "e1"}})});
  a["mentions"] = Json::array();
  for (const auto& [id, name] :
       {std::pair("e1", "Norland"), {"e2", "Sudria"}, {"e3", "Port Mera"}, {"e4", "Ivo Talén"}})
    a["mentions"].push_back(with(at(a, name), {{"entity", id}, {"kind", "name"}}));
  a["counts"] =
      Json::array({with(at(a, "At least 11 civilians were killed"),
                        {{"low", 11}, {"kind", "killed"}, {"who", "civilians"}, {"place", "e3"}, {"says", "e2"}})});
  a["sources"] = Json::array({with(at(a, "Wire One"), {{"name", "Wire One"}})});
  a["quotes"] = Json::array({with(with(Json{{"id", "q1"}}, at(a, "We will not leave the valley,")),
                                  {{"kind", "direct"}, {"speaker", "e4"}, {"source", 0}})});
  a["events"] = Json::array(
      {Json{{"id", "v1"},
            {"type", "talks"},
            {"status", "happened"},
            {"participants",
             Json::array({Json{{"entity", "e1"}, {"role", "party"}}, Json{{"entity", "e2"}, {"role", "party"}}})},
            {"place", "e3"},
            {"date", "2031-03-01"},
            {"evidence", Json::array({at(a, "Norland and Sudria held talks in Port Mera on 1 March.")})}},
       Json{{"id", "v2"},
            {"type", "forces"},
            {"status", "planned"},
            {"evidence", Json::array({at(a, "A joint patrol may follow.")})},
            {"confidence", 0.3}}});
  a["positions"] = Json::array({Json{{"holder", "e4"},
                                     {"issue", "territory"},
                                     {"stance", "reject"},
                                     {"quote", "q1"},
                                     {"evidence", Json::array({at(a, "We will not leave the valley,")})}}});
  return a;
}

inline Json second_article() {
  Json a{{"id", "a2"},
         {"lang", "id"},
         {"title", "Runding <b>dua</b> negara"},
         {"published", "2031-03-03"},
         {"outlet", "Kabar Mera"}};
  a["text"] =
      "Norland dan Sudria berunding di Port Mera pada 1 Maret. </div><script>alert('x')</script> & “é😀” lalu 15 warga "
      "tewas di Port Mera.";
  a["url"] = "javascript:alert(1)";
  a["entities"] = Json::array({entity("e1", "Norland", "GPE", {"Norland"}), entity("e2", "Sudria", "GPE", {"Sudria"}),
                               entity("e3", "Port Mera", "GPE", {"Port Mera"})});
  a["mentions"] = Json::array();
  for (const auto& [id, name] : {std::pair("e1", "Norland"), {"e2", "Sudria"}, {"e3", "Port Mera"}})
    a["mentions"].push_back(with(at(a, name), {{"entity", id}, {"kind", "name"}}));
  a["counts"] =
      Json::array({with(at(a, "15 warga tewas"), {{"low", 15}, {"high", 15}, {"kind", "killed"}, {"place", "e3"}})});
  a["quotes"] = Json::array({with(with(Json{{"id", "q1"}}, at(a, "<script>alert('x')</script> & “é😀”")),
                                  {{"kind", "indirect"}, {"speaker_text", "<i>somebody</i>"}})});
  a["events"] = Json::array(
      {Json{{"id", "v1"},
            {"type", "talks"},
            {"status", "happened"},
            {"participants",
             Json::array({Json{{"entity", "e1"}, {"role", "party"}}, Json{{"entity", "e2"}, {"role", "party"}}})},
            {"place", "e3"},
            {"date", "2031-03-01"},
            {"evidence", Json::array({at(a, "Norland dan Sudria berunding di Port Mera pada 1 Maret.")})}}});
  return a;
}

/// A third one without date, outlet or layers.
inline Json third_article() {
  return Json{{"id", "a3"}, {"lang", "en"}, {"text", "Nothing of note was said.\r\nNot even here."}};
}

class TestRecord {
 public:
  TestRecord() {
    static int number = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("runding_query_" + std::to_string(::getpid()) + "_" + std::to_string(number++) + ".db");
    std::filesystem::remove(path_);
    auto record = Record::open(path_, Record::Mode::create);
    EXPECT_TRUE(record.ok());
    EXPECT_TRUE(record->begin().ok());
    for (const Json& line : {first_article(), second_article(), third_article()}) {
      const auto article = article_from_annotation(line.dump(), "test");
      EXPECT_TRUE(article.ok()) << (article.ok() ? "" : article.error().describe());
      if (!article.ok()) continue;
      EXPECT_TRUE(record->add(*article).ok());
    }
    EXPECT_TRUE(record->commit().ok());
    const Status linked = relink(*record);
    EXPECT_TRUE(linked.ok()) << (linked.ok() ? "" : linked.error().describe());
  }
  ~TestRecord() { std::filesystem::remove(path_); }
  TestRecord(const TestRecord&) = delete;
  TestRecord& operator=(const TestRecord&) = delete;

  const std::filesystem::path& path() const { return path_; }
  Affair affair() const {
    auto affair = Affair::open(path_);
    EXPECT_TRUE(affair.ok());
    return std::move(*affair);
  }

 private:
  std::filesystem::path path_;
};

}  // namespace runding::test
