#include <algorithm>
#include <chrono>
#include <csignal>
#include <memory>
#include <optional>
#include <thread>

#include "adder.h"
#include "print_diff.h"
#include "record_command.h"
#include "runding/base/clock.h"
#include "runding/pipeline/relink.h"
#include "runding/read/files.h"

namespace runding::app {
namespace {

struct Options : CommonOptions {
  std::string record;
  std::vector<std::string> paths;
  double interval = 10;
  bool once = false, replace = false, json = false;
};

volatile std::sig_atomic_t asked_to_stop = 0;

/// A round is brought to its end.
void stop_when_asked() {
  struct sigaction action {};
  action.sa_handler = [](int) { asked_to_stop = 1; };
  for (const int signal : {SIGINT, SIGTERM}) sigaction(signal, &action, nullptr);
}

/// In short naps, so that a signal that comes just before one is heeded soon.
void wait(double seconds) {
  constexpr double kNap = 0.2;
  for (double left = seconds; left > 0 && asked_to_stop == 0; left -= kNap)
    std::this_thread::sleep_for(std::chrono::duration<double>(std::min(left, kNap)));
}

/// The record as it is, for what comes next to be compared with; an empty one where there is none yet.
Result<Snapshot> look(const std::string& path) {
  if (Result<Record> made = Record::open(path, Record::Mode::create); !made) return made.error();
  Result<Record> record = open_linked(path);
  if (!record) return record.error();
  const auto affair = Affair::read(std::move(*record));
  if (!affair) return affair.error();
  return snapshot(*affair);
}

class Watcher {
 public:
  Watcher(const Options& options, const Analysing& analysing)
      : options_(options),
        analysing_(analysing),
        files_(options.paths, {options.record, options.record + "-journal"}) {}

  int run() {
    while (true) {
      const std::vector<std::string> fresh = files_.fresh(options_.once);
      if (!fresh.empty()) {
        const std::optional<Error> broken = round(fresh);
        // Another process that holds the record will let go of it; the files are read at the next round.
        if (broken && (broken->code != ErrorCode::busy || options_.once)) return kFailed;
        if (finish() != kOk) return kFailed;
      }
      if (options_.once || asked_to_stop != 0) break;
      wait(options_.interval);
      if (asked_to_stop != 0) break;
    }
    return options_.once && failed_ > 0 ? kSomeFailed : kOk;
  }

 private:
  std::optional<Error> round(const std::vector<std::string>& fresh) {
    const auto broken = [](const Error& error) {
      record_failed(error);
      return error;
    };
    const auto before = look(options_.record);
    if (!before) return broken(before.error());
    AddJob job{fresh, {}, thread_count(options_), options_.replace, false, true};
    Added done;
    {
      auto record = Record::open(options_.record, Record::Mode::write);
      if (!record) return broken(record.error());
      done = add_articles(job, *record, &analysing_);
    }
    if (done.broken) return done.broken;
    files_.take(fresh);
    failed_ += done.failed;
    if (done.added + done.replaced == 0) return {};
    auto record = open_linked(options_.record);
    if (!record) return broken(record.error());
    const auto affair = Affair::read(std::move(*record));
    if (!affair) return broken(affair.error());
    const auto found = diff(*before, *affair, Filter());
    if (!found) return broken(found.error());
    if (options_.json) {
      print_diff_json(*affair, *found);
      return {};
    }
    put(ink(Ink::dim, utc_text(utc_now()).substr(0, 16) + "  "));
    print_diff(*affair, *found);
    put("\n");
    return {};
  }

  const Options& options_;
  const Analysing& analysing_;
  WatchedFiles files_;
  unsigned long long failed_ = 0;
};

int watch(const Options& options) {
  for (const std::string& path : options.paths) {
    if (path == "-") return fail({ErrorCode::bad_usage, "standard input cannot be watched; add reads it"});
  }
  if (options.once) {
    for (const std::string& path : options.paths) {
      std::error_code ignored;
      if (!std::filesystem::exists(path, ignored)) return fail({ErrorCode::not_found, "no such file or folder", path});
    }
  }
  const auto analysing = Analysing::load(options);
  if (!analysing) return record_failed(analysing.error());
  std::signal(SIGXFSZ, SIG_IGN);
  stop_when_asked();
  return Watcher(options, *analysing).run();
}

}  // namespace

void add_watch(Program& program) {
  auto options = std::make_shared<Options>();
  CLI::App* command = program.cli.add_subcommand(
      "watch", "Add what comes into a folder or file as it comes, and tell what is new in the record");
  command->add_option("RECORD", options->record, "The record; made where there is none")->required();
  command->add_option("FOLDER|FILE", options->paths, "Where articles come in: JSON Lines and text files")->required();
  command->add_option("--interval", options->interval, "Seconds between two looks (default 10)")
      ->check(CLI::Range(0.01, 86400.0));
  command->add_flag("--once", options->once, "Look once, then end");
  command->add_flag("--replace", options->replace, "A file that changed takes the place of its article");
  command->add_flag("--json", options->json, "What is new as JSON Lines, as of diff --json");
  add_common(*command, *options);
  command->footer(
      "Examples:\n  runding watch affair.db incoming/ --interval 60\n"
      "  runding watch affair.db articles.jsonl --json | while read -r line; do ...; done");
  command->callback([&program, options] { program.run = [options] { return watch(*options); }; });
}

}  // namespace runding::app
