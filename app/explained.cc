#include "explained.h"

#include <algorithm>

#include "explain_reasons.h"
#include "runding/pipeline/analyse.h"
#include "sentence_reader.h"

namespace runding::app {

std::string tag(char letter, Index i) { return letter + std::to_string(i + 1); }

std::string lang_file(const Explained& e, std::string_view name) {
  return "lang/" + e.language->code() + "/" + std::string(name);
}

std::string name_of(const Explained& e, Index entity) {
  return entity == kNone ? std::string() : e.article.entities[static_cast<std::size_t>(entity)].name;
}

double rounded(double value) { return static_cast<double>(static_cast<long long>(value * 100 + 0.5)) / 100; }

Json fact(std::string_view what, const std::string& value) {
  return Json{{"what", what}, {"value", value}, {"why", Json::array()}};
}

Json trigger_fact(const Explained& e, const Traced& t, std::string_view what) {
  Json f = fact(what, e.article.text.substr(t.trigger.start, t.trigger.size()));
  f["words"] = words_json(e, t.trigger);
  f["entry"] = entry_json(e, t.entry);
  return f;
}

void add_code(const EventCode* row, std::string_view plover, std::string_view cameo, Json& facts) {
  if (row == nullptr && plover.empty()) return;
  Json f =
      fact("code", plover.empty() ? "none" : std::string(plover) + (cameo.empty() ? "" : " " + std::string(cameo)));
  if (row != nullptr) {
    f["why"].push_back(Json{{"code", "row"}, {"says", row->when + ": " + row->example}});
    f["why"].back()["rule"] = Json{{"file", "lang/codes.tsv"}, {"line", row->line}};
  }
  facts.push_back(std::move(f));
}

Json evidence_of(const Explained& e, const std::vector<Span>& spans) {
  Json out = Json::array();
  for (const Span s : spans) out.push_back(words_json(e, s));
  return out;
}

/// The sentences of some places, each once.
Json sentences_of(const Explained& e, const std::vector<std::uint32_t>& places) {
  Json out = Json::array();
  for (const std::uint32_t place : places) {
    Json s = sentence_json(e, place);
    if (!s.is_null() && std::find(out.begin(), out.end(), s) == out.end()) out.push_back(std::move(s));
  }
  return out;
}

Result<std::unique_ptr<Explained>> analyse_with_reasons(const LanguageSet& languages, const CodeTable& codes,
                                                        Article article) {
  auto out = std::make_unique<Explained>();
  out->article = std::move(article);
  out->article.trace = &out->trace;
  out->codes = &codes;
  if (const Status s = analyse(languages, out->article); !s) return s.error();
  out->language = languages.find(out->article.lang);
  codes.fill(out->article);
  return out;
}

Json words_json(const Explained& e, Span span) {
  return Json{{"start", span.start}, {"end", span.end}, {"exact", e.article.words(span)}};
}

Json entry_json(const Explained& e, std::uint32_t entry) {
  if (entry == kNoEntry) return nullptr;
  const LexEntry& l = e.language->lexicon().entry(entry);
  Json out{{"file", lang_file(e, l.file)},
           {"line", l.line},
           {"class", e.language->lexicon().name(l.cls)},
           {"phrase", l.phrase}};
  Json attributes = Json::object();
  for (const auto& [key, value] : l.attributes) attributes[key] = value;
  if (!attributes.empty()) out["attributes"] = std::move(attributes);
  return out;
}

Json reason_json(const Explained& e, const Reason& r) {
  Json out{{"code", to_string(r.why)}, {"says", in_words(e.article, r)}};
  for (const Mention& m : e.article.mentions) {
    const bool who = r.why >= Why::subject && r.why <= Why::hearer;
    if (who && m.span == r.words && m.entity != r.entity)
      out["says"] = std::string(out["says"]) + "; it stands for " + name_of(e, r.entity);
  }
  if (!r.words.empty()) out["words"] = words_json(e, r.words);
  if (!r.by.empty()) out["by"] = words_json(e, r.by);
  if (r.entry != kNoEntry) out["entry"] = entry_json(e, r.entry);
  if (r.weight > 0) out["weight"] = rounded(r.weight);
  return out;
}

Json sentence_json(const Explained& e, std::uint32_t byte) {
  const Article& a = e.article;
  const auto s = std::find_if(a.sentences.begin(), a.sentences.end(),
                              [&](const Sentence& sentence) { return sentence.span.contains(byte); });
  if (s == a.sentences.end()) return nullptr;
  Json out = words_json(e, s->span);
  const ConlluColumns columns = columns_of_language(*e.language);
  Json words = Json::array();
  std::uint32_t last_token = UINT32_MAX;
  for (std::uint32_t w = s->tree_first; w < s->tree_last; ++w) {
    const TreeWord& word = a.tree[w];
    std::string lemma;
    columns.lemma(a.words(word.span), word.upos, w == s->tree_first, lemma);
    Json row{{"id", w - s->tree_first + 1}, {"start", word.span.start}, {"end", word.span.end},
             {"form", a.words(word.span)},  {"lemma", lemma},           {"upos", to_string(word.upos)}};
    row["head"] = word.head == kNone ? 0 : word.head - static_cast<Index>(s->tree_first) + 1;
    row["deprel"] = columns.relation ? columns.relation(word) : to_string(word.relation);
    Json entries = Json::array();
    if (word.token != last_token) {
      for (std::uint32_t p = a.phrase_index[word.token]; p < a.phrase_index[word.token + 1]; ++p)
        entries.push_back(entry_json(e, a.phrases[p].entry));
    }
    last_token = word.token;
    if (!entries.empty()) row["lexicon"] = std::move(entries);
    words.push_back(std::move(row));
  }
  out["words"] = std::move(words);
  return out;
}

}  // namespace runding::app
