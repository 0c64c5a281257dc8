#include "runding/export/rows_json.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "runding/article/json_number.h"

namespace runding {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& row, const char* key, const std::string& value) {
  if (!value.empty()) row[key] = value;
}

double rounded(double n) { return std::round(n * 100) / 100; }

Json who_json(const Affair& affair, const Who& who) {
  Json out{{"name", who.name}};
  if (who.party != kNone) out["id"] = affair.party(who.party).id;
  return out;
}

void put_who(Json& row, const Affair& affair, const char* key, const Who& who) {
  if (who.empty()) return;
  row[key] = who.name;
  if (who.party != kNone) row[std::string(key) + "_id"] = affair.party(who.party).id;
}

Json evidence_json(const Affair& affair, const Evidence& e) {
  return Json{
      {"article", affair.article(e.article).id}, {"start", e.span.start}, {"end", e.span.end}, {"exact", e.exact}};
}

Json evidence_json(const Affair& affair, const std::vector<Evidence>& list) {
  Json out = Json::array();
  for (const Evidence& e : list) out.push_back(evidence_json(affair, e));
  return out;
}

Json ids_of(const Affair& affair, const std::vector<Index>& articles) {
  Json out = Json::array();
  for (const Index a : articles) out.push_back(affair.article(a).id);
  return out;
}

/// The articles of a row's evidence, each once, in order.
Json articles_of(const Affair& affair, const std::vector<Evidence>& list) {
  std::vector<Index> articles;
  for (const Evidence& e : list) {
    if (std::find(articles.begin(), articles.end(), e.article) == articles.end()) articles.push_back(e.article);
  }
  return ids_of(affair, articles);
}

void put_articles(Json& row, const Affair& affair, const std::vector<Evidence>& evidence) {
  row["articles"] = articles_of(affair, evidence);
  row["evidence"] = evidence_json(affair, evidence);
}

/// The article that said it first.
void put_first(Json& row, const Affair& affair, Index first) {
  if (first != kNone) row["first"] = affair.article(first).id;
}

void put_article(Json& row, const ArticleInfo& a) {
  put(row, "title", a.title);
  put(row, "outlet", a.outlet);
  put(row, "published", a.published);
  if (a.published_inferred) row["published_inferred"] = true;
  put(row, "lang", a.lang);
  put(row, "url", a.url);
}

}  // namespace

void put_marks(Json& row, const Marks& marks) {
  for (const Curated& c : marks) {
    Json mark{{"mark", c.mark}};
    put(mark, "field", c.field);
    if (c.mark == "corrected") {
      mark["value"] = c.value;
      mark["was"] = c.was;
    }
    put(mark, c.mark == "note" ? "text" : "why", c.text);
    mark["author"] = c.author;
    mark["time"] = c.time;
    mark["action"] = c.action;
    row["curation"].push_back(std::move(mark));
  }
}

Json row_json(const Affair& affair, const HappeningRow& r) {
  Json row{{"id", r.id}, {"type", r.type}, {"status", r.status}};
  put(row, "subtype", r.subtype);
  put(row, "date", r.date);
  put(row, "first_day", r.first_day);
  put(row, "last_day", r.last_day);
  put(row, "reported", r.reported);
  put_who(row, affair, "place", r.place);
  row["participants"] = Json::array();
  row["roles"] = Json::array();
  for (const auto& p : r.participants) {
    row["participants"].push_back(p.who.name);
    Json who = who_json(affair, p.who);
    who["role"] = p.role;
    row["roles"].push_back(std::move(who));
  }
  if (!r.claimed_by.empty()) {
    row["claimed_by"] = Json::array();
    for (const Who& w : r.claimed_by) row["claimed_by"].push_back(w.name);
  }
  if (!r.statuses.empty()) row["statuses"] = r.statuses;
  if (r.round) row["round"] = *r.round;
  if (r.round_inferred) row["round_inferred"] = true;
  put(row, "within", r.within);
  put(row, "thread", r.thread);
  put(row, "outcome", r.outcome);
  put(row, "form", r.form);
  put(row, "plover", r.plover);
  put(row, "cameo", r.cameo);
  row["origins"] = r.origins;
  put_first(row, affair, r.first);
  row["articles"] = ids_of(affair, r.articles);
  row["confidence"] = rounded(r.confidence);
  row["evidence"] = evidence_json(affair, r.evidence);
  put_marks(row, r.marks);
  return row;
}

