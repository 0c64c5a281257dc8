#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "runding/lang/language.h"

/// Every command is one file in app/: it declares its options on the program and sets `run`, which returns the exit
/// status.
namespace runding::app {

/// Exit statuses: 0 all well, 1 the question was answered with no (a floor missed), 2 wrong usage, 3 some articles
/// could not be read, 4 the record or an output file failed.
inline constexpr int kOk = 0, kNo = 1, kUsage = 2, kSomeFailed = 3, kFailed = 4;

struct Program {
  CLI::App cli{"From news articles to the record of a negotiation"};
  std::function<int()> run;  ///< set by the command that was chosen
};

/// Options every command shares.
struct CommonOptions {
  std::string data;                     ///< folder of lang/ and gazetteer/
  std::vector<std::string> gazetteers;  ///< further gazetteer folders
  unsigned threads = 0;                 ///< 0 = one per core
};
void add_common(CLI::App& command, CommonOptions& options);
unsigned thread_count(const CommonOptions& options);
/// The folder that holds lang/ and gazetteer/.
std::filesystem::path data_folder(const CommonOptions& options);
/// Every language pack (or only those of `codes`), with the gazetteers of the options.
Result<LanguageSet> load_languages(const CommonOptions& options, const std::vector<std::string>& codes = {});

void add_add(Program& program);
void add_annotate(Program& program);
void add_eval(Program& program);
void add_languages(Program& program);
void add_model(Program& program);
void add_parse(Program& program);
void add_train(Program& program);
/// The commands that change or copy a record.
void add_backup(Program& program);
void add_reanalyse(Program& program);
void add_remove(Program& program);
void add_watch(Program& program);
/// The commands that read a record (query_commands.h).
void add_queries(Program& program);

}  // namespace runding::app
