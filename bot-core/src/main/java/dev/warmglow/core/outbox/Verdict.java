package dev.warmglow.core.outbox;

import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.UserId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What becomes of a post after an attempt, or instead of one. */
sealed interface Verdict {

  record Sent(@Nullable MessageRef message) implements Verdict {}

  /**
   * The attempt counts, and another one follows.
   *
   * @param unsure whether it may have been posted
   */
  record Again(Duration after, boolean unsure, String reason) implements Verdict {}

  /** The attempt does not count; the lane or the whole bot waits. */
  record Wait(Duration after, boolean wholeBot, String reason) implements Verdict {}

  /** Its target is tried again after a while. */
  record Park(Delivery.Cause cause, String reason) implements Verdict {}

  /** It waits until the person opens the private chat. */
  record ParkForPrivateChat(UserId user) implements Verdict {}

  /** It is over without being known as sent. */
  record End(OutboxState state, String reason) implements Verdict {}
}
