#include "runding/lang/tree_view.h"

#include <memory>
#include <string>

#include "runding/lang/languages_test.h"
#include "runding/lang/tree_article_test.h"

namespace runding {
namespace {

/// One sentence with its tree; words are named by their form.
class Tree {
 public:
  Tree(const Language& language, std::string_view rows)
      : article_(test::article_from_conllu(language, test::conllu_of(rows))), view_(language, article_) {}

  Index word(std::string_view form) const {
    for (std::size_t w = 0; w < article_.tree.size(); ++w) {
      if (article_.words(article_.tree[w].span) == form) return static_cast<Index>(w);
    }
    ADD_FAILURE() << "no word " << form;
    return 0;
  }
  std::string text(Index w) const {
    return w == kNone ? "-" : std::string(article_.words(article_.tree[static_cast<std::size_t>(w)].span));
  }
  std::string text(TokenRange r) const {
    if (r.empty()) return "-";
    return std::string(article_.words({article_.tokens[r.first].span.start, article_.tokens[r.last - 1].span.end}));
  }
  const TreeView* operator->() const { return &view_; }
  const Article& article() const { return article_; }

  /// "word" or "word (passive)", with how it was found when that is not by its own verb.
  std::string subject(std::string_view verb) const {
    const Subject s = view_.subject(word(verb));
    static constexpr const char* kPaths[] = {"none", "", " shared", " relative", " control"};
    return text(s.word) + (s.passive ? " passive" : "") + (s.found() ? kPaths[static_cast<int>(s.path)] : "");
  }
  std::string object(std::string_view verb) const { return text(view_.object(word(verb))); }
  std::string agent(std::string_view verb) const { return text(view_.agent(word(verb))); }
  std::string obliques(std::string_view verb) const {
    std::string out;
    view_.each_oblique(word(verb), [&](Index w, Index marker) {
      out += (out.empty() ? "" : " ") + text(w) + ":" + std::string(view_.marker_value(marker));
    });
    return out;
  }
  std::string joined(std::string_view first) const {
    std::string out;
    view_.each_joined(word(first), [&](Index w) { out += (out.empty() ? "" : " ") + text(w); });
    return out;
  }
  std::string complement(std::string_view verb) const { return text(view_.complement_span(word(verb))); }
  std::string clause(std::string_view form) const { return text(view_.clause(word(form))); }

