#include "runding/link/forms.h"

#include <algorithm>
#include <tuple>

#include "runding/base/unicode.h"
#include "runding/base/word_scanner.h"
#include "runding/link/names.h"

namespace runding {
namespace {

constexpr std::size_t kLargestBlock = 200;  ///< names that sound alike beyond this are too common to compare

bool meet(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) { return b.contains(x); });
}

bool has_words(const std::string& name) { return name.find(' ') != std::string::npos; }

}  // namespace

void FormTable::add(std::int32_t article, const std::vector<Entity>& entities,
                    const std::map<std::pair<std::int32_t, std::int32_t>, int>& pieces) {
  for (std::size_t n = 0; n < entities.size(); ++n) {
    const Entity& e = entities[n];
    std::string folded = fold_name(e.name);
    const auto piece = pieces.find({article, static_cast<std::int32_t>(n)});
    Form& form = forms_[{e.type, e.kb, folded, piece == pieces.end() ? 0 : piece->second}];
    form.type = e.type;
    form.kb = e.kb;
    form.name = std::move(folded);
    ++form.written[e.name];
    for (const std::string& surface : e.surfaces) {
      ++form.surfaces[surface];
      std::string alias = fold_name(surface);
      if (shape_of(surface) == WordShape::upper && alias.size() <= 8) form.abbreviations.insert(alias);
      form.aliases.insert(std::move(alias));
    }
    if (shape_of(e.name) == WordShape::upper) form.abbreviations.insert(form.name);
    if (!e.role.empty()) ++form.roles[e.role];
    for (const Index of : {e.of, e.party}) {
      if (of >= 0 && static_cast<std::size_t>(of) < entities.size())
        form.of.insert(fold_name(entities[static_cast<std::size_t>(of)].name));
    }
    form.nodes.emplace_back(article, static_cast<std::int32_t>(n));
  }
}

std::vector<Form> FormTable::take() {
  std::vector<Form> out;
  out.reserve(forms_.size());
  for (auto& [key, form] : forms_) out.push_back(std::move(form));
  forms_.clear();
  return out;
}

FormSets::FormSets(std::vector<Form> forms) : forms_(std::move(forms)), sets_(forms_.size()), groups_(forms_.size()) {
  for (std::size_t f = 0; f < forms_.size(); ++f) {
    groups_[f].kb = forms_[f].kb;
    std::vector<std::int32_t>& articles = groups_[f].articles;
    for (const auto& [article, entity] : forms_[f].nodes) articles.push_back(article);
    std::sort(articles.begin(), articles.end());
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
  }
}

/// `apart`: an article that names both as two entities says that they are two.
bool FormSets::may_join(std::size_t a, std::size_t b, bool apart) {
  const Group& x = groups_[sets_.find(a)];
  const Group& y = groups_[sets_.find(b)];
  if (&x == &y) return false;
  if (!x.kb.empty() && !y.kb.empty() && x.kb != y.kb) return false;
  if (!apart) return true;
  const std::vector<std::int32_t>& small = x.articles.size() < y.articles.size() ? x.articles : y.articles;
  const std::vector<std::int32_t>& large = &small == &x.articles ? y.articles : x.articles;
  return std::none_of(small.begin(), small.end(),
                      [&](std::int32_t article) { return std::binary_search(large.begin(), large.end(), article); });
}

void FormSets::join(std::size_t a, std::size_t b) {
  a = sets_.find(a);
  b = sets_.find(b);
  if (a == b) return;
  sets_.join(a, b);
  Group& kept = groups_[std::min(a, b)];
  Group& gone = groups_[std::max(a, b)];
  if (kept.kb.empty()) kept.kb = gone.kb;
  const auto middle = static_cast<std::ptrdiff_t>(kept.articles.size());
  kept.articles.insert(kept.articles.end(), gone.articles.begin(), gone.articles.end());
  std::inplace_merge(kept.articles.begin(), kept.articles.begin() + middle, kept.articles.end());
  kept.articles.erase(std::unique(kept.articles.begin(), kept.articles.end()), kept.articles.end());
  gone = {};
}

void FormSets::join_ids() {
  std::map<std::string, std::size_t> first;
  for (std::size_t f = 0; f < forms_.size(); ++f) {
    if (forms_[f].kb.empty()) continue;
    const auto [at, fresh] = first.emplace(forms_[f].kb, f);
    if (!fresh) join(at->second, f);
  }
}

void FormSets::join_names() {
  std::map<std::pair<EntityType, std::string>, std::vector<std::size_t>> named;
  for (std::size_t f = 0; f < forms_.size(); ++f) named[{forms_[f].type, forms_[f].name}].push_back(f);
  for (const auto& [key, same] : named) {
    // Without an id it is the one of that name who is met most.
    const auto most = std::max_element(same.begin(), same.end(), [&](std::size_t a, std::size_t b) {
      return std::make_pair(!forms_[a].kb.empty(), forms_[a].nodes.size()) <
             std::make_pair(!forms_[b].kb.empty(), forms_[b].nodes.size());
    });
    for (const std::size_t f : same) {
      if (may_join(f, *most, false)) join(f, *most);
    }
  }
}

