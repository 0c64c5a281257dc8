#include "runding/gazetteer/office_roles.h"

#include <algorithm>

#include "runding/base/unicode.h"
#include "runding/base/word_scanner.h"

namespace runding {
namespace {

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> out;
  WordScanner scanner(text);
  RawWord raw;
  while (scanner.next(raw)) {
    const std::string_view surface = raw.span.of(text);
    // Marks, and the possessive behind an apostrophe, name nothing.
    if (raw.shape == WordShape::punct || surface.front() == '\'' || surface.starts_with("\xE2\x80\x99")) continue;
    out.push_back(fold_word(surface));
  }
  return out;
}

class LabelReader {
 public:
  LabelReader(const Language& language, std::string_view label, const std::vector<std::string>& where)
      : language_(language), words_(folded_words(label)) {
    for (const std::string& word : words_) ids_.push_back(language.words().find(word));
    for (const std::string& name : where) where_.push_back(folded_words(name));
  }

  std::string role() const {
    const std::size_t first = behind_names(0);
    std::string role;
    std::size_t at = behind_title(first, role);
    if (at == first) return {};
    return behind_names(at) == words_.size() ? role : std::string();
  }

 private:
  std::size_t behind_names(std::size_t at) const {
    while (at < words_.size()) {
      const std::size_t next = std::max({behind_where(at), behind_listed(at), behind_small(at)});
      if (next == at) break;
      at = next;
    }
    return at;
  }

  std::size_t behind_where(std::size_t at) const {
    std::size_t best = at;
    for (const auto& name : where_) {
      if (!name.empty() && name.size() <= words_.size() - at &&
          std::equal(name.begin(), name.end(), words_.begin() + static_cast<std::ptrdiff_t>(at)))
        best = std::max(best, at + name.size());
    }
    return best;
  }

  std::size_t behind_listed(std::size_t at) const {
    const Gazetteer& gazetteer = language_.gazetteer();
    return longest(gazetteer.trie(), at, [&](std::uint32_t payload) {
      return gazetteer.thing(gazetteer.sense(payload).thing).type != EntityType::person;
    });
  }

  std::size_t behind_small(std::size_t at) const {
    const Lexicon& lexicon = language_.lexicon();
    return longest(lexicon.trie(), at, [&](std::uint32_t payload) {
      const ClassId cls = lexicon.entry(payload).cls;
      return cls != 0 && (cls == lexicon.cls("function_word") || cls == lexicon.cls("particle"));
    });
  }

  std::size_t behind_title(std::size_t at, std::string& role) const {
    const Lexicon& lexicon = language_.lexicon();
    const ClassId title = lexicon.cls("title");
    return longest(lexicon.trie(), at, [&](std::uint32_t payload) {
      const LexEntry& entry = lexicon.entry(payload);
      if (entry.cls != title || entry.has("level") || entry.has("plural") || !entry.has("role")) return false;
      role = entry.get("role");
      return true;
    });
  }

  template <class Wanted>
  std::size_t longest(const PhraseTrie& trie, std::size_t at, const Wanted& wanted) const {
    std::size_t best = at;
    std::uint32_t node = PhraseTrie::kRoot;
    for (std::size_t i = at; i < ids_.size() && ids_[i] != 0; ++i) {
      node = trie.step(node, ids_[i]);
      if (node == PhraseTrie::kMiss) break;
      for (const std::uint32_t payload : trie.payloads(node)) {
        if (!wanted(payload)) continue;
        best = i + 1;
        break;
      }
    }
    return best;
  }

  const Language& language_;
  std::vector<std::string> words_;
  std::vector<WordId> ids_;
  std::vector<std::vector<std::string>> where_;
};

}  // namespace

std::string office_role(const Language& language, std::string_view label, const std::vector<std::string>& where) {
  return LabelReader(language, label, where).role();
}

std::string office_role(const std::vector<const Language*>& languages, const WikiLabels& labels,
                        const std::vector<std::string>& where) {
  for (const Language* language : languages) {
    const auto found = labels.find(language->code());
    if (found == labels.end()) continue;
    if (std::string role = office_role(*language, found->second.label, where); !role.empty()) return role;
    for (const std::string& alias : found->second.aliases) {
      if (std::string role = office_role(*language, alias, where); !role.empty()) return role;
    }
  }
  return {};
}

}  // namespace runding
