package dev.warmglow.simulator.discord;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that carry the time of their making, strictly increasing. Thread-safe.
 *
 * <p>Source: <a href="https://docs.discord.com/developers/reference#snowflakes">Snowflakes</a>.
 * Client libraries compute the life of an interaction from its id, so the time has to be real.
 */
final class Snowflakes {
  private static final long EPOCH_MILLIS = 1_420_070_400_000L;
  private static final int TIME_SHIFT = 22;

  private final AtomicLong last = new AtomicLong();

  String next() {
    long now = (System.currentTimeMillis() - EPOCH_MILLIS) << TIME_SHIFT;
    return Long.toString(last.updateAndGet(before -> Math.max(before + 1, now)));
  }

  static Instant instantOf(String id) {
    return Instant.ofEpochMilli((Long.parseLong(id) >> TIME_SHIFT) + EPOCH_MILLIS);
  }

  static boolean isSnowflake(String text) {
    return text.matches("[1-9]\\d{0,18}");
  }
}
