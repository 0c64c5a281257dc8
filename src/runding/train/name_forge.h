#pragma once

#include <array>
#include <string>
#include <unordered_map>

#include "runding/train/example.h"
#include "runding/train/random.h"

namespace runding::train {

/// Invents words that look like those of names, from the letters of the names given (chains of two letters), and
/// rewrites sentences so that a network cannot learn names by heart.
class NameForge {
 public:
  /// `counts`: how often each form stands in running text, as written; a word usual in lower case ("Partai") is kept.
  NameForge(const std::vector<Example>& names, const std::unordered_map<std::string, std::uint32_t>& counts);

  /// Replaces the words of every name, the same word by the same one.
  void rewrite(Example& example, Random& random) const;

 private:
  std::string invent(const std::string& like, Random& random) const;
  bool common(const std::string& form) const;

  std::unordered_map<std::string, std::string> next_;  ///< two letters → the letters seen behind them
  const std::unordered_map<std::string, std::uint32_t>& counts_;
};

}  // namespace runding::train
