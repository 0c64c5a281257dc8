#include "runding/read/blocks.h"

#include <gtest/gtest.h>

#include <random>

#include "runding/lang/languages_test.h"

namespace runding {
namespace {

Article marked(const std::string& text, const char* lang = "id") {
  Article a;
  a.text = text;
  mark_blocks(test::language(lang), a);
  return a;
}

void expect_cover(const Article& a) {
  std::uint32_t at = 0;
  for (const Block& b : a.blocks) {
    EXPECT_EQ(b.span.start, at);
    EXPECT_LT(b.span.start, b.span.end);
    at = b.span.end;
  }
  EXPECT_EQ(at, a.text.size());
}

// Stretches that are no plain body, as "kind: words".
std::vector<std::string> skipped(const std::string& text, const char* lang = "id") {
  const Article a = marked(text, lang);
  expect_cover(a);
  std::vector<std::string> out;
  for (const Block& b : a.blocks) {
    if (b.kind == BlockKind::body || b.kind == BlockKind::lead) continue;
    std::string words(a.words(b.span));
    while (!words.empty() && (words.back() == ' ' || words.back() == '\n')) words.pop_back();
    out.push_back(std::string(to_string(b.kind)) + ": " + words);
  }
  return out;
}

using Skipped = std::vector<std::string>;

TEST(Blocks, EndsATeaserGluedToTheNextSentence) {
  EXPECT_EQ(skipped("Delegasi tiba di Porto. Baca juga:Norlandia Tolak Usul Gencatan Senjata di Lembah Asmer Meski "
                    "begitu, perundingan tetap berjalan."),
            (Skipped{"related: Baca juga:Norlandia Tolak Usul Gencatan Senjata di Lembah Asmer"}));
  EXPECT_EQ(skipped("Mereka pergi. Baca juga: Kapan Perang Akan Berakhir? Seorang pejabat menolak menjawab."),
            (Skipped{"related: Baca juga: Kapan Perang Akan Berakhir?"}));
  EXPECT_EQ(skipped("Mereka pergi. Baca juga: Harga Naik Lagi di Pasar \"Kami siap berunding,\" kata dia."),
            (Skipped{"related: Baca juga: Harga Naik Lagi di Pasar"}));
}

TEST(Blocks, LeavesNameAndOfficeToTheNextSentence) {
  EXPECT_EQ(skipped("Mereka pergi. Baca juga: Harga Minyak Kembali Naik Presiden Ana Kurt mengatakan bahwa "
                    "perundingan dimulai lagi."),
            (Skipped{"related: Baca juga: Harga Minyak Kembali Naik"}));
}

TEST(Blocks, TakesATeaserThatEndsTheLine) {
  EXPECT_EQ(skipped("Satu kalimat di sini.\nBaca juga: Menlu Norlandia ungkap rencana baru untuk kawasan itu\n"
                    "Kalimat yang lain menyusul."),
            (Skipped{"related: Baca juga: Menlu Norlandia ungkap rencana baru untuk kawasan itu"}));
}

TEST(Blocks, TakesOnlyTheCueWhenContentFollows) {
  EXPECT_EQ(skipped("Baca Juga\nNamun, dia menambahkan bahwa solusi bisa ditemukan."), (Skipped{"related: Baca Juga"}));
  EXPECT_EQ(skipped("Baca Juga Delegasi itu menambahkan bahwa solusi bisa ditemukan."),
            (Skipped{"related: Baca Juga"}));
  EXPECT_EQ(skipped("Baca Juga:\nNorlandia Ingin Bertemu Utusan Sudria\nPerundingan itu akan berjalan lama."),
            (Skipped{"related: Baca Juga:", "related: Norlandia Ingin Bertemu Utusan Sudria"}));
}

TEST(Blocks, SkipsAdvertisingInMidParagraph) {
  const std::string text = "Delegasi tiba. SCROLL TO CONTINUE WITH CONTENT Perundingan dimulai.";
  EXPECT_EQ(skipped(text), (Skipped{"ad: SCROLL TO CONTINUE WITH CONTENT"}));
  EXPECT_EQ(marked(text).blocks.size(), 3u);
}

TEST(Blocks, SkipsVideosSignaturesAndCredits) {
  EXPECT_EQ(skipped("Mereka pergi. Tonton juga \"Norlandia: Kami Siap\" di sini: [Gambas:Video 20detik]"),
            (Skipped{"related: Tonton juga \"Norlandia: Kami Siap\" di sini:", "caption: [Gambas:Video 20detik]"}));
  EXPECT_EQ(skipped("Mereka pergi dari kota itu. (abc/def)"), (Skipped{"credit: (abc/def)"}));
  EXPECT_EQ(skipped("Mereka pergi dari kota itu. Editor: Budi Karya"), (Skipped{"credit: Editor: Budi Karya"}));
  EXPECT_EQ(skipped("Mereka pergi.\nIkuti berita terkini di saluran WhatsApp kami"),
            (Skipped{"share: Ikuti berita terkini di saluran WhatsApp kami"}));
}

TEST(Blocks, KnowsDatelinesByTheirForm) {
  for (const char* head :
       {"DOHA, KABAR.com –", "Kabar6.com, Porto -", "KABARSATU.ID, PORTO –", "PORTO, Norlandia (AX)_",
        "PORTO, December 2 (Wirenews) --", "**JAKARTA, KABAR.com** -", "JAKARTA -"}) {
    EXPECT_EQ(skipped(std::string(head) + " Delegasi itu tiba kemarin dan pergi lagi."),
              (Skipped{"dateline: " + std::string(head)}));
  }
  EXPECT_EQ(skipped("Perang Norlandia-Sudria berakhir - begitu kata mereka."), Skipped{});
  EXPECT_EQ(skipped("Ia menolak – sekali lagi – usul itu."), Skipped{});
}

TEST(Blocks, KeepsContentThatOnlyLooksAlike) {
  EXPECT_EQ(skipped("Silakan baca juga buku itu, kata menteri."), Skipped{});
  EXPECT_EQ(skipped("Ia menolak iklan itu. Simak baik-baik kata menteri."), Skipped{});
  EXPECT_EQ(skipped("Pertemuan itu dihadiri Perserikatan Bangsa-Bangsa (PBB)."), Skipped{});
  EXPECT_EQ(skipped("Delegasi membaca juga lampiran perjanjian."), Skipped{});
}

TEST(Blocks, NamesTitleHeadingAndLead) {
  const Article a = marked(
      "Norlandia Siap Berunding\n\nDelegasi Norlandia tiba di Porto kemarin.\n\nSyarat yang Diminta\n\nMereka meminta "
      "gencatan senjata.\n\nSidang berlanjut besok.\n");
  std::vector<BlockKind> kinds;
  for (const Block& b : a.blocks) kinds.push_back(b.kind);
  EXPECT_EQ(kinds, (std::vector<BlockKind>{BlockKind::title, BlockKind::lead, BlockKind::heading, BlockKind::body,
                                           BlockKind::body}));
}

TEST(Blocks, SkipsEnglishBoilerplate) {
  EXPECT_EQ(skipped("The envoy left.\nRead more: Norlandia Rejects the Truce Plan\nADVERTISEMENT\nShare this article\n"
                    "Talks go on.",
                    "en"),
            (Skipped{"related: Read more: Norlandia Rejects the Truce Plan", "ad: ADVERTISEMENT",
                     "share: Share this article"}));
}

TEST(Blocks, CoverAnyText) {
  const std::vector<std::string> pieces = {"Baca juga",
                                           "Baca Juga:",
                                           " ",
                                           "\n",
                                           "Menlu",
                                           "tiba di",
                                           "(",
                                           ")",
                                           "[",
                                           "\"",
                                           "“",
                                           ". ",
                                           "Iklan",
                                           "Advertisement",
                                           "–",
                                           "KABAR.com",
                                           "| a |",
                                           "Editor:",
                                           "Simak juga Video '",
                                           "(ab/cd)",
                                           "\xFF",
                                           "é",
                                           "\r\n",
                                           "Foto: AP Photo"};
  std::mt19937 random(7);
  for (int n = 0; n < 3000; ++n) {
    std::string text;
    const auto length = random() % 40;
    for (unsigned i = 0; i < length; ++i) text += pieces[random() % pieces.size()] + (random() % 3 ? " " : "");
    expect_cover(marked(text, n % 2 ? "id" : "en"));
  }
}

}  // namespace
}  // namespace runding