 private:
  Article article_;
  TreeView view_;
};

class TreeViewTest : public testing::Test {
 protected:
  static Tree id(std::string_view rows) { return {test::language("id"), rows}; }
  static Tree en(std::string_view rows) { return {test::language("en"), rows}; }
};

constexpr const char* kMeeting =
    "Presiden NOUN 6 nsubj\nElunsa PROPN 1 nmod\nMarek PROPN 1 flat:name\nTosvik PROPN 1 flat:name\n"
    "akan AUX 6 aux\nbertemu VERB 0 root\ndengan ADP 8 case\nutusan NOUN 6 obl\nKarsa PROPN 8 nmod\n"
    "dan CCONJ 11 cc\nNorda PROPN 9 conj\ndi ADP 13 case\nkota NOUN 6 obl\nMurvik PROPN 13 nmod_\n. PUNCT 6 punct";

TEST_F(TreeViewTest, SubjectObliquesWithPrepositionAndJoinedNames) {
  const Tree t = id(kMeeting);
  EXPECT_FALSE(t->empty());
  EXPECT_EQ(t.subject("bertemu"), "Presiden");
  EXPECT_EQ(t.subject("akan"), "Presiden");  // an auxiliary asks for its verb
  EXPECT_EQ(t.obliques("bertemu"), "utusan:with kota:at");
  EXPECT_EQ(t.joined("Karsa"), "Karsa Norda");
  EXPECT_EQ(t.object("bertemu"), "-");
}

TEST_F(TreeViewTest, SpansOfPhrasesAndSubtrees) {
  const Tree t = id(kMeeting);
  EXPECT_EQ(t.text(t->noun_phrase(t.word("Presiden"))), "Presiden Elunsa Marek Tosvik");
  EXPECT_EQ(t.text(t->noun_phrase(t.word("utusan"))), "utusan Karsa dan Norda");
  EXPECT_EQ(t.text(t->noun_phrase(t.word("Karsa"))), "Karsa");
  EXPECT_EQ(t.text(t->noun_phrase(t.word("Karsa"), {.joined = true})), "Karsa dan Norda");
  EXPECT_EQ(t.text(t->subtree(t.word("utusan"))), "dengan utusan Karsa dan Norda");
  EXPECT_EQ(t.text(t->subtree(t.word("bertemu"))),
            "Presiden Elunsa Marek Tosvik akan bertemu dengan utusan Karsa dan Norda di kota Murvik");
}

TEST_F(TreeViewTest, NamesStandWhereTheirTitleStands) {
  const Tree t = id(kMeeting);
  const Standing person = t->standing(t.word("Tosvik"), true);
  EXPECT_EQ(t.text(person.head), "Presiden");
  EXPECT_EQ(person.relation, Relation::nsubj);
  EXPECT_EQ(t.text(person.governor), "bertemu");
  // The state in a title only says whose office it is.
  const Standing owner = t->standing(t.word("Elunsa"), false);
  EXPECT_EQ(t.text(owner.head), "Elunsa");
  EXPECT_EQ(owner.relation, Relation::nmod);
  const Standing second = t->standing(t.word("Norda"), false);
  EXPECT_TRUE(second.joined);
  EXPECT_EQ(t.text(second.governor), "utusan");
}

TEST_F(TreeViewTest, SideAndAppositionStandForTheName) {
  const Tree t =
      id("Pemerintah NOUN 7 nsubj\nKarsa PROPN 1 nmod_\n, PUNCT 4 punct\npenjamin NOUN 1 appos\nsatu NUM 4 nummod_\n"
         ", PUNCT 4 punct\nmenolak VERB 0 root\nusul NOUN 7 obj\nitu DET 8 det_\n. PUNCT 7 punct");
  EXPECT_EQ(t.text(t->standing(t.word("Karsa"), false).head), "Pemerintah");
  EXPECT_EQ(t.text(t->standing(t.word("penjamin"), false).governor), "menolak");
  EXPECT_EQ(t.object("menolak"), "usul");
  EXPECT_EQ(t.text(t->noun_phrase(t.word("Pemerintah"))), "Pemerintah Karsa, penjamin satu");
  EXPECT_EQ(t.text(t->noun_phrase(t.word("Pemerintah"), {.appositions = false})), "Pemerintah Karsa");
}

TEST_F(TreeViewTest, PassiveWithItsAgent) {
  const Tree by =
      id("Usul NOUN 3 nsubj:pass\nitu DET 1 det\nditolak VERB 0 root\noleh ADP 5 case\nKarsa PROPN 3 obl\n"
         "kemarin NOUN 3 obl:tmod_\n. PUNCT 3 punct");
  EXPECT_EQ(by.subject("ditolak"), "Usul passive");
  EXPECT_EQ(by.agent("ditolak"), "Karsa");
  EXPECT_EQ(by.text(by->actor(by.word("ditolak"))), "Karsa");
  EXPECT_EQ(by.text(by->patient(by.word("ditolak"))), "Usul");

  const Tree bare =
      id("Serangan NOUN 5 nsubj\nyang PRON 3 nsubj:pass\ndilancarkan VERB 1 acl:relcl\nNorda PROPN 3 obl\n"
         "menewaskan VERB 0 root\ndua NUM 7 nummod\nwarga NOUN 5 obj_\n. PUNCT 5 punct");
  EXPECT_EQ(bare.agent("dilancarkan"), "Norda");
  EXPECT_EQ(bare.subject("dilancarkan"), "Serangan passive relative");
  EXPECT_EQ(bare.subject("menewaskan"), "Serangan");
  EXPECT_EQ(bare.agent("menewaskan"), "-");  // an object behind an active verb is no agent
  EXPECT_EQ(bare.text(bare->actor(bare.word("menewaskan"))), "Serangan");
  EXPECT_EQ(bare.text(bare->patient(bare.word("menewaskan"))), "warga");
}

TEST_F(TreeViewTest, SubjectsSharedControlledAndRelative) {
  const Tree joined =
      id("Karsa PROPN 2 nsubj\nmundur VERB 0 root\ndan CCONJ 4 cc\nmenolak VERB 2 conj\nuntuk SCONJ 6 mark\n"
         "berunding VERB 4 advcl_\n. PUNCT 2 punct");
  EXPECT_EQ(joined.subject("menolak"), "Karsa shared");
  EXPECT_EQ(joined.subject("berunding"), "Karsa control");

  const Tree asked =
      id("Karsa PROPN 2 nsubj\nmendesak VERB 0 root\nNorda PROPN 2 obj\nmenghentikan VERB 2 xcomp\n"
         "serangan NOUN 4 obj_\n. PUNCT 2 punct");
  EXPECT_EQ(asked.subject("menghentikan"), "Norda control");
  const Tree used =
      id("Karsa PROPN 2 nsubj\nmemakai VERB 0 root\nmortir NOUN 2 obj\nuntuk SCONJ 5 mark\nmenyerang VERB 2 advcl\n"
         "Norda PROPN 5 obj_\n. PUNCT 2 punct");
  EXPECT_EQ(used.subject("menyerang"), "Karsa control");  // mortars attack nobody

  const Tree who =
      en("The DET 2 det\nenvoy NOUN 6 nsubj\nwho PRON 4 nsubj\narrived VERB 2 acl:relcl\nyesterday NOUN 4 obl:tmod\n"
         "left VERB 0 root_\n. PUNCT 6 punct");
  EXPECT_EQ(who.subject("arrived"), "envoy relative");
  EXPECT_EQ(who.subject("left"), "envoy");
  const Tree that =
      en("The DET 2 det\nplan NOUN 6 nsubj\nthat PRON 5 obj\nNorda PROPN 5 nsubj\nrejected VERB 2 acl:relcl\n"
         "failed VERB 0 root_\n. PUNCT 6 punct");
  EXPECT_EQ(that.subject("rejected"), "Norda");
  EXPECT_EQ(that.object("rejected"), "plan");
  const Tree calling =
      en("A DET 2 det\nplan NOUN 6 nsubj\ncalling VERB 2 acl\nfor ADP 5 case\nelections NOUN 3 obl\n"
         "failed VERB 0 root_\n. PUNCT 6 punct");
  EXPECT_EQ(calling.subject("calling"), "plan relative");
  const Tree none = id("Menolak VERB 0 root\nusul NOUN 1 obj_\n. PUNCT 1 punct");
  EXPECT_EQ(none.subject("Menolak"), "-");
}

TEST_F(TreeViewTest, ObjectOfTwoVerbsAndWhoeverTheyShare) {
  const Tree t =
      en("Karsa PROPN 2 nsubj\ncondemned VERB 0 root\nand CCONJ 4 cc\nrejected VERB 2 conj\nthe DET 6 det\n"
         "plan NOUN 4 obj_\n. PUNCT 2 punct");
  EXPECT_EQ(t.object("condemned"), "plan");
  EXPECT_EQ(t.object("rejected"), "plan");
  EXPECT_EQ(t.subject("rejected"), "Karsa shared");
}

TEST_F(TreeViewTest, ComplementOfSpeech) {
  const Tree that =
      id("Tosvik PROPN 2 nsubj\nmengatakan VERB 0 root\nbahwa SCONJ 7 mark\nKarsa PROPN 7 nsubj\ntidak PART 7 advmod\n"
         "akan AUX 7 aux\nmundur VERB 2 ccomp_\n. PUNCT 2 punct");
  EXPECT_EQ(that.complement("mengatakan"), "bahwa Karsa tidak akan mundur");
  EXPECT_EQ(that->clause_kind(that->clause_head(that.word("Karsa"))), ClauseKind::complement);
  // Some treebanks hang the same clause as an adverbial one.
  const Tree adverbial =
      id("Tosvik PROPN 2 nsubj\nmengatakan VERB 0 root\nbahwa SCONJ 5 mark\nKarsa PROPN 5 nsubj\n"
         "mundur VERB 2 advcl_\n. PUNCT 2 punct");
  EXPECT_EQ(adverbial.complement("mengatakan"), "bahwa Karsa mundur");
  EXPECT_EQ(adverbial->clause_kind(adverbial.word("mundur")), ClauseKind::complement);

  const Tree behind =
      id("\" PUNCT 3 punct_\nKami PRON 3 nsubj\nmundur VERB 0 root_\n, PUNCT 3 punct_\n\" PUNCT 3 punct\n"
         "kata VERB 3 parataxis\nTosvik PROPN 6 nsubj\ndi ADP 9 case\nMurvik PROPN 6 obl_\n. PUNCT 3 punct");
  EXPECT_EQ(behind.complement("kata"), "Kami mundur");
  EXPECT_EQ(behind.subject("kata"), "Tosvik");
  EXPECT_EQ(behind.clause("Murvik"), "kata Tosvik di Murvik");
  EXPECT_EQ(behind.clause("Kami"), "Kami mundur");

  const Tree within =
      en("The DET 2 det\ntruce NOUN 8 nsubj_\n, PUNCT 5 punct\nhe PRON 5 nsubj\nsaid VERB 8 parataxis_\n"
         ", PUNCT 5 punct\nwill AUX 8 aux\nhold VERB 0 root\nfor ADP 10 case\nweeks NOUN 8 obl_\n. PUNCT 8 punct");
  EXPECT_EQ(within.complement("said"), "will hold for weeks");
}

TEST_F(TreeViewTest, NegationReachesOpenComplements) {
  const Tree t =
      id("Karsa PROPN 3 nsubj\ntidak PART 3 advmod\ningin VERB 0 root\nbertemu VERB 3 xcomp\nNorda PROPN 4 obj_\n"
         ". PUNCT 3 punct");
  EXPECT_TRUE(t->negated(t.word("ingin")));
  EXPECT_TRUE(t->negated(t.word("bertemu")));
  EXPECT_TRUE(t->negated(t.word("Norda")));
  EXPECT_FALSE(t->negated(t.word("Karsa")));
  const Tree none = id("Tidak PART 2 advmod\nada VERB 0 root\nperundingan NOUN 2 nsubj_\n. PUNCT 2 punct");
  EXPECT_TRUE(none->negated(none.word("perundingan")));
  const Tree no = en("Karsa PROPN 2 nsubj\noffered VERB 0 root\nno DET 4 det\ntruce NOUN 2 obj_\n. PUNCT 2 punct");
  EXPECT_TRUE(no->negated(no.word("truce")));
  EXPECT_FALSE(no->negated(no.word("offered")));
  // What is denied in one clause stands in another.
  const Tree other =
      id("Karsa PROPN 3 nsubj\ntidak PART 3 advmod\nmundur VERB 0 root\nsetelah SCONJ 6 mark\nNorda PROPN 6 nsubj\n"
         "menyerang VERB 3 advcl_\n. PUNCT 3 punct");
  EXPECT_FALSE(other->negated(other.word("menyerang")));
}

TEST_F(TreeViewTest, ClausesAndConditions) {
  const Tree t =
      id("Jika SCONJ 3 mark\nKarsa PROPN 3 nsubj\nmenyerang VERB 8 advcl_\n, PUNCT 3 punct\nNorda PROPN 8 nsubj\n"
         "yang PRON 7 nsubj\nmenunggu VERB 5 acl:relcl\nmundur VERB 0 root_\n. PUNCT 8 punct");
  EXPECT_TRUE(t->conditional(t.word("Karsa")));
  EXPECT_FALSE(t->conditional(t.word("mundur")));
  EXPECT_EQ(t.clause("Karsa"), "Jika Karsa menyerang");
  EXPECT_EQ(t.clause("mundur"), "Norda yang menunggu mundur");
  EXPECT_EQ(t.clause("menunggu"), "yang menunggu");
  EXPECT_EQ(t->clause_kind(t->clause_head(t.word("yang"))), ClauseKind::relative);
  EXPECT_EQ(t.text(t->noun_phrase(t.word("Norda"))), "Norda");
  EXPECT_EQ(t.text(t->noun_phrase(t.word("Norda"), {.clauses = true})), "Norda yang menunggu");
}

TEST_F(TreeViewTest, PossessiveIsNoPreposition) {
  const Tree t =
      en("Karsa PROPN 3 nmod:poss_\n's PART 1 case\nattack NOUN 7 nsubj\non ADP 5 case\nMurvik PROPN 3 nmod\n"
         "has AUX 7 aux\nended VERB 0 root_\n. PUNCT 7 punct");
  EXPECT_EQ(t.obliques("attack"), "Karsa: Murvik:against");
  EXPECT_EQ(t->standing(t.word("Karsa"), false).subtype, Subtype::poss);
}

TEST_F(TreeViewTest, CliticsAndTokens) {
  const Tree t =
      id("Norda PROPN 2 nsubj\n2-3 menyetujuinya\nmenyetujui VERB 0 root\nnya PRON 2 obj\nkemarin NOUN 2 obl:tmod_\n"
         ". PUNCT 2 punct");
  const Index verb = t.word("menyetujui");
  EXPECT_EQ(t->word_of(t->token_of(verb)), verb);
  EXPECT_EQ(t->token_of(t.word("nya")), t->token_of(verb));
  EXPECT_EQ(t.object("menyetujui"), "nya");
  EXPECT_EQ(t.text(t->subtree(verb)), "Norda menyetujuinya kemarin");
  EXPECT_EQ(t->word_of(0, 3), verb);
}

TEST_F(TreeViewTest, WordsThatCrossTheirPhraseAreLeftOut) {
  // "kemarin" hangs on the noun from the other side of the verb.
  const Tree t = id("Usul NOUN 2 nsubj\ndatang VERB 0 root\nkemarin NOUN 1 nmod_\n. PUNCT 2 punct");
  EXPECT_EQ(t.text(t->subtree(t.word("Usul"))), "Usul");
  EXPECT_TRUE(t->inside(t.word("kemarin"), t.word("Usul")));
}

TEST_F(TreeViewTest, NoTreeAndFaultyTrees) {
  Article bare;
  bare.text = "Norda mundur.";
  bare.blocks = {{{0, static_cast<std::uint32_t>(bare.text.size())}, BlockKind::body}};
  analyse_syntax(test::language("id"), bare);
  const TreeView none(test::language("id"), bare);
  EXPECT_TRUE(none.empty());
  EXPECT_EQ(none.word_of(0), kNone);
  EXPECT_EQ(none.word_of(0, 2), kNone);

  const Tree circle = id("Norda PROPN 2 nsubj\nmundur VERB 1 xcomp\ncepat ADV 2 conj_\n. PUNCT 2 punct");
  for (const char* form : {"Norda", "mundur", "cepat"}) {
    const Index w = circle.word(form);
    circle->subject(w);
    circle->negated(w);
    circle->conditional(w);
    circle->complement_span(w);
    circle->standing(w, true);
    EXPECT_FALSE(circle->subtree(w).empty());
    EXPECT_FALSE(circle->clause(w).empty());
  }
}

}  // namespace
}  // namespace runding
