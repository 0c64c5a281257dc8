// A .lex file through its loader, with the schema of the tree.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <string>

#include "runding/lang/language.h"
#include "runding/lang/lexicon.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto kSchema = runding::LexSchema::load(runding::find_data_folder() / "lang" / "schema.tsv");
  if (!kSchema) std::abort();
  const int file = memfd_create("fuzz.lex", 0);
  if (file < 0 || write(file, data, size) != static_cast<ssize_t>(size)) std::abort();
  runding::Lexicon lexicon;
  runding::Vocabulary words;
  const auto status = lexicon.load_file("/proc/self/fd/" + std::to_string(file), *kSchema, words);
  close(file);
  if (!status.ok() && status.error().where.empty()) std::abort();  // every error says where
  return 0;
}
