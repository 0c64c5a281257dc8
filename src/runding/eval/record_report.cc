#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "runding/eval/record_score.h"

namespace runding::eval {
namespace {

std::string line(const char* format, auto... values) {
  std::array<char, 200> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, values...);
  return buffer.data();
}

}  // namespace

std::string table(const RecordCard& card) {
  std::string out = line("%-16s%7s%7s%7s\n", "", "P", "R", "F1");
  for (const auto& [part, p] : card.parts()) {
    const std::string name(part == "events" ? "events matched" : part);
    out += line("%-16s%7.3f%7.3f%7.3f\n", name.c_str(), p.precision, p.recall, p.f1());
  }
  if (card.retold > 0) out += line("%-16s%14.3f\n", "retold", card.figure("retold"));
  out += line("%-16s%14s%7.3f   CoNLL F1; over matched events %.3f; outcomes right %zu of %zu\n", "happenings", "",
              card.happenings, card.matched, card.outcomes_right, card.outcomes);
  return out;
}

std::string json_figures(const RecordCard& card) {
  nlohmann::ordered_json out, parts;
  for (const char* name :
       {"entities", "happenings", "matched", "copies", "retold", "disputes", "commitments", "shifts"}) {
    if (const double figure = card.figure(name); figure >= 0) out[name] = figure;
  }
  out["outcomes_right"] = card.outcomes_right;
  out["outcomes"] = card.outcomes;
  out["outcome_share"] = card.figure("outcome_share");
  for (const auto& [part, p] : card.parts())
    parts[std::string(part)] = {{"precision", p.precision}, {"recall", p.recall}, {"f1", p.f1()}};
  out["parts"] = std::move(parts);
  return out.dump(2) + "\n";
}

std::string mistakes(const RecordCard& card) {
  std::string out;
  for (const RecordMistake& m : card.mistakes) out += m.part + "\t" + m.kind + "\t" + m.what + "\n";
  return out;
}

}  // namespace runding::eval
