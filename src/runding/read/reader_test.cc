#include "runding/read/reader.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

#include <filesystem>
#include <fstream>

#include "runding/read/article_json.h"

namespace runding {
namespace {

namespace fs = std::filesystem;

class ReaderTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("runding_reader_" + std::to_string(getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& bytes) {
    const fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }

  // What was read, one string an item: "id: text" or "id! code @offset".
  static std::vector<std::string> read(std::vector<std::string> inputs, ReadOptions options = {}) {
    std::vector<std::string> out;
    const auto reader = open_reader(std::move(inputs), options);
    ReadItem item;
    while (reader->next(item)) {
      if (const auto* a = std::get_if<Article>(&item.content)) {
        EXPECT_EQ(a->id, item.id);
        out.push_back(item.id + ": " + a->text);
      } else {
        const Error& e = std::get<Error>(item.content);
        out.push_back(item.id + "! " + std::string(to_string(e.code)) +
                      (e.offset ? " @" + std::to_string(*e.offset) : ""));
        EXPECT_FALSE(e.message.empty());
      }
    }
    EXPECT_FALSE(reader->next(item));
    return out;
  }

  fs::path folder_;
};

using Items = std::vector<std::string>;

std::string gzip(const std::string& bytes) {
  std::string out(bytes.size() + 200, '\0');
  z_stream z{};
  EXPECT_EQ(deflateInit2(&z, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  z.avail_in = static_cast<uInt>(bytes.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&z, Z_FINISH), Z_STREAM_END);
  out.resize(z.total_out);
  deflateEnd(&z);
  return out;
}

std::string zstd(const std::string& bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

TEST_F(ReaderTest, ReadsEveryField) {
  const auto path = write(
      "a.jsonl",
      R"({"id":"x","text":"satu","title":"T","published":"2031-01-02","outlet":"O","url":"u","lang":"id","more":[1]})"
      "\n");
  const auto reader = open_reader({path});
  ReadItem item;
  ASSERT_TRUE(reader->next(item));
  const Article& a = std::get<Article>(item.content);
  EXPECT_EQ(a.title + a.published + a.outlet + a.url + a.lang, "T2031-01-02Ouid");
  EXPECT_EQ(a.origin, path + ":1");
}

TEST_F(ReaderTest, GoesOnAfterBadLines) {
  const auto path = write("a.jsonl",
                          "{\"id\":\"1\",\"text\":\"satu\"}\r\n"
                          "{\"id\":\"2\",,}\n"
                          "\n"
                          "{\"id\":\"3\"}\n"
                          "{\"id\":\"4\",\"text\":7}\n"
                          "[1]\n"
                          "{\"id\":\"5\",\"text\":\" \"}\n"
                          "{\"id\":\"6\",\"text\":\"a\xFF\"}\n"
                          "{\"id\":\"7\",\"text\":\"a\\u0000b\"}\n"
                          "{\"id\":\"8\",\"text\":\"a\\ud800b\"}\n"
                          "{\"id\":{},\"text\":\"x\"}\n"
                          "{\"id\":9,\"text\":\"akhir\"}");
  EXPECT_EQ(read({path}), (Items{"1: satu", "line:2! bad_json @10", "3! bad_article", "4! bad_article",
                                 "line:6! bad_article", "5! empty_input", "line:8! bad_encoding @19", "7! binary",
                                 "line:10! bad_json @25", "line:11! bad_article", "9: akhir"}));
}

TEST_F(ReaderTest, DerivesAMissingIdFromTheText) {
  const auto path = write("a.jsonl", "{\"text\":\"satu\"}\n{\"id\":null,\"text\":\"dua\"}\n{\"text\":\"satu\"}\n");
  EXPECT_EQ(read({path}), (Items{id_from_text("satu") + ": satu", id_from_text("dua") + ": dua",
                                 id_from_text("satu") + "! duplicate_id"}));
}

TEST_F(ReaderTest, RefusesASecondArticleWithTheSameIdAcrossInputs) {
  const auto one = write("1.jsonl", "{\"id\":\"a\",\"text\":\"x\"}\n");
  const auto two = write("2.jsonl", "{\"id\":\"a\",\"text\":\"y\"}\n{\"id\":\"b\",\"text\":\"z\"}\n");
  EXPECT_EQ(read({one, two}), (Items{"a: x", "a! duplicate_id", "b: z"}));
}

TEST_F(ReaderTest, ReadsPlainTextAndTellsItFromJsonLines) {
  const auto text = write("a", "Satu\r\ndua\n");
  const auto json = write("b", "\xEF\xBB\xBF\n {\"id\":\"j\",\"text\":\"x\"}\n");
  const auto braces = write("c.txt", "{kurung} bukan JSON");
  EXPECT_EQ(read({text, json, braces}), (Items{text + ": Satu\r\ndua\n", "j: x", braces + ": {kurung} bukan JSON"}));
}

TEST_F(ReaderTest, ReadsFoldersSortedAndDeep) {
  write("in/b.txt", "b");
  write("in/a/z.txt", "z");
  write("in/c.jsonl", "{\"id\":\"c\",\"text\":\"c\"}");
  write("in/.git/x.txt", "hidden");
  write("in/.hidden.txt", "hidden");
  const std::string in = (folder_ / "in").string();
  EXPECT_EQ(read({in}), (Items{in + "/a/z.txt: z", in + "/b.txt: b", "c: c"}));
}

TEST_F(ReaderTest, ReportsWhatIsNotThere) {
  const std::string none = (folder_ / "none").string();
  fs::create_directories(folder_ / "empty");
  const std::string folder = (folder_ / "empty").string();
  const auto file = write("e.txt", "");
  const auto blank = write("blank.txt", " \n\t");
  const auto lines = write("e.jsonl", "\n\n");
  EXPECT_EQ(read({none, folder, file, blank, lines}),
            (Items{none + "! not_found", folder + "! empty_input", file + "! empty_input", blank + "! empty_input",
                   lines + "! empty_input"}));
}

TEST_F(ReaderTest, UnpacksGzipAndZstdOfAnyName) {
  std::string lines;
  for (int i = 0; i < 3000; ++i)
    lines += "{\"id\":" + std::to_string(i) + ",\"text\":\"kata " + std::to_string(i * i) + "\"}\n";
  const auto plain = read({write("p", lines)});
  EXPECT_EQ(plain.size(), 3000u);
  EXPECT_EQ(read({write("a.jsonl.gz", gzip(lines))}), plain);
  EXPECT_EQ(read({write("a.jsonl.zst", zstd(lines))}), plain);
  const std::size_t half = lines.find('\n', lines.size() / 2) + 1;
  EXPECT_EQ(read({write("a.bin", gzip(lines.substr(0, half)) + gzip(lines.substr(half)))}), plain);
  EXPECT_EQ(read({write("b.bin", zstd(lines.substr(0, half)) + zstd(lines.substr(half)))}), plain);
  const auto text = write("t.txt.gz", gzip("Satu dua."));
  EXPECT_EQ(read({text}), (Items{text + ": Satu dua."}));
}

TEST_F(ReaderTest, ReportsDamagedCompressionAndKeepsWhatCameBefore) {
  std::string lines, noise = "x";
  for (int i = 0; i < 20000; ++i) {
    noise += static_cast<char>('a' + (i * 7919 + i / 3) % 26);
    lines += "{\"id\":" + std::to_string(i) + ",\"text\":\"" + noise.substr(noise.size() > 40 ? noise.size() - 40 : 0) +
             "\"}\n";
  }
  for (const bool gz : {true, false}) {
    const std::string packed = gz ? gzip(lines) : zstd(lines);
    const auto cut = write("cut", packed.substr(0, packed.size() - 20));
    const auto items = read({cut, write("after.txt", "masih")});
    ASSERT_GT(items.size(), 2u);
    EXPECT_EQ(items.front().substr(0, 3), "0: ");
    EXPECT_EQ(items[items.size() - 2].find(cut + "! bad_compression @"), 0u) << items[items.size() - 2];
    EXPECT_NE(items.back().find("masih"), std::string::npos);
    std::string broken = packed;
    for (std::size_t i = 30; i < 60; ++i) broken[i] = static_cast<char>(~broken[i]);
    const auto path = write("broken", broken);
    const auto bad = read({path});
    EXPECT_EQ(bad.back().find(path + "! bad_compression @"), 0u) << bad.back();
  }
}

TEST_F(ReaderTest, ReadsOneVeryLongLineOrSaysItIsTooLarge) {
  std::string text;
  while (text.size() < (50u << 20)) text += "Perundingan dimulai lagi di kota itu. ";
  const auto path = write("long.jsonl", "{\"id\":\"a\",\"text\":\"" + text + "\"}\n{\"id\":\"b\",\"text\":\"x\"}\n");
  ReadOptions large;
  large.max_article_bytes = 64 << 20;
  EXPECT_EQ(read({path}, large), (Items{"a: " + text, "b: x"}));
  ReadOptions small;
  small.max_article_bytes = 1 << 20;
  EXPECT_EQ(read({path}, small), (Items{"line:1! too_large", "b: x"}));
  const auto file = write("long.txt", text);
  EXPECT_EQ(read({file}, small), (Items{file + "! too_large"}));
}

TEST_F(ReaderTest, SurvivesDeeplyNestedJson) {
  const auto path = write("deep.jsonl", "{\"id\":\"a\",\"text\":\"x\",\"n\":" + std::string(200000, '[') + "\n");
  EXPECT_EQ(read({path}).at(0).find("line:1! bad_json @"), 0u);
}

}  // namespace
}  // namespace runding
