#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "runding/pipeline/program_test.h"
#include "runding/store/record.h"

/// The program `runding watch` from outside.
namespace runding {
namespace {

namespace fs = std::filesystem;

class WatchProgramTest : public test::ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    if (!IsSkipped()) fs::create_directories(in());
  }
  void TearDown() override {
    if (child_ > 0) {
      kill(child_, SIGKILL);
      waitpid(child_, nullptr, 0);
    }
    ProgramTest::TearDown();
  }

  fs::path in() const { return folder_ / "in"; }
  void come(const std::string& name, const std::string& text) const { std::ofstream(in() / name) << text; }
  static std::string line(const std::string& id, const std::string& day) {
    return R"({"id":")" + id + R"(","lang":"en","published":"2031-05-)" + day +
           R"(","text":"Norland and Sudria held talks in Port Mera on )" + day + " May.\"}\n";
  }

  pid_t start(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {program_, "watch", record().string(), in().string(), "--json"});
    std::vector<char*> argv;
    for (std::string& a : arguments) argv.push_back(a.data());
    argv.push_back(nullptr);
    const pid_t child = fork();
    if (child != 0) return child;
    const int out = open((folder_ / "out").c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600),
              err = open((folder_ / "err").c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    dup2(out, STDOUT_FILENO);
    dup2(err, STDERR_FILENO);
    execv(argv[0], argv.data());
    _exit(127);
  }
  static int wait_for(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  int once() const { return wait_for(start({"--once"})); }
  std::string text(const char* name) const {
    std::ifstream file(folder_ / name);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  /// Whether a file of the program's output comes to hold some words.
  bool comes(const char* name, const std::string& words) const {
    for (int tries = 0; tries < 1200; ++tries) {
      if (text(name).find(words) != std::string::npos) return true;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return false;
  }
  std::int64_t articles() const {
    const Result<Record> now = Record::open(record(), Record::Mode::read);
    Result<Statement> row = now->query("SELECT count(*) FROM articles");
    return row->next() ? row->integer(0) : -1;
  }

  pid_t child_ = -1;
};

TEST_F(WatchProgramTest, OnceAddsWhatIsThereAndTellsIt) {
  come("a.jsonl", line("a1", "12") + line("a2", "14"));
  come("note.txt", "Norland and Sudria held talks in Port Mera on 16 May 2031.\n");
  EXPECT_EQ(once(), 0) << text("err");
  EXPECT_EQ(articles(), 3);
  EXPECT_NE(text("out").find("{\"change\":\"article\",\"id\":\"a1\""), std::string::npos) << text("out");
  EXPECT_NE(text("out").find("\"change\":\"happening\""), std::string::npos) << text("out");
  EXPECT_EQ(once(), 0);
  EXPECT_EQ(text("out"), "") << "nothing is new";
  come("a.jsonl", line("a1", "12") + line("a2", "14") + line("a3", "18"));
  EXPECT_EQ(once(), 0);
  EXPECT_EQ(articles(), 4);
  EXPECT_EQ(text("out").find("\"id\":\"a1\""), std::string::npos) << "only the new line is told";
}

TEST_F(WatchProgramTest, BadFilesAreNamedAndTheOthersGoOn) {
  come("a.jsonl", line("a1", "12"));
  come("bad.jsonl", "{\"id\": \"broken\", \n");
  come("empty.txt", "");
  come("image.txt", std::string("\x89PNG\0\0\1\2\3\0\0\0\xff\xfe", 14));
  EXPECT_EQ(once(), 3);
  EXPECT_EQ(articles(), 1);
  for (const char* name : {"bad.jsonl:1", "empty.txt", "image.txt"})
    EXPECT_NE(text("err").find(name), std::string::npos) << text("err");
}

TEST_F(WatchProgramTest, AChangedFileNeedsReplace) {
  come("note.txt", "Norland and Sudria held talks in Port Mera.\n");
  EXPECT_EQ(once(), 0);
  come("note.txt", "Norland left the talks in Port Mera.\n");
  EXPECT_EQ(once(), 3);
  EXPECT_NE(text("err").find("duplicate_id"), std::string::npos) << text("err");
  EXPECT_EQ(wait_for(start({"--once", "--replace"})), 0);
  EXPECT_NE(text("out").find("\"change\":\"article\""), std::string::npos) << text("out");
}

TEST_F(WatchProgramTest, WhatComesLaterIsAddedUntilItIsStopped) {
  fs::create_directory(in() / "below");
  child_ = start({"--interval", "0.05"});
  come("a.jsonl", line("a1", "12"));
  ASSERT_TRUE(comes("out", "\"id\":\"a1\"")) << text("err");
  come("bad.jsonl", "{\n");
  ASSERT_TRUE(comes("err", "bad.jsonl")) << text("err");
  come("below/b.jsonl", line("b1", "14"));
  ASSERT_TRUE(comes("out", "\"id\":\"b1\"")) << text("err");
  const std::string errors = text("err");
  EXPECT_EQ(errors.find("bad.jsonl", errors.find("bad.jsonl:1") + 9), std::string::npos) << "said once: " << errors;
  kill(child_, SIGTERM);
  EXPECT_EQ(wait_for(child_), 0);
  child_ = -1;
  EXPECT_EQ(articles(), 2);
}

TEST_F(WatchProgramTest, TheRecordMayLieInTheFolder) {
  come("a.jsonl", line("a1", "12"));
  const std::string inside = (in() / "affair.db").string();
  for (int round = 0; round < 2; ++round) {
    const std::string command =
        program_ + " watch " + inside + " " + in().string() + " --once >/dev/null 2>" + (folder_ / "err").string();
    EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 0) << text("err");
  }
}

TEST_F(WatchProgramTest, WrongUse) {
  fs::remove_all(in());
  EXPECT_EQ(once(), 2) << "there is no such folder";
  EXPECT_EQ(wait_for(start({"--once", "-"})), 2);
  EXPECT_EQ(wait_for(start({"--interval", "0"})), 2);
}

}  // namespace
}  // namespace runding
