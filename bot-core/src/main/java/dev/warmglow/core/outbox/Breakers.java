package dev.warmglow.core.outbox;

import dev.warmglow.core.platform.Delivery.Cause;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which lanes cannot be reached, so that nothing is sent there until one post tries again:
 * platforms ban bots that go on asking. In memory; after a restart one post per lane finds out
 * anew. Thread-safe.
 */
final class Breakers {
  /** Less would let one hiccup of the platform's count as two. */
  static final Duration FIRST_PAUSE = Duration.ofMinutes(10);

  private static final List<Duration> PAUSES =
      List.of(FIRST_PAUSE, Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));

  private final Map<String, Open> open = new HashMap<>();

  /**
   * @param gone whether the platform has said so twice
   * @param until nanoseconds of elapsed time
   */
  record Open(Cause cause, int times, boolean gone, long until) {}

  /** The lane's breaker, as long as nothing may be sent there. */
  synchronized Optional<Open> blocking(Lane lane, long now) {
    return Optional.ofNullable(open.get(lane.name())).filter(it -> it.until() - now > 0);
  }

  /** Opens, or stays open; returns for how long. */
  synchronized Duration failed(Lane lane, Cause cause, boolean gone, long now) {
    Open before = open.get(lane.name());
    int times = before == null ? 0 : before.times() + 1;
    Duration pause = PAUSES.get(Math.min(times, PAUSES.size() - 1));
    open.put(lane.name(), new Open(cause, times, gone, now + pause.toNanos()));
    return pause;
  }

  /** Returns whether it was open. */
  synchronized boolean close(Lane lane) {
    return open.remove(lane.name()) != null;
  }
}
