#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runding/base/error.h"

/// Files of weights. Little endian, mapped into memory as they stand:
///
///     "rundingm"                  8 bytes
///     format version              u32
///     number of sections          u32
///     size of the file            u64
///     checksum                    u64   XXH3 of every byte behind this one
///     sections                    32 bytes each: name (16 bytes, padded with zeros), offset u64, size u64
///     contents                    each on a multiple of 64 bytes, in the order of the table
namespace runding {

inline constexpr std::uint32_t kModelFormat = 1;
inline constexpr std::size_t kModelAlignment = 64;

class ModelFile {
 public:
  /// Maps a file. Everything is checked here: a damaged, cut or foreign file is bad_model and never read further.
  static Result<std::shared_ptr<const ModelFile>> open(const std::filesystem::path& path);
  /// The same over bytes in memory, which are copied. `where` names them in errors.
  static Result<std::shared_ptr<const ModelFile>> read(std::string_view bytes, const std::string& where);

  ModelFile(const ModelFile&) = delete;
  ModelFile& operator=(const ModelFile&) = delete;
  ~ModelFile();

  /// Contents of a section; empty when there is none.
  std::string_view section(std::string_view name) const;
  std::uint64_t checksum() const { return checksum_; }
  std::size_t size() const { return bytes_.size(); }

 private:
  ModelFile() = default;
  Status check(const std::string& where);

  std::string_view bytes_;
  std::string owned_;  ///< when not mapped
  void* map_ = nullptr;
  std::uint64_t checksum_ = 0;
  std::vector<std::pair<std::string_view, std::string_view>> sections_;
};

/// Bytes of a model file with these sections. Names have at most 16 letters.
std::string make_model_file(const std::vector<std::pair<std::string, std::string>>& sections);

}  // namespace runding
