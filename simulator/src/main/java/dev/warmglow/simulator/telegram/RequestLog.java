package dev.warmglow.simulator.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/** An append-only list of requests that readers can wait on. Thread-safe. */
final class RequestLog {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final List<BotRequest> requests = new ArrayList<>();

  void append(BotRequest request) {
    lock.lock();
    try {
      requests.add(request);
      grown.signalAll();
    } finally {
      lock.unlock();
    }
  }

  List<BotRequest> all() {
    lock.lock();
    try {
      return List.copyOf(requests);
    } finally {
      lock.unlock();
    }
  }

  Optional<BotRequest> await(int from, Duration atMost, Predicate<BotRequest> wanted)
      throws InterruptedException {
    long nanos = atMost.toNanos();
    lock.lock();
    try {
      int next = from;
      while (true) {
        for (; next < requests.size(); next++) {
          if (wanted.test(requests.get(next))) {
            return Optional.of(requests.get(next));
          }
        }
        if (nanos <= 0) {
          return Optional.empty();
        }
        nanos = grown.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }
}
