#include "runding/train/recipe.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "runding/article/ud_codes.h"
#include "runding/read/byte_stream.h"
#include "runding/train/name_file.h"
#include "runding/treebank/conllu.h"

namespace runding::train {

namespace {

std::vector<std::string_view> split(std::string_view row, char mark) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at <= row.size();) {
    const std::size_t end = std::min(row.find(mark, at), row.size());
    out.push_back(row.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// "B-PER" of "SpaceAfter=No|Name=B-PER"; empty where there is none.
std::string_view name_of(std::string_view misc) {
  constexpr std::string_view kKey = "Name=";
  for (const std::string_view part : split(misc, '|')) {
    if (part.starts_with(kKey)) return part.substr(kKey.size());
  }
  return {};
}

std::string_view universal(std::string_view label) { return label.substr(0, label.find(':')); }

}  // namespace

Result<std::string> read_unpacked(const std::filesystem::path& path) {
  auto stream = open_byte_stream(path.string());
  if (!stream) return stream.error();
  std::string out;
  std::string buffer(1 << 16, '\0');
  for (;;) {
    const auto got = (*stream)->read(buffer.data(), buffer.size());
    if (!got) return got.error();
    if (*got == 0) return out;
    out.append(buffer.data(), *got);
  }
}

Result<std::vector<Ingredient>> read_recipe(const std::filesystem::path& file) {
  const auto text = read_unpacked(file);
  if (!text) return text.error();
  std::vector<Ingredient> out;
  std::size_t line = 0;
  for (const std::string_view row : split(*text, '\n')) {
    ++line;
    if (row.empty() || row.front() == '#') continue;
    const auto column = split(row, '\t');
    const bool known = column[0] == "tree" || column[0] == "names" || column[0] == "text";
    if (column.size() != 6 || !known) {
      return Error{ErrorCode::bad_language_data,
                   "a row needs kind (tree, names or text), path, style, weight, licence and credit",
                   file.string() + ":" + std::to_string(line)};
    }
    Ingredient i;
    i.kind = column[0];
    i.path = column[1];
    i.style = column[2];
    i.weight = std::strtof(std::string(column[3]).c_str(), nullptr);
    i.licence = column[4];
    i.credit = column[5];
    out.push_back(std::move(i));
  }
  return out;
}

Result<std::vector<Example>> read_trees(std::string_view conllu, std::vector<std::string>& labels, bool learn_labels) {
  const auto sentences = read_conllu(conllu);
  if (!sentences) return sentences.error();
  std::map<std::string, std::uint8_t, std::less<>> ids;
  for (std::size_t i = 0; i < labels.size(); ++i) ids.emplace(labels[i], static_cast<std::uint8_t>(i));
  std::vector<Example> out;
  // A treebank with names has all of them.
  const bool named = std::any_of(sentences->begin(), sentences->end(), [](const ConlluSentence& s) {
    return std::any_of(s.words.begin(), s.words.end(), [](const ConlluWord& w) { return !name_of(w.misc).empty(); });
  });
  for (const ConlluSentence& s : *sentences) {
    Example e;
    if (named) {
      std::vector<std::string_view> tags_of_names;
      for (const ConlluWord& w : s.words) tags_of_names.push_back(name_of(w.misc));
      mark_names(tags_of_names, e);
    }
    bool trees = true;
    bool tags = true;
    for (const ConlluWord& w : s.words) {
      trees = trees && w.head >= 0 && !w.deprel.empty();
      tags = tags && parse_code<Upos>(w.upos).has_value();
    }
    for (const ConlluWord& w : s.words) {
      e.forms.push_back(w.form);
      if (tags) e.tags.push_back(static_cast<std::uint8_t>(*parse_code<Upos>(w.upos)));
      if (!trees) continue;
      e.heads.push_back(w.head - 1);
      auto it = ids.find(w.deprel);
      if (it == ids.end() && learn_labels && labels.size() < 250) {
        it = ids.emplace(w.deprel, static_cast<std::uint8_t>(labels.size())).first;
        labels.push_back(w.deprel);
      }
      if (it == ids.end()) it = ids.find(universal(w.deprel));
      if (it == ids.end()) it = ids.find("dep");
      e.labels.push_back(it == ids.end() ? std::uint8_t{0} : it->second);
    }
    out.push_back(std::move(e));
  }
  return out;
}

Result<Data> read_data(const std::vector<Ingredient>& recipe, const std::vector<std::filesystem::path>& folders) {
  Data out;
  for (const Ingredient& i : recipe) {
    std::filesystem::path path;
    for (const auto& folder : folders) {
      if (path.empty() && std::filesystem::exists(folder / i.path)) path = folder / i.path;
    }
    if (path.empty()) return Error{ErrorCode::not_found, "no data folder has " + i.path, i.path};
    auto bytes = read_unpacked(path);
    if (!bytes) return bytes.error();
    if (i.kind == "text") {
      for (const std::string_view row : split(*bytes, '\n')) {
        if (!row.empty()) out.text.emplace_back(row);
      }
      continue;
    }
    auto examples = i.kind == "tree" ? read_trees(*bytes, out.labels, true) : read_names(*bytes);
    if (!examples) {
      Error error = examples.error();
      error.where = path.string() + ": " + error.where;
      return error;
    }
    auto& into = i.kind == "tree" ? out.trees : out.names;
    const auto at = std::find(out.styles.begin(), out.styles.end(), i.style) - out.styles.begin();
    const auto style = static_cast<std::size_t>(at);
    if (style == out.styles.size()) {
      out.styles.push_back(i.style);
      out.style_trees.push_back(false);
    }
    if (i.kind == "tree") out.style_trees[style] = true;
    for (Example& e : *examples) {
      e.weight = i.weight;
      e.style = static_cast<std::uint32_t>(style);
      into.push_back(std::move(e));
    }
  }
  return out;
}

}  // namespace runding::train
