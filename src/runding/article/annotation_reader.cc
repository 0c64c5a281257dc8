#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_map>

#include "runding/article/annotation_json.h"

// One annotation line back into an Article. Every helper throws Bad, which never leaves this file.
namespace runding {
namespace {

using Json = nlohmann::json;

struct Bad {
  std::string what;
  std::optional<std::uint64_t> offset = {};
};

using Ids = std::unordered_map<std::string, Index>;

class LineReader {
 public:
  explicit LineReader(const Json& root) : root_(root) {}

  Article read() {
    head();
    for_each("entities", [&](const Json& row) { number_row(row, entity_ids_, true); });
    for_each("quotes", [&](const Json& row) { number_row(row, quote_ids_, false); });
    for_each("blocks", [&](const Json& row) { block(row); });
    for_each("sentences", [&](const Json& row) { sentence(row); });
    for_each("entities", [&](const Json& row) { a_.entities.push_back(entity(row)); });
    for_each("mentions", [&](const Json& row) { a_.mentions.push_back(mention(row)); });
    for_each("times", [&](const Json& row) { a_.times.push_back(time(row)); });
    for_each("counts", [&](const Json& row) { a_.counts.push_back(count(row)); });
    for_each("sources", [&](const Json& row) { a_.sources.push_back(source(row)); });
    for_each("quotes", [&](const Json& row) { a_.quotes.push_back(quote(row)); });
    for_each("events", [&](const Json& row) { a_.events.push_back(event(row)); });
    for_each("positions", [&](const Json& row) { a_.positions.push_back(position(row)); });
    for_each("commitments", [&](const Json& row) { a_.commitments.push_back(commitment(row)); });
    // Rows may stand in any order in the line; the model promises mentions in text order.
    std::stable_sort(a_.mentions.begin(), a_.mentions.end(),
                     [](const Mention& x, const Mention& y) { return x.span < y.span; });
    return std::move(a_);
  }

 private:
  [[noreturn]] void bad(const std::string& what, std::optional<std::uint64_t> offset = {}) const {
    throw Bad{at_.empty() ? what : at_ + ": " + what, offset};
  }

  void head() {
    if (!root_.is_object()) bad("not a JSON object");
    if (const auto error = root_.find("error"); error != root_.end())
      bad("the line stands for an article that could not be read");
    a_.id = text(root_, "id");
    if (a_.id.empty()) bad("no 'id'");
    if (!root_.contains("text")) bad("no 'text': annotate with --with-text");
    a_.text = text(root_, "text");
    if (a_.text.size() >= UINT32_MAX) bad("'text' is too long");
    a_.lang = text(root_, "lang");
    a_.title = text(root_, "title");
    a_.published = text(root_, "published");
    a_.outlet = text(root_, "outlet");
    a_.url = text(root_, "url");
    if (const auto it = root_.find("published_inferred"); it != root_.end()) {
      if (!it->is_boolean()) bad("'published_inferred' is neither true nor false");
      a_.published_inferred = it->get<bool>();
    }
  }

  template <class F>
  void for_each(const char* layer, F&& f) {
    const auto it = root_.find(layer);
    if (it == root_.end()) return;
    if (!it->is_array()) bad("'" + std::string(layer) + "' is no list");
    for (std::size_t i = 0; i < it->size(); ++i) {
      at_ = std::string(layer) + "[" + std::to_string(i) + "]";
      if (!(*it)[i].is_object()) bad("not a JSON object");
      f((*it)[i]);
    }
    at_.clear();
  }

  // Plain values; null reads as absent.

  const Json* find(const Json& row, const char* key) const {
    const auto it = row.find(key);
    return it == row.end() || it->is_null() ? nullptr : &*it;
  }

  std::string text(const Json& row, const char* key) const {
    const Json* v = find(row, key);
    if (!v) return {};
    if (!v->is_string()) bad("'" + std::string(key) + "' is no string");
    return v->get<std::string>();
  }

  std::optional<double> number(const Json& row, const char* key) const {
    const Json* v = find(row, key);
    if (!v) return std::nullopt;
    if (!v->is_number()) bad("'" + std::string(key) + "' is no number");
    return v->get<double>();
  }

  float confidence(const Json& row) const {
    const double c = number(row, "confidence").value_or(1);
    if (c < 0 || c > 1) bad("'confidence' is not between 0 and 1");
    return static_cast<float>(c);
  }

  template <class E>
  E code(const Json& row, const char* key, std::optional<E> absent = {}) const {
    const std::string name = text(row, key);
    if (name.empty()) {
      if (!absent) bad("no '" + std::string(key) + "'");
      return *absent;
    }
    const auto value = parse_code<E>(name);
    if (!value) bad("'" + name + "' is no " + key);
    return *value;
  }

