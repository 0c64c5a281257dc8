#include "progress.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace runding::app {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kRedraw(100);
constexpr int kBar = 24;

std::optional<std::uint64_t> count_in_file(const fs::path& path) {
  const std::string extension = path.extension().string();
  if (extension == ".gz" || extension == ".zst") return std::nullopt;
  if (extension != ".jsonl" && extension != ".ndjson") return 1;
  std::ifstream in(path, std::ios::binary);
  std::array<char, 1 << 16> chunk;
  std::uint64_t lines = 0;
  char last = '\n';
  while (in.read(chunk.data(), chunk.size()) || in.gcount() > 0) {
    const auto end = chunk.begin() + in.gcount();
    lines += static_cast<std::uint64_t>(std::count(chunk.begin(), end, '\n'));
    last = *(end - 1);
  }
  return lines + (last == '\n' ? 0 : 1);
}

}  // namespace

std::string duration_text(std::uint64_t seconds) {
  char text[48];
  const unsigned long long h = seconds / 3600, m = seconds / 60 % 60, s = seconds % 60;
  if (h > 0) {
    std::snprintf(text, sizeof(text), "%llu:%02llu:%02llu", h, m, s);
  } else {
    std::snprintf(text, sizeof(text), "%llu:%02llu", m, s);
  }
  return text;
}

std::optional<std::uint64_t> count_articles(const std::vector<std::string>& inputs) {
  std::uint64_t sum = 0;
  for (const std::string& input : inputs) {
    std::error_code failed;
    if (input == "-") return std::nullopt;
    std::vector<fs::path> files = {input};
    if (fs::is_directory(input, failed)) {
      files.clear();
      for (auto it = fs::recursive_directory_iterator(input, failed);
           !failed && it != fs::recursive_directory_iterator(); it.increment(failed)) {
        if (it->is_regular_file(failed) && !it->path().filename().string().starts_with('.'))
          files.push_back(it->path());
      }
    }
    for (const fs::path& file : files) {
      const std::optional<std::uint64_t> n = count_in_file(file);
      if (!n) return std::nullopt;
      sum += *n;
    }
  }
  return sum;
}

Progress::Progress(std::string what, std::optional<std::uint64_t> total)
    : what_(std::move(what)),
      total_(total),
      on_(isatty(STDERR_FILENO) == 1),
      begin_(std::chrono::steady_clock::now()) {}

Progress::~Progress() { clear(); }

void Progress::step() {
  ++done_;
  if (!on_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_ < kRedraw) return;
  last_ = now;
  draw();
}

void Progress::clear() {
  if (!drawn_) return;
  std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

void Progress::say(const std::string& words) {
  if (!on_) return;
  clear();
  std::fputs(words.c_str(), stderr);
  std::fflush(stderr);
  drawn_ = true;
}

void Progress::draw() {
  const double seconds = std::chrono::duration<double>(last_ - begin_).count();
  const double rate = seconds > 0 ? static_cast<double>(done_) / seconds : 0;
  clear();
  if (total_ && *total_ >= done_) {
    const int full = static_cast<int>(kBar * done_ / std::max<std::uint64_t>(1, *total_));
    const auto left =
        rate > 0 ? static_cast<std::uint64_t>(std::llround(static_cast<double>(*total_ - done_) / rate)) : 0;
    std::fprintf(stderr, "%s [%s%s] %llu of %llu, %.0f a second, %s left", what_.c_str(),
                 std::string(static_cast<std::size_t>(full), '#').c_str(),
                 std::string(static_cast<std::size_t>(kBar - full), '.').c_str(),
                 static_cast<unsigned long long>(done_), static_cast<unsigned long long>(*total_), rate,
                 duration_text(left).c_str());
  } else {
    std::fprintf(stderr, "%s %llu, %.0f a second", what_.c_str(), static_cast<unsigned long long>(done_), rate);
  }
  std::fflush(stderr);
  drawn_ = true;
}

}  // namespace runding::app
