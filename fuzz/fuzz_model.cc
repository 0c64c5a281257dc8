// A model file of any bytes is refused or read within its bounds. The checksum is put right first, since no damage
// would get past it.
#include <cstdint>
#include <cstring>
#include <string>

#include "runding/base/hash.h"
#include "runding/model/analyser.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.size() >= 32) {
    const std::uint64_t whole = bytes.size();
    const std::uint64_t checksum = runding::hash64(std::string_view(bytes).substr(32));
    std::memcpy(bytes.data() + 16, &whole, sizeof whole);
    std::memcpy(bytes.data() + 24, &checksum, sizeof checksum);
  }
  const auto file = runding::ModelFile::read(bytes, "fuzz");
  if (!file) return 0;
  const auto reader = runding::Analyser::make(*file, "fuzz");
  if (!reader) return 0;
  const std::string_view forms[] = {"Menteri", "Varo", "berbicara", ".", "", "\xff"};
  const std::uint32_t starts[] = {0, 4};
  runding::AnalyserScratch scratch;
  std::vector<runding::WordAnalysis> out;
  (*reader)->analyse(forms, starts, (*reader)->guess_style(forms), scratch, out);
  for (const runding::WordAnalysis& w : out) {
    if (w.label >= (*reader)->labels().size() || w.head >= 4) __builtin_trap();
  }
  return 0;
}
