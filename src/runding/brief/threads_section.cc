#include "runding/brief/sections.h"

namespace runding {

Section threads_section(const Html& html, const BriefRows& rows) {
  const Texts& texts = html.texts();
  if (rows.threads.size() < 2) return {"threads", 0, {}};
  std::string out = "<ol class=\"lines threads\">\n";
  for (const ThreadRow& t : rows.threads) {
    out += "<li class=\"line\" id=\"" + t.id + "\"><h3>" + escaped(t.name()) + " " +
           html.span(texts.say((t.issue.empty() ? "type." : "issue.") + t.about()), "chip") +
           "</h3><p class=\"kicker\">";
    if (!t.first_day.empty()) {
      out +=
          html.span(t.first_day == t.last_day
                        ? texts.date(t.first_day)
                        : texts.say("date.span", {{"from", texts.date(t.first_day)}, {"to", texts.date(t.last_day)}}));
    }
    out += html.span(texts.say("thread.happenings", {{"n", texts.number(t.happenings)}}, t.happenings)) +
           html.span(texts.say("articles", {{"n", texts.number(t.articles)}}, t.articles)) + self_link(t.id) +
           "</p><p class=\"chips tools\"><button type=\"button\" aria-pressed=\"false\" data-thread=\"" + t.id + "\">" +
           html.say("thread.only") + "</button></p></li>\n";
  }
  return make_section(html, "threads", rows.threads.size(), out + "</ol>\n");
}

std::string thread_choice(const Html& html, const BriefRows& rows) {
  if (rows.threads.size() < 2) return {};
  const Said all = html.texts().say("filter.all_threads");
  std::string out = "<label><span class=\"hidden\">" + html.say("filter.thread") +
                    "</span><select id=\"f-thread\"><option value=\"\"" + html.others(all) + ">" + html.plain(all) +
                    "</option>";
  for (const ThreadRow& t : rows.threads) out += "<option value=\"" + t.id + "\">" + escaped(t.name()) + "</option>";
  return out + "</select></label>\n";
}

}  // namespace runding
