#include "eval_rules.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "runding/article/trace.h"
#include "runding/coding/sentence_coder.h"
#include "runding/mention/times.h"
#include "runding/pipeline/ordered_map.h"
#include "runding/pipeline/parse.h"
#include "runding/read/reader.h"
#include "runding/syntax/trees.h"
#include "text_source.h"

namespace runding::app {
namespace {

struct Options : CommonOptions {
  std::vector<std::string> inputs;
  std::string lang;
  bool json = false;
};

int failed(const Error& error) {
  std::fprintf(stderr, "runding: %s\n", error.describe().c_str());
  return kFailed;
}

constexpr const char* kTimes = "times.grammar";
constexpr const char* kWords = "words.rules";
constexpr const char* kActs = "acts.rules";

/// A language with what is counted of it.
struct Counter {
  const Language* language = nullptr;
  ActRules acts;
};

/// Matches in some texts of one language.
struct Counts {
  const Counter* counter = nullptr;
  std::vector<std::uint64_t> entries;                          ///< by lexicon entry
  std::map<std::pair<std::string, int>, std::uint64_t> rules;  ///< by file and line

  void add(const Counts& more) {
    counter = more.counter;
    entries.resize(std::max(entries.size(), more.entries.size()));
    for (std::size_t i = 0; i < more.entries.size(); ++i) entries[i] += more.entries[i];
    for (const auto& [rule, n] : more.rules) rules[rule] += n;
  }
};

/// The whole text counts, also what a reader of articles would skip.
Counts count(const CodeTable& codes, const Counter& counter, std::string text) {
  Article article;
  Trace trace;
  article.text = std::move(text);
  article.lang = counter.language->code();
  article.trace = &trace;
  cut_text(*counter.language, article);
  find_times(*counter.language, article);
  Counts out;
  out.counter = &counter;
  out.entries.resize(counter.language->lexicon().size());
  for (const PhraseMatch& m : article.phrases) ++out.entries[m.entry];
  for (const RuleUse& use : trace.rules()) ++out.rules[{use.file == RuleFile::times ? kTimes : kWords, use.line}];
  if (counter.acts.empty()) return out;
  read_trees(*counter.language, article);
  const SentenceCoder coder(*counter.language, counter.acts, codes, article);
  for (std::size_t s = 0; s < article.sentences.size(); ++s) {
    for (const CodedAct& act : coder.code(s)) {
      if (act.rule >= 0) ++out.rules[{kActs, counter.acts.rules()[static_cast<std::size_t>(act.rule)].line}];
    }
  }
  return out;
}

bool holds_articles(const std::string& path) {
  std::string name = path;
  for (const char* packed : {".gz", ".zst"}) {
    if (name.ends_with(packed)) name.resize(name.size() - std::string_view(packed).size());
  }
  return path == "-" || name.ends_with(".jsonl") || name.ends_with(".ndjson");
}

/// One text and its language, or why there is none.
struct Work {
  std::string text;
  const Counter* counter = nullptr;
  std::optional<Error> error = {};
};

/// Articles of the inputs, then pieces of their texts.
class Source {
 public:
  Source(const LanguageSet& languages, const std::map<const Language*, Counter>& counters, const Options& options)
      : languages_(languages), counters_(counters), lang_(options.lang), texts_(languages, texts_of(options), lang_) {
    std::vector<std::string> articles;
    for (const std::string& path : options.inputs) {
      if (holds_articles(path)) articles.push_back(path);
    }
    reader_ = open_reader(std::move(articles), {.repeats = true});
  }

  std::optional<Work> next() {
    for (ReadItem item; reader_->next(item);) {
      if (Error* error = std::get_if<Error>(&item.content)) return Work{{}, nullptr, std::move(*error)};
      Article& article = std::get<Article>(item.content);
      const auto language = language_of(languages_, lang_.empty() ? article.lang : lang_, article.text);
      if (!language) return Work{{}, nullptr, language.error()};
      return Work{std::move(article.text), &counters_.at(*language)};
    }
    auto piece = texts_.next();
    if (!piece) return std::nullopt;
    if (piece->error) return Work{{}, nullptr, std::move(piece->error)};
    return Work{std::move(piece->piece.text), &counters_.at(piece->language)};
  }

 private:
  static std::vector<std::string> texts_of(const Options& options) {
    std::vector<std::string> out;
    for (const std::string& path : options.inputs) {
      if (!holds_articles(path)) out.push_back(path);
    }
    return out;
  }

