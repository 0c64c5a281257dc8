#include "runding/eval/record_sides.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

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

std::vector<ArticlePair> pairs(const json& record, const char* key) {
  std::vector<ArticlePair> out;
  for (const json& pair : list(record, key)) {
    auto a = pair.at(0).get<std::string>(), b = pair.at(1).get<std::string>();
    if (b < a) std::swap(a, b);
    out.emplace_back(std::move(a), std::move(b));
  }
  return out;
}

/// Start of the nth (from 1) occurrence; npos when there are fewer.
std::size_t nth(const std::string& text, const std::string& said, int n) {
  std::size_t at = text.find(said);
  for (; n > 1 && at != std::string::npos; --n) at = text.find(said, at + 1);
  return at;
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
    const json& row = need(gold_of(out.article), layer.c_str()).at(member.back().get<std::size_t>());
    const std::string& text = articles_.texts.at(out.article);
    out.type = maybe(row, "type");
    const auto add = [&](const std::string& said, int n) {
      const std::size_t at = nth(text, said, n);
      if (at != std::string::npos)
        out.spans.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + said.size())});
    };
    if (const auto evidence = row.find("ev"); evidence != row.end()) {
      for (const json& said : *evidence) add(said.get<std::string>(), 1);
    } else {
      add(words(row, "t"), static_cast<int>(number(row, "n").value_or(1)));
    }
    return out;
  }

  Names names(const std::string& holder) const {
    const auto it = names_.find(holder);
    Names out = it != names_.end() ? it->second : Names();
    out.insert(fold(holder));
    return out;
  }

  /// Members: [article, number of the row in its entities].
  RecordEntity entity(const json& e) const {
    RecordEntity out{words(e, "name"), words(e, "type"), {}};
    for (const json& m : need(e, "members")) {
      RecordMention mention{m.at(0).get<std::string>(), m.at(1).get<std::size_t>(), {}};
      const json& row = need(gold_of(mention.article), "entities").at(mention.row);
      for (const json& s : list(row, "surfaces")) mention.names.insert(fold(s.get<std::string>()));
      out.mentions.push_back(std::move(mention));
    }
    return out;
  }

  /// A commitment or shift: `tellings` where gold has them, or the row named by `first`.
  RecordClaim claim(const json& c, const char* first) const {
    RecordClaim out;
    const auto holders = c.find("holders");
    for (const json& h : holders != c.end() ? *holders : json::array({need(c, "holder")}))
      out.holder.merge(names(h.get<std::string>()));
    const auto tellings = c.find("tellings");
    out.all_told = tellings != c.end();
    for (const json& m : out.all_told ? *tellings : json::array({need(c, first)})) out.told.push_back(row(m));
    out.outcome = maybe(c, "outcome");
    return out;
  }

 private:
  const json& gold_of(const std::string& article) const {
    const auto gold = articles_.gold.find(article);
    if (gold == articles_.gold.end())
      throw std::runtime_error("the gold record names the article '" + article + "', which has no gold");
    return gold->second;
  }

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

bool share_name(const Names& a, const Names& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& name) { return !name.empty() && b.contains(name); });
}

json read_json(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error("cannot open " + file);
  return json::parse(in);
}

RecordArticles read_record_articles(const std::string& articles, const std::string& gold) {
  namespace fs = std::filesystem;
  RecordArticles out;
  std::ifstream in(articles);
  if (!in) throw std::runtime_error("cannot open " + articles);
  for (std::string line; std::getline(in, line);) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const json article = json::parse(line);
    const std::string id = words(article, "id");
    out.texts[id] = words(article, "text");
    const fs::path file = fs::path(gold) / (id + ".json");
    if (fs::exists(file)) out.gold[id] = read_json(file.string());
  }
  return out;
}

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
  out.copies = pairs(record, "copies");
  out.retold = pairs(record, "retold");
  for (const json& c : list(record, "commitments")) out.commitments.push_back(gold.claim(c, "member"));
  for (const json& s : list(record, "shifts")) {
    out.shifts.push_back(gold.claim(s, "to"));
    out.shifts.back().issue = words(s, "issue");
  }
  for (const json& e : list(record, "entities")) out.entities.push_back(gold.entity(e));
  return out;
}

RecordSide system_record_side(const json& record) {
  RecordSide out;
  std::map<std::string, Names> named;
  std::map<std::string, RecordEntity> by_id;
  for (const json& e : list(record, "entities")) {
    Names& names = named[words(e, "id")];
    names.insert(fold(words(e, "name")));
    for (const json& alias : list(e, "aliases")) names.insert(fold(alias.get<std::string>()));
    RecordEntity entity{words(e, "name"), maybe(e, "type"), {}};
    for (const json& article : list(e, "articles")) entity.mentions.push_back({article.get<std::string>(), 0, names});
    by_id[words(e, "id")] = std::move(entity);
  }
  for (auto& [id, entity] : by_id) out.entities.push_back(std::move(entity));
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
  out.copies = pairs(record, "copies");
  for (const json& c : list(record, "commitments"))
    out.commitments.push_back({holder(c), {system_row(need(c, "member"))}, {}, maybe(c, "outcome")});
  for (const json& s : list(record, "shifts"))
    out.shifts.push_back({holder(s), {system_row(need(s, "to"))}, maybe(s, "issue"), {}});
  return out;
}

}  // namespace runding::eval
