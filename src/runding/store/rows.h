#pragma once

#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runding/article/article.h"
#include "runding/store/statement.h"

/// Inside store/: one table row from C++ values, unknown as NULL.
namespace runding::store {

/// Unknown text is NULL.
inline std::optional<std::string_view> known(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}
/// No reference is NULL.
inline std::optional<std::int64_t> known(Index reference) {
  return reference < 0 ? std::nullopt : std::optional<std::int64_t>(reference);
}
/// Four decimals, so that a float reads as it was meant.
inline double rounded(float confidence) { return std::round(static_cast<double>(confidence) * 1e4) / 1e4; }

/// An INSERT that is prepared once. The first failure is kept and everything after it does nothing.
class Insert {
 public:
  Insert(sqlite3* database, std::string_view table, int columns);

  template <class... Values>
  void operator()(const Values&... values) {
    if (!statement_ || !status_) return;
    int at = 0;
    (statement_->bind(++at, values), ...);
    status_ = statement_->run();
  }
  const Status& status() const { return status_; }

 private:
  std::optional<Statement> statement_;
  Status status_;
};

/// Writes and reads the layers of one article under its key.
class LayerWriter {
 public:
  explicit LayerWriter(sqlite3* database);
  ~LayerWriter();
  Status write(std::int64_t key, const Article& article);

 private:
  struct Inserts;
  std::unique_ptr<Inserts> inserts_;
};

class LayerReader {
 public:
  /// Of all layers, or of blocks and sources alone.
  explicit LayerReader(sqlite3* database, bool only_text = false);
  ~LayerReader();
  /// Adds its layers to `article`, whose text is set. damaged_record when a row does not fit the text.
  Status read(std::int64_t key, Article& article);

 private:
  struct Selects;
  std::unique_ptr<Selects> selects_;
};

}  // namespace runding::store
