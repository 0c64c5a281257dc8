#include "runding/brief/sections.h"
#include "runding/query/positions.h"

namespace runding {
namespace {

constexpr std::size_t kPartiesShown = 12;

std::string history_line(const Html& html, const PositionRow& r) {
  const Texts& texts = html.texts();
  std::string out = row_tag("li", "row line", r.id, html.party_ids(r.holder.party), "i:" + r.issue, r.holder.name,
                            html.thread_ids(r.evidence));
  out += "<p class=\"kicker\">" + html.chip(texts.say("stance." + r.stance), tone_of(r.stance)) +
         html.unsure(r.confidence) + html.marks(r.marks);
  if (!r.shift.empty())
    out += html.chip(r.shift_from.empty() ? texts.say("shift")
                                          : texts.say("shift.from", {{"stance", texts.say("stance." + r.shift_from)}}),
                     "warn");
  if (r.date_given) out += "<time datetime=\"" + escaped(r.date) + "\">" + html.span(texts.date(r.date)) + "</time>";
  out +=
      "<span>" + escaped(r.holder.name + (r.role.empty() ? "" : ", " + r.role)) + "</span>" + self_link(r.id) + "</p>";
  out += html.quote(r.evidence.front());
  if (!r.condition.empty())
    out += "<p class=\"from\">" + html.span(texts.say("condition", {{"text", texts.same(r.condition)}})) + "</p>";
  return out + "<p class=\"from\">" + html.origins(r.evidence) + "</p></li>\n";
}

struct Cell {
  std::string button, history;
};

Cell cell(const Html& html, const std::vector<PositionRow>& rows, const std::vector<std::size_t>& list,
          const std::string& id, const std::string& line) {
  const Texts& texts = html.texts();
  const PositionRow& latest = rows[list.back()];
  bool shifted = false;
  Cell out;
  std::string history;
  for (auto at = list.rbegin(); at != list.rend(); ++at) {
    shifted = shifted || !rows[*at].shift.empty();
    history += history_line(html, rows[*at]);
  }
  out.button = "<button type=\"button\" class=\"cell-button\" aria-expanded=\"false\" aria-controls=\"" + id +
               "\" data-t=\"i:" + latest.issue + "\">" +
               html.chip(texts.say("stance." + latest.stance), tone_of(latest.stance));
  if (list.size() > 1) out.button += "<span class=\"n\">" + std::to_string(list.size()) + "</span>";
  if (shifted) out.button += html.span(texts.say("changed"), "cell-shift");
  out.button += "</button>";
  const Said issue = texts.say("issue." + latest.issue);
  out.history = "<tr class=\"history\" id=\"" + id + "\" data-line=\"" + line + "\" hidden><td colspan=\"@\">" +
                "<div class=\"history-box\"><h4>" + escaped(latest.side_name) + " · " + html.span(issue) +
                "</h4><ol class=\"lines\">\n" + history + "</ol></div></td></tr>\n";
  return out;
}

}  // namespace

Section positions_section(const Html& html, const BriefRows& rows) {
  const PositionMatrix matrix = position_matrix(rows.positions);
  const Texts& texts = html.texts();
  std::string out =
      "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"positions-h\"><table "
      "class=\"matrix\"><thead><tr>" +
      html.span(texts.say("party"), "", "th");
  for (const std::string& issue : matrix.issues) out += html.span(texts.say("issue." + issue), "", "th");
  out += "</tr></thead>\n<tbody>\n";
  std::size_t lines = 0;
  for (std::size_t n = 0; n < matrix.lines.size(); ++n) {
    const auto& line = matrix.lines[n];
    const std::string key = std::to_string(n);
    std::string history;
    out += "<tr class=\"party-line" + std::string(n >= kPartiesShown ? " extra" : "") + "\" data-line=\"" + key +
           "\"><th scope=\"row\">" + escaped(line.name) + "</th>";
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
      const Said issue = texts.say("issue." + matrix.issues[i]);
      out += "<td data-issue=\"" + html.plain(issue) + "\"" + html.others(issue, "data-i-") + ">";
      if (!line.cells[i].empty()) {
        Cell c = cell(html, rows.positions, line.cells[i], "pos-" + key + "-" + matrix.issues[i], key);
        out += c.button;
        history += c.history;
        lines += line.cells[i].size();
      }
      out += "</td>";
    }
    out += "</tr>\n";
    const std::string span = std::to_string(matrix.issues.size() + 1);
    for (std::size_t at; (at = history.find("colspan=\"@\"")) != std::string::npos;) history.replace(at + 9, 1, span);
    out += history;
  }
  out += "</tbody></table></div>\n";
  if (matrix.lines.size() > kPartiesShown) {
    const Said more = texts.say("more", {{"n", texts.number(static_cast<long long>(matrix.lines.size()))}});
    out += "<button type=\"button\" class=\"more\"" + html.others(more) + ">" + html.plain(more) + "</button>\n";
  }
  return make_section(html, "positions", lines, out);
}

}  // namespace runding
