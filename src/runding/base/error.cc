#include "runding/base/error.h"

namespace runding {

std::string_view to_string(ErrorCode code) {
  switch (code) {
    case ErrorCode::io:
      return "io";
    case ErrorCode::not_found:
      return "not_found";
    case ErrorCode::bad_usage:
      return "bad_usage";
    case ErrorCode::bad_encoding:
      return "bad_encoding";
    case ErrorCode::binary:
      return "binary";
    case ErrorCode::empty_input:
      return "empty_input";
    case ErrorCode::bad_json:
      return "bad_json";
    case ErrorCode::bad_article:
      return "bad_article";
    case ErrorCode::bad_annotation:
      return "bad_annotation";
    case ErrorCode::duplicate_id:
      return "duplicate_id";
    case ErrorCode::unknown_language:
      return "unknown_language";
    case ErrorCode::too_large:
      return "too_large";
    case ErrorCode::bad_compression:
      return "bad_compression";
    case ErrorCode::bad_language_data:
      return "bad_language_data";
    case ErrorCode::bad_treebank:
      return "bad_treebank";
    case ErrorCode::bad_model:
      return "bad_model";
    case ErrorCode::not_a_record:
      return "not_a_record";
    case ErrorCode::newer_record:
      return "newer_record";
    case ErrorCode::damaged_record:
      return "damaged_record";
    case ErrorCode::disk_full:
      return "disk_full";
    case ErrorCode::busy:
      return "busy";
    case ErrorCode::internal:
      return "internal";
  }
  return "internal";
}

std::string Error::describe() const {
  std::string out;
  if (!where.empty()) out += where + ": ";
  out += to_string(code);
  out += ": " + message;
  if (offset) out += " (byte " + std::to_string(*offset) + ")";
  return out;
}

}  // namespace runding
