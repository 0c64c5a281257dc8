#include "runding/gazetteer/pack.h"

#include <algorithm>
#include <fstream>
#include <functional>

#include "runding/base/hash.h"
#include "runding/gazetteer/dump_lines.h"

namespace runding {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestName = 200;  // bytes

std::string row(std::initializer_list<std::string_view> cells) {
  std::string out;
  for (const std::string_view cell : cells) {
    out += cell;
    out += '\t';
  }
  while (!out.empty() && out.back() == '\t') out.pop_back();
  return out + '\n';
}

std::string list(const std::set<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : "|") + name;
  return out;
}

std::size_t rows_of(std::string_view table) {
  std::size_t rows = 0;
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    rows += end > 0 && table[0] != '#';
    table.remove_prefix(std::min(end + 1, table.size()));
  }
  return rows;
}

Status write_whole(const fs::path& file, const std::string& bytes) {
  const fs::path beside = file.string() + ".new";
  std::ofstream out(beside, std::ios::binary);
  out << bytes;
  out.close();
  std::error_code failed;
  if (out) fs::rename(beside, file, failed);
  if (out && !failed) return {};
  std::error_code ignored;
  fs::remove(beside, ignored);
  return Error{ErrorCode::io, "cannot write; is the folder writable and the disk not full?", file.string()};
}

std::map<std::string, std::string> tables_of(const Pack& pack) {
  std::map<std::string, std::string> out;
  std::string& things = out["things.tsv"] = "#! id\ttype\tkind\tname\tin\tcapital\taliases\twikidata\n";
  for (const auto& [id, t] : pack.things)
    things += row({id, t.type, t.kind, t.name, t.in, t.capital, list(t.aliases), t.wikidata});
  std::string& cities = out["cities.tsv"] = "#! id\tname\tin\n";
  for (const auto& [id, c] : pack.cities) cities += row({id, c.name, c.in});
  std::string& people = out["people.tsv"] = "#! id\tname\taliases\twikidata\n";
  for (const auto& [id, p] : pack.people) people += row({id, p.name, list(p.aliases), p.wikidata});
  std::string& offices = out["offices.tsv"] = "#! person\trole\tof\tfrom\tto\n";
  for (const PackOffice& o : pack.offices) offices += row({o.person, o.role, o.of, o.from, o.to});
  for (const auto& [lang, names] : pack.names) {
    std::string& table = out["names." + lang + ".tsv"] = "#! id\tnames\tdemonyms\n";
    for (const auto& [id, n] : names) {
      std::string all = n.usual;
      for (const std::string& other : n.others) {
        if (other != n.usual) all += (all.empty() ? "" : "|") + other;
      }
      table += row({id, all});
    }
  }
  return out;
}

}  // namespace

bool fits_cell(std::string_view name) {
  if (name.empty() || name.size() > kLongestName || name.front() == ' ' || name.back() == ' ') return false;
  return std::none_of(name.begin(), name.end(), [](unsigned char c) { return c < ' ' || c == '|'; });
}

void Pack::add_name(const std::string& lang, const std::string& id, std::string_view name, bool usual) {
  if (!fits_cell(name)) return;
  PackNames& known = names[lang][id];
  if (usual && known.usual.empty()) {
    known.usual = name;
  } else {
    known.others.emplace(name);
  }
}

Status write_pack(Pack& pack, const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return Error{ErrorCode::io, "cannot make the folder: " + failed.message(), folder.string()};
  // Names of an earlier pack in a language this one has not would otherwise stay.
  for (const auto& item : fs::directory_iterator(folder, failed)) {
    const std::string name = item.path().filename().string();
    if (name.starts_with("names.") && name.ends_with(".tsv")) fs::remove(item.path(), failed);
  }
  pack.manifest.tables.clear();
  for (const auto& [file, table] : tables_of(pack)) {
    pack.manifest.tables.push_back({file, rows_of(table), hex(hash64(table))});
    if (Status s = write_whole(folder / file, table); !s.ok()) return s;
  }
  return write_whole(folder / kManifestFile, pack.manifest.text());
}

std::vector<Error> compare_tables(const GazetteerManifest& manifest, const fs::path& folder) {
  std::vector<Error> out;
  for (const GazetteerManifest::Table& table : manifest.tables) {
    const std::string path = (folder / table.file).string();
    const auto file = read_whole(path);
    if (!file) {
      out.push_back(file.error());
    } else if (rows_of(file->bytes) != table.rows || file->hash != table.hash) {
      out.push_back(
          {ErrorCode::bad_language_data, "not what pack.tsv says: changed or cut short since it was built", path});
    }
  }
  return out;
}

}  // namespace runding
