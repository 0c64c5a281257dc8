// The example of runding.h as a program of its own: exit status 0 when the article was analysed.
#include <runding/runding.h>

#include <iostream>

int main() {
  runding::LanguageOptions options;
  options.data = DATA_FOLDER;
  auto languages = runding::LanguageSet::load(options);
  if (!languages) {
    std::cerr << languages.error().describe() << '\n';
    return 1;
  }
  runding::Article article;
  article.id = "courier-17";
  article.lang = "en";
  article.published = "2031-03-19";
  article.text = "President Ilvana Dresk met the envoy in Elunsa on Tuesday. \"We want a truce,\" she said.";
  if (auto status = runding::analyse(*languages, article); !status.ok()) {
    std::cerr << status.error().describe() << '\n';
    return 1;
  }
  for (const runding::Quote& quote : article.quotes) std::cout << article.words(quote.span) << '\n';
  std::cout << runding::annotation_line(article) << '\n';
  return article.sentences.size() == 2 ? 0 : 1;
}
