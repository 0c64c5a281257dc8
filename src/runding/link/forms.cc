#include "runding/link/forms.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "runding/base/hash.h"
#include "runding/base/unicode.h"
#include "runding/base/word_scanner.h"
#include "runding/link/names.h"

namespace runding {
namespace {

constexpr std::size_t kLargestBlock = 200;  ///< names that sound alike beyond this are too common to compare

bool meet(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& x) { return std::binary_search(b.begin(), b.end(), x); });
}

bool has_words(const std::string& name) { return name.find(' ') != std::string::npos; }

void count(Uses& uses, const std::string& name) {
  const auto at = std::find_if(uses.begin(), uses.end(), [&](const auto& use) { return use.first == name; });
  if (at == uses.end()) {
    uses.emplace_back(name, 1);
  } else {
    ++at->second;
  }
}

void add_once(std::vector<std::string>& list, std::string name) {
  if (std::find(list.begin(), list.end(), name) == list.end()) list.push_back(std::move(name));
}

auto order(const Form& f) { return std::tie(f.type, f.kb, f.name, f.piece); }

/// Whether it writes its own name as an abbreviation.
bool is_abbreviation(const Form& form) {
  const auto short_capitals = [&](const auto& use) {
    return shape_of(use.first) == WordShape::upper && fold_name(use.first) == form.name;
  };
  return std::any_of(form.written.begin(), form.written.end(), short_capitals) ||
         (form.name.size() <= 8 && std::any_of(form.surfaces.begin(), form.surfaces.end(), short_capitals));
}

}  // namespace

std::vector<std::string> aliases_of(const Form& form) {
  std::vector<std::string> out;
  for (const auto& [surface, uses] : form.surfaces) out.push_back(fold_name(surface));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::int32_t FormTable::form_of(const Entity& entity, int piece) {
  Form wanted;
  wanted.type = entity.type;
  wanted.kb = entity.kb;
  wanted.name = fold_name(entity.name);
  wanted.piece = piece;
  const std::string key = std::string(to_string(entity.type)) + '\0' + entity.kb + '\0' + std::to_string(piece) + '\0';
  // Two forms of one hash, should there ever be any, take the next free numbers.
  for (std::uint64_t hash = hash64(wanted.name, hash64(key));; ++hash) {
    const auto [at, fresh] = numbers_.emplace(hash, static_cast<std::int32_t>(forms.size()));
    if (fresh) forms.push_back(wanted);
    if (fresh || order(forms[static_cast<std::size_t>(at->second)]) == order(wanted)) return at->second;
  }
}

void FormTable::add(const Article& article, const std::map<std::pair<std::int32_t, std::int32_t>, int>& pieces) {
  const std::uint32_t first = entities.add(article);
  const std::vector<Entity>& all = article.entities;
  for (std::size_t n = 0; n < all.size(); ++n) {
    const Entity& e = all[n];
    const auto piece = pieces.find({articles_, static_cast<std::int32_t>(n)});
    const std::int32_t number = form_of(e, piece == pieces.end() ? 0 : piece->second);
    entities[first + n].form = number;
    Form& form = forms[static_cast<std::size_t>(number)];
    ++form.entities;
    count(form.written, e.name);
    for (const std::string& surface : e.surfaces) count(form.surfaces, surface);
    if (!e.role.empty()) count(form.roles, e.role);
    for (const Index of : {e.of, e.party}) {
      if (of >= 0 && static_cast<std::size_t>(of) < all.size())
        add_once(form.of, fold_name(all[static_cast<std::size_t>(of)].name));
    }
  }
  ++articles_;
}

void FormTable::finish() {
  numbers_ = {};
  std::vector<std::int32_t> sorted(forms.size()), place(forms.size());
  std::iota(sorted.begin(), sorted.end(), 0);
  const auto form = [&](std::int32_t f) -> Form& { return forms[static_cast<std::size_t>(f)]; };
  std::sort(sorted.begin(), sorted.end(), [&](auto a, auto b) { return order(form(a)) < order(form(b)); });
  std::vector<Form> out;
  out.reserve(forms.size());
  for (const std::int32_t f : sorted) {
    place[static_cast<std::size_t>(f)] = static_cast<std::int32_t>(out.size());
    Form& moved = out.emplace_back(std::move(form(f)));
    for (Uses* uses : {&moved.written, &moved.surfaces, &moved.roles}) std::sort(uses->begin(), uses->end());
    std::sort(moved.of.begin(), moved.of.end());
  }
  forms = std::move(out);
  for (std::size_t n = 0; n < entities.size(); ++n)
    entities[n].form = place[static_cast<std::size_t>(entities[n].form)];
}

FormSets::FormSets(const std::vector<Form>& forms, std::vector<std::vector<std::int32_t>> articles)
    : forms_(forms), sets_(forms.size()), groups_(forms.size()) {
  for (std::size_t f = 0; f < forms_.size(); ++f) {
    groups_[f].kb = forms_[f].kb;
    groups_[f].articles = std::move(articles[f]);
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
      return std::make_pair(!forms_[a].kb.empty(), forms_[a].entities) <
             std::make_pair(!forms_[b].kb.empty(), forms_[b].entities);
    });
    for (const std::size_t f : same) {
      if (may_join(f, *most, false)) join(f, *most);
    }
  }
}

bool FormSets::roles_agree(const Form& a, const Form& b) const {
  if (meet(a.of, b.of)) return true;
  return std::any_of(a.roles.begin(), a.roles.end(), [&](const auto& role) {
    return std::any_of(b.roles.begin(), b.roles.end(), [&](const auto& other) { return other.first == role.first; });
  });
}

bool FormSets::roles_differ(const Form& a, const Form& b) const {
  return !a.of.empty() && !b.of.empty() && !meet(a.of, b.of);
}

void FormSets::join_aliases() {
  // Which sets bear a name that others use alone: the last word of a full name, or any surface.
  std::map<std::pair<EntityType, std::string>, std::set<std::size_t>> bearers;
  for (std::size_t f = 0; f < forms_.size(); ++f) {
    const Form& form = forms_[f];
    for (const std::string& alias : aliases_of(form)) {
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
    if (!is_abbreviation(form)) continue;
    const auto found = long_names.find(form.name);
    if (found == long_names.end()) continue;
    std::set<std::size_t> roots;
    for (const std::size_t other : found->second) roots.insert(sets_.find(other));
    if (roots.size() == 1 && may_join(f, *roots.begin(), true)) join(f, *roots.begin());
  }
}

}  // namespace runding
