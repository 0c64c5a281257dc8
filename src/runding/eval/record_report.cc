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
  const auto row = [&](const char* name, const Prf& p) {
    out += line("%-16s%7.3f%7.3f%7.3f\n", name, p.precision, p.recall, p.f1());
  };
  row("muc", card.muc);
  row("b3", card.b3);
  row("ceafe", card.ceafe);
  row("events matched", card.events);
  if (card.parties.recall > 0) row("parties", card.parties);
  row("copies", card.copies);
  row("disputes", card.disputes);
  row("commitments", card.commitments);
  row("shifts", card.shifts);
  out += line("%-16s%14s%7.3f   CoNLL F1; over matched events %.3f; outcomes right %zu of %zu\n", "happenings", "",
              card.happenings, card.matched, card.outcomes_right, card.outcomes);
  return out;
}

std::string json_figures(const RecordCard& card) {
  nlohmann::ordered_json out;
  for (const char* name : {"happenings", "matched", "parties", "copies", "disputes", "commitments", "shifts"})
    out[name] = card.figure(name);
  out["outcomes_right"] = card.outcomes_right;
  out["outcomes"] = card.outcomes;
  return out.dump(2) + "\n";
}

std::string mistakes(const RecordCard& card) {
  std::string out;
  for (const RecordMistake& m : card.mistakes) out += m.part + "\t" + m.kind + "\t" + m.what + "\n";
  return out;
}

}  // namespace runding::eval