  // References between rows: the line's own ids, any string, become indices.

  void number_row(const Json& row, Ids& ids, bool required) const {
    const auto index = static_cast<Index>(ids.size());
    std::string id = text(row, "id");
    if (id.empty() && required) bad("no 'id'");
    if (id.empty()) id = "\n" + std::to_string(index);  // holds the place; nothing can refer to it
    if (!ids.emplace(id, index).second) bad("id '" + id + "' stands twice");
  }

  Index reference(const Json& row, const char* key, const Ids& ids) const {
    const std::string id = text(row, key);
    if (id.empty()) return kNone;
    const auto it = ids.find(id);
    if (it == ids.end()) bad("'" + std::string(key) + "' names '" + id + "', which is not in the line");
    return it->second;
  }
  Index entity_of(const Json& row, const char* key) const { return reference(row, key, entity_ids_); }

  // Spans.

  Span bounds(const Json& row) const {
    const Json* start = find(row, "start");
    const Json* end = find(row, "end");
    if (!start || !end || !start->is_number_unsigned() || !end->is_number_unsigned())
      bad("'start' and 'end' must be byte offsets");
    const auto s = start->get<std::uint64_t>(), e = end->get<std::uint64_t>();
    if (s >= e || e > a_.text.size()) {
      bad("span " + std::to_string(s) + ".." + std::to_string(e) + " does not lie in the text of " +
              std::to_string(a_.text.size()) + " bytes",
          s);
    }
    return {static_cast<std::uint32_t>(s), static_cast<std::uint32_t>(e)};
  }

  Span span(const Json& row) const {
    if (!row.is_object()) bad("a span is no JSON object");
    const Span s = bounds(row);
    const Json* exact = find(row, "exact");
    if (!exact || !exact->is_string()) bad("no 'exact'", s.start);
    if (exact->get_ref<const std::string&>() != s.of(a_.text)) {
      bad("bytes " + std::to_string(s.start) + ".." + std::to_string(s.end) + " of the text are not '" +
              exact->get<std::string>() + "'",
          s.start);
    }
    return s;
  }

  std::optional<Span> optional_span(const Json& row, const char* key) const {
    const Json* v = find(row, key);
    if (!v) return std::nullopt;
    return span(*v);
  }

  std::vector<Span> spans(const Json& row, const char* key, bool required) const {
    std::vector<Span> out;
    const Json* v = find(row, key);
    if (v && !v->is_array()) bad("'" + std::string(key) + "' is no list");
    if (v) {
      for (const Json& one : *v) out.push_back(span(one));
    }
    if (required && out.empty()) bad("no '" + std::string(key) + "'");
    return out;
  }

  std::vector<std::string> strings(const Json& row, const char* key) const {
    const Json* v = find(row, key);
    if (!v) return {};
    if (!v->is_array()) bad("'" + std::string(key) + "' is no list");
    std::vector<std::string> out;
    for (const Json& one : *v) {
      if (!one.is_string()) bad("'" + std::string(key) + "' holds more than strings");
      out.push_back(one.get<std::string>());
    }
    return out;
  }

  // Rows.

  void block(const Json& row) {
    const Span s = bounds(row);
    if (!a_.blocks.empty() && s.start < a_.blocks.back().span.end) bad("blocks overlap or are out of order", s.start);
    a_.blocks.push_back({s, code<BlockKind>(row, "kind", BlockKind::body)});
  }

  void sentence(const Json& row) {
    const Span s = bounds(row);
    if (!a_.sentences.empty() && s.start < a_.sentences.back().span.end)
      bad("sentences overlap or are out of order", s.start);
    Sentence out{s};
    if (!a_.sentences.empty()) out.block = a_.sentences.back().block;
    while (out.block + 1 < a_.blocks.size() && a_.blocks[out.block].span.end <= s.start) ++out.block;
    a_.sentences.push_back(out);
  }

  Entity entity(const Json& row) const {
    Entity e;
    e.name = text(row, "name");
    if (e.name.empty()) bad("no 'name'");
    e.type = code<EntityType>(row, "type");
    e.surfaces = strings(row, "surfaces");
    e.role = text(row, "role");
    e.role_spans = spans(row, "role_spans", false);
    e.of = entity_of(row, "of");
    e.party = entity_of(row, "party");
    e.kb = text(row, "kb");
    e.confidence = confidence(row);
    return e;
  }

  Mention mention(const Json& row) const {
    Mention m;
    m.span = span(row);
    m.entity = entity_of(row, "entity");
    m.kind = code<MentionKind>(row, "kind", MentionKind::name);
    m.confidence = confidence(row);
    return m;
  }

