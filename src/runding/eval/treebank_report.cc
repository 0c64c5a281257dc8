#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "runding/eval/characters.h"
#include "runding/eval/name_score.h"
#include "runding/eval/treebank_score.h"

namespace runding::eval {
namespace {

using Json = nlohmann::ordered_json;

void append_row(std::string& out, std::string_view name, const Tally& tally, const std::string& last) {
  char buffer[160];
  const int n =
      std::snprintf(buffer, sizeof buffer, "%-10.*s%9.2f%9.2f%9.2f%s%9lld%9lld%9lld\n",
                    static_cast<int>(std::min<std::size_t>(name.size(), 40)), name.data(), 100 * tally.precision(),
                    100 * tally.recall(), 100 * tally.f1(), last.c_str(), static_cast<long long>(tally.right),
                    static_cast<long long>(tally.system), static_cast<long long>(tally.gold));
  out.append(buffer, static_cast<std::size_t>(std::clamp(n, 0, static_cast<int>(sizeof buffer) - 1)));
}

Json figures(const Tally& tally) {
  return {{"precision", four_digits(tally.precision())},
          {"recall", four_digits(tally.recall())},
          {"f1", four_digits(tally.f1())},
          {"right", tally.right},
          {"system", tally.system},
          {"gold", tally.gold}};
}

}  // namespace

std::string table(const TreebankScore& score) {
  std::string out = "metric            P        R       F1  aligned    right   system     gold\n";
  for (std::size_t m = 0; m <= static_cast<std::size_t>(last_metric(score.depth)); ++m) {
    const UdTally& tally = score.metrics[m];
    char accuracy[16] = "         ";
    if (const auto share = tally.aligned_accuracy()) std::snprintf(accuracy, sizeof accuracy, "%9.2f", 100 * *share);
    append_row(out, kUdMetrics[m], tally, accuracy);
  }
  return out;
}

std::string json_figures(const TreebankScore& score) {
  Json out;
  for (std::size_t m = 0; m <= static_cast<std::size_t>(last_metric(score.depth)); ++m) {
    const UdTally& tally = score.metrics[m];
    Json row = figures(tally);
    if (tally.aligned) row["aligned"] = *tally.aligned;
    if (const auto share = tally.aligned_accuracy()) row["aligned_accuracy"] = four_digits(*share);
    out[std::string(kUdMetrics[m])] = std::move(row);
  }
  return out.dump(1) + '\n';
}

std::string table(const NameScore& score) {
  std::string out = "type              P        R       F1    right   system     gold\n";
  for (const auto& [type, tally] : score.types) append_row(out, type, tally, "");
  append_row(out, "all", score.total, "");
  return out;
}

std::string json_figures(const NameScore& score) {
  Json out = Json::object();
  for (const auto& [type, tally] : score.types) out[type] = figures(tally);
  out["all"] = figures(score.total);
  return out.dump(1) + '\n';
}

}  // namespace runding::eval
