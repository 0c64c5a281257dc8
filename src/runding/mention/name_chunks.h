#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "runding/article/article.h"
#include "runding/lang/language.h"

namespace runding {

/// What a stretch of capitalised words was taken for.
enum class ChunkKind : std::uint8_t { person, organisation, state, location, outlet, unknown };

/// A title as it stands in the text: "mantan Menteri Luar Negeri", with the office in English.
struct TitleUse {
  std::uint32_t first = 0, last = 0;  ///< tokens
  std::string role;
  bool office = true;      ///< false for ranks and forms of address
  bool past = false;       ///< "former": held once
  std::string added = {};  ///< what a word before it adds to the role: "former", "acting"

  /// The role without a word for the past; one who only acts, or is only named for it, holds another office.
  std::string_view base_role() const {
    return past && role.starts_with(added + " ") ? std::string_view(role).substr(added.size() + 1) : role;
  }
};

/// A name found in one sentence, before names of the same thing are joined.
struct NameChunk {
  std::uint32_t first = 0, last = 0;  ///< tokens of the name, without title
  ChunkKind kind = ChunkKind::unknown;
  Index thing = kNone;  ///< gazetteer thing
  bool demonym = false;
  std::optional<TitleUse> title;  ///< the title that goes with it
  Index of = kNone;               ///< chunk the title belongs to ("Menteri Luar Negeri [Iran] …")
  Index owner = kNone;            ///< gazetteer thing of the state in an organisation's name
  std::string english;            ///< name built from a pattern ("Ministry of Defence")
  bool placed = false;            ///< stands after a preposition or head of place
  float confidence = 1;
};

/// An office named without its holder: "presiden Rusia", "menlu itu".
struct BareTitle {
  TitleUse title;
  Index of = kNone;  ///< chunk
};

struct NameScan {
  std::vector<NameChunk> chunks;  ///< in text order, no overlaps
  std::vector<BareTitle> bare;
  std::unordered_map<std::string, ChunkKind>
      told;                                       ///< folded names no list has, by the trained reader and their context
  std::vector<std::optional<EntityType>> reader;  ///< per token: the kind of name the trained reader sees there
};

/// Finds the names of an article by lists, capital letters and the words around them.
NameScan scan_names(const Language& language, const Article& article);

}  // namespace runding
