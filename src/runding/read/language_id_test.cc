#include "runding/read/language_id.h"

#include <gtest/gtest.h>

#include "runding/lang/languages_test.h"

namespace runding {
namespace {

// Code of the pack, or the message of the error.
std::string found(std::string_view text, std::string_view given = {}) {
  const auto pack = language_of(test::languages(), given, text);
  if (pack) return (*pack)->code();
  EXPECT_EQ(pack.error().code, ErrorCode::unknown_language);
  return pack.error().message;
}

TEST(LanguageId, RecognisesLanguagesWithAPack) {
  EXPECT_EQ(found("Menteri itu mengatakan perundingan akan dilanjutkan pekan depan di ibu kota."), "id");
  EXPECT_EQ(found("The minister said talks would resume next week in the capital."), "en");
}

TEST(LanguageId, RecognisesGluedText) {
  EXPECT_EQ(found("PresidenNorlandiaAna Kurtmengatakan perundingandengan Sudriaakan dilanjutkan pekan depan. "
                  "DilansirKabar, Rabu (25/6/2031), iamenyebut usulan baru itu."),
            "id");
}

TEST(LanguageId, NamesALanguageWithoutAPack) {
  EXPECT_NE(
      found("Der Minister sagte, dass die Verhandlungen in der kommenden Woche fortgesetzt werden.").find("German"),
      std::string::npos);
  EXPECT_NE(found("Le ministre a déclaré que les négociations reprendraient la semaine prochaine.").find("French"),
            std::string::npos);
  EXPECT_NE(found("Министр заявил, что переговоры будут продолжены на следующей неделе.").find("Russian"),
            std::string::npos);
}

TEST(LanguageId, TellsACloseRelativeApart) {
  EXPECT_NE(
      found("Menteri Luar berkata rundingan itu akan diteruskan minggu hadapan. Beliau menegaskan bahawa kerajaan "
            "tidak akan berkompromi kerana isu sempadan melibatkan kedaulatan negara.")
          .find("(ms)"),
      std::string::npos);
  // Read as the relative when nothing shows the difference, were it not for the pack.
  EXPECT_EQ(
      found("Setelah pukul 12.00 berlalu, delegasi ini pun meninggalkan kota seperti biasa dan memenuhi permintaan "
            "tuan rumah. Mereka melayangkan pujian kepada para penengah yang kini menghuni kota itu."),
      "id");
}

TEST(LanguageId, TrustsWhatIsGivenWhenThereIsAPack) {
  const std::string text = "The minister said talks would resume next week in the capital.";
  EXPECT_EQ(found(text, "id"), "id");
  EXPECT_EQ(found(text, "ID-id"), "id");
  EXPECT_NE(found(text, "xx").find("'xx'"), std::string::npos);
}

TEST(LanguageId, GivesShortTextToThePackThatKnowsItsWords) {
  EXPECT_EQ(found("perundingan itu"), "id");
  EXPECT_NE(found("12 34").find("could not be recognised"), std::string::npos);
}

}  // namespace
}  // namespace runding
