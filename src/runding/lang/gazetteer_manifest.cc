#include "runding/lang/gazetteer_manifest.h"

#include <charconv>
#include <fstream>

#include "runding/base/unicode.h"
#include "runding/lang/tables.h"

namespace runding {
namespace {

bool parse_number(std::string_view text, std::size_t& out) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

std::string GazetteerManifest::text() const {
  std::string out = "#! key\tvalues\n";
  const auto row = [&](std::initializer_list<std::string_view> cells) {
    const char* mark = "";
    for (const std::string_view cell : cells) {
      out += mark;
      out += cell;
      mark = "\t";
    }
    out += "\n";
  };
  row({"schema", std::to_string(schema)});
  row({"name", name});
  row({"version", version});
  for (const Source& s : sources) row({"source", s.kind, s.file, s.licence, s.hash});
  for (const Table& t : tables) row({"table", t.file, std::to_string(t.rows), t.hash});
  return out;
}

Result<std::optional<GazetteerManifest>> read_manifest(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / kManifestFile;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return std::optional<GazetteerManifest>();
  GazetteerManifest m;
  m.folder = folder.string();
  m.schema = 0;
  const auto read = read_table(file, 2, 5, [&](int n, const std::vector<std::string_view>& c) -> Status {
    std::size_t number = 0;
    if (c[0] == "schema") {
      if (!parse_number(c[1], number) || number == 0) return data_error(file, n, "schema must be a whole number");
      m.schema = static_cast<int>(number);
      if (m.schema > GazetteerManifest::kSchema) {
        return data_error(file, n,
                          "the pack has layout " + std::to_string(m.schema) + ", this version of runding reads up to " +
                              std::to_string(GazetteerManifest::kSchema) + "; use a newer runding or an older pack");
      }
    } else if (m.schema == 0) {
      // What a newer layout says beyond this row is not for this version to judge.
      return data_error(file, n, "the first row must be the schema");
    } else if (c[0] == "name") {
      m.name = c[1];
    } else if (c[0] == "version") {
      m.version = c[1];
    } else if (c[0] == "source") {
      m.sources.push_back({std::string(c[1]), std::string(c[2]), std::string(c[3]), std::string(c[4])});
    } else if (c[0] == "table") {
      if (!parse_number(c[2], number)) return data_error(file, n, "'" + std::string(c[2]) + "' is no number of rows");
      m.tables.push_back({std::string(c[1]), number, std::string(c[3])});
    } else {
      return data_error(file, n, "unknown key '" + std::string(c[0]) + "'");
    }
    return {};
  });
  if (!read.ok()) return read.error();
  if (m.schema == 0 || m.name.empty() || m.version.empty()) {
    return Error{ErrorCode::bad_language_data, "schema, name and version must stand there", file.string()};
  }
  return std::optional(std::move(m));
}

}  // namespace runding
