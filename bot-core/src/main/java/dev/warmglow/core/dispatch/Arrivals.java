package dev.warmglow.core.dispatch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Numbers that order events by arrival: microseconds, and always more than the one before. */
final class Arrivals {
  private final AtomicLong last = new AtomicLong();
  private final InstantSource clock;

  Arrivals(InstantSource clock) {
    this.clock = clock;
  }

  long next() {
    long now = at(clock.instant());
    return last.updateAndGet(before -> Math.max(before + 1, now));
  }

  static long at(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }
}
