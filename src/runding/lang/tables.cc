#include "runding/lang/tables.h"

#include <fstream>

#include "runding/base/unicode.h"

namespace runding {

Error data_error(const std::filesystem::path& file, int line, std::string message) {
  return Error{ErrorCode::bad_language_data, std::move(message), file.string() + ":" + std::to_string(line)};
}

std::vector<std::string_view> tab_columns(std::string_view line) {
  std::vector<std::string_view> out;
  while (true) {
    const std::size_t at = line.find('\t');
    out.push_back(line.substr(0, at));
    if (at == std::string_view::npos) return out;
    line.remove_prefix(at + 1);
  }
}

Status read_table(const std::filesystem::path& file, std::size_t least, std::size_t most,
                  const std::function<Status(int, const std::vector<std::string_view>&)>& row) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Error{ErrorCode::bad_language_data, "cannot open", file.string()};
  std::string line;
  for (int n = 1; std::getline(in, line); ++n) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    if (first_invalid_utf8(line)) return data_error(file, n, "not valid UTF-8");
    auto columns = tab_columns(line);
    if (columns.size() < least || columns.size() > most) {
      return data_error(file, n,
                        "expected " + std::to_string(most) + " columns, found " + std::to_string(columns.size()));
    }
    columns.resize(most);
    if (Status s = row(n, columns); !s.ok()) return s;
  }
  return {};
}

}  // namespace runding
