#include <algorithm>
#include <map>

#include "runding/brief/sections.h"

namespace runding {
namespace {

struct Speaker {
  Who who;
  std::string role;
  std::vector<const StatementRow*> rows;
};

std::vector<Speaker> by_speaker(const std::vector<StatementRow>& rows) {
  std::vector<Speaker> speakers;
  std::map<std::string, std::size_t> at;
  for (const StatementRow& r : rows) {
    // A quoted part of a longer statement stands in that one already.
    if (!r.within.empty()) continue;
    const auto [it, fresh] = at.emplace(r.speaker.name, speakers.size());
    if (fresh) speakers.push_back({r.speaker, r.role, {}});
    Speaker& s = speakers[it->second];
    if (s.role.empty()) s.role = r.role;
    s.rows.push_back(&r);
  }
  std::stable_sort(speakers.begin(), speakers.end(), [](const Speaker& a, const Speaker& b) {
    if (a.who.empty() != b.who.empty()) return b.who.empty();
    return a.rows.size() != b.rows.size() ? a.rows.size() > b.rows.size() : a.who.name < b.who.name;
  });
  return speakers;
}

std::string line(const Html& html, const StatementRow& r) {
  const Texts& texts = html.texts();
  std::string out = row_tag("li", "row line", r.id, html.party_ids(r.speaker.party), "q:" + r.kind, r.speaker.name,
                            html.thread_ids(r.evidence));
  out += "<p class=\"kicker\">";
  if (r.date_given) out += "<time datetime=\"" + escaped(r.date) + "\">" + html.span(texts.date(r.date)) + "</time>";
  out += html.say("kind." + r.kind) + html.unsure(r.confidence) + html.marks(r.marks);
  if (!r.addressee.empty()) out += html.span(texts.say("to", {{"who", texts.same(r.addressee.name)}}));
  if (!r.source.empty()) out += html.span(texts.say("via", {{"source", texts.same(r.source)}}), "chip");
  return out + self_link(r.id) + "</p>" + html.quote(r.evidence.front(), r.kind == "direct") + "<p class=\"from\">" +
         html.origins(r.evidence) + "</p></li>\n";
}

}  // namespace

Section statements_section(const Html& html, const BriefRows& rows) {
  std::string out;
  std::size_t lines = 0;
  bool open = true;
  for (const Speaker& s : by_speaker(rows.statements)) {
    out += "<details class=\"who group\"" + std::string(open ? " open" : "") + "><summary><b>" +
           (s.who.empty() ? html.say("nobody") : escaped(s.who.name)) + "</b>";
    if (!s.role.empty()) out += "<span class=\"role\">" + escaped(s.role) + "</span>";
    out += "<span class=\"n\">" + std::to_string(s.rows.size()) + "</span></summary>\n<ol class=\"lines\">\n";
    for (const StatementRow* r : s.rows) out += line(html, *r);
    out += "</ol></details>\n";
    lines += s.rows.size();
    open = false;
  }
  return make_section(html, "statements", lines, out);
}

}  // namespace runding
