#include "runding/gazetteer/build.h"

#include <algorithm>
#include <optional>

#include "runding/base/hash.h"
#include "runding/gazetteer/cldr.h"
#include "runding/gazetteer/geonames.h"
#include "runding/gazetteer/join.h"

namespace runding {

Result<BuiltPack> build_pack(const BuildInputs& inputs, const std::vector<const Language*>& known,
                             const OnProblem& problem) {
  if (inputs.cldr.empty() && inputs.geonames.empty() && inputs.wikidata.empty())
    return Error{ErrorCode::bad_usage, "a pack needs a source: --cldr, --geonames or --wikidata"};
  BuiltPack out;
  const OnProblem count = [&](const Error& error) {
    ++out.report.problems;
    if (problem) problem(error);
  };
  Joiner joiner(Known(known, inputs.known), inputs.languages, out.pack, out.report);
  auto& sources = out.pack.manifest.sources;
  const auto add_sources = [&](const std::vector<GazetteerManifest::Source>& more) {
    sources.insert(sources.end(), more.begin(), more.end());
  };

  std::optional<CldrTerritories> cldr;
  if (!inputs.cldr.empty()) {
    auto read = read_cldr(inputs.cldr, inputs.languages, count);
    if (!read) return read.error();
    cldr = std::move(read).value();
    add_sources(cldr->sources);
  }
  std::optional<GeoNames> geonames;
  if (!inputs.geonames.empty()) {
    auto read = read_geonames(inputs.geonames, {inputs.languages, inputs.population}, count);
    if (!read) return read.error();
    geonames = std::move(read).value();
    add_sources(geonames->sources);
  }
  std::vector<WikiDump> dumps;
  for (const std::string& path : inputs.wikidata) {
    auto read = read_wikidata(path, {inputs.languages, known, inputs.classes, inputs.since}, count);
    if (!read) return read.error();
    dumps.push_back(std::move(read).value());
    add_sources(dumps.back().sources);
    out.report.entities += dumps.back().entities;
    out.report.roleless += dumps.back().roleless;
    out.report.undated += dumps.back().undated;
  }
  // States first, since all the rest stands in one; then what is in them.
  joiner.add_states(cldr ? &*cldr : nullptr, geonames ? &*geonames : nullptr, dumps);
  if (geonames) joiner.add_towns(*geonames);
  for (const WikiDump& dump : dumps) joiner.add_capitals(dump);
  for (const WikiDump& dump : dumps) joiner.add_bodies(dump);
  for (const WikiDump& dump : dumps) joiner.add_people(dump);

  out.pack.manifest.name = inputs.name;
  out.pack.manifest.version = inputs.version;
  if (inputs.version.empty()) {
    std::string all;
    for (const auto& source : sources) all += source.hash;
    out.pack.manifest.version = hex(hash64(all), 10);
  }
  return out;
}

}  // namespace runding
