#include <string>

#include "runding/event/event_participants.h"
#include "runding/event/event_slots.h"
#include "runding/event/event_status.h"
#include "runding/event/position_holder.h"
#include "runding/event/stance_context.h"
#include "runding/lang/languages_test.h"
#include "runding/lang/tree_article_test.h"

namespace runding {
namespace {

class ClauseTreeTest : public testing::Test {
 protected:
  /// A sentence with its tree; `names` are its states and, behind a *, its persons.
  void read(const char* code, std::string_view rows, std::initializer_list<const char*> names) {
    language_ = &test::language(code);
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

  bool tells(std::string_view words) const {
    const ClauseView clauses(*language_, article_);
    return StanceContext(clauses).tells(phrase("stance", words), false);
  }
  std::string place(std::string_view words) const {
    const ClauseView clauses(*language_, article_);
    const PhraseMatch m = phrase("event", words);
    Event event;
    event.type = *parse_code<EventType>(language_->lexicon().entry(m.entry).get("type"));
    EventSlots(article_, clauses).place_of(m, clauses.clause_of(m.first), event);
    return event.place == kNone ? "-" : article_.entities[static_cast<std::size_t>(event.place)].name;
  }

  const Language* language_ = nullptr;
  Article article_;
};

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

TEST_F(ClauseTreeTest, WordsThatTellNoStance) {
  read("en",
       "Norda PROPN 2 nsubj\nrefused VERB 0 root\nto PART 4 mark\nendorse VERB 2 xcomp\nthe DET 6 det\ntruce NOUN 4 "
       "obj_\n. PUNCT 2 punct",
       {"Norda"});
  EXPECT_TRUE(tells("refused"));
  read("id",
       "Norda PROPN 2 nsubj\ngagal VERB 0 root\nmengutuk VERB 2 xcomp\nserangan NOUN 3 obj\nitu DET 4 det_\n. PUNCT 2 "
       "punct",
       {"Norda"});
  EXPECT_FALSE(tells("mengutuk"));
  read("id",
       "Jika SCONJ 3 mark\nNorda PROPN 3 nsubj\nmenerima VERB 6 advcl\ngencatan NOUN 3 obj_\n, PUNCT 3 punct\n"
       "berhenti VERB 0 root\nserangan NOUN 6 nsubj_\n. PUNCT 6 punct",
       {"Norda"});
  EXPECT_FALSE(tells("menerima"));
  // A thing is wanted, against words that are to be said.
  read("id", "Norda PROPN 2 nsubj\ningin VERB 0 root\nmengucapkan VERB 2 xcomp\nselamat NOUN 3 obj_\n. PUNCT 2 punct",
       {"Norda"});
  EXPECT_FALSE(tells("ingin"));
  read("id", "Norda PROPN 2 nsubj\ningin VERB 0 root\nperundingan NOUN 2 obj_\n. PUNCT 2 punct", {"Norda"});
  EXPECT_TRUE(tells("ingin"));
}

TEST_F(ClauseTreeTest, NounsOfStanceAreSomebodys) {
  read("id", "Ancaman NOUN 3 nsubj\nitu DET 1 det\nhilang VERB 0 root_\n. PUNCT 3 punct", {});
  EXPECT_FALSE(tells("Ancaman"));
  read("id", "Ancaman NOUN 3 nsubj\nNorda PROPN 1 nmod\nhilang VERB 0 root_\n. PUNCT 3 punct", {"Norda"});
  EXPECT_TRUE(tells("Ancaman"));
}

TEST_F(ClauseTreeTest, PlaceOfTheClause) {
  // Where somebody speaks is not where people will meet.
  read("id",
       "Berbicara VERB 5 advcl\ndi ADP 3 case\nElunsa PROPN 1 obl_\n, PUNCT 1 punct\nTosvik PROPN 6 nsubj\n"
       "meninggalkan VERB 0 root\nperundingan NOUN 6 obj\ndi ADP 9 case\nNorda PROPN 7 nmod_\n. PUNCT 6 punct",
       {"Elunsa", "*Tosvik", "Norda"});
  EXPECT_EQ(place("perundingan"), "Norda");
  read("id",
       "Berbicara VERB 5 advcl\ndi ADP 3 case\nElunsa PROPN 1 obl_\n, PUNCT 1 punct\nmenolak VERB 0 root\n"
       "perundingan NOUN 5 obj\nTosvik PROPN 5 nsubj_\n. PUNCT 5 punct",
       {"Elunsa", "*Tosvik"});
  EXPECT_EQ(place("perundingan"), "-");
}

}  // namespace
}  // namespace runding
