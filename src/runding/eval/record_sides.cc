#include "runding/eval/record_sides.h"

#include <algorithm>

#include "runding/eval/json_fields.h"

namespace runding::eval {
namespace {

using nlohmann::json;

constexpr std::size_t kMostSpans = 3;
constexpr std::uint32_t kLongest = 400, kTogether = 600;  // bytes of evidence that count

const json& list(const json& record, const char* key) {
  static const json kEmpty = json::array();
  const auto it = record.find(key);
  return it != record.end() ? *it : kEmpty;
}

std::pair<std::string, std::string> ordered(std::string a, std::string b) {
  if (b < a) std::swap(a, b);
  return {std::move(a), std::move(b)};
}

class GoldRecord {
 public:
  explicit GoldRecord(const RecordArticles& articles) : articles_(articles) {
    for (const auto& [id, gold] : articles.gold) {
      for (const json& e : list(gold, "entities")) {
        Names& names = names_[words(e, "name")];
        for (const json& s : list(e, "surfaces")) names.insert(fold(s.get<std::string>()));
      }
    }
  }

  /// [article, n] is an event, [article, layer, n] any row.
  RecordRow row(const json& member) const {
    RecordRow out;
    out.article = member.at(0).get<std::string>();
    const std::string layer = member.size() == 2 ? "events" : member.at(1).get<std::string>();
    const auto gold = articles_.gold.find(out.article);
    const auto text = articles_.texts.find(out.article);
    if (gold == articles_.gold.end() || text == articles_.texts.end())
      throw std::runtime_error("the gold record names the article '" + out.article + "', which has no gold");
    const json& row = need(gold->second, layer.c_str()).at(member.back().get<std::size_t>());
    out.type = maybe(row, "type");
    const auto add = [&](const std::string& said) {
      const std::size_t at = text->second.find(said);
      if (at != std::string::npos)
        out.spans.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + said.size())});
    };
    if (const auto evidence = row.find("ev"); evidence != row.end()) {
      for (const json& said : *evidence) add(said.get<std::string>());
    } else {
      add(words(row, "t"));
    }
    return out;
  }

  Names names(const std::string& holder) const {
    const auto it = names_.find(holder);
    Names out = it != names_.end() ? it->second : Names();
    out.insert(fold(holder));
    return out;
  }

  /// Members of a gold party: [article, surface] or [article, number of the entity].
  RecordParty party(const json& p) const {
    RecordParty out;
    for (const json& m : need(p, "members")) {
      const std::string article = m.at(0).get<std::string>();
      Names names;
      if (m.at(1).is_string()) {
        names.insert(fold(m.at(1).get<std::string>()));
      } else {
        const json& e = need(articles_.gold.at(article), "entities").at(m.at(1).get<std::size_t>());
        for (const json& s : list(e, "surfaces")) names.insert(fold(s.get<std::string>()));
      }
      out.emplace_back(article, std::move(names));
    }
    return out;
  }

 private:
  const RecordArticles& articles_;
  std::map<std::string, Names> names_;
};

RecordRow system_row(const json& member, const std::string& type = {}) {
  RecordRow out;
  out.article = words(member, "article");
  out.type = maybe(member, "type");
  if (out.type.empty()) out.type = type;
  std::uint32_t total = 0;
  for (const json& e : need(member, "evidence")) {
    if (out.spans.size() == kMostSpans) break;
    const Span span{need(e, "start").get<std::uint32_t>(), need(e, "end").get<std::uint32_t>()};
    total += span.size();
    if (span.size() <= kLongest && total <= kTogether) out.spans.push_back(span);
  }
  return out;
}

}  // namespace

RecordSide gold_record_side(const json& record, const RecordArticles& articles) {
  const GoldRecord gold(articles);
  RecordSide out;
  const auto rows = [&](const json& members) {
    std::vector<RecordRow> all;
    for (const json& m : members) all.push_back(gold.row(m));
    return all;
  };
  for (const json& h : list(record, "happenings")) out.happenings.push_back(rows(need(h, "members")));
  for (const json& d : list(record, "disputes")) out.disputes.push_back(rows(need(d, "members")));
  for (const json& c : list(record, "copies"))
    out.copies.push_back(ordered(c.at(0).get<std::string>(), c.at(1).get<std::string>()));
  for (const json& c : list(record, "commitments"))
    out.commitments.push_back({gold.names(words(c, "holder")), gold.row(need(c, "member")), {}, maybe(c, "outcome")});
  for (const json& s : list(record, "shifts"))
    out.shifts.push_back({gold.names(words(s, "holder")), gold.row(need(s, "to")), words(s, "issue"), {}});
  for (const json& p : list(record, "entities")) out.parties.push_back(gold.party(p));
  return out;
}

RecordSide system_record_side(const json& record) {
  RecordSide out;
  std::map<std::string, Names> named;
  for (const json& e : list(record, "entities")) {
    Names& names = named[words(e, "id")];
    names.insert(fold(words(e, "name")));
    for (const json& alias : list(e, "aliases")) names.insert(fold(alias.get<std::string>()));
    RecordParty party;
    for (const json& article : list(e, "articles")) party.emplace_back(article.get<std::string>(), names);
    out.parties.push_back(std::move(party));
  }
  const auto holder = [&](const json& row) {
    const auto it = named.find(maybe(row, "holder"));
    Names names = it != named.end() ? it->second : Names();
    if (const std::string text = maybe(row, "holder_text"); !text.empty()) names.insert(fold(text));
    return names;
  };
  for (const json& h : list(record, "happenings")) {
    std::vector<RecordRow> members;
    for (const json& m : need(h, "members")) members.push_back(system_row(m, words(h, "type")));
    out.happenings.push_back(std::move(members));
  }
  for (const json& d : list(record, "disputes")) {
    std::vector<RecordRow> members;
    for (const json& m : need(d, "members")) members.push_back(system_row(m));
    out.disputes.push_back(std::move(members));
  }
  for (const json& c : list(record, "copies"))
    out.copies.push_back(ordered(c.at(0).get<std::string>(), c.at(1).get<std::string>()));
  for (const json& c : list(record, "commitments"))
    out.commitments.push_back({holder(c), system_row(need(c, "member")), {}, maybe(c, "outcome")});
  for (const json& s : list(record, "shifts"))
    out.shifts.push_back({holder(s), system_row(need(s, "to")), maybe(s, "issue"), {}});
  return out;
}

}  // namespace runding::eval
