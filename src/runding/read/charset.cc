#include "runding/read/charset.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "runding/base/unicode.h"

namespace runding {
namespace {

// More than one control character in this many bytes is no text.
constexpr std::size_t kTextPerControl = 200;
// ICU calls anything below this a guess.
constexpr int kLeastConfidence = 10;

bool is_odd_control(unsigned char c) { return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f'; }

// Valid and invalid sequences of more than one byte, had the bytes been UTF-8.
struct Utf8Census {
  std::size_t valid = 0, invalid = 0;
};
Utf8Census count_utf8(std::string_view bytes) {
  Utf8Census out;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const auto size = static_cast<std::int64_t>(bytes.size());
  for (std::int64_t i = 0; i < size;) {
    if (data[i] < 0x80) {
      ++i;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(data, i, size, c);
    ++(c < 0 ? out.invalid : out.valid);
  }
  return out;
}

// Byte order of UTF-16 without a mark: Latin text has NUL in every second byte.
const char* utf16_order(std::string_view bytes) {
  if (bytes.size() % 2 != 0) return nullptr;
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == 0) ++(i % 2 ? odd : even);
  }
  const std::size_t pairs = bytes.size() / 2;
  if (odd * 2 > pairs && even * 50 < pairs) return "UTF-16LE";
  if (even * 2 > pairs && odd * 50 < pairs) return "UTF-16BE";
  return nullptr;
}

Result<std::string> convert(const std::string& bytes, std::size_t from, const char* charset, const std::string& where) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> in(ucnv_open(charset, &status), &ucnv_close);
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> out(ucnv_open("UTF-8", &status), &ucnv_close);
  if (U_SUCCESS(status)) ucnv_setToUCallBack(in.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status)) return Error{ErrorCode::internal, std::string("ICU has no converter for ") + charset, where};
  std::string text;
  const char* source = bytes.data() + from;
  const char* const end = bytes.data() + bytes.size();
  UChar pivot[1024];
  UChar *pivot_source = pivot, *pivot_target = pivot;
  bool first = true;
  do {
    char buffer[4096];
    char* target = buffer;
    status = U_ZERO_ERROR;
    ucnv_convertEx(out.get(), in.get(), &target, buffer + sizeof buffer, &source, end, pivot, &pivot_source,
                   &pivot_target, pivot + 1024, first, true, &status);
    first = false;
    text.append(buffer, target);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  if (U_FAILURE(status)) {
    return Error{ErrorCode::bad_encoding, std::string("not valid ") + charset, where,
                 static_cast<std::uint64_t>(source - bytes.data())};
  }
  return text;
}

// Name of the single-byte set ICU believes in: "windows-1252" stands for Latin-1 too; "" = none of ours.
std::string detect(std::string_view bytes, std::string& best) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status), &ucsdet_close);
  const auto sample = static_cast<std::int32_t>(std::min<std::size_t>(bytes.size(), 1u << 20));
  if (U_SUCCESS(status)) ucsdet_setText(detector.get(), bytes.data(), sample, &status);
  std::int32_t found = 0;
  const UCharsetMatch** matches = U_SUCCESS(status) ? ucsdet_detectAll(detector.get(), &found, &status) : nullptr;
  if (U_FAILURE(status) || !matches) return {};
  int top = 0;
  std::string ours;
  for (std::int32_t i = 0; i < found; ++i) {
    const std::string name = ucsdet_getName(matches[i], &status);
    const int confidence = ucsdet_getConfidence(matches[i], &status);
    if (i == 0) {
      best = name;
      top = confidence;
    }
    // Short texts leave several sets close together; Western European is the likelier one unless another is clear.
    if (ours.empty() && (name == "windows-1252" || name == "ISO-8859-1") && confidence >= kLeastConfidence &&
        confidence * 2 >= top) {
      ours = "windows-1252";
    }
  }
  return ours;
}

}  // namespace

bool looks_binary(std::string_view text) {
  std::size_t odd = 0;
  for (const char c : text) {
    if (c == 0) return true;
    odd += is_odd_control(static_cast<unsigned char>(c));
  }
  return odd > 1 && odd * kTextPerControl > text.size();
}

Result<std::string> text_from_bytes(std::string bytes, const std::string& where) {
  const auto binary = [&]() { return Error{ErrorCode::binary, "the input is binary data, not text", where}; };
  const auto utf16 = [&](std::size_t from, const char* charset) -> Result<std::string> {
    auto text = convert(bytes, from, charset, where);
    if (text && looks_binary(*text)) return binary();
    return text;
  };
  if (bytes.starts_with("\xFF\xFE")) return utf16(2, "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF")) return utf16(2, "UTF-16BE");
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");
  if (marked) bytes.erase(0, 3);

  const bool has_nul = bytes.find('\0') != std::string::npos;
  if (has_nul) {
    if (const char* order = marked ? nullptr : utf16_order(bytes)) return utf16(0, order);
    return binary();
  }
  const auto wrong = first_invalid_utf8(bytes);
  if (!wrong) {
    if (looks_binary(bytes)) return binary();
    return bytes;
  }
  if (looks_binary(bytes)) return binary();
  const std::uint64_t offset = *wrong + (marked ? 3 : 0);
  const Utf8Census census = count_utf8(bytes);
  if (marked || census.valid > census.invalid) {
    return Error{ErrorCode::bad_encoding, "not valid UTF-8", where, offset};
  }
  std::string best;
  const std::string charset = detect(bytes, best);
  if (charset.empty()) {
    const std::string guess = best.empty() ? "" : " (it looks like " + best + ")";
    return Error{ErrorCode::bad_encoding, "neither UTF-8, UTF-16 nor Windows-1252" + guess, where, offset};
  }
  auto text = convert(bytes, 0, charset.c_str(), where);
  if (!text) return text;
  // ICU maps the five bytes Windows-1252 leaves free to control characters.
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D) {
      return Error{ErrorCode::bad_encoding, "neither UTF-8, UTF-16 nor Windows-1252", where, i};
    }
  }
  return text;
}

}  // namespace runding
