package dev.warmglow.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits between attempts: a second at first, twice as long each time, a minute at most. Waiting
 * ends at once when stopped.
 */
class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final CountDownLatch stopped = new CountDownLatch(1);
  private Duration next = FIRST;

  /** Waits longer than the last time, and says whether it was stopped. */
  final boolean await() throws InterruptedException {
    Duration wait = next;
    next = next.compareTo(LONGEST.dividedBy(2)) > 0 ? LONGEST : next.multipliedBy(2);
    return await(wait);
  }

  /** Waits this long, and says whether it was stopped. */
  boolean await(Duration wait) throws InterruptedException {
    return stopped.await(wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** The next wait is a short one again. */
  final void succeeded() {
    next = FIRST;
  }

  final boolean stopped() {
    return stopped.getCount() == 0;
  }

  final void stop() {
    stopped.countDown();
  }
}
