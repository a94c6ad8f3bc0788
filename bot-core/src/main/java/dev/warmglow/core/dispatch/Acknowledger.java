package dev.warmglow.core.dispatch;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.platform.ChatPlatform;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Puts answers off that take longer than a platform waits. Discord waits 3 s; half of that is left
 * for the network.
 */
final class Acknowledger implements AutoCloseable {
  static final Duration GRACE = Duration.ofMillis(1200);

  private final ScheduledThreadPoolExecutor timer;

  Acknowledger() {
    timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("acknowledger").factory());
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Acknowledges in a while, unless the result is cancelled before. */
  ScheduledFuture<?> arm(ChatPlatform platform, ReplyTo replyTo, Action.Answer how) {
    return later(GRACE, () -> platform.acknowledge(replyTo, how));
  }

  /** Runs the task after the delay, on a virtual thread. */
  ScheduledFuture<?> later(Duration delay, Runnable task) {
    return timer.schedule(
        () -> Thread.ofVirtual().name("later").start(task),
        delay.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
