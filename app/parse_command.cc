#include <cstdio>
#include <memory>
#include <optional>

#include "commands.h"
#include "parse_given.h"
#include "runding/pipeline/ordered_map.h"
#include "runding/pipeline/parse.h"
#include "sentence_reader.h"
#include "text_source.h"

namespace runding::app {
namespace {

struct Options : CommonOptions {
  std::vector<std::string> inputs;
  std::string lang, input = "text", style;
};

/// The sentences of a piece, one after another in `text`.
struct Parsed {
  struct Begin {
    std::size_t at = 0;
    bool paragraph = false;
  };
  std::string text;
  std::vector<Begin> sentences;
  std::string path;
  bool first = false;
  std::optional<Error> error = {};
};

Parsed parse_piece(TextWork work) {
  Parsed out;
  out.path = std::move(work.path);
  out.first = work.first;
  out.error = std::move(work.error);
  if (out.error) return out;
  Article article;
  article.text = std::move(work.piece.text);
  article.lang = work.language->code();
  parse_text(*work.language, article);
  const ConlluColumns columns = columns_of_language(*work.language);
  out.text.reserve(12 * article.text.size());
  std::uint32_t block = 0;
  bool paragraph = work.piece.new_paragraph;
  for (std::size_t s = 0; s < article.sentences.size(); ++s) {
    paragraph |= article.sentences[s].block != block;
    block = article.sentences[s].block;
    out.sentences.push_back({out.text.size(), paragraph});
    paragraph = false;
    write_conllu(article, s, columns, work.piece.offset, out.text);
  }
  return out;
}

int parse_texts(const LanguageSet& languages, const Options& options) {
  TextSource source(languages, options.inputs, options.lang);
  std::uint64_t number = 0;
  bool some_failed = false;
  std::string out;
  ordered_map<TextWork, Parsed>(
      thread_count(options), [&] { return source.next(); }, [](TextWork work) { return parse_piece(std::move(work)); },
      [&](Parsed parsed) {
        if (parsed.error) {
          std::fprintf(stderr, "runding: %s\n", parsed.error->describe().c_str());
          some_failed = true;
          return true;
        }
        out.clear();
        if (parsed.first) out += parsed.path == "-" ? "# newdoc\n" : "# newdoc id = " + parsed.path + "\n";
        for (std::size_t s = 0; s < parsed.sentences.size(); ++s) {
          const std::size_t at = parsed.sentences[s].at;
          const std::size_t end = s + 1 < parsed.sentences.size() ? parsed.sentences[s + 1].at : parsed.text.size();
          if (parsed.sentences[s].paragraph) out += "# newpar\n";
          out += "# sent_id = " + std::to_string(++number) + "\n";
          out.append(parsed.text, at, end - at);
        }
        return std::fwrite(out.data(), 1, out.size(), stdout) == out.size();
      });
  return some_failed ? kSomeFailed : kOk;
}

int parse(const Options& options) {
  // With the language known, the other packs need not be loaded.
  const bool code =
      options.lang.size() == 2 && options.lang.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
  const auto languages =
      load_languages(options, code ? std::vector<std::string>{options.lang} : std::vector<std::string>{});
  if (!languages) {
    std::fprintf(stderr, "runding: %s\n", languages.error().describe().c_str());
    return languages.error().code == ErrorCode::unknown_language ? kUsage : kFailed;
  }
  if (options.input == "text") return parse_texts(*languages, options);
  return parse_given(*languages, {options.inputs, options.lang, options.style, options.input == "names"});
}

}  // namespace

void add_parse(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.cli.add_subcommand("parse", "Words, tags, syntax trees and names of texts, as CoNLL-U");
  command->add_option("INPUT", options->inputs, "Files, or - for standard input; gzip and zstd are unpacked")
      ->required();
  command->add_option("--lang", options->lang, "Language of the texts (default: recognised for each file)");
  command
      ->add_option(
          "--input", options->input,
          "text: plain text in UTF-8; conllu: keep sentences and words, find the rest anew; names: two columns, "
          "token and tag, written with the tags that are found")
      ->check(CLI::IsMember({"text", "conllu", "names"}))
      ->capture_default_str();
  command->add_option("--style", options->style,
                      "Manner in which given words are to be annotated, one of those of the reader (default: guessed)");
  add_common(*command, *options);
  command->callback([&program, options] { program.run = [options] { return parse(*options); }; });
}

}  // namespace runding::app
