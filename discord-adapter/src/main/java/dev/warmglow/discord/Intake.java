package dev.warmglow.discord;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.platform.EventSink;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events to the core until it is closed. Discord brings nothing twice, so an event that the
 * core could not take is brought again for as long as its answer is of use. Thread-safe.
 */
final class Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  /** Together less than the 3 seconds in which Discord waits for an answer. */
  private static final List<Duration> WAITS =
      List.of(Duration.ofMillis(100), Duration.ofMillis(400), Duration.ofMillis(1500));

  private final EventSink sink;
  private final ReentrantReadWriteLock takingOver = new ReentrantReadWriteLock();
  private boolean closed;

  Intake(EventSink sink) {
    this.sink = sink;
  }

  void take(Event event) {
    takingOver.readLock().lock();
    try {
      if (!closed) {
        bring(event);
      }
    } finally {
      takingOver.readLock().unlock();
    }
  }

  /** Returns when the events at hand are taken over; later ones are left alone. */
  void close() {
    takingOver.writeLock().lock();
    try {
      closed = true;
    } finally {
      takingOver.writeLock().unlock();
    }
  }

  private void bring(Event event) {
    for (Duration wait : WAITS) {
      try {
        sink.accept(List.of(event));
        return;
      } catch (RuntimeException notTaken) {
        LOG.warn("Event {} was not taken over, trying again", event.key(), notTaken);
        LockSupport.parkNanos(wait.toNanos());
      }
    }
    try {
      sink.accept(List.of(event));
    } catch (RuntimeException notTaken) {
      LOG.error("Event {} is lost", event.key(), notTaken);
    }
  }
}