  const LanguageSet& languages_;
  const std::map<const Language*, Counter>& counters_;
  const std::string lang_;
  TextSource texts_;
  std::unique_ptr<Reader> reader_;
};

struct Row {
  std::string file;
  int line = 0;
  std::string phrase;
  std::uint64_t count = 0;
};

/// The line of a rule as it is written, blanks made one.
std::vector<std::string> lines_of(const std::filesystem::path& file) {
  std::vector<std::string> out{""};
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    std::string text;
    for (const std::string_view part : split_list(line, ' ')) text.append(text.empty() ? "" : " ").append(part);
    out.push_back(std::move(text));
  }
  return out;
}

std::vector<Row> rows_of(const Counts& counts) {
  const Language& language = *counts.counter->language;
  const std::string folder = "lang/" + language.code() + "/";
  std::vector<Row> out;
  for (std::uint32_t i = 0; i < counts.entries.size(); ++i) {
    const LexEntry& e = language.lexicon().entry(i);
    out.push_back({folder + e.file, e.line, e.phrase, counts.entries[i]});
  }
  const auto add_rules = [&](const char* file, const auto&... lists) {
    const auto lines = lines_of(language.folder() / file);
    std::vector<int> numbers;
    const auto add = [&](const auto& rules) {
      for (const auto& rule : rules) numbers.push_back(rule.line);
    };
    (add(lists), ...);
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    for (const int n : numbers) {
      const auto found = counts.rules.find({file, n});
      out.push_back(
          {folder + file, n, lines[static_cast<std::size_t>(n)], found == counts.rules.end() ? 0 : found->second});
    }
  };
  add_rules(kTimes, language.time_grammar().rules());
  add_rules(kWords, language.word_rules().rules(), language.word_rules().suffixes(), language.word_rules().prefixes());
  add_rules(kActs, counts.counter->acts.rules());
  std::stable_sort(out.begin(), out.end(),
                   [](const Row& a, const Row& b) { return std::tie(a.file, a.line) < std::tie(b.file, b.line); });
  return out;
}

std::string line_of(const Row& row, bool json) {
  if (!json)
    return row.file + "\t" + std::to_string(row.line) + "\t" + row.phrase + "\t" + std::to_string(row.count) + "\n";
  const nlohmann::ordered_json out{
      {"file", row.file}, {"line", row.line}, {"phrase", row.phrase}, {"count", row.count}};
  return out.dump() + "\n";
}

int count_all(const Options& options) {
  const auto languages = load_languages(
      options, options.lang.empty() ? std::vector<std::string>() : std::vector<std::string>{options.lang});
  if (!languages) return failed(languages.error());
  const auto codes = CodeTable::load(data_folder(options) / "lang" / "codes.tsv");
  if (!codes) return failed(codes.error());
  std::map<const Language*, Counter> counters;
  for (const std::string& code : languages->codes()) {
    const Language* language = languages->find(code);
    auto acts = ActRules::load(language->folder());
    if (!acts) return failed(acts.error());
    counters[language] = {language, std::move(*acts)};
  }
  Source source(*languages, counters, options);
  std::map<std::string, Counts> sums;
  bool some_failed = false;
  ordered_map<Work, std::pair<Counts, std::optional<Error>>>(
      thread_count(options), [&] { return source.next(); },
      [&](Work work) -> std::pair<Counts, std::optional<Error>> {
        if (work.error) return {{}, std::move(work.error)};
        return {count(*codes, *work.counter, std::move(work.text)), std::nullopt};
      },
      [&](const std::pair<Counts, std::optional<Error>>& done) {
        if (done.second) {
          failed(*done.second);
          some_failed = true;
        } else {
          sums[done.first.counter->language->code()].add(done.first);
        }
        return true;
      });
  for (const auto& [code, counts] : sums) {
    for (const Row& row : rows_of(counts)) std::fputs(line_of(row, options.json).c_str(), stdout);
  }
  return some_failed ? kSomeFailed : kOk;
}

}  // namespace

void add_rules_eval(CLI::App& eval, Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = eval.add_subcommand(
      "rules", "How often each phrase of the lexicon and each rule matches: file, line, phrase, count");
  command->add_option("INPUT", options->inputs, "Articles in JSON Lines, or plain texts of any length; - for articles")
      ->required();
  command->add_option("--lang", options->lang, "Language of all inputs (default: as given or recognised)");
  command->add_flag("--json", options->json, "One JSON object per phrase or rule");
  add_common(*command, *options);
  command->callback([&program, options] { program.run = [options] { return count_all(*options); }; });
}

}  // namespace runding::app
