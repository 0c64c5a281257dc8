#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runding/brief/texts.h"
#include "runding/query/affair.h"

/// Small parts the page is made of. Everything that comes from an article, a name or an address goes through `escaped`.
namespace runding {

/// Text as HTML, also inside a double-quoted attribute. Keeps every UTF-16 unit in its place, so that offsets into the
/// text hold in the browser (a NUL becomes U+FFFD, a carriage return stays one).
std::string escaped(std::string_view text);

/// UTF-16 units before byte `at` of a UTF-8 text.
std::size_t utf16_offset(std::string_view text, std::size_t at);

/// Builds pages in one language that carry the others in data-l-XX attributes.
class Html {
 public:
  Html(const Affair& affair, const Texts& texts, std::size_t language)
      : affair_(affair), texts_(texts), language_(language) {}

  const Affair& affair() const { return affair_; }
  const Texts& texts() const { return texts_; }
  std::size_t language() const { return language_; }

  /// The text in the page's language, escaped.
  std::string plain(const Said& said) const { return escaped(said[language_]); }
  /// Attributes with the other languages (` data-l-id="…"`); none where they are the same. `prefix` as in "data-l-".
  std::string others(const Said& said, std::string_view prefix = "data-l-") const;
  /// A span (or another element) with a text in all languages.
  std::string span(const Said& said, std::string_view classes = {}, std::string_view element = "span") const;
  std::string say(std::string_view key, std::string_view classes = {}) const { return span(texts_.say(key), classes); }
  /// A small mark: `tone` is good, bad, warn, info or empty.
  std::string chip(const Said& said, std::string_view tone) const;

  /// Where an article stands on the page.
  std::string article_anchor(Index article) const;
  /// The link to a piece of evidence around `inner` (HTML).
  std::string link(const Evidence& evidence, const std::string& inner) const;
  /// The words, in quotation marks when they were quoted, as a link to themselves.
  std::string quote(const Evidence& evidence, bool quoted = false) const;
  /// "Kompas, 27 Apr 2022" of every article of the evidence from the second piece on; the first too when `all`. Each is
  /// a link.
  std::string origins(const std::vector<Evidence>& evidence) const;
  /// Ids of a party and of everybody it speaks for, for filtering.
  std::string party_ids(Index party) const;
  /// Ids of the threads the articles of the evidence tell of; empty where the record has one.
  std::string thread_ids(const std::vector<Evidence>& evidence) const;
  void know_threads(std::map<Index, std::set<std::string>> of_article) { threads_ = std::move(of_article); }
  /// Outlet and day of an article.
  Said credit(Index article) const;
  std::string unsure(double confidence) const;
  /// What people decided about a row.
  std::string marks(const Marks& marks) const;

 private:
  const Affair& affair_;
  const Texts& texts_;
  std::size_t language_;
  std::map<Index, std::set<std::string>> threads_;  ///< of an article
};

/// Tone of a stance, a status or an outcome.
std::string_view tone_of(std::string_view code);

}  // namespace runding
