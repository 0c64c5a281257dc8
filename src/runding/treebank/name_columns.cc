#include "runding/treebank/name_columns.h"

#include <algorithm>

namespace runding {

bool is_name_tag(std::string_view tag) {
  if (tag == "O") return true;
  return tag.size() > 2 && tag[1] == '-' && std::string_view("BIES").find(tag[0]) != std::string_view::npos;
}

Result<std::vector<NameSentence>> read_name_columns(std::string_view text) {
  std::vector<NameSentence> out;
  NameSentence sentence;
  const auto finish = [&] {
    if (!sentence.forms.empty()) out.push_back(std::move(sentence));
    sentence = {};
  };
  std::size_t line = 1;
  for (std::size_t at = 0; at < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view row = text.substr(at, end - at);
    const auto fault = [&](const std::string& what) {
      return Error{ErrorCode::bad_treebank, what, "line " + std::to_string(line), at};
    };
    if (row.ends_with('\r')) row.remove_suffix(1);
    const std::size_t tab = row.find('\t');
    if (row.empty()) {
      finish();
    } else if (tab == std::string_view::npos) {
      if (row.front() != '#') return fault("a line needs a token, a tab and a tag");
    } else {
      const std::string_view tag = row.substr(tab + 1);
      if (tab == 0) return fault("a tag without token");
      if (!is_name_tag(tag))
        return fault("a tag must be O, or B-, I-, E- or S- and a type, not “" + std::string(tag) + "”");
      sentence.forms.emplace_back(row.substr(0, tab));
      sentence.tags.emplace_back(tag);
    }
    at = end + 1;
  }
  finish();
  return out;
}

void write_name_columns(const NameSentence& sentence, std::string& out) {
  for (std::size_t i = 0; i < sentence.forms.size(); ++i) {
    out += sentence.forms[i];
    out += '\t';
    out += sentence.tags[i];
    out += '\n';
  }
  out += '\n';
}

std::vector<NameRange> names_of(const std::vector<std::string>& tags) {
  std::vector<NameRange> out;
  bool open = false;
  for (std::uint32_t i = 0; i < tags.size(); ++i) {
    const std::string_view tag = tags[i];
    if (tag.size() < 3) {
      open = false;
      continue;
    }
    const std::string_view type = tag.substr(2);
    const bool goes_on = open && (tag[0] == 'I' || tag[0] == 'E') && out.back().type == type;
    if (goes_on) {
      out.back().last = i + 1;
    } else {
      out.push_back({i, i + 1, type});
    }
    open = tag[0] == 'B' || tag[0] == 'I';
  }
  return out;
}

}  // namespace runding
