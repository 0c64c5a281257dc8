#include "eval_record.h"

#include <cstdio>
#include <memory>

#include "floors.h"
#include "runding/eval/record_score.h"

namespace runding::app {
namespace {

struct Options {
  eval::RecordOptions eval;
  std::vector<std::string> floors;
  bool json = false;
};

int score(const Options& options) {
  const auto card = eval::evaluate_record(options.eval);
  if (!card) {
    std::fprintf(stderr, "runding: %s\n", card.error().describe().c_str());
    return kFailed;
  }
  std::fputs((options.json ? eval::json_figures(*card) : eval::table(*card) + eval::mistakes(*card)).c_str(), stdout);
  return check_floors([&](std::string_view name) { return card->figure(name); }, options.floors);
}

}  // namespace

void add_record_eval(CLI::App& eval, Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = eval.add_subcommand("record",
                                          "What belongs together across articles: entities, happenings, copies, "
                                          "disputes, commitments, shifts; worst mistakes");
  command->add_option("ARTICLES", options->eval.articles, "The articles, JSON Lines")->required();
  command->add_option("GOLD", options->eval.gold, "Folder with a gold file <id>.json for each article")->required();
  command->add_option("GOLD_RECORD", options->eval.gold_record, "What belongs together, JSON")->required();
  command->add_option("RECORD", options->eval.system, "What `runding export RECORD --format record` wrote")->required();
  command->add_option("--mistakes", options->eval.mistakes, "So many of the worst mistakes are listed")
      ->capture_default_str();
  command->add_flag("--json", options->json, "Figures as one JSON object");
  command->add_option("--floor", options->floors,
                      "FIGURE=LEAST that must be reached, named as in --json; may be given more than once");
  command->callback([&program, options] { program.run = [options] { return score(*options); }; });
}

}  // namespace runding::app
