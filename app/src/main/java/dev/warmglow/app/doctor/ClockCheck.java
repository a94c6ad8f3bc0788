package dev.warmglow.app.doctor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Whether the machine's clock can be right at all. */
final class ClockCheck implements Check {

  /** This program was not written before. */
  private static final Instant WRITTEN = Instant.parse("2026-11-01T00:00:00Z");

  private final InstantSource time;

  ClockCheck(InstantSource time) {
    this.time = time;
  }

  @Override
  public List<Finding> examine() {
    Instant now = time.instant();
    return List.of(
        now.isBefore(WRITTEN)
            ? Finding.problem(
                "the clock says "
                    + now
                    + ", which is in the past: set it, or reminders come at wrong times")
            : Finding.fine("clock: " + now));
  }
}