  TimeExpression time(const Json& row) const {
    TimeExpression t;
    t.span = span(row);
    t.type = code<TimeType>(row, "type", TimeType::date);
    t.value = text(row, "value");
    t.flags = strings(row, "flags");
    t.confidence = confidence(row);
    return t;
  }

  Count count(const Json& row) const {
    Count c;
    c.span = span(row);
    c.low = number(row, "low");
    c.high = number(row, "high");
    c.kind = code<CountKind>(row, "kind", CountKind::other);
    c.who = text(row, "who");
    c.place = entity_of(row, "place");
    c.place_text = text(row, "place_text");
    c.date = text(row, "date");
    c.says = entity_of(row, "says");
    c.confidence = confidence(row);
    return c;
  }

  Source source(const Json& row) const {
    Source s;
    s.span = span(row);
    s.name = text(row, "name");
    s.kb = text(row, "kb");
    s.confidence = confidence(row);
    return s;
  }

  Quote quote(const Json& row) const {
    Quote q;
    q.span = span(row);
    q.kind = code<QuoteKind>(row, "kind");
    q.speaker = entity_of(row, "speaker");
    q.speaker_text = text(row, "speaker_text");
    q.speaker_span = optional_span(row, "speaker_span");
    q.cue = optional_span(row, "cue");
    q.addressee = entity_of(row, "addressee");
    if (const auto n = number(row, "source")) {
      if (*n < 0 || *n >= static_cast<double>(a_.sources.size())) bad("'source' is no index of 'sources'");
      q.source = static_cast<Index>(*n);
    }
    q.date = text(row, "date");
    q.confidence = confidence(row);
    return q;
  }

  Event event(const Json& row) const {
    Event e;
    e.type = code<EventType>(row, "type");
    e.status = code<EventStatus>(row, "status", EventStatus::happened);
    if (const Json* list = find(row, "participants")) {
      if (!list->is_array()) bad("'participants' is no list");
      for (const Json& one : *list) {
        if (!one.is_object()) bad("a participant is no JSON object");
        e.participants.push_back({entity_of(one, "entity"), text(one, "text"), code<Role>(one, "role", Role::party)});
      }
    }
    e.place = entity_of(row, "place");
    e.place_text = text(row, "place_text");
    e.date = text(row, "date");
    e.evidence = spans(row, "evidence", true);
    e.trigger = optional_span(row, "trigger");
    e.subtype = text(row, "subtype");
    e.outcome = text(row, "outcome");
    e.form = text(row, "form");
    e.plover = text(row, "plover");
    e.cameo = text(row, "cameo");
    if (const auto n = number(row, "round")) {
      if (*n < 0 || *n > 1e6) bad("'round' is no small number");
      e.round = static_cast<int>(*n);
    }
    e.claimed_by = entity_of(row, "claimed_by");
    e.confidence = confidence(row);
    return e;
  }

  Position position(const Json& row) const {
    Position p;
    p.holder = entity_of(row, "holder");
    p.holder_text = text(row, "holder_text");
    p.issue = code<Issue>(row, "issue");
    p.stance = code<Stance>(row, "stance");
    p.quote = reference(row, "quote", quote_ids_);
    p.date = text(row, "date");
    p.evidence = spans(row, "evidence", true);
    p.object = text(row, "object");
    p.strength = text(row, "strength");
    p.condition = text(row, "condition");
    p.subtype = text(row, "subtype");
    p.plover = text(row, "plover");
    p.cameo = text(row, "cameo");
    p.confidence = confidence(row);
    return p;
  }

  Commitment commitment(const Json& row) const {
    Commitment c;
    c.holder = entity_of(row, "holder");
    c.holder_text = text(row, "holder_text");
    c.what = text(row, "what");
    c.by = text(row, "by");
    c.evidence = spans(row, "evidence", true);
    c.confidence = confidence(row);
    return c;
  }

  const Json& root_;
  Article a_;
  Ids entity_ids_, quote_ids_;
  std::string at_;  // the row being read, for messages
};

}  // namespace

Result<Article> article_from_annotation(const std::string& line, const std::string& where) {
  Json root;
  try {
    root = Json::parse(line);
  } catch (const Json::parse_error& e) {
    const std::uint64_t at = e.byte == 0 ? 0 : e.byte - 1;
    return Error{ErrorCode::bad_json, "the line is no valid JSON", where, at};
  }
  try {
    Article article = LineReader(root).read();
    article.origin = where;
    return article;
  } catch (const Bad& bad) {
    return Error{ErrorCode::bad_annotation, bad.what, where, bad.offset};
  }
}

}  // namespace runding
