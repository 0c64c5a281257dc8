#include "record_command.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "runding/base/unicode.h"
#include "runding/pipeline/relink.h"

namespace runding::app {
namespace {

bool colour_wanted() {
  static const bool wanted = [] {
    const char* no_colour = std::getenv("NO_COLOR");
    const char* term = std::getenv("TERM");
    return isatty(STDOUT_FILENO) == 1 && (no_colour == nullptr || *no_colour == '\0') &&
           (term == nullptr || std::string_view(term) != "dumb");
  }();
  return wanted;
}

}  // namespace

void add_record(CLI::App& command, RecordOptions& options) {
  command.add_option("RECORD", options.record, "The record, a file made by `runding add`")->required();
  command.add_flag("--json", options.json, "One JSON object per line instead of a table");
}

void add_filters(CLI::App& command, RecordOptions& options, std::string_view names, const std::string& types) {
  FilterWords& f = options.filter;
  const auto asked = [&](std::string_view name) {
    return (" " + std::string(names) + " ").find(" " + std::string(name) + " ") != std::string::npos;
  };
  // Without allow_extra_args(false) a list option would swallow the name of the record after it.
  const auto list = [&](const char* name, std::vector<std::string>& into, const std::string& help, bool commas) {
    CLI::Option* option = command.add_option(std::string("--") + name, into, help)->allow_extra_args(false);
    if (commas) option->delimiter(',');
    option->group("Filters");
  };
  if (asked("party")) list("party", f.parties, "Party, by any of its names; includes who speaks for it", false);
  if (asked("issue")) list("issue", f.issues, "Issue, such as talks, ceasefire, territory", true);
  if (asked("speaker")) list("speaker", f.speakers, "Who says so, by any of their names", false);
  if (asked("type")) list("type", f.types, types, true);
  if (asked("thread")) list("thread", f.threads, "Thread, by its id (runding threads)", false);
  if (asked("since"))
    command.add_option("--since", f.since, "First day: 2022, 2022-04 or 2022-04-26")->group("Filters");
  if (asked("until")) command.add_option("--until", f.until, "Last day, likewise")->group("Filters");
  if (asked("outlet")) list("outlet", f.outlets, "Outlet of the article", false);
  if (asked("lang")) list("lang", f.langs, "Language of the article, such as id or en", true);
  if (asked("as-of"))
    command.add_option("--as-of", f.as_of, "Look on this day: 2022-04-26 (default: that of the newest article)");
  if (asked("rejected"))
    command.add_flag("--rejected", f.rejected, "Also what was rejected (runding curate)")->group("Filters");
}

int fail(const Error& error) {
  std::fprintf(stderr, "runding: %s\n", error.describe().c_str());
  return error.code == ErrorCode::bad_usage || error.code == ErrorCode::not_found ? kUsage : kFailed;
}

int record_failed(const Error& error) {
  fail(error);
  return kFailed;
}

void print_totals(const Record& record) {
  Result<Statement> row = record.query(
      "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM parties), (SELECT count(*) FROM happenings)");
  if (!row || !row->next()) return;
  std::printf("in the record: %lld articles, %lld parties, %lld happenings\n", static_cast<long long>(row->integer(0)),
              static_cast<long long>(row->integer(1)), static_cast<long long>(row->integer(2)));
}

int finish() {
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return kOk;
  std::fprintf(stderr, "runding: io: standard output: %s\n", std::strerror(errno));
  return kFailed;
}

int with_affair(const RecordOptions& options, const std::vector<std::string_view>& types,
                const std::function<int(const Affair&, const Filter&)>& use) {
  // A record that is not there is a record that failed, not wrong usage.
  auto record = open_linked(options.record);
  if (!record) return record_failed(record.error());
  const auto affair = Affair::read(std::move(*record));
  if (!affair) return record_failed(affair.error());
  const auto filter = resolve(*affair, options.filter, types);
  if (!filter) return fail(filter.error());
  const int status = use(*affair, *filter);
  return status == kOk ? finish() : status;
}

int print_json(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    put(line);
    put("\n");
  }
  return kOk;
}

