#include <thread>

#include "commands.h"

namespace runding::app {

void add_common(CLI::App& command, CommonOptions& options) {
  command.add_option("--data", options.data,
                     "Folder that holds lang/ and gazetteer/ (default: found beside the program)");
  command.add_option("--gazetteer", options.gazetteers, "A further gazetteer folder; may be given more than once");
  command.add_option("-j,--threads", options.threads, "Threads (default: one per core)");
}

Result<LanguageSet> load_languages(const CommonOptions& options, const std::vector<std::string>& codes) {
  LanguageOptions languages;
  languages.data = options.data;
  languages.gazetteers.assign(options.gazetteers.begin(), options.gazetteers.end());
  return LanguageSet::load(languages, codes);
}

std::filesystem::path data_folder(const CommonOptions& options) {
  return options.data.empty() ? find_data_folder() : std::filesystem::path(options.data);
}

unsigned thread_count(const CommonOptions& options) {
  if (options.threads != 0) return options.threads;
  const unsigned n = std::thread::hardware_concurrency();
  return n == 0 ? 1 : n;
}

}  // namespace runding::app
