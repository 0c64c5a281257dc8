#include "runding/eval/record_entities.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "runding/eval/json_fields.h"

namespace runding::eval {
namespace {

using nlohmann::json;

/// What stands in one article.
struct Present {
  std::vector<std::pair<std::size_t, const RecordMention*>> gold;    ///< item of the gold
  std::vector<std::pair<std::size_t, const RecordMention*>> system;  ///< number of the entity
  Names outlets;
};

std::map<std::string, Present> by_article(const RecordSide& gold, const RecordSide& system,
                                          const RecordArticles& articles) {
  std::map<std::string, Present> out;
  for (const auto& [id, annotation] : articles.gold) {
    Present& present = out[id];
    const auto sources = annotation.find("sources");
    if (sources == annotation.end()) continue;
    for (const json& s : *sources) {
      for (const char* key : {"name", "t"}) present.outlets.insert(fold(maybe(s, key)));
    }
  }
  std::size_t item = 0;
  for (const RecordEntity& e : gold.entities) {
    for (const RecordMention& m : e.mentions) out[m.article].gold.emplace_back(item++, &m);
  }
  for (std::size_t e = 0; e < system.entities.size(); ++e) {
    for (const RecordMention& m : system.entities[e].mentions) {
      if (const auto it = out.find(m.article); it != out.end()) it->second.system.emplace_back(e, &m);
    }
  }
  return out;
}

/// How many names both have, and the longest of them in bytes.
std::pair<std::size_t, std::size_t> common(const Names& a, const Names& b) {
  std::size_t count = 0, longest = 0;
  for (const std::string& name : a) {
    if (name.empty() || !b.contains(name)) continue;
    ++count;
    longest = std::max(longest, name.size());
  }
  return {count, longest};
}

}  // namespace

EntityGroups group_entities(const RecordSide& gold, const RecordSide& system, const RecordArticles& articles) {
  EntityGroups out;
  out.system.resize(system.entities.size());
  for (std::size_t e = 0; e < gold.entities.size(); ++e) {
    out.gold.emplace_back();
    for (std::size_t m = 0; m < gold.entities[e].mentions.size(); ++m) {
      out.gold.back().push_back(out.owner.size());
      out.owner.push_back(e);
    }
  }
  std::size_t next = out.owner.size();
  for (const auto& [article, present] : by_article(gold, system, articles)) {
    // Best first: names in common, the longest, another type, row of the gold; then item and entity.
    std::vector<std::tuple<std::size_t, std::size_t, bool, std::size_t, std::size_t, std::size_t>> cells;
    for (const auto& [item, ours] : present.gold) {
      for (const auto& [entity, theirs] : present.system) {
        const auto [count, longest] = common(ours->names, theirs->names);
        const bool other_type = gold.entities[out.owner[item]].type != system.entities[entity].type;
        if (count > 0) cells.emplace_back(~count, ~longest, other_type, ours->row, item, entity);
      }
    }
    std::sort(cells.begin(), cells.end());
    std::set<std::size_t> found, taken;
    for (const auto& [count, longest, other_type, row, item, entity] : cells) {
      if (found.contains(item) || taken.contains(entity)) continue;
      found.insert(item);
      taken.insert(entity);
      out.system[entity].push_back(item);
    }
    for (const auto& [entity, theirs] : present.system) {
      if (!taken.contains(entity) && !share_name(theirs->names, present.outlets)) out.system[entity].push_back(next++);
    }
  }
  std::erase_if(out.system, [](const auto& group) { return group.empty(); });
  return out;
}

}  // namespace runding::eval
