package dev.warmglow.simulator.discord;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Counts calls in fixed windows, per bucket and for the whole bot. Thread-safe. */
final class RateLimits {
  private static final int GLOBAL = 50;
  private static final Duration GLOBAL_WINDOW = Duration.ofSeconds(1);
  private static final int BUCKETS_KEPT = 10_000;

  /**
   * What a call finds.
   *
   * @param retryAfter zero when the call may go on
   * @param global whether it is the bot's own limit over all buckets that is used up
   */
  record Outcome(
      int limit, int remaining, Duration resetAfter, Duration retryAfter, boolean global) {
    boolean refused() {
      return !retryAfter.isZero();
    }
  }

  private static final class Window {
    private long startNanos;
    private int used;

    /** Opens a new window when the last is over; what is left of it. */
    Duration left(Duration length, long now) {
      long left = startNanos + length.toNanos() - now;
      if (used == 0 || left <= 0) {
        startNanos = now;
        used = 0;
        return length;
      }
      return Duration.ofNanos(left);
    }
  }

  private final Map<String, Window> buckets = new HashMap<>();
  private final Window all = new Window();
  private int times = 1;

  /** Every limit is this many times what it is on Discord. */
  synchronized void times(int factor) {
    times = factor;
  }

  synchronized Outcome take(Route route, Map<String, String> variables) {
    long now = System.nanoTime();
    Limit limit = route.limit;
    boolean countsGlobally = !route.ofInteraction();
    Duration globalLeft = all.left(GLOBAL_WINDOW, now);
    if (countsGlobally && all.used >= GLOBAL * times) {
      return new Outcome(GLOBAL * times, 0, globalLeft, globalLeft, true);
    }
    if (limit.count() == 0) {
      all.used += countsGlobally ? 1 : 0;
      return new Outcome(0, 0, Duration.ZERO, Duration.ZERO, false);
    }
    if (buckets.size() > BUCKETS_KEPT) {
      buckets.clear();
    }
    Window bucket = buckets.computeIfAbsent(route.bucketKey(variables), key -> new Window());
    Duration left = bucket.left(limit.window(), now);
    int allowed = limit.count() * times;
    if (bucket.used >= allowed) {
      return new Outcome(allowed, 0, left, left, false);
    }
    bucket.used++;
    all.used += countsGlobally ? 1 : 0;
    return new Outcome(allowed, allowed - bucket.used, left, Duration.ZERO, false);
  }
}
