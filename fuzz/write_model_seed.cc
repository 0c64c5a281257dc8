// Writes a small valid model file, the seed fuzz_model starts from: write_model_seed FILE. Run it again when the format
// changes.
#include <cstdio>
#include <fstream>

#include "runding/train/model_writer.h"
#include "runding/train/name_file.h"
#include "runding/train/trainer.h"

namespace {

constexpr std::string_view kTrees =
    "1\tVaro\t_\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\tberbicara\t_\tVERB\t_\t_\t0\troot\t_\t_\n\n"
    "1\tMereka\t_\tPRON\t_\t_\t2\tnsubj\t_\t_\n2\tmenolak\t_\tVERB\t_\t_\t0\troot\t_\t_\n\n";
constexpr std::string_view kNames = "Menteri\tO\nVaro\tB-PER\n\n";

}  // namespace

int main(int argc, char** argv) {
  using namespace runding;
  if (argc != 2) {
    std::fputs("write_model_seed FILE\n", stderr);
    return 2;
  }
  train::Data data;
  data.styles = {"news"};
  data.style_trees = {true};
  data.trees = train::read_trees(kTrees, data.labels, true).value();
  data.names = train::read_names(kNames).value();
  train::TrainOptions o;
  o.shape.width = 32;
  o.shape.layers = 1;
  o.shape.word_columns = o.shape.affix_columns = o.shape.ngram_columns = 16;
  o.shape.vector_columns = 0;
  o.shape.affix_rows = o.shape.ngram_rows = o.shape.shape_rows = 64;
  o.shape.arc_columns = o.shape.label_columns = 16;
  o.least_count = 1;
  o.epochs = 1;
  const auto segment = [](const std::string&, std::vector<std::vector<std::string>>&) {};
  const auto trained = train::train(data, o, segment, [](const train::Progress&, train::TrainResult&) {});
  std::ofstream(argv[1], std::ios::binary) << train::write_model(trained, data.labels, data.styles, "language\txx\n");
  return 0;
}
