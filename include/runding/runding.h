#pragma once

/// runding: from news articles to a record in which every fact points to the words it came from.
///
/// Analysing one article:
///
///     #include <runding/runding.h>
///
///     int main() {
///       auto languages = runding::LanguageSet::load();          // lang/ and gazetteer/; load once, share between
///       threads if (!languages) {
///         std::cerr << languages.error().describe() << '\n';    // nothing in the library throws or prints
///         return 1;
///       }
///       runding::Article article;
///       article.id = "courier-17";
///       article.lang = "en";
///       article.published = "2031-03-19";                       // what "on Tuesday" is counted from
///       article.text = "President Ilvana Dresk met the envoy in Elunsa on Tuesday. \"We want a truce,\" she said.";
///       if (auto status = runding::analyse(*languages, article); !status.ok()) {
///         std::cerr << status.error().describe() << '\n';
///         return 1;
///       }
///       for (const runding::Quote& quote : article.quotes) {
///         std::cout << article.words(quote.span) << '\n';       // spans are byte offsets: the words themselves
///         if (quote.speaker != runding::kNone) {
///           std::cout << "  said " << article.entities[quote.speaker].name << '\n';
///         }
///       }
///       std::cout << runding::annotation_line(article) << '\n'; // the same as one line of `runding annotate`
///     }
///
/// With CMake: find_package(runding) and target_link_libraries(... runding::runding). Where the program does not stand
/// beside the data, give LanguageOptions::data (the package sets RUNDING_DATA_FOLDER) or the environment variable
/// RUNDING_LANG_DATA.
///
/// What there is:
/// - Article and its layers (article/article.h, codes.h): entities, mentions, times, counts, sources, quotes, events,
///   positions, commitments. Plain structs; rows point to each other by index, kNone means nobody.
/// - open_reader (read/reader.h): articles from files, folders, JSON Lines, gzip and zstd, one after another.
/// - analyse (pipeline/analyse.h): fills an article. Deterministic; any number of articles at once on as many threads.
/// - annotation_line, article_from_annotation (article/annotation_json.h): the line format, out and in.
/// - Result<T>, Status, Error (base/error.h): failures as values, with stable codes.
#include "runding/article/annotation_json.h"
#include "runding/article/article.h"
#include "runding/base/error.h"
#include "runding/lang/language.h"
#include "runding/pipeline/analyse.h"
#include "runding/read/reader.h"
