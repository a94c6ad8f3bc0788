package dev.warmglow.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The real time, and a way ahead of it. */
public final class DemoClock implements InstantSource {
  private volatile Duration ahead;

  public DemoClock(Duration ahead) {
    this.ahead = ahead;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead);
  }

  /** How far it is ahead. */
  public Duration ahead() {
    return ahead;
  }

  /** Moves on; called by one thread. */
  public void forward(Duration by) {
    ahead = ahead.plus(by);
  }
}
