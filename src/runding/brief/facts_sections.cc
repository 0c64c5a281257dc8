#include "runding/brief/sections.h"

namespace runding {
namespace {

std::string names(const std::vector<Who>& list) {
  std::string out;
  for (const Who& w : list) out += (out.empty() ? "" : ", ") + w.name;
  return out;
}

std::string value_text(const Html& html, const DisputeRow& d, const std::string& value) {
  const Texts& texts = html.texts();
  if (value.empty()) return "?";
  if (d.kind == "date") return html.span(texts.date(value));
  for (const char* list : {"status.", "stance."}) {
    if (texts.has(list + value)) return html.span(texts.say(list + value));
  }
  if (value.starts_with(">=")) return "≥ " + escaped(value.substr(2));
  if (value.starts_with("<=")) return "≤ " + escaped(value.substr(2));
  return escaped(value);
}

Said topic(const Html& html, const DisputeRow& d) {
  for (const char* list : {"count.", "type.", "issue."}) {
    if (d.kind == "count" && std::string_view(list) != "count.") continue;
    if (d.kind != "count" && std::string_view(list) == "count.") continue;
    if (html.texts().has(list + d.topic)) return html.texts().say(list + d.topic);
  }
  return html.texts().same(d.topic);
}

std::string figure(const Html& html, const CountRow& group, const FigureRow& f) {
  const Texts& texts = html.texts();
  std::string parties = html.party_ids(f.says.party);
  if (group.place.party != kNone) parties += (parties.empty() ? "" : " ") + html.party_ids(group.place.party);
  std::string out =
      row_tag("li", "row line figure", f.id, parties, "c:" + group.kind, group.place.name, html.thread_ids(f.evidence));
  out += "<div class=\"amount\">" + escaped(figure_text(f.low, f.high)) + "</div><div><p class=\"kicker\">";
  if (f.date_given) out += "<time datetime=\"" + escaped(f.date) + "\">" + html.span(texts.date(f.date)) + "</time>";
  if (!f.says.empty()) out += "<span>" + escaped(f.says.name) + "</span>";
  out += html.unsure(f.confidence) + html.marks(f.marks) + "</p>" + html.quote(f.evidence.front());
  return out + "<p class=\"from\">" + html.origins(f.evidence) + " " + self_link(f.id) + "</p></div></li>\n";
}

}  // namespace

Section counts_section(const Html& html, const BriefRows& rows) {
  std::string out;
  std::size_t lines = 0;
  for (const CountRow& g : rows.counts) {
    out += "<details class=\"who group\" id=\"" + g.id + "\"><summary><b>" + html.say("count." + g.kind);
    if (!g.place.empty()) out += " · " + escaped(g.place.name);
    out += "</b>";
    if (!g.who.empty()) out += "<span class=\"role\">" + escaped(g.who) + "</span>";
    out += "<span class=\"n\">";
    if (g.low || g.high) out += "<span class=\"range\">" + escaped(figure_text(g.low, g.high)) + "</span> ";
    out += (g.figures.size() > 1 ? "×" + std::to_string(g.figures.size()) : "") +
           "</span></summary>\n<ol class=\"lines\">\n";
    for (const FigureRow& f : g.figures) out += figure(html, g, f);
    out += "</ol></details>\n";
    lines += g.figures.size();
  }
  return make_section(html, "counts", lines, out);
}

Section disputes_section(const Html& html, const BriefRows& rows) {
  std::string out = "<div class=\"cards\">\n";
  for (const DisputeRow& d : rows.disputes) {
    std::string parties, sides;
    std::vector<Evidence> evidence;
    for (const auto& side : d.sides) {
      for (const Who& w : side.parties) parties += (parties.empty() ? "" : " ") + html.party_ids(w.party);
      sides += "<div class=\"side\"><p class=\"value\">" + value_text(html, d, side.value) + "</p>";
      if (!side.parties.empty()) sides += "<p class=\"by\">" + escaped(names(side.parties)) + "</p>";
      evidence.insert(evidence.end(), side.evidence.begin(), side.evidence.end());
      std::size_t shown = 0;
      for (const Evidence& e : side.evidence) {
        const bool more = shown++ >= 4;
        sides += more ? "<div class=\"extra\">" : "";
        sides += html.quote(e) + "<p class=\"from\">" + html.span(html.credit(e.article)) + "</p>";
        sides += more ? "</div>" : "";
      }
      sides += "</div>\n";
    }
    const Said name = html.texts().say("dispute." + d.kind);
    out +=
        row_tag("article", "row card", d.id, parties, "d:" + d.kind, name[html.language()], html.thread_ids(evidence)) +
        "<h3>" + html.span(name) + ": " + html.span(topic(html, d)) + " ";
    if (!d.happening.empty())
      out += "<a class=\"id\" href=\"#" + escaped(d.happening) + "\">→ " + escaped(d.happening) + "</a> ";
    out += self_link(d.id) + html.marks(d.marks) + "</h3><div class=\"sides\">\n" + sides + "</div></article>\n";
  }
  return make_section(html, "disputes", rows.disputes.size(), out + "</div>\n");
}

Section commitments_section(const Html& html, const BriefRows& rows) {
  const Texts& texts = html.texts();
  std::string out = "<ol class=\"lines\">\n";
  for (const CommitmentRow& c : rows.commitments) {
    out += row_tag("li", "row line", c.id, html.party_ids(c.holder.party), "o:" + c.outcome, c.holder.name,
                   html.thread_ids(c.evidence));
    out += "<p class=\"kicker\">" + html.chip(texts.say("outcome." + c.outcome), tone_of(c.outcome));
    if (!c.day.empty()) out += "<time datetime=\"" + escaped(c.day) + "\">" + html.span(texts.date(c.day)) + "</time>";
    out += "<b>" + escaped(c.holder.name) + "</b>";
    if (!c.due.empty()) out += html.span(texts.say("due", {{"date", texts.date(c.due)}}));
    out += html.marks(c.marks) + self_link(c.id) + "</p>";
    for (const auto* list : {&c.evidence, &c.outcome_evidence}) {
      for (const Evidence& e : *list)
        out += html.quote(e) + "<p class=\"from\">" + html.span(html.credit(e.article)) + "</p>";
    }
    out += "</li>\n";
  }
  return make_section(html, "commitments", rows.commitments.size(), out + "</ol>\n");
}

}  // namespace runding
