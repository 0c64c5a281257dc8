#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "runding/article/annotation_json.h"
#include "runding/export/record_json.h"
#include "runding/pipeline/program_test.h"
#include "runding/pipeline/relink.h"
#include "runding/store/test_articles.h"

/// The program `runding add` from outside: kills, a full disk, other people's files.
namespace runding {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

class AddProgramTest : public test::ProgramTest {
 protected:
  fs::path lines() const { return folder_ / "lines.jsonl"; }
  void write_lines(int articles) const {
    std::ofstream out(lines());
    for (const Article& a : test::invented_articles(articles)) out << annotation_line(a, {.with_text = true}) << "\n";
  }

  /// Starts `runding add RECORD …`; standard error goes to a file.
  pid_t start(std::vector<std::string> arguments, rlim_t largest_file = RLIM_INFINITY) const {
    arguments.insert(arguments.begin(), {program_, "add", record().string()});
    const std::string errors = (folder_ / "stderr").string();
    std::vector<char*> argv;
    for (std::string& a : arguments) argv.push_back(a.data());
    argv.push_back(nullptr);
    const pid_t child = fork();
    if (child != 0) return child;
    const int null = open("/dev/null", O_WRONLY), file = open(errors.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    dup2(null, STDOUT_FILENO);
    dup2(file, STDERR_FILENO);
    const rlimit limit{largest_file, largest_file};
    setrlimit(RLIMIT_FSIZE, &limit);
    execv(argv[0], argv.data());
    _exit(127);
  }
  static int wait_for(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  int run(const std::vector<std::string>& arguments, rlim_t largest_file = RLIM_INFINITY) const {
    return wait_for(start(arguments, largest_file));
  }
  std::string errors() const {
    std::ifstream in(folder_ / "stderr");
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
  }
  std::string exported() const {
    const Result<Record> record_now = open_linked(record());
    EXPECT_TRUE(record_now) << record_now.error().describe();
    std::string out;
    if (record_now) {
      EXPECT_TRUE(write_record_json(*record_now, [&](std::string_view bytes) {
        out += bytes;
        return true;
      }));
    }
    return out;
  }
  /// Every article that is there is there with all its rows.
  void expect_whole(const std::vector<Article>& all) const {
    const Result<Record> now = Record::open(record(), Record::Mode::read);
    if (!now) {
      // Killed before the tables were committed.
      EXPECT_EQ(now.error().code == ErrorCode::not_a_record || now.error().code == ErrorCode::not_found, true)
          << now.error().describe();
      return;
    }
    std::size_t seen = 0;
    EXPECT_TRUE(now->for_each_article([&](Record::Stored& stored) {
      ++seen;
      const auto given =
          std::find_if(all.begin(), all.end(), [&](const Article& a) { return a.id == stored.article.id; });
      ASSERT_NE(given, all.end());
      EXPECT_EQ(annotation_line(stored.article, {.with_text = true}), annotation_line(*given, {.with_text = true}));
    }));
    EXPECT_LE(seen, all.size());
  }
  void kill_at_random_moments(int moments, int articles) {
    write_lines(articles);
    const std::vector<Article> all = test::invented_articles(articles);
    const std::vector<std::string> arguments = {"--annotated", lines().string(), "-q"};
    const auto begin = Clock::now();
    ASSERT_EQ(run(arguments), 0) << errors();
    const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
    const std::string expected = exported();
    std::mt19937 random(11);
    for (int moment = 0; moment < moments; ++moment) {
      fs::remove(record());
      fs::remove(record().string() + "-journal");
      const pid_t child = start(arguments);
      usleep(static_cast<useconds_t>(random() % static_cast<unsigned long>(whole.count())));
      kill(child, SIGKILL);
      wait_for(child);
      expect_whole(all);
      ASSERT_EQ(run(arguments), 0) << errors();
      ASSERT_EQ(exported(), expected) << "moment " << moment;
    }
  }
};

TEST_F(AddProgramTest, SurvivesKillsAtRandomMoments) { kill_at_random_moments(10, 150); }

TEST_F(AddProgramTest, SoakSurvivesKillsAtRandomMoments) { kill_at_random_moments(100, 300); }

TEST_F(AddProgramTest, TwiceIsOnce) {
  write_lines(40);
  const std::vector<std::string> arguments = {"--annotated", lines().string()};
  ASSERT_EQ(run(arguments), 0) << errors();
  const std::string once = exported();
  ASSERT_EQ(run(arguments), 0) << errors();
  EXPECT_EQ(exported(), once);
}

TEST_F(AddProgramTest, LinkingMayWaitForTheNextQuestion) {
  write_lines(40);
  ASSERT_EQ(run({"--annotated", lines().string(), "--no-link"}), 0) << errors();
  {
    const Result<Record> record = Record::open(this->record(), Record::Mode::read);
    ASSERT_TRUE(record);
    EXPECT_TRUE(*record->links_stale());
  }
  const std::string late = exported();
  fs::remove(record());
  ASSERT_EQ(run({"--annotated", lines().string()}), 0) << errors();
  EXPECT_EQ(late, exported());
}

TEST_F(AddProgramTest, AFullDiskIsAnErrorAndLosesNothing) {
  write_lines(250);
  const std::vector<std::string> arguments = {"--annotated", lines().string(), "-q"};
  EXPECT_EQ(run(arguments, 1 << 20), 4);
  EXPECT_NE(errors().find("disk_full"), std::string::npos) << errors();
  expect_whole(test::invented_articles(250));
  ASSERT_EQ(run(arguments), 0) << errors();
  const std::string resumed = exported();
  fs::remove(record());
  ASSERT_EQ(run(arguments), 0);
  EXPECT_EQ(exported(), resumed);
}

TEST_F(AddProgramTest, ABadLineFailsAndTheOthersGoOn) {
  write_lines(3);
  std::ofstream(lines(), std::ios::app) << "{\"id\": \"broken\", \n";
  EXPECT_EQ(run({"--annotated", lines().string()}), 3);
  EXPECT_NE(errors().find("bad_json"), std::string::npos) << errors();
  EXPECT_NE(errors().find("lines.jsonl:4"), std::string::npos) << errors();
  EXPECT_NE(exported().find("invented-2"), std::string::npos);
}

TEST_F(AddProgramTest, OtherContentUnderAKnownIdNeedsReplace) {
  write_lines(2);
  ASSERT_EQ(run({"--annotated", lines().string()}), 0);
  Article changed = test::invented_articles(2)[1];
  changed.outlet = "another outlet";
  std::ofstream(lines()) << annotation_line(changed, {.with_text = true}) << "\n";
  EXPECT_EQ(run({"--annotated", lines().string()}), 3);
  EXPECT_NE(errors().find("duplicate_id"), std::string::npos) << errors();
  EXPECT_EQ(run({"--replace", "--annotated", lines().string()}), 0);
  EXPECT_EQ(Record::open(record(), Record::Mode::read)->article(changed.id)->outlet, "another outlet");
}

TEST_F(AddProgramTest, AFileThatIsNoRecordIsLeftAlone) {
  write_lines(1);
  const std::string text =
      "notes of somebody who would be sad to lose them, and of some length to be sure of it all, "
      "more than a header";
  std::ofstream(record()) << text;
  EXPECT_EQ(run({"--annotated", lines().string()}), 4);
  EXPECT_NE(errors().find("not_a_record"), std::string::npos) << errors();
  std::ifstream in(record());
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(in), {}), text);
}

TEST_F(AddProgramTest, NothingToAddIsWrongUsage) { EXPECT_EQ(run({}), 2); }

}  // namespace
}  // namespace runding