Json row_json(const Affair& affair, const StatementRow& r) {
  Json row{{"id", r.id}, {"kind", r.kind}};
  put(row, "date", r.date);
  if (r.date_given) row["date_given"] = true;
  put_who(row, affair, "speaker", r.speaker);
  put(row, "role", r.role);
  put(row, "cue", r.cue);
  put_who(row, affair, "addressee", r.addressee);
  put(row, "source", r.source);
  put(row, "outlet", affair.article(r.evidence.front().article).outlet);
  put(row, "within", r.within);
  row["confidence"] = rounded(r.confidence);
  put_articles(row, affair, r.evidence);
  put_marks(row, r.marks);
  return row;
}

Json row_json(const Affair& affair, const PositionRow& r) {
  Json row{{"id", r.id}};
  put(row, "party", r.side_name);
  if (r.side != kNone) row["party_id"] = affair.party(r.side).id;
  put_who(row, affair, "holder", r.holder);
  put(row, "role", r.role);
  row["issue"] = r.issue;
  row["stance"] = r.stance;
  put(row, "subtype", r.subtype);
  put(row, "object", r.object);
  put(row, "strength", r.strength);
  put(row, "condition", r.condition);
  put(row, "date", r.date);
  if (r.date_given) row["date_given"] = true;
  put(row, "shift", r.shift);
  put(row, "shift_from", r.shift_from);
  put(row, "plover", r.plover);
  put(row, "cameo", r.cameo);
  row["confidence"] = rounded(r.confidence);
  put_articles(row, affair, r.evidence);
  put_marks(row, r.marks);
  return row;
}

Json row_json(const Affair& affair, const PartyRow& r) {
  const PartyInfo& p = affair.party(r.party);
  Json row{{"id", p.id}, {"name", p.name}, {"type", to_string(p.type)}};
  put(row, "role", p.role);
  if (p.of != kNone) row["of"] = affair.party(p.of).name;
  if (p.side != kNone) row["side"] = affair.party(p.side).name;
  put(row, "kb", p.kb);
  row["aliases"] = Json::array();
  for (const auto& [alias, uses] : affair.aliases(r.party)) row["aliases"].push_back(alias);
  row["articles"] = p.articles;
  row["mentions"] = p.mentions;
  row["happenings"] = r.happenings;
  row["statements"] = r.statements;
  row["positions"] = r.positions;
  put_marks(row, r.marks);
  return row;
}

Json row_json(const Affair& affair, const CountRow& r) {
  Json row{{"id", r.id}, {"kind", r.kind}};
  put(row, "who", r.who);
  put_who(row, affair, "place", r.place);
  put_number(row, "low", r.low);
  put_number(row, "high", r.high);
  row["figures"] = Json::array();
  for (const FigureRow& f : r.figures) {
    Json figure{{"id", f.id}};
    put_number(figure, "low", f.low);
    put_number(figure, "high", f.high);
    put(figure, "who", f.who);
    put_who(figure, affair, "says", f.says);
    put(figure, "date", f.date);
    if (f.date_given) figure["date_given"] = true;
    figure["confidence"] = rounded(f.confidence);
    put_articles(figure, affair, f.evidence);
    put_marks(figure, f.marks);
    row["figures"].push_back(std::move(figure));
  }
  return row;
}

Json row_json(const Affair& affair, const DisputeRow& r) {
  Json row{{"id", r.id}, {"kind", r.kind}, {"topic", r.topic}};
  put(row, "happening", r.happening);
  row["sides"] = Json::array();
  for (const auto& s : r.sides) {
    Json side = Json::object();
    put(side, "value", s.value);
    side["parties"] = Json::array();
    for (const Who& w : s.parties) side["parties"].push_back(w.name);
    side["origins"] = s.origins;
    put_first(side, affair, s.first);
    put_articles(side, affair, s.evidence);
    row["sides"].push_back(std::move(side));
  }
  put_marks(row, r.marks);
  return row;
}

