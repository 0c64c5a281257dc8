#include "runding/gazetteer/cldr.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "runding/read/files.h"

namespace runding {
namespace {

using nlohmann::json;

constexpr const char* kLicence = "Unicode License v3, Unicode, Inc.";

bool is_code(std::string_view code) {
  return code.size() == 2 && code[0] >= 'A' && code[0] <= 'Z' && code[1] >= 'A' && code[1] <= 'Z';
}

// ISO 3166 leaves these to users, and CLDR fills them with what is no territory; XK is Kosovo.
bool is_filler(std::string_view code) {
  static const std::set<std::string_view> kFillers = {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"};
  return kFillers.contains(code);
}

const json* child(const json& parent, std::initializer_list<const char*> path) {
  const json* at = &parent;
  for (const char* key : path) {
    if (!at->is_object()) return nullptr;
    const auto it = at->find(key);
    if (it == at->end()) return nullptr;
    at = &*it;
  }
  return at;
}

class Reader {
 public:
  explicit Reader(const OnProblem& problem) : problem_(problem) {}

  void read_names(const std::string& path, const std::string& lang) {
    const auto whole = load(path);
    if (!whole) return;
    const json* territories = child(*whole, {"main", lang.c_str(), "localeDisplayNames", "territories"});
    if (territories == nullptr || !territories->is_object()) {
      return complain(path, "there is no main." + lang + ".localeDisplayNames.territories");
    }
    for (const auto& [key, value] : territories->items()) {
      const std::string code = key.substr(0, key.find('-'));
      if (!is_code(code) || is_filler(code)) continue;
      if (!value.is_string()) {
        complain(path, "the name of " + key + " is no text");
        continue;
      }
      auto& names = out.names[lang][code];
      if (key == code) {
        names.usual = value;
      } else {
        names.others.push_back(value);
      }
    }
  }

  void read_containment(const std::string& path) {
    const auto whole = load(path);
    if (!whole) return;
    const json* members = child(*whole, {"supplemental", "territoryContainment", "UN", "_contains"});
    if (members == nullptr || !members->is_array()) {
      return complain(path, "there is no supplemental.territoryContainment.UN._contains");
    }
    for (const json& code : *members) {
      if (code.is_string() && is_code(code.get<std::string>())) out.members.insert(code);
    }
  }

  CldrTerritories out;

 private:
  void complain(const std::string& path, std::string why, std::optional<std::uint64_t> offset = {}) const {
    if (problem_) problem_({ErrorCode::bad_json, std::move(why), path, offset});
  }

  std::optional<json> load(const std::string& path) {
    const auto file = read_whole(path);
    if (!file) {
      if (problem_) problem_(file.error());
      return {};
    }
    out.sources.push_back({"cldr", path.substr(path.rfind('/', path.rfind('/') - 1) + 1), kLicence, file->hash});
    try {
      return json::parse(file->bytes);
    } catch (const json::parse_error& error) {
      complain(path, "malformed JSON", error.byte);
      return {};
    }
  }

  const OnProblem& problem_;
};

}  // namespace

Result<CldrTerritories> read_cldr(const std::string& folder, const std::vector<std::string>& languages,
                                  const OnProblem& problem) {
  const auto files = files_below(folder);
  if (!files) return files.error();
  Reader reader(problem);
  bool any = false;
  for (const std::string& path : *files) {
    if (path.ends_with("/territoryContainment.json")) reader.read_containment(path);
    for (const std::string& lang : languages) {
      if (!path.ends_with("/" + lang + "/territories.json")) continue;
      any = true;
      reader.read_names(path, lang);
    }
  }
  if (any) return std::move(reader.out);
  return Error{ErrorCode::not_found,
               "no main/LANGUAGE/territories.json of the languages asked; give the folder of cldr-localenames-full",
               folder};
}

}  // namespace runding
