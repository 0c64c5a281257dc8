#include "runding/gazetteer/wikidata_entity.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace runding {
namespace {

using nlohmann::json;

const json* at(const json& parent, const char* key) {
  if (!parent.is_object()) return nullptr;
  const auto it = parent.find(key);
  return it == parent.end() ? nullptr : &*it;
}

std::string text_at(const json& parent, const char* key) {
  const json* found = at(parent, key);
  return found != nullptr && found->is_string() ? found->get<std::string>() : std::string();
}

// "+2019-10-23T00:00:00Z" with precision 11 (day), 10 (month) or 9 (year); "" for anything vaguer or before our era.
std::string date_of(const json& value) {
  constexpr int kYear = 9, kMonth = 10, kDay = 11;
  const std::string time = text_at(value, "time");
  const json* precision = at(value, "precision");
  if (time.size() < 11 || time[0] != '+' || precision == nullptr || !precision->is_number_integer()) return {};
  const int exact = precision->get<int>();
  if (exact < kYear || time[5] != '-') return {};
  const std::size_t size = exact >= kDay ? 10 : exact == kMonth ? 7 : 4;
  const std::string date = time.substr(1, size);
  return date.find("-00") == std::string::npos ? date : date.substr(0, 4);
}

// Reads the value of a snak into item or text.
bool read_snak(const json& snak, QNumber& item, std::string& text) {
  if (text_at(snak, "snaktype") != "value") return false;
  const json* data = at(snak, "datavalue");
  const json* value = data == nullptr ? nullptr : at(*data, "value");
  if (value == nullptr) return false;
  if (value->is_string()) {
    text = value->get<std::string>();
    return true;
  }
  const std::string kind = text_at(*data, "type");
  if (kind == "time") {
    text = date_of(*value);
    return !text.empty();
  }
  if (kind != "wikibase-entityid") return false;
  item = q_number(text_at(*value, "id"));
  const json* numeric = at(*value, "numeric-id");
  if (item == 0 && numeric != nullptr && numeric->is_number_unsigned() && text_at(*value, "entity-type") == "item")
    item = numeric->get<QNumber>();
  return item != 0;
}

void read_qualifiers(const json& qualifiers, WikiClaim& claim) {
  const auto each = [&](const char* property, const auto& use) {
    const json* snaks = at(qualifiers, property);
    if (snaks == nullptr || !snaks->is_array()) return;
    for (const json& snak : *snaks) {
      QNumber item = 0;
      std::string text;
      const bool read = read_snak(snak, item, text);
      use(snak, read, item, text);
    }
  };
  each("P580", [&](const json&, bool read, QNumber, const std::string& date) {
    if (read && claim.from.empty()) claim.from = date;
  });
  each("P582", [&](const json& snak, bool read, QNumber, const std::string& date) {
    if (read && claim.to.empty()) claim.to = date;
    // "novalue" says that there is no end yet.
    claim.ended |= !read && text_at(snak, "snaktype") != "novalue";
  });
  for (const char* property : {"P1001", "P642", "P2389", "P194"}) {
    each(property, [&](const json&, bool read, QNumber item, const std::string&) {
      if (read && item != 0) claim.concern.push_back(item);
    });
  }
}

void read_claims(const json& claims, const std::string& property, WikiEntity& out) {
  const json* list = at(claims, property.c_str());
  if (list == nullptr || !list->is_array()) return;
  for (const json& statement : *list) {
    const std::string rank = text_at(statement, "rank");
    const json* snak = at(statement, "mainsnak");
    if (rank == "deprecated" || snak == nullptr) continue;
    WikiClaim claim;
    if (!read_snak(*snak, claim.item, claim.text)) continue;
    claim.preferred = rank == "preferred";
    if (const json* qualifiers = at(statement, "qualifiers")) read_qualifiers(*qualifiers, claim);
    out.claims[property].push_back(std::move(claim));
  }
}

void read_labels(const json& entity, const std::vector<std::string>& languages, WikiEntity& out) {
  const json* labels = at(entity, "labels");
  const json* aliases = at(entity, "aliases");
  std::vector<std::string> wanted = languages;
  for (const char* always : {"en", "mul"}) {
    if (std::find(wanted.begin(), wanted.end(), always) == wanted.end()) wanted.emplace_back(always);
  }
  for (const std::string& lang : wanted) {
    WikiNames names;
    if (const json* label = labels == nullptr ? nullptr : at(*labels, lang.c_str()))
      names.label = text_at(*label, "value");
    const json* list = aliases == nullptr ? nullptr : at(*aliases, lang.c_str());
    if (list != nullptr && list->is_array()) {
      for (const json& alias : *list) names.aliases.push_back(text_at(alias, "value"));
    }
    if (!names.label.empty() || !names.aliases.empty()) out.labels.emplace(lang, std::move(names));
  }
}

}  // namespace

std::vector<const WikiClaim*> WikiEntity::best(std::string_view property) const {
  std::vector<const WikiClaim*> out;
  const auto it = claims.find(std::string(property));
  if (it == claims.end()) return out;
  const bool preferred =
      std::any_of(it->second.begin(), it->second.end(), [](const WikiClaim& c) { return c.preferred; });
  for (const WikiClaim& c : it->second) {
    if (c.preferred == preferred) out.push_back(&c);
  }
  return out;
}

QNumber WikiEntity::best_item(std::string_view property) const {
  for (const WikiClaim* c : best(property)) {
    if (c->item != 0 && c->to.empty() && !c->ended) return c->item;
  }
  return 0;
}

std::string WikiEntity::best_text(std::string_view property) const {
  for (const WikiClaim* c : best(property)) {
    if (!c->text.empty()) return c->text;
  }
  return {};
}

Result<WikiEntity> parse_entity(std::string_view text, const std::vector<std::string>& languages,
                                const std::vector<std::string>& properties) {
  json entity;
  try {
    entity = json::parse(text);
  } catch (const json::exception& error) {
    Error bad{ErrorCode::bad_json, "malformed JSON"};
    if (const auto* parse = dynamic_cast<const json::parse_error*>(&error)) bad.offset = parse->byte;
    return bad;
  }
  WikiEntity out;
  out.id = q_number(text_at(entity, "id"));
  if (out.id == 0) return Error{ErrorCode::bad_usage, "no Wikidata item: it has no id like Q42"};
  read_labels(entity, languages, out);
  if (const json* claims = at(entity, "claims")) {
    for (const std::string& property : properties) read_claims(*claims, property, out);
  }
  return out;
}

}  // namespace runding
