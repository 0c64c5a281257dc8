#pragma once

#include <memory>
#include <nlohmann/json.hpp>

#include "runding/article/trace.h"
#include "runding/coding/code_table.h"
#include "runding/lang/language.h"

/// Why a row of an article is as it is, as JSON. A row has `facts`, each with its `value` and `why`: reasons with a
/// code, the words they rest on and the lexicon entry; and the `sentences` as trees.
namespace runding::app {

using Json = nlohmann::ordered_json;

/// An article analysed with its reasons kept. Stays where it is, as the article points to its trace.
struct Explained {
  Article article;
  Trace trace;
  const Language* language = nullptr;
  const CodeTable* codes = nullptr;
};

/// Analyses an article as it came in. Errors as of analyse().
Result<std::unique_ptr<Explained>> analyse_with_reasons(const LanguageSet& languages, const CodeTable& codes,
                                                        Article article);

Json event_why(const Explained& e, Index event);
Json position_why(const Explained& e, Index position);
Json quote_why(const Explained& e, Index quote);
/// Phrases in a stretch of the text that could have told an event or position, and what kept them from it.
Json untold(const Explained& e, Span within);

// ---- Pieces of them.
/// "v1" for letter v and place 0.
std::string tag(char letter, Index i);
/// "lang/en/events.lex".
std::string lang_file(const Explained& e, std::string_view name);
std::string name_of(const Explained& e, Index entity);
/// Two decimals.
double rounded(double value);
Json fact(std::string_view what, const std::string& value);
/// The phrase that tells a row.
Json trigger_fact(const Explained& e, const Traced& t, std::string_view what);
void add_code(const EventCode* row, std::string_view plover, std::string_view cameo, Json& facts);
Json evidence_of(const Explained& e, const std::vector<Span>& spans);
/// The sentences around some bytes, each once.
Json sentences_of(const Explained& e, const std::vector<std::uint32_t>& places);
Json words_json(const Explained& e, Span span);
/// File, line, class, phrase and attributes; null for kNoEntry.
Json entry_json(const Explained& e, std::uint32_t entry);
Json reason_json(const Explained& e, const Reason& reason);
/// The sentence around a byte, with its words; null outside sentences.
Json sentence_json(const Explained& e, std::uint32_t byte);

/// The first of several tellings that has a reason of a kind, and one that fits.
template <class Fits>
const Reason* find_reason(const std::vector<const Traced*>& told, Why first, Why last, const Fits& fits) {
  for (const Traced* t : told) {
    for (auto r = t->reasons.rbegin(); r != t->reasons.rend(); ++r) {
      if (r->why >= first && r->why <= last && fits(*r)) return &*r;
    }
  }
  return nullptr;
}

}  // namespace runding::app
