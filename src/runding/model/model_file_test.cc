#include "runding/model/model_file.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>

#include "runding/base/hash.h"

namespace runding {
namespace {

const std::vector<std::pair<std::string, std::string>> kSections = {
    {"info", "language\txx\n"}, {"empty", ""}, {"weights", std::string(200, '\7')}};

/// Puts the right checksum over changed bytes, so that only the structure is wrong.
void sign(std::string& bytes) {
  const std::uint64_t checksum = hash64(std::string_view(bytes).substr(32));
  std::memcpy(bytes.data() + 24, &checksum, sizeof checksum);
}

TEST(ModelFile, GivesBackItsSectionsAligned) {
  const auto file = ModelFile::read(make_model_file(kSections), "test");
  ASSERT_TRUE(file.ok()) << file.error().describe();
  for (const auto& [name, contents] : kSections) EXPECT_EQ((*file)->section(name), contents);
  EXPECT_EQ(reinterpret_cast<std::uintptr_t>((*file)->section("weights").data()) % kModelAlignment, 0U);
  EXPECT_TRUE((*file)->section("other").empty());
}

TEST(ModelFile, MapsAFileFromDisk) {
  const std::string path = testing::TempDir() + "runding_model_file_test.model";
  const std::string bytes = make_model_file(kSections);
  std::ofstream(path, std::ios::binary) << bytes;
  const auto file = ModelFile::open(path);
  ASSERT_TRUE(file.ok()) << file.error().describe();
  EXPECT_EQ((*file)->section("weights"), kSections[2].second);
  EXPECT_EQ((*file)->size(), bytes.size());
  std::remove(path.c_str());
  EXPECT_EQ(ModelFile::open(path).error().code, ErrorCode::not_found);
}

TEST(ModelFile, RefusesEveryChangedByte) {
  const std::string bytes = make_model_file(kSections);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x20);
    const auto file = ModelFile::read(damaged, "test");
    ASSERT_FALSE(file.ok()) << "byte " << i;
    EXPECT_EQ(file.error().code, ErrorCode::bad_model);
  }
}

TEST(ModelFile, RefusesEveryCut) {
  const std::string bytes = make_model_file(kSections);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(ModelFile::read(std::string_view(bytes).substr(0, size), "test").ok()) << size;
  }
}

TEST(ModelFile, RefusesSectionsOutsideTheFile) {
  for (const std::uint64_t value : {std::uint64_t{1} << 40, ~std::uint64_t{0}, std::uint64_t{63}, std::uint64_t{0}}) {
    for (const std::size_t field : {std::size_t{32 + 16}, std::size_t{32 + 24}}) {
      if (field == 32 + 24 && value < 100) continue;  // a shorter section is a section
      std::string bytes = make_model_file(kSections);
      std::memcpy(bytes.data() + field, &value, sizeof value);
      sign(bytes);
      const auto file = ModelFile::read(bytes, "test");
      ASSERT_FALSE(file.ok()) << field << " " << value;
      EXPECT_EQ(file.error().code, ErrorCode::bad_model);
    }
  }
}

}  // namespace
}  // namespace runding
