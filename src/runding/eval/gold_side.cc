#include <map>

#include "runding/eval/json_fields.h"
#include "runding/eval/sides.h"

namespace runding::eval {
namespace {

using nlohmann::json;

class GoldReader {
 public:
  GoldReader(const CharText& text, const Unnamed& unnamed) : text_(text), unnamed_(unnamed) {}

  Side read(const json& gold) {
    for (const json& e : need(gold, "entities")) {
      Names& names = names_[words(e, "name")];
      names.insert(fold(words(e, "name")));
      for (const json& s : need(e, "surfaces")) names.insert(fold(s.get<std::string>()));
    }
    Side side;
    for (const json& e : need(gold, "entities")) {
      Row row{.label = words(e, "name"), .code = words(e, "type")};
      row.names = names_[row.label];
      side.entities.push_back(std::move(row));
    }
    for (const json& t : need(gold, "times")) {
      const int n = t.value("n", 1);
      Row row{.label = words(t, "t"), .value = words(t, "value")};
      row.span = text_.find(row.label, n).value_or(CharSpan{});
      side.times.push_back(std::move(row));
    }
    for (const json& c : need(gold, "counts")) {
      Row row{.label = words(c, "t"), .code = words(c, "kind")};
      row.span = spot(row.label);
      row.low = number(c, "low");
      row.high = number(c, "high");
      side.counts.push_back(std::move(row));
    }
    for (const json& s : need(gold, "sources")) {
      Row row{.label = words(s, "name")};
      row.names = {fold(row.label), fold(words(s, "t"))};
      side.sources.push_back(std::move(row));
    }
    for (const json& q : need(gold, "quotes")) {
      const std::string quoted = words(q, "q");
      Row row{.label = std::string(first_chars(quoted, 80)), .code = words(q, "kind")};
      row.span = spot(quoted);
      row.names = who(words(q, "speaker"), maybe(q, "mention"));
      side.quotes.push_back(std::move(row));
    }
    for (const json& v : need(gold, "events")) side.events.push_back(event(v));
    for (const json& p : need(gold, "positions")) {
      Row row{.code = words(p, "issue"), .state = words(p, "stance")};
      row.names = who(words(p, "holder"));
      row.spans = evidence(p);
      row.label = words(p, "holder") + " " + row.state + " " + row.code + ": " + start_of_evidence(p, 60);
      side.positions.push_back(std::move(row));
    }
    if (const auto junk = gold.find("junk"); junk != gold.end()) {
      for (const json& s : *junk) side.junk.push_back(text_.find(s.get<std::string>()).value_or(CharSpan{}));
    }
    return side;
  }

 private:
  Row event(const json& v) {
    Row row{.code = words(v, "type"), .state = words(v, "status"), .value = maybe(v, "date")};
    row.spans = evidence(v);
    for (const json& p : need(v, "participants")) row.who.push_back(who(p.get<std::string>()));
    if (const std::string place = maybe(v, "place"); !place.empty()) row.place = who(place);
    row.label = row.code + ": " + start_of_evidence(v, 70);
    return row;
  }

  Names who(const std::string& name, std::string mention = {}) const {
    if (unnamed_.contains(casefold(mention)) || mention == lower(mention)) mention.clear();
    Names out;
    if (const auto it = names_.find(name); it != names_.end()) out = it->second;
    out.insert(fold(name));
    out.insert(fold(mention));
    out.erase("");
    return out;
  }

  // The same words annotated again mean their next occurrence.
  CharSpan spot(const std::string& s) {
    const int n = ++used_[s];
    if (const auto found = text_.find(s, n)) return *found;
    return text_.find(s).value_or(CharSpan{});
  }

  std::vector<CharSpan> evidence(const json& row) const {
    std::vector<CharSpan> out;
    for (const json& s : need(row, "ev")) out.push_back(text_.find(s.get<std::string>()).value_or(CharSpan{}));
    return out;
  }
  static std::string start_of_evidence(const json& row, std::size_t chars) {
    const json& evidence = need(row, "ev");
    if (evidence.empty()) throw std::runtime_error("no evidence in " + row.dump().substr(0, 120));
    return std::string(first_chars(evidence[0].get_ref<const std::string&>(), chars));
  }

  const CharText& text_;
  const Unnamed& unnamed_;
  std::map<std::string, Names> names_;
  std::map<std::string, int> used_;
};

}  // namespace

Side gold_side(const json& gold, const CharText& text, const Unnamed& unnamed) {
  return GoldReader(text, unnamed).read(gold);
}

}  // namespace runding::eval
