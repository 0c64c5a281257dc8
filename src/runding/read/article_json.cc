#include "runding/read/article_json.h"

#include <nlohmann/json.hpp>

#include "runding/base/hash.h"
#include "runding/base/unicode.h"
#include "runding/read/charset.h"

namespace runding {
namespace {

using Json = nlohmann::json;

// "[json.exception.parse_error.101] parse error at line 1, column 9: syntax error while …" → "syntax error while …".
std::string plain_message(const std::string& what) {
  const std::size_t column = what.find("column ");
  const std::size_t from = column == std::string::npos ? std::string::npos : what.find(": ", column);
  std::string out = from == std::string::npos ? what : what.substr(from + 2);
  constexpr std::size_t kLongest = 200;  // a message quotes what it read last, which may be the whole article
  if (out.size() > kLongest) {
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(out[end]) & 0xC0) == 0x80) --end;
    out = out.substr(0, end) + " …";
  }
  return out;
}

}  // namespace

std::string id_from_text(const std::string& text) { return hex(hash64(text)); }

ReadItem read_json_article(const std::string& line, const std::string& fallback_id, const std::string& origin) {
  ReadItem item;
  item.id = fallback_id;
  const auto fail = [&](ErrorCode code, std::string message, std::optional<std::uint64_t> offset = {}) {
    item.content = Error{code, std::move(message), origin, offset};
    return item;
  };
  if (const auto wrong = first_invalid_utf8(line)) {
    return fail(ErrorCode::bad_encoding, "not valid UTF-8; JSON Lines must be UTF-8", *wrong);
  }
  Json json;
  try {
    json = Json::parse(line);
  } catch (const Json::parse_error& e) {
    return fail(ErrorCode::bad_json, plain_message(e.what()), e.byte == 0 ? 0 : e.byte - 1);
  }
  if (!json.is_object()) return fail(ErrorCode::bad_article, "not a JSON object");

  Article a;
  a.origin = origin;
  if (const auto id = json.find("id"); id != json.end() && !id->is_null()) {
    if (id->is_number_integer()) {
      a.id = id->dump();
    } else if (id->is_string()) {
      a.id = id->get<std::string>();
    } else {
      return fail(ErrorCode::bad_article, "'id' is no string");
    }
  }
  if (!a.id.empty()) item.id = a.id;
  const std::pair<const char*, std::string*> fields[] = {
      {"text", &a.text},     {"title", &a.title}, {"published", &a.published},
      {"outlet", &a.outlet}, {"url", &a.url},     {"lang", &a.lang}};
  for (const auto& [key, value] : fields) {
    const auto it = json.find(key);
    if (it == json.end() || it->is_null()) continue;
    if (!it->is_string()) return fail(ErrorCode::bad_article, "'" + std::string(key) + "' is no string");
    *value = std::move(it->get_ref<std::string&>());
  }
  if (!json.contains("text")) return fail(ErrorCode::bad_article, "no 'text'");
  if (a.text.find_first_not_of(" \t\r\n") == std::string::npos) return fail(ErrorCode::empty_input, "'text' is empty");
  if (looks_binary(a.text)) return fail(ErrorCode::binary, "'text' is binary data, not text");
  if (a.id.empty()) a.id = item.id = id_from_text(a.text);
  item.content = std::move(a);
  return item;
}

}  // namespace runding
