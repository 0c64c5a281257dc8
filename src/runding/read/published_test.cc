#include "runding/read/published.h"

#include <gtest/gtest.h>

#include "runding/lang/languages_test.h"
#include "runding/read/blocks.h"

namespace runding {
namespace {

// The date set, with "?" behind it when it was inferred.
std::string date_of(const std::string& text, const char* lang = "id", const std::string& given = {}) {
  Article a;
  a.text = text;
  a.published = given;
  const Language& language = test::language(lang);
  mark_blocks(language, a);
  infer_published(language, a);
  return a.published + (a.published_inferred ? "?" : "");
}

TEST(Published, KeepsWhatIsGiven) {
  EXPECT_EQ(date_of("Pada Selasa (26/4/2022).", "id", "2031-02-03T10:00:00+07:00"), "2031-02-03T10:00:00+07:00");
  EXPECT_EQ(date_of("x", "id", "2031-02"), "2031-02");
}

TEST(Published, ReadsAGivenDateInWords) {
  EXPECT_EQ(date_of("x", "id", "Selasa, 24 Jun 2031 22:27 WIB"), "2031-06-24");
  EXPECT_EQ(date_of("Pada Selasa (26/4/2022).", "id", "kemarin"), "2022-04-26?");
  EXPECT_EQ(date_of("x", "id", "2031-02-30"), "");
}

TEST(Published, PrefersDatelineThenStampThenWeekday) {
  EXPECT_EQ(date_of("JAKARTA, 14 Mei 2031 – Delegasi tiba pada Senin (2/6/2031)."), "2031-05-14?");
  EXPECT_EQ(date_of("Delegasi Tiba di Porto\nTayang: 12/05/2031 08:30 WIB\nDelegasi tiba pada Senin (2/6/2031).\n"
                    "Perundingan berjalan lama."),
            "2031-05-12?");
  EXPECT_EQ(date_of("Sejak 24 Februari 2030 perang berjalan. Delegasi tiba Senin (2/6/2031)."), "2031-06-02?");
  EXPECT_EQ(date_of("Sejak 24 Februari 2030 perang berjalan, juga pada 3 Maret 2030."), "2030-02-24?");
}

TEST(Published, ReadsBothOrdersOfWordsAndNumbers) {
  EXPECT_EQ(date_of("Dimulai Maret 10, 2031 di sana."), "2031-03-10?");
  EXPECT_EQ(date_of("Dimulai 10 Maret 2031 di sana."), "2031-03-10?");
  EXPECT_EQ(date_of("Dimulai Sept. 4th, 2031 di sana."), "2031-09-04?");
  EXPECT_EQ(date_of("Talks began on 2031-03-10.", "en"), "2031-03-10?");
  EXPECT_EQ(date_of("Talks began on 25/3/2031.", "en"), "2031-03-25?");
  EXPECT_EQ(date_of("Dimulai 26.4.2031 di sana."), "2031-04-26?");
  EXPECT_EQ(date_of("Dimulai 3/4/2031 di sana."), "2031-04-03?");
}

TEST(Published, LeavesOutWhatCouldBeReadBothWays) { EXPECT_EQ(date_of("Talks began on 3/4/2031.", "en"), ""); }

TEST(Published, NeverTakesImpossibleDates) {
  EXPECT_EQ(date_of("Pada Selasa (31/2/2022) dan 17 Agustus 2999, juga 0/0/2022 dan 29 Februari 2023."), "");
  EXPECT_EQ(date_of("Pada Selasa (31/2/2022), lalu Rabu (27/4/2022)."), "2022-04-27?");
  EXPECT_EQ(date_of("Nomor 12/3/2022/7 dan (24/2)."), "");
  EXPECT_EQ(date_of("Pada 29 Februari 2024."), "2024-02-29?");
}

}  // namespace
}  // namespace runding
