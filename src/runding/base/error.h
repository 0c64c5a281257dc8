#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace runding {

/// Every failure runding can report. The name printed by `to_string` is stable: scripts may match it.
enum class ErrorCode {
  io,                 ///< a file could not be opened, read or written
  not_found,          ///< no such file, article or id
  bad_usage,          ///< the caller asked for something that makes no sense
  bad_encoding,       ///< bytes are no text in any supported character set
  binary,             ///< the input is not text at all
  empty_input,        ///< nothing to read
  bad_json,           ///< malformed JSON
  bad_article,        ///< JSON is fine, but it is no article
  bad_annotation,     ///< JSON is fine, but it is no annotation of its text
  duplicate_id,       ///< a second article with the same id in one input
  unknown_language,   ///< the text is in a language without a pack
  too_large,          ///< a limit of the options was passed
  bad_compression,    ///< damaged gzip or zstd data
  bad_language_data,  ///< a file under lang/ or gazetteer/ is wrong
  bad_treebank,       ///< a CoNLL-U or name file is wrong
  bad_model,          ///< a model file is damaged, of another version or another language
  not_a_record,       ///< the file is no runding record
  newer_record,       ///< the record was written by a newer version
  damaged_record,     ///< the record's own checks fail
  disk_full,          ///< no space left while writing
  busy,               ///< another process holds the record
  internal,           ///< a defect in runding
};

/// Stable snake_case name of a code, e.g. "bad_json".
std::string_view to_string(ErrorCode code);

/// One failure as a value. Nothing throws across the library's interface.
struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string message;     ///< a sentence for a person; says what to do where there is something to do
  std::string where = {};  ///< article id, path or "path:line"
  std::optional<std::uint64_t> offset = {};  ///< byte offset into the input named by `where`

  /// "where: code: message (byte N)".
  std::string describe() const;
};

/// Either a value or an error.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &std::get<0>(state_); }
  const T* operator->() const { return &std::get<0>(state_); }
  T& operator*() & { return std::get<0>(state_); }
  const T& operator*() const& { return std::get<0>(state_); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

/// Success or an error.
class [[nodiscard]] Status {
 public:
  Status() = default;
  Status(Error error) : error_(std::move(error)) {}
  bool ok() const { return !error_.has_value(); }
  explicit operator bool() const { return ok(); }
  const Error& error() const { return *error_; }

 private:
  std::optional<Error> error_;
};

}  // namespace runding
