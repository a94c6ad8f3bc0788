package dev.warmglow.app.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The real time, moved forward as a test asks. */
final class SettableClock implements InstantSource {
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }

  void forward(Duration by) {
    ahead.accumulateAndGet(by, Duration::plus);
  }

  void forwardTo(Instant instant) {
    forward(Duration.between(instant(), instant));
  }
}
