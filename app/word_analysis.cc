#include "word_analysis.h"

namespace runding::app {

ConlluColumns columns_of_language(const Language&) { return {}; }

Status WordAnalysis::available(const Language& language) {
  return Error{ErrorCode::bad_model, "there is no trained model for '" + language.code() + "'"};
}

void WordAnalysis::run(std::span<const std::string_view> forms, std::vector<AnalysedWord>& out) {
  out.assign(forms.size(), {});
}

}  // namespace runding::app
