#include <string>

#include "runding/event/event_participants.h"
#include "runding/event/event_status.h"
#include "runding/event/position_holder.h"
#include "runding/lang/tree_article_test.h"

namespace runding {
namespace {

class ClauseTreeTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    LanguageOptions options;
    options.data = RUNDING_SOURCE_DIR;
    auto loaded = LanguageSet::load(options, {"en", "id"});
    ASSERT_TRUE(loaded.ok()) << loaded.error().describe();
    languages_ = new LanguageSet(std::move(loaded).value());
  }
  static void TearDownTestSuite() {
    delete languages_;
    languages_ = nullptr;
  }

  /// A sentence with its tree; `names` are its states and, behind a *, its persons.
  void read(const char* code, std::string_view rows, std::initializer_list<const char*> names) {
    language_ = languages_->find(code);
    article_ = test::article_from_conllu(*language_, test::conllu_of(rows));
    for (std::string name : names) {
      Entity e;
      e.type = name.front() == '*' ? EntityType::person : EntityType::state;
      if (name.front() == '*') name.erase(0, 1);
      e.name = name;
      Mention m;
      const auto at = static_cast<std::uint32_t>(article_.text.find(name));
      m.span = {at, static_cast<std::uint32_t>(at + name.size())};
      m.entity = static_cast<Index>(article_.entities.size());
      while (article_.tokens[m.first].span.start < m.span.start) ++m.first;
      m.last = m.first;
      while (m.last < article_.tokens.size() && article_.tokens[m.last].span.start < m.span.end) ++m.last;
      article_.entities.push_back(e);
      article_.mentions.push_back(m);
    }
  }
  PhraseMatch phrase(const char* cls, std::string_view words) const {
    const ClassId wanted = language_->lexicon().cls(cls);
    for (const PhraseMatch& m : article_.phrases) {
      const Span span{article_.tokens[m.first].span.start, article_.tokens[m.last - 1].span.end};
      if (language_->lexicon().entry(m.entry).cls == wanted && article_.words(span) == words) return m;
    }
    ADD_FAILURE() << "no " << cls << " " << words;
    return {};
  }
  /// "name:role" of all who take part in what the words tell.
  std::string parties(std::string_view words) const {
    const ClauseView clauses(*language_, article_);
    const PhraseMatch m = phrase("event", words);
    const LexEntry& e = language_->lexicon().entry(m.entry);
    Event event;
    event.type = *parse_code<EventType>(e.get("type"));
    EventParticipants(article_, clauses)
        .fill(m, clauses.clause_of(m.first), e.get("pos") == "noun", e.get("frame") == "reciprocal",
              e.get("voice") == "passive", event);
    std::string out;
    for (const Participant& p : event.participants) {
      out += (out.empty() ? "" : " ") + article_.entities[static_cast<std::size_t>(p.entity)].name + ":" +
             std::string(to_string(p.role));
    }
    return out;
  }
  std::string status(std::string_view words) const {
    const ClauseView clauses(*language_, article_);
    return std::string(to_string(EventStatusFinder(article_, clauses).of(phrase("event", words))));
  }
  std::string holder(std::string_view words) const {
    const ClauseView clauses(*language_, article_);
    Position p;
    if (!PositionHolder(article_, clauses).in_narration(phrase("stance", words), p)) return "-";
    return article_.entities[static_cast<std::size_t>(p.holder)].name;
  }

  static LanguageSet* languages_;
  const Language* language_ = nullptr;
  Article article_;
};
LanguageSet* ClauseTreeTest::languages_ = nullptr;

TEST_F(ClauseTreeTest, PartiesFarFromTheVerb) {
  // By the order of words the state in the relative clause is the nearest.
  read("id",
       "Menteri NOUN 8 nsubj\nArkan PROPN 1 flat:name_\n, PUNCT 5 punct\nyang PRON 5 nsubj\nmeninggalkan VERB 1 "
       "acl:relcl\n"
       "Norda PROPN 5 obj_\n, PUNCT 5 punct\nbertemu VERB 0 root\nTosvik PROPN 8 obj_\n. PUNCT 8 punct",
       {"*Arkan", "Norda", "*Tosvik"});
  EXPECT_EQ(parties("bertemu"), "Arkan:party Tosvik:party");
}

TEST_F(ClauseTreeTest, AgentOfAPassiveRelativeClause) {
  read("id",
       "Serangan NOUN 6 nsubj\nyang PRON 3 nsubj:pass\ndilancarkan VERB 1 acl:relcl\nNorda PROPN 3 obl\n"
       "kemarin NOUN 3 obl:tmod\nberakhir VERB 0 root_\n. PUNCT 6 punct",
       {"Norda"});
  EXPECT_EQ(parties("Serangan"), "Norda:actor");
}

TEST_F(ClauseTreeTest, NamesOfARowTakeTheSamePart) {
  // The tree hangs the second name wrongly; commas and the conjunction tell the row.
  read("id",
       "Karsa PROPN 6 nsubj_\n, PUNCT 3 punct\nNorda PROPN 1 nmod\ndan CCONJ 5 cc\nElunsa PROPN 3 nmod\n"
       "bertemu VERB 0 root\nTosvik PROPN 6 obj_\n. PUNCT 6 punct",
       {"Karsa", "Norda", "Elunsa", "*Tosvik"});
  EXPECT_EQ(parties("bertemu"), "Karsa:party Norda:party Elunsa:party Tosvik:party");
}

TEST_F(ClauseTreeTest, StatusByWhatGovernsTheHappening) {
  read("id",
       "Karsa PROPN 3 nsubj\nakan AUX 3 aux\nmenggelar VERB 0 root\nperundingan NOUN 3 obj\ndengan ADP 6 case\n"
       "Norda PROPN 4 nmod_\n. PUNCT 3 punct",
       {"Karsa", "Norda"});
  EXPECT_EQ(status("perundingan"), "planned");
  EXPECT_EQ(parties("perundingan"), "Norda:party Karsa:party");
  // What will come after the talks does not make them planned.
  read("id",
       "Setelah ADP 2 case\nperundingan NOUN 6 obl\nitu DET 2 det\nNorda PROPN 6 nsubj\nakan AUX 6 aux\n"
       "pulang VERB 0 root_\n. PUNCT 6 punct",
       {"Norda"});
  EXPECT_EQ(status("perundingan"), "happened");
}

TEST_F(ClauseTreeTest, HoldersOfPositions) {
  // "tawaran Norda": the offer is that of the one it is named after, not of the subject.
  read("id",
       "Karsa PROPN 2 nsubj\nmenolak VERB 0 root\ntawaran NOUN 2 obj\nNorda PROPN 3 nmod\nitu DET 3 det_\n. PUNCT 2 "
       "punct",
       {"Karsa", "Norda"});
  EXPECT_EQ(holder("menolak"), "Karsa");
  EXPECT_EQ(holder("tawaran"), "Norda");
}

}  // namespace
}  // namespace runding
