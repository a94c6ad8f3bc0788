package dev.warmglow.feature.checkin;

import java.time.Duration;
import java.time.Instant;

/**
 * A time that came and was asked or skipped.
 *
 * @param key the local date and time, which names it within its check-in whatever the clocks do
 */
record Handled(String key, Instant dueAt, Instant handledAt, State state) {
  /** For how long it can be answered, unless the next one comes before. */
  static final Duration OPEN = Duration.ofHours(24);

  /** What became of it. */
  enum State {
    ASKED,
    /** Nobody had joined. */
    SKIPPED_NOBODY,
    /** It was found too late, or a later one was due as well. */
    SKIPPED_MISSED
  }

  boolean isOpen(Instant now) {
    return state == State.ASKED && now.isBefore(handledAt.plus(OPEN));
  }
}
