#include <gtest/gtest.h>

#include <filesystem>

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  std::filesystem::current_path(RUNDING_ROOT);
  return RUN_ALL_TESTS();
}
