#include "runding/article/annotation_json.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace runding {
namespace {

using Json = nlohmann::ordered_json;

std::string tag(char prefix, Index index) { return prefix + std::to_string(index + 1); }

Json span_json(const Article& a, Span s) {
  return Json{{"start", s.start}, {"end", s.end}, {"exact", std::string(a.words(s))}};
}

void put(Json& row, const char* key, const std::string& value) {
  if (!value.empty()) row[key] = value;
}

void put_ref(Json& row, const char* key, char prefix, Index index) {
  if (index != kNone) row[key] = tag(prefix, index);
}

void put_confidence(Json& row, float confidence) {
  if (confidence < 1) row["confidence"] = std::round(static_cast<double>(confidence) * 100) / 100;
}

void put_number(Json& row, const char* key, const std::optional<double>& n) {
  if (!n) return;
  if (*n == std::floor(*n) && std::abs(*n) < 9e15) {
    row[key] = static_cast<std::int64_t>(*n);
  } else {
    row[key] = *n;
  }
}

Json evidence_json(const Article& a, const std::vector<Span>& spans) {
  Json out = Json::array();
  for (const Span s : spans) out.push_back(span_json(a, s));
  return out;
}

Json entity_json(const Article& a, Index i) {
  const Entity& e = a.entities[static_cast<std::size_t>(i)];
  Json row{{"id", tag('e', i)}, {"name", e.name}, {"type", to_string(e.type)}};
  if (!e.surfaces.empty()) row["surfaces"] = e.surfaces;
  put(row, "role", e.role);
  put_ref(row, "of", 'e', e.of);
  put_ref(row, "party", 'e', e.party);
  put(row, "kb", e.kb);
  if (!e.role_spans.empty()) row["role_spans"] = evidence_json(a, e.role_spans);
  put_confidence(row, e.confidence);
  return row;
}

Json mention_json(const Article& a, const Mention& m) {
  Json row = span_json(a, m.span);
  put_ref(row, "entity", 'e', m.entity);
  row["kind"] = to_string(m.kind);
  put_confidence(row, m.confidence);
  return row;
}

Json time_json(const Article& a, const TimeExpression& t) {
  Json row = span_json(a, t.span);
  row["type"] = to_string(t.type);
  put(row, "value", t.value);
  if (!t.flags.empty()) row["flags"] = t.flags;
  put_confidence(row, t.confidence);
  return row;
}

Json count_json(const Article& a, const Count& c) {
  Json row = span_json(a, c.span);
  put_number(row, "low", c.low);
  put_number(row, "high", c.high);
  row["kind"] = to_string(c.kind);
  put(row, "who", c.who);
  put_ref(row, "place", 'e', c.place);
  put(row, "place_text", c.place_text);
  put(row, "date", c.date);
  put_ref(row, "says", 'e', c.says);
  put_confidence(row, c.confidence);
  return row;
}

Json source_json(const Article& a, const Source& s) {
  Json row = span_json(a, s.span);
  row["name"] = s.name;
  put(row, "kb", s.kb);
  put_confidence(row, s.confidence);
  return row;
}

Json quote_json(const Article& a, Index i) {
  const Quote& q = a.quotes[static_cast<std::size_t>(i)];
  Json row{{"id", tag('q', i)}};
  row.update(span_json(a, q.span));
  row["kind"] = to_string(q.kind);
  put_ref(row, "speaker", 'e', q.speaker);
  put(row, "speaker_text", q.speaker_text);
  if (q.speaker_span) row["speaker_span"] = span_json(a, *q.speaker_span);
  if (q.cue) row["cue"] = span_json(a, *q.cue);
  put_ref(row, "addressee", 'e', q.addressee);
  if (q.source != kNone) row["source"] = q.source;
  put(row, "date", q.date);
  put_confidence(row, q.confidence);
  return row;
}

Json event_json(const Article& a, Index i) {
  const Event& e = a.events[static_cast<std::size_t>(i)];
  Json row{{"id", tag('v', i)}, {"type", to_string(e.type)}};
  put(row, "subtype", e.subtype);
  row["status"] = to_string(e.status);
  Json who = Json::array();
  for (const Participant& p : e.participants) {
    Json one = Json::object();
    put_ref(one, "entity", 'e', p.entity);
    put(one, "text", p.text);
    one["role"] = to_string(p.role);
    who.push_back(std::move(one));
  }
  if (!who.empty()) row["participants"] = std::move(who);
  put_ref(row, "place", 'e', e.place);
  put(row, "place_text", e.place_text);
  put(row, "date", e.date);
  if (e.round) row["round"] = *e.round;
  put(row, "outcome", e.outcome);
  put(row, "form", e.form);
  put_ref(row, "claimed_by", 'e', e.claimed_by);
  put(row, "plover", e.plover);
  put(row, "cameo", e.cameo);
  if (e.trigger) row["trigger"] = span_json(a, *e.trigger);
  row["evidence"] = evidence_json(a, e.evidence);
  put_confidence(row, e.confidence);
  return row;
}

Json position_json(const Article& a, const Position& p) {
  Json row = Json::object();
  put_ref(row, "holder", 'e', p.holder);
  put(row, "holder_text", p.holder_text);
  row["issue"] = to_string(p.issue);
  row["stance"] = to_string(p.stance);
  put(row, "subtype", p.subtype);
  put(row, "object", p.object);
  put(row, "strength", p.strength);
  put(row, "condition", p.condition);
  put_ref(row, "quote", 'q', p.quote);
  put(row, "date", p.date);
  put(row, "plover", p.plover);
  put(row, "cameo", p.cameo);
  row["evidence"] = evidence_json(a, p.evidence);
  put_confidence(row, p.confidence);
  return row;
}

Json commitment_json(const Article& a, const Commitment& c) {
  Json row = Json::object();
  put_ref(row, "holder", 'e', c.holder);
  put(row, "holder_text", c.holder_text);
  put(row, "what", c.what);
  put(row, "by", c.by);
  row["evidence"] = evidence_json(a, c.evidence);
  put_confidence(row, c.confidence);
  return row;
}

}  // namespace

