#include "runding/coding/code_table.h"

#include <charconv>
#include <fstream>

#include "runding/lang/lexicon.h"

namespace runding {
namespace {

Error data_error(const std::filesystem::path& file, int line, std::string message) {
  return Error{ErrorCode::bad_language_data, std::move(message), file.string() + ":" + std::to_string(line)};
}

bool digits(std::string_view s, std::size_t low, std::size_t high) {
  return s.size() >= low && s.size() <= high && s.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string given(std::string_view column) {
  return column == "*" || column == "-" ? std::string() : std::string(column);
}

}  // namespace

const ActClass* CodeTable::find(std::string_view act) const {
  for (const ActClass& c : classes_) {
    if (c.name == act) return &c;
  }
  return nullptr;
}

const ActClass* CodeTable::find_plover(std::string_view plover) const {
  for (const ActClass& c : classes_) {
    if (c.plover == plover) return &c;
  }
  return nullptr;
}

Result<CodeTable> CodeTable::load(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) return Error{ErrorCode::bad_language_data, "cannot open the table of event codes", file.string()};
  CodeTable out;
  std::string line;
  for (int n = 1; std::getline(in, line); ++n) {
    if (line.empty() || line.front() == '#') continue;
    const auto c = columns_of(line);
    if (c.empty()) continue;
    const auto code_of = [&](std::size_t at) {
      EventCode code{given(c[at]), given(c[at + 1]), given(c[at + 2]), {}, std::string(c[at + 3]), n};
      for (std::size_t i = 1; i < at; ++i) code.when.append(i > 1 ? " " : "").append(c[i]);
      return code;
    };
    const auto check = [&](const EventCode& code) -> std::string {
      if (out.find(code.act) == nullptr) return "unknown class '" + code.act + "'";
      if (!code.cameo.empty() && !digits(code.cameo, 2, 4)) return "a CAMEO code has two to four digits";
      return {};
    };
    if (c[0] == "class") {
      if (c.size() != 6) return data_error(file, n, "expected columns: class, name, PLOVER, mode, quad, CAMEO root");
      const int quad = c[4].size() == 1 ? c[4][0] - '0' : 0;
      if (quad < 1 || quad > 4) return data_error(file, n, "the quad class is a number from 1 to 4");
      if (!digits(c[5], 2, 2)) return data_error(file, n, "a CAMEO root has two digits");
      out.classes_.push_back(
          {std::string(c[1]), std::string(c[2]), given(c[3]), static_cast<Quad>(quad), std::string(c[5])});
    } else if (c[0] == "goldstein") {
      double value = 0;
      if (c.size() != 3 || !digits(c[1], 2, 4) ||
          std::from_chars(c[2].data(), c[2].data() + c[2].size(), value).ec != std::errc())
        return data_error(file, n, "expected columns: goldstein, CAMEO code, value");
      out.goldstein_.push_back({std::string(c[1]), value});
    } else if (c[0] == "event") {
      if (c.size() != 9)
        return data_error(file, n,
                          "expected columns: event, type, status, subtype, outcome, class, mode, CAMEO, example");
      if (!parse_code<EventType>(c[1])) return data_error(file, n, "unknown type of event '" + std::string(c[1]) + "'");
      if (c[2] != "*" && !parse_code<EventStatus>(c[2]))
        return data_error(file, n, "unknown status '" + std::string(c[2]) + "'");
      Row row{{std::string(c[1]), given(c[2]), given(c[3]), given(c[4])}, code_of(5)};
      if (c[5] != "-") {
        if (auto wrong = check(row.code); !wrong.empty()) return data_error(file, n, std::move(wrong));
      }
      out.events_.push_back(std::move(row));
    } else if (c[0] == "position") {
      if (c.size() != 7)
        return data_error(file, n, "expected columns: position, stance, issue, class, mode, CAMEO, example");
      if (!parse_code<Stance>(c[1])) return data_error(file, n, "unknown stance '" + std::string(c[1]) + "'");
      if (c[2] != "*" && !parse_code<Issue>(c[2]))
        return data_error(file, n, "unknown issue '" + std::string(c[2]) + "'");
      Row row{{std::string(c[1]), given(c[2]), "", ""}, code_of(3)};
      if (c[3] != "-") {
        if (auto wrong = check(row.code); !wrong.empty()) return data_error(file, n, std::move(wrong));
      }
      out.positions_.push_back(std::move(row));
    } else {
      return data_error(file, n, "a row begins with class, goldstein, event or position");
    }
  }
  return out;
}

const EventCode* CodeTable::first(const std::vector<Row>& rows, const std::array<std::string_view, 4>& have) {
  for (const Row& row : rows) {
    bool fits = true;
    for (std::size_t i = 0; i < have.size(); ++i) fits = fits && (row.key[i].empty() || row.key[i] == have[i]);
    if (fits) return &row.code;
  }
  return nullptr;
}

const EventCode* CodeTable::event(std::string_view type, std::string_view status, std::string_view subtype,
                                  std::string_view outcome) const {
  const EventCode* code = first(events_, {type, status, subtype, outcome});
  return code == nullptr || code->act.empty() ? nullptr : code;
}

const EventCode* CodeTable::position(std::string_view stance, std::string_view issue) const {
  const EventCode* code = first(positions_, {stance, issue, "", ""});
  return code == nullptr || code->act.empty() ? nullptr : code;
}

const EventCode* CodeTable::row_of(const Event& e) const {
  return first(events_, {to_string(e.type), to_string(e.status), e.subtype, e.outcome});
}

const EventCode* CodeTable::row_of(const Position& p) const {
  return first(positions_, {to_string(p.stance), to_string(p.issue), "", ""});
}

double CodeTable::goldstein(std::string_view cameo) const {
  const Intensity* best = nullptr;
  for (const Intensity& g : goldstein_) {
    if (cameo.starts_with(g.cameo) && (best == nullptr || g.cameo.size() > best->cameo.size())) best = &g;
  }
  return best == nullptr ? 0 : best->value;
}

void CodeTable::fill(Article& article) const {
  const auto put = [&](const EventCode* code, std::string& plover, std::string& cameo) {
    if (code == nullptr || !plover.empty()) return;
    plover = find(code->act)->plover;
    if (cameo.empty()) cameo = code->cameo;
  };
  for (Event& e : article.events)
    put(event(to_string(e.type), to_string(e.status), e.subtype, e.outcome), e.plover, e.cameo);
  for (Position& p : article.positions) put(position(to_string(p.stance), to_string(p.issue)), p.plover, p.cameo);
}

}  // namespace runding
