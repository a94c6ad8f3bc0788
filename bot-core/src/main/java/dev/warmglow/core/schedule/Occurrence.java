package dev.warmglow.core.schedule;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * One time a {@link Recurrence} falls due.
 *
 * @param local what the rule says, even where a clock change leaves that time out
 * @param at when that is
 */
public record Occurrence(LocalDateTime local, Instant at) {

  /**
   * Names this occurrence within its rule: its local date and time, as {@code 2026-03-29T02:30}. An
   * hour that comes twice has one key, so it cannot be stored twice.
   */
  public String localKey() {
    return local.toString();
  }
}
