#include <cstdio>
#include <memory>

#include "commands.h"
#include "runding/lang/language.h"

namespace runding::app {
namespace {

int list_languages(const CommonOptions& options) {
  const auto languages = load_languages(options);
  if (!languages) {
    std::fprintf(stderr, "runding: %s\n", languages.error().describe().c_str());
    return kFailed;
  }
  for (const std::string& code : languages->codes()) {
    std::printf("%s\t%zu phrases\n", code.c_str(), languages->find(code)->lexicon().size());
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
