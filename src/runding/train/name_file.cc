#include "runding/train/name_file.h"

#include <optional>

#include "runding/model/name_tags.h"

namespace runding::train {

namespace {

/// Turns begin/inside marks into begin, inside, end and single words.
void close(Example& e, const std::vector<std::optional<EntityType>>& types, const std::vector<bool>& begins) {
  const std::size_t n = types.size();
  e.names.assign(n, kOutside);
  for (std::size_t i = 0; i < n;) {
    if (!types[i]) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < n && types[end] == types[i] && !begins[end]) ++end;
    for (std::size_t k = i; k < end; ++k) {
      const NamePart part = end - i == 1   ? NamePart::single
                            : k == i       ? NamePart::begin
                            : k + 1 == end ? NamePart::end
                                           : NamePart::inside;
      e.names[k] = name_tag(*types[i], part);
    }
    i = end;
  }
}

std::optional<EntityType> type_of(std::string_view tag) {
  return tag.size() > 2 ? parse_code<EntityType>(tag.substr(2)) : std::nullopt;
}

}  // namespace

void mark_names(const std::vector<std::string_view>& tags, Example& out) {
  std::vector<std::optional<EntityType>> types;
  std::vector<bool> begins;
  for (const std::string_view tag : tags) {
    types.push_back(type_of(tag));
    begins.push_back(tag.starts_with("B-"));
  }
  close(out, types, begins);
}

Result<std::vector<Example>> read_names(std::string_view text) {
  std::vector<Example> out;
  Example e;
  std::vector<std::optional<EntityType>> types;
  std::vector<bool> begins;
  const auto finish = [&] {
    if (e.forms.empty()) return;
    close(e, types, begins);
    out.push_back(std::move(e));
    e = {};
    types.clear();
    begins.clear();
  };
  std::size_t line = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view row = text.substr(at, end - at);
    if (row.ends_with('\r')) row.remove_suffix(1);
    ++line;
    if (row.empty()) {
      finish();
    } else {
      const std::size_t tab = row.rfind('\t');
      if (tab == std::string_view::npos || tab == 0) {
        return Error{ErrorCode::bad_treebank, "a line needs a word, a tab and a tag", "line " + std::to_string(line),
                     at};
      }
      const std::string_view tag = row.substr(tab + 1);
      e.forms.emplace_back(row.substr(0, tab));
      types.push_back(type_of(tag));
      begins.push_back(tag.starts_with("B-"));
    }
    at = end + 1;
  }
  finish();
  return out;
}

}  // namespace runding::train
