#include "explainer.h"

#include "find_again.h"
#include "record_command.h"
#include "runding/export/rows_json.h"
#include "runding/pipeline/analyse.h"

namespace runding::app {
namespace {

std::string line_of(Json first, const Json& more) {
  first.update(more);
  return json_line(first) + "\n";
}

std::vector<Span> spans_of(const Article& stored, const LayerRow& m) {
  const auto at = static_cast<std::size_t>(m.n);
  if (m.layer == "event") return stored.events[at].evidence;
  if (m.layer == "position") return stored.positions[at].evidence;
  return {stored.quotes[at].span};
}

/// What the record says otherwise, and what to do about it.
void told_otherwise(const Article& stored, const LayerRow& m, const FoundAgain& found) {
  if (found.row != kNone && found.was.empty()) return;
  put("\n");
  std::string text;
  if (found.row == kNone) {
    text = "This " + m.layer + " is not found again: “" + std::string(stored.words(spans_of(stored, m).front())) + "”.";
  } else {
    text = "The record says otherwise:";
    for (const auto& [what, value] : found.was.items()) {
      text += " " + what + " ";
      if (value.is_string())
        text += value.get<std::string>().empty() ? "none" : value.get<std::string>();
      else
        for (const Json& one : value) text += (one == value.front() ? "" : ", ") + one.get<std::string>();
      text += ";";
    }
    text.back() = '.';
  }
  text +=
      " The record was made by another version of runding, with other gazetteers (--gazetteer), or from annotations. "
      "`runding reanalyse` analyses its articles anew.";
  for (const auto& line : wrap(text, kWidth - 1, 20)) put(" " + ink(Ink::warn, line) + "\n");
}

/// What people decided about a row, as facts.
Json decisions(const Marks& marks) {
  Json out = Json::array();
  for (const Curated& c : marks) {
    std::string value = c.mark;
    if (!c.field.empty()) value += " " + c.field + (c.value.empty() ? "" : ": " + c.value);
    Json f = fact("people", value);
    const std::string by = (c.author.empty() ? "" : c.author + ", ") + c.time + (c.text.empty() ? "" : ": " + c.text);
    f["why"].push_back(Json{{"code", "decided"}, {"says", by}});
    out.push_back(std::move(f));
  }
  return out;
}

/// "v3"; null when there is none.
Json row_by_id(const Explained& e, const std::string& id) {
  const auto at = static_cast<std::size_t>(std::stoul(id.substr(1))) - 1;
  const auto i = static_cast<Index>(at);
  if (id[0] == 'v') return at < e.article.events.size() ? event_why(e, i) : Json();
  if (id[0] == 'p') return at < e.article.positions.size() ? position_why(e, i) : Json();
  return at < e.article.quotes.size() ? quote_why(e, i) : Json();
}

}  // namespace

int Explainer::article(const Article& given, const std::string& label, const std::vector<std::string>& rows) {
  const auto e = analyse_with_reasons(languages_, codes_, given);
  if (!e) return fail(e.error());
  const Article& a = (*e)->article;
  std::vector<Json> whys;
  for (const std::string& id : rows) {
    Json why = row_by_id(**e, id);
    if (why.is_null())
      return fail({ErrorCode::not_found,
                   "the article has " + std::to_string(a.events.size()) + " events (v), " +
                       std::to_string(a.positions.size()) + " positions (p), " + std::to_string(a.quotes.size()) +
                       " statements (q), but no " + id,
                   a.id});
    whys.push_back(std::move(why));
  }
  if (rows.empty()) {
    for (std::size_t i = 0; i < a.events.size(); ++i) whys.push_back(event_why(**e, static_cast<Index>(i)));
    for (std::size_t i = 0; i < a.positions.size(); ++i) whys.push_back(position_why(**e, static_cast<Index>(i)));
  }
  heading(label);
  for (const Json& why : whys) show_row(a.id, why);
  if (whys.empty() && !options_.json) put("\n Nothing in it tells an event or position.\n");
  if (options_.untold) show_untold(**e);
  return kOk;
}

int Explainer::rows(const Affair& affair, const std::string& id, const std::vector<LayerRow>& members) {
  Index last = kNone;
  int status = kOk;
  for (const LayerRow& m : members) {
    const auto read = read_article(affair, m.article);
    if (!read) return fail(read.error());
    if (m.article != last) heading(article_label(affair, m.article));
    last = m.article;
    if (!row_again(affair, id, **read, m)) status = kNo;
  }
  return status;
}

Result<const Explainer::Again*> Explainer::read_article(const Affair& affair, Index article) {
  const auto known = again_.find(article);
  if (known != again_.end()) return &known->second;
  auto stored = affair.record().article(affair.article(article).id);
  if (!stored) return stored.error();
  auto e = analyse_with_reasons(languages_, codes_, as_given(*stored));
  if (!e) return e.error();
  return &again_.emplace(article, Again{std::move(*stored), std::move(*e)}).first->second;
}

/// False when the row is not found again.
bool Explainer::row_again(const Affair& affair, const std::string& id, const Again& article, const LayerRow& m) {
  const Article& stored = article.stored;
  const Explained& e = *article.now;
  const FoundAgain found = find_again(e, stored, m.layer, static_cast<Index>(m.n));
  Json why;
  if (found.row != kNone) {
    why = m.layer == "event"      ? event_why(e, found.row)
          : m.layer == "position" ? position_why(e, found.row)
                                  : quote_why(e, found.row);
  } else {
    why = Json{{"layer", m.layer}, {"facts", Json::array()}, {"sentences", Json::array()}};
    why["untold"] = Json::array();
    for (const Span span : spans_of(stored, m)) {
      for (Json& f : untold(e, span)) why["untold"].push_back(std::move(f));
    }
  }
  const char* state = found.row == kNone ? "no" : found.was.empty() ? "yes" : "changed";
  Json row{{"row", id}, {"found_again", state}};
  if (!found.was.empty()) row["was"] = found.was;
  const Json decided = decisions(affair.marks(m.layer, m.article, m.n));
  if (!decided.empty()) row["decided"] = decided;
  row.update(why);
  if (options_.json) {
    put(line_of(Json{{"article", stored.id}}, std::move(row)));
  } else {
    if (found.row != kNone) printer_.row(why);
    for (const Json& d : decided) printer_.fact(d);
    told_otherwise(stored, m, found);
    if (found.row == kNone) {
      for (const Json& f : why["untold"]) printer_.fact(f);
    }
  }
  return found.row != kNone;
}

void Explainer::heading(const std::string& label) {
  if (options_.json) return;
  if (headings_++ > 0) put("\n");
  printer_.article(label);
}

void Explainer::show_row(const std::string& article, const Json& why) {
  if (options_.json)
    put(line_of(Json{{"article", article}}, why));
  else
    printer_.row(why);
}

void Explainer::show_untold(const Explained& e) {
  const Json facts = untold(e, {0, static_cast<std::uint32_t>(e.article.text.size())});
  if (options_.json) {
    put(line_of(Json{{"article", e.article.id}}, Json{{"layer", "untold"}, {"facts", facts}}));
    return;
  }
  put("\n " + ink(Ink::strong, "Phrases that told nothing") + "\n");
  for (const Json& f : facts) printer_.fact(f);
}

}  // namespace runding::app
