#include "runding/model/analyser.h"

#include <gtest/gtest.h>

#include <random>

#include "runding/model/name_decode.h"
#include "runding/train/accuracy.h"
#include "runding/train/model_writer.h"
#include "runding/train/name_file.h"
#include "runding/train/trainer.h"

namespace runding {
namespace {

// Six invented sentences with trees, and six with names.
constexpr std::string_view kTrees =
    "1\tKolu\t_\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\tbertemu\t_\tVERB\t_\t_\t0\troot\t_\t_\n3\tmenteri\t_\tNOUN\t_\t_"
    "\t2\tobj\t_\t_\n\n"
    "1\tMenteri\t_\tNOUN\t_\t_\t3\tnsubj\t_\t_\n2\tVaro\t_\tPROPN\t_\t_\t1\tflat:name\t_\t_\n3\tberbicara\t_\tVERB\t_"
    "\t_\t0\troot\t_\t_\n\n"
    "1\tMereka\t_\tPRON\t_\t_\t2\tnsubj\t_\t_\n2\tmenolak\t_\tVERB\t_\t_\t0\troot\t_\t_\n3\tusul\t_\tNOUN\t_\t_"
    "\t2\tobj\t_\t_\n4\titu\t_\tDET\t_\t_\t3\tdet\t_\t_\n\n"
    "1\tDi\t_\tADP\t_\t_\t2\tcase\t_\t_\n2\tPelu\t_\tPROPN\t_\t_\t4\tobl\t_\t_\n3\tmereka\t_\tPRON\t_\t_\t4\tnsubj\t_"
    "\t_\n4\tbertemu\t_\tVERB\t_\t_\t0\troot\t_\t_\n\n"
    "1\tUsul\t_\tNOUN\t_\t_\t3\tnsubj:pass\t_\t_\n2\titu\t_\tDET\t_\t_\t1\tdet\t_\t_\n3\tditolak\t_\tVERB\t_\t_"
    "\t0\troot\t_\t_\n\n"
    "1\tVaro\t_\tPROPN\t_\t_\t2\tnsubj\t_\t_\n2\tmenerima\t_\tVERB\t_\t_\t0\troot\t_\t_\n3\tsyarat\t_\tNOUN\t_\t_"
    "\t2\tobj\t_\t_\n\n";
constexpr std::string_view kNames =
    "Kolu\tB-PER\nDasan\tI-PER\ntiba\tO\n\ndi\tO\nPelu\tB-LOC\n\nPresiden\tO\nVaro\tB-PER\n\n"
    "Dewan\tB-ORG\nPelu\tI-ORG\nbersidang\tO\n\nmereka\tO\npergi\tO\n\nke\tO\nMora\tB-LOC\n\n";

train::Data toy_data() {
  train::Data data;
  data.styles = {"news"};
  data.style_trees = {true};
  data.trees = train::read_trees(kTrees, data.labels, true).value();
  data.names = train::read_names(kNames).value();
  data.text = {"Kolu dan Varo bertemu di Pelu .", "Mereka menolak usul itu ."};
  return data;
}

train::TrainOptions toy_options() {
  train::TrainOptions o;
  o.shape.width = 64;
  o.shape.layers = 2;
  o.shape.vector_columns = 16;
  o.shape.affix_rows = o.shape.ngram_rows = 512;
  o.least_count = 1;
  o.epochs = 120;
  o.shard_words = 20;
  o.swap_names = 0;
  o.other_case = 0;
  o.dropout = {0, 0, 0.1F, 0.1F, 0};
  return o;
}

train::TrainResult train_toy(const train::Data& data) {
  const auto segment = [](const std::string& text, std::vector<std::vector<std::string>>& sentences) {
    sentences.emplace_back();
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      sentences.back().push_back(text.substr(at, end - at));
      at = end + 1;
    }
  };
  return train::train(data, toy_options(), segment, [](const train::Progress&, train::TrainResult&) {});
}

/// Trained once for all tests of this file.
struct Toy {
  train::Data data = toy_data();
  train::TrainResult trained = train_toy(data);
  std::string bytes = train::write_model(trained, data.labels, data.styles, "language\txx\n");
  std::shared_ptr<const Analyser> reader = Analyser::make(ModelFile::read(bytes, "toy").value(), "toy").value();
};
const Toy& toy() {
  static const Toy instance;
  return instance;
}

bool is_tree(std::span<const WordAnalysis> words) {
  std::size_t roots = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    roots += words[i].head < 0;
    std::size_t steps = 0;
    for (auto at = static_cast<std::int32_t>(i); at >= 0; at = words[static_cast<std::size_t>(at)].head) {
      if (at >= static_cast<std::int32_t>(words.size()) || ++steps > words.size()) return false;
    }
  }
  return words.empty() || roots == 1;
}

bool whole_names(std::span<const WordAnalysis> words) {
  std::uint8_t before = kOutside;
  for (const WordAnalysis& w : words) {
    if (!name_follows(before, w.name)) return false;
    before = w.name;
  }
  return name_follows(before, kOutside);
}

std::vector<WordAnalysis> read(const std::vector<std::string>& forms, std::vector<std::uint32_t> starts = {0}) {
  std::vector<std::string_view> views(forms.begin(), forms.end());
  AnalyserScratch scratch;
  std::vector<WordAnalysis> out;
  toy().reader->analyse(views, starts, 0, scratch, out);
  return out;
}

bool same(const WordAnalysis& a, const WordAnalysis& b) {
  return a.upos == b.upos && a.label == b.label && a.name == b.name && a.head == b.head && a.confidence == b.confidence;
}

