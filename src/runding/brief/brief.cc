#include "runding/brief/brief.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "runding/base/hash.h"
#include "runding/brief/assets.h"
#include "runding/brief/sections.h"

namespace runding {

Section make_section(const Html& html, std::string id, std::size_t lines, const std::string& inner) {
  if (lines == 0) return {std::move(id), 0, {}};
  const std::string key = "section." + id;
  std::string out = "<section id=\"" + id + "\" aria-labelledby=\"" + id + "-h\">\n<h2 id=\"" + id + "-h\">" +
                    html.say(key) + "</h2>\n<p class=\"note\">" + html.say(key + ".note") + "</p>\n" + inner +
                    "</section>\n";
  return {std::move(id), lines, std::move(out)};
}

std::string row_tag(std::string_view element, std::string_view classes, const std::string& id,
                    const std::string& parties, const std::string& type, const std::string& label,
                    const std::string& threads) {
  return "<" + std::string(element) + " class=\"" + escaped(classes) + "\" id=\"" + escaped(id) + "\" data-p=\"" +
         parties + "\" data-t=\"" + escaped(type) + "\" data-label=\"" + escaped(label) +
         (threads.empty() ? "" : "\" data-th=\"" + threads) + "\">";
}

std::string self_link(const std::string& id) {
  return "<a class=\"id\" href=\"#" + escaped(id) + "\">" + escaped(id) + "</a>";
}

namespace {

constexpr std::size_t kPartiesOnTop = 10, kPartiesToChoose = 80;

Result<BriefRows> ask_everything(const Affair& affair) {
  BriefRows rows;
  Status failed;
  const auto take = [&](auto result, auto& into) {
    if (result) {
      into = std::move(*result);
    } else if (failed.ok()) {
      failed = result.error();
    }
  };
  const Filter all;
  take(threads(affair), rows.threads);
  take(timeline(affair, all), rows.happenings);
  parts_below_wholes(rows.happenings);
  take(positions(affair, all), rows.positions);
  take(statements(affair, all), rows.statements);
  take(counts(affair, all), rows.counts);
  take(disputes(affair, all), rows.disputes);
  take(commitments(affair, all), rows.commitments);
  take(sources(affair, all), rows.sources);
  take(copies(affair, all), rows.copies);
  if (!failed.ok()) return failed.error();
  return rows;
}

/// Parties by how many lines they stand in, most first; who speaks for a side counts for the side too.
std::vector<std::pair<Index, std::size_t>> active_parties(const Affair& affair, const BriefRows& rows) {
  std::map<Index, std::size_t> lines;
  const auto count = [&](Index p) {
    if (p == kNone) return;
    ++lines[p];
    if (const Index side = affair.side_of(p); side != p) ++lines[side];
  };
  for (const auto& h : rows.happenings) {
    for (const auto& p : h.participants) count(p.who.party);
  }
  for (const auto& p : rows.positions) count(p.holder.party);
  for (const auto& s : rows.statements) count(s.speaker.party);
  std::vector<std::pair<Index, std::size_t>> list(lines.begin(), lines.end());
  std::sort(list.begin(), list.end(), [&](const auto& a, const auto& b) {
    const PartyInfo &x = affair.party(a.first), &y = affair.party(b.first);
    return std::tie(b.second, x.name, y.articles, x.id) < std::tie(a.second, y.name, x.articles, y.id);
  });
  return list;
}

std::string default_title(const Affair& affair, const std::vector<std::pair<Index, std::size_t>>& active) {
  std::string title;
  int n = 0;
  for (const auto& [p, lines] : active) {
    if (affair.party(p).type == EntityType::person || affair.party(p).type == EntityType::location) continue;
    title += (title.empty() ? "" : " – ") + affair.party(p).name;
    if (++n == 2) break;
  }
  return title.empty() ? "runding" : title;
}

std::string intro(const Html& html, const std::string& title,
                  const std::vector<std::pair<Index, std::size_t>>& active) {
  const Affair& affair = html.affair();
  const Texts& texts = html.texts();
  std::map<std::string, int> outlets;
  std::string first, last;
  for (const Index key : affair.articles()) {
    const ArticleInfo& a = affair.article(key);
    if (!a.outlet.empty()) ++outlets[a.outlet];
    const std::string day = a.day();
    if (day.empty()) continue;
    if (first.empty() || day < first) first = day;
    last = std::max(last, day);
  }
  const auto n = static_cast<long long>(affair.articles().size());
  const auto m = static_cast<long long>(outlets.size());
  const Said articles = texts.say("articles", {{"n", texts.number(n)}}, n);
  const Said span = first == last ? texts.date(first)
                                  : texts.say("date.span", {{"from", texts.date(first)}, {"to", texts.date(last)}});
  Said dek = articles;
  if (m > 0 && !first.empty())
    dek = texts.say(
        "dek",
        {{"articles", articles}, {"outlets", texts.say("outlets", {{"n", texts.number(m)}}, m)}, {"dates", span}});
  std::string out = "<header class=\"intro\"><h1>" + escaped(title) + "</h1>" + html.span(dek, "dek", "p") +
                    "\n<ul class=\"chips tools\">";
  for (std::size_t i = 0; i < active.size() && i < kPartiesOnTop; ++i) {
    const PartyInfo& p = affair.party(active[i].first);
    out += "<li><button type=\"button\" aria-pressed=\"false\" data-party=\"" + p.id + "\">" + escaped(p.name) +
           " <span class=\"n\">" + std::to_string(active[i].second) + "</span></button></li>";
  }
  return out + "</ul></header>\n";
}

std::string party_options(const Html& html, const std::vector<std::pair<Index, std::size_t>>& active) {
  std::vector<const PartyInfo*> list;
  for (std::size_t i = 0; i < active.size() && i < kPartiesToChoose; ++i)
    list.push_back(&html.affair().party(active[i].first));
  std::sort(list.begin(), list.end(), [](const auto* a, const auto* b) { return a->name < b->name; });
  std::string out;
  for (const PartyInfo* p : list) out += "<option value=\"" + p->id + "\">" + escaped(p->name) + "</option>";
  return out;
}

std::string type_options(const Html& html, const BriefRows& rows) {
  const auto group = [&](const char* section, const char* prefix, const char* letter, const auto& names,
                         const auto& has) {
    std::string options;
    for (const std::string_view name : names) {
      if (!has(name)) continue;
      const Said said = html.texts().say(prefix + std::string(name));
      options += "<option value=\"" + std::string(letter) + std::string(name) + "\"" + html.others(said) + ">" +
                 html.plain(said) + "</option>";
    }
    if (options.empty()) return options;
    const Said label = html.texts().say(section);
    return "<optgroup label=\"" + html.plain(label) + "\"" + html.others(label, "data-g-") + ">" + options +
           "</optgroup>";
  };
  const auto some = [](const auto& list, const auto& is) { return std::any_of(list.begin(), list.end(), is); };
  return group("section.timeline", "type.", "e:", CodeNames<EventType>::names,
               [&](std::string_view n) { return some(rows.happenings, [&](const auto& r) { return r.type == n; }); }) +
         group("section.positions", "issue.", "i:", CodeNames<Issue>::names,
               [&](std::string_view n) { return some(rows.positions, [&](const auto& r) { return r.issue == n; }); }) +
         group("section.counts", "count.", "c:", CodeNames<CountKind>::names,
               [&](std::string_view n) { return some(rows.counts, [&](const auto& r) { return r.kind == n; }); });
}

std::map<Index, std::set<std::string>> threads_of_articles(const BriefRows& rows) {
  std::map<Index, std::set<std::string>> out;
  for (const HappeningRow& h : rows.happenings) {
    if (h.thread.empty()) continue;
    for (const Index a : h.articles) out[a].insert(h.thread);
  }
  return out;
}

/// What the script says itself, as JSON that cannot end its <script> element.
std::string script_texts(const Texts& texts) {
  nlohmann::ordered_json out;
  for (std::size_t i = 0; i < texts.languages().size(); ++i) {
    auto& said = out[texts.languages()[i]];
    for (const char* key : {"panel.count", "panel.original"}) said[key] = texts.say(key)[i];
    said["filter.found"] = texts.say("filter.found", 1)[i] + " | " + texts.say("filter.found", 2)[i];
  }
  std::string json = out.dump();
  for (std::size_t at = 0; (at = json.find('<', at)) != std::string::npos;) json.replace(at, 1, "\\u003c");
  return json;
}

std::string language_buttons(const Html& html) {
  std::string out;
  const Texts& texts = html.texts();
  for (std::size_t i = 0; i < texts.languages().size(); ++i) {
    std::string code = texts.languages()[i];
    const std::string name = texts.say("language")[i];
    std::string shown = code;
    std::transform(shown.begin(), shown.end(), shown.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    out += "<button type=\"button\" data-lang=\"" + code + "\" lang=\"" + code + "\" title=\"" + escaped(name) +
           "\" aria-label=\"" + escaped(name) + "\" aria-pressed=\"" + (i == html.language() ? "true" : "false") +
           "\">" + escaped(shown) + "</button>";
  }
  return out;
}

/// Replaces {{name}} in one pass, so that nothing a value holds is read as a placeholder. {{t:key}} is a text,
/// {{a:key}} the same for an attribute or a plain element, {{l:key}} its other languages, {{la:placeholder:key}} those
/// of a placeholder.
std::string filled(std::string_view page, const Html& html, const std::map<std::string_view, std::string>& values) {
  std::string out;
  for (;;) {
    const std::size_t open = page.find("{{");
    out.append(page.substr(0, open));
    if (open == std::string_view::npos) return out;
    const std::size_t close = page.find("}}", open);
    const std::string_view name = page.substr(open + 2, close - open - 2);
    page.remove_prefix(close + 2);
    const auto key = name.substr(std::min(name.rfind(':') + 1, name.size()));
    if (name.starts_with("t:")) {
      out += html.say(key);
    } else if (name.starts_with("a:")) {
      out += html.plain(html.texts().say(key));
    } else if (name.starts_with("l:")) {
      out += html.others(html.texts().say(key));
    } else if (name.starts_with("la:")) {
      out += html.others(html.texts().say(key), "data-p-");
    } else if (const auto it = values.find(name); it != values.end()) {
      out += it->second;
    }
  }
}

}  // namespace

Result<std::string> brief_page(const Affair& affair, const BriefOptions& options) {
  auto texts = Texts::parse(assets::texts_tsv);
  if (!texts) return texts.error();
  const auto& languages = texts->languages();
  const auto language = std::find(languages.begin(), languages.end(), options.language);
  if (language == languages.end()) {
    std::string known;
    for (const auto& l : languages) known += " " + l;
    return Error{ErrorCode::bad_usage, "the page does not speak \"" + options.language + "\"; it speaks:" + known};
  }
  const auto rows = ask_everything(affair);
  if (!rows) return rows.error();
  Html html(affair, *texts, static_cast<std::size_t>(language - languages.begin()));
  if (rows->threads.size() > 1) html.know_threads(threads_of_articles(*rows));
  const auto active = active_parties(affair, *rows);
  const std::string title = options.title.empty() ? default_title(affair, active) : options.title;
  std::string toc, sections;
  for (Section& s :
       std::vector<Section>{threads_section(html, *rows), timeline_section(html, *rows), positions_section(html, *rows),
                            statements_section(html, *rows), counts_section(html, *rows), disputes_section(html, *rows),
                            commitments_section(html, *rows), sources_section(html, *rows), articles_section(html)}) {
    if (s.lines == 0) continue;
    toc += "<li><a href=\"#" + s.id + "\">" + html.span(texts->say("section." + s.id), "label") + "<span class=\"n\">" +
           std::to_string(s.lines) + "</span></a></li>";
    sections += s.html;
  }
  if (!affair.status().ok()) return affair.status().error();
  const std::string nonce = hex(hash64(sections, hash64(title)));
  return filled(assets::page_html, html,
                {{"lang", options.language},
                 {"nonce", nonce},
                 {"version", RUNDING_VERSION},
                 {"title", escaped(title)},
                 {"css", std::string(assets::page_css)},
                 {"js", std::string(assets::page_js)},
                 {"icons", std::string(assets::icons_svg)},
                 {"party_options", party_options(html, active)},
                 {"type_options", type_options(html, *rows)},
                 {"thread_choice", thread_choice(html, *rows)},
                 {"language_buttons", language_buttons(html)},
                 {"toc", toc},
                 {"intro", intro(html, title, active)},
                 {"sections", sections},
                 {"script_texts", script_texts(*texts)}});
}

}  // namespace runding
