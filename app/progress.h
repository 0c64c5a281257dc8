#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace runding::app {

/// Line on standard error that says how far a long command is. Draws nothing when standard error is no terminal.
class Progress {
 public:
  /// `total` where it is known beforehand; without it there is no bar and no time left.
  Progress(std::string what, std::optional<std::uint64_t> total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void step();
  /// Takes the line away, so that something else can be written.
  void clear();
  /// Takes the line away and shows `words` in its place until the next step.
  void say(const std::string& words);

 private:
  void draw();

  std::string what_;
  std::optional<std::uint64_t> total_;
  bool on_;
  bool drawn_ = false;
  std::uint64_t done_ = 0;
  std::chrono::steady_clock::time_point begin_, last_;
};

/// "1:05", "2:10:00".
std::string duration_text(std::uint64_t seconds);
/// How many articles the inputs hold, when that can be told by counting lines and files without unpacking.
std::optional<std::uint64_t> count_articles(const std::vector<std::string>& inputs);

}  // namespace runding::app