std::string annotation_line(const Article& a, const AnnotationOptions& options) {
  Json out{{"id", a.id}};
  put(out, "lang", a.lang);
  put(out, "title", a.title);
  put(out, "published", a.published);
  if (a.published_inferred) out["published_inferred"] = true;
  put(out, "outlet", a.outlet);
  put(out, "url", a.url);
  if (options.with_text) out["text"] = a.text;
  const auto rows = [&](const char* key, const auto& items, const auto& make) {
    Json list = Json::array();
    for (const auto& item : items) list.push_back(make(item));
    out[key] = std::move(list);
  };
  const auto indexed = [&](const char* key, const auto& items, const auto& make) {
    Json list = Json::array();
    for (std::size_t i = 0; i < items.size(); ++i) list.push_back(make(a, static_cast<Index>(i)));
    out[key] = std::move(list);
  };
  rows("blocks", a.blocks, [](const Block& b) {
    return Json{{"start", b.span.start}, {"end", b.span.end}, {"kind", to_string(b.kind)}};
  });
  rows("sentences", a.sentences, [](const Sentence& s) { return Json{{"start", s.span.start}, {"end", s.span.end}}; });
  indexed("entities", a.entities, entity_json);
  rows("mentions", a.mentions, [&](const Mention& m) { return mention_json(a, m); });
  rows("times", a.times, [&](const TimeExpression& t) { return time_json(a, t); });
  rows("counts", a.counts, [&](const Count& c) { return count_json(a, c); });
  rows("sources", a.sources, [&](const Source& s) { return source_json(a, s); });
  indexed("quotes", a.quotes, quote_json);
  indexed("events", a.events, event_json);
  rows("positions", a.positions, [&](const Position& p) { return position_json(a, p); });
  if (!a.commitments.empty())
    rows("commitments", a.commitments, [&](const Commitment& c) { return commitment_json(a, c); });
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string error_line(const std::string& id, const Error& error) {
  Json detail{{"code", to_string(error.code)}, {"message", error.message}};
  if (error.offset) detail["offset"] = *error.offset;
  return Json{{"id", id}, {"error", std::move(detail)}}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace runding
