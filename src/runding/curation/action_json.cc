#include "runding/curation/action_json.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "runding/base/clock.h"
#include "runding/base/hash.h"
#include "runding/base/unicode.h"

namespace runding {
namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

constexpr std::size_t kMostTargets = 1000, kMostAnchors = 100000, kMostSpans = 100;

[[noreturn]] void wrong(const std::string& message) { throw std::runtime_error(message); }

std::string words(const Json& row, const char* key, bool needed = false) {
  const auto it = row.find(key);
  if (it == row.end() || it->is_null()) {
    if (needed) wrong(std::string("no \"") + key + "\"");
    return {};
  }
  if (!it->is_string()) wrong(std::string("\"") + key + "\" is no string");
  return it->get<std::string>();
}

template <class E>
E code(const Json& row, const char* key) {
  const std::string name = words(row, key, true);
  const auto value = parse_code<E>(name);
  if (!value) wrong(std::string("\"") + key + "\" has no \"" + name + "\"");
  return *value;
}

std::uint64_t hash_of(const std::string& text) {
  std::uint64_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value, 16);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) wrong("no hash: \"" + text + "\"");
  return value;
}

std::uint32_t whole(const Json& value) {
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() > UINT32_MAX) wrong("no byte offset or number");
  return value.get<std::uint32_t>();
}

const Json& list(const Json& row, const char* key, std::size_t most) {
  static const Json none = Json::array();
  const auto it = row.find(key);
  if (it == row.end()) return none;
  if (!it->is_array() || it->size() > most) wrong(std::string("\"") + key + "\" is no list, or too long");
  return *it;
}

OrderedJson anchor_json(const Anchor& a) {
  OrderedJson out{{"article", a.article}, {"layer", to_string(a.layer)}};
  if (!a.type.empty()) out["type"] = a.type;
  if (!a.spans.empty()) {
    OrderedJson& spans = out["spans"] = OrderedJson::array();
    for (const AnchorSpan& s : a.spans)
      spans.push_back({{"start", s.span.start}, {"end", s.span.end}, {"words", hex(s.words)}});
  }
  if (a.nth != 0) out["nth"] = a.nth;
  if (a.name != 0) out["name"] = hex(a.name);
  return out;
}

Anchor read_anchor(const Json& row) {
  if (!row.is_object()) wrong("an anchor is no object");
  Anchor a;
  a.article = words(row, "article", true);
  a.layer = code<AnchorLayer>(row, "layer");
  a.type = words(row, "type");
  for (const Json& s : list(row, "spans", kMostSpans)) {
    if (!s.is_object() || !s.contains("start") || !s.contains("end")) wrong("a span has no \"start\" and \"end\"");
    const AnchorSpan span{{whole(s["start"]), whole(s["end"])}, hash_of(words(s, "words", true))};
    if (span.span.empty()) wrong("a span ends before it starts");
    a.spans.push_back(span);
  }
  if (row.contains("nth")) a.nth = whole(row["nth"]);
  if (row.contains("name")) a.name = hash_of(words(row, "name"));
  return a;
}

void check(const CurationAction& a) {
  const auto needs = [&](bool held, const char* what) {
    if (!held) wrong(std::string(to_string(a.verb)) + " " + what);
  };
  for (const auto& target : a.targets) needs(!target.empty(), "has a target without anchors");
  switch (a.verb) {
    case Verb::undo:
      return needs(!a.undoes.empty() && a.targets.empty(), "needs \"undoes\" and no targets");
    case Verb::merge:
      needs(a.subject == CurationSubject::party || a.subject == CurationSubject::happening,
            "is of parties or happenings");
      return needs(a.targets.size() >= 2, "needs two targets");
    case Verb::split:
      needs(a.subject == CurationSubject::party || a.subject == CurationSubject::happening,
            "is of parties or happenings");
      return needs(a.targets.size() == 2, "needs what stays and what goes");
    case Verb::rename:
      needs(a.subject == CurationSubject::party, "is of parties");
      needs(!a.text.empty(), "needs a name");
      break;
    case Verb::correct:
      needs(!a.fields.empty(), "needs fields");
      for (const auto& [field, value] : a.fields) {
        if (const Status s = check_field(a.subject, field, value); !s) wrong(s.error().message);
      }
      break;
    case Verb::note:
      needs(!a.text.empty(), "needs a text");
      break;
    default:
      needs(a.subject != CurationSubject::article, "is not of articles");
      break;
  }
  needs(a.targets.size() == 1, "needs one target");
}

