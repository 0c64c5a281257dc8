#include "eval_coding.h"

#include <cstdio>
#include <memory>

#include "floors.h"
#include "runding/coding/code_table.h"
#include "runding/coding/sentence_coder.h"
#include "runding/eval/coding_gold.h"
#include "runding/eval/coding_score.h"
#include "runding/eval/cross_validation.h"
#include "runding/eval/petrarch_dictionary.h"
#include "runding/eval/relation_features.h"
#include "runding/pipeline/analyse.h"
#include "runding/pipeline/ordered_map.h"
#include "runding/pipeline/parse.h"
#include "whole_file.h"

namespace runding::app {
namespace {

struct Options : CommonOptions {
  std::string file, lang = "en", dictionaries;
  std::vector<std::string> floors;
  bool json = false, misses = false;
};

int failed(const Error& error) {
  std::fprintf(stderr, "runding: %s\n", error.describe().c_str());
  return kFailed;
}

/// Everything a coder needs, loaded once.
struct Coder {
  LanguageSet languages;
  const Language* language = nullptr;
  ActRules rules;
  CodeTable table;
};

Result<Coder> load_coder(const Options& options) {
  auto languages = load_languages(options, {options.lang});
  if (!languages) return languages.error();
  Coder out{std::move(languages).value(), nullptr, {}, {}};
  out.language = out.languages.find(options.lang);
  if (out.language == nullptr) return Error{ErrorCode::unknown_language, "no language pack '" + options.lang + "'"};
  auto rules = ActRules::load(out.language->folder());
  if (!rules) return rules.error();
  out.rules = std::move(rules).value();
  auto table = CodeTable::load(out.language->folder().parent_path() / "codes.tsv");
  if (!table) return table.error();
  out.table = std::move(table).value();
  return out;
}

/// With the class of each act, or with its CAMEO code.
eval::CodedSentence code_text(const Coder& coder, const eval::GoldSentence& gold, bool cameo) {
  Article article;
  article.id = gold.id;
  article.text = gold.text;
  article.lang = coder.language->code();
  article.published = "2000-01-01";
  eval::CodedSentence out;
  if (!analyse(coder.languages, article)) return out;
  const SentenceCoder sentences(*coder.language, coder.rules, coder.table, article);
  const auto words = [&](const std::vector<Span>& spans) {
    std::vector<std::string> text;
    for (const Span s : spans) text.emplace_back(article.words(s));
    return text;
  };
  for (std::size_t s = 0; s < article.sentences.size(); ++s) {
    for (const CodedAct& a : sentences.code(s))
      out.acts.push_back({cameo ? a.cameo : a.act, words(a.sources), words(a.targets)});
  }
  return out;
}

template <class Score>
int print(const Score& score, const Options& options) {
  std::fputs((options.json ? eval::json_figures(score) : eval::table(score)).c_str(), stdout);
  if (options.misses) {
    for (const std::string& line : score.misses) std::printf("%s\n", line.c_str());
  }
  return check_floors([&](std::string_view name) { return score.figure(name); }, options.floors);
}

Result<std::vector<eval::CodedSentence>> code_all(const Options& options, const std::vector<eval::GoldSentence>& gold,
                                                  bool cameo) {
  const auto coder = load_coder(options);
  if (!coder) return coder.error();
  std::vector<eval::CodedSentence> system;
  std::size_t next = 0;
  ordered_map<std::size_t, eval::CodedSentence>(
      thread_count(options),
      [&]() -> std::optional<std::size_t> { return next < gold.size() ? std::optional(next++) : std::nullopt; },
      [&](std::size_t i) { return code_text(*coder, gold[i], cameo); },
      [&](eval::CodedSentence s) {
        system.push_back(std::move(s));
        return true;
      });
  return system;
}

int evaluate_plover(const Options& options) {
  const auto text = read_whole_file(options.file);
  if (!text) return failed(text.error());
  const auto gold = eval::read_plover(*text);
  if (!gold) return failed(gold.error());
  const auto system = code_all(options, *gold, false);
  return system ? print(eval::score_plover(*gold, *system), options) : failed(system.error());
}

Result<std::vector<eval::CodedSentence>> code_by_dictionary(const Options& options,
                                                            const std::vector<eval::GoldSentence>& gold) {
  const auto actors = read_whole_file(options.dictionaries + "/actors.txt");
  if (!actors) return actors.error();
  const auto verbs = read_whole_file(options.dictionaries + "/verbs.txt");
  if (!verbs) return verbs.error();
  const auto dictionary = eval::PetrarchDictionary::read(*actors, *verbs);
  const auto languages = load_languages(options, {options.lang});
  if (!languages) return languages.error();
  const Language* language = languages->find(options.lang);
  if (language == nullptr) return Error{ErrorCode::unknown_language, "no language pack '" + options.lang + "'"};
  std::vector<eval::CodedSentence> system;
  for (const eval::GoldSentence& g : gold) {
    Article article;
    article.id = g.id;
    article.text = g.text;
    parse_text(*language, article);
    system.push_back(dictionary.code(*language, article));
  }
  return system;
}

int evaluate_petrarch(const Options& options) {
  const auto text = read_whole_file(options.file);
  if (!text) return failed(text.error());
  const auto gold = eval::read_petrarch(*text);
  if (!gold) return failed(gold.error());
  const auto system =
      options.dictionaries.empty() ? code_all(options, *gold, true) : code_by_dictionary(options, *gold);
  return system ? print(eval::score_petrarch(*gold, *system), options) : failed(system.error());
}

Result<std::vector<eval::Features>> relation_examples(const Options& options,
                                                      const std::vector<eval::GoldRelation>& gold) {
  const auto coder = load_coder(options);
  if (!coder) return coder.error();
  const eval::WordVectors vectors(*coder->language);
  std::vector<eval::Features> out;
  std::size_t next = 0;
  ordered_map<std::size_t, eval::Features>(
      thread_count(options),
      [&]() -> std::optional<std::size_t> { return next < gold.size() ? std::optional(next++) : std::nullopt; },
      [&](std::size_t i) -> eval::Features {
        const eval::GoldRelation& g = gold[i];
        Article article;
        article.id = g.id;
        article.text = g.text;
        article.lang = coder->language->code();
        article.published = "2000-01-01";
        if (!analyse(coder->languages, article)) return {};
        const auto span = [](std::size_t a, std::size_t b) {
          return Span{static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b)};
        };
        return eval::relation_features(*coder->language, coder->rules, coder->table, vectors, article,
                                       span(g.source, g.source_end), span(g.target, g.target_end));
      },
      [&](eval::Features f) {
        out.push_back(std::move(f));
        return true;
      });
  // A sentence without a tree has no dense values; all examples need as many.
  for (eval::Features& f : out) f.dense.resize(4 * vectors.columns(), 0.0F);
  return out;
}

int evaluate_relation(const Options& options) {
  constexpr std::size_t kFolds = 5;
  const auto text = read_whole_file(options.file);
  if (!text) return failed(text.error());
  const auto gold = eval::read_relations(*text);
  if (!gold) return failed(gold.error());
  const auto examples = relation_examples(options, *gold);
  if (!examples) return failed(examples.error());
  std::vector<std::string> roots, pentas, sentences;
  for (const eval::GoldRelation& g : *gold) {
    roots.push_back(g.root);
    pentas.push_back(g.penta);
    sentences.push_back(g.text);
  }
  const auto root = eval::cross_validate(*examples, roots, sentences, kFolds);
  const auto penta = eval::cross_validate(*examples, pentas, sentences, kFolds);
  if (options.json) {
    std::printf("{\"root\": %.4f, \"root_accuracy\": %.4f, \"penta\": %.4f, \"penta_accuracy\": %.4f}\n",
                root.macro_f1(), root.accuracy(), penta.macro_f1(), penta.accuracy());
  } else {
    std::printf("%s\n%s", eval::table(root).c_str(), eval::table(penta).c_str());
  }
  if (options.misses) {
    for (std::size_t i = 0; i < gold->size(); ++i) {
      const std::string& said = root.classes[root.predictions[i]].name;
      if (said != roots[i])
        std::printf("%s\t%s\t%s\t%s\n", (*gold)[i].id.c_str(), roots[i].c_str(), said.c_str(), (*gold)[i].text.c_str());
    }
  }
  return check_floors(
      [&](std::string_view name) { return name == "root"    ? root.macro_f1()
                                          : name == "penta" ? penta.macro_f1()
                                                            : -1; },
      options.floors);
}

CLI::App* add_eval_of(CLI::App& eval, const char* name, const char* what, Options& options) {
  CLI::App* command = eval.add_subcommand(name, what);
  command->add_option("FILE", options.file, "The gold file; - for standard input")->required();
  command->add_option("--lang", options.lang, "Language of the sentences")->capture_default_str();
  command->add_flag("--json", options.json, "Figures as one JSON object");
  command->add_flag("--misses", options.misses, "Also list what was wrong");
  command->add_option("--floor", options.floors,
                      "NAME=FIGURE (0 to 1) that must be reached; may be given more than once");
  add_common(*command, options);
  return command;
}

}  // namespace

void add_coding_evals(CLI::App& eval, Program& program) {
  auto plover = std::make_shared<Options>();
  add_eval_of(eval, "plover", "Gold standard records of PLOVER, JSON Lines: class, source and recipient", *plover)
      ->callback([&program, plover] { program.run = [plover] { return evaluate_plover(*plover); }; });
  auto petrarch = std::make_shared<Options>();
  CLI::App* command = add_eval_of(eval, "petrarch",
                                  "Sentences with CAMEO codings, JSON Lines: roots right, events too many", *petrarch);
  command->add_option("--dictionaries", petrarch->dictionaries,
                      "Folder with actors.txt and verbs.txt of PETRARCH to code by, instead of our own rules");
  command->callback([&program, petrarch] { program.run = [petrarch] { return evaluate_petrarch(*petrarch); }; });
  auto relation = std::make_shared<Options>();
  add_eval_of(eval, "relation", "Relation of two marked actors (PLV), by five-fold cross-validation: macro F1",
              *relation)
      ->callback([&program, relation] { program.run = [relation] { return evaluate_relation(*relation); }; });
}

}  // namespace runding::app
