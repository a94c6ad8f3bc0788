package dev.warmglow.core.outbox;

import dev.warmglow.core.platform.Limits;
import java.util.ArrayDeque;

/**
 * At most so many within any window of that length, and a least gap between two. Counts as the
 * platforms do, so that a burst after a pause is used and a longer one is never refused. In
 * nanoseconds of any origin; not thread-safe.
 */
final class RateWindow {
  private final int most;
  private final long window;
  private final long gap;
  private final ArrayDeque<Long> recent = new ArrayDeque<>(4);

  RateWindow(int most, long window, long gap) {
    this.most = most;
    this.window = window;
    this.gap = gap;
  }

  static RateWindow of(Limits.Pace pace) {
    return new RateWindow(pace.most(), pace.window().toNanos(), pace.gap().toNanos());
  }

  /** At so many a second. */
  static RateWindow perSecond(double rate) {
    int most = Math.max(1, (int) rate);
    return new RateWindow(most, (long) (most / rate * 1e9), 0);
  }

  /** From when on the next one is allowed: {@code now}, or later. */
  long allowedAt(long now) {
    forget(now);
    if (recent.isEmpty()) {
      return now;
    }
    long afterGap = recent.getLast() + gap;
    long afterWindow = recent.size() < most ? now : recent.getFirst() + window;
    return now + Math.max(0, Math.max(afterGap - now, afterWindow - now));
  }

  void count(long now) {
    forget(now);
    recent.addLast(now);
  }

  /** Whether it has nothing to remember. */
  boolean isFresh(long now) {
    forget(now);
    return recent.isEmpty();
  }

  private void forget(long now) {
    long horizon = Math.max(window, gap);
    while (!recent.isEmpty() && now - recent.getFirst() >= horizon) {
      recent.removeFirst();
    }
  }
}
