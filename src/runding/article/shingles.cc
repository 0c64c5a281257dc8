#include "runding/article/shingles.h"

#include <algorithm>
#include <array>

#include "runding/base/hash.h"
#include "runding/base/unicode.h"
#include "runding/base/word_scanner.h"

namespace runding {
namespace {

struct Window {
  std::array<std::uint64_t, kShingleWords> last{};
  int seen = 0;

  void add(std::uint64_t word, std::vector<std::uint32_t>& out) {
    std::rotate(last.begin(), last.begin() + 1, last.end());
    last.back() = word;
    if (++seen >= kShingleWords) out.push_back(value());
  }
  std::uint32_t value() const {
    return static_cast<std::uint32_t>(
        hash64(std::string_view(reinterpret_cast<const char*>(last.data()), sizeof(last))) >> 32);
  }
};

}  // namespace

std::vector<std::uint32_t> shingles(const Article& article) {
  std::vector<std::uint32_t> out;
  Window window;
  std::string folded;
  const auto take = [&](Span span) {
    WordScanner scanner(article.text, span.start, span.end);
    RawWord word;
    while (scanner.next(word)) {
      if (word.shape == WordShape::punct) continue;
      folded.clear();
      fold_word(word.span.of(article.text), folded);
      if (!folded.empty()) window.add(hash64(folded), out);
    }
  };
  if (article.blocks.empty()) take({0, static_cast<std::uint32_t>(article.text.size())});
  for (const Block& block : article.blocks) {
    if (is_content(block.kind)) take(block.span);
  }
  if (out.empty() && window.seen > 0) out.push_back(window.value());
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string shingle_bytes(const std::vector<std::uint32_t>& hashes) {
  std::string out;
  out.reserve(hashes.size() * 4);
  for (const std::uint32_t h : hashes) {
    for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>((h >> shift) & 0xff));
  }
  return out;
}

std::vector<std::uint32_t> shingles_from_bytes(std::string_view bytes) {
  std::vector<std::uint32_t> out(bytes.size() / 4);
  for (std::size_t i = 0; i < out.size(); ++i) {
    std::uint32_t h = 0;
    for (std::size_t b = 0; b < 4; ++b)
      h |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[4 * i + b])) << (8 * b);
    out[i] = h;
  }
  return out;
}

}  // namespace runding