Json row_json(const Affair& affair, const CommitmentRow& r) {
  Json row{{"id", r.id}};
  put_who(row, affair, "holder", r.holder);
  put(row, "what", r.what);
  put(row, "due", r.due);
  row["outcome"] = r.outcome;
  put(row, "reported", r.day);
  row["origins"] = r.origins;
  put_first(row, affair, r.first);
  put_articles(row, affair, r.evidence);
  if (!r.outcome_evidence.empty()) row["outcome_evidence"] = evidence_json(affair, r.outcome_evidence);
  put_marks(row, r.marks);
  return row;
}

Json row_json(const Affair& affair, const SourceRow& r) {
  Json row{{"id", r.id}, {"name", r.name}, {"articles", ids_of(affair, r.articles)}};
  if (!r.langs.empty()) row["langs"] = r.langs;
  row["citations"] = r.citations;
  if (!r.cited_by.empty()) row["cited_by"] = r.cited_by;
  if (!r.cites.empty()) {
    row["cites"] = Json::array();
    for (const auto& c : r.cites) {
      Json cited{{"name", c.name}, {"times", c.evidence.size()}};
      put_articles(cited, affair, c.evidence);
      row["cites"].push_back(std::move(cited));
    }
  }
  return row;
}

Json row_json(const Affair& affair, const CopyRow& r) {
  return Json{{"copy", r.kind},
              {"articles", Json::array({affair.article(r.article).id, affair.article(r.other).id})},
              {"share", rounded(r.share)}};
}

Json row_json(const Affair& affair, const ArticleRow& r) {
  Json row{{"id", affair.article(r.article).id}};
  put_article(row, affair.article(r.article));
  row["happenings"] = r.happenings;
  put_marks(row, r.marks);
  return row;
}

Json row_json(const Affair& affair, const SearchHit& r) {
  Json row{{"id", affair.article(r.article).id}};
  put_article(row, affair.article(r.article));
  row["hits"] = r.words.size();
  row["evidence"] = Json::array();
  for (const Evidence& e : r.evidence) {
    Json one = evidence_json(affair, e);
    one["sentence"] = e.sentence;
    row["evidence"].push_back(std::move(one));
  }
  return row;
}

Json row_json(const Affair& affair, const ThreadRow& r) {
  Json row{{"id", r.id}, {"name", r.name()}, {"sides", Json::array()}};
  for (const Who& w : r.sides) row["sides"].push_back(who_json(affair, w));
  put(row, "issue", r.issue);
  put(row, "type", r.type);
  put(row, "first_day", r.first_day);
  put(row, "last_day", r.last_day);
  row["happenings"] = r.happenings;
  row["articles"] = r.articles;
  return row;
}

Json row_json(const StatsRow& r) {
  const auto tally = [](const StatsRow::Tally& list) {
    Json out = Json::object();
    for (const auto& [name, n] : list) out[name] = n;
    return out;
  };
  Json row{{"articles", r.articles}, {"undated", r.undated}, {"stories", r.stories}, {"bytes", r.bytes}};
  put(row, "first_day", r.first_day);
  put(row, "last_day", r.last_day);
  row["outlets"] = tally(r.outlets);
  row["langs"] = tally(r.langs);
  row["layers"] = tally(r.layers);
  row["links"] = tally(r.links);
  row["happenings"] = tally(r.happenings);
  return row;
}

Json shown_json(const Affair& affair, const AnyRow& any) {
  Json row = std::visit([&](const auto& r) { return row_json(affair, r); }, any);
  Json shown = Json::array();
  for (const Evidence& e : all_evidence(affair, any)) {
    Json one = evidence_json(affair, e);
    one["sentence"] = e.sentence;
    put_article(one, affair.article(e.article));
    shown.push_back(std::move(one));
  }
  if (const auto* a = std::get_if<ArticleRow>(&any)) row["text"] = affair.text(a->article).text;
  row["shown"] = std::move(shown);
  return row;
}

std::string json_line(const Json& row) { return row.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace runding
