#include "runding/pipeline/analyse.h"

#include "runding/event/events.h"
#include "runding/event/positions.h"
#include "runding/mention/counts.h"
#include "runding/mention/entities.h"
#include "runding/mention/times.h"
#include "runding/read/blocks.h"
#include "runding/read/char_references.h"
#include "runding/read/language_id.h"
#include "runding/read/published.h"
#include "runding/statement/quotes.h"
#include "runding/statement/sources.h"
#include "runding/syntax/syntax.h"
#include "runding/syntax/trees.h"
#include "runding/syntax/words.h"

namespace runding {

namespace {

// The order matters: each stage reads what those above it filled.
constexpr Stage kStages[] = {
    {"blocks", mark_blocks}, {"published", infer_published}, {"syntax", analyse_syntax},  {"words", cut_words},
    {"trees", read_trees},   {"times", find_times},          {"entities", find_entities}, {"sources", find_sources},
    {"quotes", find_quotes}, {"counts", find_counts},        {"events", find_events},     {"positions", find_positions},
};

}  // namespace

std::span<const Stage> stages() { return kStages; }

Article as_given(const Article& article) {
  Article out;
  out.id = article.id;
  out.text = article.text;
  out.title = article.title;
  if (!article.published_inferred) out.published = article.published;
  out.outlet = article.outlet;
  out.url = article.url;
  out.lang = article.lang;
  out.origin = article.origin;
  return out;
}

Status analyse(const LanguageSet& languages, Article& article) {
  const auto language = language_of(languages, article.lang, article.text);
  if (!language) {
    Error error = language.error();
    error.where = article.id;
    return error;
  }
  article.lang = (*language)->code();
  // The stages see the marks that a page wrote as references; what they found points into the text as it came.
  std::string given;
  if (article.text.find('&') != std::string::npos) {
    given = article.text;
    if (!write_out_references(article.text)) given.clear();
  }
  for (const Stage& stage : stages()) stage.run(**language, article);
  if (!given.empty()) article.text = std::move(given);
  return {};
}

}  // namespace runding
