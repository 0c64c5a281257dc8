#pragma once

#include "runding/article/codes.h"

/// Codes of Universal Dependencies version 2 (https://universaldependencies.org/guidelines.html), the same for every
/// language.
namespace runding {

enum class Upos : std::uint8_t {
  adj,
  adp,
  adv,
  aux,
  cconj,
  det,
  intj,
  noun,
  num,
  part,
  pron,
  propn,
  punct,
  sconj,
  sym,
  verb,
  x
};
template <>
struct CodeNames<Upos> {
  static constexpr std::array<std::string_view, 17> names = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                             "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                             "PUNCT", "SCONJ", "SYM", "VERB", "X"};
};

/// Universal relations, without the subtypes of a treebank.
enum class Relation : std::uint8_t {
  acl,
  advcl,
  advmod,
  amod,
  appos,
  aux,
  case_,
  cc,
  ccomp,
  clf,
  compound,
  conj,
  cop,
  csubj,
  dep,
  det,
  discourse,
  dislocated,
  expl,
  fixed,
  flat,
  goeswith,
  iobj,
  list,
  mark,
  nmod,
  nsubj,
  nummod,
  obj,
  obl,
  orphan,
  parataxis,
  punct,
  reparandum,
  root,
  vocative,
  xcomp
};
template <>
struct CodeNames<Relation> {
  static constexpr std::array<std::string_view, 37> names = {
      "acl",      "advcl",     "advmod", "amod",       "appos", "aux",      "case",      "cc",         "ccomp", "clf",
      "compound", "conj",      "cop",    "csubj",      "dep",   "det",      "discourse", "dislocated", "expl",  "fixed",
      "flat",     "goeswith",  "iobj",   "list",       "mark",  "nmod",     "nsubj",     "nummod",     "obj",   "obl",
      "orphan",   "parataxis", "punct",  "reparandum", "root",  "vocative", "xcomp"};
};

/// Subtypes that change what a relation means to a reader; every other subtype is `none`.
enum class Subtype : std::uint8_t { none, pass, agent, relcl, poss, tmod, name, foreign, cleft };
template <>
struct CodeNames<Subtype> {
  static constexpr std::array<std::string_view, 9> names = {"",     "pass", "agent",   "relcl", "poss",
                                                            "tmod", "name", "foreign", "cleft"};
};

}  // namespace runding
