#include "runding/gazetteer/geonames.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "runding/lang/tables.h"
#include "runding/read/files.h"

namespace runding {
namespace {

constexpr const char* kLicence = "CC BY 4.0, credit GeoNames";

std::optional<std::uint64_t> number(std::string_view text) {
  std::uint64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc() || end != text.data() + text.size()) return {};
  return out;
}

bool is_code(std::string_view code) {
  return code.size() == 2 && code[0] >= 'A' && code[0] <= 'Z' && code[1] >= 'A' && code[1] <= 'Z';
}

// A quarter of a town, or a town that is no more.
bool no_town(std::string_view feature) {
  return feature == "PPLX" || feature == "PPLH" || feature == "PPLQ" || feature == "PPLW" || feature == "PPLCH";
}

class Reader {
 public:
  Reader(const GeoNamesOptions& options, const OnProblem& problem) : options_(options), problem_(problem) {}

  Status countries(const std::string& path) {
    return table(path, 19, [&](const std::vector<std::string_view>& c) -> const char* {
      if (!is_code(c[0])) return "the first column is no country code";
      if (!fits_cell(c[4])) return "there is no name";
      GeoCountry country{std::string(c[4]), std::string(c[5])};
      if (!c[16].empty()) {
        const auto id = number(c[16]);
        if (!id) return "the geonameid is no number";
        country.geoname = *id;
        country_of_.emplace(*id, c[0]);
      }
      out.countries.insert_or_assign(std::string(c[0]), std::move(country));
      return nullptr;
    });
  }

  Status places(const std::string& path) {
    return table(path, 19, [&](const std::vector<std::string_view>& c) -> const char* {
      const auto id = number(c[0]);
      if (!id) return "the geonameid is no number";
      GeoPlace place;
      if (c[6] != "P" || no_town(c[7])) return nullptr;
      const auto people = c[14].empty() ? std::optional<std::uint64_t>(0) : number(c[14]);
      if (!people) return "the population is no number";
      place.capital = c[7] == "PPLC";
      if (!place.capital && *people < options_.population) return nullptr;
      if (!is_code(c[8])) return c[8].empty() ? nullptr : "the country is no country code";
      if (!fits_cell(c[1])) return "there is no name";
      place.name = c[1];
      place.country = c[8];
      out.places.insert_or_assign(*id, std::move(place));
      return nullptr;
    });
  }

  Status names(const std::string& path) {
    return table(path, 10, [&](const std::vector<std::string_view>& c) -> const char* {
      const std::string_view lang = c[2];
      const bool wanted =
          std::find(options_.languages.begin(), options_.languages.end(), lang) != options_.languages.end();
      if (!wanted && lang != "wkdt") return nullptr;
      const auto id = number(c[1]);
      if (!id) return "the geonameid is no number";
      const auto place = out.places.find(*id);
      if (place == out.places.end() && !country_of_.contains(*id)) return nullptr;
      if (!wanted) {
        if (place != out.places.end()) place->second.wikidata = c[3];
        return nullptr;
      }
      if (c[6] == "1" || c[7] == "1") return nullptr;  // colloquial, historic
      if (!fits_cell(c[3])) return "there is no name";
      out.names[std::string(lang)][*id].push_back({std::string(c[3]), c[4] == "1"});
      return nullptr;
    });
  }

  GeoNames out;

 private:
  /// `row` returns what is wrong, or nullptr.
  template <class Row>
  Status table(const std::string& path, std::size_t columns, const Row& row) {
    auto dump = DumpLines::open(path, problem_);
    if (!dump) return dump.error();
    std::string line;
    while (true) {
      const auto more = (*dump)->next(line);
      if (!more) return more.error();
      if (!*more) break;
      if (line.empty() || line.front() == '#') continue;
      auto cells = tab_columns(line);
      // The last columns of alternateNamesV2 are missing in older tables, those of countryInfo often left out.
      if (cells.size() > columns || cells.size() + 2 < columns) {
        (*dump)->skip(ErrorCode::bad_usage,
                      "expected " + std::to_string(columns) + " columns, found " + std::to_string(cells.size()));
        continue;
      }
      cells.resize(columns);
      if (const char* wrong = row(cells)) (*dump)->skip(ErrorCode::bad_usage, wrong);
    }
    out.sources.push_back({"geonames", std::filesystem::path(path).filename().string(), kLicence, (*dump)->hash()});
    return {};
  }

  const GeoNamesOptions& options_;
  const OnProblem& problem_;
  std::map<std::uint64_t, std::string> country_of_;
};

}  // namespace

Result<GeoNames> read_geonames(const std::string& folder, const GeoNamesOptions& options, const OnProblem& problem) {
  const auto files = files_below(folder);
  if (!files) return files.error();
  std::vector<std::string> countries, places, names;
  for (const std::string& path : *files) {
    std::string name = std::filesystem::path(path).filename().string();
    if (const std::size_t dot = name.find(".txt"); dot == std::string::npos || name.ends_with(".zip")) continue;
    if (name.starts_with("countryInfo")) countries.push_back(path);
    if (name.starts_with("allCountries") || name.starts_with("cities")) places.push_back(path);
    if (name.starts_with("alternateNames")) names.push_back(path);
  }
  if (countries.empty() && places.empty()) {
    return Error{ErrorCode::not_found,
                 "no countryInfo.txt, allCountries.txt or cities15000.txt (unpack the .zip files of GeoNames first)",
                 folder};
  }
  Reader reader(options, problem);
  for (const std::string& path : countries) {
    if (Status s = reader.countries(path); !s.ok()) return s.error();
  }
  for (const std::string& path : places) {
    if (Status s = reader.places(path); !s.ok()) return s.error();
  }
  for (const std::string& path : names) {
    if (Status s = reader.names(path); !s.ok()) return s.error();
  }
  return std::move(reader.out);
}

}  // namespace runding
