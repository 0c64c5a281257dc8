#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "runding/article/article.h"
#include "runding/base/error.h"
#include "runding/eval/coding_score.h"
#include "runding/lang/language.h"

namespace runding::eval {

/// Actors and verbs in the manner of PETRARCH (openeventdata/petrarch2), so that its sentences are coded by the
/// dictionaries they were written for. Read are names with synonyms (+), verbs with their forms, synonym sets (&) and
/// patterns (words around *); not read are dates of actors, agents, and the marks + $ % ^ of patterns.
class PetrarchDictionary {
 public:
  /// Lines that make no sense are passed over, as PETRARCH does.
  static PetrarchDictionary read(std::string_view actors, std::string_view verbs);

  std::size_t actor_count() const { return actors_.size(); }
  std::size_t pattern_count() const;
  /// Codings of an article, which needs its tree: for each verb in a main clause, one said or joined, the actors before
  /// it on the next one behind it; a passive verb the other way round.
  CodedSentence code(const Language& language, const Article& article) const;

 private:
  using Words = std::vector<std::string>;
  struct Pattern {
    Words before, after;
    std::string code;
    double weight = 0;
  };
  struct Verb {
    Words words;         ///< the verb with its particles
    std::size_t at = 0;  ///< which of them is the verb
    std::string code;
    std::size_t block = 0;
  };
  struct Text;

  void read_actors(std::string_view text);
  void read_verbs(std::string_view text);
  std::vector<Words> options(const std::string& word, int depth) const;
  bool side_fits(const Words& words, const Text& text, std::size_t at, bool backwards) const;
  std::string code_of(const Text& text, std::size_t verb) const;

  std::map<Words, std::string> actors_;
  std::map<std::string, std::vector<std::string>, std::less<>> synonyms_;
  std::map<std::string, std::vector<Verb>, std::less<>> verbs_;  ///< by the verb's form or base form
  std::vector<std::vector<Pattern>> blocks_;
};

}  // namespace runding::eval
