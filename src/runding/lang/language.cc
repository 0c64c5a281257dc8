#include "runding/lang/language.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "runding/base/unicode.h"
#include "runding/lang/lemma_rules.h"
#include "runding/model/analyser.h"

namespace runding {
namespace {

namespace fs = std::filesystem;

bool holds_data(const fs::path& folder) { return fs::exists(folder / "lang" / "schema.tsv"); }

// words.tsv: word, lower count, capitalised count.
Status load_counts(const fs::path& file, Vocabulary& words) {
  std::ifstream in(file);
  if (!in) return Error{ErrorCode::bad_language_data, "cannot open", file.string()};
  std::string line;
  for (int n = 1; std::getline(in, line); ++n) {
    if (line.empty() || line.front() == '#') continue;
    const auto columns = columns_of(line);
    const auto number = [](std::string_view s) {
      return static_cast<std::uint32_t>(std::strtoul(std::string(s).c_str(), nullptr, 10));
    };
    if (columns.size() != 3) {
      return Error{ErrorCode::bad_language_data, "expected columns: word, lower count, capital count",
                   file.string() + ":" + std::to_string(n)};
    }
    words.set_counts(words.add(fold_word(columns[0])), number(columns[1]), number(columns[2]));
  }
  return {};
}

}  // namespace

std::filesystem::path find_data_folder() {
  if (const char* env = std::getenv("RUNDING_LANG_DATA"); env && *env) return env;
  std::error_code ignored;
  const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
  for (fs::path up = program.parent_path(); !up.empty(); up = up.parent_path()) {
    if (holds_data(up / "share" / "runding")) return up / "share" / "runding";
    if (holds_data(up)) return up;
    if (up == up.parent_path()) break;
  }
  if (holds_data(RUNDING_INSTALL_DATADIR)) return RUNDING_INSTALL_DATADIR;
  return {};
}

Result<std::shared_ptr<const Language>> Language::load(std::string_view code, const LanguageOptions& options) {
  const fs::path data = options.data.empty() ? find_data_folder() : options.data;
  auto language = std::make_shared<Language>();
  Language& l = *language;
  l.code_ = code;
  l.folder_ = data / "lang" / std::string(code);
  if (code.empty() || !fs::is_directory(l.folder_)) {
    return Error{ErrorCode::unknown_language, "there is no language pack '" + std::string(code) + "'",
                 l.folder_.string()};
  }
  auto schema = LexSchema::load(data / "lang" / "schema.tsv");
  if (!schema) return schema.error();
  l.schema_ = std::move(schema).value();

  std::vector<fs::path> files;
  for (const auto& item : fs::directory_iterator(l.folder_)) {
    if (item.path().extension() == ".lex") files.push_back(item.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    if (Status s = l.lexicon_.load_file(file, l.schema_, l.words_); !s.ok()) return s.error();
  }
  if (fs::exists(l.folder_ / "words.tsv")) {
    if (Status s = load_counts(l.folder_ / "words.tsv", l.words_); !s.ok()) return s.error();
  }
  if (Status s = l.gazetteer_.load_folder(data / "gazetteer", l.words_); !s.ok()) return s.error();
  if (fs::exists(l.folder_ / "names.tsv")) {
    if (Status s = l.gazetteer_.load_names(l.folder_ / "names.tsv", l.words_); !s.ok()) return s.error();
  }
  for (const fs::path& extra : options.gazetteers) {
    if (!fs::is_directory(extra)) return Error{ErrorCode::not_found, "no such gazetteer folder", extra.string()};
    if (Status s = l.gazetteer_.load_folder(extra, l.words_); !s.ok()) return s.error();
    const fs::path names = extra / ("names." + l.code_ + ".tsv");
    if (!fs::exists(names)) continue;
    if (Status s = l.gazetteer_.load_names(names, l.words_); !s.ok()) return s.error();
  }
  l.numbers_ = NumberWords::build(l.lexicon_);
  if (fs::exists(l.folder_ / "times.grammar")) {
    auto grammar = TimeGrammar::load(l.folder_ / "times.grammar", l.lexicon_, l.words_);
    if (!grammar) return grammar.error();
    l.time_grammar_ = std::move(grammar).value();
  }
  auto rules = WordRules::load(l.folder_, l.lexicon_, l.words_);
  if (!rules) return rules.error();
  l.word_rules_ = std::move(rules).value();
  auto lemmas = LemmaRules::load(l.folder_);
  if (!lemmas) return lemmas.error();
  l.lemma_rules_ = std::make_shared<const LemmaRules>(std::move(lemmas).value());
  for (const std::uint32_t e : l.lexicon_.entries_of(l.lexicon_.cls("clitic"))) {
    l.clitics_.push_back(fold_word(l.lexicon_.entry(e).phrase));
  }
  std::sort(l.clitics_.begin(), l.clitics_.end(),
            [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  if (const fs::path model = l.folder_ / "reader.model"; fs::exists(model)) {
    auto reader = Analyser::open(model);
    if (!reader) return reader.error();
    l.reader_ = std::move(reader).value();
  }
  return std::shared_ptr<const Language>(std::move(language));
}

WordId Language::word(std::string_view surface) const { return words_.find(fold_word(surface)); }

Result<LanguageSet> LanguageSet::load(const LanguageOptions& options, const std::vector<std::string>& codes) {
  LanguageOptions resolved = options;
  if (resolved.data.empty()) resolved.data = find_data_folder();
  if (!holds_data(resolved.data)) {
    return Error{ErrorCode::bad_language_data,
                 "no language data found; set RUNDING_LANG_DATA to the folder that holds lang/ and gazetteer/"};
  }
  std::vector<std::string> wanted = codes;
  if (wanted.empty()) {
    for (const auto& item : fs::directory_iterator(resolved.data / "lang")) {
      if (item.is_directory()) wanted.push_back(item.path().filename().string());
    }
    std::sort(wanted.begin(), wanted.end());
  }
  LanguageSet set;
  for (const std::string& code : wanted) {
    auto language = Language::load(code, resolved);
    if (!language) return language.error();
    set.languages_.emplace(code, std::move(language).value());
  }
  return set;
}

const Language* LanguageSet::find(std::string_view code) const {
  const auto it = languages_.find(code);
  return it == languages_.end() ? nullptr : it->second.get();
}

std::vector<std::string> LanguageSet::codes() const {
  std::vector<std::string> out;
  for (const auto& [code, language] : languages_) out.push_back(code);
  return out;
}

}  // namespace runding
