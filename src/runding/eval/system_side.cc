#include <algorithm>
#include <map>

#include "runding/eval/json_fields.h"
#include "runding/eval/sides.h"

namespace runding::eval {
namespace {

using nlohmann::json;

constexpr std::size_t kMostEvidence = 3;
constexpr std::int64_t kLongestEvidence = 400, kEvidenceTogether = 600;
constexpr std::size_t kMostGathered = 2;

bool meet(const Names& a, const Names& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& name) { return b.contains(name); });
}

class SystemReader {
 public:
  SystemReader(const json& annotation, const CharText& text, const Side& gold)
      : annotation_(annotation), text_(text), gold_(gold) {}

  Side read() {
    for (const json& e : layer("entities")) {
      Names names = names_of(e);
      const std::string id = words(e, "id");
      known_[id] = std::move(names);
      titles_[id] = words(e, "name");
    }
    Side side;
    for (const json& e : layer("entities")) {
      Row row{.label = words(e, "name"), .code = words(e, "type")};
      row.names = who(words(e, "id"), "");
      side.entities.push_back(std::move(row));
    }
    for (const json& t : layer("times")) {
      Row row{.label = maybe(t, "exact"), .value = maybe(t, "value")};
      row.span = span(t);
      side.times.push_back(std::move(row));
    }
    for (const json& c : layer("counts")) {
      Row row{.label = maybe(c, "exact"), .code = maybe(c, "kind")};
      row.span = span(c);
      row.low = number(c, "low");
      row.high = number(c, "high");
      side.counts.push_back(std::move(row));
    }
    for (const json& s : layer("sources")) {
      Row row{.label = maybe(s, "name")};
      row.names = {fold(row.label), fold(maybe(s, "exact"))};
      row.names.erase("");
      side.sources.push_back(std::move(row));
    }
    for (const json& q : layer("quotes")) {
      Row row{.label = std::string(first_chars(maybe(q, "exact"), 80))};
      row.code = words(q, "kind") == "direct" ? "direct" : "indirect";
      row.span = span(q);
      row.names = who(maybe(q, "speaker"), maybe(q, "speaker_text"));
      side.quotes.push_back(std::move(row));
    }
    for (const json& v : layer("events")) side.events.push_back(event(v));
    for (const json& p : layer("positions")) side.positions.push_back(position(p));
    for (const json& b : layer("blocks")) {
      const std::string kind = maybe(b, "kind");
      if (!std::any_of(std::begin(kRead), std::end(kRead), [&](const char* k) { return kind == k; })) {
        side.junk.push_back(span(b));
      }
    }
    return side;
  }

 private:
  // Blocks that nobody would skip.
  static constexpr const char* kRead[] = {"body", "title", "lead", "heading", "dateline", "byline"};

  const json& layer(const char* key) const {
    static const json kNothing = json::array();
    const auto it = annotation_.find(key);
    return it == annotation_.end() ? kNothing : *it;
  }

  CharSpan span(const json& row) const {
    const std::string_view bytes = text_.bytes();
    const auto start = std::min(need(row, "start").get<std::size_t>(), bytes.size());
    const auto end = std::clamp(need(row, "end").get<std::size_t>(), start, bytes.size());
    if (const auto exact = row.find("exact"); exact != row.end()) {
      if (bytes.substr(start, end - start) != exact->get_ref<const std::string&>()) {
        throw std::runtime_error("bytes " + std::to_string(start) + ".." + std::to_string(end) + " are not \"" +
                                 exact->get<std::string>() + "\"");
      }
    }
    return {text_.char_offset(start), text_.char_offset(end)};
  }

  Names names_of(const json& e) const {
    Names names{fold(words(e, "name"))};
    if (const auto surfaces = e.find("surfaces"); surfaces != e.end()) {
      for (const json& s : *surfaces) names.insert(fold(s.get<std::string>()));
    }
    const auto gathered =
        std::count_if(gold_.entities.begin(), gold_.entities.end(), [&](const Row& g) { return meet(names, g.names); });
    if (static_cast<std::size_t>(gathered) > kMostGathered) return {fold(words(e, "name"))};
    return names;
  }

  Names who(const std::string& id, const std::string& fallback) const {
    Names out;
    if (const auto it = known_.find(id); it != known_.end()) out = it->second;
    out.insert(fold(fallback));
    out.erase("");
    return out;
  }

  std::vector<CharSpan> evidence(const json& row) const {
    std::vector<CharSpan> out;
    std::int64_t together = 0;
    const json& all = need(row, "evidence");
    for (std::size_t i = 0; i < std::min(all.size(), kMostEvidence); ++i) {
      const CharSpan s = span(all[i]);
      together += s.size();
      if (s.size() <= kLongestEvidence && together <= kEvidenceTogether) out.push_back(s);
    }
    return out;
  }
  static std::string start_of_evidence(const json& row, std::size_t chars) {
    const json& all = need(row, "evidence");
    return all.empty() ? std::string() : std::string(first_chars(maybe(all[0], "exact"), chars));
  }

  Row event(const json& v) const {
    Row row{.code = words(v, "type"), .state = maybe(v, "status"), .value = maybe(v, "date")};
    row.spans = evidence(v);
    if (const auto participants = v.find("participants"); participants != v.end()) {
      for (const json& p : *participants) row.who.push_back(who(maybe(p, "entity"), maybe(p, "text")));
    }
    row.place = who(maybe(v, "place"), maybe(v, "place_text"));
    row.label = row.code + ": " + start_of_evidence(v, 70);
    return row;
  }

  Row position(const json& p) const {
    Row row{.code = words(p, "issue"), .state = words(p, "stance")};
    row.names = who(maybe(p, "holder"), maybe(p, "holder_text"));
    row.spans = evidence(p);
    std::string holder = maybe(p, "holder_text");
    if (holder.empty()) {
      const auto it = titles_.find(maybe(p, "holder"));
      holder = it == titles_.end() ? "?" : it->second;
    }
    row.label = holder + " " + row.state + " " + row.code + ": " + start_of_evidence(p, 60);
    return row;
  }

  const json& annotation_;
  const CharText& text_;
  const Side& gold_;
  std::map<std::string, Names> known_;
  std::map<std::string, std::string> titles_;
};

}  // namespace

Side system_side(const json& annotation, const CharText& text, const Side& gold) {
  return SystemReader(annotation, text, gold).read();
}

}  // namespace runding::eval
