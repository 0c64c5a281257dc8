#include <algorithm>
#include <cstdio>
#include <memory>

#include "commands.h"
#include "eval_coding.h"
#include "eval_record.h"
#include "eval_rules.h"
#include "eval_treebank.h"
#include "floors.h"
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

int evaluate_files(Options& options) {
  if (options.system.empty()) return usage("eval needs ARTICLES, GOLD and SYSTEM, or a subcommand; see eval --help");
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
  return check_floors([&](std::string_view name) { return card->figure(name); }, options.floors);
}

}  // namespace

void add_eval(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.cli.add_subcommand(
      "eval", "Score annotations, trees or names against gold; exit 1 when a floor is missed");
  // Not required, as subcommands have positions of their own.
  command->add_option("ARTICLES", options->articles, "The articles, JSON Lines");
  command->add_option("GOLD", options->gold, "Folder with a gold file <id>.json for each article");
  command->add_option("SYSTEM", options->system, "What `runding annotate` wrote");
  command->add_option("--lang", options->eval.lang, "Only articles in this language");
  command->add_flag("--json", options->json, "Figures as one JSON object");
  command->add_option("--errors", options->errors, "Also list what a layer missed and what it has too much");
  command->add_option("--floor", options->floors, "LAYER=FIGURE that must be reached; may be given more than once");
  command->add_option("--data", options->data, "Folder that holds lang/ and gazetteer/");
  add_treebank_evals(*command, program);
  add_coding_evals(*command, program);
  add_record_eval(*command, program);
  add_rules_eval(*command, program);
  command->callback([&program, command, options] {
    if (command->get_subcommands().empty()) program.run = [options] { return evaluate_files(*options); };
  });
}

}  // namespace runding::app
