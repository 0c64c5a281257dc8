#include "runding/read/language_id.h"

// CLD2's header names FILE without including <cstdio>.
#include <cstdio>
// clang-format off
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
// clang-format on

#include <algorithm>
#include <map>

#include "runding/base/unicode.h"
#include "runding/base/word_scanner.h"

namespace runding {
namespace {

// So much text is enough to know its language.
constexpr std::size_t kSample = 32 << 10;
// One word in so many that only a close relative has shows that the text is in it.
constexpr std::size_t kWordsPerForeign = 120;
// A text too short for the detector needs this share of words the pack knows well.
constexpr double kKnownShare = 0.5;
constexpr std::uint32_t kWellKnown = 20;

std::string_view sample_of(std::string_view text) {
  if (text.size() <= kSample) return text;
  std::size_t end = kSample;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

struct Detected {
  std::string code, name;
};

// Nothing when CLD2 cannot tell.
std::optional<Detected> detect(std::string_view text) {
  CLD2::Language top[3];
  int percent[3], text_bytes = 0, valid_prefix = 0;
  double score[3];
  bool reliable = false;
  const CLD2::CLDHints hints{nullptr, nullptr, 0, CLD2::UNKNOWN_LANGUAGE};
  const CLD2::Language language =
      CLD2::ExtDetectLanguageSummaryCheckUTF8(text.data(), static_cast<int>(text.size()), true, &hints, 0, top, percent,
                                              score, nullptr, &text_bytes, &reliable, &valid_prefix);
  if (language == CLD2::UNKNOWN_LANGUAGE || !reliable) return std::nullopt;
  std::string name = CLD2::LanguageName(language);
  for (std::size_t i = 1; i < name.size(); ++i) {
    if (name[i] >= 'A' && name[i] <= 'Z' && name[i - 1] != ' ' && name[i - 1] != '_')
      name[i] = static_cast<char>(name[i] + 32);
  }
  std::string code = CLD2::LanguageCode(language);
  // Codes that ISO 639-1 has withdrawn.
  if (code == "jw") code = "jv";
  if (code == "iw") code = "he";
  return Detected{std::move(code), std::move(name)};
}

// How many of the text's words a pack knows, and how many of them only a relative of its language has.
struct Census {
  std::size_t words = 0, known = 0;
  std::map<std::string, std::size_t, std::less<>> foreign;  ///< by code of the relative

  std::size_t foreign_in(std::string_view code) const {
    const auto it = foreign.find(code);
    return it == foreign.end() ? 0 : it->second;
  }
  bool is_foreign(std::string_view code, std::size_t least) const {
    const std::size_t n = foreign_in(code);
    return n >= least && n * kWordsPerForeign >= words;
  }
};

Census count_words(const Language& language, std::string_view text) {
  Census out;
  const ClassId close = language.lexicon().cls("close_language");
  const PhraseTrie& trie = language.lexicon().trie();
  WordScanner scanner(text);
  RawWord raw;
  std::string folded;
  while (scanner.next(raw)) {
    if (raw.shape == WordShape::punct || raw.shape == WordShape::number) continue;
    ++out.words;
    folded.clear();
    fold_word(raw.span.of(text), folded);
    const WordId word = language.words().find(folded);
    if (word == 0) continue;
    out.known += language.words().lower_count(word) >= kWellKnown;
    const std::uint32_t node = trie.step(PhraseTrie::kRoot, word);
    if (node == PhraseTrie::kMiss) continue;
    for (const std::uint32_t e : trie.payloads(node)) {
      const LexEntry& entry = language.lexicon().entry(e);
      if (entry.cls == close) ++out.foreign[std::string(entry.get("code"))];
    }
  }
  return out;
}

bool lists_relative(const Language& language, std::string_view code) {
  const auto rows = language.lexicon().entries_of(language.lexicon().cls("close_language"));
  return std::any_of(rows.begin(), rows.end(),
                     [&](std::uint32_t e) { return language.lexicon().entry(e).get("code") == code; });
}

Error unknown(const std::string& what) { return Error{ErrorCode::unknown_language, what}; }

}  // namespace

Result<const Language*> language_of(const LanguageSet& languages, std::string_view given, std::string_view text) {
  if (!given.empty()) {
    std::string code(given.substr(0, given.find_first_of("-_")));
    for (char& c : code) {
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    }
    if (const Language* pack = languages.find(code)) return pack;
    return unknown("there is no language pack for '" + std::string(given) + "'");
  }
  const std::string_view sample = sample_of(text);
  const auto detected = detect(sample);
  if (!detected) {
    const Language* best = nullptr;
    double share = kKnownShare;
    for (const std::string& code : languages.codes()) {
      const Census census = count_words(*languages.find(code), sample);
      const double known =
          census.words == 0 ? 0 : static_cast<double>(census.known) / static_cast<double>(census.words);
      if (known < share) continue;
      best = languages.find(code);
      share = known;
    }
    if (best != nullptr) return best;
    return unknown("the language could not be recognised; give it as 'lang'");
  }
  const auto no_pack = [&](const Detected& found) {
    return unknown("the text is in " + found.name + " (" + found.code + "), for which there is no language pack");
  };
  if (const Language* pack = languages.find(detected->code)) {
    const Census census = count_words(*pack, sample);
    for (const auto& [code, n] : census.foreign) {
      if (languages.find(code) == nullptr && census.is_foreign(code, 3))
        return no_pack({code, "a relative of " + detected->name});
    }
    return pack;
  }
  for (const std::string& code : languages.codes()) {
    const Language* pack = languages.find(code);
    if (lists_relative(*pack, detected->code) && !count_words(*pack, sample).is_foreign(detected->code, 1)) return pack;
  }
  return no_pack(*detected);
}

}  // namespace runding
