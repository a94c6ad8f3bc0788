package dev.warmglow.core.outbox;

/**
 * What a message is for; decides what happens when its outcome is unknown on a platform without
 * idempotent sending, and how long it is worth sending.
 */
public enum Kind {
  /** The answer to a person who waits. */
  ANSWER,
  /** A reminder or a check-in: missing hurts more than seeing it twice. */
  REMINDER,
  /** A thank-you, a notice: seeing it twice hurts more. */
  NOTICE;

  /** Whether an unknown outcome is followed by one more attempt. */
  public boolean resendsOnce() {
    return switch (this) {
      case ANSWER, REMINDER -> true;
      case NOTICE -> false;
    };
  }
}