std::string ink(Ink colour, std::string_view text) {
  if (!colour_wanted() || colour == Ink::plain || text.empty()) return std::string(text);
  static constexpr const char* kCodes[] = {"", "1", "2", "32", "31", "33", "36"};
  return std::string("\033[") + kCodes[static_cast<std::size_t>(colour)] + "m" + std::string(text) + "\033[0m";
}

std::size_t columns(std::string_view text) {
  std::size_t n = 0;
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint c = decode(text, at);
    if (!is_mark(c.value)) ++n;
    at += c.size;
  }
  return n;
}

std::string fit(std::string_view raw, std::size_t width) {
  std::string text(raw);
  // Control characters of an article never reach the terminal.
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  const std::size_t have = columns(text);
  if (have <= width) return text + std::string(width - have, ' ');
  std::string out;
  std::size_t n = 0;
  for (std::uint32_t at = 0; at < text.size() && n + 1 < width;) {
    const CodePoint c = decode(text, at);
    out.append(text, at, c.size);
    if (!is_mark(c.value)) ++n;
    at += c.size;
  }
  return out + "…";
}

std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t most) {
  std::vector<std::string> lines;
  std::string line;
  for (std::uint32_t at = 0; at < text.size();) {
    std::string word;
    for (; at < text.size();) {
      const CodePoint c = decode(text, at);
      // Control characters of an article never reach the terminal.
      const bool gap = is_space(c.value) || c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0);
      const std::string_view bytes = text.substr(at, c.size);
      at += c.size;
      if (gap) break;
      word += bytes;
    }
    if (word.empty()) continue;
    if (!line.empty() && columns(line) + 1 + columns(word) > width) {
      if (lines.size() + 1 == most) {
        lines.push_back(fit(line + " " + word, width));
        return lines;
      }
      lines.push_back(std::move(line));
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

void put(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

std::string row_mark(double confidence, const Marks& marks) {
  if (is_rejected(marks)) return ink(Ink::bad, "✗");
  if (is_accepted(marks)) return ink(Ink::good, "✓");
  if (std::any_of(marks.begin(), marks.end(), [](const Curated& c) { return c.mark == "corrected"; }))
    return ink(Ink::accent, "*");
  return confidence < 0.5 ? ink(Ink::warn, "?") : " ";
}

void put_marks_lines(const Marks& marks, std::size_t indent) {
  const std::string margin(indent, ' ');
  for (const Curated& c : marks) {
    std::string text = c.mark + (c.field.empty() ? "" : " " + c.field);
    if (c.mark == "corrected") text += ", was " + (c.was.empty() ? "unknown" : c.was);
    text += " · " + c.author + ", " + c.time.substr(0, 10);
    if (!c.text.empty()) text += " · " + c.text;
    const Ink colour = c.mark == "rejected" ? Ink::bad : c.mark == "accepted" ? Ink::good : Ink::accent;
    for (const std::string& line : wrap(text, kWidth - indent, 6)) put(margin + ink(colour, line) + "\n");
  }
}

std::string article_label(const Affair& affair, Index article) {
  const ArticleInfo& a = affair.article(article);
  std::string out = a.id;
  if (!a.outlet.empty()) out += " · " + a.outlet;
  if (!a.day().empty()) out += " · " + a.day() + (a.published_inferred ? " (inferred)" : "");
  return out;
}

void put_evidence(const Affair& affair, const Evidence& evidence, std::size_t indent, std::size_t most_lines) {
  const std::string margin(indent, ' ');
  for (const std::string& line : wrap("“" + evidence.exact + "”", kWidth - indent, most_lines))
    put(margin + line + "\n");
  put(margin + ink(Ink::dim, "— " + fit(article_label(affair, evidence.article), kWidth - indent - 2)) + "\n");
}

std::string count_of(std::size_t n, const char* one, const char* many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

}  // namespace runding::app