CurationAction read_action(const Json& row) {
  if (!row.is_object()) wrong("no object");
  CurationAction a;
  const auto moment = utc_moment(words(row, "time", true));
  if (!moment) wrong("\"time\" is no moment in UTC");
  a.time = utc_text(*moment);
  a.author = words(row, "author");
  a.verb = code<Verb>(row, "action");
  if (a.verb == Verb::undo) {
    a.undoes = words(row, "undoes", true);
  } else {
    a.subject = code<CurationSubject>(row, "of");
    a.kind = words(row, "kind");
    for (const Json& target : list(row, "targets", kMostTargets)) {
      if (!target.is_array() || target.size() > kMostAnchors) wrong("a target is no list, or too long");
      CurationAction::Target& anchors = a.targets.emplace_back();
      for (const Json& anchor : target) anchors.push_back(read_anchor(anchor));
      std::sort(anchors.begin(), anchors.end());
    }
  }
  if (const auto it = row.find("fields"); it != row.end()) {
    if (!it->is_object()) wrong("\"fields\" is no object");
    // In the order of the alphabet, as kept.
    for (const auto& [field, value] : it->items()) {
      if (!value.is_string()) wrong("the value of \"" + field + "\" is no string");
      a.fields.emplace_back(field, value.get<std::string>());
    }
  }
  if (const auto it = row.find("whole_names"); it != row.end()) a.whole_names = it->is_boolean() && it->get<bool>();
  a.text = words(row, a.verb == Verb::rename ? "name" : "text");
  a.why = words(row, "why");
  check(a);
  a.id = action_id(a);
  return a;
}

Error bad(const std::string& where, std::string message) {
  return Error{ErrorCode::bad_json, "no curation action: " + std::move(message), where};
}

Result<CurationAction> parse_line(std::string_view line, const std::string& where) {
  if (const auto at = first_invalid_utf8(line)) return Error{ErrorCode::bad_encoding, "not UTF-8", where, *at};
  const Json row = Json::parse(line, nullptr, false);
  if (row.is_discarded()) return bad(where, "not JSON");
  Result<CurationAction> action = action_from_json(row);
  if (action) return action;
  Error error = action.error();
  error.where = where;
  return error;
}

}  // namespace

OrderedJson action_json(const CurationAction& a) {
  OrderedJson out{{"id", a.id}, {"time", a.time}, {"author", a.author}, {"action", to_string(a.verb)}};
  if (a.verb == Verb::undo) {
    out["undoes"] = a.undoes;
  } else {
    out["of"] = to_string(a.subject);
    if (!a.kind.empty()) out["kind"] = a.kind;
  }
  if (!a.fields.empty()) {
    auto fields = a.fields;
    std::sort(fields.begin(), fields.end());
    for (const auto& [field, value] : fields) out["fields"][field] = value;
  }
  if (a.whole_names) out["whole_names"] = true;
  if (!a.text.empty()) out[a.verb == Verb::rename ? "name" : "text"] = a.text;
  if (!a.why.empty()) out["why"] = a.why;
  if (!a.targets.empty()) {
    OrderedJson& targets = out["targets"] = OrderedJson::array();
    for (const auto& target : a.targets) {
      OrderedJson anchors = OrderedJson::array();
      for (const Anchor& anchor : target) anchors.push_back(anchor_json(anchor));
      targets.push_back(std::move(anchors));
    }
  }
  return out;
}

Result<CurationAction> action_from_json(const Json& row) {
  try {
    return read_action(row);
  } catch (const std::exception& e) {
    return bad({}, e.what());
  }
}

Result<std::vector<CurationAction>> read_actions(std::string_view text, const std::string& where) {
  std::vector<CurationAction> out;
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return out;
  if (const Json whole = Json::parse(text, nullptr, false); whole.is_object() && whole.contains("curation")) {
    if (!whole["curation"].is_array()) return bad(where, "\"curation\" is no list");
    for (const Json& row : whole["curation"]) {
      Result<CurationAction> action = action_from_json(row);
      if (!action) return Error{action.error().code, action.error().message, where};
      out.push_back(std::move(action).value());
    }
    return out;
  }
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    Result<CurationAction> action = parse_line(line, where + ":" + std::to_string(number));
    if (!action) return action.error();
    out.push_back(std::move(action).value());
  }
  return out;
}

std::string action_line(const CurationAction& action, bool bare) {
  OrderedJson row = action_json(action);
  if (bare) row.erase("id");
  return row.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

Result<CurationAction> action_from_line(std::string_view line) { return parse_line(line, {}); }

std::string action_id(const CurationAction& action) { return "a" + hex(hash64(action_line(action, true)), 12); }

}  // namespace runding
