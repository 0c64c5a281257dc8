#include <sqlite3.h>
#include <sys/wait.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "runding/export/csv.h"
#include "runding/query/sample_record_test.h"

/// The commands that read a record, run as a program.
namespace runding {
namespace {

using test::Json;
using test::TestRecord;

struct Ran {
  int status = -1;
  std::string out, err;
  std::vector<Json> rows() const {
    std::vector<Json> list;
    std::istringstream lines(out);
    for (std::string line; std::getline(lines, line);) list.push_back(Json::parse(line));
    return list;
  }
};

class Commands : public testing::Test {
 protected:
  void SetUp() override {
    if (std::getenv("RUNDING_PROGRAM") == nullptr) GTEST_SKIP() << "RUNDING_PROGRAM is not set";
  }
  Ran run(const std::string& arguments) {
    const std::string err = record.path().string() + ".err";
    Ran ran;
    FILE* pipe = popen((std::string(std::getenv("RUNDING_PROGRAM")) + " " + arguments + " 2>" + err).c_str(), "r");
    if (pipe == nullptr) return ran;
    char buffer[4096];
    for (std::size_t n; (n = fread(buffer, 1, sizeof buffer, pipe)) > 0;) ran.out.append(buffer, n);
    const int status = pclose(pipe);
    ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    std::ifstream file(err);
    ran.err.assign(std::istreambuf_iterator<char>(file), {});
    std::filesystem::remove(err);
    return ran;
  }
  std::string db() const { return record.path().string(); }
  TestRecord record;
};

constexpr const char* kLists[] = {"timeline", "statements", "positions", "parties", "counts", "sources"};

TEST_F(Commands, EventDataHasTheColumnsOfOthers) {
  const auto cells = [](const std::string& line) { return 1 + std::count(line.begin(), line.end(), '\t'); };
  for (const auto& [format, columns, code] :
       {std::tuple("plover", 40, "\tCONSULT\t"), std::tuple("cameo", 58, "\t046\t046\t04\t1\t7\t")}) {
    const Ran ran = run("export " + db() + " --format " + format);
    EXPECT_EQ(ran.status, 0) << ran.err;
    std::istringstream lines(ran.out);
    int rows = 0;
    for (std::string line; std::getline(lines, line); ++rows) EXPECT_EQ(cells(line), columns) << line;
    EXPECT_GT(rows, 2) << format;
    EXPECT_NE(ran.out.find(code), std::string::npos) << ran.out;
    EXPECT_NE(ran.out.find("\tNorland\t"), std::string::npos) << ran.out;
  }
}

TEST_F(Commands, JsonLinesAndTables) {
  for (const std::string name : kLists) {
    const Ran json = run(name + " " + db() + " --json");
    EXPECT_EQ(json.status, 0) << name << json.err;
    EXPECT_FALSE(json.rows().empty()) << name;
    for (const Json& row : json.rows()) EXPECT_TRUE(row.contains("id") || row.contains("copy")) << name;
    const Ran table = run(name + " " + db());
    EXPECT_EQ(table.status, 0) << name;
    EXPECT_FALSE(table.out.empty()) << name;
    EXPECT_EQ(table.out.find('\033'), std::string::npos) << "no colour outside a terminal";
  }
  EXPECT_EQ(run("disputes " + db() + " --json").status, 0);
  EXPECT_EQ(run("stats " + db() + " --json").rows().front()["articles"], 3);
}

TEST_F(Commands, TimelineRowsCarryTheirEvidence) {
  const Ran ran = run("timeline " + db() + " --json --type talks");
  ASSERT_EQ(ran.rows().size(), 1U);
  const Json row = ran.rows().front();
  for (const char* key :
       {"id", "type", "status", "date", "place", "participants", "evidence", "origins", "articles", "confidence"})
    EXPECT_TRUE(row.contains(key)) << key;
  EXPECT_EQ(row["participants"], Json::array({"Norland", "Sudria"}));
  for (const Json& e : row["evidence"]) {
    EXPECT_FALSE(e["exact"].get<std::string>().empty());
    EXPECT_LT(e["start"], e["end"]);
  }
}

TEST_F(Commands, UncertainRowsAreMarked) {
  const Ran ran = run("timeline " + db() + " --type forces");
  EXPECT_EQ(ran.out.front(), '?');
}

TEST_F(Commands, ShowAndSearch) {
  const std::string id = run("timeline " + db() + " --json").rows().front()["id"];
  const Ran shown = run("show " + db() + " " + id);
  EXPECT_EQ(shown.status, 0);
  EXPECT_NE(shown.out.find("»"), std::string::npos);
  const Json row = run("show " + db() + " " + id + " --json").rows().front();
  EXPECT_EQ(row["shown"].size(), 2U);
  EXPECT_EQ(run("search " + db() + " valley --json").rows().size(), 1U);
  EXPECT_EQ(run("show " + db() + " h0000000000").status, 2);
}

TEST_F(Commands, ExportWritesEveryLayer) {
  std::set<std::string> layers;
  for (const Json& row : run("export " + db()).rows()) layers.insert(row["layer"]);
  EXPECT_GE(layers.size(), 6U);
  const Ran csv = run("export " + db() + " --format csv --layer counts");
  EXPECT_EQ(std::count(csv.out.begin(), csv.out.end(), '\n'), 3);
  EXPECT_TRUE(Json::parse(run("export " + db() + " --format record").out).contains("happenings"));
  EXPECT_EQ(run("export " + db() + " --format csv").status, 2);
}

TEST_F(Commands, CurationIsKeptShownUndoneAndTakenOver) {
  const std::string curate = "curate " + db() + " --author ana ";
  const auto talks = [&] { return run("timeline " + db() + " --json --type talks").rows(); };
  const std::string id = talks().front()["id"];
  const Ran fixed = run(curate + "correct " + id + " date=2031-03-04 --why 'the minutes'");
  EXPECT_EQ(fixed.status, 0) << fixed.err;
  EXPECT_NE(fixed.out.find("the minutes"), std::string::npos) << fixed.out;
  EXPECT_EQ(talks().front()["date"], "2031-03-04");
  EXPECT_EQ(talks().front()["curation"][0]["was"], "2031-03-01");
  EXPECT_EQ(talks().front()["curation"][0]["author"], "ana");
  const Ran table = run("timeline " + db() + " --type talks");
  EXPECT_EQ(table.out.front(), '*');
  EXPECT_NE(table.out.find("corrected date, was 2031-03-01"), std::string::npos) << table.out;
  EXPECT_NE(run("export " + db() + " --format csv --layer timeline").out.find("corrected date (was 2031-03-01)"),
            std::string::npos);
  EXPECT_NE(run("brief " + db()).out.find("date corrected, was 1 Mar 2031"), std::string::npos);

  // Another type has other codes.
  EXPECT_NE(run("export " + db() + " --format cameo").out.find("\t046\t"), std::string::npos);
  EXPECT_EQ(run(curate + "correct " + id + " type=attack").status, 0);
  EXPECT_EQ(run("export " + db() + " --format cameo").out.find("\t046\t"), std::string::npos);
  EXPECT_EQ(run("curate " + db() + " undo 2").status, 0);

  EXPECT_EQ(run(curate + "reject " + id).status, 0);
  EXPECT_TRUE(talks().empty());
  const Ran rejected = run("timeline " + db() + " --type talks --rejected");
  EXPECT_EQ(rejected.out.rfind("✗", 0), 0U) << rejected.out;
  EXPECT_NE(run("brief " + db()).out.find("<html"), std::string::npos);
  EXPECT_EQ(run("brief " + db()).out.find("id=\"" + id + "\""), std::string::npos);

  const auto log = run("curate " + db() + " log --json").rows();
  ASSERT_EQ(log.size(), 4U);
  EXPECT_EQ(log[3]["action"], "reject");
  EXPECT_EQ(log[3]["number"], 4);
  EXPECT_EQ(log[3]["ids"][0], id);
  EXPECT_EQ(run("curate " + db() + " undo 4").status, 0);
  EXPECT_EQ(talks().size(), 1U);
  EXPECT_NE(run("curate " + db() + " log").out.find("undone by"), std::string::npos);

  // Another record of the same articles takes the log over, from either file.
  const TestRecord other;
  const std::string file = db() + ".log", whole = db() + ".json";
  std::ofstream(file) << run("curate " + db() + " log --json").out;
  std::ofstream(whole) << run("export " + db() + " --format record").out;
  for (const std::string& from : {file, whole}) {
    const Ran taken = run("curate " + other.path().string() + " import " + from);
    EXPECT_EQ(taken.status, 0) << taken.err;
    EXPECT_NE(taken.out.find(from == file ? "5 actions imported, 0 known" : "0 actions imported, 5 known"),
              std::string::npos)
        << taken.out;
  }
  EXPECT_EQ(run("export " + other.path().string() + " --format record").out,
            run("export " + db() + " --format record").out);
  std::ofstream(file) << "{}\n";
  EXPECT_EQ(run("curate " + db() + " import " + file).status, 3);
  std::filesystem::remove(file);
  std::filesystem::remove(whole);
}

TEST_F(Commands, RemoveTakesOutWhatOnlyTheArticleSaid) {
  const std::string id = run("timeline " + db() + " --json --type talks").rows().front()["id"];
  EXPECT_EQ(run("curate " + db() + " accept " + id + "@a1").status, 0);
  EXPECT_EQ(run("remove " + db() + " a1 nothing").status, 2);
  EXPECT_EQ(run("stats " + db() + " --json").rows().front()["articles"], 3);
  const Ran ran = run("remove " + db() + " a1 a1");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.out.find("1 article removed"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("1 is about nothing"), std::string::npos) << ran.out;
  EXPECT_TRUE(run("positions " + db() + " --json").rows().empty());
  const auto log = run("curate " + db() + " log --json").rows();
  ASSERT_EQ(log.size(), 1U);
  EXPECT_EQ(log[0]["dangling"], true);
  EXPECT_NE(run("curate " + db() + " log").out.find("dangling"), std::string::npos);
  EXPECT_EQ(run("remove /nonexistent.db a1").status, 4);
  EXPECT_EQ(run("remove " + db()).status, 2);
}

TEST_F(Commands, BackupNeverWritesOver) {
  const std::string copy = db() + ".copy";
  EXPECT_EQ(run("backup " + db() + " " + copy).status, 0);
  EXPECT_EQ(run("export " + copy + " --format record").out, run("export " + db() + " --format record").out);
  const Ran again = run("backup " + db() + " " + copy);
  EXPECT_EQ(again.status, 2);
  EXPECT_NE(again.err.find("--force"), std::string::npos) << again.err;
  EXPECT_EQ(run("backup " + db() + " " + copy + " --force").status, 0);
  EXPECT_EQ(run("backup " + db() + " /nonexistent/copy.db").status, 4);
  std::filesystem::remove(copy);
}

TEST_F(Commands, ReanalysisBringsBackWhatAnOlderOneLacked) {
  const std::string affair = db() + ".affair", example = std::string(RUNDING_SOURCE_DIR) + "/examples/lembah-asmer/";
  ASSERT_EQ(run("add -q " + affair + " " + example + "articles.jsonl").status, 0);
  ASSERT_EQ(run("curate " + affair + " reject " +
                run("timeline " + affair + " --json --type talks").rows().front()["id"].get<std::string>())
                .status,
            0);
  const auto exported = [&] { return run("export " + affair + " --rejected --format record").out; };
  const std::string before = exported();
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(affair.c_str(), &database), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(database,
                         "DELETE FROM positions; DELETE FROM evidence WHERE layer = 'position'; UPDATE events SET date "
                         "= NULL; UPDATE meta SET value = 'stale'; "
                         "DELETE FROM ingest WHERE article = 'sauh-0306';",
                         nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(database);
  ASSERT_NE(exported(), before);
  std::ofstream(affair + ".jsonl") << test::third_article().dump() << "\n";
  ASSERT_EQ(run("add -q " + affair + " --annotated " + affair + ".jsonl").status, 0);
  const Ran some = run("reanalyse " + affair);
  EXPECT_EQ(some.status, 0) << some.err;
  EXPECT_NE(some.out.find("18 analysed again, 1 annotated ones left"), std::string::npos) << some.out;
  EXPECT_NE(some.err.find("--all"), std::string::npos) << some.err;
  EXPECT_NE(exported(), before);
  EXPECT_EQ(run("remove -q " + affair + " a3").status, 0);
  EXPECT_EQ(run("reanalyse -q --all -j 3 " + affair).status, 0);
  EXPECT_EQ(exported(), before);
  std::filesystem::remove(affair);
  std::filesystem::remove(affair + ".jsonl");
}

TEST_F(Commands, DiffTellsWhatIsNew) {
  const std::string affair = db() + ".affair", lines = db() + ".jsonl", old = db() + ".old";
  const auto add = [&](const Json& article, const char* when) {
    std::ofstream(lines) << article.dump() << "\n";
    ASSERT_EQ(setenv("RUNDING_NOW", when, 1), 0);
    ASSERT_EQ(run("add -q " + affair + " --annotated " + lines).status, 0);
  };
  add(test::first_article(), "2031-06-01");
  ASSERT_EQ(run("backup " + affair + " " + old).status, 0);
  add(test::second_article(), "2031-06-02T10:00");
  const std::string since = run("diff " + affair + " --since 2031-06-02 --json").out;
  std::map<std::string, Json> rows;
  std::istringstream all(since);
  for (std::string line; std::getline(all, line);) {
    Json row = Json::parse(line);
    rows[row["change"]] = row;
  }
  EXPECT_EQ(rows["article"]["id"], "a2");
  EXPECT_EQ(rows["happening changed"]["new_articles"], Json::array({"a2"}));
  EXPECT_FALSE(rows.contains("happening"));
  EXPECT_EQ(run("diff " + affair + " --against " + old + " --json").out, since);
  EXPECT_EQ(run("diff " + affair + " --since 1h --json").out, since) << "it came in within the hour";
  EXPECT_TRUE(run("diff " + affair + " --since 2031-06-02T11:00 --json").out.empty());
  const Ran table = run("diff " + affair + " --since 2031-06-02");
  EXPECT_NE(table.out.find("1 new article"), std::string::npos) << table.out;
  EXPECT_NE(table.out.find("now also told by a2"), std::string::npos) << table.out;
  EXPECT_EQ(run("diff " + affair).status, 2);
  EXPECT_EQ(run("diff " + affair + " --since 2031-06-02 --against " + old).status, 2);
  EXPECT_EQ(run("diff " + affair + " --since 12x").status, 2);
  EXPECT_EQ(run("diff " + affair + " --against /nonexistent.db").status, 4);
  unsetenv("RUNDING_NOW");
  for (const std::string& file : {affair, lines, old}) std::filesystem::remove(file);
}

TEST_F(Commands, WrongUseOfCurateIsTwo) {
  const std::string id = run("timeline " + db() + " --json --type talks").rows().front()["id"];
  for (const std::string& words :
       {std::string(), std::string("reject"), std::string("reject h0000000000"), "correct " + id,
        "correct " + id + " date", "correct " + id + " date=soon", "merge " + id, std::string("undo 1"),
        std::string("undo x"), "rename " + id + " x", "note " + id, "sing " + id}) {
    const Ran ran = run("curate " + db() + " " + words);
    EXPECT_EQ(ran.status, 2) << words << ran.err;
    EXPECT_FALSE(ran.err.empty()) << words;
  }
  EXPECT_EQ(run("curate /nonexistent.db reject h0").status, 4);
  EXPECT_TRUE(run("curate " + db() + " log --json").rows().empty());
}

TEST_F(Commands, BriefIsWrittenWhole) {
  const std::string page = db() + ".html";
  EXPECT_EQ(run("brief " + db() + " -o " + page).status, 0);
  EXPECT_TRUE(std::filesystem::exists(page));
  std::filesystem::remove(page);
  const Ran nowhere = run("brief " + db() + " -o /nonexistent/folder/x.html");
  EXPECT_EQ(nowhere.status, 4);
  EXPECT_NE(nowhere.err.find("io:"), std::string::npos) << nowhere.err;
}

TEST_F(Commands, BadRecordsAreNamed) {
  const std::string bad = db() + ".bad";
  std::ofstream(bad) << "this is no record at all, but long enough to look like a file of some kind";
  for (const std::string name : kLists) {
    const Ran ran = run(name + " " + bad);
    EXPECT_EQ(ran.status, 4) << name;
    EXPECT_NE(ran.err.find("not_a_record"), std::string::npos) << ran.err;
    EXPECT_TRUE(ran.out.empty());
  }
  std::filesystem::remove(bad);
  EXPECT_EQ(run("timeline /nonexistent.db").status, 4);
}

TEST_F(Commands, WrongUsageIsTwo) {
  EXPECT_EQ(run("timeline").status, 2);
  EXPECT_EQ(run("timeline " + db() + " --nonsense").status, 2);
  EXPECT_EQ(run("timeline " + db() + " --type nonsense").status, 2);
  EXPECT_EQ(run("timeline " + db() + " --since yesterday").status, 2);
  const Ran unknown = run("timeline " + db() + " --party Norlnd");
  EXPECT_EQ(unknown.status, 2);
  EXPECT_NE(unknown.err.find("Norland"), std::string::npos) << unknown.err;
  const Ran help = run("timeline --help");
  EXPECT_EQ(help.status, 0);
  EXPECT_NE(help.out.find("Examples"), std::string::npos);
}

TEST(Csv, QuotesAndDefusesCells) {
  const std::vector<std::string_view> columns = {"a", "b", "c"};
  EXPECT_EQ(csv_header(columns), "a,b,c\r\n");
  const Json row{{"a", "=1+1"}, {"b", "say \"x\", y"}, {"c", Json::array({"p", "q"})}};
  EXPECT_EQ(csv_line(columns, row), "'=1+1,\"say \"\"x\"\", y\",p; q\r\n");
}

}  // namespace
}  // namespace runding
