#include "runding/eval/name_score.h"

#include <algorithm>

#include "runding/eval/characters.h"

namespace runding::eval {
namespace {

/// Adds the names of one sentence, whose words cover `spans`.
void add_names(const std::vector<std::string>& tags, const std::vector<Stretch>& spans, const NameTypes& types,
               std::vector<NamedStretch>& out) {
  for (const NameRange& name : names_of(tags)) {
    const auto mapped = types.find(name.type);
    std::string type = mapped == types.end() ? std::string(name.type) : mapped->second;
    if (type != "O") out.push_back({{spans[name.first].start, spans[name.last - 1].end}, std::move(type)});
  }
}

std::string tag_of(std::string_view misc) {
  constexpr std::string_view kName = "Name=";
  for (std::size_t at = 0; at < misc.size();) {
    const std::size_t end = std::min(misc.find('|', at), misc.size());
    const std::string_view feature = misc.substr(at, end - at);
    if (feature.starts_with(kName)) return std::string(feature.substr(kName.size()));
    at = end + 1;
  }
  return "O";
}

/// Appends the characters of a token and what each of its words covers of them.
void add_token(const ConlluSentence& sentence, const ConlluToken& token, std::string& characters,
               std::vector<Stretch>& spans) {
  const std::size_t start = characters.size();
  append_without_spaces(token.form, characters);
  std::string words;
  std::vector<Stretch> parts;
  for (std::uint32_t w = token.first; w < token.last; ++w) {
    const std::size_t at = words.size();
    append_without_spaces(sentence.words[w].form, words);
    parts.push_back({start + at, start + words.size()});
  }
  const bool made_up = words == std::string_view(characters).substr(start);
  for (const Stretch& part : parts) spans.push_back(made_up ? part : Stretch{start, characters.size()});
}

}  // namespace

NameDocument name_document(const std::vector<NameSentence>& sentences, const NameTypes& types) {
  NameDocument out;
  for (const NameSentence& sentence : sentences) {
    std::vector<Stretch> spans;
    for (const std::string& form : sentence.forms) {
      const std::size_t start = out.characters.size();
      append_without_spaces(form, out.characters);
      spans.push_back({start, out.characters.size()});
    }
    add_names(sentence.tags, spans, types, out.names);
  }
  return out;
}

Result<NameDocument> name_document(const std::vector<ConlluSentence>& sentences, const NameTypes& types) {
  NameDocument out;
  for (const ConlluSentence& sentence : sentences) {
    std::vector<Stretch> spans;
    std::vector<std::string> tags;
    for (const ConlluToken& token : sentence.tokens) add_token(sentence, token, out.characters, spans);
    for (const ConlluWord& word : sentence.words) {
      tags.push_back(tag_of(word.misc));
      if (!is_name_tag(tags.back())) {
        return Error{ErrorCode::bad_treebank, "Name=" + tags.back() + " is no tag: “" + word.form +
                                                  "” in the sentence “" + sentence.text() + "”"};
      }
    }
    add_names(tags, spans, types, out.names);
  }
  return out;
}

Result<NameScore> score_names(const NameDocument& gold, const NameDocument& system) {
  if (const auto difference = text_difference(gold.characters, system.characters)) {
    return Error{ErrorCode::bad_treebank, *difference};
  }
  NameScore out;
  std::vector<NamedStretch> g = gold.names, s = system.names, both;
  std::sort(g.begin(), g.end());
  std::sort(s.begin(), s.end());
  std::set_intersection(g.begin(), g.end(), s.begin(), s.end(), std::back_inserter(both));
  for (const NamedStretch& name : g) ++out.types[name.type].gold;
  for (const NamedStretch& name : s) ++out.types[name.type].system;
  for (const NamedStretch& name : both) ++out.types[name.type].right;
  for (const auto& [type, tally] : out.types) {
    out.total.gold += tally.gold;
    out.total.system += tally.system;
    out.total.right += tally.right;
  }
  return out;
}

double NameScore::figure(std::string_view name) const {
  if (name == "all") return four_digits(total.f1());
  const auto it = types.find(std::string(name));
  return it == types.end() ? -1 : four_digits(it->second.f1());
}

}  // namespace runding::eval
