#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "runding/base/error.h"

namespace runding {

/// All files in a folder and below, sorted by path; names that begin with a dot are left out. io when it cannot be
/// listed.
Result<std::vector<std::string>> files_below(const std::string& folder);

/// Files and folders that are looked at again and again for what is new. A file counts as new again when it changes.
class WatchedFiles {
 public:
  /// `except`: files that are never looked at.
  WatchedFiles(std::vector<std::string> paths, std::vector<std::string> except)
      : paths_(std::move(paths)), except_(std::move(except)) {}

  /// Looks again. The files that are new or changed since they were taken, in order. A file that something may still be
  /// writing to waits until it looks the same twice, or its last change is two seconds past; with `at_once` it does
  /// not. What is not there yet, or cannot be listed just now, is passed over.
  std::vector<std::string> fresh(bool at_once);
  /// The files of the last `fresh` need not be read again.
  void take(const std::vector<std::string>& files);

 private:
  struct Looks {
    std::int64_t size = 0, changed = 0;  ///< bytes, nanoseconds
    std::uint64_t file = 0;              ///< its number in the file system
    bool operator==(const Looks&) const = default;
  };
  std::vector<std::string> paths_, except_;
  std::map<std::string, Looks> seen_, taken_;
};

}  // namespace runding
