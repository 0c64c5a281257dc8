#include "gazetteer_command.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>

#include "runding/gazetteer/build.h"

namespace runding::app {
namespace {

namespace fs = std::filesystem;

struct BuildOptions : CommonOptions {
  std::string out;
  BuildInputs inputs;
  std::string classes;
  bool json = false;
};

struct FolderOptions : CommonOptions {
  std::string folder;
  bool json = false;
};

int failed(const Error& error) {
  std::fprintf(stderr, "runding: %s\n", error.describe().c_str());
  return error.code == ErrorCode::bad_usage ? kUsage : kFailed;
}

nlohmann::ordered_json manifest_json(const GazetteerManifest& m) {
  nlohmann::ordered_json out{{"name", m.name}, {"version", m.version}, {"schema", m.schema}};
  for (const auto& s : m.sources)
    out["sources"].push_back({{"kind", s.kind}, {"file", s.file}, {"licence", s.licence}, {"hash", s.hash}});
  for (const auto& t : m.tables) out["tables"].push_back({{"file", t.file}, {"rows", t.rows}, {"hash", t.hash}});
  return out;
}

void print_manifest(const GazetteerManifest& m) {
  std::printf("%s  version %s  (layout %d)\n", m.name.c_str(), m.version.c_str(), m.schema);
  for (const auto& s : m.sources)
    std::printf("  from %s  %s  %s  %s\n", s.kind.c_str(), s.file.c_str(), s.hash.c_str(), s.licence.c_str());
  for (const auto& t : m.tables) std::printf("  %-16s %zu rows\n", t.file.c_str(), t.rows);
}

/// One language of each pack: the gazetteer's tables are the same in all, the names are not.
std::vector<const Language*> all_of(const LanguageSet& set) {
  std::vector<const Language*> out;
  // English labels are the ones every source has.
  if (const Language* first = set.find("en")) out.push_back(first);
  for (const std::string& code : set.codes()) {
    if (const Language* l = set.find(code); out.empty() || l != out.front()) out.push_back(l);
  }
  return out;
}

int build(BuildOptions& options) {
  const auto languages = load_languages(options);
  if (!languages) return failed(languages.error());
  BuildInputs& inputs = options.inputs;
  if (inputs.languages.empty()) inputs.languages = languages->codes();
  if (inputs.name.empty()) inputs.name = fs::absolute(options.out).lexically_normal().filename().string();
  if (!fits_cell(inputs.name) || (!inputs.version.empty() && !fits_cell(inputs.version)))
    return failed({ErrorCode::bad_usage, "--name and --pack-version must be one line without tabs; give --name NAME"});
  inputs.known = {(data_folder(options) / "gazetteer").string()};
  inputs.known.insert(inputs.known.end(), options.gazetteers.begin(), options.gazetteers.end());
  const fs::path classes =
      options.classes.empty() ? data_folder(options) / "gazetteer" / "wikidata-classes.tsv" : fs::path(options.classes);
  if (!inputs.wikidata.empty()) {
    auto read = read_wiki_classes(classes);
    if (!read) return failed(read.error());
    inputs.classes = std::move(read).value();
  }
  auto built = build_pack(inputs, all_of(*languages), [](const Error& problem) {
    std::fprintf(stderr, "runding: passed over: %s\n", problem.describe().c_str());
  });
  if (!built) return failed(built.error());
  if (Status s = write_pack(built->pack, options.out); !s.ok()) return failed(s.error());
  const BuildReport& r = built->report;
  if (options.json) {
    nlohmann::ordered_json out = manifest_json(built->pack.manifest);
    out["known"] = r.known;
    out["problems"] = r.problems;
    out["left_out"] = {
        {"no_name", r.nameless}, {"no_date", r.undated}, {"no_office", r.roleless}, {"of_nobody", r.placeless}};
    std::printf("%s\n", out.dump().c_str());
  } else {
    print_manifest(built->pack.manifest);
    std::printf(
        "  known already: %zu; passed over: %zu; left out: %zu without a name, %zu terms without a date, %zu terms "
        "of nobody known, %zu positions no language has a word for\n",
        r.known, r.problems, r.nameless, r.undated, r.placeless, r.roleless);
  }
  return r.problems > 0 ? kSomeFailed : kOk;
}

int info(const FolderOptions& options) {
  if (!fs::is_directory(options.folder))
    return failed({ErrorCode::not_found, "no such gazetteer folder", options.folder});
  const auto manifest = read_manifest(options.folder);
  if (!manifest) return failed(manifest.error());
  if (!*manifest) {
    return failed(
        {ErrorCode::not_found, "the folder has no pack.tsv: it is a gazetteer without a version", options.folder});
  }
  if (options.json) {
    std::printf("%s\n", manifest_json(**manifest).dump().c_str());
  } else {
    print_manifest(**manifest);
  }
  return kOk;
}

/// Loads the folder with every language, behind the built-in gazetteer, and compares its tables with its pack.tsv.
int check(FolderOptions& options) {
  options.gazetteers.push_back(options.folder);
  const auto languages = load_languages(options);
  if (!languages) return failed(languages.error());
  const auto manifest = read_manifest(options.folder);
  if (!manifest) return failed(manifest.error());
  int status = kOk;
  if (*manifest) {
    for (const Error& error : compare_tables(**manifest, options.folder)) status = failed(error);
  }
  if (status == kOk) {
    std::printf("%s: fine, %s\n", options.folder.c_str(),
                *manifest ? ((*manifest)->name + " " + (*manifest)->version).c_str() : "without a version");
  }
  return status;
}

void add_build(CLI::App& parent, Program& program) {
  auto options = std::make_shared<BuildOptions>();
  CLI::App* command = parent.add_subcommand("build", "Make a gazetteer pack from data dumps of others");
  command->add_option("OUT", options->out, "Folder of the pack")->required();
  command->add_option("--cldr", options->inputs.cldr, "Folder of cldr-localenames-full (and cldr-core), as JSON")
      ->check(CLI::ExistingDirectory);
  command
      ->add_option("--geonames", options->inputs.geonames,
                   "Folder with countryInfo.txt, cities15000.txt or allCountries.txt, alternateNamesV2.txt")
      ->check(CLI::ExistingDirectory);
  command->add_option("--wikidata", options->inputs.wikidata, "JSON dump of Wikidata, also packed; is read twice");
  command->add_option("--languages", options->inputs.languages, "Languages of names (default: every language pack)")
      ->delimiter(',');
  command->add_option("--since", options->inputs.since, "Leave out terms of office that ended before this year")
      ->check(CLI::Range(1000, 9999));
  command->add_option("--population", options->inputs.population,
                      "Smallest town to take, capitals aside (default 15000)");
  command->add_option("--name", options->inputs.name, "Name of the pack (default: that of the folder)");
  command->add_option("--pack-version", options->inputs.version,
                      "Version or date of the pack (default: one that follows from its sources)");
  command->add_option("--classes", options->classes,
                      "Table of the Wikidata classes to take (default: gazetteer/wikidata-classes.tsv)");
  command->add_flag("--json", options->json, "What was built, as one JSON object");
  add_common(*command, *options);
  command->callback([&program, options] { program.run = [options] { return build(*options); }; });
}

void add_folder_command(CLI::App& parent, Program& program, const char* name, const char* what,
                        int (*run)(FolderOptions&)) {
  auto options = std::make_shared<FolderOptions>();
  CLI::App* command = parent.add_subcommand(name, what);
  command->add_option("DIR", options->folder, "Folder of the pack")->required();
  if (std::string_view(name) == "info")
    command->add_flag("--json", options->json, "As one JSON object");
  else
    add_common(*command, *options);
  command->callback([&program, options, run] { program.run = [options, run] { return run(*options); }; });
}

}  // namespace

void add_gazetteer(Program& program) {
  CLI::App* command = program.cli.add_subcommand("gazetteer", "Build, check and describe gazetteer packs");
  command->require_subcommand(1);
  add_build(*command, program);
  add_folder_command(*command, program, "check", "Load a pack with every language and compare it with its pack.tsv",
                     check);
  add_folder_command(*command, program, "info", "Name, version, sources and licences of a pack",
                     [](FolderOptions& options) { return info(options); });
}

}  // namespace runding::app
