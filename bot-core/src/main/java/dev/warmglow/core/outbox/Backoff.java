package dev.warmglow.core.outbox;

import java.time.Duration;
import java.util.List;

/** How long to wait before the next attempt. */
final class Backoff {
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10));

  private Backoff() {}

  /**
   * @param attempt the one that failed, counts from 1
   * @param seed spreads those that failed together by up to a fifth, the same way each time
   */
  static Duration after(int attempt, Object seed) {
    Duration step = STEPS.get(Math.clamp(attempt, 1, STEPS.size()) - 1);
    int spread = Math.floorMod(seed.hashCode(), 201);
    return step.plus(step.multipliedBy(spread).dividedBy(1000));
  }
}
