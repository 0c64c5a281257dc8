#include "runding/eval/evaluate.h"

#include <fstream>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>

#include "runding/eval/json_fields.h"
#include "runding/eval/sides.h"
#include "runding/lang/language.h"

namespace runding {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

/// Calls `row` with every object of a JSON Lines file.
Status each_line(const fs::path& file, const std::function<void(json)>& row) {
  std::ifstream in(file);
  if (!in) return Error{ErrorCode::io, "cannot open", file.string()};
  std::string line;
  for (int n = 1; std::getline(in, line); ++n) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    json object = json::parse(line, nullptr, false);
    if (!object.is_object() || !object.contains("id") || !object["id"].is_string()) {
      return Error{ErrorCode::bad_json, "not a JSON object with an id", file.string() + ":" + std::to_string(n)};
    }
    row(std::move(object));
  }
  return {};
}

/// lang/<code>/scoring.txt of every language: one word a line.
eval::Unnamed load_unnamed(const fs::path& data) {
  eval::Unnamed out;
  std::error_code ignored;
  for (const auto& pack : fs::directory_iterator(data / "lang", ignored)) {
    std::ifstream in(pack.path() / "scoring.txt");
    for (std::string line; std::getline(in, line);) {
      if (!line.empty() && line.front() != '#') out.insert(eval::casefold(line));
    }
  }
  return out;
}

}  // namespace

Result<eval::Scorecard> evaluate(const EvalOptions& options) {
  // A later row with the same id replaces an earlier one, in the earlier one's place.
  std::vector<json> articles;
  std::map<std::string, std::size_t> place;
  if (const Status s = each_line(options.articles,
                                 [&](json a) {
                                   const auto [it, fresh] = place.try_emplace(eval::words(a, "id"), articles.size());
                                   if (fresh) articles.emplace_back();
                                   articles[it->second] = std::move(a);
                                 });
      !s.ok()) {
    return s.error();
  }
  std::map<std::string, json> system;
  if (const Status s = each_line(options.system,
                                 [&](json a) {
                                   if (a.contains("error")) return;
                                   const std::string id = eval::words(a, "id");
                                   system[id] = std::move(a);
                                 });
      !s.ok()) {
    return s.error();
  }
  const eval::Unnamed unnamed = load_unnamed(options.data.empty() ? find_data_folder() : options.data);

  eval::Scorecard card;
  for (const json& article : articles) {
    const std::string id = eval::words(article, "id");
    if (!options.lang.empty() && eval::maybe(article, "lang") != options.lang) continue;
    const fs::path gold_file = options.gold / (id + ".json");
    std::ifstream in(gold_file);
    if (!in) continue;
    const std::string words = eval::maybe(article, "text");
    const eval::CharText text(words);
    eval::Side gold;
    try {
      gold = eval::gold_side(json::parse(in), text, unnamed);
    } catch (const std::exception& e) {
      return Error{ErrorCode::bad_json, e.what(), gold_file.string()};
    }
    const auto found = system.find(id);
    if (found == system.end()) card.absent.push_back(id);
    try {
      const eval::Side side = found == system.end() ? eval::Side{} : eval::system_side(found->second, text, gold);
      eval::add_article(id, text, gold, side, card);
    } catch (const std::exception& e) {
      return Error{ErrorCode::bad_annotation, e.what(), options.system.string() + ": " + id};
    }
  }
  if (card.articles == 0) return Error{ErrorCode::not_found, "no article has gold", options.gold.string()};
  return card;
}

}  // namespace runding
