#include "parse_given.h"

#include <cstdio>

#include "commands.h"
#include "runding/read/language_id.h"
#include "runding/treebank/conllu.h"
#include "runding/treebank/name_columns.h"
#include "sentence_reader.h"
#include "whole_file.h"

namespace runding::app {
namespace {

// So much text is enough to know its language.
constexpr std::size_t kSample = std::size_t{32} << 10;
constexpr std::size_t kAtOnce = 64;  ///< sentences read together

std::string sample(const std::vector<ConlluSentence>& sentences) {
  std::string out;
  for (const ConlluSentence& s : sentences) {
    if (out.size() > kSample) break;
    out += s.text() + "\n";
  }
  return out;
}

std::string sample(const std::vector<NameSentence>& sentences) {
  std::string out;
  for (const NameSentence& s : sentences) {
    if (out.size() > kSample) break;
    for (const std::string& form : s.forms) out += form + " ";
    out += "\n";
  }
  return out;
}

/// MISC with the tag of a name instead of the one it had.
std::string with_name(std::string_view misc, const std::string& tag) {
  constexpr std::string_view kName = "Name=";
  std::string out = tag == "O" ? std::string() : std::string(kName) + tag;
  for (std::size_t at = 0; at < misc.size();) {
    const std::size_t end = std::min(misc.find('|', at), misc.size());
    const std::string_view feature = misc.substr(at, end - at);
    if (!feature.starts_with(kName)) {
      if (!out.empty()) out += '|';
      out += feature;
    }
    at = end + 1;
  }
  return out;
}

void add(const ConlluSentence& sentence, SentenceReader& reader) {
  for (const ConlluWord& w : sentence.words) reader.add(w.form);
}
void add(const NameSentence& sentence, SentenceReader& reader) {
  for (const std::string& form : sentence.forms) reader.add(form);
}

/// Takes a row for each word; gives what follows.
const FoundWord* fill(const FoundWord* found, ConlluSentence& sentence) {
  for (ConlluWord& w : sentence.words) {
    w.lemma = found->lemma;
    w.upos = found->upos;
    w.head = found->head;
    w.deprel = found->relation;
    // What is not found must not stand there as if it had been.
    w.xpos.clear();
    w.feats.clear();
    w.deps.clear();
    w.misc = with_name(w.misc, found->name);
    ++found;
  }
  return found;
}
const FoundWord* fill(const FoundWord* found, NameSentence& sentence) {
  for (std::string& tag : sentence.tags) tag = (found++)->name;
  return found;
}

void write(const ConlluSentence& sentence, std::string& out) { write_conllu(sentence, out); }
void write(const NameSentence& sentence, std::string& out) { write_name_columns(sentence, out); }

template <class Sentence>
Status parse_file(const LanguageSet& languages, const std::string& path, const std::string& lang,
                  const std::string& style, Result<std::vector<Sentence>> (*read)(std::string_view)) {
  const auto in_file = [&](Error error) {
    error.where = error.where.empty() ? path : path + ", " + error.where;
    return error;
  };
  const auto text = read_whole_file(path);
  if (!text) return text.error();
  auto sentences = read(*text);
  if (!sentences) return in_file(sentences.error());
  if (sentences->empty()) return {};
  const auto language = language_of(languages, lang, sample(*sentences));
  if (!language) return in_file(language.error());
  auto reader = SentenceReader::open(**language, style);
  if (!reader) return in_file(reader.error());
  std::string out;
  for (std::size_t first = 0; first < sentences->size(); first += kAtOnce) {
    const std::size_t last = std::min(first + kAtOnce, sentences->size());
    for (std::size_t s = first; s < last; ++s) {
      reader->begin();
      add((*sentences)[s], *reader);
    }
    const FoundWord* found = reader->run().data();
    out.clear();
    for (std::size_t s = first; s < last; ++s) {
      found = fill(found, (*sentences)[s]);
      write((*sentences)[s], out);
    }
    if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size()) {
      return Error{ErrorCode::io, "standard output could not be written"};
    }
  }
  return {};
}

}  // namespace

int parse_given(const LanguageSet& languages, const GivenOptions& options) {
  int status = kOk;
  for (const std::string& path : options.inputs) {
    const Status done = options.names
                            ? parse_file<NameSentence>(languages, path, options.lang, options.style, read_name_columns)
                            : parse_file<ConlluSentence>(languages, path, options.lang, options.style, read_conllu);
    if (done.ok()) continue;
    std::fprintf(stderr, "runding: %s\n", done.error().describe().c_str());
    if (done.error().code == ErrorCode::bad_usage) return kUsage;
    status = kSomeFailed;
  }
  return status;
}

}  // namespace runding::app
