#include "runding/train/trainer.h"

#include <cblas.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <thread>
#include <utility>

#include "runding/base/letter_case.h"
#include "runding/base/unicode.h"
#include "runding/model/word_features.h"
#include "runding/train/name_forge.h"
#include "runding/train/vectors.h"

namespace runding::train {

namespace {

constexpr std::size_t kShards = 2;
constexpr std::size_t kLongest = 120;  ///< words of a sentence that is learnt from

using Counts = std::unordered_map<std::string, std::uint32_t>;

enum class Casing { capitals, initials, small };

std::string recase(const std::string& form, Casing casing) {
  std::string out;
  for (std::uint32_t at = 0; at < form.size();) {
    const CodePoint p = decode(form, at);
    const bool capital = casing == Casing::capitals || (casing == Casing::initials && at == 0);
    append_utf8(out, capital ? to_upper(p.value) : casing == Casing::small ? to_lower(p.value) : p.value);
    at += p.size;
  }
  return out;
}

/// The running text as vocabulary rows and as sentences of forms.
struct Text {
  std::vector<Example> sentences;
  Counts forms;    ///< as written
  Counts normals;  ///< in normal form
};

Text read_text(const Data& data, const Segmenter& segment) {
  Text out;
  std::string normal;
  const auto count = [&](const std::string& form) {
    ++out.forms[form];
    normal.clear();
    normal_form(form, normal);
    ++out.normals[normal];
  };
  std::vector<std::vector<std::string>> cut;
  for (const std::string& paragraph : data.text) {
    cut.clear();
    segment(paragraph, cut);
    for (auto& words : cut) {
      for (const std::string& w : words) count(w);
      if (words.size() > kLongest) words.resize(kLongest);
      if (words.empty()) continue;
      Example e;
      e.forms = std::move(words);
      out.sentences.push_back(std::move(e));
    }
  }
  return out;
}

Vocabulary make_vocabulary(const Data& data, const Text& text, const TrainOptions& o) {
  // Words of the annotated sentences come in at half the count asked of running text.
  Counts counts = text.normals;
  std::string normal;
  for (const auto* examples : {&data.trees, &data.names}) {
    for (const Example& e : *examples) {
      for (const std::string& form : e.forms) {
        normal.clear();
        normal_form(form, normal);
        counts[normal] += std::max(o.least_count / 2, 1U);
      }
    }
  }
  return Vocabulary::of(counts, o.least_count, o.vocabulary);
}

Matrix make_vectors(const Text& text, const Data& data, const Vocabulary& vocabulary, std::uint32_t columns) {
  std::vector<std::uint32_t> rows;
  WordFeatures features;
  const auto add = [&](const Example& e) {
    for (const std::string& form : e.forms) {
      word_features(form, features);
      rows.push_back(vocabulary.find(features.word));
    }
    rows.push_back(kBreak);
  };
  for (const Example& e : text.sentences) add(e);
  for (const Example& e : data.trees) add(e);
  for (const Example& e : data.names) add(e);
  VectorOptions options;
  options.columns = columns;
  options.contexts = std::min(options.contexts, vocabulary.size());
  return count_vectors(rows, vocabulary.size(), options);
}

/// Logarithm of how much likelier a word is in each style than in all, where styles have trees; 0 elsewhere.
std::vector<float> weigh_styles(const Data& data, const Vocabulary& vocabulary) {
  const std::size_t styles = data.styles.size();
  std::vector<double> count(vocabulary.size() * styles, 0.3);
  std::vector<double> total(styles, 0);
  WordFeatures features;
  for (const auto* examples : {&data.trees, &data.names}) {
    for (const Example& e : *examples) {
      for (const std::string& form : e.forms) {
        word_features(form, features);
        count[vocabulary.find(features.word) * styles + e.style] += 1;
      }
    }
  }
  for (std::size_t i = 0; i < count.size(); ++i) total[i % styles] += count[i];
  std::vector<float> out(count.size(), 0);
  for (std::size_t i = styles; i < count.size(); ++i) {
    const std::size_t row = i / styles * styles;
    double all = 0;
    for (std::size_t s = 0; s < styles; ++s) all += data.style_trees[s] ? count[row + s] / total[s] : 0;
    if (data.style_trees[i % styles]) out[i] = static_cast<float>(std::log(count[i] / total[i % styles] / all));
  }
  return out;
}

/// Endless shuffled passes over some examples.
class Stream {
 public:
  Stream(const std::vector<Example>& examples, std::uint64_t seed) : examples_(examples), random_(seed) {}

