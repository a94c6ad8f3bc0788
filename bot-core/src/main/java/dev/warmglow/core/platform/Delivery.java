package dev.warmglow.core.platform;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of sending. */
public sealed interface Delivery {

  /**
   * @param message null when the platform does not name it (an alert)
   */
  record Delivered(@Nullable MessageRef message) implements Delivery {}

  /** The target cannot be reached now: closed, blocked, gone, forbidden. */
  record Unreachable(Cause cause, String reason) implements Delivery {}

  /** Refused for now; nothing was posted. */
  record RateLimited(Duration retryAfter, boolean wholeBot) implements Delivery {}

  /** Refused for good; nothing was posted. */
  record Rejected(String reason) implements Delivery {}

  /** The adapter has no connection yet, so nothing was tried. */
  record NotConnected() implements Delivery {}

  /** Never reached the platform; nothing was posted. */
  record NotSent(String reason) implements Delivery {}

  /** It may or may not have been posted. */
  record OutcomeUnknown(String reason) implements Delivery {}

  /** Why a target cannot be reached. */
  enum Cause {
    /** The person must open the private chat first. */
    PRIVATE_CHAT_CLOSED,
    /** The bot lacks a permission there. */
    FORBIDDEN,
    /** The channel or message is not there (any more). */
    GONE,
    /** The time to answer is over. */
    EXPIRED
  }
}
