#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace runding {

/// A list that grows without ever moving what it holds: no moment needs the memory twice.
template <class T>
class ChunkedList {
 public:
  void push_back(const T& value) {
    if (size_ % kChunk == 0) chunks_.push_back(std::make_unique_for_overwrite<T[]>(kChunk));
    chunks_.back()[size_++ % kChunk] = value;
  }
  T& operator[](std::size_t i) { return chunks_[i / kChunk][i % kChunk]; }
  const T& operator[](std::size_t i) const { return chunks_[i / kChunk][i % kChunk]; }
  std::size_t size() const { return size_; }

 private:
  static constexpr std::size_t kChunk = 4096;
  std::vector<std::unique_ptr<T[]>> chunks_;
  std::size_t size_ = 0;
};

/// Bytes that stay where they are until all go at once; each piece begins at a multiple of 8.
class Arena {
 public:
  std::byte* take(std::size_t bytes) {
    bytes = (bytes + 7) / 8 * 8;
    if (bytes > left_) {
      left_ = bytes > kChunk ? bytes : kChunk;
      chunks_.push_back(std::make_unique_for_overwrite<std::byte[]>(left_));
      next_ = chunks_.back().get();
    }
    std::byte* const piece = next_;
    next_ += bytes;
    left_ -= bytes;
    return piece;
  }

 private:
  static constexpr std::size_t kChunk = std::size_t{1} << 18;
  std::vector<std::unique_ptr<std::byte[]>> chunks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace runding