TEST(Analyser, LearnsAToyTreebankByHeart) {
  const train::Accuracy trees =
      train::judge(toy().trained.network, toy().trained.vocabulary, toy().data, toy().data.trees);
  EXPECT_EQ(trees.labels, trees.words);
  EXPECT_EQ(trees.tags, trees.words);
  const train::Accuracy names =
      train::judge(toy().trained.network, toy().trained.vocabulary, toy().data, toy().data.names);
  EXPECT_EQ(names.names(), 1.0);
}

TEST(Analyser, EightBitsReadAsTheTrainedNetworkDoes) {
  for (const train::Example& e : toy().data.trees) {
    const auto words = read(e.forms);
    for (std::size_t i = 0; i < words.size(); ++i) {
      EXPECT_EQ(words[i].head, e.heads[i]) << e.forms[i];
      EXPECT_EQ(words[i].label, e.labels[i]) << e.forms[i];
      EXPECT_EQ(static_cast<std::uint8_t>(words[i].upos), e.tags[i]) << e.forms[i];
    }
  }
  for (const train::Example& e : toy().data.names) {
    const auto words = read(e.forms);
    for (std::size_t i = 0; i < words.size(); ++i) EXPECT_EQ(words[i].name, e.names[i]) << e.forms[i];
  }
}

TEST(Analyser, TheSameDataGiveTheSameModel) {
  const train::TrainResult again = train_toy(toy().data);
  EXPECT_EQ(train::write_model(again, toy().data.labels, toy().data.styles, "language\txx\n"), toy().bytes);
}

TEST(Analyser, ASentenceIsReadTheSameBesideAnyOther) {
  std::vector<std::string> all;
  std::vector<std::uint32_t> starts;
  std::vector<WordAnalysis> apart;
  for (int round = 0; round < 30; ++round) {
    for (const train::Example& e : toy().data.trees) {
      starts.push_back(static_cast<std::uint32_t>(all.size()));
      all.insert(all.end(), e.forms.begin(), e.forms.end());
      for (const WordAnalysis& w : read(e.forms)) apart.push_back(w);
    }
  }
  const auto together = read(all, starts);
  ASSERT_EQ(together.size(), apart.size());
  for (std::size_t i = 0; i < apart.size(); ++i) EXPECT_TRUE(same(together[i], apart[i])) << "word " << i;
}

TEST(Analyser, HostileSentencesGiveTrees) {
  std::mt19937 random(5);
  std::vector<std::vector<std::string>> sentences = {std::vector<std::string>(1500, "dan"),
                                                     std::vector<std::string>(900, "("),
                                                     {std::string(100000, 'a')},
                                                     {"", "", ""},
                                                     {"\xff\xfe", "\xf0\x9f\x98\x80", "\xe2\x80"},
                                                     {"."}};
  for (int round = 0; round < 50; ++round) {
    auto& words = sentences.emplace_back();
    for (std::size_t n = random() % 260; n > 0; --n) {
      std::string word;
      for (std::size_t k = random() % 12; k > 0; --k) word += static_cast<char>(random() % 256);
      words.push_back(word);
    }
  }
  for (const auto& forms : sentences) {
    const auto words = read(forms);
    ASSERT_EQ(words.size(), forms.size());
    EXPECT_TRUE(is_tree(words)) << forms.size() << " words";
    EXPECT_TRUE(whole_names(words));
    for (const WordAnalysis& w : words) EXPECT_LT(w.label, toy().reader->labels().size());
  }
  EXPECT_TRUE(read({}, {}).empty());
}

TEST(Analyser, RefusesSectionsOfTheWrongSize) {
  const auto file = ModelFile::read(toy().bytes, "toy").value();
  for (const std::string name : {"shape", "labels", "keys", "key.rows", "words", "layer0.w", "heads.bias", "arc",
                                 "label", "style.vectors", "style.words", "input.norm"}) {
    std::vector<std::pair<std::string, std::string>> sections;
    for (const std::string other :
         {"info",          "shape",       "labels",       "styles",       "style.words",   "keys",
          "key.rows",      "words",       "words.scale",  "vectors",      "vectors.scale", "affixes",
          "affixes.scale", "shapes",      "shapes.scale", "ngrams",       "ngrams.scale",  "input.w",
          "input.scale",   "input.bias",  "input.sum",    "input.norm",   "style.vectors", "layer0.norm",
          "layer0.mix",    "layer0.w",    "layer0.scale", "layer0.bias",  "layer0.sum",    "layer0.cells",
          "layer1.norm",   "layer1.mix",  "layer1.w",     "layer1.scale", "layer1.bias",   "layer1.sum",
          "layer1.cells",  "output.norm", "heads.w",      "heads.scale",  "heads.bias",    "heads.sum",
          "arc",           "arc.root",    "arc.distance", "label.root",   "label"}) {
      const std::string contents(file->section(other));
      sections.emplace_back(other, other == name ? contents.substr(0, contents.size() / 2) : contents);
    }
    const auto reader = Analyser::make(ModelFile::read(make_model_file(sections), "cut").value(), "cut");
    ASSERT_FALSE(reader.ok()) << name;
    EXPECT_EQ(reader.error().code, ErrorCode::bad_model);
  }
}

TEST(NameDecode, GivesWholeNamesForAnyScores) {
  std::mt19937 random(3);
  std::vector<std::uint8_t> tags, steps;
  for (int round = 0; round < 200; ++round) {
    const std::size_t n = random() % 12;
    std::vector<float> scores(n * kNameTags);
    for (float& v : scores) v = static_cast<float>(random() % 100);
    decode_names(scores, n, tags, steps);
    std::vector<WordAnalysis> words(n);
    for (std::size_t i = 0; i < n; ++i) words[i].name = tags[i];
    EXPECT_TRUE(whole_names(words));
  }
}

}  // namespace
}  // namespace runding
