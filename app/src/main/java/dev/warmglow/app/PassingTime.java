package dev.warmglow.app;

import dev.warmglow.app.demo.DemoClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Lets time pass for the demo's bot: what falls due on the way is done at its own time, as it would
 * be if nobody had hurried. Used by one thread.
 */
final class PassingTime {
  private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(5).toNanos();

  /** How long one thing that is due may take, in real time. */
  private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();

  /** For the messages that it leads to: a channel takes about one a second. */
  private static final long SENDING_NANOS = Duration.ofMillis(1100).toNanos();

  /** A job that comes again at once must not hold the clock for ever. */
  private static final int STOPS = 200;

  private final Bot bot;
  private final DemoClock clock;
  private final Consumer<Duration> moved;

  /**
   * @param moved told each time how far the clock is ahead
   */
  PassingTime(Bot bot, DemoClock clock, Consumer<Duration> moved) {
    this.bot = bot;
    this.clock = clock;
    this.moved = moved;
  }

  void pass(Duration by) {
    Duration target = clock.ahead().plus(by);
    Instant end = clock.instant().plus(by);
    for (int stops = 0; stops < STOPS; stops++) {
      Optional<Instant> due = bot.nextDue().filter(at -> at.isBefore(end));
      if (due.isEmpty()) {
        break;
      }
      forward(Duration.between(clock.instant(), due.get()));
      awaitDone();
    }
    // The stops took real time, in which the clock went on by itself.
    forward(target.minus(clock.ahead()));
  }

  private void forward(Duration left) {
    if (left.isPositive()) {
      clock.forward(left);
      moved.accept(clock.ahead());
    }
    bot.wake();
  }

  private void awaitDone() {
    long start = System.nanoTime();
    while (bot.nextDue().filter(at -> !at.isAfter(clock.instant())).isPresent()
        && System.nanoTime() - start < PATIENCE_NANOS) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
    LockSupport.parkNanos(SENDING_NANOS);
  }
}
