// Speed of the whole analysis and of each stage by itself, on the articles of the example affair (or those in the JSON
// Lines file that RUNDING_BENCH names). Items are articles, bytes are bytes of text.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include "runding/article/annotation_json.h"
#include "runding/base/word_scanner.h"
#include "runding/lang/language.h"
#include "runding/pipeline/analyse.h"
#include "runding/read/reader.h"

namespace runding {
namespace {

std::vector<Article> read_articles() {
  const char* file = std::getenv("RUNDING_BENCH");
  const auto reader =
      open_reader({file != nullptr ? file : RUNDING_SOURCE_DIR "/examples/lembah-asmer/articles.jsonl"});
  std::vector<Article> out;
  for (ReadItem item; reader->next(item);) {
    if (auto* article = std::get_if<Article>(&item.content)) out.push_back(std::move(*article));
  }
  return out;
}

void count_articles(benchmark::State& state, const std::vector<Article>& articles) {
  std::size_t bytes = 0;
  for (const Article& a : articles) bytes += a.text.size();
  const auto rounds = static_cast<std::int64_t>(state.iterations());
  state.SetItemsProcessed(rounds * static_cast<std::int64_t>(articles.size()));
  state.SetBytesProcessed(rounds * static_cast<std::int64_t>(bytes));
}

/// Processor time of this thread: other work on the machine does not count.
double thread_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

// Only the stage is timed; every round starts from articles as the stages before it left them.
void run_stage(benchmark::State& state, const LanguageSet& languages, std::vector<Article> articles,
               std::size_t which) {
  for (Article& a : articles) {
    for (const Stage& stage : stages().first(which)) stage.run(*languages.find(a.lang), a);
  }
  for (auto round : state) {
    (void)round;
    std::vector<Article> fresh = articles;
    const double start = thread_seconds();
    for (Article& a : fresh) stages()[which].run(*languages.find(a.lang), a);
    state.SetIterationTime(thread_seconds() - start);
    benchmark::DoNotOptimize(fresh.data());
  }
  count_articles(state, articles);
}

void run_analyse(benchmark::State& state, const LanguageSet& languages, const std::vector<Article>& articles) {
  for (auto round : state) {
    (void)round;
    for (const Article& a : articles) {
      Article fresh = a;
      benchmark::DoNotOptimize(analyse(languages, fresh).ok());
    }
  }
  count_articles(state, articles);
}

void run_write(benchmark::State& state, const LanguageSet& languages, std::vector<Article> articles) {
  for (Article& a : articles) benchmark::DoNotOptimize(analyse(languages, a).ok());
  for (auto round : state) {
    (void)round;
    for (const Article& a : articles) benchmark::DoNotOptimize(annotation_line(a).size());
  }
  count_articles(state, articles);
}

void run_scanner(benchmark::State& state, const std::vector<Article>& articles) {
  for (auto round : state) {
    (void)round;
    for (const Article& a : articles) {
      WordScanner scanner(a.text);
      for (RawWord word; scanner.next(word);) benchmark::DoNotOptimize(word);
    }
  }
  count_articles(state, articles);
}

void run_load(benchmark::State& state) {
  for (auto round : state) {
    (void)round;
    benchmark::DoNotOptimize(LanguageSet::load().ok());
  }
}

}  // namespace
}  // namespace runding

int main(int argc, char** argv) {
  using namespace runding;
  const auto languages = LanguageSet::load();
  if (!languages) {
    std::fprintf(stderr, "%s\n", languages.error().describe().c_str());
    return 1;
  }
  std::vector<Article> articles = read_articles();
  std::erase_if(articles, [&](const Article& a) { return languages->find(a.lang) == nullptr; });

  benchmark::RegisterBenchmark("load languages", run_load)->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("word scanner", [&](benchmark::State& s) { run_scanner(s, articles); });
  for (std::size_t k = 0; k < stages().size(); ++k) {
    benchmark::RegisterBenchmark(("stage " + std::string(stages()[k].name)).c_str(), [&, k](benchmark::State& s) {
      run_stage(s, *languages, articles, k);
    })->UseManualTime();
  }
  benchmark::RegisterBenchmark("analyse", [&](benchmark::State& s) { run_analyse(s, *languages, articles); });
  benchmark::RegisterBenchmark("write annotation", [&](benchmark::State& s) { run_write(s, *languages, articles); });
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
