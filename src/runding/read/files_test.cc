#include "runding/read/files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>

namespace runding {
namespace {

namespace fs = std::filesystem;
using Files = std::vector<std::string>;

class FilesTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("runding-files-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "below" / ".hidden");
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string at(const std::string& name) const { return (folder_ / name).string(); }
  /// A file last changed `seconds` ago.
  std::string write(const std::string& name, const std::string& text, int seconds) const {
    std::ofstream(at(name)) << text;
    fs::last_write_time(at(name), fs::file_time_type::clock::now() - std::chrono::seconds(seconds));
    return at(name);
  }

  fs::path folder_;
};

TEST_F(FilesTest, ListsAllBelowInOrderButWhatIsHidden) {
  const Files expected = {write("a.txt", "x", 9), write("below/b.txt", "x", 9), write("c.txt", "x", 9)};
  write(".d.txt", "x", 9);
  write("below/.hidden/e.txt", "x", 9);
  EXPECT_EQ(*files_below(folder_.string()), expected);
  EXPECT_EQ(files_below(at("nowhere")).error().code, ErrorCode::io);
}

TEST_F(FilesTest, WhatIsTakenIsSeenAgainOnlyWhenItChanges) {
  WatchedFiles watched({folder_.string()}, {});
  const std::string a = write("a.txt", "x", 100), b = write("b.txt", "x", 100);
  EXPECT_EQ(watched.fresh(false), (Files{a, b}));
  EXPECT_EQ(watched.fresh(false), (Files{a, b})) << "not taken yet";
  watched.take({a, b});
  EXPECT_EQ(watched.fresh(false), Files());
  write("b.txt", "longer", 50);
  EXPECT_EQ(watched.fresh(false), Files{b});
  watched.take({b});
  const std::string c = write("below/c.txt", "x", 100);
  EXPECT_EQ(watched.fresh(false), Files{c});
}

TEST_F(FilesTest, WhatMayStillBeWrittenToWaits) {
  WatchedFiles watched({folder_.string()}, {});
  const std::string a = write("a.txt", "x", -1000);  // as if it changed just now, however long the test takes
  EXPECT_EQ(watched.fresh(false), Files());
  EXPECT_EQ(watched.fresh(false), Files{a}) << "the same twice";
  write("a.txt", "more", -2000);
  EXPECT_EQ(watched.fresh(false), Files());
  EXPECT_EQ(watched.fresh(true), Files{a});
}

TEST_F(FilesTest, ExceptionsAndWhatIsNotThereArePassedOver) {
  const std::string record = write("affair.db", "x", 100);
  WatchedFiles watched({folder_.string(), at("later.jsonl"), folder_.string()}, {at("below/../affair.db")});
  EXPECT_EQ(watched.fresh(false), Files());
  const std::string later = write("later.jsonl", "{}", 100);
  EXPECT_EQ(watched.fresh(false), Files{later}) << "once, though it is watched twice";
}

}  // namespace
}  // namespace runding
