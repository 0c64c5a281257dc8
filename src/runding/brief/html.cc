#include "runding/brief/html.h"

#include <algorithm>

namespace runding {

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\r':
        out += "&#13;";
        break;
      case '\0':
        out += "\xEF\xBF\xBD";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::size_t utf16_offset(std::string_view text, std::size_t at) {
  std::size_t units = 0;
  for (std::size_t i = 0; i < at && i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2U : 1U;
  }
  return units;
}

std::string Html::others(const Said& said, std::string_view prefix) const {
  std::string out;
  for (std::size_t i = 0; i < said.size(); ++i) {
    if (i == language_ || said[i] == said[language_]) continue;
    out += " " + std::string(prefix) + texts_.languages()[i] + "=\"" + escaped(said[i]) + "\"";
  }
  return out;
}

std::string Html::span(const Said& said, std::string_view classes, std::string_view element) const {
  const std::string other = others(said);
  if (other.empty() && classes.empty() && element == "span") return plain(said);
  std::string out = "<" + std::string(element);
  if (!classes.empty()) out += " class=\"" + std::string(classes) + "\"";
  return out + other + ">" + plain(said) + "</" + std::string(element) + ">";
}

std::string Html::chip(const Said& said, std::string_view tone) const {
  return span(said, tone.empty() ? "chip" : "chip " + std::string(tone));
}

std::string Html::article_anchor(Index article) const { return content_id('a', {affair_.article(article).id}); }

std::string Html::link(const Evidence& e, const std::string& inner) const {
  const std::string& text = affair_.text(e.article).text;
  const std::string anchor = article_anchor(e.article);
  return "<a class=\"ev\" href=\"#" + anchor + "\" data-a=\"" + anchor + "\" data-f=\"" +
         std::to_string(utf16_offset(text, e.span.start)) + "\" data-e=\"" +
         std::to_string(utf16_offset(text, e.span.end)) + "\">" + inner + "</a>";
}

std::string Html::quote(const Evidence& e, bool quoted) const {
  // A line end inside the words is no more than a space to a reader.
  std::string words = e.exact;
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  if (quoted) words = "“" + words + "”";
  const std::string& lang = affair_.article(e.article).lang;
  return "<blockquote class=\"said\"" + (lang.empty() ? "" : " lang=\"" + escaped(lang) + "\"") + ">" +
         link(e, escaped(words)) + "</blockquote>";
}

std::string Html::origins(const std::vector<Evidence>& evidence) const {
  constexpr std::size_t kShown = 6;
  std::string out;
  std::size_t n = 0;
  // The first piece is the line's own words; its credit leads to the same place.
  std::vector<std::pair<Index, int>> seen;
  for (const Evidence& e : evidence) {
    auto it = std::find_if(seen.begin(), seen.end(), [&](const auto& s) { return s.first == e.article; });
    if (it == seen.end()) it = seen.insert(seen.end(), {e.article, 0});
    ++it->second;
    if (n == kShown) out += "<span class=\"extra\">";
    out += n == 0 ? "" : " · ";
    if (it->second == 1) {
      out += n == 0 ? span(credit(e.article)) : link(e, span(credit(e.article)));
    } else {
      out += link(e, std::to_string(it->second));
    }
    ++n;
  }
  if (n > kShown) out += "</span>";
  return out;
}

std::string Html::party_ids(Index party) const {
  std::string out;
  for (int step = 0; step < 8 && party != kNone; ++step) {
    out += (out.empty() ? "" : " ") + affair_.party(party).id;
    if (affair_.party(party).side == party) break;
    party = affair_.party(party).side;
  }
  return out;
}

std::string Html::thread_ids(const std::vector<Evidence>& evidence) const {
  std::set<std::string> ids;
  for (const Evidence& e : evidence) {
    if (const auto own = threads_.find(e.article); own != threads_.end())
      ids.insert(own->second.begin(), own->second.end());
  }
  std::string out;
  for (const std::string& id : ids) out += (out.empty() ? "" : " ") + id;
  return out;
}

Said Html::credit(Index article) const {
  const ArticleInfo& a = affair_.article(article);
  Said out = texts_.date(a.day());
  for (std::string& text : out) {
    const std::string& name = a.outlet.empty() ? a.id : a.outlet;
    text = text.empty() ? name : name + ", " + text;
  }
  return out;
}

std::string Html::marks(const Marks& marks) const {
  std::string out;
  if (is_accepted(marks)) out += " " + chip(texts_.say("mark.accepted"), "good");
  for (const Curated& c : marks) {
    if (c.mark == "note") out += " " + chip(texts_.say("mark.note", {{"text", texts_.same(c.text)}}), "info remark");
    if (c.mark != "corrected") continue;
    // Codes have names in every language, dates are written out, others stand as they are.
    const std::string code = c.field + "." + c.was;
    const Said was = c.was.empty()       ? texts_.say("mark.unknown")
                     : texts_.has(code)  ? texts_.say(code)
                     : c.field == "date" ? texts_.date(c.was)
                                         : texts_.same(c.was);
    out += " " + chip(texts_.say("mark.corrected", {{"field", texts_.say("field." + c.field)}, {"was", was}}), "info");
  }
  return out;
}

std::string Html::unsure(double confidence) const {
  return confidence < 0.5 ? " " + span(texts_.say("unsure"), "chip doubt") : std::string();
}

std::string_view tone_of(std::string_view code) {
  constexpr std::pair<std::string_view, std::string_view> kTones[] = {
      {"support", "good"},  {"offer", "good"},   {"promise", "good"},   {"kept", "good"},    {"demand", "info"},
      {"reject", "bad"},    {"threaten", "bad"}, {"accuse", "bad"},     {"denied", "bad"},   {"failed", "bad"},
      {"cancelled", "bad"}, {"broken", "bad"},   {"claimed", "warn"},   {"planned", "info"}, {"proposed", "info"},
      {"ongoing", "info"},  {"shift", "warn"},   {"contested", "warn"}, {"overdue", "bad"}};
  for (const auto& [name, tone] : kTones) {
    if (name == code) return tone;
  }
  return {};
}

}  // namespace runding
