#include "runding/read/files.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace runding {

namespace fs = std::filesystem;

Result<std::vector<std::string>> files_below(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code failed;
  fs::recursive_directory_iterator it(folder, fs::directory_options::skip_permission_denied, failed);
  for (const fs::recursive_directory_iterator end; !failed && it != end; it.increment(failed)) {
    const bool hidden = it->path().filename().string().starts_with('.');
    std::error_code ignored;
    if (hidden && it->is_directory(ignored)) it.disable_recursion_pending();
    if (!hidden && it->is_regular_file(ignored)) files.push_back(it->path().string());
  }
  if (failed) return Error{ErrorCode::io, "cannot list the folder: " + failed.message(), folder};
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> WatchedFiles::fresh(bool at_once) {
  constexpr std::int64_t kSettled = 2'000'000'000, kSecond = 1'000'000'000;
  std::vector<std::string> found;
  for (const std::string& path : paths_) {
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) {
      found.push_back(path);
      continue;
    }
    if (const auto below = files_below(path)) found.insert(found.end(), below->begin(), below->end());
  }
  const auto now =
      std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
  std::map<std::string, Looks> seen;
  std::vector<std::string> out;
  for (const std::string& file : found) {
    std::error_code ignored;
    const bool left_out = std::any_of(except_.begin(), except_.end(), [&](const std::string& e) {
      return file == e || fs::equivalent(file, e, ignored);
    });
    struct stat status {};
    if (left_out || stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
    const Looks looks{status.st_size, status.st_mtim.tv_sec * kSecond + status.st_mtim.tv_nsec, status.st_ino};
    if (!seen.emplace(file, looks).second) continue;
    const auto taken = taken_.find(file);
    if (taken != taken_.end() && taken->second == looks) continue;
    const auto before = seen_.find(file);
    const bool same = before != seen_.end() && before->second == looks;
    if (at_once || same || now - looks.changed >= kSettled) out.push_back(file);
  }
  seen_ = std::move(seen);
  return out;
}

void WatchedFiles::take(const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    if (const auto it = seen_.find(file); it != seen_.end()) taken_[file] = it->second;
  }
}

}  // namespace runding
