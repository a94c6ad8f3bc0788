package dev.warmglow.core.outbox;

import dev.warmglow.core.platform.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a post has come.
 *
 * @param begun whether its row says {@link OutboxState#SENDING}
 * @param attempt of the attempt under way or to come, counts from 1
 * @param unsure how many attempts may have posted it without anybody knowing
 * @param firstStartedAt when the first attempt began; never moves
 * @param parkedFor why its target could not be reached the last time
 */
record Progress(
    boolean begun,
    int attempt,
    int unsure,
    @Nullable Instant firstStartedAt,
    Delivery.@Nullable Cause parkedFor) {

  static Progress due() {
    return new Progress(false, 1, 0, null, null);
  }

  static Progress sending(Instant now) {
    return new Progress(true, 1, 0, now, null);
  }

  /** The first attempt's time stays: what the platform remembers began then. */
  Progress beginning(Instant now) {
    return new Progress(
        true, attempt, unsure, firstStartedAt == null ? now : firstStartedAt, parkedFor);
  }

  /** After an attempt that counts. */
  Progress again(boolean wasUnsure) {
    return new Progress(
        false, attempt + 1, wasUnsure ? unsure + 1 : unsure, firstStartedAt, parkedFor);
  }

  /** After a refusal that does not count. */
  Progress refused() {
    return new Progress(false, attempt, unsure, firstStartedAt, parkedFor);
  }
}
