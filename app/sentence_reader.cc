#include "sentence_reader.h"

#include <algorithm>

#include "runding/lang/lemma.h"
#include "runding/model/analyser.h"

namespace runding::app {
namespace {

std::string tag_of(std::uint8_t name) {
  if (name == kOutside) return "O";
  const NamePart part = name_part(name);
  const char* begins = part == NamePart::begin || part == NamePart::single ? "B-" : "I-";
  return begins + std::string(to_string(name_type(name)));
}

}  // namespace

ConlluColumns columns_of_language(const Language& language) {
  ConlluColumns out;
  out.lemma = [&language](std::string_view form, Upos upos, bool starts_sentence, std::string& to) {
    to += lemma_of(language, form, upos, starts_sentence);
  };
  if (const Analyser* reader = language.reader()) {
    out.relation = [reader](const TreeWord& word) -> std::string_view {
      return word.head == kNone ? to_string(Relation::root) : std::string_view(reader->labels()[word.label].text);
    };
  }
  return out;
}

Result<SentenceReader> SentenceReader::open(const Language& language, const std::string& style) {
  const Analyser* reader = language.reader();
  if (reader == nullptr) {
    return Error{ErrorCode::bad_model, "there is no trained reader for '" + language.code() + "'"};
  }
  if (style.empty()) return SentenceReader(language, std::nullopt);
  const std::vector<std::string>& styles = reader->styles();
  const auto at = std::find(styles.begin(), styles.end(), style);
  if (at == styles.end()) {
    std::string message = "the reader of '" + language.code() + "' knows no style '" + style + "', only:";
    for (const std::string& s : styles) message += " " + s;
    return Error{ErrorCode::bad_usage, message};
  }
  return SentenceReader(language, static_cast<std::uint32_t>(at - styles.begin()));
}

const std::vector<FoundWord>& SentenceReader::run() {
  std::size_t sentence = 0;
  const auto sentence_starts = [&](std::size_t i) {
    while (sentence < starts_.size() && starts_[sentence] < i) ++sentence;
    return sentence < starts_.size() && starts_[sentence] == i;
  };
  const Analyser& reader = *language_->reader();
  if (!style_) style_ = reader.guess_style(forms_);
  reader.analyse(forms_, starts_, *style_, scratch_, words_);
  found_.clear();
  for (std::size_t i = 0; i < forms_.size(); ++i) {
    const WordAnalysis& word = words_[i];
    const bool root = word.head < 0;
    found_.push_back({lemma_of(*language_, forms_[i], word.upos, sentence_starts(i)),
                      root ? std::string(to_string(Relation::root)) : reader.labels()[word.label].text,
                      to_string(word.upos), word.head + 1, tag_of(word.name)});
  }
  forms_.clear();
  starts_.clear();
  return found_;
}

}  // namespace runding::app
