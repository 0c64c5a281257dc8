#include "runding/eval/report.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace runding::eval {
namespace {

template <class... Args>
void print(std::string& out, const char* format, Args... args) {
  char buffer[160];
  const int n = std::snprintf(buffer, sizeof buffer, format, args...);
  out.append(buffer, static_cast<std::size_t>(std::clamp(n, 0, static_cast<int>(sizeof buffer) - 1)));
}

}  // namespace

std::string table(const Scorecard& card) {
  std::string out = std::to_string(card.articles) + " articles";
  if (!card.absent.empty()) {
    out += ", " + std::to_string(card.absent.size()) + " not analysed:";
    for (const std::string& id : card.absent) out += " " + id;
  }
  out += '\n';
  print(out, "%-18s%7s%7s%7s%8s%8s%7s\n", "layer", "P", "R", "F1", "right", "system", "gold");
  for (std::size_t k = 0; k < kLayers.size(); ++k) {
    const Tally& t = card.layers[k];
    print(out, "%-18s%7.3f%7.3f%7.3f%8lld%8lld%7lld\n", kLayers[k].data(), t.precision(), t.recall(), t.f1(),
          static_cast<long long>(t.right), static_cast<long long>(t.system), static_cast<long long>(t.gold));
  }
  for (std::size_t k = 0; k < kSlots.size(); ++k) {
    const SlotTally& t = card.slots[k];
    print(out, "event %-12s%14s%7.3f%8lld%8lld\n", kSlots[k].data(), "", t.share(), static_cast<long long>(t.right),
          static_cast<long long>(t.asked));
  }
  print(out, "%-18s%14s%7.3f   mean F1 of ", "record", "", card.record());
  for (std::size_t k = 0; k < kRecordLayers.size(); ++k) out += (k == 0 ? "" : ", ") + std::string(kRecordLayers[k]);
  return out + '\n';
}

std::string json_figures(const Scorecard& card) {
  nlohmann::ordered_json out;
  for (const std::string_view name : kLayers) out[std::string(name)] = card.figure(name);
  out["record"] = card.figure("record");
  for (const std::string_view slot : kSlots) {
    const std::string name = "event:" + std::string(slot);
    out[name] = card.figure(name);
  }
  return out.dump(1) + '\n';
}

std::string mistakes(const Scorecard& card, std::string_view layer) {
  std::string out;
  const auto k = static_cast<std::size_t>(std::find(kLayers.begin(), kLayers.end(), layer) - kLayers.begin());
  if (k == kLayers.size()) return out;
  for (const Mistake& m : card.mistakes[k]) {
    out += m.article + (m.missed ? "\tmissed\t" : "\tspurious\t") + m.label + '\n';
  }
  return out;
}

}  // namespace runding::eval
