#include "runding/coding/act_rules.h"

#include <utility>

#include "runding/lang/lexicon.h"

namespace runding {
namespace {

constexpr std::pair<std::string_view, ActOperator> kOperators[] = {
    {"say", ActOperator::say},   {"step", ActOperator::step}, {"promise", ActOperator::promise},
    {"stop", ActOperator::stop}, {"call", ActOperator::call}, {"must", ActOperator::must},
};

ActOperator operator_of(std::string_view name) {
  for (const auto& [n, op] : kOperators) {
    if (n == name) return op;
  }
  return ActOperator::none;
}

std::vector<std::string> strings(std::string_view list, char separator) {
  std::vector<std::string> out;
  for (const auto part : split_list(list, separator)) out.emplace_back(part);
  return out;
}

}  // namespace

Result<ActRules> ActRules::load(const std::filesystem::path& language_folder) {
  ActRules out;
  const std::filesystem::path file = language_folder / "acts.rules";
  if (!std::filesystem::exists(file)) return out;
  const auto schema = LexSchema::load(language_folder.parent_path() / "schema.tsv");
  if (!schema) return schema.error();
  Lexicon lexicon;
  Vocabulary words;
  if (const Status s = lexicon.load_file(file, *schema, words); !s) return s.error();
  const ClassId act = lexicon.cls("act"), actor = lexicon.cls("actor"), auxiliary = lexicon.cls("act_aux");
  for (std::uint32_t i = 0; i < lexicon.size(); ++i) {
    const LexEntry& e = lexicon.entry(i);
    if (e.cls == actor) {
      out.actors_[e.phrase] = true;
    } else if (e.cls == auxiliary) {
      out.auxiliaries_[e.phrase] = operator_of(e.get("op"));
    } else if (e.cls == act) {
      ActRule rule;
      rule.words = strings(e.phrase, ' ');
      rule.with = strings(e.get("with"), ',');
      rule.without = strings(e.get("without"), ',');
      rule.act = e.get("code");
      rule.cameo = e.get("cameo");
      rule.mode = e.get("mode");
      rule.op = operator_of(e.get("op"));
      rule.verb = e.get("pos") != "noun";
      rule.noun = e.get("pos") != "verb";
      rule.line = e.line;
      if (rule.act.empty() && rule.op == ActOperator::none) {
        return Error{ErrorCode::bad_language_data,
                     "an act needs code= or op=", file.string() + ":" + std::to_string(e.line)};
      }
      out.first_[rule.words.front()].push_back(static_cast<std::uint32_t>(out.rules_.size()));
      out.rules_.push_back(std::move(rule));
    } else {
      return Error{ErrorCode::bad_language_data, "only act, actor and act_aux stand here",
                   file.string() + ":" + std::to_string(e.line)};
    }
  }
  return out;
}

std::span<const std::uint32_t> ActRules::of(std::string_view lemma) const {
  const auto it = first_.find(lemma);
  return it == first_.end() ? std::span<const std::uint32_t>() : std::span<const std::uint32_t>(it->second);
}

ActOperator ActRules::auxiliary(std::string_view lemma) const {
  const auto it = auxiliaries_.find(lemma);
  return it == auxiliaries_.end() ? ActOperator::none : it->second;
}

}  // namespace runding
