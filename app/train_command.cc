#include <cstdio>
#include <fstream>
#include <memory>

#include "commands.h"
#include "runding/model/analyser.h"
#include "runding/pipeline/analyse.h"
#include "runding/syntax/syntax.h"
#include "runding/syntax/words.h"
#include "runding/train/accuracy.h"
#include "runding/train/model_writer.h"
#include "runding/train/name_file.h"
#include "runding/train/trainer.h"

namespace runding::app {
namespace {

using train::Example;

struct Options {
  CommonOptions common;
  std::string language, recipe, out;
  std::vector<std::string> folders, checks;
  train::TrainOptions train;
  std::uint32_t check_every = 5;
};

/// Sentences to measure with while training.
struct Check {
  std::string name;
  std::vector<Example> examples;
};

int failed(const Error& error) {
  std::fprintf(stderr, "runding: %s\n", error.describe().c_str());
  return kFailed;
}

/// Sentences and words as the stages of an article cut them.
train::Segmenter segmenter(const Language& language) {
  return [&language](const std::string& paragraph, std::vector<std::vector<std::string>>& sentences) {
    Article article;
    article.text = paragraph;
    article.blocks.push_back({{0, static_cast<std::uint32_t>(paragraph.size())}, BlockKind::body});
    analyse_syntax(language, article);
    cut_words(language, article);
    for (const Sentence& s : article.sentences) {
      auto& words = sentences.emplace_back();
      for (std::uint32_t w = s.tree_first; w < s.tree_last; ++w)
        words.emplace_back(article.words(article.tree[w].span));
    }
  };
}

Result<std::vector<Check>> read_checks(const Options& o, const train::Data& data) {
  std::vector<Check> out;
  const auto name = [](const std::string& path) { return std::filesystem::path(path).filename().string(); };
  for (const std::string& style_path : o.checks) {
    const std::size_t equals = style_path.find('=');
    const std::string style = style_path.substr(0, equals);
    const auto at = std::find(data.styles.begin(), data.styles.end(), style);
    if (equals == std::string::npos || at == data.styles.end()) {
      return Error{ErrorCode::bad_usage, "--check takes STYLE=FILE with a style of the recipe", style_path};
    }
    const std::string path = style_path.substr(equals + 1);
    const auto text = train::read_unpacked(path);
    if (!text) return text.error();
    auto labels = data.labels;
    auto examples = path.ends_with(".conllu") ? train::read_trees(*text, labels, false) : train::read_names(*text);
    if (!examples) return examples.error();
    for (Example& e : *examples) e.style = static_cast<std::uint32_t>(at - data.styles.begin());
    out.push_back({name(style_path), std::move(examples).value()});
  }
  return out;
}

/// Figures of each check as "name<TAB>figures" lines.
std::string judged(const train::TrainResult& result, const train::Data& data, const std::vector<Check>& checks) {
  std::string out;
  char line[160];
  for (const Check& c : checks) {
    const train::Accuracy a = train::judge(result.network, result.vocabulary, data, c.examples);
    if (a.words > 0) {
      std::snprintf(line, sizeof line, "UPOS %.2f UAS %.2f LAS %.2f (given words)", 100 * a.tag(), 100 * a.head(),
                    100 * a.label());
    } else {
      std::snprintf(line, sizeof line, "names F1 %.4f (given words)", a.names());
    }
    out += "score " + c.name + '\t' + line + '\n';
  }
  return out;
}

double each(double sum, std::uint32_t n) { return n == 0 ? 0 : sum / n; }

int train_reader(Options& o) {
  const auto languages = load_languages(o.common);
  if (!languages) return failed(languages.error());
  const Language* language = languages->find(o.language);
  if (language == nullptr) return failed({ErrorCode::unknown_language, "there is no language pack", o.language});
  if (o.recipe.empty()) o.recipe = (language->folder() / "training.tsv").string();
  const auto recipe = train::read_recipe(o.recipe);
  if (!recipe) return failed(recipe.error());
  const auto data = train::read_data(*recipe, {o.folders.begin(), o.folders.end()});
  if (!data) return failed(data.error());
  const auto checks = read_checks(o, *data);
  if (!checks) return failed(checks.error());

  const auto report = [&](const train::Progress& p, train::TrainResult& result) {
    const train::Losses& l = p.losses;
    std::fprintf(stderr, "%s %u of %u: loss of tags %.3f arcs %.3f labels %.3f names %.3f words %.3f\n", p.stage,
                 p.epoch, p.epochs, each(l.tag, l.words), each(l.arc, l.words), each(l.label, l.words),
                 each(l.name, l.named), each(l.guess, l.guessed));
    if (std::string_view(p.stage) != "trees" || p.epoch % o.check_every != 0) return;
    result.network.parameters.swap_average();
    std::fputs(judged(result, *data, *checks).c_str(), stderr);
    result.network.parameters.swap_average();
  };
  const train::TrainResult result = train::train(*data, o.train, segmenter(*language), report);
  const std::string scores = judged(result, *data, *checks);
  std::fputs(scores.c_str(), stdout);
  std::string info = "language\t" + o.language + "\nprogram\t" RUNDING_VERSION "\nlicence\tCC BY-SA 4.0\n";
  for (const train::Ingredient& i : *recipe) info += "data " + i.path + '\t' + i.licence + "; " + i.credit + '\n';
  info += scores;
  const std::string bytes = train::write_model(result, data->labels, data->styles, info);
  std::ofstream file(o.out, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) return failed({ErrorCode::io, "cannot write the model", o.out});
  return kOk;
}

struct InfoOptions {
  CommonOptions common;
  std::string model;
};

int print_info(const InfoOptions& o) {
  std::string path = o.model;
  if (!std::filesystem::is_regular_file(path)) {
    const std::filesystem::path data =
        o.common.data.empty() ? find_data_folder() : std::filesystem::path(o.common.data);
    path = (data / "lang" / o.model / "reader.model").string();
  }
  const auto reader = Analyser::open(path);
  if (!reader) return failed(reader.error());
  const ModelFile& file = (*reader)->file();
  std::printf("file\t%s\nformat\t%u\nsize\t%zu\nchecksum\t%016llx\n", path.c_str(), kModelFormat, file.size(),
              static_cast<unsigned long long>(file.checksum()));
  std::printf("%.*s", static_cast<int>((*reader)->info().size()), (*reader)->info().data());
  return kOk;
}

}  // namespace

void add_train(Program& program) {
  auto o = std::make_shared<Options>();
  CLI::App* command = program.cli.add_subcommand(
      "train", "Learn the reader of a language (tags, trees, names) from annotated sentences and running text");
  add_common(*command, o->common);
  command->add_option("language", o->language, "Code of the language, e.g. id")->required();
  command->add_option("--recipe", o->recipe, "What to learn from (default: training.tsv of the language)");
  command->add_option("--from", o->folders, "Folder the paths of the recipe are looked for in; may be repeated")
      ->required();
  command->add_option("-o,--out", o->out, "Model file to write")->required();
  command->add_option("--check", o->checks, "STYLE=FILE (CoNLL-U, or names) to measure with; may be repeated");
  command->add_option("--check-every", o->check_every, "Measure after so many passes")->capture_default_str();
  command->add_option("--epochs", o->train.epochs, "Passes over the trees")->capture_default_str();
  command->add_option("--guess-epochs", o->train.guess_epochs, "Passes over the running text, guessing hidden words")
      ->capture_default_str();
  command->add_option("--vocabulary", o->train.vocabulary, "Words with a row of their own, at most")
      ->capture_default_str();
  command->add_option("--width", o->train.shape.width, "Width of the network")->capture_default_str();
  command
      ->add_option("--other-case", o->train.other_case,
                   "Share of sentences read in capitals, and with capital initials")
      ->capture_default_str();
  command->add_option("--small-case", o->train.small_case, "Share of sentences read without capitals")
      ->capture_default_str();
  command->add_option("--layers", o->train.shape.layers, "Layers of the network")->capture_default_str();
  command->add_option("--rate", o->train.rate, "Learning rate at its highest")->capture_default_str();
  command->add_option("--seed", o->train.seed, "Beginning of all chance")->capture_default_str();
  command->callback([&program, o] { program.run = [o] { return train_reader(*o); }; });
}

void add_model(Program& program) {
  auto o = std::make_shared<InfoOptions>();
  CLI::App* model = program.cli.add_subcommand("model", "About the trained readers");
  model->require_subcommand(1);
  CLI::App* info = model->add_subcommand("info", "Version, checksum, data, licences and scores of a reader");
  add_common(*info, o->common);
  info->add_option("model", o->model, "File of a reader, or code of a language")->required();
  info->callback([&program, o] { program.run = [o] { return print_info(*o); }; });
}

}  // namespace runding::app
