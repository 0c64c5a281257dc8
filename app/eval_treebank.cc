#include "eval_treebank.h"

#include <algorithm>
#include <cstdio>
#include <memory>

#include "floors.h"
#include "runding/eval/name_score.h"
#include "runding/eval/treebank_score.h"
#include "whole_file.h"

namespace runding::app {
namespace {

using eval::NameDocument;
using eval::NameTypes;
using eval::UdDepth;
using Sentences = std::vector<ConlluSentence>;

struct Options {
  std::string gold, system;
  std::vector<std::string> floors, maps;
  bool json = false;
};

int failed(const Error& error) {
  std::fprintf(stderr, "runding: %s\n", error.describe().c_str());
  return kFailed;
}

/// Puts the path before where in the file the fault is.
Error in_file(Error error, const std::string& path) {
  error.where = error.where.empty() ? path : path + ", " + error.where;
  return error;
}

Result<Sentences> treebank_of(std::string_view text, const std::string& path) {
  auto sentences = read_conllu(text);
  if (!sentences) return in_file(sentences.error(), path);
  if (sentences->empty()) return Error{ErrorCode::empty_input, "no sentences", path};
  return sentences;
}

Result<Sentences> read_treebank(const std::string& path) {
  const auto text = read_whole_file(path);
  if (!text) return text.error();
  return treebank_of(*text, path);
}

/// CoNLL-U when the first word line has ten columns, else two columns.
bool is_conllu(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const auto tabs = std::count(line.begin(), line.end(), '\t');
    if (tabs > 0) return tabs == 9;
    at = end + 1;
  }
  return false;
}

Result<NameDocument> read_names(const std::string& path, const NameTypes& types) {
  const auto text = read_whole_file(path);
  if (!text) return text.error();
  if (is_conllu(*text)) {
    const auto sentences = treebank_of(*text, path);
    if (!sentences) return sentences.error();
    auto document = eval::name_document(*sentences, types);
    if (!document) return in_file(document.error(), path);
    return document;
  }
  const auto sentences = read_name_columns(*text);
  if (!sentences) return in_file(sentences.error(), path);
  if (sentences->empty()) return Error{ErrorCode::empty_input, "no sentences", path};
  return eval::name_document(*sentences, types);
}

/// The table or the JSON, then the floors. The exit status.
template <class Score>
int print(const Score& score, const Options& options) {
  std::fputs((options.json ? eval::json_figures(score) : eval::table(score)).c_str(), stdout);
  return check_floors([&](std::string_view name) { return score.figure(name); }, options.floors);
}

int evaluate_treebank(const Options& options, UdDepth depth) {
  const auto gold = read_treebank(options.gold);
  if (!gold) return failed(gold.error());
  const auto system = read_treebank(options.system);
  if (!system) return failed(system.error());
  const auto score = eval::score_treebank(*gold, *system, depth);
  return score ? print(*score, options) : failed(score.error());
}

int evaluate_names(const Options& options) {
  NameTypes types;
  for (const std::string& map : options.maps) {
    const std::size_t equals = map.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == map.size()) {
      std::fprintf(stderr, "runding: --map takes TYPE=TYPE or TYPE=O, not '%s'\n", map.c_str());
      return kUsage;
    }
    types[map.substr(0, equals)] = map.substr(equals + 1);
  }
  const auto gold = read_names(options.gold, types);
  if (!gold) return failed(gold.error());
  const auto system = read_names(options.system, types);
  if (!system) return failed(system.error());
  const auto score = eval::score_names(*gold, *system);
  return score ? print(*score, options) : failed(score.error());
}

CLI::App* add_eval_of(CLI::App& eval, const char* name, const char* what, Options& options) {
  CLI::App* command = eval.add_subcommand(name, what);
  command->add_option("GOLD", options.gold, "The file that is right; - for standard input")->required();
  command->add_option("SYSTEM", options.system, "The file to be scored; - for standard input")->required();
  command->add_flag("--json", options.json, "Figures as one JSON object");
  command->add_option("--floor", options.floors, "NAME=F1 (0 to 1) that must be reached; may be given more than once");
  return command;
}

}  // namespace

void add_treebank_evals(CLI::App& eval, Program& program) {
  struct Depth {
    const char* name;
    const char* what;
    UdDepth depth;
  };
  for (const Depth& d :
       {Depth{"segment", "CoNLL-U: tokens, sentences and words (CoNLL 2018 metrics)", UdDepth::segment},
        Depth{"tag", "CoNLL-U: the same, tags, features and lemmas", UdDepth::tag},
        Depth{"parse", "CoNLL-U: the same, and trees: UAS, LAS, CLAS, MLAS, BLEX", UdDepth::parse}}) {
    auto options = std::make_shared<Options>();
    CLI::App* command = add_eval_of(eval, d.name, d.what, *options);
    command->callback([&program, options, depth = d.depth] {
      program.run = [options, depth] { return evaluate_treebank(*options, depth); };
    });
  }
  auto options = std::make_shared<Options>();
  CLI::App* command = add_eval_of(
      eval, "ner", "Names by span and type: two columns (token, tab, tag) or CoNLL-U with Name= in MISC", *options);
  command->add_option("--map", options->maps, "FROM=TO: count names of type FROM as TO, or not at all when TO is O");
  command->callback([&program, options] { program.run = [options] { return evaluate_names(*options); }; });
}

}  // namespace runding::app
