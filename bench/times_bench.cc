// Speed of find_times on one core. Text: the file named by RUNDING_BENCH_TEXT, else development articles under
// RUNDING_DATA (default ../shared), else the examples of the tests.

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "runding/lang/language.h"
#include "runding/mention/counts.h"
#include "runding/mention/times.h"
#include "runding/syntax/syntax.h"

namespace {

using namespace runding;

std::string plain_text(const std::string& path) {
  std::ifstream in(path);
  std::string out, line;
  while (std::getline(in, line)) {
    const auto row = nlohmann::json::parse(line, nullptr, false);
    out += row.is_object() && row.contains("text") ? row["text"].get<std::string>() : line;
    out += '\n';
  }
  return out;
}

Article article_of(const Language& language, const std::string& code) {
  const char* named = std::getenv("RUNDING_BENCH_TEXT");
  const char* data = std::getenv("RUNDING_DATA");
  const std::string gold =
      std::string(data ? data : "../shared") + "/gold/" + (code == "id" ? "dev" : "dev-en") + ".jsonl";
  Article article;
  if (named) article.text = plain_text(named);
  if (article.text.empty()) article.text = plain_text(gold);
  if (article.text.empty()) article.text = plain_text("tests/golden/times." + code + ".txt");
  const std::string once = article.text;
  while (!once.empty() && article.text.size() < 1000000) article.text += once;
  article.published = "2025-06-25";
  article.lang = code;
  article.blocks = {{{0, static_cast<std::uint32_t>(article.text.size())}, BlockKind::body}};
  analyse_syntax(language, article);
  return article;
}

void times(benchmark::State& state, const std::string& code) {
  const auto language = Language::load(code);
  if (!language.ok()) return state.SkipWithError("no language pack");
  Article article = article_of(**language, code);
  for (auto _ : state) find_times(**language, article);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * article.text.size()));
  state.counters["found"] = static_cast<double>(article.times.size());
}

// Words and times from nothing but the text, as a program that wants times alone would.
void times_from_text(benchmark::State& state, const std::string& code) {
  const auto language = Language::load(code);
  if (!language.ok()) return state.SkipWithError("no language pack");
  const Article read = article_of(**language, code);
  std::size_t found = 0;
  for (auto _ : state) {
    Article article;
    article.text = read.text;
    article.published = read.published;
    article.lang = read.lang;
    article.blocks = read.blocks;
    analyse_syntax(**language, article);
    find_times(**language, article);
    found = article.times.size();
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * read.text.size()));
  state.counters["found"] = static_cast<double>(found);
}

void counts(benchmark::State& state, const std::string& code) {
  const auto language = Language::load(code);
  if (!language.ok()) return state.SkipWithError("no language pack");
  Article article = article_of(**language, code);
  find_times(**language, article);
  for (auto _ : state) find_counts(**language, article);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * article.text.size()));
  state.counters["found"] = static_cast<double>(article.counts.size());
}

void grammar(benchmark::State& state, const std::string& code) {
  std::size_t states = 0;
  for (auto _ : state) {
    const auto language = Language::load(code);
    if (!language.ok()) return state.SkipWithError("no language pack");
    states = (*language)->time_grammar().states();
  }
  state.counters["states"] = static_cast<double>(states);
}

BENCHMARK_CAPTURE(times, id, std::string("id"))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(times, en, std::string("en"))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(times_from_text, id, std::string("id"))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(times_from_text, en, std::string("en"))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(counts, id, std::string("id"))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(counts, en, std::string("en"))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(grammar, load_id, std::string("id"))->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(grammar, load_en, std::string("en"))->Unit(benchmark::kMillisecond);

}  // namespace
