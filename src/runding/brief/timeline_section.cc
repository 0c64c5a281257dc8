#include <algorithm>

#include "runding/brief/sections.h"

namespace runding {
namespace {

std::string when(const Html& html, const HappeningRow& r) {
  const Texts& texts = html.texts();
  if (r.first_day.empty()) return "<div class=\"when\">" + html.say("date.none") + "</div>";
  const std::string stamp = "<time datetime=\"" + escaped(r.date.empty() ? r.first_day : r.date) + "\">";
  if (r.first_day == r.last_day && r.first_day.size() >= 10) {
    const std::string day = r.first_day[8] == '0' ? r.first_day.substr(9, 1) : r.first_day.substr(8, 2);
    return "<div class=\"when\">" + stamp + "<b>" + day + "</b> " + html.span(texts.short_month(r.first_day)) +
           "</time></div>";
  }
  return "<div class=\"when\">" + stamp + html.span(texts.date(r.date)) + "</time></div>";
}

/// What people do for the side they are of: there the side need not be named beside them.
bool done_in_person(std::string_view type) {
  constexpr std::string_view kTypes[] = {"talks", "meeting", "call", "message", "mediation", "agreement"};
  return std::find(std::begin(kTypes), std::end(kTypes), type) != std::end(kTypes);
}

/// Who took part, without the sides of people who are named themselves.
std::string names_of(const Affair& affair, const HappeningRow& r) {
  std::string names;
  for (const auto& p : r.participants) {
    const bool spoken_for =
        done_in_person(r.type) && std::any_of(r.participants.begin(), r.participants.end(), [&](const auto& other) {
          return p.who.party != kNone && other.who.party != p.who.party && affair.belongs(other.who.party, p.who.party);
        });
    if (!spoken_for) names += (names.empty() ? "" : " – ") + p.who.name;
  }
  return names;
}

/// What it is listed under: its month, its year when no more is known, or nothing.
std::string chapter(const HappeningRow& r) {
  if (r.first_day.size() >= 7 && r.first_day.substr(0, 7) != r.last_day.substr(0, 7)) return r.first_day.substr(0, 4);
  return r.day().substr(0, 7);
}

std::string headline(const Html& html, const HappeningRow& r) {
  const std::string names = names_of(html.affair(), r);
  std::string out;
  if (!names.empty()) out = escaped(names);
  const bool place_said = std::any_of(r.participants.begin(), r.participants.end(),
                                      [&](const auto& p) { return p.who.name == r.place.name; });
  if (!r.place.empty() && !place_said)
    out += (out.empty() ? "" : " ") +
           ("<span class=\"place\">" + std::string(names.empty() ? "" : "· ") + escaped(r.place.name) + "</span>");
  return out.empty() ? html.say("type." + r.type) : out;
}

std::string kicker(const Html& html, const HappeningRow& r) {
  const Texts& texts = html.texts();
  std::string out = "<p class=\"kicker\">" + html.span(texts.say("type." + r.type), "type");
  if (r.status != "happened") out += html.chip(texts.say("status." + r.status), tone_of(r.status));
  out += html.unsure(r.confidence) + html.marks(r.marks);
  if (r.round)
    out += html.span(texts.say(r.round_inferred ? "round.inferred" : "round", {{"n", texts.number(*r.round)}}));
  if (!r.within.empty())
    out += "<a class=\"within\" href=\"#" + escaped(r.within) + "\">" +
           html.span(texts.say("within", {{"type", texts.say("type." + r.within_type)}})) + "</a>";
  if (!r.claimed_by.empty()) {
    std::string who;
    for (const Who& w : r.claimed_by) who += (who.empty() ? "" : ", ") + w.name;
    out += html.span(texts.say("claimed_by", {{"who", texts.same(who)}}));
  }
  out += html.span(texts.say("origins", {{"n", texts.number(r.origins)}}, r.origins));
  if (r.articles.size() > 1) {
    out += html.span(texts.say("in_articles", {{"n", texts.number(static_cast<long long>(r.articles.size()))}}, 2));
    out += html.span(texts.say("first_told", {{"who", html.credit(r.first)}}));
  }
  if (r.first_day.empty() && !r.reported.empty())
    out += html.span(texts.say("date.reported", {{"date", texts.date(r.reported)}}));
  if (r.statuses.size() > 1) {
    Said list = texts.same("");
    for (const std::string& s : r.statuses) {
      if (s == r.status) continue;
      const Said name = texts.say("status." + s);
      for (std::size_t i = 0; i < list.size(); ++i) list[i] += (list[i].empty() ? "" : ", ") + name[i];
    }
    if (!list[0].empty()) out += html.span(texts.say("says_also", {{"statuses", list}}), "chip warn");
  }
  return out + self_link(r.id) + "</p>";
}

std::string event(const Html& html, const BriefRows& rows, const HappeningRow& r) {
  std::string parties;
  for (const auto& p : r.participants) parties += (parties.empty() ? "" : " ") + html.party_ids(p.who.party);
  const std::string label = names_of(html.affair(), r);
  std::string out = row_tag("li", "row event t-" + r.type + " s-" + r.status + (r.below ? " below" : ""), r.id, parties,
                            "e:" + r.type, label, rows.threads.size() > 1 ? r.thread : std::string());
  out += when(html, r) + "<div class=\"icon\"><svg aria-hidden=\"true\"><use href=\"#i-" + escaped(r.type) +
         "\"/></svg></div>";
  out += "<div class=\"body\">" + kicker(html, r) + "<h3>" + headline(html, r) + "</h3>";
  if (!r.evidence.empty())
    out += html.quote(r.evidence.front()) + "<p class=\"from\">" + html.origins(r.evidence) + "</p>";
  return out + "</div></li>\n";
}

}  // namespace

Section timeline_section(const Html& html, const BriefRows& rows) {
  std::string out, month;
  bool any = false;
  for (const HappeningRow& r : rows.happenings) {
    const std::string this_month = chapter(r);
    if (!any || this_month != month) {
      if (any) out += "</ol></div>\n";
      const Said name = this_month.empty() ? html.texts().say("date.none") : html.texts().month(this_month);
      out += "<div class=\"group\">" + html.span(name, "month", "h3") + "\n<ol class=\"events\">\n";
      month = this_month;
      any = true;
    }
    out += event(html, rows, r);
  }
  if (any) out += "</ol></div>\n";
  return make_section(html, "timeline", rows.happenings.size(), out);
}

}  // namespace runding
