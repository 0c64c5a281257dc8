#include <algorithm>
#include <array>

#include "explained.h"

namespace runding::app {
namespace {

/// Speaker of a statement, by the words that name him.
Json speaker_fact(const Explained& e, const Quote& q) {
  Json f = fact("speaker", q.speaker == kNone ? q.speaker_text : name_of(e, q.speaker));
  if (!q.speaker_span) {
    f["why"].push_back(Json{{"code", "goes_on"}, {"says", "who spoke before goes on"}});
    return f;
  }
  std::string says = "»" + std::string(e.article.words(*q.speaker_span)) + "«";
  for (const Mention& m : e.article.mentions) {
    if (m.entity != q.speaker || m.kind == MentionKind::name || !q.speaker_span->contains(m.span)) continue;
    says += std::string(", a ") + std::string(to_string(m.kind)) + " for somebody named before";
    break;
  }
  f["why"].push_back(Json{{"code", "named"}, {"says", says}, {"words", words_json(e, *q.speaker_span)}});
  return f;
}

}  // namespace

Json position_why(const Explained& e, Index position) {
  const Position& p = e.article.positions[static_cast<std::size_t>(position)];
  const auto told = e.trace.of_position(position);
  Json out{{"id", tag('p', position)},
           {"layer", "position"},
           {"issue", to_string(p.issue)},
           {"stance", to_string(p.stance)},
           {"confidence", rounded(p.confidence)},
           {"evidence", evidence_of(e, p.evidence)}};
  Json facts = Json::array();
  std::vector<std::uint32_t> places;
  for (std::size_t k = 0; k < told.size(); ++k) {
    facts.push_back(trigger_fact(e, *told[k], k == 0 ? "told by" : "also by"));
    places.push_back(told[k]->trigger.start);
  }
  const auto add = [&](std::string_view what, const std::string& value, std::initializer_list<const Reason*> reasons) {
    Json f = fact(what, value);
    for (const Reason* r : reasons) {
      if (r != nullptr) f["why"].push_back(reason_json(e, *r));
    }
    facts.push_back(std::move(f));
  };
  const auto any = [](const Reason&) { return true; };
  add("stance", std::string(to_string(p.stance)), {find_reason(told, Why::turned, Why::turned, any)});
  const auto his = [&](const Reason& r) { return r.entity == p.holder; };
  const Reason* holder = find_reason(told, Why::joint, Why::joint, his);
  if (holder == nullptr) holder = find_reason(told, Why::cue, Why::holder_words, his);
  add("holder", p.holder == kNone ? p.holder_text : name_of(e, p.holder), {holder});
  Json issue = fact("issue", std::string(to_string(p.issue)));
  if (!told.empty()) {
    std::array<double, CodeNames<Issue>::names.size()> sums{};
    for (const Reason& r : told.front()->reasons) {
      if (r.why < Why::issue_word || r.why > Why::issue_none) continue;
      issue["why"].push_back(reason_json(e, r));
      if (r.why != Why::issue_word) continue;
      const std::string_view code = e.language->lexicon().entry(r.entry).get("issue");
      issue["why"].back()["issue"] = code;
      sums[static_cast<std::size_t>(*parse_code<Issue>(code))] += r.weight;
    }
    Json list = Json::object();
    for (std::size_t i = 0; i < sums.size(); ++i) {
      if (sums[i] > 0) list[std::string(to_string(static_cast<Issue>(i)))] = rounded(sums[i]);
    }
    if (!list.empty()) issue["sums"] = std::move(list);
    if (const Reason* more = find_reason(told, Why::issue_more, Why::issue_more,
                                         [&](const Reason& r) { return r.detail == to_string(p.issue); }))
      issue["why"].push_back(reason_json(e, *more));
  }
  facts.push_back(std::move(issue));
  if (p.quote != kNone) {
    const Quote& q = e.article.quotes[static_cast<std::size_t>(p.quote)];
    Json f = fact("stands in", tag('q', p.quote));
    f["why"].push_back(
        Json{{"code", "statement"},
             {"says", std::string(to_string(q.kind)) + " statement »" + std::string(e.article.words(q.span)) + "«"},
             {"words", words_json(e, q.span)}});
    facts.push_back(std::move(f));
  }
  if (!p.condition.empty()) add("condition", p.condition, {find_reason(told, Why::holds_if, Why::holds_if, any)});
  if (!p.date.empty()) {
    Json f = fact("date", p.date);
    f["why"].push_back(Json{{"code", "statement_date"}, {"says", "the date of the statement"}});
    facts.push_back(std::move(f));
  }
  add_code(e.codes->row_of(p), p.plover, p.cameo, facts);
  out["facts"] = std::move(facts);
  out["sentences"] = sentences_of(e, places);
  return out;
}

Json quote_why(const Explained& e, Index quote) {
  const Quote& q = e.article.quotes[static_cast<std::size_t>(quote)];
  Json out{{"id", tag('q', quote)},
           {"layer", "quote"},
           {"kind", to_string(q.kind)},
           {"confidence", rounded(q.confidence)},
           {"evidence", evidence_of(e, {q.span})}};
  Json facts = Json::array();
  if (q.cue) {
    Json f = fact("told by", std::string(e.article.words(*q.cue)));
    f["words"] = words_json(e, *q.cue);
    f["entry"] = entry_json(e, q.cue_entry);
    facts.push_back(std::move(f));
  } else {
    facts.push_back(fact("told by", "its quotation marks alone"));
  }
  facts.push_back(speaker_fact(e, q));
  if (q.addressee != kNone) facts.push_back(fact("said to", name_of(e, q.addressee)));
  if (q.source != kNone) {
    const Source& source = e.article.sources[static_cast<std::size_t>(q.source)];
    Json f = fact("source", source.name);
    f["why"].push_back(Json{{"code", "source"},
                            {"says", "»" + std::string(e.article.words(source.span)) + "«, cited beside it"},
                            {"words", words_json(e, source.span)}});
    facts.push_back(std::move(f));
  }
  if (!q.date.empty()) facts.push_back(fact("date", q.date));
  out["facts"] = std::move(facts);
  std::vector<std::uint32_t> places;
  if (q.cue) places.push_back(q.cue->start);
  places.push_back(q.span.start);
  out["sentences"] = sentences_of(e, places);
  return out;
}

Json untold(const Explained& e, Span within) {
  Json out = Json::array();
  std::vector<Span> told;
  for (const Event& event : e.article.events) {
    if (!event.trigger) continue;
    for (const Traced* t : e.trace.of_event(*event.trigger)) told.push_back(t->trigger);
  }
  for (const Traced& t : e.trace.all()) {
    const bool row = t.layer == TraceLayer::position ? !t.rows.empty()
                                                     : std::find(told.begin(), told.end(), t.trigger) != told.end();
    if (row || !within.contains(t.trigger)) continue;
    Json one = trigger_fact(e, t, t.layer == TraceLayer::event ? "no event" : "no position");
    for (const Reason& r : t.reasons) {
      const bool refused = r.why <= Why::no_parties || (r.why >= Why::taken_back && r.why <= Why::no_issue);
      if (refused) one["why"].push_back(reason_json(e, r));
    }
    if (one["why"].empty())
      one["why"].push_back(Json{{"code", "too_little"}, {"says", "too few take part, and no other telling says more"}});
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace runding::app
