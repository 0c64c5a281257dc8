#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runding/base/error.h"

namespace runding {

/// What pack.tsv says of a gazetteer folder: one key a row, then its values, parted by tabs.
///
///     schema   1
///     name     world
///     version  2031-05-01
///     source   kind  file  licence  hash
///     table    file  rows  hash
///
/// Hashes are hash64 of the file's bytes in hexadecimal, or "-" where nobody took one.
struct GazetteerManifest {
  /// The newest layout of a pack this version reads.
  static constexpr int kSchema = 1;

  struct Source {
    std::string kind, file, licence, hash;
  };
  struct Table {
    std::string file;
    std::size_t rows = 0;
    std::string hash;
  };

  std::string folder;  ///< where it was read from
  int schema = kSchema;
  std::string name;
  std::string version;  ///< a date or a number, given by who made the pack
  std::vector<Source> sources;
  std::vector<Table> tables;

  /// As it stands in pack.tsv.
  std::string text() const;
};

inline constexpr std::string_view kManifestFile = "pack.tsv";

/// Of a folder; nothing where there is no pack.tsv, since a gazetteer of one's own needs none. bad_language_data (with
/// file and line) where it is malformed or of a newer layout.
Result<std::optional<GazetteerManifest>> read_manifest(const std::filesystem::path& folder);

}  // namespace runding
