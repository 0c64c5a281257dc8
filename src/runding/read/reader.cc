#include "runding/read/reader.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace runding {
namespace {

class LinesReader : public Reader {
 public:
  explicit LinesReader(std::vector<std::string> inputs) : inputs_(std::move(inputs)) {}

  bool next(ReadItem& item) override {
    while (true) {
      if (!in_.is_open()) {
        if (at_ >= inputs_.size()) return false;
        in_.open(inputs_[at_++]);
        line_ = 0;
      }
      std::string line;
      if (!std::getline(in_, line)) {
        in_.close();
        in_.clear();
        continue;
      }
      ++line_;
      item.id = "line:" + std::to_string(line_);
      const auto json = nlohmann::json::parse(line, nullptr, false);
      if (json.is_discarded() || !json.is_object()) {
        item.content = Error{ErrorCode::bad_json, "not a JSON object", item.id};
        return true;
      }
      Article a;
      const auto text = [&](const char* key) {
        return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string();
      };
      a.id = text("id");
      a.text = text("text");
      a.title = text("title");
      a.published = text("published");
      a.outlet = text("outlet");
      a.url = text("url");
      a.lang = text("lang");
      item.id = a.id;
      item.content = std::move(a);
      return true;
    }
  }

 private:
  std::vector<std::string> inputs_;
  std::size_t at_ = 0;
  std::ifstream in_;
  int line_ = 0;
};

}  // namespace

std::unique_ptr<Reader> open_reader(std::vector<std::string> inputs, ReadOptions) {
  return std::make_unique<LinesReader>(std::move(inputs));
}

}  // namespace runding