bool FormSets::roles_agree(const Form& a, const Form& b) const {
  if (meet(a.of, b.of)) return true;
  return std::any_of(a.roles.begin(), a.roles.end(), [&](const auto& role) { return b.roles.contains(role.first); });
}

bool FormSets::roles_differ(const Form& a, const Form& b) const {
  return !a.of.empty() && !b.of.empty() && !meet(a.of, b.of);
}

void FormSets::join_aliases() {
  // Which sets bear a name that others use alone: the last word of a full name, or any surface.
  std::map<std::pair<EntityType, std::string>, std::set<std::size_t>> bearers;
  for (std::size_t f = 0; f < forms_.size(); ++f) {
    const Form& form = forms_[f];
    for (const std::string& alias : form.aliases) {
      if (alias != form.name) bearers[{form.type, alias}].insert(f);
    }
    if (form.type == EntityType::person && has_words(form.name)) {
      bearers[{form.type, std::string(name_words(form.name).back())}].insert(f);
    }
  }
  std::vector<std::pair<std::size_t, std::size_t>> joins;
  for (std::size_t f = 0; f < forms_.size(); ++f) {
    const Form& form = forms_[f];
    if (!form.kb.empty()) continue;
    const auto found = bearers.find({form.type, form.name});
    if (found == bearers.end()) continue;
    std::map<std::size_t, std::pair<bool, std::size_t>> candidates;  // set → does a role agree, a form of it
    for (const std::size_t other : found->second) {
      if (roles_differ(form, forms_[other]) || !may_join(f, other, true)) continue;
      auto& [agrees, member] = candidates.try_emplace(sets_.find(other), false, other).first->second;
      agrees = agrees || roles_agree(form, forms_[other]);
    }
    const auto agreeing =
        std::count_if(candidates.begin(), candidates.end(), [](const auto& c) { return c.second.first; });
    for (const auto& [set, candidate] : candidates) {
      if (candidates.size() == 1 || (agreeing == 1 && candidate.first)) joins.emplace_back(f, candidate.second);
    }
  }
  for (const auto& [a, b] : joins) {
    if (may_join(a, b, true)) join(a, b);
  }
}

bool FormSets::one_person(const Form& a, const Form& b) const {
  if (roles_differ(a, b)) return false;
  if (has_words(a.name) && has_words(b.name)) return similar_name(a.name, b.name);
  return roles_agree(a, b) && similar_word(name_words(a.name).back(), name_words(b.name).back());
}

void FormSets::join_spellings() {
  std::map<std::pair<EntityType, std::string>, std::vector<std::size_t>> blocks;
  for (std::size_t f = 0; f < forms_.size(); ++f) {
    const Form& form = forms_[f];
    if (form.name.empty()) continue;
    if (form.type == EntityType::person) {
      blocks[{form.type, skeleton(name_words(form.name).back())}].push_back(f);
    } else if (form.name.size() >= 6) {
      std::string heard;
      for (const std::string_view word : name_words(form.name)) heard += sound(word) + ' ';
      blocks[{form.type, heard}].push_back(f);
    }
  }
  for (const auto& [key, block] : blocks) {
    if (block.size() > kLargestBlock) continue;
    for (std::size_t i = 0; i < block.size(); ++i) {
      for (std::size_t j = i + 1; j < block.size(); ++j) {
        if (!may_join(block[i], block[j], true)) continue;
        const bool same = key.first != EntityType::person || one_person(forms_[block[i]], forms_[block[j]]);
        if (same) join(block[i], block[j]);
      }
    }
  }
}

void FormSets::join_abbreviations() {
  std::map<std::string, std::set<std::size_t>> long_names;  // initials → roots
  for (std::size_t f = 0; f < forms_.size(); ++f) {
    const Form& form = forms_[f];
    if (form.type != EntityType::organisation || !has_words(form.name)) continue;
    std::string large;  // without the short words between
    for (const std::string_view word : name_words(form.name)) {
      if (word.size() > 3) large += word[0];
    }
    long_names[initials(form.name)].insert(sets_.find(f));
    long_names[large].insert(sets_.find(f));
  }
  for (std::size_t f = 0; f < forms_.size(); ++f) {
    const Form& form = forms_[f];
    if (form.type != EntityType::organisation || has_words(form.name) || form.name.size() < 3) continue;
    if (!form.abbreviations.contains(form.name)) continue;
    const auto found = long_names.find(form.name);
    if (found == long_names.end()) continue;
    std::set<std::size_t> roots;
    for (const std::size_t other : found->second) roots.insert(sets_.find(other));
    if (roots.size() == 1 && may_join(f, *roots.begin(), true)) join(f, *roots.begin());
  }
}

}  // namespace runding