  bool empty() const { return examples_.empty(); }
  const Example& next() {
    if (at_ == order_.size()) {
      order_.resize(examples_.size());
      for (std::size_t i = 0; i < order_.size(); ++i) order_[i] = i;
      for (std::size_t i = order_.size(); i > 1; --i) std::swap(order_[i - 1], order_[random_.below(i)]);
      at_ = 0;
      ++passes_;
    }
    return examples_[order_[at_++]];
  }
  std::uint32_t passes() const { return passes_; }

 private:
  const std::vector<Example>& examples_;
  Random random_;
  std::vector<std::size_t> order_;
  std::size_t at_ = 0;
  std::uint32_t passes_ = 0;
};

/// One shard with what it owns.
struct Shard {
  Shard(const TrainResult& result, const Data& data) : pass(result.network, result.vocabulary, data.style_trees) {}
  Pass pass;
  std::vector<Example> made;
  std::vector<const Example*> examples;
  Gradients gradients;
  std::vector<TableGradient> rows;
  Losses losses;

  void learn(const TaskWeights& tasks, const Dropout& dropout, float guess, std::uint64_t seed) {
    examples.clear();
    std::size_t words = 0;
    for (const Example& e : made) {
      examples.push_back(&e);
      words += e.forms.size();
    }
    if (words == 0) return;
    Random random(seed);
    pass.forward(examples, &dropout, guess, random);
    losses = pass.backward(tasks, gradients, rows);
  }
};

void add(Losses& sum, const Losses& l) {
  sum.tag += l.tag;
  sum.arc += l.arc;
  sum.label += l.label;
  sum.name += l.name;
  sum.guess += l.guess;
  sum.words += l.words;
  sum.named += l.named;
  sum.guessed += l.guessed;
}

class Trainer {
 public:
  Trainer(const TrainOptions& options, const Data& data, TrainResult& result) : o_(options), result_(result) {
    openblas_set_num_threads(1);
    for (std::size_t s = 0; s < kShards; ++s) {
      shards_.emplace_back(std::make_unique<Shard>(result, data));
      shards_.back()->gradients = result.network.parameters.make_gradients();
    }
  }

  /// One step over what `fill` puts into each shard.
  template <class Fill>
  void step(const Fill& fill, float guess, float rate, float words) {
    for (auto& shard : shards_) {
      shard->made.clear();
      shard->rows.clear();
      fill(shard->made);
    }
    ++number_;
    TaskWeights tasks = o_.tasks;
    for (float* w : {&tasks.tag, &tasks.arc, &tasks.label, &tasks.name, &tasks.guess}) *w /= words;
    const auto work = [&](std::size_t s) {
      shards_[s]->learn(tasks, o_.dropout, guess, o_.seed * 1000003 + number_ * kShards + s);
    };
    std::thread other(work, 1);
    work(0);
    other.join();
    AdamOptions adam = o_.adam;
    adam.rate = rate;
    std::vector<Gradients*> gradients;
    rows_.clear();
    for (auto& shard : shards_) {
      gradients.push_back(&shard->gradients);
      rows_.insert(rows_.end(), shard->rows.begin(), shard->rows.end());
      add(losses_, shard->losses);
    }
    result_.network.parameters.step(gradients, rows_, adam, number_);
  }

  Losses take_losses() { return std::exchange(losses_, {}); }
  void restart() { number_ = 0; }

