package dev.warmglow.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock and an elapsed-time source that stand still until they are moved. Thread-safe. */
public final class SettableTime implements InstantSource {
  private final Instant begin;
  private final AtomicLong clock = new AtomicLong();
  private final AtomicLong elapsed = new AtomicLong();

  public SettableTime(Instant begin) {
    this.begin = begin;
  }

  /** Time passes. */
  public void advance(Duration by) {
    clock.addAndGet(by.toNanos());
    elapsed.addAndGet(by.toNanos());
  }

  /** Somebody sets the clock; no time passes. */
  public void jump(Duration by) {
    clock.addAndGet(by.toNanos());
  }

  @Override
  public Instant instant() {
    return begin.plusNanos(clock.get());
  }

  /** Nanoseconds since the beginning. */
  public long nanos() {
    return elapsed.get();
  }
}
