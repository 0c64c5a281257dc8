#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace runding::test {

/// A test of the program from outside, with a folder of its own; left out where RUNDING_PROGRAM names no program.
class ProgramTest : public testing::Test {
 protected:
  void SetUp() override {
    const char* program = std::getenv("RUNDING_PROGRAM");
    if (program == nullptr) GTEST_SKIP() << "RUNDING_PROGRAM is not set";
    program_ = program;
    folder_ = std::filesystem::temp_directory_path() / ("runding-program-" + std::to_string(::getpid()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override {
    if (!folder_.empty()) std::filesystem::remove_all(folder_);
  }
  std::filesystem::path record() const { return folder_ / "affair.db"; }

  std::string program_;
  std::filesystem::path folder_;
};

}  // namespace runding::test
