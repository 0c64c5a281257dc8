#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "commands.h"
#include "runding/eval/evaluate.h"
#include "runding/eval/report.h"

namespace runding::app {
namespace {

struct Options {
  EvalOptions eval;
  std::string articles, gold, system, data, errors;
  std::vector<std::string> floors;
  bool json = false;
};

int usage(const std::string& message) {
  std::fprintf(stderr, "runding: %s\n", message.c_str());
  return kUsage;
}

/// Prints each floor that is missed. The exit status.
int check_floors(const eval::Scorecard& card, const std::vector<std::string>& floors) {
  int status = kOk;
  for (const std::string& floor : floors) {
    const std::size_t equals = floor.find('=');
    const double figure = card.figure(floor.substr(0, equals));
    char* end = nullptr;
    const double least = equals == std::string::npos ? -1 : std::strtod(floor.c_str() + equals + 1, &end);
    if (figure < 0 || end == nullptr || *end != '\0') return usage("--floor takes LAYER=FIGURE, not '" + floor + "'");
    if (figure >= least) continue;
    std::fprintf(stderr, "below floor: %s is %.4f\n", floor.c_str(), figure);
    status = kNo;
  }
  return status;
}

int evaluate_files(Options& options) {
  const auto known = std::find(eval::kLayers.begin(), eval::kLayers.end(), options.errors) != eval::kLayers.end();
  if (!options.errors.empty() && !known) return usage("--errors: there is no layer '" + options.errors + "'");
  options.eval.articles = options.articles;
  options.eval.gold = options.gold;
  options.eval.system = options.system;
  options.eval.data = options.data;
  const auto card = evaluate(options.eval);
  if (!card) {
    std::fprintf(stderr, "runding: %s\n", card.error().describe().c_str());
    return kFailed;
  }
  std::fputs((options.json ? eval::json_figures(*card) : eval::table(*card)).c_str(), stdout);
  if (!options.errors.empty()) std::fputs(eval::mistakes(*card, options.errors).c_str(), stdout);
  return check_floors(*card, options.floors);
}

}  // namespace

void add_eval(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command =
      program.cli.add_subcommand("eval", "Score annotations against gold; exit 1 when a floor is missed");
  command->add_option("ARTICLES", options->articles, "The articles, JSON Lines")->required();
  command->add_option("GOLD", options->gold, "Folder with a gold file <id>.json for each article")->required();
  command->add_option("SYSTEM", options->system, "What `runding annotate` wrote")->required();
  command->add_option("--lang", options->eval.lang, "Only articles in this language");
  command->add_flag("--json", options->json, "Figures as one JSON object");
  command->add_option("--errors", options->errors, "Also list what a layer missed and what it has too much");
  command->add_option("--floor", options->floors, "LAYER=FIGURE that must be reached; may be given more than once");
  command->add_option("--data", options->data, "Folder that holds lang/ and gazetteer/");
  command->callback([&program, options] { program.run = [options] { return evaluate_files(*options); }; });
}

}  // namespace runding::app
