#include "runding/store/record.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "runding/article/annotation_json.h"
#include "runding/store/schema.h"
#include "runding/store/test_articles.h"

namespace runding {
namespace {

namespace fs = std::filesystem;
using test::full_article;
using test::invented_articles;

class RecordTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("runding-record-" + std::to_string(::getpid()) + "-" +
                                           testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path path() const { return folder_ / "affair.db"; }
  Record create(const Record::Options& options = {.durable = false}) const {
    Result<Record> record = Record::open(path(), Record::Mode::create, options);
    EXPECT_TRUE(record) << record.error().describe();
    return std::move(record).value();
  }
  static void add_all(Record& record, const std::vector<Article>& articles) {
    ASSERT_TRUE(record.begin());
    for (const Article& a : articles) ASSERT_TRUE(record.add(a));
    ASSERT_TRUE(record.commit());
  }
  ErrorCode open_error(Record::Mode mode = Record::Mode::read) const {
    const Result<Record> record = Record::open(path(), mode, {.busy_ms = 50});
    EXPECT_FALSE(record);
    return record ? ErrorCode::internal : record.error().code;
  }
  /// Runs SQL on the file, past the store.
  void meddle(const char* sql) const {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(path().c_str(), &database), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
  }
  static std::int64_t number(const Record& record, const std::string& sql) {
    Result<Statement> row = record.query(sql);
    EXPECT_TRUE(row) << row.error().describe();
    EXPECT_TRUE(row->next());
    return row->integer(0);
  }

  fs::path folder_;
};

TEST_F(RecordTest, GivesBackEveryFieldOfEveryLayer) {
  const Article article = full_article();
  {
    Record record = create();
    add_all(record, {article});
  }
  Result<Record> record = Record::open(path(), Record::Mode::read);
  ASSERT_TRUE(record);
  const Result<Article> back = record->article("full");
  ASSERT_TRUE(back) << back.error().describe();
  EXPECT_EQ(annotation_line(*back, {.with_text = true}), annotation_line(article, {.with_text = true}));
  EXPECT_EQ(back->origin, article.origin);
  EXPECT_EQ(back->times[0].flags, article.times[0].flags);
  EXPECT_EQ(back->counts[0].place_text, "near Ombar");
  EXPECT_EQ(back->events[0].claimed_by, 0);
  EXPECT_EQ(back->events[0].trigger, article.events[0].trigger);
  EXPECT_EQ(record->article("other").error().code, ErrorCode::not_found);
}

TEST_F(RecordTest, SameArticleTwiceIsOnce) {
  Record record = create();
  add_all(record, {full_article()});
  ASSERT_TRUE(record.begin());
  const auto again = record.add(full_article());
  ASSERT_TRUE(again);
  EXPECT_EQ(*again, Record::Added::unchanged);
  ASSERT_TRUE(record.commit());
  EXPECT_EQ(number(record, "SELECT count(*) FROM articles"), 1);
  EXPECT_EQ(number(record, "SELECT count(*) FROM quotes"), 1);
}

TEST_F(RecordTest, SameIdWithOtherContentIsAnErrorOrReplaces) {
  Record record = create();
  add_all(record, {full_article()});
  Article other = full_article();
  other.text += " More.";
  ASSERT_TRUE(record.begin());
  const auto refused = record.add(other);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::duplicate_id);
  EXPECT_EQ(refused.error().where, "full");
  const auto replaced = record.add(other, {.replace = true});
  ASSERT_TRUE(replaced) << replaced.error().describe();
  EXPECT_EQ(*replaced, Record::Added::replaced);
  ASSERT_TRUE(record.commit());
  EXPECT_EQ(record.article("full")->text, other.text);
  EXPECT_EQ(number(record, "SELECT count(*) FROM evidence WHERE layer = 'event'"), 2);
  EXPECT_EQ(number(record, "SELECT count(*) FROM articles_text WHERE articles_text MATCH 'more'"), 1);
}

TEST_F(RecordTest, InferredDateAndFoundLanguageAreNoContent) {
  Article given = full_article();
  Article inferred = given;
  given.published.clear();
  given.published_inferred = false;
  given.lang.clear();
  EXPECT_EQ(Record::content_hash(given), Record::content_hash(inferred));
  given.published = "2031-05-02";
  EXPECT_NE(Record::content_hash(given), Record::content_hash(inferred));
}

TEST_F(RecordTest, FindsWordsWithoutCaseAndDiacritics) {
  Record record = create();
  Article a = full_article();
  a.title = "Présidence";
  add_all(record, {a});
  EXPECT_EQ(number(record, "SELECT count(*) FROM articles_text WHERE articles_text MATCH 'presidence AND OMBAR'"), 1);
}

TEST_F(RecordTest, WhatIsNotCommittedIsNotThere) {
  {
    Record record = create();
    add_all(record, {full_article()});
    ASSERT_TRUE(record.begin());
    for (const Article& a : invented_articles(3)) ASSERT_TRUE(record.add(a));
  }
  const Record record = create();
  EXPECT_EQ(number(record, "SELECT count(*) FROM articles"), 1);
}

TEST_F(RecordTest, LeavesOneFile) {
  {
    Record record = create();
    add_all(record, invented_articles(5));
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1);
}

TEST_F(RecordTest, AddingMarksTheLinksStale) {
  Record record = create();
  EXPECT_FALSE(*record.links_stale());
  add_all(record, {full_article()});
  EXPECT_TRUE(*record.links_stale());
  ASSERT_TRUE(record.begin());
  ASSERT_TRUE(record.replace_links({}));
  ASSERT_TRUE(record.commit());
  EXPECT_FALSE(*record.links_stale());
}

TEST_F(RecordTest, ReadingChangesNothing) {
  { const Record record = create(); }
  Result<Record> record = Record::open(path(), Record::Mode::read);
  ASSERT_TRUE(record);
  const Status begun = record->begin();
  ASSERT_FALSE(begun);
  EXPECT_EQ(begun.error().code, ErrorCode::io);
}

TEST_F(RecordTest, AMissingFileIsNotFound) { EXPECT_EQ(open_error(), ErrorCode::not_found); }

TEST_F(RecordTest, OtherFilesAreNoRecords) {
  std::ofstream(path()) << "some text that is long enough to look like a file header of a hundred bytes or more, "
                           "but is none at all and never will be one";
  EXPECT_EQ(open_error(), ErrorCode::not_a_record);
  EXPECT_EQ(open_error(Record::Mode::create), ErrorCode::not_a_record);
  fs::remove(path());
  std::ofstream(path()).flush();
  EXPECT_EQ(open_error(), ErrorCode::not_a_record);
  fs::remove(path());
  meddle("CREATE TABLE articles (x)");
  EXPECT_EQ(open_error(Record::Mode::create), ErrorCode::not_a_record);
  fs::remove(path());
  fs::create_directory(path());
  EXPECT_EQ(open_error(Record::Mode::create), ErrorCode::not_a_record);
}

TEST_F(RecordTest, ANewerRecordIsLeftAlone) {
  { const Record record = create(); }
  meddle(("PRAGMA user_version = " + std::to_string(schema_version() + 1)).c_str());
  EXPECT_EQ(open_error(), ErrorCode::newer_record);
  EXPECT_EQ(open_error(Record::Mode::create), ErrorCode::newer_record);
}

/// A record as the first version wrote it, with one article.
void write_version_1(const fs::path& path) {
  {
    Result<Record> record = Record::open(path, Record::Mode::create, {.durable = false});
    ASSERT_TRUE(record);
    ASSERT_TRUE(record->begin());
    ASSERT_TRUE(record->add(full_article()));
    ASSERT_TRUE(record->commit());
  }
  sqlite3* database = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(database,
                         "DROP TABLE curation; DROP TABLE curation_anchors; DROP TABLE marks; DROP TABLE link_marks; "
                         "DROP TABLE renamed; DROP TABLE ingest; DROP TABLE party_words; "
                         "DROP TABLE happening_rounds; DROP TABLE happening_parts; DROP TABLE threads; "
                         "DROP TABLE thread_sides; DROP TABLE thread_members; "
                         "DROP INDEX articles_in_order; DROP INDEX articles_outlet; DROP INDEX articles_lang; "
                         "DROP INDEX counts_date; DROP INDEX quotes_date; DROP INDEX positions_date; "
                         "DROP INDEX parties_in_order; DROP INDEX parties_side; DROP INDEX happenings_shown; "
                         "DROP INDEX happenings_long; DROP INDEX dispute_members_party; DROP INDEX pledges_holder; "
                         "DROP INDEX pledges_article; DROP INDEX shifts_to; DROP INDEX copies_other; DELETE FROM meta "
                         "WHERE name <> 'links'; "
                         "PRAGMA user_version = 1;",
                         nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(database);
}

TEST_F(RecordTest, ReadingARecordOfTheFirstVersionLeavesItSo) {
  write_version_1(path());
  {
    const Result<Record> record = Record::open(path(), Record::Mode::read);
    ASSERT_TRUE(record) << record.error().describe();
    EXPECT_EQ(record->article("full")->id, "full");
    EXPECT_EQ(number(*record, "SELECT count(*) FROM marks"), 0);
    EXPECT_TRUE(record->curation()->empty());
    EXPECT_FALSE(*record->curation_stale());
  }
  const Result<Record> again = Record::open(path(), Record::Mode::read);
  ASSERT_TRUE(again);
  EXPECT_EQ(number(*again, "PRAGMA user_version"), 1);
  EXPECT_EQ(number(*again, "SELECT count(*) FROM main.sqlite_schema WHERE name = 'articles_in_order'"), 0);
}

TEST_F(RecordTest, WritingToARecordOfTheFirstVersionUpgradesIt) {
  write_version_1(path());
  Result<Record> record = Record::open(path(), Record::Mode::write);
  ASSERT_TRUE(record) << record.error().describe();
  EXPECT_EQ(number(*record, "PRAGMA user_version"), schema_version());
  EXPECT_EQ(number(*record, "SELECT count(*) FROM articles"), 1);
  EXPECT_EQ(number(*record, "SELECT count(*) FROM ingest"), 0) << "when it came in is not known";
  EXPECT_EQ(number(*record, "SELECT count(*) FROM main.sqlite_schema WHERE name = 'articles_in_order'"), 1);
  add_all(*record, invented_articles(2));
  EXPECT_EQ(number(*record, "SELECT count(*) FROM ingest WHERE how = 'analysed'"), 2);
}

TEST_F(RecordTest, NotesWhenAndHowArticlesCameIn) {
  ASSERT_EQ(setenv("RUNDING_NOW", "2031-06-01", 1), 0);
  Record record = create();
  add_all(record, {full_article()});
  ASSERT_EQ(setenv("RUNDING_NOW", "2031-06-02", 1), 0);
  const auto put = [&](const Article& a, const Record::AddOptions& options) {
    ASSERT_TRUE(record.begin());
    ASSERT_TRUE(record.add(a, options));
    ASSERT_TRUE(record.commit());
  };
  const auto noted = [&](const char* column) {
    Result<Statement> row = record.query("SELECT " + std::string(column) + " FROM ingest WHERE article = 'full'");
    EXPECT_TRUE(row && row->next());
    return row->text(0).substr(0, 10);
  };
  put(full_article(), {});
  put(full_article(), {.again = true});
  EXPECT_EQ(noted("changed"), "2031-06-01") << "the same again is no news";
  put(full_article(), {.replace = true, .annotated = true});
  EXPECT_EQ(noted("changed"), "2031-06-01");
  EXPECT_EQ(noted("how"), "annotated");
  Article other = full_article();
  other.text += " More.";
  put(other, {.replace = true});
  EXPECT_EQ(noted("added"), "2031-06-01");
  EXPECT_EQ(noted("changed"), "2031-06-02");
  EXPECT_EQ(noted("how"), "analysed");
  unsetenv("RUNDING_NOW");
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST_F(RecordTest, WhatIsRemovedLeavesNoWordBehind) {
  std::vector<Article> articles = invented_articles(30);
  Article& gone = articles[7];
  gone.title = "Zwibbelkratz";
  gone.text += " Only here stands quorlomanthic bransibule.";
  gone.entities[0].name = "Republic of Blimvoster";
  {
    Record record = create();
    add_all(record, articles);
    ASSERT_NE(bytes_of(path()).find("quorlomanthic"), std::string::npos);
    ASSERT_TRUE(record.begin());
    ASSERT_TRUE(record.remove({gone.id}));
    ASSERT_TRUE(record.commit());
    EXPECT_TRUE(*record.links_stale());
    EXPECT_EQ(number(record, "SELECT count(*) FROM articles"), 29);
    EXPECT_EQ(number(record, "SELECT count(*) FROM ingest"), 29);
    EXPECT_EQ(number(record, "SELECT count(*) FROM events WHERE article NOT IN (SELECT key FROM articles)"), 0);
    EXPECT_EQ(number(record, "SELECT count(*) FROM articles_text WHERE articles_text MATCH 'quorlomanthic'"), 0);
    EXPECT_EQ(record.article(gone.id).error().code, ErrorCode::not_found);
  }
  const std::string left = bytes_of(path());
  for (const char* word : {"quorlomanthic", "bransibule", "Zwibbelkratz", "zwibbelkratz", "Blimvoster"})
    EXPECT_EQ(left.find(word), std::string::npos) << word;
}

TEST_F(RecordTest, WhereOneIsNotThereAllStay) {
  Record record = create();
  add_all(record, invented_articles(3));
  ASSERT_TRUE(record.begin());
  const Status s = record.remove({"invented-1", "invented-9"});
  ASSERT_FALSE(s);
  EXPECT_EQ(s.error().code, ErrorCode::not_found);
  EXPECT_EQ(s.error().where, "invented-9");
  EXPECT_EQ(number(record, "SELECT count(*) FROM articles"), 3);
}

TEST_F(RecordTest, ABackupIsTheRecord) {
  const fs::path copy = folder_ / "copy.db";
  Record record = create();
  add_all(record, invented_articles(20));
  ASSERT_TRUE(record.backup(copy));
  {
    const Result<Record> back = Record::open(copy, Record::Mode::read);
    ASSERT_TRUE(back) << back.error().describe();
    EXPECT_EQ(number(*back, "SELECT count(*) FROM articles"), 20);
    EXPECT_EQ(annotation_line(*back->article("invented-3")), annotation_line(*record.article("invented-3")));
  }
  const std::string before = bytes_of(copy);
  add_all(record, {full_article()});
  EXPECT_EQ(record.backup(copy).error().code, ErrorCode::bad_usage);
  EXPECT_EQ(record.backup(path(), true).error().code, ErrorCode::bad_usage) << "not over itself";
  EXPECT_EQ(bytes_of(copy), before);
  ASSERT_TRUE(record.backup(copy, true));
  const Result<Record> later = Record::open(copy, Record::Mode::read);
  ASSERT_TRUE(later);
  EXPECT_EQ(number(*later, "SELECT count(*) FROM articles"), 21);
  EXPECT_EQ(record.backup(folder_ / "nowhere" / "copy.db").error().code, ErrorCode::io);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 2) << "nothing else is left";
}

TEST_F(RecordTest, ADamagedRecordGivesNoBackup) {
  {
    Record record = create();
    add_all(record, invented_articles(60));
  }
  {
    std::fstream file(path(), std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(fs::file_size(path()) / 2 / 4096 * 4096));
    file << std::string(64, '\xff');
  }
  const Result<Record> record = Record::open(path(), Record::Mode::read);
  if (!record) {  // found at once
    EXPECT_EQ(record.error().code, ErrorCode::damaged_record);
    return;
  }
  EXPECT_EQ(record->backup(folder_ / "copy.db").error().code, ErrorCode::damaged_record);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()), 1);
}

