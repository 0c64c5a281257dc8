#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace runding {

/// Runs `work` on what `produce` yields, on `threads` threads, and hands the results to `consume` in the order they
/// were produced. `produce` and `consume` run on the calling thread only. At most 4 × threads items are in flight, so
/// memory stays flat. `produce` returns nothing at the end; `consume` returns false to stop early.
template <class In, class Out>
void ordered_map(unsigned threads, const std::function<std::optional<In>()>& produce,
                 const std::function<Out(In)>& work, const std::function<bool(Out)>& consume) {
  if (threads <= 1) {
    while (std::optional<In> item = produce()) {
      if (!consume(work(std::move(*item)))) return;
    }
    return;
  }
  std::mutex mutex;
  std::condition_variable wake_workers, wake_caller;
  std::deque<std::pair<std::size_t, In>> waiting;
  std::map<std::size_t, Out> done;
  bool closed = false;

  std::vector<std::thread> pool;
  for (unsigned t = 0; t < threads; ++t) {
    pool.emplace_back([&] {
      std::unique_lock lock(mutex);
      while (true) {
        wake_workers.wait(lock, [&] { return closed || !waiting.empty(); });
        if (waiting.empty()) return;
        std::pair<std::size_t, In> job = std::move(waiting.front());
        waiting.pop_front();
        lock.unlock();
        Out result = work(std::move(job.second));
        lock.lock();
        done.emplace(job.first, std::move(result));
        wake_caller.notify_one();
      }
    });
  }

  std::size_t produced = 0, consumed = 0;
  bool more = true, go_on = true;
  while (go_on && (more || consumed < produced)) {
    while (more && produced - consumed < 4ul * threads) {
      std::optional<In> item = produce();
      if (!item) {
        more = false;
        break;
      }
      const std::scoped_lock lock(mutex);
      waiting.emplace_back(produced++, std::move(*item));
      wake_workers.notify_one();
    }
    if (consumed == produced) continue;
    std::unique_lock lock(mutex);
    wake_caller.wait(lock, [&] { return done.contains(consumed); });
    Out result = std::move(done.at(consumed));
    done.erase(consumed++);
    lock.unlock();
    go_on = consume(std::move(result));
  }
  {
    const std::scoped_lock lock(mutex);
    closed = true;
    if (!go_on) waiting.clear();
  }
  wake_workers.notify_all();
  for (std::thread& t : pool) t.join();
}

}  // namespace runding
