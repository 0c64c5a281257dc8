#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "runding/mention/lexical_cues.h"
#include "runding/mention/name_chunks.h"

namespace runding {

/// A name of the gazetteer, or one learnt from the article itself, that begins at a token.
struct GazetteerHit {
  std::uint32_t last = 0;
  Index thing = kNone;
  bool demonym = false;
  std::string state = {};                  ///< folded name of the learnt state a demonym belongs to
  EntityType learned = EntityType::state;  ///< type of a name learnt from the article itself
};

/// Reads the names of one article from left to right. Private to scan_names: name_lists.cc knows names by list,
/// name_titles.cc people by their titles, name_persons.cc how far a person's name goes, name_chunks.cc the rest.
class NameScanner {
 public:
  NameScanner(const Language& language, const Article& article);
  NameScan run();

 private:
  // Reads what begins at token i and returns the token to go on from.
  std::uint32_t step(std::uint32_t i);
  // ---- gazetteer
  EntityType type_of(const GazetteerHit& hit) const {
    return hit.thing == kNone ? hit.learned : language_.gazetteer().thing(hit.thing).type;
  }
  bool is_minor(const GazetteerHit& hit) const {
    return hit.thing != kNone && language_.gazetteer().thing(hit.thing).minor;
  }
  bool is_country(const GazetteerHit& hit) const;
  // States no list has, learnt from what stands before them anywhere in the article: a word for a government or side
  // ("pihak X"), a head of place, or offices of two different people ("Presiden X A B", "Menteri X C D").
  void learn_states();
  // States no list has, by the words around all their mentions and by the trained reader: fills known_, roots_ and
  // NameScan::told.
  void weigh_unknown_names();
  bool unexplained(std::uint32_t i) const;
  // "Sungai Utara", "Utara River", "Port Utara": a word beside it belongs to the name.
  bool inside_longer_name(std::uint32_t first, std::uint32_t last) const;
  // "UTAVIA, Kabar –", "Kabar, Utavia –": at the head of the text, where it was written.
  bool dateline(std::uint32_t first, std::uint32_t last) const;
  std::string folded(std::uint32_t first, std::uint32_t last) const;
  // Token beside the mark or small word k that joins equals; k itself when it joins nothing.
  std::uint32_t coordinated(std::uint32_t k, bool forwards) const;
  // "the president of X", "Republic of X"
  bool title_of(std::uint32_t i) const;
  // "Velmaran" belongs to a learnt "Velmara"; before an office any unknown word with such an ending is a state's
  // adjective.
  std::optional<GazetteerHit> learned_demonym(std::uint32_t i) const;
  // The capitals are the first letters of words right before the bracket, at least two of them in a row.
  bool abbreviates(std::uint32_t i) const;
  std::uint32_t begin_of(std::uint32_t i) const { return article_.sentences[article_.tokens[i].sentence].first; }
  bool government_head(std::uint32_t i) const;
  // Last words of names behind a rank or form of address, which always stand before persons.
  std::vector<std::string> surnames() const;
  std::optional<GazetteerHit> gazetteer(std::uint32_t i) const;
  std::optional<GazetteerHit> listed(std::uint32_t i) const;
  static int rank(const Thing& t);
  std::optional<GazetteerHit> choose(const std::vector<std::uint32_t>& payloads, std::uint32_t first,
                                     std::uint32_t last) const;
  // A place from the large city table is believed after a preposition or head of place, not before another name.
  bool minor_supported(std::uint32_t first, std::uint32_t last) const;
  // Names of two words and more win over titles and heads inside them ("Dewan Keamanan PBB", "Gedung Putih").
  bool long_enough(std::uint32_t i, const GazetteerHit& hit) const { return hit.last > i + 1; }
  static ChunkKind kind_of(const Thing& t);
  std::uint32_t add_hit(std::uint32_t i, const GazetteerHit& hit);
  std::uint32_t add(NameChunk c);
  bool is_placed(std::uint32_t i) const;
  // A city's name can be a person's first name: another name behind it, with no preposition before it, says so ("Maros
  // Sefcovic").
  bool first_name(const Thing& thing, std::uint32_t first, std::uint32_t last) const;
  // The trained reader takes the town's name for a person's, or for a part of one ("Ryan Babel").
  bool named_person(const Thing& thing, std::uint32_t first, std::uint32_t last) const;
  void read_persons();
  bool all_name_like(std::uint32_t first, std::uint32_t last) const;
  // ---- persons
  bool particle(std::uint32_t i) const;
  // First token behind a run of personal-name words that begins at i; i when there is none.
  std::uint32_t person_end(std::uint32_t i) const;
  bool starts_title(std::uint32_t i) const;
  // ---- titles: [prefix] title [portfolio words] [state or body]… [name]
  std::uint32_t titled(std::uint32_t i);
  struct TitleReading {
    TitleUse title;
    Index of = kNone;          ///< chunk the title belongs to, as far as known
    bool plural = false;       ///< "Presidents A and B"
    std::uint32_t behind = 0;  ///< first token behind the title itself
    std::uint32_t at = 0;      ///< token to read on from
  };
  // [prefix] title [its abbreviation]; false when none begins at i.
  bool read_title(std::uint32_t i, TitleReading& r);
  // All between the title and a name, by the parts below. They return false, and leave `r` alone, when nothing of
  // their kind stands at r.at.
  void read_behind_title(TitleReading& r);
  // "Jenderal (Purn) …", "Presiden Sheikh …", "Menteri Luar Negeri dan Wakil Perdana Menteri"
  bool read_second_title(TitleReading& r) const;
  bool read_body_by_head(TitleReading& r);
  void read_listed_body(TitleReading& r, const GazetteerHit& hit);
  // "untuk PBB", "of Ukraine" between title and name
  bool read_particle(TitleReading& r);
  // "Kepala Seksi Humas (Kasi Humas) Polres Elunsa …": the office once more, shortened.
  bool read_short_office(TitleReading& r) const;
  // "Ketua MA Rila": capitals before a name are the body.
  bool read_capitals(TitleReading& r);
  // A word of the portfolio that no list has: "Menteri Luar Biasa Bidang …". In "Direktur Program Timur Tengah dan
  // Afrika Utara Sanam Vakil" the trained reader sees where the name begins.
  bool read_office_word(TitleReading& r) const;
  // "CEO Orbal Limited, Rila Samo": no person to the trained reader, and one behind the comma.
  void read_body_before_comma(TitleReading& r);
  // "Menteri Luar Negeri Iran, Abbas Araghchi, mengatakan"; token to go on from, 0 when nobody is named.
  std::uint32_t person_behind_comma(const TitleReading& r);
  // The name, or the body of an office whose holder is not named; token to go on from, 0 when there is none.
  std::uint32_t person_behind(const TitleReading& r);
  // "of the [Republic]": the token behind particle k and one more.
  std::uint32_t behind_particles(std::uint32_t k) const;
  // The trained reader sees a person's name begin at k.
  bool person_begins(std::uint32_t k) const;
  std::uint32_t add_organisation(std::uint32_t first, std::uint32_t last, float confidence = 1);
  // Nothing but words of an office from here to the name the trained reader sees.
  bool portfolio(std::uint32_t k) const;
  std::uint32_t skip_bracket(std::uint32_t k);
  bool is_acronym(std::uint32_t first, std::uint32_t last) const;
  bool gazetteer_person(std::uint32_t i) const;
  bool gazetteer_other(std::uint32_t i) const;
  const NameChunk& chunk(Index i) const { return scan_.chunks[static_cast<std::size_t>(i)]; }
  static bool is_body(const NameChunk& c) { return c.kind == ChunkKind::state || c.kind == ChunkKind::organisation; }
  std::uint32_t add_person(std::uint32_t first, std::uint32_t last, const TitleUse& title, Index of);
  // "[Presidents Leonid Kuchma] of Ukraine"
  std::uint32_t of_behind(std::uint32_t k);
  std::uint32_t of_behind_title(std::uint32_t k, Index& of);
  std::uint32_t more_persons(std::uint32_t k, const TitleUse& title);
  // ---- organisations
  bool inner_connector(std::uint32_t k) const;
  std::uint32_t organisation(std::uint32_t i, const PhraseMatch& head);
  Index exact_thing(std::uint32_t first, std::uint32_t last) const;
  // ---- places
  std::uint32_t place(std::uint32_t i, const PhraseMatch& head);
  // ---- names no list has
  std::uint32_t unknown_name(std::uint32_t i);
  const Language& language_;
  const Article& article_;
  LexicalCues cues_;
  NameScan scan_;
  std::vector<bool> in_time_;
  struct PersonSpan {
    std::uint32_t first = 0, last = 0;  ///< last = 0: none
  };
  std::vector<PersonSpan> persons_;  ///< per token, by the trained reader
  std::unordered_set<std::string> learned_;
  struct KnownState {
    std::uint32_t last = 0;  ///< 0 = no state begins here
    std::string name = {};   ///< folded, the full one for an abbreviation
  };
  std::vector<KnownState> known_;          ///< per token
  std::unordered_set<std::string> roots_;  ///< one-word states of known_, folded
  std::vector<std::string> suffixes_;
  std::unordered_set<std::string> acronyms_;
  std::uint32_t begin_ = 0, end_ = 0;
  Index last_chunk_ = kNone;
};

}  // namespace runding
