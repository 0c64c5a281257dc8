#pragma once

#include "commands.h"
#include "runding/coding/code_table.h"
#include "runding/mention/unnamed_offices.h"
#include "runding/pipeline/analyse.h"

namespace runding::app {

/// Everything an article goes through before it is added. Used on any thread.
class Analysing {
 public:
  static Result<Analysing> load(const CommonOptions& options) {
    auto languages = load_languages(options);
    if (!languages) return languages.error();
    auto codes = CodeTable::load(data_folder(options) / "lang" / "codes.tsv");
    if (!codes) return codes.error();
    return Analysing(std::move(languages).value(), std::move(codes).value());
  }

  Status run(Article& article) const {
    if (const Status s = analyse(languages_, article); !s) return s;
    if (const Language* language = languages_.find(article.lang)) seat_unnamed_offices(*language, article);
    codes_.fill(article);
    return {};
  }

 private:
  Analysing(LanguageSet languages, CodeTable codes) : languages_(std::move(languages)), codes_(std::move(codes)) {}

  LanguageSet languages_;
  CodeTable codes_;
};

}  // namespace runding::app
