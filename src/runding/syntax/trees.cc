#include "runding/syntax/trees.h"

#include <algorithm>

#include "runding/model/analyser.h"

namespace runding {

namespace {

void add_names(const Article& article, const std::vector<WordAnalysis>& words, std::vector<NameSpan>& out) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].name == kOutside) continue;
    NameSpan name;
    name.span = article.tree[i].span;
    name.type = name_type(words[i].name);
    name.confidence = words[i].confidence;
    while (i + 1 < words.size() && name_part(words[i].name) != NamePart::end &&
           name_part(words[i].name) != NamePart::single) {
      ++i;
      name.span.end = article.tree[i].span.end;
      name.confidence = std::min(name.confidence, words[i].confidence);
    }
    out.push_back(name);
  }
}

}  // namespace

std::uint32_t guess_style(const Language& language, const Article& article) {
  if (language.reader() == nullptr) return 0;
  std::vector<std::string_view> forms;
  for (const TreeWord& w : article.tree) forms.push_back(article.words(w.span));
  return language.reader()->guess_style(forms);
}

void read_trees(const Language& language, Article& article) { read_trees_in(language, article, 0); }

void read_trees_in(const Language& language, Article& article, std::uint32_t style) {
  article.name_spans.clear();
  const Analyser* reader = language.reader();
  if (reader == nullptr) {
    article.tree.clear();
    for (Sentence& s : article.sentences) s.tree_first = s.tree_last = 0;
    return;
  }
  // Buffers grow to what the largest article needs and stay.
  thread_local AnalyserScratch scratch;
  thread_local std::vector<std::string_view> forms;
  thread_local std::vector<std::uint32_t> starts;
  thread_local std::vector<WordAnalysis> words;
  forms.clear();
  starts.clear();
  for (const TreeWord& w : article.tree) forms.push_back(article.words(w.span));
  for (const Sentence& s : article.sentences) {
    if (s.tree_first < s.tree_last) starts.push_back(s.tree_first);
  }
  reader->analyse(forms, starts, style, scratch, words);
  for (const Sentence& s : article.sentences) {
    for (std::uint32_t i = s.tree_first; i < s.tree_last; ++i) {
      TreeWord& to = article.tree[i];
      const Label& label = reader->labels()[words[i].label];
      to.upos = words[i].upos;
      to.head = words[i].head < 0 ? kNone : static_cast<Index>(s.tree_first) + words[i].head;
      to.relation = to.head == kNone ? Relation::root : label.relation;
      to.subtype = label.subtype;
      to.label = words[i].label;
    }
  }
  add_names(article, words, article.name_spans);
}

}  // namespace runding
