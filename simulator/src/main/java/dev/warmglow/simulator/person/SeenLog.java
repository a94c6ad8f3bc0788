package dev.warmglow.simulator.person;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/** An append-only list of {@link Seen} lines that readers can wait on. Thread-safe. */
public final class SeenLog {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final List<Seen> lines = new ArrayList<>();

  /** Appends the line that {@code withSeq} makes of its number. */
  public Seen append(LongFunction<Seen> withSeq) {
    lock.lock();
    try {
      Seen line = withSeq.apply(lines.size() + 1L);
      lines.add(line);
      grown.signalAll();
      return line;
    } finally {
      lock.unlock();
    }
  }

  /** Every line with a number over {@code seq}, in order. */
  public List<Seen> after(long seq) {
    lock.lock();
    try {
      return List.copyOf(lines.subList((int) Math.min(seq, lines.size()), lines.size()));
    } finally {
      lock.unlock();
    }
  }

  /** The number of the newest line, 0 when there is none. */
  public long newest() {
    lock.lock();
    try {
      return lines.size();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the first line over {@code seq} that {@code wanted} takes; empty at the time-out. */
  public Optional<Seen> await(long seq, Duration atMost, Predicate<Seen> wanted)
      throws InterruptedException {
    long nanos = atMost.toNanos();
    lock.lock();
    try {
      int next = (int) seq;
      while (true) {
        for (; next < lines.size(); next++) {
          if (wanted.test(lines.get(next))) {
            return Optional.of(lines.get(next));
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

  /** Waits until there is a line over {@code seq} or the time is up. */
  public List<Seen> awaitAfter(long seq, long millis) throws InterruptedException {
    await(seq, Duration.ofMillis(millis), line -> true);
    return after(seq);
  }
}
