#include "runding/train/accuracy.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "runding/model/name_decode.h"
#include "runding/model/name_tags.h"
#include "runding/model/tree_decode.h"

namespace runding::train {

namespace {

using Name = std::tuple<std::size_t, std::size_t, EntityType>;

std::set<Name> names_of(const std::vector<std::uint8_t>& tags) {
  std::set<Name> out;
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (tags[i] == kOutside) continue;
    std::size_t end = i;
    while (name_part(tags[end]) != NamePart::end && name_part(tags[end]) != NamePart::single) ++end;
    out.emplace(i, end, name_type(tags[i]));
    i = end;
  }
  return out;
}

std::string_view universal(const std::string& label) { return std::string_view(label).substr(0, label.find(':')); }

}  // namespace

Accuracy judge(const Network& net, const Vocabulary& vocabulary, const Data& data,
               const std::vector<Example>& examples) {
  const std::vector<std::string>& labels = data.labels;
  Accuracy out;
  Pass pass(net, vocabulary, data.style_trees);
  Random random(0);
  TreeDecoder decoder;
  Outputs outputs;
  std::vector<std::int32_t> heads;
  std::vector<std::uint8_t> best, steps;
  for (const Example& e : examples) {
    const Example* one = &e;
    pass.forward({&one, 1}, nullptr, 0, random);
    pass.score(outputs);
    const std::size_t n = e.forms.size();
    for (std::size_t r = 0; r < e.tags.size(); ++r) {
      const float* row = outputs.tags.row(r);
      out.tags += std::max_element(row, row + outputs.tags.cols) - row == e.tags[r];
    }
    if (!e.heads.empty()) {
      out.words += n;
      decoder.decode({outputs.arcs[0].data.data(), n * (n + 1)}, n, heads);
      pass.best_labels(0, heads, best);
      for (std::size_t r = 0; r < n; ++r) {
        if (heads[r] != e.heads[r]) continue;
        ++out.heads;
        out.labels += universal(labels[best[r]]) == universal(labels[e.labels[r]]);
      }
    }
    if (e.names.empty()) continue;
    decode_names({outputs.names.data.data(), n * kNameTags}, n, best, steps);
    const std::set<Name> found = names_of(best);
    const std::set<Name> gold = names_of(e.names);
    out.found_names += found.size();
    out.gold_names += gold.size();
    for (const Name& name : found) out.right_names += gold.count(name);
  }
  return out;
}

}  // namespace runding::train