TEST_F(RecordTest, ATruncatedRecordIsDamaged) {
  {
    Record record = create();
    add_all(record, invented_articles(40));
  }
  fs::resize_file(path(), fs::file_size(path()) / 2);
  EXPECT_EQ(open_error(), ErrorCode::damaged_record);
}

TEST_F(RecordTest, ARecordWithoutItsTablesIsDamaged) {
  { const Record record = create(); }
  meddle("DROP TABLE happening_members");
  EXPECT_EQ(open_error(), ErrorCode::damaged_record);
}

TEST_F(RecordTest, OverwrittenPagesAreDamageAndNoCrash) {
  {
    Record record = create();
    add_all(record, invented_articles(60));
  }
  {
    std::fstream file(path(), std::ios::in | std::ios::out | std::ios::binary);
    const auto size = static_cast<std::streamoff>(fs::file_size(path()));
    for (std::streamoff at = size / 3; at < size; at += 4096) {
      file.seekp(at / 4096 * 4096);
      file << std::string(64, '\xff');
    }
  }
  const Result<Record> record = Record::open(path(), Record::Mode::read);
  const Status read = record ? record->for_each_article([](Record::Stored&) {}) : Status(record.error());
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::damaged_record);
}

TEST_F(RecordTest, AnotherWriterIsBusy) {
  Record first = create();
  ASSERT_TRUE(first.begin());
  Result<Record> second = Record::open(path(), Record::Mode::write, {.busy_ms = 50});
  ASSERT_TRUE(second);
  const Status begun = second->begin();
  ASSERT_FALSE(begun);
  EXPECT_EQ(begun.error().code, ErrorCode::busy);
  ASSERT_TRUE(first.commit());
  EXPECT_TRUE(second->begin());
}

TEST_F(RecordTest, AFullDiskKeepsWhatWasCommitted) {
  const std::vector<Article> articles = invented_articles(100);
  {
    Record record = create({.durable = false, .max_pages = 110});
    Status status;
    std::int64_t kept = 0;
    for (std::size_t i = 0; i < articles.size() && status; ++i) {
      status = record.begin();
      if (status) {
        const auto added = record.add(articles[i]);
        status = added ? record.commit() : Status(added.error());
      }
      kept += status.ok();
    }
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::disk_full);
    EXPECT_GT(kept, 0);
    EXPECT_EQ(number(record, "SELECT count(*) FROM articles"), kept);
  }
  Record record = create();
  add_all(record, articles);
  EXPECT_EQ(number(record, "SELECT count(*) FROM articles"), static_cast<std::int64_t>(articles.size()));
}

TEST_F(RecordTest, WrongSqlIsAnErrorAndNoCrash) {
  const Record record = create();
  EXPECT_EQ(record.query("SELECT nothing FROM nowhere").error().code, ErrorCode::bad_usage);
}

}  // namespace
}  // namespace runding