 private:
  const TrainOptions& o_;
  TrainResult& result_;
  std::vector<std::unique_ptr<Shard>> shards_;
  std::vector<TableGradient> rows_;
  std::uint64_t number_ = 0;
  Losses losses_;
};

/// Up over the first tenth of the steps, then down to nothing along half a cosine.
float rate_at(float top, std::uint64_t step, std::uint64_t steps) {
  const float part = static_cast<float>(step) / static_cast<float>(std::max<std::uint64_t>(steps, 1));
  const float warm = 0.05F;
  if (part < warm) return top * (0.05F + 0.95F * part / warm);
  return top * (0.01F + 0.99F * 0.5F * (1 + std::cos(3.1415927F * (part - warm) / (1 - warm))));
}

std::size_t count_words(const std::vector<Example>& examples) {
  std::size_t n = 0;
  for (const Example& e : examples) n += e.forms.size();
  return n;
}

}  // namespace

TrainResult train(const Data& data, const TrainOptions& options, const Segmenter& segment,
                  const std::function<void(const Progress&, TrainResult&)>& report) {
  TrainOptions o = options;
  const Text text = read_text(data, segment);
  Vocabulary vocabulary = make_vocabulary(data, text, o);
  o.shape.vocabulary = vocabulary.size();
  o.shape.labels = static_cast<std::uint32_t>(data.labels.size());
  o.shape.name_styles = static_cast<std::uint32_t>(data.styles.size());
  o.guess_words = o.guess_epochs == 0 ? 0 : std::min(o.guess_words, vocabulary.size());
  TrainResult result{Network(o.shape, o.guess_words, o.seed), std::move(vocabulary), {}};
  if (o.shape.vector_columns > 0) {
    Parameter& vectors = result.network.parameters[result.network.vectors];
    vectors.value = make_vectors(text, data, result.vocabulary, o.shape.vector_columns).data;
    vectors.average = vectors.value;
  }
  report({"vectors", 0, 0, {}}, result);
  result.style_words = weigh_styles(data, result.vocabulary);
  Trainer trainer(o, data, result);
  Random random(o.seed + 77);

  const auto styled = [&](const Example& e, std::vector<Example>& made) {
    Example& copy = made.emplace_back(e);
    for (const Casing casing : {Casing::capitals, Casing::initials, Casing::small}) {
      const float share = casing == Casing::small ? o.small_case : o.other_case;
      if (share == 0 || !random.chance(share)) continue;
      for (std::string& form : copy.forms) form = recase(form, casing);
      return;
    }
  };

  if (o.guess_epochs > 0) {
    Stream stream(text.sentences, o.seed + 5);
    const std::size_t per_step = kShards * o.shard_words * 2;
    const std::size_t steps = count_words(text.sentences) / per_step * o.guess_epochs;
    for (std::size_t s = 0; s < steps; ++s) {
      trainer.step(
          [&](std::vector<Example>& made) {
            for (std::size_t words = 0; words < o.shard_words * 2; words += made.back().forms.size()) {
              made.push_back(stream.next());
            }
          },
          0.2F, rate_at(o.guess_rate, s, steps), static_cast<float>(per_step) * 0.2F);
      if (s % 500 == 499) {
        report({"words", static_cast<std::uint32_t>(s + 1), static_cast<std::uint32_t>(steps), trainer.take_losses()},
               result);
      }
    }
    trainer.take_losses();
    trainer.restart();
  }

  const NameForge forge(data.names, text.forms);
  Stream trees(data.trees, o.seed + 11);
  Stream names(data.names, o.seed + 13);
  const std::size_t tree_words = count_words(data.trees);
  const std::size_t name_words = count_words(data.names);
  const bool with_trees = tree_words > 0;
  const std::size_t lead = with_trees ? tree_words : name_words;
  const std::size_t steps_per_epoch = std::max<std::size_t>(lead / (kShards * o.shard_words), 1);
  const std::size_t steps = steps_per_epoch * o.epochs;
  const std::size_t name_share =
      with_trees ? o.shard_words * name_words / std::max<std::size_t>(tree_words, 1) : o.shard_words;
  for (std::size_t s = 0; s < steps; ++s) {
    trainer.step(
        [&](std::vector<Example>& made) {
          for (std::size_t words = 0; with_trees && words < o.shard_words; words += made.back().forms.size()) {
            styled(trees.next(), made);
          }
          for (std::size_t words = 0; !names.empty() && words < name_share; words += made.back().forms.size()) {
            styled(names.next(), made);
            if (random.chance(o.swap_names)) forge.rewrite(made.back(), random);
          }
        },
        0, rate_at(o.rate, s, steps), static_cast<float>(kShards * o.shard_words));
    if ((s + 1) % steps_per_epoch == 0) {
      report({"trees", static_cast<std::uint32_t>((s + 1) / steps_per_epoch), o.epochs, trainer.take_losses()}, result);
    }
  }
  result.network.parameters.swap_average();
  report({"done", 0, 0, {}}, result);
  return result;
}

}  // namespace runding::train
