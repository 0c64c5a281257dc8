#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "runding/article/annotation_json.h"

namespace runding {
namespace {

using Json = nlohmann::ordered_json;

const char* const kText = "Menlu Norlandia Ana Kurt tiba di Porto. \"Kami siap berunding,\" katanya.";

Json span(const std::string& words) {
  const std::string text = kText;
  const std::size_t at = text.find(words);
  return Json{{"start", at}, {"end", at + words.size()}, {"exact", words}};
}

Json line() {
  Json out{{"id", "a1"}, {"lang", "id"}, {"title", "Tiba"}, {"published", "2031-02-03"}, {"text", kText}};
  out["blocks"] = {{{"start", 0}, {"end", std::string(kText).size()}, {"kind", "body"}}};
  out["sentences"] = {{{"start", 0}, {"end", 39}}, {{"start", 40}, {"end", std::string(kText).size()}}};
  Json ana{{"id", "e2"},  {"name", "Ana Kurt"}, {"type", "PER"},   {"surfaces", {"Ana Kurt"}},
           {"role", "x"}, {"of", "e1"},         {"confidence", .5}};
  out["entities"] = {{{"id", "e1"}, {"name", "Norlandia"}, {"type", "GPE"}}, ana};
  Json m1 = span("Norlandia"), m2 = span("Ana Kurt");
  m1["entity"] = "e1", m1["kind"] = "name", m2["entity"] = "e2", m2["kind"] = "name";
  out["mentions"] = {m1, m2};
  Json q{{"id", "q1"}};
  q.update(span("Kami siap berunding,"));
  q["kind"] = "direct", q["speaker"] = "e2", q["cue"] = span("katanya");
  out["quotes"] = {q};
  out["events"] = {{{"id", "v1"},
                    {"type", "meeting"},
                    {"status", "planned"},
                    {"participants", {{{"entity", "e2"}, {"role", "delegate"}}, {{"text", "x"}, {"role", "party"}}}},
                    {"round", 2},
                    {"evidence", {span("Ana Kurt tiba di Porto")}}}};
  out["positions"] = {{{"holder", "e2"},
                       {"issue", "talks"},
                       {"stance", "support"},
                       {"quote", "q1"},
                       {"evidence", {span("Kami siap berunding,")}}}};
  return out;
}

Error error_of(const Json& json) {
  const auto result = article_from_annotation(json.dump(), "file:7");
  EXPECT_FALSE(result.ok());
  return result.ok() ? Error{} : result.error();
}

TEST(AnnotationReader, WritesBackWhatItRead) {
  const Json in = line();
  const auto article = article_from_annotation(in.dump(), "file:7");
  ASSERT_TRUE(article.ok()) << article.error().describe();
  EXPECT_EQ(article->origin, "file:7");
  const Json out = Json::parse(annotation_line(*article, {true}));
  for (const auto& [key, value] : in.items()) EXPECT_EQ(nlohmann::json(out[key]), nlohmann::json(value)) << key;
}

TEST(AnnotationReader, AcceptsAnySubsetOfLayersAndNulls) {
  const auto article = article_from_annotation(
      R"({"id":"a","text":"x 5","counts":[{"start":2,"end":3,"exact":"5","low":5,"high":null}]})", "f");
  ASSERT_TRUE(article.ok()) << article.error().describe();
  EXPECT_EQ(article->counts.at(0).low, 5);
  EXPECT_FALSE(article->counts.at(0).high.has_value());
  EXPECT_TRUE(article->blocks.empty());
}

TEST(AnnotationReader, RenumbersForeignIds) {
  Json in = line();
  in["entities"][0]["id"] = "Q42";
  in["entities"][1]["of"] = "Q42";
  in["mentions"][0]["entity"] = "Q42";
  const auto article = article_from_annotation(in.dump(), "f");
  ASSERT_TRUE(article.ok()) << article.error().describe();
  EXPECT_EQ(article->entities.at(1).of, 0);
  EXPECT_EQ(article->mentions.at(0).entity, 0);
}

TEST(AnnotationReader, PutsMentionsInTextOrder) {
  Json in = line();
  std::swap(in["mentions"][0], in["mentions"][1]);
  const auto article = article_from_annotation(in.dump(), "f");
  ASSERT_TRUE(article.ok());
  EXPECT_LT(article->mentions.at(0).span.start, article->mentions.at(1).span.start);
}

TEST(AnnotationReader, NamesTheSpanWhoseWordsDiffer) {
  Json in = line();
  in["events"][0]["evidence"][0]["start"] = 17;
  const Error e = error_of(in);
  EXPECT_EQ(e.code, ErrorCode::bad_annotation);
  EXPECT_EQ(e.offset, 17u);
  EXPECT_NE(e.message.find("events[0]"), std::string::npos) << e.message;
  EXPECT_EQ(e.where, "file:7");
}

TEST(AnnotationReader, RejectsWhatNoLayerMayHold) {
  const auto broken = [](const std::function<void(Json&)>& change) {
    Json in = line();
    change(in);
    return error_of(in).code == ErrorCode::bad_annotation;
  };
  EXPECT_TRUE(broken([](Json& j) { j.erase("text"); }));
  EXPECT_TRUE(broken([](Json& j) { j.erase("id"); }));
  EXPECT_TRUE(broken([](Json& j) { j["text"] = 5; }));
  EXPECT_TRUE(broken([](Json& j) { j["entities"] = "x"; }));
  EXPECT_TRUE(broken([](Json& j) { j["entities"][1]["id"] = "e1"; }));
  EXPECT_TRUE(broken([](Json& j) { j["entities"][0]["type"] = "CAT"; }));
  EXPECT_TRUE(broken([](Json& j) { j["entities"][0].erase("name"); }));
  EXPECT_TRUE(broken([](Json& j) { j["mentions"][0]["entity"] = "e9"; }));
  EXPECT_TRUE(broken([](Json& j) { j["mentions"][0]["end"] = 4000; }));
  EXPECT_TRUE(broken([](Json& j) { j["mentions"][0]["start"] = -1; }));
  EXPECT_TRUE(broken([](Json& j) { j["mentions"][0].erase("exact"); }));
  EXPECT_TRUE(broken([](Json& j) { j["quotes"][0]["source"] = 0; }));
  EXPECT_TRUE(broken([](Json& j) { j["quotes"][0].erase("kind"); }));
  EXPECT_TRUE(broken([](Json& j) { j["events"][0].erase("evidence"); }));
  EXPECT_TRUE(broken([](Json& j) { j["events"][0]["confidence"] = 2; }));
  EXPECT_TRUE(broken([](Json& j) { j["positions"][0]["stance"] = "likes"; }));
  EXPECT_TRUE(broken([](Json& j) { std::swap(j["sentences"][0], j["sentences"][1]); }));
  EXPECT_TRUE(broken([](Json& j) { j["error"] = {{"code", "binary"}}; }));
}

TEST(AnnotationReader, SaysWhereJsonBreaks) {
  const auto result = article_from_annotation(R"({"id":"a",, "text":"x"})", "f:3");
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().code, ErrorCode::bad_json);
  EXPECT_EQ(result.error().offset, 10u);
}

}  // namespace
}  // namespace runding
