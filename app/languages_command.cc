#include <cstdio>
#include <memory>

#include "commands.h"
#include "runding/coding/act_rules.h"
#include "runding/coding/code_table.h"
#include "runding/lang/gazetteer_manifest.h"
#include "runding/lang/language.h"

namespace runding::app {
namespace {

int list_languages(const CommonOptions& options) {
  const auto languages = load_languages(options);
  if (!languages) {
    std::fprintf(stderr, "runding: %s\n", languages.error().describe().c_str());
    return kFailed;
  }
  const auto failed = [](const Error& error) {
    std::fprintf(stderr, "runding: %s\n", error.describe().c_str());
    return kFailed;
  };
  const auto codes = CodeTable::load(data_folder(options) / "lang" / "codes.tsv");
  if (!codes) return failed(codes.error());
  for (const std::string& code : languages->codes()) {
    const auto acts = ActRules::load(languages->find(code)->folder());
    if (!acts) return failed(acts.error());
    for (const ActRule& rule : acts->rules()) {
      if (rule.act.empty() || codes->find(rule.act) != nullptr) continue;
      return failed({ErrorCode::bad_language_data, "unknown class '" + rule.act + "' (see lang/codes.tsv)",
                     code + "/acts.rules:" + std::to_string(rule.line)});
    }
    std::printf("%s\t%zu phrases\n", code.c_str(), languages->find(code)->lexicon().size());
  }
  std::vector<std::filesystem::path> packs = {data_folder(options) / "gazetteer"};
  packs.insert(packs.end(), options.gazetteers.begin(), options.gazetteers.end());
  for (const auto& folder : packs) {
    const auto pack = read_manifest(folder);
    if (!pack) return failed(pack.error());
    if (*pack) std::printf("%s\t%s\tgazetteer %s\n", (*pack)->name.c_str(), (*pack)->version.c_str(), folder.c_str());
  }
  return kOk;
}

}  // namespace

void add_languages(Program& program) {
  auto options = std::make_shared<CommonOptions>();
  CLI::App* command =
      program.cli.add_subcommand("languages", "Load and check every language pack and gazetteer; list the languages");
  add_common(*command, *options);
  command->callback([&program, options] { program.run = [options] { return list_languages(*options); }; });
}

}  // namespace runding::app
