package dev.warmglow.core.outbox;

import dev.warmglow.core.storage.RandomId;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids of posts: 23 letters and digits that sort in the order they were made, and cannot be guessed.
 */
final class PostIds {
  private static final int TIME_DIGITS = 11;

  private final AtomicLong last = new AtomicLong();

  String next(Instant now) {
    long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    String time =
        Long.toString(
            last.updateAndGet(before -> Math.max(before + 1, micros)), Character.MAX_RADIX);
    return "0".repeat(TIME_DIGITS - time.length()) + time + RandomId.brief();
  }
}
