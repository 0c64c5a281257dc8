#include "runding/brief/brief.h"

#include <regex>
#include <set>

#include "runding/brief/assets.h"
#include "runding/brief/html.h"
#include "runding/query/sample_record_test.h"

namespace runding {
namespace {

using test::TestRecord;

class Brief : public testing::Test {
 protected:
  TestRecord record;
  Affair affair = record.affair();
  std::string page() const {
    auto made = brief_page(affair, {});
    EXPECT_TRUE(made.ok());
    return made.ok() ? *made : std::string();
  }
};

std::vector<std::smatch> matches(const std::string& text, const std::regex& pattern) {
  return {std::sregex_iterator(text.begin(), text.end(), pattern), std::sregex_iterator()};
}

std::string unescaped(std::string text) {
  for (const auto& [from, to] : std::initializer_list<std::pair<const char*, const char*>>{
           {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&#13;", "\r"}, {"&amp;", "&"}}) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += std::string(to).size())
      text.replace(at, std::string(from).size(), to);
  }
  return text;
}

TEST_F(Brief, LoadsNothingFromElsewhere) {
  const std::string html = page();
  EXPECT_EQ(matches(html, std::regex("(src|srcset|action|formaction)=")).size(), 0U);
  EXPECT_EQ(html.find("<link"), std::string::npos);
  EXPECT_EQ(html.find("@import"), std::string::npos);
  EXPECT_EQ(html.find("url("), std::string::npos);
  for (const auto& m : matches(html, std::regex("href=\"([^\"]*)\""))) EXPECT_EQ(m[1].str().front(), '#') << m[1];
  EXPECT_NE(html.find("default-src 'none'"), std::string::npos);
}

TEST_F(Brief, HostileTextStaysText) {
  const std::string html = page();
  EXPECT_EQ(matches(html, std::regex("<script")).size(), 2U);
  EXPECT_EQ(html.find("alert('x')"), std::string::npos);
  EXPECT_NE(html.find("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"), std::string::npos);
  EXPECT_NE(html.find("&lt;i&gt;somebody&lt;/i&gt;"), std::string::npos);
  EXPECT_EQ(html.find("javascript:"), std::string::npos);
  EXPECT_NE(html.find("data-url=\"https://coast.example/a1\""), std::string::npos);
}

TEST_F(Brief, EveryLinkLeadsToItsWords) {
  const std::string html = page();
  const auto links = matches(html, std::regex("<a class=\"ev\" href=\"#(a[0-9a-f]{10})\" data-a=\"(a[0-9a-f]{10})\" "
                                              "data-f=\"(\\d+)\" data-e=\"(\\d+)\">([^<]*)</a></blockquote>"));
  ASSERT_GE(links.size(), 6U);
  for (const auto& link : links) {
    EXPECT_EQ(link[1], link[2]);
    const std::size_t article = html.find("id=\"" + link[1].str() + "\"");
    ASSERT_NE(article, std::string::npos);
    const std::size_t from = html.find('>', html.find("<div class=\"text\"", article)) + 1;
    const std::string text = unescaped(html.substr(from, html.find("</div>", from) - from));
    // The browser counts UTF-16 units: the words begin and end where as many units lie before.
    std::size_t start = 0, end = 0;
    while (utf16_offset(text, start) < std::stoul(link[3])) ++start;
    while (utf16_offset(text, end) < std::stoul(link[4])) ++end;
    while (start < text.size() && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) ++start;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    std::string words = unescaped(link[5]);
    if (words.starts_with("“We")) words = words.substr(3, words.size() - 6);
    EXPECT_EQ(text.substr(start, end - start), words);
  }
}

TEST_F(Brief, LinksInsideThePageHaveATarget) {
  const std::string html = page();
  for (const auto& m : matches(html, std::regex("href=\"#([^\"]+)\"")))
    EXPECT_NE(html.find("id=\"" + m[1].str() + "\""), std::string::npos) << m[1];
  std::set<std::string> seen;
  for (const auto& m : matches(html, std::regex(" id=\"([^\"]+)\""))) EXPECT_TRUE(seen.insert(m[1]).second) << m[1];
}

TEST_F(Brief, SameBytesTwice) {
  const std::string once = page();
  EXPECT_EQ(once, page());
  const TestRecord other;
  const Affair same = other.affair();
  EXPECT_EQ(*brief_page(same, {}), once);
}

TEST_F(Brief, SpeaksItsLanguages) {
  const auto id = brief_page(affair, {"", "id"});
  ASSERT_TRUE(id.ok());
  EXPECT_NE(id->find("<html lang=\"id\">"), std::string::npos);
  EXPECT_NE(id->find("data-l-en=\"Timeline\""), std::string::npos);
  EXPECT_EQ(brief_page(affair, {"", "xx"}).error().code, ErrorCode::bad_usage);
}

TEST_F(Brief, MarksWhatIsUncertain) {
  const std::string html = page();
  const std::size_t at = html.find("A joint patrol may follow.");
  ASSERT_NE(at, std::string::npos);
  EXPECT_NE(html.rfind("chip doubt", at), std::string::npos);
  EXPECT_GT(html.rfind("chip doubt", at), html.rfind("<li", at));
}

TEST(BriefTexts, EveryCodeHasAText) {
  const auto texts = Texts::parse(assets::texts_tsv);
  ASSERT_TRUE(texts.ok()) << texts.error().describe();
  const auto all = [&](const std::string& prefix, const auto& names) {
    for (const std::string_view name : names) EXPECT_TRUE(texts->has(prefix + std::string(name))) << prefix << name;
  };
  all("type.", CodeNames<EventType>::names);
  all("status.", CodeNames<EventStatus>::names);
  all("issue.", CodeNames<Issue>::names);
  all("stance.", CodeNames<Stance>::names);
  all("count.", CodeNames<CountKind>::names);
  all("kind.", CodeNames<QuoteKind>::names);
}

TEST(BriefTexts, WordsForDatesAndNumbers) {
  const auto texts = Texts::parse(
      "key\ten\tid\ncalendar.short\tJan;Feb\tJan;Feb\ncalendar.long\tJanuary;February\tJanuari;Februari\n"
      "date.day\t{d} {m} {y}\t{d} {m} {y}\ndate.month\t{m} {y}\t{m} {y}\ndate.week\tweek of {day}\tpekan {day}\nn\tone "
      "| {n} things\t{n} benda\n");
  ASSERT_TRUE(texts.ok());
  EXPECT_EQ(texts->date("2031-02-03"), (Said{"3 Feb 2031", "3 Feb 2031"}));
  EXPECT_EQ(texts->date("2031-02"), (Said{"February 2031", "Februari 2031"}));
  EXPECT_EQ(texts->date("2031-W09"), (Said{"week of 24 Feb 2031", "pekan 24 Feb 2031"}));
  EXPECT_EQ(texts->date("2031-SU").front(), "2031-SU");
  EXPECT_EQ(texts->say("n", {{"n", texts->number(1)}}, 1), (Said{"one", "1 benda"}));
  EXPECT_EQ(texts->say("n", {{"n", texts->same("{n}")}}, 2).front(), "{n} things");
  const auto broken = Texts::parse("key\ten\tid\nn\tonly one\n");
  ASSERT_FALSE(broken.ok());
  EXPECT_EQ(broken.error().where, "texts.tsv:2");
}

TEST(BriefHtml, KeepsOffsetsAndEscapes) {
  EXPECT_EQ(escaped("a<b>&\"'\r"), "a&lt;b&gt;&amp;&quot;&#39;&#13;");
  EXPECT_EQ(utf16_offset("é😀x", 2), 1U);
  EXPECT_EQ(utf16_offset("é😀x", 6), 3U);
}

}  // namespace
}  // namespace runding
