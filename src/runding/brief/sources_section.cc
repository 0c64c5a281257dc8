#include <algorithm>
#include <cmath>

#include "runding/brief/sections.h"

namespace runding {
namespace {

std::string cited(const Html& html, const SourceRow& r) {
  std::string out;
  for (const auto& c : r.cites) {
    out += (out.empty() ? "" : ", ") + html.link(c.evidence.front(), escaped(c.name));
    for (std::size_t i = 1; i < c.evidence.size(); ++i)
      out += (i == 1 ? " (" : ", ") + html.link(c.evidence[i], std::to_string(i + 1)) +
             (i + 1 == c.evidence.size() ? ")" : "");
  }
  return out;
}

std::string joined(const std::vector<std::string>& list) {
  std::string out;
  for (const auto& text : list) out += (out.empty() ? "" : ", ") + text;
  return out;
}

std::string article_link(const Html& html, Index article) {
  return "<a href=\"#" + html.article_anchor(article) + "\">" + escaped(html.affair().article(article).headline) +
         "</a>";
}

}  // namespace

Section sources_section(const Html& html, const BriefRows& rows) {
  const Texts& texts = html.texts();
  std::string out =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"sources-h\"><table "
      "class=\"outlets\"><thead><tr>" +
      html.span(texts.say("outlet"), "", "th") + html.span(texts.say("column.articles"), "", "th") +
      html.span(texts.say("column.cites"), "", "th") + html.span(texts.say("column.cited_by"), "", "th") +
      "</tr></thead>\n<tbody>\n";
  for (const SourceRow& r : rows.sources) {
    out += "<tr class=\"row\" id=\"" + r.id + "\"><th scope=\"row\">" + escaped(r.name) + "</th><td>" +
           (r.articles.empty() ? html.say("cited_only") : std::to_string(r.articles.size())) +
           "</td><td class=\"from\">" + cited(html, r) + "</td><td>" + escaped(joined(r.cited_by)) + "</td></tr>\n";
  }
  out += "</tbody></table></div>\n";
  if (!rows.copies.empty()) {
    out += html.span(texts.say("copies"), "", "h3") + "<ul class=\"lines\">\n";
    for (const CopyRow& c : rows.copies) {
      const auto share = texts.number(std::llround(c.share * 100));
      out += "<li class=\"line row\"><p class=\"kicker\">" + html.chip(texts.say("copy." + c.kind), "warn") +
             html.span(texts.say("copy.share", {{"n", share}})) + "</p>" + article_link(html, c.article) +
             " <span class=\"from\">" + html.span(html.credit(c.article)) + "</span><br>" +
             article_link(html, c.other) + " <span class=\"from\">" + html.span(html.credit(c.other)) +
             "</span></li>\n";
    }
    out += "</ul>\n";
  }
  return make_section(html, "sources", rows.sources.size(), out);
}

Section articles_section(const Html& html) {
  const Affair& affair = html.affair();
  std::string out;
  for (const Index at : affair.articles()) {
    const ArticleInfo& a = affair.article(at);
    const ArticleText& t = affair.text(at);
    const std::string lang = a.lang.empty() ? "" : " lang=\"" + escaped(a.lang) + "\"";
    std::string skip;
    for (const Block& b : affair.blocks(at)) {
      if (is_content(b.kind) || b.span.empty()) continue;
      skip += (skip.empty() ? "" : " ") + std::to_string(utf16_offset(t.text, b.span.start)) + "-" +
              std::to_string(utf16_offset(t.text, b.span.end));
    }
    // Only web addresses become links; anything else in that place could be a script.
    const bool web = a.url.starts_with("https://") || a.url.starts_with("http://");
    out += "<details class=\"art row\" id=\"" + html.article_anchor(at) + "\"" +
           (web ? " data-url=\"" + escaped(a.url) + "\"" : "") + "><summary><span class=\"name\"" + lang + ">" +
           escaped(a.headline) + "</span><span class=\"meta\">" + html.span(html.credit(at)) +
           (a.published_inferred ? " · " + html.say("inferred") : "") + "</span></summary><div class=\"text\"" + lang +
           (skip.empty() ? "" : " data-skip=\"" + skip + "\"") + ">" + escaped(t.text) + "</div></details>\n";
  }
  return make_section(html, "articles", affair.articles().size(), out);
}

}  // namespace runding
